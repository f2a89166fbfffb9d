#include "model/flow/tree_elimination.h"

namespace lactea::flow {

TreeElimination::TreeElimination(std::vector<int> parent)
    : m_parent(std::move(parent)), m_passedOn(m_parent.size())
{
}

void TreeElimination::solve(int root, int end, const double* conductance, double* own, double* b,
                            double* pressure)
{
    const int* parent = m_parent.data();
    double* passedOn = m_passedOn.data();
    for (int j = end - 1; j > root; --j) {
        const double inverse = 1.0 / (own[j] + conductance[j]);
        const double share = conductance[j] * inverse;
        const int p = parent[j];
        own[p] += share * own[j];
        b[p] += share * b[j];
        b[j] *= inverse;
        passedOn[j] = share;
    }
    pressure[root] = b[root] / own[root];
    for (int j = root + 1; j < end; ++j)
        pressure[j] = b[j] + passedOn[j] * pressure[parent[j]];
}

} // namespace lactea::flow
