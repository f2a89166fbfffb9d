#pragma once

#include <vector>

#include "model/anatomy/body/breast.h"
#include "model/anatomy/mesh/mesh_buffers.h"
#include "model/anatomy/shape/breast_shape.h"

namespace lactea::anatomy {

/// The solids of the cut-away picture, each as a distance field of its own (mm, negative inside).
///
/// Skin: from its surface 7.5 mm inwards (3.3 at the nipple; a true 2.2 mm shell pinches on the grid, the fat
/// hides the rest), retracted 6.5 mm from the section but whole round the nipple. Fat: from under the skin to
/// the chest wall, its compartments swelling out of the section; where the section meets the gland it
/// lies 3.4 mm deeper (gland floor), but for the lobules of fat between lobes. Muscle: 8.5 mm, ridged along its fibres, ending on its true oblique
/// lateral border. Ribs 2-6, less those that the block's rim would cut to slivers, and the
/// intercostal sheet behind. All are closed and trimmed to the block.
///
/// Uncut (Composition::Whole) skin and fat go all round, the fat solid with its compartments standing out under the
/// skin; bunches and ducts lie inside it.
class TissueFields {
public:
    explicit TissueFields(const BreastShape& shape, Composition composition = Composition::Plate);

    [[nodiscard]] const BreastShape& shape() const { return m_shape; }
    [[nodiscard]] double distance(Tissue tissue, const Vec3& p) const;

    /// Distance to the rim of the picture, `inset` mm inside it. Uncut it goes round the axillary tail.
    [[nodiscard]] double blockDistance(const Vec3& p, double inset) const;

    /// Whether another solid lies right over the surface of `tissue` at p.
    [[nodiscard]] bool covered(Tissue tissue, const Vec3& p, const Vec3& normal) const;

    /// Where p lies in the fat and the gland.
    struct FatPoint {
        double skinDepth, chestHeight, cut, glandDepth;
        VoronoiCell compartment, pearl, lobule; ///< lobule: between lobes of the gland
    };
    [[nodiscard]] FatPoint fatPoint(const Vec3& p) const;

    /// Relief of the muscle's bundles, about -1..1: noise over the angle about the axilla, stretched along
    /// the radius.
    [[nodiscard]] static double muscleRidge(const Vec3& p);
    /// Relief of the intercostal sheet, -1..1.
    [[nodiscard]] static double intercostalStreak(const Vec3& p);
    /// Number (2..6) of the rib nearest to p.
    [[nodiscard]] static int ribNumber(const Vec3& p);
    /// Number (1..6) of the rib above the intercostal space at p.
    [[nodiscard]] static int intercostalNumber(const Vec3& p);
    /// Squared distance from the axis of rib `number`, 1 on its surface.
    [[nodiscard]] double ribCore(int number, const Vec3& p) const;

private:
    [[nodiscard]] double skin(const Vec3& p) const;
    [[nodiscard]] double fat(const Vec3& p) const;
    [[nodiscard]] double muscle(const Vec3& p) const;
    [[nodiscard]] double ribs(const Vec3& p) const;
    [[nodiscard]] double intercostal(const Vec3& p) const;

    [[nodiscard]] int nearestShownRib(const Vec3& p) const;

    [[nodiscard]] double wholeFat(const Vec3& p) const;

    BreastShape m_shape;
    bool m_whole;
    std::vector<int> m_shownRibs; ///< numbers; never empty
};

} // namespace lactea::anatomy
