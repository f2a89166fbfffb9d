#pragma once

#include <vector>

#include "model/anatomy/body/breast_plan.h"
#include "model/anatomy/shape/breast_shape.h"
#include "model/core/random.h"

namespace lactea::anatomy {

/// Where a point lies as seen from a pole 3 mm under the nipple: `elevation` in the fan of the section sheet
/// (rad, up positive), `turn` away from the sheet (rad, medial positive), `rangeMm` from the pole. Near an
/// isometric chart of the sphere of directions, so that areas in it are solid angles, about.
struct FanPlace {
    double elevation = 0.0, turn = 0.0, rangeMm = 0.0;
};

/// One lobe's claim on the gland.
struct Territory {
    double weight = 0.0;                ///< share of the gland
    double elevation = 0.0, turn = 0.0; ///< its middle at the range `tiltPivotMm`
    double tiltElevation = 0.0, tiltTurn = 0.0; ///< tangents of the angles by which it leans from the radius
    double power = 0.0;  ///< rad^2 of the power diagram; found so that its share of the gland is its weight
    double nearMm = 0.0;  ///< a lobe stacked behind others begins here
    double farMm = 1e3;   ///< a small lobe stops here and its neighbours close behind it
    double bulgeMm = 0.0; ///< how much its surface stands out on the section
};
constexpr double tiltPivotMm = 45.0;
/// No lobules that near to the pole: ducts of all lobes run there side by side.
constexpr double collectingZoneMm = 18.0;

/// Which lobe a point of the gland belongs to: weighted cells in the fan, all round the nipple, bent by noise,
/// neither petals nor wedges.
///
/// The share of each lobe in the gland beyond the collecting zone is its weight to 1 % of the gland. About half
/// of the lobes meet the section sheet, the two largest among them (they carry the picture); no size is favoured.
/// Recipe: look/README.md 5.1, widened to the whole gland; sizes log-normal, largest : smallest as the plan's
/// lobeSizeRatio [Ged07]; tilt and stacking: science/anatomy.md section 2.
class LobeMap {
public:
    LobeMap(const BreastPlan& plan, const BreastShape& shape, int lobes, Random random);

    [[nodiscard]] FanPlace fan(const Vec3& p) const;

    struct Owner {
        int lobe = -1;
        double edgeMm = 0.0; ///< distance to the border with the next lobe, about
    };
    [[nodiscard]] Owner owner(const Vec3& p) const { return owner(p, fan(p)); }
    [[nodiscard]] Owner owner(const Vec3& p, const FanPlace& place) const;

    [[nodiscard]] const std::vector<Territory>& territories() const { return m_territories; }
    [[nodiscard]] const Vec3& pole() const { return m_pole; }
    /// The point on the section sheet at this place of the fan, `offset` mm off the sheet (medial positive).
    [[nodiscard]] Vec3 onSheet(double rangeMm, double elevation, double offset) const;

private:
    [[nodiscard]] FanPlace bent(const Vec3& p, const FanPlace& place) const;
    [[nodiscard]] Owner ownerOfBent(const FanPlace& q) const;
    void drawWeights(const BreastPlan& plan, int lobes, Random& random);
    void placeOnSheet(int lobes, Random& random);
    void placeMiddles(const std::vector<FanPlace>& gland, Random& random);
    void balance(const std::vector<FanPlace>& gland);

    const BreastShape* m_shape;
    Vec3 m_pole;
    std::vector<Territory> m_territories;
};

} // namespace lactea::anatomy
