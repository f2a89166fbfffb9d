#include "model/flow/linear_tree.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace lactea::flow {
namespace {
/// Two doubles of an array (GCC and Clang; std::vector<double> is aligned for it).
using Pair [[gnu::vector_size(2 * sizeof(double)), gnu::may_alias]] = double;
constexpr std::size_t root = 2;

Pair* pairsOf(std::vector<double>& array) { return reinterpret_cast<Pair*>(array.data()); }
} // namespace

LinearTree::LinearTree(const LinearForest& forest, int begin, int end, double pressure,
                       const LinearForcing& start)
{
    layInLevelOrder(forest, begin, end);
    const std::size_t size = 2 * m_parentOfPair.size();
    for (auto* array : {&m_conductance, &m_compliance, &m_source, &m_pull, &m_inverse, &m_passed, &m_moving, &m_volume,
                        &m_gain})
        array->assign(size, 0.0);
    m_pressure.assign(size, pressure);
    for (std::size_t i = 0; i < m_slotOfNode.size(); ++i) {
        const std::size_t node = static_cast<std::size_t>(begin) + i;
        const auto slot = static_cast<std::size_t>(m_slotOfNode[i]);
        m_conductance[slot] = 1.0 / forest.resistance[node];
        m_compliance[slot] = forest.compliance[node];
        m_source[slot] = forest.source[node];
        m_pull[slot] = forest.compliance[node] * forest.active[node];
        m_volume[slot] = m_compliance[slot] * pressure - m_pull[slot] * start.activation;
        m_sources += m_source[slot];
    }
    m_start = m_volume;
    m_rate = m_conductance[root] * (pressure - start.outlet);
}

/// Slot 0 is the outlet, 2 the root.
void LinearTree::layInLevelOrder(const LinearForest& forest, int begin, int end)
{
    const auto size = static_cast<std::size_t>(end - begin);
    std::vector<std::vector<int>> children(size);
    for (int node = begin + 1; node < end; ++node) {
        const int parent = forest.parent[static_cast<std::size_t>(node)];
        assert(parent >= begin && parent < node);
        children[static_cast<std::size_t>(parent - begin)].push_back(node - begin);
    }
    m_slotOfNode.assign(size, 0);
    m_parentOfPair = {0, 0};
    m_slotOfNode[0] = root;
    std::vector<int> order{0};
    for (std::size_t next = 0; next < order.size(); ++next) {
        const auto node = static_cast<std::size_t>(order[next]);
        for (std::size_t c = 0; c < children[node].size(); ++c) {
            if (c % 2 == 0)
                m_parentOfPair.push_back(m_slotOfNode[node]);
            m_slotOfNode[static_cast<std::size_t>(children[node][c])] =
                2 * static_cast<int>(m_parentOfPair.size() - 1) + static_cast<int>(c % 2);
        }
        order.insert(order.end(), children[node].begin(), children[node].end());
    }
}

std::vector<double> LinearTree::inOrder(const std::vector<double>& ofSlots) const
{
    std::vector<double> all;
    all.reserve(m_slotOfNode.size());
    for (const int slot : m_slotOfNode)
        all.push_back(ofSlots[static_cast<std::size_t>(slot)]);
    return all;
}

void LinearTree::factor(double weight)
{
    if (weight == m_factoredFor)
        return;
    std::vector<double> own(m_compliance.size());
    for (std::size_t j = 0; j < own.size(); ++j)
        own[j] = m_compliance[j] / weight;
    for (std::size_t j = own.size(); j-- > root;) {
        const double pivot = own[j] + m_conductance[j];
        m_inverse[j] = pivot > 0.0 ? 1.0 / pivot : 0.0; // an empty slot
        m_passed[j] = m_conductance[j] * m_inverse[j];
        m_moving[j] = weight * m_conductance[j];
        own[static_cast<std::size_t>(m_parentOfPair[j / 2])] += m_passed[j] * own[j];
    }
    m_factoredFor = weight;
}

