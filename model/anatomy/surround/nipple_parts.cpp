#include "model/anatomy/surround/nipple_parts.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "model/anatomy/body/woman.h"

namespace lactea::anatomy {
namespace {
/// Across the nipple's axis: lateral and up.
struct NippleAxes {
    Vec3 lateral, up;
};
NippleAxes axesOf(const BreastShape& shape)
{
    const Vec3 lateral = normalized(cross(shape.nippleAxis(), Vec3{0.0, 0.0, 1.0}));
    return {lateral, cross(lateral, shape.nippleAxis())};
}

/// The skin on the way along the nipple's axis from far out.
Vec3 ontoTip(const BreastShape& shape, Vec3 p)
{
    for (int i = 0; i < 60; ++i) {
        const double d = shape.skinDistance(p);
        if (std::fabs(d) < 1e-3)
            break;
        p -= shape.nippleAxis() * (0.6 * d);
    }
    return p;
}

template <class Taken> bool farFromAll(const std::vector<Taken>& taken, const Vec3& p, double spacing)
{
    return std::all_of(taken.begin(), taken.end(),
                       [&](const Taken& t) { return length(t.positionMm - p) >= spacing; });
}
} // namespace

std::vector<NipplePore> placePores(const BreastPlan& plan, const BreastShape& shape, int count, Random random)
{
    const auto [lateral, up] = axesOf(shape);
    const double reach = shape.poreFieldRadiusMm();
    double spacing = 2.6;
    std::vector<NipplePore> pores;
    for (int tries = 0; static_cast<int>(pores.size()) < count; ++tries) {
        if (tries % 200 == 199)
            spacing *= 0.9;
        const double angle = random.uniform(0.0, 2.0 * std::numbers::pi);
        const double r = reach * std::sqrt(random.uniform());
        const Vec3 above = shape.nippleBase() + shape.nippleAxis() * (shape.nippleLengthMm() + 4.0) +
                           lateral * (r * std::cos(angle)) + up * (r * std::sin(angle));
        const Vec3 p = ontoTip(shape, above);
        if (farFromAll(pores, p, spacing))
            pores.push_back({p, draw(random, plan.poreDiameterMm), -1});
    }
    const auto angleOf = [&, l = lateral, u = up](const NipplePore& pore) {
        const Vec3 v = pore.positionMm - shape.nippleBase();
        return std::atan2(dot(v, u), dot(v, l));
    };
    std::stable_sort(pores.begin(), pores.end(),
                     [&](const NipplePore& a, const NipplePore& b) { return angleOf(a) < angleOf(b); });
    return pores;
}

std::vector<AreolarGland> placeAreolarGlands(const BreastPlan& plan, const BreastShape& shape, int count,
                                             Random random)
{
    const auto [lateral, up] = axesOf(shape);
    const Vec3 upperOuter = normalized(lateral + up);
    const double nipple = shape.nippleBaseRadiusMm() + 2.5;
    const double inner = shape.areolaRadiusMm() / 3.0, outer = shape.areolaRadiusMm() - 1.5;
    double spacing = 5.5;
    std::vector<AreolarGland> glands;
    bool wantsUpperOuter = random.uniform() < plan.upperOuterGlandShare; // kept until a place is found
    for (int tries = 0; static_cast<int>(glands.size()) < count; ++tries) {
        if (tries % 200 == 199)
            spacing *= 0.9;
        const double angle = random.uniform(0.0, 2.0 * std::numbers::pi);
        const double r = std::sqrt(random.uniform(inner * inner, outer * outer));
        Vec3 across = lateral * std::cos(angle) + up * std::sin(angle);
        if ((dot(across, upperOuter) > 0.0) != wantsUpperOuter)
            across = -across;
        // The areola is an ellipse; the nipple may take more than its inner third.
        const double stretch = shape.areolaRadiusMm() / shape.areolaDistance(shape.nippleBase() + across * shape.areolaRadiusMm());
        const Vec3 p = shape.onBody(shape.nippleBase() + across * std::max(r * stretch, std::min(nipple, outer * stretch)), 0.7);
        if (!farFromAll(glands, p, spacing))
            continue;
        glands.push_back({p, 0.5 * draw(random, plan.tubercleWidthMm), draw(random, plan.tubercleHeightMm)});
        wantsUpperOuter = random.uniform() < plan.upperOuterGlandShare;
    }
    return glands;
}

void setSkinParts(BreastShape& shape, const std::vector<NipplePore>& pores, const std::vector<AreolarGland>& glands)
{
    std::vector<BreastShape::Bump> tubercles, dimples;
    for (const AreolarGland& gland : glands)
        tubercles.push_back({gland.positionMm, gland.radiusMm, gland.heightMm});
    for (const NipplePore& pore : pores)
        dimples.push_back({pore.positionMm, 0.5 * pore.diameterMm, 0.0});
    shape.setTubercles(std::move(tubercles));
    shape.setPores(std::move(dimples));
}

} // namespace lactea::anatomy
