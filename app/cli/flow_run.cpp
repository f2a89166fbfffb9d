#include "app/cli/flow_run.h"

#include <algorithm>
#include <limits>

#include "model/core/compensated_sum.h"
#include "model/flow/network_flow.h"

namespace lactea::cli {

using files::FlowDrive;
using files::FlowLaw;
using files::FlowNetwork;

namespace {

/// The solver's pressures are those above rest.
class LinearRun : public FlowRun {
public:
    LinearRun(const FlowNetwork& network, const FlowDrive& drive)
        : m_network(network), m_drive(drive),
          m_flow(
              network.forest, 0.0, [this](double, int root) { return forcingAt(0.0, root); }, drive.method)
    {
    }

    Result<void> advance(long steps) override
    {
        m_flow.advance(m_drive.dtS, steps, [this](double passed, int root) {
            return forcingAt((static_cast<double>(m_done) + passed) * m_drive.dtS, root);
        });
        m_done += steps;
        return {};
    }

    [[nodiscard]] Values values() const override
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
        return {m_flow.outflow(),
                m_flow.outflowRate(),
                leaves.value(),
                ducts.value(),
                least == std::numeric_limits<double>::infinity() ? 1.0 : least, // there is no leaf
                m_flow.ledgerError()};
    }

    [[nodiscard]] std::vector<double> pressures(std::span<const std::size_t> nodes) const override
    {
        std::vector<double> found;
        if (nodes.empty())
            return found;
        const std::vector<double> all = m_flow.pressures();
        for (const std::size_t node : nodes)
            found.push_back(m_drive.restMmHg + all[node]);
        return found;
    }

private:
    [[nodiscard]] flow::LinearForcing forcingAt(double timeS, int root) const
    {
        return {m_drive.outletMmHg.at(timeS) - m_drive.restMmHg,
                m_drive.activation.at(timeS - m_network.delayS[static_cast<std::size_t>(root)])};
    }

    const FlowNetwork& m_network;
    const FlowDrive& m_drive;
    flow::LinearFlow m_flow;
    long m_done = 0;
};

/// As in the program's own breasts.
class PhysiologicalRun : public FlowRun {
public:
    PhysiologicalRun(const FlowNetwork& network, const FlowDrive& drive, flow::NetworkFlow flow)
        : m_network(network), m_drive(drive), m_flow(std::move(flow)), m_contraction(network.delayS.size()),
          m_contractionWithin(network.delayS.size())
    {
        const flow::FlatNetwork& net = m_flow.network();
        for (const double full : net.lobuleFullMl)
            m_secretion.push_back(drive.fluid.secretionPerS * full);
        m_place.resize(net.ductId.size());
        for (std::size_t j = 0; j < net.ductId.size(); ++j)
            m_place[static_cast<std::size_t>(net.ductId[j])] = j;
    }

    Result<void> advance(long steps) override
    {
        for (long k = 0; k < steps; ++k) {
            const auto startS = static_cast<double>(m_done++) * m_drive.dtS;
            const flow::Drive within = at(startS + flow::trapezoidShare * m_drive.dtS, m_contractionWithin),
                              end = at(startS + m_drive.dtS, m_contraction);
            if (auto done = m_flow.step(m_drive.dtS, end, &within); !done)
                return done;
        }
        return {};
    }

    [[nodiscard]] Values values() const override
    {
        const flow::FlatNetwork& net = m_flow.network();
        CompensatedSum excess;
        for (std::size_t j = 0; j < net.restVolumeMl.size(); ++j)
            excess.add(m_flow.ductVolumeMl()[j] - net.restVolumeMl[j]);
        double least = std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < net.lobuleFullMl.size(); ++i)
            least = std::min(least, m_flow.lobuleVolumeMl()[i] / net.lobuleFullMl[i]);
        return {m_flow.outMl(), m_flow.outflowMlPerS(), m_flow.storedMl(), excess.value(),
                least,          m_flow.ledgerErrorMl()};
    }

    [[nodiscard]] std::vector<double> pressures(std::span<const std::size_t> nodes) const override
    {
        std::vector<double> found;
        for (const std::size_t node : nodes)
            found.push_back(m_flow.pressureMmHg()[m_place[static_cast<std::size_t>(m_network.ductOf[node])]]);
        return found;
    }

private:
    flow::Drive at(double timeS, std::vector<double>& contraction) const
    {
        for (std::size_t root = 0; root < contraction.size(); ++root)
            contraction[root] = m_drive.activation.at(timeS - m_network.delayS[root]);
        return {m_drive.outletMmHg.at(timeS), contraction, m_secretion};
    }

    const FlowNetwork& m_network;
    const FlowDrive& m_drive;
    flow::NetworkFlow m_flow;
    std::vector<double> m_contraction, m_contractionWithin; ///< [root of the file]
    std::vector<double> m_secretion;                        ///< [lobule]
    std::vector<std::size_t> m_place;                       ///< [duct of the file] in the solver
    long m_done = 0;
};

} // namespace

Result<std::unique_ptr<FlowRun>> FlowRun::create(const FlowNetwork& network, const FlowDrive& drive)
{
    if (drive.law == FlowLaw::Linear)
        return std::make_unique<LinearRun>(network, drive);
    auto flat = flow::flatten(network.ducts);
    if (!flat)
        return tl::unexpected(flat.error());
    flat->lobeCount = static_cast<int>(network.delayS.size()); // roots without a leaf too
    flow::Parameters parameters;
    parameters.viscosityMPaS = drive.fluid.viscosityMPaS;
    auto flow = flow::NetworkFlow::create(std::make_shared<const flow::FlatNetwork>(std::move(*flat)),
                                          parameters, drive.fill, drive.method);
    if (!flow)
        return tl::unexpected(flow.error());
    return std::make_unique<PhysiologicalRun>(network, drive, std::move(*flow));
}

} // namespace lactea::cli
