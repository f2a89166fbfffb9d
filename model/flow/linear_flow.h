#pragma once

#include <span>
#include <vector>

#include "model/core/compensated_sum.h"
#include "model/flow/tree_elimination.h"

namespace lactea::flow {

/// A tree of plain RC elements: the solver with no physiology, for comparison with known answers and other
/// programs.
///
/// Node j holds V = C (p - p_active g) and passes (p_j - p_parent) / R to its parent, a root to the outlet.
/// Any consistent units. Nodes stand parent before child; a root's parent is the number of nodes.
struct LinearTree {
    std::vector<int> parent;
    std::vector<double> resistance, compliance, source, active;
};

/// Volume form: what leaves one node is what enters the next, and the outflow is summed with the method's own
/// weights, so the ledger closes to rounding. The matrix is factored once per step length.
class LinearFlow {
public:
    enum class Method { Euler, TrBdf2 }; ///< order 1; order 2, L-stable

    LinearFlow(LinearTree tree, double pressure, double activation, Method method);

    /// @param outlet, activation  pressure and g at the end of the step; they vary linearly within it
    void step(double dt, double outlet, double activation);

    [[nodiscard]] std::span<const double> pressure() const { return {m_pressure.data(), m_size}; }
    [[nodiscard]] double outflow() const { return m_out.value(); } ///< cumulative volume
    /// What is there + went out - was there - came in.
    [[nodiscard]] double ledgerError() const;

private:
    void factor(double weight);
    void solve(double weight, double outlet, double activation, std::span<const double> target);
    /// Net inflow of each node at the present pressures into m_net; returns the flow out of the roots.
    double netInflow(double outlet);

    LinearTree m_tree;
    std::size_t m_size;
    Method m_method;
    TreeElimination m_elimination;
    double m_factoredFor = 0.0;
    double m_activation, m_outlet = 0.0;
    bool m_started = false;
    std::vector<double> m_conductance, m_edge; ///< [node]; without the roots
    std::vector<double> m_pressure, m_volume, m_net, m_own, m_right, m_stage;
    CompensatedSum m_out, m_in;
    std::vector<double> m_start; ///< volumes, for the ledger
};

} // namespace lactea::flow
