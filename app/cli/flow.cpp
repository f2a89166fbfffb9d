#include "app/cli/flow.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <iostream>
#include <limits>
#include <span>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/exit_status.h"
#include "model/core/compensated_sum.h"
#include "model/files/asset_folder.h"
#include "model/files/atomic_file.h"
#include "model/files/decimal_text.h"
#include "model/files/flow_drive.h"

namespace lactea::cli {

using files::AtomicFile;
using files::decimalText;
using files::FlowDrive;
using files::FlowNetwork;
using flow::LinearFlow;

namespace {

using Clock = std::chrono::steady_clock;

/// The network under its drive. The solver's pressures are those above rest.
class FlowRun {
public:
    FlowRun(const FlowNetwork& network, const FlowDrive& drive)
        : m_network(network), m_drive(drive),
          m_flow(network.forest, 0.0, [this](double, int root) { return forcingAt(0.0, root); }, drive.method)
    {
    }

    void advance(long steps)
    {
        m_flow.advance(m_drive.dtS, steps, [this](double passed, int root) {
            return forcingAt((static_cast<double>(m_done) + passed) * m_drive.dtS, root);
        });
        m_done += steps;
    }
    [[nodiscard]] long done() const { return m_done; }

    [[nodiscard]] static std::string header(const FlowDrive& drive)
    {
        std::string names =
            "time_s,outflow_mL,outflow_mL_per_s,leaf_volume_mL,excess_mL,min_leaf_fraction,ledger_error_mL";
        for (const std::string& probe : drive.probes)
            names += ",p_" + probe + "_mmHg";
        return names + "\n";
    }

    /// @return NotConverged when a number is no longer finite
    [[nodiscard]] Result<std::string> row(std::span<const std::size_t> probes) const
    {
        CompensatedSum leaves, ducts;
        double least = std::numeric_limits<double>::infinity();
        const double* rest = m_network.leafVolumeMl.data();
        for (int t = 0; t < m_flow.trees(); ++t)
            for (const double change : m_flow.tree(t).volumes()) {
                const double restMl = *rest++;
                if (restMl > 0.0) {
                    leaves.add(restMl + change);
                    least = std::min(least, (restMl + change) / restMl);
                } else {
                    ducts.add(change);
                }
            }
        std::vector<double> values{static_cast<double>(m_done) * m_drive.dtS,
                                   m_flow.outflow(),
                                   m_flow.outflowRate(),
                                   leaves.value(),
                                   ducts.value(),
                                   std::isfinite(least) ? least : 1.0, // there is no leaf
                                   m_flow.ledgerError()};
        const std::vector<double> pressures = probes.empty() ? std::vector<double>() : m_flow.pressures();
        for (const std::size_t node : probes)
            values.push_back(m_drive.restMmHg + pressures[node]);
        std::string text;
        for (const double value : values) {
            if (!std::isfinite(value))
                return fail(Error::Code::NotConverged, "time " + decimalText(values.front()) + " s",
                            "the numbers are no longer finite");
            text += (text.empty() ? "" : ",") + decimalText(value);
        }
        return text + "\n";
    }

private:
    [[nodiscard]] flow::LinearForcing forcingAt(double timeS, int root) const
    {
        return {m_drive.outletMmHg.at(timeS) - m_drive.restMmHg,
                m_drive.activation.at(timeS - m_network.delayS[static_cast<std::size_t>(root)])};
    }

    const FlowNetwork& m_network;
    const FlowDrive& m_drive;
    LinearFlow m_flow;
    long m_done = 0;
};

Result<std::vector<std::size_t>> probesOf(const FlowNetwork& network, const FlowDrive& drive,
                                          const std::string& driveFile)
{
    std::vector<std::size_t> probes;
    for (const std::string& name : drive.probes) {
        const int node = network.find(name);
        if (node < 0)
            return fail(Error::Code::InvalidFile, driveFile + ":/probes/" + std::to_string(probes.size()),
                        "the network has no vertex called '" + name + "'");
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

Result<void> solve(const FlowNetwork& network, const FlowDrive& drive, std::span<const std::size_t> probes,
                   const FlowOptions& options, AtomicFile& csv)
{
    if (auto written = csv.write(FlowRun::header(drive)); !written)
        return written;
    FlowRun run(network, drive);
    Clock::duration stepping{};
    for (;;) {
        if (auto written = run.row(probes).and_then([&](const std::string& row) { return csv.write(row); }); !written)
            return written;
        const long left = drive.steps - run.done();
        if (left == 0)
            break;
        const auto start = Clock::now();
        run.advance(std::min(left, drive.rowEvery));
        stepping += Clock::now() - start;
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
    const auto network = files::readFlowNetwork(options.network, drive->fluid);
    if (!network)
        return report(network.error());
    const auto probes = probesOf(*network, *drive, options.drive);
    if (!probes)
        return report(probes.error());
    auto csv = AtomicFile::open(options.csv);
    if (!csv)
        return report(csv.error());
    const auto done = solve(*network, *drive, *probes, options, *csv);
    return done ? Done : report(done.error(), Failed);
}

} // namespace lactea::cli
