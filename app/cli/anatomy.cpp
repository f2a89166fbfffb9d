#include "app/cli/anatomy.h"

#include <CLI/CLI.hpp>

#include "app/cli/exit_status.h"
#include "model/anatomy/anatomy_summary.h"
#include "model/anatomy/growth.h"
#include "model/anatomy/mesh_cache.h"
#include "model/files/atomic_file.h"

namespace lactea::cli {
namespace {

Result<void> meshInto(const std::filesystem::path& folder, const anatomy::BreastPlan& plan, std::uint64_t seed)
{
    const auto breast = anatomy::growBreast(plan, seed, anatomy::Side::Right);
    if (!breast)
        return tl::unexpected(breast.error());
    const auto file = folder / anatomy::bodyFileName(*breast);
    const auto key = anatomy::bodyKey(*breast);
    if (anatomy::readBody(file, key))
        return {};
    const auto model = anatomy::meshBody(*breast);
    return model ? anatomy::writeBody(file, anatomy::packBody(*model, key)) : tl::unexpected(model.error());
}

int warmCache(const AnatomyOptions& options)
{
    for (const auto& plan : {anatomy::BreastPlan::classic(), anatomy::BreastPlan::ultrasound()})
        if (const auto meshed = meshInto(options.warmCache, plan, options.seed); !meshed)
            return report(meshed.error(), Failed);
    return Done;
}

} // namespace

CLI::App* addAnatomyCommand(CLI::App& app, AnatomyOptions& options)
{
    CLI::App* command = app.add_subcommand("anatomy", "Grow a breast and write its numbers");
    command->add_option("--plan", options.plan, "Plan of the generator: classic (textbooks) or ultrasound")
        ->check(CLI::IsMember({"classic", "ultrasound"}))
        ->capture_default_str();
    command->add_option("--side", options.side, "The mother's side")
        ->check(CLI::IsMember({"right", "left"}))
        ->capture_default_str();
    command->add_option("--seed", options.seed, "Seed of all chance, a whole number")
        ->check(CLI::Range(std::uint64_t{0}, largestSeed))
        ->capture_default_str();
    command->add_option("--summary", options.summary, "Write the JSON to this file; - is standard output")
        ->capture_default_str();
    command->add_option("--warm-cache", options.warmCache,
                        "Mesh the right breast of both plans into this folder, as the program's cache holds them; "
                        "writes no numbers");
    return command;
}

int runAnatomy(const AnatomyOptions& options)
{
    if (!options.warmCache.empty())
        return warmCache(options);
    const auto plan = anatomy::planFromKey(options.plan);
    if (!plan)
        return report(plan.error(), WrongUsage);
    auto output = files::AtomicFile::open(options.summary);
    if (!output)
        return report(output.error());
    const auto side = options.side == "left" ? anatomy::Side::Left : anatomy::Side::Right;
    const auto breast = anatomy::growBreast(*plan, options.seed, side);
    if (!breast)
        return report(breast.error(), Failed);
    auto written = output->write(anatomy::anatomySummary(*breast).dump(2) + "\n");
    if (written)
        written = output->commit();
    return written ? Done : report(written.error());
}

} // namespace lactea::cli
