#pragma once

#include <cstdint>
#include <functional>

#include "model/anatomy/shape/body_form.h"
#include "model/anatomy/shape/noise.h"

namespace lactea::anatomy {

/// Where fat ends and gland begins: the layer under the skin, the one on the fascia and the lobules of fat between the
/// lobes of the gland.
///
/// Gland / (gland + fat) is measures.glandShare; the three fats stand to each other as the plan's shares. One pass
/// over sampled points finds the thickness of both layers and the threshold of the lobules as quantiles, so that the
/// volumes come out without a search.
class FatLayers {
public:
    /// Skin thickness (mm) at a point.
    using Skin = std::function<double(const Vec3&)>;
    FatLayers(const BreastPlan& plan, const BreastMeasures& measures, const BodyForm& form, const Vec3& nippleBase,
              std::uint32_t salt, const Skin& skinMm);

    /// Thickness of the layer under the skin: 1.2 mm under the nipple, steeply growing beside the areola to the middle of
    /// the breast and less than half of that at the rim, so that the share and the measured thickness both come out; thin
    /// over the axillary tail.
    [[nodiscard]] double subcutaneousMm(const Vec3& p) const;
    [[nodiscard]] double retromammaryMm(const Vec3& p) const;
    /// The gland reaches outward under the middle of a compartment's wall: ligaments end on its crests.
    [[nodiscard]] static double scallopMm(double compartmentBorder)
    {
        return 2.4 * (smoothStep(0.0, 0.45, compartmentBorder) - 0.5);
    }
    /// Whether a point within the gland's outline belongs to a lobule of fat (about 8 mm; rarer near the nipple).
    [[nodiscard]] bool isLobule(const Vec3& p) const;
    /// The lobule that a point within the gland's outline belongs to: its border in units of the cell, 0 outside all of
    /// them (lobules that touch stay apart), going to 0 where a large one ends towards the nipple.
    [[nodiscard]] VoronoiCell lobule(const Vec3& p) const;
    /// Fat compartment under the skin, its walls upright on it = Cooper's ligaments; border in units of the cell.
    [[nodiscard]] VoronoiCell compartment(const Vec3& p) const;

    static constexpr double outsetMm = 6.0; ///< of the gland's outline from the breast's: no gland in the fat of the chest

private:
    [[nodiscard]] double unitThickness(const Vec3& p) const;
    [[nodiscard]] double unitRetromammary(const Vec3& p) const;
    [[nodiscard]] VoronoiCell lobuleCell(const Vec3& p) const;
    [[nodiscard]] double lobuleRank(const Vec3& p, std::uint32_t cell) const;
    void measure(const BreastPlan& plan, const BreastMeasures& measures, const Skin& skinMm);

    BodyForm m_form;
    Vec3 m_nippleBase;
    double m_scale, m_compartmentMm, m_lobuleMm;
    std::uint32_t m_salt;
    double m_subcutaneous = 1.0, m_retromammary = 1.0, m_rank = 0.1;
};

} // namespace lactea::anatomy