void LinearTree::solve(double weight, double share, const LinearForcing& forcing)
{
    factor(weight);
    const auto pairs = static_cast<long>(m_parentOfPair.size());
    const int* parent = m_parentOfPair.data();
    const Pair *source = pairsOf(m_source), *pull = pairsOf(m_pull), *moving = pairsOf(m_moving);
    const Pair *inverse = pairsOf(m_inverse), *passed = pairsOf(m_passed), *volume = pairsOf(m_volume);
    Pair *pressures = pairsOf(m_pressure), *gains = pairsOf(m_gain);
    double *pressure = m_pressure.data(), *gain = m_gain.data();
    const double perWeight = 1.0 / weight, pulled = forcing.activation * perWeight;

    // The right-hand sides stand where the pressures will.
    for (long k = 0; k < pairs; ++k) {
        const Pair gained = gains[k] * share;
        pressures[k] = (volume[k] + gained) * perWeight + source[k] + pull[k] * pulled;
        gains[k] = gained + weight * source[k];
    }
    for (long k = pairs - 1; k > 1; --k) {
        const Pair up = passed[k] * pressures[k];
        pressure[parent[k]] += up[0] + up[1];
    }
    pressure[0] = forcing.outlet;
    for (long k = 1; k < pairs; ++k) {
        const double beyond = pressure[parent[k]];
        const Pair here = pressures[k] * inverse[k] + passed[k] * beyond;
        const Pair moved = moving[k] * (here - beyond);
        pressures[k] = here;
        gains[k] -= moved;
        gain[parent[k]] += moved[0] + moved[1];
    }
}

void LinearTree::beginGain(double weight, double outlet)
{
    factor(weight);
    const auto pairs = static_cast<long>(m_parentOfPair.size());
    const int* parent = m_parentOfPair.data();
    const Pair *source = pairsOf(m_source), *moving = pairsOf(m_moving), *pressures = pairsOf(m_pressure);
    Pair* gains = pairsOf(m_gain);
    double *pressure = m_pressure.data(), *gain = m_gain.data();
    for (long k = 0; k < pairs; ++k)
        gains[k] = weight * source[k];
    pressure[0] = outlet;
    for (long k = 1; k < pairs; ++k) {
        const Pair moved = moving[k] * (pressures[k] - pressure[parent[k]]);
        gains[k] -= moved;
        gain[parent[k]] += moved[0] + moved[1];
    }
}

void LinearTree::advance(Method method, double dt, long steps, const ForcingAt& forcing)
{
    const double gamma = trapezoidShare;
    for (long k = 0; k < steps; ++k) {
        const auto at = [&](double share) { return forcing(static_cast<double>(k) + share); };
        const LinearForcing end = at(1.0);
        if (method == Method::Euler) {
            solve(dt, 0.0, end);
            m_inGain = dt * m_sources;
        } else if (method == Method::Bdf2 && dt == m_lastDt) {
            // V2 - V1 = (V1 - V0) / 3 + 2/3 dt f2; so for what went out and came in.
            const double weight = dt * (2.0 / 3.0);
            solve(weight, 1.0 / 3.0, end);
            m_inGain = m_inGain * (1.0 / 3.0) + weight * m_sources;
        } else {
            // Trapezoid to gamma dt, then BDF2 to dt: V1 - V0 = weight (f0 + f1), V2 - V0 = a (V1 - V0) + weight f2
            // with a = 1 / (gamma (2 - gamma)); both have the same weight, so one factorisation serves.
            const double weight = 0.5 * gamma * dt, a = 1.0 / (gamma * (2.0 - gamma));
            beginGain(weight, at(0.0).outlet);
            solve(weight, 1.0, at(gamma));
            solve(weight, a, end);
            m_inGain = (2.0 * a * weight + weight) * m_sources;
        }
        m_lastDt = dt;
        const auto size = static_cast<long>(m_volume.size());
        double* volume = m_volume.data();
        const double* gain = m_gain.data();
        for (long j = root; j < size; ++j)
            volume[j] += gain[j];
        m_out.add(m_gain[0]);
        m_in.add(m_inGain);
        m_rate = m_conductance[root] * (m_pressure[root] - end.outlet);
    }
}

double LinearTree::ledgerError() const
{
    return compensatedChange(m_start, m_volume) + (m_out.value() - m_in.value());
}

} // namespace lactea::flow
