#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "model/core/crew.h"
#include "model/flow/linear_tree.h"

namespace lactea::flow {

/// The solver with no physiology, for comparison with known answers and other programs: all trees of a
/// forest, in parallel where that pays. The same bits whatever the number of threads.
class LinearFlow {
public:
    /// Gives the forcing of a tree when so many steps (with parts of one) have passed since advance() was
    /// called. Called from several threads.
    using ForcingAt = std::function<LinearForcing(double steps, int tree)>;

    /// @param start  gives the forcing from which the volumes at the start follow
    /// @param threads  0 = one per core
    LinearFlow(const LinearForest& forest, double pressure, const ForcingAt& start, Method method,
               int threads = 0);

    void advance(double dt, long steps, const ForcingAt& forcing);

    [[nodiscard]] int trees() const { return static_cast<int>(m_trees.size()); }
    [[nodiscard]] const LinearTree& tree(int t) const { return m_trees[static_cast<std::size_t>(t)]; }
    [[nodiscard]] double outflow() const;     ///< cumulative volume
    [[nodiscard]] double outflowRate() const; ///< now
    [[nodiscard]] double ledgerError() const; ///< what is there + went out - was there - came in
    [[nodiscard]] std::vector<double> pressures() const; ///< [node of the forest]

private:
    Method m_method;
    std::vector<LinearTree> m_trees;
    std::size_t m_nodes;
    int m_threads;
    std::unique_ptr<Crew> m_crew; ///< from the first time that it pays
};

} // namespace lactea::flow
