#pragma once

#include <span>
#include <vector>

namespace lactea::flow {

/// Solves the pressures of trees in O(N), without fill-in (Hines 1984): for each duct j
///
///   own_j p_j + c_j (p_j - p_parent) + sum over children k of c_k (p_j - p_k) = b_j
///
/// Trees stand one after the other, in each a parent before its children, the root first. A root's c is not
/// used: what ties it to an outlet is part of own and b. Needs c >= 0, own >= 0 and own > 0 somewhere in each
/// part that c > 0 connects; the matrix is then a symmetric M-matrix and every pivot is positive. No
/// cancellation: pivots are sums of non-negative terms. A duct with c = 0 is cut off from its parent exactly.
class TreeElimination {
public:
    /// @param parent  [duct]; of a root it is not used
    explicit TreeElimination(std::vector<int> parent);

    /// Solves the tree of the ducts [root, end) anew; all arrays are [duct]. `own` and `b` are overwritten.
    /// Trees may be solved in several threads at once.
    void solve(int root, int end, const double* conductance, double* own, double* b, double* pressure);

private:
    std::vector<int> m_parent;
    std::vector<double> m_passedOn; ///< [duct] c / pivot
};

} // namespace lactea::flow
