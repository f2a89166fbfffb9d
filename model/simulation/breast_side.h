#pragma once

#include <memory>
#include <vector>

#include "model/anatomy/body/breast.h"
#include "model/core/compensated_sum.h"
#include "model/flow/compliance.h"
#include "model/flow/ejection.h"
#include "model/flow/network_flow.h"
#include "model/simulation/at_the_breast.h"
#include "model/simulation/snapshot.h"
#include "model/simulation/woman.h"

namespace lactea::simulation {

/// One breast at work: squeeze, flow, secretion, and the account of what left it.
class BreastSide {
public:
    /// @param breast  whose network it is; for the addresses of its ducts and lobules
    static Result<BreastSide> create(std::shared_ptr<const anatomy::Breast> breast, const Woman& woman,
                                     double fill, double day, double dtS);

    /// What the blood and the nerves bring to the breast during a step.
    struct Supply {
        double oxytocinPgPerMl = 0.0;
        double squeeze = 1.0;        ///< factor on the answer of the myoepithelium
        double halfDoseFactor = 1.0; ///< of oxytocin, above 1 while it is less sensitive
        double permission = 1.0;     ///< of prolactin to make milk, 0..1
    };
    /// One step of the squeeze; what touches the breast is noted. Milk moves in flow() only.
    void feel(double dtS, const Supply& supply, const Touch& touch);
    /// Moves the milk for the time since the last call, under the mean of what was felt in it.
    /// @param endS  the time now
    Result<void> flow(double endS);
    /// flow() has to be called before this is felt: someone else takes the milk, or the vacuum is another.
    [[nodiscard]] bool breaksStep(const Touch& touch) const;

    // @return NotFound when this breast has no such duct, lobule or alveolus
    Result<void> block(const anatomy::PartId& duct, bool blocked);
    Result<void> mark(const anatomy::PartId& part);
    [[nodiscard]] Result<void> has(const BlockDuct& wish) const;
    [[nodiscard]] Result<void> has(const MarkMilk& wish) const;
    void clearMarks();

    [[nodiscard]] double outflowMlPerS() const { return m_flow.outflowMlPerS(); }
    [[nodiscard]] int lobes() const { return m_network->lobeCount; }
    [[nodiscard]] double contraction() const { return m_ejection.contraction(); }
    [[nodiscard]] SideSnapshot snapshot() const;

private:
    BreastSide(std::shared_ptr<const anatomy::Breast> breast,
               std::shared_ptr<const flow::FlatNetwork> network, flow::NetworkFlow flow,
               flow::Ejection ejection, const Woman& woman, double day);
    /// The duct of the solver.
    [[nodiscard]] Result<int> ductOf(const anatomy::PartId& part) const;
    struct Milk {
        int lobule = 0; ///< of the solver
        Volume full;    ///< when the part is full
    };
    [[nodiscard]] Result<Milk> milkOf(const anatomy::PartId& part) const;
    void refreshSecretion();
    [[nodiscard]] flow::NetworkFlow::Drive drive() const;
    void account(double endS);

    /// Means over the time since the milk moved last; of what changes rarely the last value.
    struct Felt {
        double timeS = 0.0;
        Taker taker = Taker::Nobody;
        double firstVacuumMmHg = 0.0; ///< no mean
        double vacuumMmHg = 0.0, jaw = 0.0, spilledShare = 0.0, shield = 0.0, warmth = 0.0, permission = 1.0;
        std::vector<double> handMmHg; ///< [lobe]
        bool pressed = false;
    };

    std::shared_ptr<const anatomy::Breast> m_breast;
    std::shared_ptr<const flow::FlatNetwork> m_network;
    flow::NetworkFlow m_flow;
    flow::Ejection m_ejection;
    supply::Parameters m_supply;
    std::vector<double> m_secretionAtFill, m_secretion; ///< [lobule] mL/s; before and after prolactin
    Felt m_felt;
    double m_toRefreshS = 0.0;
    double m_thickness; ///< of the milk: factor on its viscosity
    double m_vacuumMmHg = 0.0, m_secretedPerS = 0.0, m_fatOutGPerL = 0.0;
    Taker m_taker = Taker::Nobody;
    double m_takerSinceS = 0.0, m_markedFirstOutS = -1.0;
    std::vector<int> m_blocked; ///< ids, ascending
    bool m_marked = false;
    CompensatedSum m_removedMl, m_drunkMl, m_leakedMl, m_fatRemovedG, m_fatLeakedG;
};

} // namespace lactea::simulation
