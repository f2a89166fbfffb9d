#pragma once

#include <memory>
#include <vector>

#include "model/anatomy/body/breast.h"
#include "model/core/compensated_sum.h"
#include "model/flow/compliance.h"
#include "model/flow/ejection.h"
#include "model/flow/network_flow.h"
#include "model/simulation/snapshot.h"
#include "model/simulation/woman.h"

namespace lactea::simulation {

/// One breast at work: squeeze, flow, secretion, and the account of what left it.
class BreastSide {
public:
    static Result<BreastSide> create(std::shared_ptr<const flow::FlatNetwork> network, const Woman& woman,
                                     anatomy::Side side, double fill, double dtS);

    /// One step at a plasma level of oxytocin and a permission of prolactin (0..1).
    Result<void> advance(double dtS, double oxytocinPgPerMl, double permission, double vacuumMmHg,
                         bool infantThere);

    [[nodiscard]] double outflowMlPerS() const { return m_flow.outflowMlPerS(); }
    [[nodiscard]] double contraction() const { return m_ejection.contraction(); }
    [[nodiscard]] SideSnapshot snapshot() const;

private:
    BreastSide(std::shared_ptr<const flow::FlatNetwork> network, flow::NetworkFlow flow,
               flow::Ejection ejection, const Woman& woman);
    void refreshSecretion();

    std::shared_ptr<const flow::FlatNetwork> m_network;
    flow::NetworkFlow m_flow;
    flow::Ejection m_ejection;
    supply::Parameters m_supply;
    std::vector<double> m_secretionAtFill, m_secretion; ///< [lobule] mL/s; before and after prolactin
    int m_stepsToRefresh = 0;
    double m_vacuumMmHg = 0.0, m_secretedPerS = 0.0, m_fatOutGPerL = 0.0;
    CompensatedSum m_removedMl, m_leakedMl, m_fatRemovedG, m_fatLeakedG;
};

} // namespace lactea::simulation
