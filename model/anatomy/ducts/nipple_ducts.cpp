#include "model/anatomy/ducts/nipple_ducts.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "model/anatomy/body/woman.h"

namespace lactea::anatomy {
namespace {
constexpr double stepMm = 0.5, wander = 0.12;
constexpr double gapMm = 0.1;            // between walls
constexpr double underTipMm = 0.4;       // where a rudimentary duct begins
constexpr double widening = 1.6;         // of its diameter from the tip to its end (assumed)
constexpr double shortest = 0.3, longest = 0.85; // of the nipple's length
constexpr int triesPerDuct = 60;

bool touches(const Vec3& p, double radiusMm, std::span<const NippleDuct> ducts)
{
    for (const NippleDuct& duct : ducts)
        for (std::size_t k = 0; k + 1 < duct.pointsMm.size(); ++k) {
            const Vec3 a = duct.pointsMm[k], along = duct.pointsMm[k + 1] - a;
            const double t = std::clamp(dot(p - a, along) / std::max(1e-12, dot(along, along)), 0.0, 1.0);
            if (length(a + along * t - p) < radiusMm + mix(duct.radiiMm[k], duct.radiiMm[k + 1], t) + gapMm)
                return true;
        }
    return false;
}
} // namespace

std::vector<NippleDuct> placeRudimentaryDucts(const BreastPlan& plan, const BreastShape& shape, int count,
                                              std::span<const NippleDuct> taken, Random random)
{
    const Vec3 base = shape.nippleBase(), axis = shape.nippleAxis();
    const Vec3 lateral = normalized(cross(axis, Vec3{0.0, 0.0, 1.0})), up = cross(lateral, axis);
    const double reach = 0.8 * shape.nippleTipRadiusMm();
    std::vector<NippleDuct> all(taken.begin(), taken.end());
    std::vector<NippleDuct> made;
    for (int tries = 0; static_cast<int>(made.size()) < count && tries < count * triesPerDuct; ++tries) {
        const double angle = random.uniform(0.0, 2.0 * std::numbers::pi), r = reach * std::sqrt(random.uniform());
        const double radius = 0.5 * draw(random, plan.rudimentaryDuctDiameterMm);
        const double wayMm = shape.nippleLengthMm() * random.uniform(shortest, longest);
        Vec3 p = base + lateral * (r * std::cos(angle)) + up * (r * std::sin(angle)) +
                 axis * (shape.nippleLengthMm() + 1.0);
        for (int i = 0; i < 80 && shape.skinDistance(p) > -underTipMm; ++i)
            p -= axis * 0.1;
        NippleDuct duct;
        Vec3 heading = -axis;
        bool fits = true;
        for (double way = 0.0; fits && way <= wayMm; way += stepMm) {
            const double here = radius * mix(1.0, widening, way / wayMm);
            fits = !touches(p, here, all) && shape.skinDistance(p) < -0.3;
            duct.pointsMm.push_back(p);
            duct.radiiMm.push_back(here);
            heading = normalized(heading + random.direction() * wander - axis * 0.1);
            p += heading * stepMm;
        }
        if (!fits || duct.pointsMm.size() < 2)
            continue;
        all.push_back(duct);
        made.push_back(std::move(duct));
    }
    return made;
}

std::vector<NippleDuct> mainCourses(std::span<const DuctTree> trees)
{
    std::vector<NippleDuct> courses;
    for (std::size_t l = 0; l < trees.size(); ++l) {
        NippleDuct course;
        course.lobe = static_cast<int>(l);
        for (const auto& node : trees[l].nodes) {
            if (!node.main)
                break;
            course.pointsMm.push_back(node.positionMm);
            course.radiiMm.push_back(node.radiusMm + node.extraRadiusMm);
        }
        courses.push_back(std::move(course));
    }
    return courses;
}

std::vector<double> ductDiametersAcrossNipple(const Breast& breast, double heightMm)
{
    std::vector<double> diameters;
    for (const NippleDuct& duct : breast.nippleDucts)
        for (std::size_t k = 0; k + 1 < duct.pointsMm.size(); ++k) {
            const double above = breast.shape->nippleFrame(duct.pointsMm[k]).height - heightMm;
            const double below = breast.shape->nippleFrame(duct.pointsMm[k + 1]).height - heightMm;
            if (above < 0.0 || below >= 0.0)
                continue;
            diameters.push_back(2.0 * mix(duct.radiiMm[k], duct.radiiMm[k + 1], above / (above - below)));
            break; // a duct counts once
        }
    return diameters;
}

} // namespace lactea::anatomy
