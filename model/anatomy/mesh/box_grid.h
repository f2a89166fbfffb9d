#pragma once

#include <span>
#include <vector>

#include "model/core/box.h"

namespace lactea::anatomy {

/// Which of many boxes may hold a point: a grid of cells that list the boxes touching them. Immutable; any number of
/// threads may ask.
class BoxGrid {
public:
    BoxGrid(const std::vector<Box>& boxes, double cellMm);

    /// Numbers of the boxes that touch the cell of `p`, rising.
    [[nodiscard]] std::span<const int> near(const Vec3& p) const;

private:
    struct Cell {
        int x, y, z;
    };
    [[nodiscard]] Cell cellOf(const Vec3& p) const;
    [[nodiscard]] std::size_t indexOf(int x, int y, int z) const
    {
        return (static_cast<std::size_t>(x) * static_cast<std::size_t>(m_count.y) + static_cast<std::size_t>(y)) *
                   static_cast<std::size_t>(m_count.z) +
               static_cast<std::size_t>(z);
    }

    Vec3 m_low;
    double m_cellMm;
    Cell m_count{0, 0, 0};
    std::vector<int> m_firsts, m_boxes; ///< of cell c: m_boxes[m_firsts[c]] .. m_boxes[m_firsts[c + 1] - 1]
};

} // namespace lactea::anatomy
