#include "model/flow/milk_transport.h"

#include <algorithm>

#include "model/flow/also_wide.h"

namespace lactea::flow {
namespace {

/// Both things that are carried at once (GCC and Clang; std::vector<double> is aligned for it).
using Two [[gnu::vector_size(2 * sizeof(double)), gnu::may_alias]] = double;

LACTEA_ALSO_WIDE void invert(int first, int end, double* x)
{
    for (int j = first; j < end; ++j)
        x[j] = 1.0 / x[j];
}

} // namespace

MilkTransport::MilkTransport(const FlatNetwork& network)
    : m_network(&network), m_inverse(network.parent.size()), m_concentration(2 * network.parent.size()),
      m_change(2 * network.parent.size())
{
}

void MilkTransport::move(const FlatTree& tree, const MovedMilk& moved, std::span<double> ductMl)
{
    const int root = tree.firstDuct, end = tree.endDuct;
    const int *parent = m_network->parent.data(), *lobuleDuct = m_network->lobuleDuct.data();
    const double *out = moved.duct.data(), *given = moved.lobule.data();
    double *volume = ductMl.data(), *all = m_inverse.data();

    for (int j = root; j < end; ++j) {
        all[j] = volume[j] + std::max(-out[j], 0.0);
        volume[j] -= out[j];
    }
    for (int i = tree.firstLobule; i < tree.endLobule; ++i) {
        all[lobuleDuct[i]] += std::max(given[i], 0.0);
        volume[lobuleDuct[i]] += given[i];
    }
    for (int j = root + 1; j < end; ++j) {
        all[parent[j]] += std::max(out[j], 0.0);
        volume[parent[j]] += out[j];
    }
    invert(root, end, all);
}

void MilkTransport::carry(const FlatTree& tree, const MovedMilk& moved, const std::array<Carried, 2>& carried)
{
    const int root = tree.firstDuct, end = tree.endDuct;
    const int *parent = m_network->parent.data(), *lobuleDuct = m_network->lobuleDuct.data();
    const double *out = moved.duct.data(), *given = moved.lobule.data(), *inverse = m_inverse.data();
    const Carried a = carried[0], b = carried[1];
    auto* here = reinterpret_cast<Two*>(m_concentration.data()); // first the amount
    auto* change = reinterpret_cast<Two*>(m_change.data());

    for (int j = root; j < end; ++j)
        here[j] = Two{a.inDuct[j], b.inDuct[j]};
    for (int i = tree.firstLobule; i < tree.endLobule; ++i)
        here[lobuleDuct[i]] +=
            std::max(given[i], 0.0) * Two{a.lobuleConcentration[i], b.lobuleConcentration[i]};
    for (int j = end - 1; j > root; --j) {
        const Two concentration = here[j] * inverse[j];
        here[j] = concentration;
        here[parent[j]] += std::max(out[j], 0.0) * concentration;
    }
    here[root] *= inverse[root]; // nothing comes back through a pore
    change[root] = -(out[root] * here[root]);
    *a.leaves = -change[root][0];
    *b.leaves = -change[root][1];
    for (int j = root + 1; j < end; ++j) {
        const double onward = std::max(out[j], 0.0), back = onward - out[j];
        const Two beyond = here[parent[j]];
        here[j] += (back * inverse[j]) * beyond;
        const Two passed = onward * here[j] - back * beyond;
        change[j] = -passed;
        change[parent[j]] += passed;
    }
    for (int i = tree.firstLobule; i < tree.endLobule; ++i) {
        const double comes = std::max(given[i], 0.0);
        const Two passed = comes * Two{a.lobuleConcentration[i], b.lobuleConcentration[i]} -
                           (comes - given[i]) * here[lobuleDuct[i]];
        change[lobuleDuct[i]] += passed;
        a.inLobule[i] -= passed[0];
        b.inLobule[i] -= passed[1];
    }
    for (int j = root; j < end; ++j) {
        a.inDuct[j] += change[j][0];
        b.inDuct[j] += change[j][1];
    }
}

} // namespace lactea::flow
