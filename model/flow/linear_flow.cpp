#include "model/flow/linear_flow.h"

namespace lactea::flow {
namespace {
/// Nodes times steps from which waking other threads pays (about 0.1 ms of work).
constexpr double worthThreads = 50'000.0;

template <class Value> double sumOf(const std::vector<LinearTree>& trees, Value value)
{
    CompensatedSum sum;
    for (const LinearTree& tree : trees)
        sum.add((tree.*value)());
    return sum.value();
}
} // namespace

LinearFlow::LinearFlow(const LinearForest& forest, double pressure, const ForcingAt& start, Method method,
                       int threads)
    : m_method(method), m_nodes(forest.parent.size()), m_threads(threads)
{
    const int nodes = static_cast<int>(m_nodes);
    for (int begin = 0, end = 1; begin < nodes; begin = end, end = begin + 1) {
        while (end < nodes && forest.parent[static_cast<std::size_t>(end)] < nodes)
            ++end;
        m_trees.emplace_back(forest, begin, end, pressure, start(0.0, trees()));
    }
}

void LinearFlow::advance(double dt, long steps, const ForcingAt& forcing)
{
    const auto run = [&](int t) {
        m_trees[static_cast<std::size_t>(t)].advance(m_method, dt, steps, [&](double passed) { return forcing(passed, t); });
    };
    if (trees() > 1 && m_threads != 1 && static_cast<double>(m_nodes) * static_cast<double>(steps) > worthThreads) {
        if (!m_crew)
            m_crew = std::make_unique<Crew>(nullptr, m_threads);
        m_crew->forEach(trees(), run);
        return;
    }
    for (int t = 0; t < trees(); ++t)
        run(t);
}

double LinearFlow::outflow() const { return sumOf(m_trees, &LinearTree::outflow); }
double LinearFlow::outflowRate() const { return sumOf(m_trees, &LinearTree::outflowRate); }
double LinearFlow::ledgerError() const { return sumOf(m_trees, &LinearTree::ledgerError); }

std::vector<double> LinearFlow::pressures() const
{
    std::vector<double> all;
    for (const LinearTree& tree : m_trees) {
        const std::vector<double> pressures = tree.pressures();
        all.insert(all.end(), pressures.begin(), pressures.end());
    }
    return all;
}

} // namespace lactea::flow
