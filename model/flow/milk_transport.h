#pragma once

#include <array>
#include <span>
#include <vector>

#include "model/flow/flat_network.h"

namespace lactea::flow {

/// Milk that moves in one step, mL: out of each duct towards the nipple (< 0: into it) and out of each lobule
/// into its duct.
struct MovedMilk {
    std::vector<double> duct;   ///< [duct]
    std::vector<double> lobule; ///< [lobule]
};

/// Something dissolved in the milk and carried by it: fat, the mark of fresh milk, dye.
struct Carried {
    double* inDuct = nullptr;                    ///< [duct] amount
    double* inLobule = nullptr;                  ///< [lobule] amount
    const double* lobuleConcentration = nullptr; ///< [lobule] of the milk that it gives, amount per mL
    double* leaves = nullptr;                    ///< amount that left through the tree's pores
};

/// Moves milk through a tree, and then what it carries.
///
/// Ducts are well mixed; upwind and implicit, so it is stable for any step and no concentration leaves the
/// range of those that flow in: (V_old + all inflows) c = A_old + sum of inflow times its c. Each duct passes
/// its milk one way only, so elimination makes no fill and no pivot changes. Every amount is taken once from
/// one side and given to the other: conservative to rounding. Trees may move in several threads at once.
class MilkTransport {
public:
    explicit MilkTransport(const FlatNetwork& network);

    /// The ducts' milk; that of the lobules is left to the caller. @param ductMl  [duct]
    void move(const FlatTree& tree, const MovedMilk& moved, std::span<double> ductMl);
    /// After move(): two things at a time.
    void carry(const FlatTree& tree, const MovedMilk& moved, const std::array<Carried, 2>& carried);

private:
    const FlatNetwork* m_network;
    std::vector<double> m_inverse;                 ///< [duct] 1 / (what was there and what came in)
    std::vector<double> m_concentration, m_change; ///< [duct][2]
};

} // namespace lactea::flow
