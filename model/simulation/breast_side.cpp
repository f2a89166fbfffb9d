#include "model/simulation/breast_side.h"

#include <cmath>
#include <numeric>

#include "model/supply/secretion.h"

namespace lactea::simulation {
namespace {
constexpr int secretionEverySteps =
    20; // a lobule fills over hours: the brake need not be asked 20 times a second
}

Result<BreastSide> BreastSide::create(std::shared_ptr<const flow::FlatNetwork> network, const Woman& woman,
                                      anatomy::Side side, double fill, double dtS)
{
    auto flow = flow::NetworkFlow::create(network, woman.flow, fill);
    if (!flow)
        return tl::unexpected(flow.error());
    flow::Ejection ejection(woman.flow, network->lobeCount, dtS, woman.lobeDelays(static_cast<int>(side)));
    return BreastSide(std::move(network), std::move(*flow), std::move(ejection), woman);
}

BreastSide::BreastSide(std::shared_ptr<const flow::FlatNetwork> network, flow::NetworkFlow flow,
                       flow::Ejection ejection, const Woman& woman)
    : m_network(std::move(network)), m_flow(std::move(flow)), m_ejection(std::move(ejection)),
      m_supply(woman.supply), m_secretionAtFill(m_network->lobuleDuct.size()),
      m_secretion(m_network->lobuleDuct.size())
{
    // Breasts that hold more also make more (Kent 1999): secretion goes with capacity.
    m_supply.secretionMlPerS *= m_flow.capacityMl() / woman.flow.referenceCapacityMl;
    refreshSecretion();
    const auto lobuleMl = m_flow.lobuleVolumeMl();
    const double fill = lobuleMl[0] / m_network->lobuleFullMl[0];
    m_fatOutGPerL = 1e3 * m_flow.lobuleFatG()[0] / lobuleMl[0] * flow::fatRelease(fill, woman.flow);
}

void BreastSide::refreshSecretion()
{
    supply::secretionOf(m_flow.lobuleVolumeMl(), m_network->lobuleFullMl, m_supply.secretionMlPerS, m_supply,
                        m_secretionAtFill);
    m_stepsToRefresh = secretionEverySteps;
}

Result<void> BreastSide::advance(double dtS, double oxytocinPgPerMl, double permission, double vacuumMmHg,
                                 bool infantThere)
{
    m_ejection.advance(oxytocinPgPerMl);
    if (--m_stepsToRefresh <= 0)
        refreshSecretion();
    for (std::size_t i = 0; i < m_secretion.size(); ++i)
        m_secretion[i] = permission * m_secretionAtFill[i];
    if (auto done = m_flow.step(dtS, {vacuumMmHg, m_ejection.lobes(), m_secretion}); !done)
        return done;
    m_vacuumMmHg = vacuumMmHg;
    m_secretedPerS = std::accumulate(m_secretion.begin(), m_secretion.end(), 0.0);
    const double out = m_flow.outflowMlPerS(), fat = m_flow.fatOutflowGPerS();
    (infantThere ? m_removedMl : m_leakedMl).add(dtS * out);
    (infantThere ? m_fatRemovedG : m_fatLeakedG).add(dtS * fat);
    if (out > 0.0)
        m_fatOutGPerL = 1e3 * fat / out;
    return {};
}

SideSnapshot BreastSide::snapshot() const
{
    SideSnapshot s;
    s.storedMl = m_flow.storedMl();
    s.capacityMl = m_flow.capacityMl();
    s.ductsMl = m_flow.ductsMl();
    s.outflowMlPerS = m_flow.outflowMlPerS();
    s.removedMl = m_removedMl.value();
    s.leakedMl = m_leakedMl.value();
    s.secretedMl = m_flow.secretedMl();
    s.secretionMlPerS = m_secretedPerS;
    s.fatOutGPerL = m_fatOutGPerL;
    s.fatRemovedG = m_fatRemovedG.value();
    s.fatLeakedG = m_fatLeakedG.value();
    s.mainDuctRatio = m_flow.mainDuctRatio();
    s.intraductalMmHg = m_flow.mainDuctPressureMmHg();
    s.vacuumMmHg = m_vacuumMmHg;
    s.ledgerErrorMl = m_flow.ledgerErrorMl();
    s.fatLedgerErrorG = m_flow.fatLedgerErrorG();

    const flow::FlatNetwork& net = *m_network;
    const std::size_t ducts = net.parent.size(), lobules = net.lobuleDuct.size();
    s.ductWidening.resize(ducts);
    s.ductFlowMlPerS.resize(ducts);
    s.ductFreshMilk.resize(ducts);
    for (std::size_t j = 0; j < ducts; ++j) {
        const int id = net.ductId[j];
        s.ductWidening[id] = static_cast<float>(std::sqrt(m_flow.ductVolumeMl()[j] / net.restVolumeMl[j]));
        s.ductFlowMlPerS[id] = static_cast<float>(m_flow.ductFlowMlPerS()[j]);
        s.ductFreshMilk[id] = static_cast<float>(m_flow.freshMl()[j] / m_flow.ductVolumeMl()[j]);
    }
    s.lobuleFill.resize(lobules);
    s.lobuleSqueeze.resize(lobules);
    for (std::size_t i = 0; i < lobules; ++i) {
        const int index = net.lobuleIndex[i];
        s.lobuleFill[index] = static_cast<float>(m_flow.lobuleVolumeMl()[i] / net.lobuleFullMl[i]);
        s.lobuleSqueeze[index] = static_cast<float>(m_ejection.lobes()[net.lobuleLobe[i]]);
    }
    return s;
}

} // namespace lactea::simulation
