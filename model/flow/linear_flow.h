#pragma once

#include <functional>
#include <span>
#include <vector>

#include "model/core/compensated_sum.h"
#include "model/flow/tree_elimination.h"

namespace lactea::flow {

/// A forest of plain RC elements: the solver with no physiology, for comparison with known answers and other
/// programs.
///
/// Node j holds V = C (p - p_active g) and passes (p_j - p_parent) / R to its parent, a root to the outlet.
/// Any consistent units. Nodes stand parent before child; a root's parent is the number of nodes.
struct LinearTree {
    std::vector<int> parent;
    std::vector<double> resistance, compliance, source, active;

    [[nodiscard]] std::vector<int> roots() const;
};

/// Volume form: what leaves one node is what enters the next, and the outflow is summed with the method's own
/// weights, so the ledger closes to rounding. The matrix is factored once per step length.
class LinearFlow {
public:
    /// Order 1; order 2 (begins with one step of TR-BDF2, as after every change of the step); order 2,
    /// L-stable, two solves per step.
    enum class Method { Euler, Bdf2, TrBdf2 };

    /// What acts from outside at one instant.
    struct Forcing {
        double outlet = 0.0;            ///< pressure
        std::vector<double> activation; ///< g [root], as LinearTree::roots()
    };
    /// Asked for the share 0..1 of a step that has passed; fills in the forcing.
    using ForcingAt = std::function<void(double share, Forcing& forcing)>;

    LinearFlow(LinearTree tree, double pressure, double activation, Method method);
    /// @param start  the forcing from which the volumes at the start follow
    LinearFlow(LinearTree tree, double pressure, const Forcing& start, Method method);

    void step(double dt, const ForcingAt& forcing);
    /// @param outlet, activation  pressure and g of all trees at the end of the step; they vary linearly in it
    void step(double dt, double outlet, double activation);

    [[nodiscard]] std::span<const double> pressure() const { return {m_pressure.data(), m_size}; }
    /// V, relative to that at no pressure and no activation.
    [[nodiscard]] std::span<const double> volume() const { return {m_volume.data(), m_size}; }
    [[nodiscard]] double outflow() const { return m_out.value(); } ///< cumulative volume
    [[nodiscard]] double outflowRate() const { return m_rate; }    ///< now
    /// What is there + went out - was there - came in.
    [[nodiscard]] double ledgerError() const;

private:
    void factor(double weight);
    void solve(double weight, const Forcing& forcing, std::span<const double> target);
    /// Net inflow of each node at the present pressures into m_net; returns the flow out of the roots.
    double netInflow(double outlet);
    /// Each gives m_gain, what the volumes gain in the step, and the same of what went out and came in.
    void euler(double dt, const ForcingAt& forcing);
    void bdf2(double dt, const ForcingAt& forcing);
    void trBdf2(double dt, const ForcingAt& forcing);

    LinearTree m_tree;
    std::size_t m_size;
    Method m_method;
    std::vector<int> m_roots;
    /// A node with active pressure: C p_active, and the place of its root in m_roots.
    struct ActiveNode {
        int node, root;
        double pull;
    };
    std::vector<ActiveNode> m_active;
    TreeElimination m_elimination;
    double m_factoredFor = 0.0, m_sources = 0.0;
    Forcing m_forcing, m_before; ///< at the stage that is solved; at the end of the step before
    std::vector<double> m_conductance, m_edge; ///< [node]; without the roots
    std::vector<double> m_pressure, m_volume, m_net, m_own, m_right, m_stage, m_gain;
    double m_outGain = 0.0, m_inGain = 0.0; ///< of the last step
    double m_lastDt = 0.0, m_rate = 0.0;
    CompensatedSum m_out, m_in;
    std::vector<double> m_start; ///< volumes, for the ledger
};

} // namespace lactea::flow
