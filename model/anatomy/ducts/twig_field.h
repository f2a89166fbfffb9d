#pragma once

#include <vector>

#include "model/core/vec3.h"

namespace lactea::anatomy {

/// A straight duct with the junctions at its ends.
struct TwigPiece {
    Vec3 from, to;
    double radiusMm = 0.0;
    int start = -1, end = -1; ///< junctions; pieces that share one may touch there
};

/// The ducts in and around one bunch, to find room for the next: a grid of about one lobule a cell.
class TwigField {
public:
    /// @param cellMm edge of a cell
    TwigField(const Vec3& centreMm, double reachMm, double cellMm);

    void add(const TwigPiece& piece);
    /// How deep the piece lies in the one that it overlaps most (mm between walls); 0 when it touches none. Pieces
    /// that share a junction with it are passed over.
    [[nodiscard]] double overlapMm(const TwigPiece& piece) const;

private:
    template <class Visit> void forCells(const TwigPiece& piece, Visit visit) const;

    Vec3 m_low;
    double m_cellMm;
    int m_along;
    std::vector<TwigPiece> m_pieces;
    std::vector<std::vector<int>> m_cells;
};


} // namespace lactea::anatomy
