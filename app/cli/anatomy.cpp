#include "app/cli/anatomy.h"

#include <CLI/CLI.hpp>

#include "app/cli/anatomy_files.h"
#include "app/cli/exit_status.h"
#include "app/cli/warm_cache.h"
#include "model/anatomy/growth/growth.h"

namespace lactea::cli {

CLI::App* addAnatomyCommand(CLI::App& app, AnatomyOptions& options)
{
    CLI::App* command =
        app.add_subcommand("anatomy", "Grow a breast and write its numbers, network and meshes");
    command
        ->add_option("--plan", options.plan, "Plan of the generator: classic (textbooks), ultrasound or full")
        ->check(CLI::IsMember({"classic", "ultrasound", "full"}))
        ->capture_default_str();
    command->add_option("--side", options.side, "The mother's side")
        ->check(CLI::IsMember({"right", "left"}))
        ->capture_default_str();
    command->add_option("--size", options.size, "drawn (as women differ), S, M or L (default: the plan's)");
    command->add_option(
        "--stage", options.stage,
        "resting, \"pregnancy 24wk\", \"lactation 6wk\" or \"weaned 12wk\" (default: the plan's)");
    command->add_option("--fullness", options.fullness, "Milk in the breast, 0 to 1 of what it holds");
    command->add_option("--seed", options.seed, "Seed of all chance, a whole number")
        ->check(CLI::Range(std::uint64_t{0}, largestSeed))
        ->capture_default_str();
    command->add_option(
        "--summary", options.summary,
        "Write the numbers as JSON to this file; - is standard output (what happens if no file is "
        "named)");
    command->add_option("--graphml", options.graphml, "Write the duct network as GraphML to this file, or -");
    command->add_option("--gltf", options.gltf,
                        "Write the meshes as glTF 2.0 to this .glb or .gltf file, or -");
    command->add_option("--detail", options.detail, "Detail of the meshes")
        ->check(CLI::IsMember({"min", "low", "high"}))
        ->capture_default_str();
    command->add_option(
        "--warm-cache", options.warmCache,
        "Mesh the right breast of both plans into this folder, as the program's cache holds them; "
        "writes no numbers");
    return command;
}

Result<anatomy::BreastPlan> planOf(const AnatomyOptions& options)
{
    auto plan = anatomy::planFromKey(options.plan);
    if (!plan)
        return plan;
    if (!options.size.empty()) {
        const auto size = anatomy::sizeFromKey(options.size);
        if (!size)
            return tl::unexpected(size.error());
        plan->size = *size;
    }
    if (!options.stage.empty()) {
        const auto stage = anatomy::stageFromText(options.stage);
        if (!stage)
            return tl::unexpected(stage.error());
        plan->stage = *stage;
    }
    plan->fullness = options.fullness.value_or(plan->fullness);
    if (auto checked = anatomy::checkPlan(*plan); !checked)
        return tl::unexpected(checked.error());
    return plan;
}

int runAnatomy(const AnatomyOptions& options)
{
    if (!options.warmCache.empty()) {
        const auto warmed = warmCache(options.warmCache, options.seed);
        return warmed ? Done : report(warmed.error(), Failed);
    }
    const auto plan = planOf(options);
    if (!plan)
        return report(plan.error(), WrongUsage);
    auto files = AnatomyFiles::open(options);
    if (!files)
        return report(files.error());
    // From here on every fault is ours or the disk's, whatever its code says.
    const auto side = options.side == "left" ? anatomy::Side::Left : anatomy::Side::Right;
    const auto breast = anatomy::growBreast(*plan, options.seed, side);
    if (!breast)
        return report(breast.error(), Failed);
    const auto written = files->write(*breast);
    return written ? Done : report(written.error(), Failed);
}

} // namespace lactea::cli
