#include "model/anatomy/mesh/box_grid.h"

#include <algorithm>
#include <cmath>

namespace lactea::anatomy {

BoxGrid::BoxGrid(const std::vector<Box>& boxes, double cellMm) : m_cellMm(cellMm)
{
    if (boxes.empty())
        return;
    Box all = boxes.front();
    for (const Box& box : boxes) {
        all.low = {std::min(all.low.x, box.low.x), std::min(all.low.y, box.low.y), std::min(all.low.z, box.low.z)};
        all.high = {std::max(all.high.x, box.high.x), std::max(all.high.y, box.high.y),
                    std::max(all.high.z, box.high.z)};
    }
    m_low = all.low;
    const Cell last = cellOf(all.high);
    m_count = {last.x + 1, last.y + 1, last.z + 1};

    // Counted, then filled in the order of the boxes.
    m_firsts.assign(indexOf(m_count.x, 0, 0) + 1, 0);
    const auto forCells = [this](const Box& box, const auto& visit) {
        const Cell a = cellOf(box.low), b = cellOf(box.high);
        for (int x = a.x; x <= b.x; ++x)
            for (int y = a.y; y <= b.y; ++y)
                for (int z = a.z; z <= b.z; ++z)
                    visit(indexOf(x, y, z));
    };
    for (const Box& box : boxes)
        forCells(box, [this](std::size_t cell) { ++m_firsts[cell + 1]; });
    for (std::size_t c = 1; c < m_firsts.size(); ++c)
        m_firsts[c] += m_firsts[c - 1];
    m_boxes.resize(static_cast<std::size_t>(m_firsts.back()));
    std::vector<int> next(m_firsts.begin(), m_firsts.end() - 1);
    for (std::size_t i = 0; i < boxes.size(); ++i)
        forCells(boxes[i], [&](std::size_t cell) {
            m_boxes[static_cast<std::size_t>(next[cell]++)] = static_cast<int>(i);
        });
}

BoxGrid::Cell BoxGrid::cellOf(const Vec3& p) const
{
    const Vec3 q = (p - m_low) * (1.0 / m_cellMm);
    return {static_cast<int>(std::floor(q.x)), static_cast<int>(std::floor(q.y)), static_cast<int>(std::floor(q.z))};
}

std::span<const int> BoxGrid::near(const Vec3& p) const
{
    const Cell c = cellOf(p);
    if (c.x < 0 || c.y < 0 || c.z < 0 || c.x >= m_count.x || c.y >= m_count.y || c.z >= m_count.z)
        return {};
    const std::size_t cell = indexOf(c.x, c.y, c.z);
    return std::span(m_boxes).subspan(static_cast<std::size_t>(m_firsts[cell]),
                                      static_cast<std::size_t>(m_firsts[cell + 1] - m_firsts[cell]));
}

} // namespace lactea::anatomy
