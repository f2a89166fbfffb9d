#pragma once

#include "model/anatomy/closeup/alveolus_wall.h"

namespace lactea::anatomy {

/// A plane through the centre and the neck's axis; what lies on the side of `normal` is taken away.
struct SectionPlane {
    Vec3 axis, aside, normal;
    Vec3 shading; ///< normal for the light: leans up and to the viewer, so that the face is not the darkest part
                  ///< (drawn)

    /// Turned from the axis towards `aside`.
    [[nodiscard]] Vec3 at(double angle) const { return axis * std::cos(angle) + aside * std::sin(angle); }
    [[nodiscard]] double heightOf(const Vec3& p) const { return dot(p, normal); }
};

/// A wall cell that the plane cuts, between two angles in it.
struct CutCell {
    int cell = -1;
    double from = 0.0, to = 0.0;
};

/// All cells that the plane cuts, from one side of the neck's mouth round to the other: the whole circle but
/// the mouth.
std::vector<CutCell> cutCells(const std::vector<WallCell>& wall, const AlveolusForm& form,
                              const SectionPlane& plane);

/// The angles at which the outline of a cut cell is known: the section and the milk beside it share them.
/// The second and the last but one bound the seams with the next cells.
std::vector<double> columnsOf(const CutCell& cell, const AlveolusForm& form, const SectionPlane& plane,
                              bool fine);

/// The face of the cut wall: each cell from basal to apical with its membrane and nucleus, the basement
/// membrane, and the end of the neck. Same triangles at every fill: a nucleus that the plane misses has no
/// size.
void appendSection(TissueSurface& surface, const AlveolusCells& cells, const std::vector<WallCell>& wall,
                   const std::vector<CutCell>& cut, const AlveolusForm& form, const SectionPlane& plane,
                   bool fine);

/// The fat droplets that the plane cuts.
void appendCutDroplets(TissueSurface& surface, const AlveolusCells& cells, const std::vector<WallCell>& wall,
                       const std::vector<CutCell>& cut, const AlveolusForm& form, const SectionPlane& plane);

/// Where a point of the model's round alveolus (micrometres from its centre) stands in the form.
Vec3 placed(const Vec3& pointUm, const AlveolusForm& form);

} // namespace lactea::anatomy
