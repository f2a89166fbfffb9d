#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "model/core/compensated_sum.h"
#include "model/core/result.h"
#include "model/flow/flat_network.h"
#include "model/flow/method.h"
#include "model/flow/milk_transport.h"
#include "model/flow/parameters.h"
#include "model/flow/pressure_solver.h"

namespace lactea::flow {

/// Milk in one breast: lobules that are squeezed, collapsible terminal ducts, elastic ducts, a valve at the
/// pores.
///
/// Equations 4 to 10 of science/milk-ejection-and-flow.md section 7, with the jet loss of pores.h and resting
/// terminal ducts that widen and collapse (compliance.h); viscosity goes with the fat of each duct's milk.
/// Flux form: pressures are solved implicitly (pressure_solver.h), each flux is computed once and moves the
/// same volume out of one place and into the other. Guarantees: volumes stay positive for any step; milk and
/// fat close to rounding (1e-9 of throughput); outflow is never negative; the order of ducts changes nothing
/// but rounding, the number of threads nothing at all; linear in the number of ducts.
class NetworkFlow {
public:
    using Drive = flow::Drive;

    /// @param fill  of every lobule at the start, 0 < fill <= 1; the ducts start at rest with it
    /// @param method  of the milk's volumes; what it carries goes on with order 1. Euler also takes
    /// resistances and openings from the start of the step, the others from where they will be at its end
    /// @param threads  that share the trees from 10^4 ducts on; 0 = one per core
    /// @return InvalidArgument when the fill or a parameter is out of range, or a network has no lobule
    static Result<NetworkFlow> create(std::shared_ptr<const FlatNetwork> network,
                                      const Parameters& parameters, double fill,
                                      Method method = Method::Euler, int threads = 0);

    /// @param drive  at the end of the step, which is what counts
    /// @param within  after trapezoidShare of the step, for TrBdf2; null: as at its end
    /// @return NotConverged with the worst duct's network id in `where`; the state is then as before
    Result<void> step(double dtS, const Drive& drive, const Drive* within = nullptr);

    /// Closes a duct (its subtree keeps its milk) or opens it again. Index of FlatNetwork.
    void setOpen(int duct, bool open) { m_solver.setOpen(duct, open); }

    /// Dyes milk of a lobule, at most what is there and not dyed yet. It mixes with the lobule's other milk
    /// and travels with it, forth and back, as fat does but without being held; nothing of it is lost.
    /// @param lobule  index of FlatNetwork
    /// @return InvalidArgument when there is no such lobule or the volume is negative
    Result<void> mark(int lobule, double volumeMl);
    void clearMarks();

    [[nodiscard]] const FlatNetwork& network() const { return *m_network; }
    [[nodiscard]] const Parameters& parameters() const { return m_parameters; }
    [[nodiscard]] std::span<const double> lobuleVolumeMl() const { return m_lobuleMl; } ///< [lobule]
    [[nodiscard]] std::span<const double> lobuleFatG() const { return m_lobuleFatG; }   ///< [lobule]
    [[nodiscard]] std::span<const double> ductVolumeMl() const { return m_ductMl; }     ///< [duct]
    [[nodiscard]] std::span<const double> freshMl() const { return m_freshMl; }         ///< [duct]
    // At the end of the last step.
    [[nodiscard]] std::span<const double> lobuleFlowMlPerS() const { return m_lobuleFlow; } ///< [lobule]
    [[nodiscard]] std::span<const double> ductFlowMlPerS() const { return m_ductFlow; }     ///< [duct]
    [[nodiscard]] std::span<const double> pressureMmHg() const { return m_solver.pressureMmHg(); } ///< [duct]

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
    [[nodiscard]] bool marked() const { return !m_lobuleDye.empty(); }
    [[nodiscard]] double markedMl() const;                                ///< still in the breast
    [[nodiscard]] double markedOutMl() const { return m_dyeOut.value(); } ///< cumulative
    [[nodiscard]] std::span<const double> markedLobuleMl() const
    {
        return m_lobuleDye;
    } ///< [lobule]; may be empty
    [[nodiscard]] std::span<const double> markedDuctMl() const { return m_ductDye; } ///< [duct]; may be empty
    /// What is there + went out - was marked: 0 up to rounding.
    [[nodiscard]] double markLedgerErrorMl() const
    {
        return markedMl() + m_dyeOut.value() - m_dyeMarked.value();
    }
    /// Means over the main ducts, weighted by length: diameter / rest diameter, and pressure.
    [[nodiscard]] double mainDuctRatio() const;
    [[nodiscard]] double mainDuctPressureMmHg() const;
    [[nodiscard]] double lastIterations() const { return m_solver.iterations(); } ///< mean over the ducts

private:
    NetworkFlow(std::shared_ptr<const FlatNetwork> network, const Parameters& parameters, double fill,
                Method method, int threads);

    /// Of a tree in one step.
    struct Leaving {
        double madeMl = 0.0, fatG = 0.0, freshMl = 0.0, dyeMl = 0.0, nothing = 0.0;
    };
    void eachTree(const std::function<void(int)>& job);
    void startMoving(double weightS);
    bool orderTwo(double dtS, const Drive& drive, const Drive& within);
    bool goOn(const Stage& stage, const Drive& drive);
    Result<void> pass(const Stage& stage, const PressureSolver::Milk& milk, const Drive& drive);
    std::optional<PressureSolver::Milk> milkFor(const Stage& stage, const Drive& drive);
    void noteThinness(const Drive& drive, bool goesOn);
    void moveMilk(const FlatTree& tree, Leaving& leaving, double dtS, const Drive& drive, double keepFresh);
    void account(double dtS);

    std::shared_ptr<const FlatNetwork> m_network;
    Parameters m_parameters;
    Method m_method;
    double m_capacityMl = 0.0;
    PressureSolver m_solver;
    MilkTransport m_transport;
    std::shared_ptr<Crew> m_crew; ///< none where it would not pay; copies share it

    // state
    std::vector<double> m_lobuleMl, m_lobuleFatG;        ///< [lobule]
    std::vector<double> m_ductMl, m_ductFatG, m_freshMl; ///< [duct]
    std::vector<double> m_lobuleDye, m_ductDye;          ///< mL; empty while nothing is marked
    CompensatedSum m_dyeMarked, m_dyeOut, m_outMl, m_secretedMl, m_fatOutG, m_fatSecretedG;
    std::vector<double> m_startLobuleMl, m_startLobuleFatG, m_startDuctMl,
        m_startDuctFatG; ///< for the ledgers

    // of the last step
    MovedMilk m_moved;
    std::vector<double> m_ductFlow, m_lobuleFlow, m_thinness;
    double m_lastDtS = 0.0; ///< 0: what moved then is no guide
    double m_outflow = 0.0, m_fatOutflow = 0.0;

    // scratch
    std::vector<Leaving> m_leaving;                                 ///< [tree]
    std::vector<double> m_fatGiven, m_freshGiven, m_dyeGiven;       ///< [lobule] per mL
    std::vector<double> m_freshBack;                                ///< [lobule] not followed further
    std::vector<double> m_ductNothing, m_lobuleNothing;             ///< goes with the dye
    std::vector<double> m_thinnessBefore;                           ///< [duct]; the rest only with order 2
    std::vector<double> m_baseDuct, m_likelyDuct, m_likelyThinness; ///< [duct]
    std::vector<double> m_baseLobule, m_likelyLobule;               ///< [lobule]
};

} // namespace lactea::flow
