#include "model/flow/milk_transport.h"

#include <algorithm>

namespace lactea::flow {

CarriedMilk::CarriedMilk(const FlatNetwork& network, std::vector<double> amount)
    : m_network(&network), m_amount(std::move(amount)), m_weight(m_amount.size() + 1),
      m_right(m_amount.size() + 1), m_concentration(m_amount.size() + 1)
{
    m_amount.resize(m_network->size() + 1);
}

double CarriedMilk::step(const Flows& f, std::span<double> intoLobule)
{
    // Per duct: (V_new + dt out) c = A_old + dt in c_upstream. V_new + dt out = V_old + dt in (all inflows),
    // which needs no subtraction. Each edge carries one way only, so elimination makes no fill and no pivot
    // changes.
    const FlatNetwork& net = *m_network;
    const int n = net.size();
    for (int j = 0; j < n; ++j) {
        m_weight[j] = f.oldVolumeMl[j];
        m_right[j] = m_amount[j];
    }
    m_weight[n] = m_right[n] = 0.0;
    for (int i = 0; i < net.lobules(); ++i) {
        const double given = f.dtS * std::max(f.lobuleFlow[i], 0.0);
        m_weight[net.lobuleDuct[i]] += given;
        m_right[net.lobuleDuct[i]] += given * f.lobuleConcentration[i];
    }
    for (int j = n - 1; j >= 0; --j) {
        const double q = f.dtS * f.ductFlow[j];
        const int p = net.parent[j];
        m_weight[p] += std::max(q, 0.0);
        m_weight[j] += std::max(-q, 0.0);
    }
    for (int j = n - 1; j >= 0; --j) {
        m_concentration[j] = m_right[j] / m_weight[j];
        m_right[net.parent[j]] += f.dtS * std::max(f.ductFlow[j], 0.0) * m_concentration[j];
    }
    m_concentration[n] = 0.0; // nothing comes back through a pore
    for (int j = 0; j < n; ++j) {
        const double back = f.dtS * std::max(-f.ductFlow[j], 0.0);
        m_concentration[j] += back * m_concentration[net.parent[j]] / m_weight[j];
    }

    m_amount[n] = 0.0;
    for (int j = 0; j < n; ++j) {
        const int p = net.parent[j];
        const double moved = f.dtS * f.ductFlow[j] * m_concentration[f.ductFlow[j] >= 0.0 ? j : p];
        m_amount[j] -= moved;
        m_amount[p] += moved;
    }
    for (int i = 0; i < net.lobules(); ++i) {
        const int j = net.lobuleDuct[i];
        const double q = f.lobuleFlow[i];
        const double moved = f.dtS * q * (q >= 0.0 ? f.lobuleConcentration[i] : m_concentration[j]);
        m_amount[j] += moved;
        intoLobule[i] -= moved;
    }
    return m_amount[n];
}

} // namespace lactea::flow
