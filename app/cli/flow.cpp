#include "app/cli/flow.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <iostream>
#include <span>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/exit_status.h"
#include "app/cli/flow_run.h"
#include "model/files/asset_folder.h"
#include "model/files/atomic_file.h"
#include "model/files/decimal_text.h"
#include "model/files/flow_drive.h"

namespace lactea::cli {

using files::AtomicFile;
using files::decimalText;
using files::FlowDrive;
using files::FlowNetwork;

namespace {

using Clock = std::chrono::steady_clock;

std::string header(const FlowDrive& drive)
{
    std::string names =
        "time_s,outflow_mL,outflow_mL_per_s,leaf_volume_mL,excess_mL,min_leaf_fraction,ledger_error_mL";
    for (const std::string& probe : drive.probes)
        names += ",p_" + probe + "_mmHg";
    return names + "\n";
}

/// @return NotConverged when a number is no longer finite
Result<std::string> row(const FlowRun& run, double timeS, std::span<const std::size_t> probes)
{
    const FlowRun::Values v = run.values();
    std::vector<double> values{timeS,      v.outflowMl,         v.outflowMlPerS, v.leafMl,
                               v.excessMl, v.leastLeafFraction, v.ledgerErrorMl};
    const std::vector<double> pressures = run.pressures(probes);
    values.insert(values.end(), pressures.begin(), pressures.end());
    std::string text;
    for (const double value : values) {
        if (!std::isfinite(value))
            return fail(Error::Code::NotConverged, "time " + decimalText(timeS) + " s", "the numbers are no longer finite");
        text += (text.empty() ? "" : ",") + decimalText(value);
    }
    return text + "\n";
}

Result<std::vector<std::size_t>> probesOf(const FlowNetwork& network, const FlowDrive& drive,
                                          const std::string& driveFile)
{
    std::vector<std::size_t> probes;
    for (const std::string& name : drive.probes) {
        const int node = network.find(name);
        if (node < 0)
            return fail(Error::Code::InvalidFile, driveFile + ":/probes/" + std::to_string(probes.size()),
                        "the network has no vertex called '" + name + "'");
        if (drive.law == files::FlowLaw::Physiological && network.ductOf[static_cast<std::size_t>(node)] < 0)
            return fail(Error::Code::InvalidFile, driveFile + ":/probes/" + std::to_string(probes.size()),
                        "'" + name + "' is an orifice without a duct: it has no pressure of its own");
        probes.push_back(static_cast<std::size_t>(node));
    }
    return probes;
}

void reportTiming(const FlowNetwork& network, const FlowDrive& drive, double wallS)
{
    const double nodeSteps = static_cast<double>(network.names.size()) * static_cast<double>(drive.steps);
    const nlohmann::json timing{{"method", drive.methodName},
                                {"nodes", network.names.size()},
                                {"steps", drive.steps},
                                {"wall_s", wallS},
                                {"ns_per_node_step", nodeSteps > 0.0 ? 1e9 * wallS / nodeSteps : 0.0}};
    std::cerr << timing.dump() << '\n';
}

Result<void> solve(FlowRun& run, const FlowNetwork& network, const FlowDrive& drive,
                   std::span<const std::size_t> probes, const FlowOptions& options, AtomicFile& csv)
{
    if (auto written = csv.write(header(drive)); !written)
        return written;
    Clock::duration stepping{};
    for (long done = 0;;) {
        const double timeS = static_cast<double>(done) * drive.dtS;
        if (auto written = row(run, timeS, probes).and_then([&](const std::string& text) { return csv.write(text); });
            !written)
            return written;
        if (done == drive.steps)
            break;
        const long next = std::min(drive.steps - done, drive.rowEvery);
        const auto start = Clock::now();
        if (auto advanced = run.advance(next); !advanced)
            return tl::unexpected(advanced.error().in("time " + decimalText(timeS) + " s"));
        stepping += Clock::now() - start;
        done += next;
    }
    if (auto committed = csv.commit(); !committed)
        return committed;
    if (options.timing)
        reportTiming(network, drive, std::chrono::duration<double>(stepping).count());
    return {};
}

} // namespace

CLI::App* addFlowCommand(CLI::App& app, FlowOptions& options)
{
    CLI::App* command = app.add_subcommand("flow", "Run the flow solver alone on a network of your own");
    command->add_option("NETWORK", options.network, "GraphML file: the network, from its roots outward")->required();
    command->add_option("--drive", options.drive, "JSON file: law, forcing, step, length of the run")->required();
    command
        ->add_option("--csv", options.csv,
                     "Write a row per time to this file; - is standard output. outflow_mL is what has left so far, "
                     "excess_mL what the ducts hold more than at rest")
        ->capture_default_str();
    command->add_flag("--timing", options.timing,
                      "Write the wall time of the stepping alone as JSON to standard error");
    return command;
}

int runFlow(const FlowOptions& options)
{
    const auto drive = files::readFlowDrive(options.drive, files::assetFolder());
    if (!drive)
        return report(drive.error());
    const auto network = files::readFlowNetwork(options.network, drive->fluid, drive->law);
    if (!network)
        return report(network.error());
    const auto probes = probesOf(*network, *drive, options.drive);
    if (!probes)
        return report(probes.error());
    const auto run = FlowRun::create(*network, *drive);
    if (!run)
        return report(run.error().in(options.network), InvalidInput);
    auto csv = AtomicFile::open(options.csv);
    if (!csv)
        return report(csv.error());
    const auto done = solve(**run, *network, *drive, *probes, options, *csv);
    return done ? Done : report(done.error(), Failed);
}

} // namespace lactea::cli
