#include "model/anatomy/ducts/twig_field.h"

#include <algorithm>
#include <cmath>

#include "model/anatomy/ducts/near_pieces.h"

namespace lactea::anatomy {

TwigField::TwigField(const Vec3& centreMm, double reachMm, double cellMm)
    : m_low(centreMm - Vec3{reachMm, reachMm, reachMm}), m_cellMm(cellMm),
      m_along(std::clamp(static_cast<int>(std::ceil(2.0 * reachMm / cellMm)), 1, 64)),
      m_cells(static_cast<std::size_t>(m_along * m_along * m_along))
{
    m_cellMm = std::max(cellMm, 2.0 * reachMm / m_along);
}

/// Cells that a box around the piece meets; what lies outside the grid is kept in its outermost cells.
template <class Visit> void TwigField::forCells(const TwigPiece& piece, Visit visit) const
{
    const auto cell = [&](double mm, double low) {
        return std::clamp(static_cast<int>(std::floor((mm - low) / m_cellMm)), 0, m_along - 1);
    };
    const double r = piece.radiusMm;
    const Vec3 &a = piece.from, &b = piece.to;
    const int x0 = cell(std::min(a.x, b.x) - r, m_low.x), x1 = cell(std::max(a.x, b.x) + r, m_low.x);
    const int y0 = cell(std::min(a.y, b.y) - r, m_low.y), y1 = cell(std::max(a.y, b.y) + r, m_low.y);
    const int z0 = cell(std::min(a.z, b.z) - r, m_low.z), z1 = cell(std::max(a.z, b.z) + r, m_low.z);
    for (int x = x0; x <= x1; ++x)
        for (int y = y0; y <= y1; ++y)
            for (int z = z0; z <= z1; ++z)
                visit(static_cast<std::size_t>((x * m_along + y) * m_along + z));
}

void TwigField::add(const TwigPiece& piece)
{
    const int number = static_cast<int>(m_pieces.size());
    m_pieces.push_back(piece);
    forCells(piece, [&](std::size_t cell) { m_cells[cell].push_back(number); });
}

double TwigField::overlapMm(const TwigPiece& piece) const
{
    double deepest = 0.0;
    forCells(piece, [&](std::size_t cell) {
        for (const int i : m_cells[cell]) {
            const TwigPiece& other = m_pieces[static_cast<std::size_t>(i)];
            const bool joined = other.end == piece.start || other.start == piece.start;
            if (joined)
                continue;
            const double apart = distanceOfPieces(piece.from, piece.to, other.from, other.to);
            deepest = std::max(deepest, piece.radiusMm + other.radiusMm - apart);
        }
    });
    return deepest;
}

} // namespace lactea::anatomy
