#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "model/anatomy/shape/body_form.h"
#include "model/anatomy/shape/fat_layers.h"
#include "model/anatomy/shape/section_sheet.h"
#include "model/core/box.h"

namespace lactea::anatomy {

/// The body: signed distances (mm, negative inside) to the surfaces that everything else hangs on.
///
/// All points in the breast frame (vec3.h). Pure functions of plan, measures and seed; cheap enough for 10^7 calls,
/// constructing takes tens of milliseconds (volumes are solved): keep the one of Breast::shape. Breast and chest wall:
/// BodyForm. Fat and gland: FatLayers. The picture's cut: SectionSheet. Distances are near a surface true to about 10 %
/// and never grow faster than `steepest` per mm. Kinds of plans differ in nothing here.
class BreastShape {
public:
    static constexpr double steepest = 1.8; ///< mm of distance per mm of way, of every function below
    static constexpr double drawnSkin = 2.2 / 1.45; ///< skin is drawn that much thicker than it is

    /// @param measures of one side, drawMeasures()
    BreastShape(const BreastPlan& plan, const BreastMeasures& measures, std::uint64_t seed);

    /// Mean radius of the areola, which is an ellipse, longer across than high.
    [[nodiscard]] double areolaRadiusMm() const { return m_areolaRadius; }
    [[nodiscard]] double nippleBaseRadiusMm() const { return m_nippleRadius; }
    [[nodiscard]] double nippleTipRadiusMm() const { return m_tipRadius; }
    /// Over the areola; an inverted nipple only has a low rim.
    [[nodiscard]] double nippleLengthMm() const { return m_nippleLength; }
    [[nodiscard]] NippleForm nippleForm() const { return m_nippleForm; }
    /// Radius of the field of pores: the tip, or the floor of an inverted nipple's pit.
    [[nodiscard]] double poreFieldRadiusMm() const;

    /// Centre of the nipple's base and the axis out of it.
    [[nodiscard]] Vec3 nippleBase() const { return m_nipple.base; }
    [[nodiscard]] Vec3 nippleAxis() const { return m_nipple.axis; }
    /// Height over the nipple's base and distance from its axis.
    struct NippleFrame {
        double height, radius;
    };
    [[nodiscard]] NippleFrame nippleFrame(const Vec3& p) const;
    /// Distance from the nipple's axis as a share of the way to the areola's edge, times areolaRadiusMm().
    [[nodiscard]] double areolaDistance(const Vec3& p) const;

    [[nodiscard]] const BodyForm& form() const { return m_form; }
    /// Distance to the breast without nipple, areola and pores.
    [[nodiscard]] double bodyDistance(const Vec3& p) const { return m_form.distance(p); }
    /// Distance to the skin's outer surface with nipple, areola, tubercles and pores.
    [[nodiscard]] double skinDistance(const Vec3& p) const;
    /// Height above the pectoral fascia.
    [[nodiscard]] double chestHeight(const Vec3& p) const { return BodyForm::chestHeight(p); }
    /// x of the chest wall (pectoral fascia) at (y, z).
    [[nodiscard]] double chestX(double y, double z) const { return BodyForm::chestX(y, z); }
    /// True thickness of the skin: thicker medial and below, thinner lateral and above, so that the mean over the breast's
    /// skin outside the areola is the woman's; of the areola as in the plan.
    [[nodiscard]] double skinThicknessMm(const Vec3& p) const;
    /// As it is drawn.
    [[nodiscard]] double drawnSkinMm(const Vec3& p) const { return drawnSkin * skinThicknessMm(p); }

