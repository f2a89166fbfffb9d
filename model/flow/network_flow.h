#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "model/core/compensated_sum.h"
#include "model/core/result.h"
#include "model/flow/flat_network.h"
#include "model/flow/milk_transport.h"
#include "model/flow/parameters.h"
#include "model/flow/pores.h"
#include "model/flow/tree_elimination.h"

namespace lactea::flow {

/// Milk in one breast: lobules that are squeezed, collapsible terminal ducts, elastic ducts, a valve at the
/// pores.
///
/// Equations 4 to 10 of science/milk-ejection-and-flow.md section 7, with the jet loss of pores.h and resting
/// terminal ducts that widen and collapse (compliance.h); viscosity goes with the fat of each duct's milk.
/// Implicit Euler in flux form: resistances
/// and terminal openings are those at the start of the step, pressures are solved by Newton on the tree (a
/// chord iteration where Newton fails), each flux is computed once and moves the same volume out of one place
/// and into the other. Guarantees: volumes stay positive for any step; milk and fat close to rounding (1e-9
/// of throughput); outflow is never negative; the order of ducts changes nothing but rounding; linear in the
/// number of ducts.
class NetworkFlow {
public:
    /// @param fill  of every lobule at the start, 0 < fill <= 1; the ducts start at rest with it
    /// @return InvalidArgument when the fill or a parameter is out of range, or a network has no lobule
    static Result<NetworkFlow> create(std::shared_ptr<const FlatNetwork> network,
                                      const Parameters& parameters, double fill);

    /// What acts on the breast during one step.
    struct Drive {
        double vacuumMmHg = 0.0;                 ///< at the nipple, <= 0 = suction
        std::span<const double> contraction;     ///< [lobe] 0..1
        std::span<const double> secretionMlPerS; ///< [lobule]; empty: none
        std::span<const double> handMmHg = {};   ///< [lobe] on its lobules and ducts, >= 0; empty: none
        double jawMmHg = 0.0;                    ///< on the ducts in the infant's mouth, >= 0
        // Factors, > 0:
        double nippleResistance = 1.0, nippleOpening = 1.0;
        double terminalConductance = 1.0;
        double viscosity = 1.0; ///< of the milk in ducts and pores, beside what its fat makes of it
    };
    /// @return NotConverged with the worst duct's network id in `where`; the state is then as before
    Result<void> step(double dtS, const Drive& drive);

    /// Closes a duct (its subtree keeps its milk) or opens it again. Index of FlatNetwork.
    void setOpen(int duct, bool open);

    /// Dyes milk of a lobule, at most what is there and not dyed yet. It mixes with the lobule's other milk
    /// and travels with it, forth and back, as fat does but without being held; nothing of it is lost.
    /// @param lobule  index of FlatNetwork
    /// @return InvalidArgument when there is no such lobule or the volume is negative
    Result<void> mark(int lobule, double volumeMl);
    void clearMarks();

    [[nodiscard]] const FlatNetwork& network() const { return *m_network; }
    [[nodiscard]] const Parameters& parameters() const { return m_parameters; }
    [[nodiscard]] std::span<const double> lobuleVolumeMl() const { return m_lobuleMl; }     ///< [lobule]
    [[nodiscard]] std::span<const double> lobuleFlowMlPerS() const { return m_lobuleFlow; } ///< [lobule]
    [[nodiscard]] std::span<const double> lobuleFatG() const { return m_lobuleFatG; }       ///< [lobule]
    [[nodiscard]] std::span<const double> ductVolumeMl() const { return {m_ductMl.data(), m_size}; }
    [[nodiscard]] std::span<const double> ductFlowMlPerS() const { return {m_ductFlow.data(), m_size}; }
    [[nodiscard]] std::span<const double> pressureMmHg() const { return {m_pressure.data(), m_size}; }
    [[nodiscard]] std::span<const double> freshMl() const { return {m_fresh.amount().data(), m_size}; }

