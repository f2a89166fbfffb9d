#pragma once

#include <functional>
#include <span>
#include <vector>

#include "model/core/compensated_sum.h"
#include "model/flow/method.h"

namespace lactea::flow {

/// A forest of plain RC elements. Node j holds V = C (p - p_active g) and passes (p_j - p_parent) / R to its
/// parent, a root to the outlet. Any consistent units. Tree stands after tree, in each a parent before its
/// children; a root's parent is the number of nodes.
struct LinearForest {
    std::vector<int> parent;
    std::vector<double> resistance, compliance, source, active;
};

/// What acts on a tree from outside at one instant.
struct LinearForcing {
    double outlet = 0.0;     ///< pressure
    double activation = 0.0; ///< g
};

/// One tree of the forest in time. Trees share nothing, so each may run in a thread of its own.
///
/// Volume form: what leaves one node is what enters the next; slot 0 of each array stands for the outlet, so
/// that the outflow is summed with the method's own weights. The matrix is factored once per step length
/// (Hines 1984, no fill-in).
class LinearTree {
public:
    /// @param begin, end  its nodes in the forest; @param pressure everywhere, @param start gives the volumes
    LinearTree(const LinearForest& forest, int begin, int end, double pressure, const LinearForcing& start);

    /// Gives the forcing when so many steps (with parts of one) have passed.
    using ForcingAt = std::function<LinearForcing(double steps)>;
    void advance(Method method, double dt, long steps, const ForcingAt& forcing);

    /// Of the nodes in the order of the forest.
    [[nodiscard]] std::vector<double> pressures() const { return inOrder(m_pressure); }
    /// V, relative to those at no pressure and no activation.
    [[nodiscard]] std::vector<double> volumes() const { return inOrder(m_volume); }
    [[nodiscard]] double outflow() const { return m_out.value(); } ///< cumulative volume
    [[nodiscard]] double outflowRate() const { return m_rate; }    ///< now
    /// What is there + went out - was there - came in.
    [[nodiscard]] double ledgerError() const;

private:
    void layInLevelOrder(const LinearForest& forest, int begin, int end);
    [[nodiscard]] std::vector<double> inOrder(const std::vector<double>& ofSlots) const;
    void factor(double weight);
    /// Right-hand sides of volumes V + share * gain, then the pressures; share * gain + weight * net inflow
    /// becomes the gain.
    void solve(double weight, double share, const LinearForcing& forcing);
    /// Weight * net inflow at the present pressures becomes the gain.
    void beginGain(double weight, double outlet);

    /// Slots go in pairs, each of two children of one node (an odd one beside an empty slot), in level order:
    /// one instruction serves both, and no branch is needed.
    std::vector<int> m_parentOfPair; ///< its slot
    std::vector<int> m_slotOfNode;   ///< from 0: the tree's first
    std::vector<double> m_conductance, m_compliance, m_source, m_pull; ///< [slot]; pull: C p_active
    std::vector<double> m_inverse, m_passed, m_moving; ///< of the pivots; conductance / pivot; weight * conductance
    std::vector<double> m_pressure, m_volume, m_gain;
    std::vector<double> m_start; ///< volumes, for the ledger
    double m_sources = 0.0, m_inGain = 0.0, m_factoredFor = 0.0, m_lastDt = 0.0, m_rate = 0.0;
    CompensatedSum m_out, m_in;
};

} // namespace lactea::flow
