#include "model/flow/linear_flow.h"

#include <cassert>
#include <cmath>

namespace lactea::flow {

std::vector<int> LinearTree::roots() const
{
    std::vector<int> roots;
    for (std::size_t j = 0; j < parent.size(); ++j)
        if (parent[j] == static_cast<int>(parent.size()))
            roots.push_back(static_cast<int>(j));
    return roots;
}

LinearFlow::LinearFlow(LinearTree tree, double pressure, double activation, Method method)
    : LinearFlow(tree, pressure, Forcing{0.0, std::vector<double>(tree.roots().size(), activation)}, method)
{
}

LinearFlow::LinearFlow(LinearTree tree, double pressure, const Forcing& start, Method method)
    : m_tree(std::move(tree)), m_size(m_tree.parent.size()), m_method(method), m_roots(m_tree.roots()),
      m_elimination(m_tree.parent), m_forcing(start), m_before(start)
{
    assert(start.activation.size() == m_roots.size());
    m_pressure.assign(m_size + 1, pressure);
    m_pressure[m_size] = 0.0;
    std::vector<int> rootOf;
    int roots = 0;
    for (std::size_t j = 0; j < m_size; ++j) {
        const bool root = m_tree.parent[j] == static_cast<int>(m_size);
        rootOf.push_back(root ? roots++ : rootOf[static_cast<std::size_t>(m_tree.parent[j])]);
        m_conductance.push_back(1.0 / m_tree.resistance[j]);
        m_edge.push_back(root ? 0.0 : m_conductance[j]);
        m_sources += m_tree.source[j];
        m_volume.push_back(m_tree.compliance[j] * pressure);
        if (m_tree.active[j] != 0.0) {
            m_active.push_back({static_cast<int>(j), rootOf[j], m_tree.compliance[j] * m_tree.active[j]});
            m_volume[j] -= m_active.back().pull * start.activation[static_cast<std::size_t>(rootOf[j])];
        }
    }
    for (auto* scratch : {&m_net, &m_own, &m_right, &m_stage, &m_gain})
        scratch->assign(m_size + 1, 0.0);
    m_start = m_volume;
    m_rate = netInflow(start.outlet);
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
void LinearFlow::solve(double weight, const Forcing& forcing, std::span<const double> target)
{
    factor(weight);
    const double perWeight = 1.0 / weight;
    for (std::size_t j = 0; j < m_size; ++j)
        m_right[j] = target[j] * perWeight + m_tree.source[j];
    for (const ActiveNode& node : m_active)
        m_right[static_cast<std::size_t>(node.node)] +=
            node.pull * forcing.activation[static_cast<std::size_t>(node.root)] * perWeight;
    for (const int root : m_roots)
        m_right[static_cast<std::size_t>(root)] += m_conductance[static_cast<std::size_t>(root)] * forcing.outlet;
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
        if (m_tree.parent[j] == static_cast<int>(m_size))
            out += flow;
        else
            m_net[m_tree.parent[j]] += flow;
    }
    m_pressure[m_size] = 0.0;
    return out;
}

void LinearFlow::euler(double dt, const ForcingAt& forcing)
{
    forcing(1.0, m_forcing);
    solve(dt, m_forcing, m_volume);
    m_rate = netInflow(m_forcing.outlet);
    for (std::size_t j = 0; j < m_size; ++j)
        m_gain[j] = dt * m_net[j];
    m_outGain = dt * m_rate;
    m_inGain = dt * m_sources;
}

/// V2 - V1 = (V1 - V0) / 3 + 2/3 dt f2; so for what went out and came in.
void LinearFlow::bdf2(double dt, const ForcingAt& forcing)
{
    const double weight = dt * (2.0 / 3.0);
    forcing(1.0, m_forcing);
    for (std::size_t j = 0; j < m_size; ++j)
        m_stage[j] = m_volume[j] + m_gain[j] * (1.0 / 3.0);
    solve(weight, m_forcing, m_stage);
    m_rate = netInflow(m_forcing.outlet);
    for (std::size_t j = 0; j < m_size; ++j)
        m_gain[j] = m_gain[j] * (1.0 / 3.0) + weight * m_net[j];
    m_outGain = m_outGain * (1.0 / 3.0) + weight * m_rate;
    m_inGain = m_inGain * (1.0 / 3.0) + weight * m_sources;
}

/// Trapezoid to gamma dt, then BDF2 to dt: both have the same weight, so one factorisation serves.
/// V2 - V0 = a (V1 - V0) + weight f2, a = 1 / (gamma (2 - gamma)).
void LinearFlow::trBdf2(double dt, const ForcingAt& forcing)
{
    const double gamma = 2.0 - std::sqrt(2.0);
    const double weight = 0.5 * gamma * dt, a = 1.0 / (gamma * (2.0 - gamma));
    forcing(0.0, m_forcing);
    const double out0 = netInflow(m_forcing.outlet);
    for (std::size_t j = 0; j < m_size; ++j) {
        m_gain[j] = weight * m_net[j];
        m_stage[j] = m_volume[j] + m_gain[j];
    }
    forcing(gamma, m_forcing);
    solve(weight, m_forcing, m_stage);
    const double out1 = netInflow(m_forcing.outlet);
    for (std::size_t j = 0; j < m_size; ++j) {
        m_gain[j] = a * (m_gain[j] + weight * m_net[j]);
        m_stage[j] = m_volume[j] + m_gain[j];
    }
    forcing(1.0, m_forcing);
    solve(weight, m_forcing, m_stage);
    m_rate = netInflow(m_forcing.outlet);
    for (std::size_t j = 0; j < m_size; ++j)
        m_gain[j] += weight * m_net[j];
    m_outGain = a * weight * (out0 + out1) + weight * m_rate;
    m_inGain = (2.0 * a * weight + weight) * m_sources;
}

void LinearFlow::step(double dt, const ForcingAt& forcing)
{
    if (m_method == Method::Euler)
        euler(dt, forcing);
    else if (m_method == Method::Bdf2 && dt == m_lastDt)
        bdf2(dt, forcing);
    else
        trBdf2(dt, forcing);
    m_lastDt = dt;
    for (std::size_t j = 0; j < m_size; ++j)
        m_volume[j] += m_gain[j];
    m_out.add(m_outGain);
    m_in.add(m_inGain);
    m_before = m_forcing;
}

void LinearFlow::step(double dt, double outlet, double activation)
{
    step(dt, [&](double share, Forcing& forcing) {
        forcing.outlet = std::lerp(m_before.outlet, outlet, share);
        for (std::size_t r = 0; r < m_roots.size(); ++r)
            forcing.activation[r] = std::lerp(m_before.activation[r], activation, share);
    });
}

double LinearFlow::ledgerError() const
{
    return compensatedChange(m_start, m_volume) + (m_out.value() - m_in.value());
}

} // namespace lactea::flow
