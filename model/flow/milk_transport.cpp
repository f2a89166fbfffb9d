#include "model/flow/milk_transport.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace lactea::flow {

MilkTransport::MilkTransport(const FlatNetwork& network)
    : m_network(&network), m_share(network.parent.size()), m_concentration(mostCarried * network.parent.size())
{
}

void MilkTransport::move(const FlatTree& tree, const MovedMilk& moved, std::span<double> ductMl,
                         std::span<const Carried> carried, double* leaves)
{
    switch (carried.size()) {
    case 1: return moveWith<1>(tree, moved, ductMl.data(), carried.data(), leaves);
    case 2: return moveWith<2>(tree, moved, ductMl.data(), carried.data(), leaves);
    case 3: return moveWith<3>(tree, moved, ductMl.data(), carried.data(), leaves);
    default: assert(false);
    }
}

template <int count>
void MilkTransport::moveWith(const FlatTree& tree, const MovedMilk& moved, double* ductMl, const Carried* carried,
                             double* leaves)
{
    const int root = tree.firstDuct, end = tree.endDuct;
    const int *parent = m_network->parent.data(), *lobuleDuct = m_network->lobuleDuct.data();
    const double *out = moved.duct.data(), *given = moved.lobule.data();
    double *share = m_share.data(), *amounts = m_concentration.data();
    std::array<Carried, count> all;
    std::copy_n(carried, count, all.begin());

    for (int j = root; j < end; ++j) {
        share[j] = ductMl[j] + std::max(-out[j], 0.0);
        for (int c = 0; c < count; ++c)
            amounts[count * j + c] = all[c].inDuct[j];
    }
    for (int i = tree.firstLobule; i < tree.endLobule; ++i) {
        const int j = lobuleDuct[i];
        const double comes = std::max(given[i], 0.0);
        ductMl[j] += given[i];
        share[j] += comes;
        for (int c = 0; c < count; ++c)
            amounts[count * j + c] += comes * all[c].lobuleConcentration[i];
    }
    for (int j = end - 1; j >= root; --j) {
        const double inverse = 1.0 / share[j], onward = std::max(out[j], 0.0);
        const int p = parent[j];
        share[j] = std::max(-out[j], 0.0) * inverse;
        for (int c = 0; c < count; ++c)
            amounts[count * j + c] *= inverse;
        ductMl[j] -= out[j];
        if (j == root)
            break;
        ductMl[p] += out[j];
        share[p] += onward;
        for (int c = 0; c < count; ++c)
            amounts[count * p + c] += onward * amounts[count * j + c];
    }
    for (int c = 0; c < count; ++c) {
        leaves[c] = out[root] * amounts[count * root + c]; // nothing comes back through a pore
        all[c].inDuct[root] -= leaves[c];
    }
    for (int j = root + 1; j < end; ++j) {
        const int p = parent[j];
        const double onward = std::max(out[j], 0.0), back = std::max(-out[j], 0.0);
        for (int c = 0; c < count; ++c) {
            const double beyond = amounts[count * p + c];
            const double here = amounts[count * j + c] + share[j] * beyond;
            const double passed = onward * here - back * beyond;
            amounts[count * j + c] = here;
            all[c].inDuct[j] -= passed;
            all[c].inDuct[p] += passed;
        }
    }
    for (int i = tree.firstLobule; i < tree.endLobule; ++i) {
        const int j = lobuleDuct[i];
        const double comes = std::max(given[i], 0.0), returns = std::max(-given[i], 0.0);
        for (int c = 0; c < count; ++c) {
            const double passed = comes * all[c].lobuleConcentration[i] - returns * amounts[count * j + c];
            all[c].inDuct[j] += passed;
            if (all[c].inLobule)
                all[c].inLobule[i] -= passed;
        }
    }
}

} // namespace lactea::flow
