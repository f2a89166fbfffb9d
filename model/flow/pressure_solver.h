#pragma once

#include <memory>
#include <vector>

#include "model/core/crew.h"
#include "model/core/result.h"
#include "model/flow/compliance.h"
#include "model/flow/drive.h"
#include "model/flow/flat_network.h"
#include "model/flow/parameters.h"
#include "model/flow/pores.h"
#include "model/flow/tree_elimination.h"

namespace lactea::flow {

/// Pressures at the end of a stage of a step, in all trees of a network: Newton on the tree, a chord
/// iteration where Newton fails.
///
/// For each duct j, V_j + w (flows in - flows out)(P) = V_rest,j v(P_j - P_tissue,j) (equation 6), with flows
/// by equations 4, 5, 7 and 8; resistances and terminal openings are those of given volumes, so that only the
/// tube law, the collapse of terminal ducts and the pores are non-linear. Trees share nothing: each is solved
/// by itself, in any thread, until it settles.
class PressureSolver {
public:
    PressureSolver(std::shared_ptr<const FlatNetwork> network, const Parameters& parameters);

    /// Milk as a stage finds it. Of each duct and lobule without what flows in the stage, and as it will
    /// roughly be at its end (for resistances and openings); all > 0.
    struct Milk {
        const double *duct = nullptr, *lobule = nullptr;             ///< mL
        const double *likelyDuct = nullptr, *likelyLobule = nullptr; ///< mL
        const double* thinness = nullptr; ///< [duct] reference viscosity / its milk's
    };
    /// @param weightS  w: flow at the end of the stage moves w mL per mL/s
    /// @return NotConverged with the worst duct's network id in `where`; pressures are then as before
    Result<void> solve(const Milk& milk, double weightS, const Drive& drive, Crew* crew);

    void setOpen(int duct, bool open);
    /// A pressure in all ducts, as if it had long been there.
    void settleAt(double pressureMmHg);

    // What the last solve found.
    [[nodiscard]] const std::vector<double>& pressureMmHg() const { return m_pressure; } ///< [duct]
    /// Flow towards the nipple out of all ducts of a tree and out of its lobules, mL/s, [duct] and [lobule].
    void flows(const FlatTree& tree, double* duct, double* lobule) const;
    [[nodiscard]] double iterations() const; ///< Newton's, mean over the ducts

private:
    struct Course {
        int iterations = 0;
        double stillMovingMmHg = 0.0;
        bool settled = false;
    };
    void press(const FlatTree& tree, const Drive& drive);
    void prepareDucts(const FlatTree& tree, int t, const Milk& milk, const Drive& drive);
    void prepareLobules(const FlatTree& tree, const Milk& milk, double weightS, const Drive& drive);
    [[nodiscard]] ValueAndSlope outflow(double pressureMmHg, int t) const;
    void guess(const FlatTree& tree, double vacuumMmHg);
    Course settle(const FlatTree& tree, int t, const Milk& milk, double weightS);
    [[nodiscard]] Error unsettled(const FlatTree& tree, const Course& course) const;

    std::shared_ptr<const FlatNetwork> m_network;
    Parameters m_parameters;
    TreeElimination m_elimination;

    // constants
    std::vector<double> m_openConductance; ///< [duct] mL/(mmHg s) at rest volume and reference viscosity
    std::vector<PoreLaw> m_pores;          ///< [tree]
    std::vector<double> m_mouthShare;      ///< [duct] how far it is in the mouth: 1 inside, less beyond
    std::vector<int> m_lobe;               ///< [duct]
    std::vector<double> m_inverseRestMl;   ///< [duct]
    std::vector<double> m_terminalFull;    ///< [lobule] mL/(mmHg s), wide open
    std::vector<double> m_inverseFullMl;   ///< [lobule]
    std::vector<double> m_none;            ///< [lobule] no secretion

    // state
    std::vector<double> m_conductance; ///< [duct] as m_openConductance; 0 where a duct is closed
    std::vector<double> m_pressure;    ///< [duct]
    // At the end of the last solve and of the one before it: difference across the wall [duct], vacuum at the
    // nipple.
    std::vector<double> m_across, m_acrossBefore;
    double m_vacuumMmHg = 0.0, m_vacuumBeforeMmHg = 0.0;

    // of one solve
    double m_openingMmHg = 0.0;                            ///< pressure in a root at which its pores open
    std::vector<double> m_edge;                            ///< [duct] conductance to its parent
    std::vector<PoreLaw> m_way;                            ///< [tree] its first duct and its pores
    std::vector<double> m_tissue, m_collapse;              ///< [duct] pressure around it, of collapse there
    std::vector<double> m_gate, m_gateTimesSource;         ///< [duct] sums over its lobules of w and w s
    std::vector<double> m_lobuleGate, m_lobuleSource;      ///< [lobule] w, s
    std::vector<double> m_guess, m_solved, m_own, m_right; ///< [duct]
    std::vector<Course> m_courses;                         ///< [tree]
};

} // namespace lactea::flow
