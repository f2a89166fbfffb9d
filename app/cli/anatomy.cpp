#include "app/cli/anatomy.h"

#include <CLI/CLI.hpp>

#include "app/cli/exit_status.h"
#include "model/anatomy/anatomy_summary.h"
#include "model/anatomy/growth.h"
#include "model/files/atomic_file.h"

namespace lactea::cli {

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
    return command;
}

int runAnatomy(const AnatomyOptions& options)
{
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
