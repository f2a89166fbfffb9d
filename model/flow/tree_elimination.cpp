#include "model/flow/tree_elimination.h"

#include <cassert>

namespace lactea::flow {

TreeElimination::TreeElimination(std::vector<int> parent)
    : m_parent(std::move(parent)), m_passedOn(m_parent.size())
{
}

void TreeElimination::solve(std::span<const double> conductance, std::span<double> own, std::span<double> b,
                            std::span<double> pressure)
{
    const int n = size();
    assert(own.size() == m_parent.size() + 1 && b.size() == own.size() && pressure.size() == own.size());
    for (int j = n - 1; j >= 0; --j) {
        const double inverse = 1.0 / (own[j] + conductance[j]);
        const double share = conductance[j] * inverse;
        const int p = m_parent[j];
        own[p] += share * own[j];
        b[p] += share * b[j];
        b[j] *= inverse;
        m_passedOn[j] = share;
    }
    pressure[n] = 0.0;
    for (int j = 0; j < n; ++j)
        pressure[j] = b[j] + m_passedOn[j] * pressure[m_parent[j]];
}

} // namespace lactea::flow
