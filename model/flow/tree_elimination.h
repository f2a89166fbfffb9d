#pragma once

#include <span>
#include <vector>

namespace lactea::flow {

/// Solves the pressures of a forest in O(N), without fill-in (Hines 1984): for each duct j
///
///   own_j p_j + c_j (p_j - p_parent) + sum over children k of c_k (p_j - p_k) = b_j
///
/// Ducts are numbered parent before child. A root has parent N (one past the last duct) and c = 0; what ties
/// it to an outlet is part of own_j and b_j. Needs c >= 0, own >= 0 and own > 0 somewhere in each tree that c
/// > 0 connects; the matrix is then a symmetric M-matrix and every pivot is positive. No cancellation: pivots
/// are sums of non-negative terms. A duct with c = 0 is cut off from its parent exactly.
class TreeElimination {
public:
    /// @param parent  [duct], each < its own index or equal to N
    explicit TreeElimination(std::vector<int> parent);

    [[nodiscard]] std::span<const int> parent() const { return m_parent; }
    [[nodiscard]] int size() const { return static_cast<int>(m_parent.size()); }

    /// Solves anew. `own` and `b` have N + 1 entries (the last is scratch) and are overwritten;
    /// `pressure` has N + 1 entries, the last stays 0.
    void solve(std::span<const double> conductance, std::span<double> own, std::span<double> b,
               std::span<double> pressure);

private:
    std::vector<int> m_parent;
    std::vector<double> m_passedOn;     ///< [duct] c / pivot
};

} // namespace lactea::flow
