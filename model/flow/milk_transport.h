#pragma once

#include <span>
#include <vector>

#include "model/flow/flat_network.h"

namespace lactea::flow {

/// Milk that moves in one step, mL: out of each duct towards the nipple (< 0: into it) and out of each lobule into its
/// duct.
struct MovedMilk {
    std::vector<double> duct;   ///< [duct]
    std::vector<double> lobule; ///< [lobule]
};

/// Something dissolved in the milk and carried by it: fat, the mark of fresh milk, dye.
struct Carried {
    double* inDuct = nullptr;                    ///< [duct] amount
    double* inLobule = nullptr;                  ///< [lobule] amount; null: what flows back is no longer followed
    const double* lobuleConcentration = nullptr; ///< [lobule] of the milk that it gives, amount per mL
};

/// Moves milk through a tree, and what it carries.
///
/// Ducts are well mixed; upwind and implicit, so it is stable for any step and no concentration leaves the range of
/// those that flow in: (V_old + all inflows) c = A_old + sum of inflow times its c. Each duct passes its milk one way
/// only, so elimination makes no fill and no pivot changes. Every amount is taken once from one side and given to the
/// other: conservative to rounding. Trees may move in several threads at once.
class MilkTransport {
public:
    explicit MilkTransport(const FlatNetwork& network);

    static constexpr int mostCarried = 3;
    /// @param ductMl  [duct] what is there before and after; lobules are left to the caller
    /// @param carried  at most mostCarried
    /// @param leaves  [carried] amount that leaves through the pores
    void move(const FlatTree& tree, const MovedMilk& moved, std::span<double> ductMl, std::span<const Carried> carried,
              double* leaves);

private:
    template <int count>
    void moveWith(const FlatTree& tree, const MovedMilk& moved, double* ductMl, const Carried* carried, double* leaves);

    const FlatNetwork* m_network;
    std::vector<double> m_share;         ///< [duct] of what is there or came in: 1 / all; then what came back / all
    std::vector<double> m_concentration; ///< [duct][carried], of what came in from behind; then of what is there
};

} // namespace lactea::flow
