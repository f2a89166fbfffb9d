#include "model/anatomy/ducts/duct_stems.h"

#include <algorithm>
#include <cmath>

namespace lactea::anatomy {
namespace {
constexpr double sinusHalfWidthMm = 1.95; // drawn narrower than published, so that neighbours keep apart
constexpr double gapMm = 0.25;            // between the walls of two stems
constexpr int rounds = 80;
constexpr double mostPushMm = 0.25, stiffness = 0.22; // per round
constexpr double aside = 1.3;                          // mm that every second stem of the section lies behind it
constexpr std::size_t jointPoints = 2; // of stems that share a pore, from the pore on

/// Pairs of points of two stems that stand nearer than their walls allow.
template <class Visit> void forTouching(std::vector<Stem>& stems, const Visit& visit)
{
    for (std::size_t s = 0; s < stems.size(); ++s)
        for (std::size_t t = s + 1; t < stems.size(); ++t)
            for (std::size_t i = 1; i < stems[s].points.size(); ++i)
                for (std::size_t k = 1; k < stems[t].points.size(); ++k) {
                    if (stems[s].pore == stems[t].pore && i <= jointPoints && k <= jointPoints)
                        continue;
                    const Vec3 v = stems[t].points[k] - stems[s].points[i];
                    const double wanted = stems[s].radiusMm[i] + stems[t].radiusMm[k] + gapMm;
                    if (dot(v, v) < wanted * wanted)
                        visit(stems[s], i, stems[t], k, wanted - length(v), (s + t) % 2 == 0);
                }
}
} // namespace

Vec3 underSkin(const BreastShape& shape, const Vec3& p)
{
    return shape.bodyDistance(p) > -stemShallowestMm ? shape.onBody(p, -stemShallowestMm) : p;
}

Stem layStem(const BreastPlan& plan, const BreastShape& shape, const LobeMap& map, const StemCourse& course,
             Random& random)
{
    const Vec3 base = shape.nippleBase(), axis = shape.nippleAxis();
    const Vec3 lateral = normalized(cross(axis, Vec3{0.0, 0.0, 1.0})), up = cross(lateral, axis);
    const Vec3 aim = normalized(course.towardsMm - map.pole());
    Stem stem;
    stem.pore = course.pore;
    stem.sinusAtMm = course.sinusAtMm;
    const auto add = [&](const Vec3& p, double range) {
        stem.points.push_back(p);
        stem.rangeMm.push_back(range);
    };
    const double waist = plan.bundleShare * plan.waistShare * shape.nippleBaseRadiusMm();
    const Vec3 side = up * std::sin(course.throatElevation) - lateral * (0.8 * dot(aim, -lateral));
    const Vec3 throat = base - axis * 0.5 + side * waist;
    add(course.poreMm, 0.0);
    for (const double t : {0.15, 0.3, 0.5, 0.7, 0.85})
        add(mix(course.poreMm, throat, t) - axis * (t < 0.5 ? 0.4 : 0.2), 0.0);
    if (course.onSection)
        add(Vec3{throat.x, shape.onCut(throat.x, throat.z, 0.0).y + 4.0, throat.z}, 0.0);
    else
        add(throat, 0.0);
    const double zigzag = random.uniform(-0.06, 0.06);
    const double first = std::min(5.0, course.forkMm), spacing = 1.2;
    const int steps = std::max(1, static_cast<int>(std::lround((course.forkMm - first) / spacing)));
    for (int i = 0; i <= steps; ++i) {
        const double range = first + (course.forkMm - first) * i / steps;
        const double opened = smoothStep(4, 16, range);
        if (course.onSection) {
            const double turned = mix(course.throatElevation, course.elevation, smoothStep(10, 28, range));
            add(map.onSheet(range, turned * mix(0.85, 1.0, opened) + zigzag * std::sin(0.4 * range),
                            mix(2.5, -0.5, smoothStep(4, 12, range)) +
                                (course.behind ? aside : -aside) * smoothStep(4, 12, range)),
                range);
        } else {
            const Vec3 heading = normalized(mix(normalized(throat - axis * 6.0 - map.pole()), aim, opened));
            add(map.pole() + heading * range, range);
        }
    }
    for (std::size_t k = 0; k < stem.points.size(); ++k) {
        const double range = stem.rangeMm[k];
        if (range > 0.0)
            stem.points[k] = underSkin(shape, stem.points[k]);
        double radius = course.radiusMm * mix(plan.nippleDuctWidthShare, 1.0, smoothStep(0.0, 8.0, range));
        stem.sinusMm.push_back(0.0);
        if (course.sinusAtMm > 0.0) {
            const double q = (range - course.sinusAtMm) / (0.42 * course.sinusLengthMm);
            stem.sinusMm.back() = std::max(0.5, sinusHalfWidthMm - 0.65 * course.radiusMm) * std::exp(-q * q);
            radius += stem.sinusMm.back();
        }
        stem.radiusMm.push_back(radius);
    }
    return stem;
}

void partStems(std::vector<Stem>& stems, const BreastShape& shape)
{
    const Vec3 axis = shape.nippleAxis();
    for (int round = 0; round < rounds; ++round) {
        forTouching(stems, [&](Stem& a, std::size_t ka, Stem& b, std::size_t kb, double overlap, bool even) {
            // Across the courses only: along them nothing is won.
            const Vec3 along = normalized(a.points[ka] - a.points[ka - 1]);
            Vec3 v = b.points[kb] - a.points[ka];
            v -= along * (0.8 * dot(v, along));
            if (dot(v, v) < 1e-4)
                v = cross(along, even ? axis : Vec3{0.0, 0.0, 1.0}) + axis * 0.01;
            const Vec3 push = normalized(v) * std::min(mostPushMm, 0.3 * overlap);
            a.points[ka] -= push;
            b.points[kb] += push;
        });
        for (Stem& stem : stems) {
            for (std::size_t k = 1; k + 1 < stem.points.size(); ++k)
                stem.points[k] = mix(stem.points[k], (stem.points[k - 1] + stem.points[k + 1]) * 0.5, stiffness);
            for (std::size_t k = 1; k < stem.points.size(); ++k) {
                if (stem.rangeMm[k] > 0.0) {
                    stem.points[k] = underSkin(shape, stem.points[k]);
                    continue;
                }
                // Inside the nipple a millimetre of skin and muscle stays.
                const auto [height, r] = shape.nippleFrame(stem.points[k]);
                const double most = mix(shape.nippleBaseRadiusMm(), shape.nippleTipRadiusMm(),
                                        std::clamp(height / shape.nippleLengthMm(), 0.0, 1.0)) -
                                    stem.radiusMm[k] - 1.0;
                if (height > 0.0 && r > most) {
                    const Vec3 centre = shape.nippleBase() + axis * height;
                    stem.points[k] = centre + (stem.points[k] - centre) * (std::max(0.5, most) / r);
                }
            }
        }
    }
    // Sinuses that still touch are narrower there.
    forTouching(stems, [](Stem& a, std::size_t ka, Stem& b, std::size_t kb, double overlap, bool) {
        const double share = std::min(overlap, a.sinusMm[ka] + b.sinusMm[kb]);
        const double ofA = std::min(a.sinusMm[ka], 0.5 * share), ofB = std::min(b.sinusMm[kb], share - ofA);
        a.sinusMm[ka] -= ofA;
        a.radiusMm[ka] -= ofA;
        b.sinusMm[kb] -= ofB;
        b.radiusMm[kb] -= ofB;
    });
}

} // namespace lactea::anatomy
