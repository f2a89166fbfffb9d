#include "model/flow/milk_transport.h"

#include <algorithm>

namespace lactea::flow {

MilkStreams::MilkStreams(const FlatNetwork& network)
    : m_network(&network), m_onward(network.parent.size()), m_back(network.parent.size()),
      m_inverse(network.parent.size() + 1), m_backShare(network.parent.size()), m_given(network.lobuleDuct.size()),
      m_taken(network.lobuleDuct.size())
{
}

void MilkStreams::set(const Flows& f)
{
    // Per duct: (V_new + dt out) c = A_old + dt in c_upstream. V_new + dt out = V_old + dt in (all inflows),
    // which needs no subtraction.
    const FlatNetwork& net = *m_network;
    const int n = net.size(), lobules = net.lobules();
    const double dtS = f.dtS;
    for (int j = 0; j < n; ++j) {
        const double moved = dtS * f.ductFlow[j];
        m_onward[j] = std::max(moved, 0.0);
        m_back[j] = std::max(-moved, 0.0);
        m_inverse[j] = f.oldVolumeMl[j] + m_back[j];
    }
    for (int i = 0; i < lobules; ++i) {
        const double moved = dtS * f.lobuleFlow[i];
        m_given[i] = std::max(moved, 0.0);
        m_taken[i] = std::max(-moved, 0.0);
    }
    for (int i = 0; i < lobules; ++i)
        m_inverse[net.lobuleDuct[i]] += m_given[i];
    for (int j = n - 1; j >= 0; --j)
        m_inverse[net.parent[j]] += m_onward[j];
    m_inverse[n] = 0.0;
    for (int j = 0; j < n; ++j) {
        m_inverse[j] = 1.0 / m_inverse[j];
        m_backShare[j] = m_back[j] * m_inverse[j];
    }
}

CarriedMilk::CarriedMilk(const FlatNetwork& network, std::vector<double> amount)
    : m_amount(std::move(amount)), m_right(network.parent.size() + 1), m_concentration(network.parent.size() + 1)
{
    m_amount.resize(network.parent.size() + 1);
}

double CarriedMilk::step(const MilkStreams& s, std::span<const double> lobuleConcentration,
                         std::span<double> intoLobule)
{
    // Each edge carries one way only, so elimination makes no fill and no pivot changes.
    const FlatNetwork& net = *s.m_network;
    const int n = net.size(), lobules = net.lobules();
    m_amount[n] = 0.0;
    std::copy(m_amount.begin(), m_amount.end(), m_right.begin());
    for (int i = 0; i < lobules; ++i)
        m_right[net.lobuleDuct[i]] += s.m_given[i] * lobuleConcentration[i];
    for (int j = n - 1; j >= 0; --j) {
        const double concentration = m_right[j] * s.m_inverse[j];
        m_concentration[j] = concentration;
        m_right[net.parent[j]] += s.m_onward[j] * concentration;
    }
    m_concentration[n] = 0.0; // nothing comes back through a pore
    for (int j = 0; j < n; ++j) {
        const int p = net.parent[j];
        const double beyond = m_concentration[p];
        const double here = m_concentration[j] + s.m_backShare[j] * beyond;
        m_concentration[j] = here;
        const double moved = s.m_onward[j] * here - s.m_back[j] * beyond;
        m_amount[j] -= moved;
        m_amount[p] += moved;
    }
    for (int i = 0; i < lobules; ++i) {
        const int j = net.lobuleDuct[i];
        const double moved = s.m_given[i] * lobuleConcentration[i] - s.m_taken[i] * m_concentration[j];
        m_amount[j] += moved;
        intoLobule[i] -= moved;
    }
    return m_amount[n];
}

} // namespace lactea::flow
