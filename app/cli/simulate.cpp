#include "app/cli/simulate.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include <CLI/CLI.hpp>

#include "app/cli/exit_status.h"
#include "model/files/asset_folder.h"
#include "model/files/atomic_file.h"
#include "model/files/csv_writer.h"
#include "model/files/run_summary.h"
#include "model/files/scenario_file.h"
#include "model/files/time_text.h"
#include "model/simulation/simulation.h"

namespace lactea::cli {

using files::AtomicFile;
using simulation::Scenario;
using simulation::Simulation;

namespace {

/// The summary sees the run at least this often.
constexpr double summaryEveryS = 1.0;

/// Standard input and output of one run: opened before the run, so that a wrong place costs no time.
struct Outputs {
    std::optional<AtomicFile> csv, summary;

    static Result<Outputs> open(const SimulateOptions& options)
    {
        Outputs outputs;
        for (const auto& [path, file] :
             {std::pair{&options.csv, &outputs.csv}, {&options.summary, &outputs.summary}}) {
            if (path->empty())
                continue;
            auto opened = AtomicFile::open(*path);
            if (!opened)
                return tl::unexpected(opened.error());
            *file = std::move(*opened);
        }
        return outputs;
    }
};

/// Runs from 0 to `untilS`; rows fall on multiples of `everyS`, computed from their number so that none
/// drifts.
Result<void> run(Simulation& simulation, double untilS, double everyS, Outputs& outputs,
                 files::RunSummary& summary)
{
    const double finestS = outputs.summary ? std::min(everyS, summaryEveryS) : everyS;
    long row = 0, look = 0;
    for (double timeS = 0.0;;) {
        if (auto advanced = simulation.advanceTo(timeS); !advanced)
            return advanced;
        const auto snapshot = simulation.snapshot();
        summary.observe(*snapshot);
        const bool rowIsDue = timeS >= static_cast<double>(row) * everyS || timeS >= untilS;
        if (rowIsDue) {
            ++row;
            if (outputs.csv)
                if (auto written = outputs.csv->write(files::csvRow(*snapshot)); !written)
                    return written;
        }
        if (timeS >= untilS)
            return {};
        while (static_cast<double>(look) * finestS <= timeS)
            ++look;
        timeS = std::min({static_cast<double>(look) * finestS, static_cast<double>(row) * everyS, untilS});
    }
}

/// Everything after the options are known to be right.
Result<void> simulate(const Scenario& scenario, Simulation::Pace pace, double untilS, double everyS, Outputs& outputs)
{
    const auto start = std::chrono::steady_clock::now();
    auto simulation = Simulation::create(scenario, pace);
    if (!simulation)
        return tl::unexpected(simulation.error());

    if (outputs.csv)
        if (auto written = outputs.csv->write(files::csvHeader()); !written)
            return written;
    files::RunSummary summary;
    if (auto done = run(*simulation, untilS, everyS, outputs, summary); !done)
        return done;
    if (outputs.csv)
        if (auto committed = outputs.csv->commit(); !committed)
            return committed;
    if (outputs.summary) {
        const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
        auto json = summary.json(scenario, wall.count());
        json["milk_step_s"] = Simulation::milkStepS(pace);
        if (auto written = outputs.summary->write(json.dump(2) + "\n"); !written)
            return written;
        return outputs.summary->commit();
    }
    return {};
}

} // namespace

void addScenarioOptions(CLI::App& command, SimulateOptions& options)
{
    command.add_option("SCENARIO", options.scenario, "Name of a scenario, or a JSON file")->required();
    command.add_option("--until", options.until, "Length of the run: 90s, 15min, 3h (default: the scenario's)");
    command.add_option("--set", options.set, "Change the scenario: seed=9, /feeds/0/duration=5min (repeatable)")
        ->allow_extra_args(false);
    command.add_flag("--fast", options.fast,
                     "Move the milk once a second and when the suction changes much: a third of the time; feeds come out 1 %, a pump 5 % too large");
}

CLI::App* addSimulateCommand(CLI::App& app, SimulateOptions& options)
{
    CLI::App* command = app.add_subcommand("simulate", "Run a scenario without a window");
    addScenarioOptions(*command, options);
    command->add_option("--every", options.every, "Time between the rows of the CSV")->capture_default_str();
    command->add_option("--csv", options.csv, "Write a row per time to this file; - is standard output");
    command->add_option("--summary", options.summary,
                        "Write totals and feeds as JSON to this file; - is standard output (what happens if "
                        "neither is named)");
    command->add_option("--seed", options.seed, "Seed of all chance, a whole number")
        ->check(CLI::Range(std::uint64_t{0}, largestSeed));
    return command;
}

Result<double> timeOption(const std::string& option, const std::string& text)
{
    constexpr double least = Simulation::stepS, most = 7.0 * 86400.0;
    const auto seconds = files::secondsFromText(text);
    if (!seconds)
        return tl::unexpected(seconds.error().in(option));
    if (*seconds < least || *seconds > most)
        return fail(Error::Code::InvalidArgument, option,
                    "has to lie from " + files::textFromSeconds(least) + " to " +
                        files::textFromSeconds(most) + ", not " + text);
    return *seconds;
}

Result<Scenario> scenarioOf(const SimulateOptions& options)
{
    const auto assets = files::assetFolder();
    auto document = files::findScenario(options.scenario, assets, files::userDataFolder());
    if (!document)
        return tl::unexpected(document.error());
    const auto schema = files::JsonSchema::load(assets, "scenario");
    if (!schema)
        return tl::unexpected(schema.error());
    for (const std::string& assignment : options.set)
        if (auto changed = files::setValue(*document, assignment); !changed)
            return tl::unexpected(changed.error());
    if (options.seed && document->json.is_object())
        document->json["seed"] = *options.seed;
    return files::scenarioFrom(*document, *schema);
}

int runSimulate(const SimulateOptions& options)
{
    if (options.csv == "-" && options.summary == "-")
        return report(
            {Error::Code::InvalidArgument, "--csv and --summary", "only one of them can be standard output"});
    if (options.csv.empty() && options.summary.empty()) {
        SimulateOptions withSummary = options;
        withSummary.summary = "-";
        return runSimulate(withSummary);
    }
    const auto everyS = timeOption("--every", options.every);
    if (!everyS)
        return report(everyS.error());
    const auto untilS = options.until.empty() ? Result<double>(0.0) : timeOption("--until", options.until);
    if (!untilS)
        return report(untilS.error());

    const auto scenario = scenarioOf(options);
    if (!scenario)
        return report(scenario.error());
    auto outputs = Outputs::open(options);
    if (!outputs)
        return report(outputs.error());
    // From here on a fault is ours or the disk's, but where the scenario asks for a part that its woman does not have.
    if (auto done =
            simulate(*scenario, options.pace(), options.until.empty() ? scenario->durationS : *untilS, *everyS, *outputs);
        !done)
        return done.error().code == Error::Code::NotFound ? report(done.error().in(options.scenario), InvalidInput)
                                                          : report(done.error(), Failed);
    return Done;
}

} // namespace lactea::cli