    [[nodiscard]] double storedMl() const;
    [[nodiscard]] double ductsMl() const;
    [[nodiscard]] double capacityMl() const { return m_capacityMl; }
    [[nodiscard]] double outflowMlPerS() const { return m_outflow; } ///< during the last step
    [[nodiscard]] double fatOutflowGPerS() const { return m_fatOutflow; }
    [[nodiscard]] double outMl() const { return m_outMl.value(); } ///< cumulative
    [[nodiscard]] double secretedMl() const { return m_secretedMl.value(); }
    [[nodiscard]] double fatOutG() const { return m_fatOutG.value(); }
    /// What is there + went out - was there - was made: 0 up to rounding.
    [[nodiscard]] double ledgerErrorMl() const;
    [[nodiscard]] double fatLedgerErrorG() const;
    // Dye, mL; zero and free of cost while nothing is marked.
    [[nodiscard]] bool marked() const { return m_dye.has_value(); }
    [[nodiscard]] double markedMl() const;                                ///< still in the breast
    [[nodiscard]] double markedOutMl() const { return m_dyeOut.value(); } ///< cumulative
    [[nodiscard]] std::span<const double> markedLobuleMl() const
    {
        return m_lobuleDye;
    }                                                           ///< [lobule]; may be empty
    [[nodiscard]] std::span<const double> markedDuctMl() const; ///< [duct]; empty while nothing is marked
    /// What is there + went out - was marked: 0 up to rounding.
    [[nodiscard]] double markLedgerErrorMl() const
    {
        return markedMl() + m_dyeOut.value() - m_dyeMarked.value();
    }
    /// Means over the main ducts, weighted by length: diameter / rest diameter, and pressure.
    [[nodiscard]] double mainDuctRatio() const;
    [[nodiscard]] double mainDuctPressureMmHg() const;
    [[nodiscard]] int lastIterations() const { return m_iterations; }

private:
    NetworkFlow(std::shared_ptr<const FlatNetwork> network, const Parameters& parameters, double fill);

    void prepareLobules(double dtS, const Drive& drive);
    void prepareDucts(const Drive& drive);
    void press(const Drive& drive);
    void linearise(double dtS, bool chord);
    Result<void> solvePressures(double dtS);
    void moveMilk(double dtS, const Drive& drive);
    void moveFat(double dtS, const Drive& drive);
    void moveDye();

    std::shared_ptr<const FlatNetwork> m_network;
    Parameters m_parameters;
    std::size_t m_size;
    double m_capacityMl = 0.0;
    TreeElimination m_tree;

    // constants of each duct and lobule
    std::vector<double> m_restConductance; ///< [duct] mL/(mmHg s) at rest volume
    std::vector<PoreLaw> m_pores;          ///< [root]
    std::vector<double> m_mouthShare;      ///< [duct] how far it is in the mouth: 1 inside, less beyond
    std::vector<int> m_lobe;               ///< [duct]
    std::vector<double> m_inverseRestMl;   ///< [duct]
    std::vector<double> m_terminalFull;    ///< [lobule] mL/(mmHg s), wide open
    std::vector<double> m_inverseFullMl;   ///< [lobule]

    // state
    std::vector<double> m_lobuleMl, m_lobuleFatG;
    std::vector<double> m_ductMl;
    std::vector<double> m_pressure, m_earlierPressure; ///< [duct + 1]
    MilkStreams m_streams;
    CarriedMilk m_fat, m_fresh;
    std::vector<char> m_closed;       ///< [duct]
    std::optional<CarriedMilk> m_dye; ///< in the ducts
    std::vector<double> m_lobuleDye;  ///< [lobule] mL
    CompensatedSum m_dyeMarked, m_dyeOut;
    CompensatedSum m_outMl, m_secretedMl, m_fatOutG, m_fatSecretedG;
    std::vector<double> m_startLobuleMl, m_startLobuleFatG, m_startDuctMl,
        m_startDuctFatG; ///< for the ledgers

    // of the last step
    std::vector<double> m_ductFlow, m_lobuleFlow;
    double m_outflow = 0.0, m_fatOutflow = 0.0;
    double m_openingMmHg = 0.0; ///< pressure in a root duct at which its pores open
    int m_iterations = 0;

    // scratch
    std::vector<double> m_edge;                    ///< [duct] conductance to its parent, 0 at a root
    std::vector<PoreLaw> m_way;                    ///< [root] its duct and its pores
    std::vector<double> m_tissue, m_collapse;      ///< [duct] pressure around it, of collapse there
    std::vector<double> m_thinness;                ///< [duct] 1 / viscosity, as a multiple of the reference
    std::vector<double> m_gate, m_gateTimesSource; ///< [duct] sums over its lobules of w and w s
    std::vector<double> m_lobuleGate, m_lobuleSource; ///< [lobule] w, s
    std::vector<double> m_guess, m_scaled, m_tanh;    ///< [duct]
    std::vector<double> m_own, m_right;               ///< [duct + 1]
    std::vector<double> m_oldDuctMl, m_beforeMl, m_lobuleGives, m_freshGives, m_freshBack;
};

} // namespace lactea::flow
