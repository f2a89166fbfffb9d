#include "model/flow/linear_flow.h"

#include <cmath>

namespace lactea::flow {

LinearFlow::LinearFlow(LinearTree tree, double pressure, double activation, Method method)
    : m_tree(std::move(tree)), m_size(m_tree.parent.size()), m_method(method), m_elimination(m_tree.parent),
      m_activation(activation)
{
    m_pressure.assign(m_size + 1, pressure);
    m_pressure[m_size] = 0.0;
    for (std::size_t j = 0; j < m_size; ++j) {
        m_conductance.push_back(1.0 / m_tree.resistance[j]);
        m_edge.push_back(m_tree.parent[j] == static_cast<int>(m_size) ? 0.0 : m_conductance[j]);
        m_volume.push_back(m_tree.compliance[j] * (pressure - m_tree.active[j] * activation));
    }
    for (auto* scratch : {&m_net, &m_own, &m_right, &m_stage})
        scratch->assign(m_size + 1, 0.0);
    m_start = m_volume;
}

void LinearFlow::factor(double weight)
{
    if (weight == m_factoredFor)
        return;
    for (std::size_t j = 0; j < m_size; ++j)
        m_own[j] = m_tree.compliance[j] / weight + (m_conductance[j] - m_edge[j]);
    m_elimination.factor(m_edge, m_own);
    m_factoredFor = weight;
}

/// Pressures with C (p - active g) - weight * netInflow(p) = target.
void LinearFlow::solve(double weight, double outlet, double activation, std::span<const double> target)
{
    factor(weight);
    for (std::size_t j = 0; j < m_size; ++j)
        m_right[j] = (target[j] + m_tree.compliance[j] * m_tree.active[j] * activation) / weight +
                     m_tree.source[j] + (m_conductance[j] - m_edge[j]) * outlet;
    m_right[m_size] = 0.0;
    m_elimination.solveFactored(m_right, m_pressure);
}

double LinearFlow::netInflow(double outlet)
{
    double out = 0.0;
    for (std::size_t j = 0; j < m_size; ++j)
        m_net[j] = m_tree.source[j];
    m_pressure[m_size] = outlet;
    for (std::size_t j = 0; j < m_size; ++j) {
        const double flow = m_conductance[j] * (m_pressure[j] - m_pressure[m_tree.parent[j]]);
        m_net[j] -= flow;
        if (m_edge[j] == 0.0)
            out += flow;
        else
            m_net[m_tree.parent[j]] += flow;
    }
    m_pressure[m_size] = 0.0;
    return out;
}

void LinearFlow::step(double dt, double outlet, double activation)
{
    if (!m_started) {
        m_outlet = outlet;
        m_started = true;
    }
    double sources = 0.0;
    for (const double s : m_tree.source)
        sources += s;
    m_in.add(dt * sources);

    if (m_method == Method::Euler) {
        solve(dt, outlet, activation, m_volume);
        m_out.add(dt * netInflow(outlet));
        for (std::size_t j = 0; j < m_size; ++j)
            m_volume[j] += dt * m_net[j];
    } else {
        // Trapezoid to gamma dt, then BDF2 to dt: both have the same weight, so one factorisation serves.
        const double gamma = 2.0 - std::sqrt(2.0);
        const double weight = 0.5 * gamma * dt;
        const double out0 = netInflow(m_outlet);
        for (std::size_t j = 0; j < m_size; ++j)
            m_stage[j] = m_volume[j] + weight * m_net[j];
        const double outletMid = m_outlet + gamma * (outlet - m_outlet);
        solve(weight, outletMid, m_activation + gamma * (activation - m_activation), m_stage);
        const double out1 = netInflow(outletMid);
        const double a = 1.0 / (gamma * (2.0 - gamma)); // V2 = a V1 + (1 - a) V0 + weight f2
        for (std::size_t j = 0; j < m_size; ++j)
            m_stage[j] = m_volume[j] + a * (m_stage[j] + weight * m_net[j] - m_volume[j]);
        solve(weight, outlet, activation, m_stage);
        const double out2 = netInflow(outlet);
        for (std::size_t j = 0; j < m_size; ++j)
            m_volume[j] = m_stage[j] + weight * m_net[j];
        m_out.add(a * weight * (out0 + out1) + weight * out2);
    }
    m_outlet = outlet;
    m_activation = activation;
}

double LinearFlow::ledgerError() const
{
    return compensatedChange(m_start, m_volume) + (m_out.value() - m_in.value());
}

} // namespace lactea::flow