    /// Depth inside the gland's outline (positive inside): under skin and fat, over the retromammary fat. All of the
    /// gland round the nipple, whatever the picture cuts away.
    /// Outside, more than 4 mm towards the skin, true to 2.4 mm only.
    [[nodiscard]] double glandDepth(const Vec3& p) const;
    /// glandDepth() > 0, at a fraction of the cost.
    [[nodiscard]] bool isInGland(const Vec3& p) const;
    /// The same where the depth under the skin, the height over the chest and the fat compartment are known.
    [[nodiscard]] double glandDepth(const Vec3& p, double skinDepth, double chestHeightMm,
                                    double compartmentBorder) const;
    /// Depth inside what the cut-away leaves of the gland: glandDepth() ended at the lateral limit.
    [[nodiscard]] double sectionDepth(const Vec3& p) const;
    [[nodiscard]] double sectionDepth(const Vec3& p, double skinDepth, double chestHeightMm,
                                      double compartmentBorder) const;
    /// Whether a point within the gland's outline is fat between lobes; the rest is gland (parenchyma with its stroma).
    [[nodiscard]] bool isIntraglandularFat(const Vec3& p) const { return m_fat.isLobule(p); }
    /// The lobule of fat between lobes of the gland that the section shows at p: that of the sheet over or under it.
    [[nodiscard]] VoronoiCell sectionLobule(const Vec3& p) const { return m_fat.lobule(m_section.onSheet(p)); }
    /// Thickness of the fat under the skin.
    [[nodiscard]] double fatThickness(const Vec3& p) const { return m_fat.subcutaneousMm(p); }
    [[nodiscard]] double retromammaryFatMm(const Vec3& p) const { return m_fat.retromammaryMm(p); }

    /// Fat compartment under the skin (walls upright on the skin = Cooper's ligaments) and the pearl of fat inside it
    /// (5.2 mm). Borders in units of the cell.
    [[nodiscard]] VoronoiCell fatCompartment(const Vec3& p) const { return m_fat.compartment(p); }
    [[nodiscard]] VoronoiCell fatPearl(const Vec3& p) const;

    [[nodiscard]] double cutDistance(const Vec3& p) const { return m_section.cutDistance(p); }
    [[nodiscard]] Vec3 onCut(double x, double z, double offset) const { return m_section.onCut(x, z, offset); }
    [[nodiscard]] double sideDistance(const Vec3& p) const { return m_section.sideDistance(p); }
    [[nodiscard]] double blockDistance(const Vec3& p, double inset) const
    {
        return m_section.blockDistance(p, inset);
    }

    /// Holds the breast over the fascia, nipple and gland included.
    [[nodiscard]] Box bounds() const;
    /// Holds the whole picture: block, ribs, muscle, nipple.
    [[nodiscard]] Box pictureBounds() const;
    /// The body's axes against those of the plates: see BodyForm.
    [[nodiscard]] Vec3 proportions() const { return m_form.proportions(); }
    /// Size of the default picture of this body; 1 = the plates.
    [[nodiscard]] double pictureScale() const;
    /// Eye of the default view: azimuth 42 degrees lateral, elevation 11, distance 572 about (3, -20, 4),
    /// look/README.md 3; a larger body is seen with a wider lens.
    [[nodiscard]] Vec3 homeEyeMm() const { return {420.3, -395.7, 113.1}; }

    /// Moves `p` onto the level set bodyDistance = lift along the gradient.
    [[nodiscard]] Vec3 onBody(const Vec3& p, double lift) const;

    /// Tubercles and pores change the skin; growth decides them, then sets them here.
    struct Bump {
        Vec3 positionMm;
        double radiusMm;
        double heightMm = 0.0; ///< of a tubercle
    };
    void setTubercles(std::vector<Bump> tubercles) { m_tubercles = std::move(tubercles); }
    void setPores(std::vector<Bump> pores) { m_pores = std::move(pores); }
    [[nodiscard]] const std::vector<Bump>& tubercles() const { return m_tubercles; }
    [[nodiscard]] const std::vector<Bump>& pores() const { return m_pores; }

private:
    struct Nipple {
        Vec3 base, axis;
    };
    [[nodiscard]] double nippleDistance(const Vec3& p, double height, double radius, double turn) const;
    static Nipple placeNipple(const BodyForm& form, double angleDeg);
    [[nodiscard]] double skinFactor(const Vec3& p) const;
    [[nodiscard]] double meanSkinFactor() const;
    BreastShape(const BreastPlan& plan, const BreastMeasures& measures, std::uint64_t seed, const BodyForm& form);

    std::uint32_t m_salt = 0; ///< of the fat compartments
    double m_areolaRadius, m_ellipse, m_nippleRadius, m_tipRadius, m_nippleLength;
    NippleForm m_nippleForm;
    double m_skinMiddle, m_skinSwing, m_skinAreola;
    Nipple m_nipple;
    Vec3 m_nippleSide, m_nippleUp;
    BodyForm m_form;
    double m_skinMean; ///< where the factor by place is 1
    FatLayers m_fat;
    SectionSheet m_section;
    std::vector<Bump> m_tubercles, m_pores;
};

} // namespace lactea::anatomy
