#include "model/anatomy/ducts/duct_stems.h"

#include <algorithm>
#include <cmath>

#include "model/anatomy/ducts/near_pieces.h"

namespace lactea::anatomy {
namespace {
constexpr double sinusHalfWidthMm = 1.95; // drawn narrower than published, so that neighbours keep apart
constexpr double gapMm = 0.25;            // between the walls of two stems
constexpr int rounds = 80;
constexpr double mostPushMm = 0.25, stiffness = 0.22; // per round
constexpr double besideMm = 1.3;                          // mm that every second stem of the section lies behind it
constexpr double jointMm = 2.1;    // along stems that share a pore, from the pore on
constexpr double skinGapMm = 0.4;  // between the skin and a duct's wall
constexpr double deeperMm = 0.2, rise = 0.25; // a stem that was pushed deeper than this comes up by a share per round
constexpr double aroundNippleMm = 7.0;         // from the pole, from where on it runs at its depth
constexpr double slackMm = 1.0;    // by which pieces may have grown while stems were parted
constexpr double wideShare = 0.75; // of its way through the nipple on which a duct widens

/// Pairs of pieces (a point and the one before it) of two stems that come nearer than their walls allow, with the
/// points of the pieces' ends that are nearest to each other.
template <class Visit> void forTouching(std::vector<Stem>& stems, const Visit& visit)
{
    for (std::size_t s = 0; s < stems.size(); ++s)
        for (std::size_t t = s + 1; t < stems.size(); ++t)
            for (std::size_t i = 1; i < stems[s].points.size(); ++i)
                for (std::size_t k = 1; k < stems[t].points.size(); ++k) {
                    const Stem &a = stems[s], &b = stems[t];
                    if (a.pore == b.pore && std::max(a.wayMm[i - 1], b.wayMm[k - 1]) <= jointMm)
                        continue;
                    const double wanted = std::max(a.radiusMm[i], a.radiusMm[i - 1]) +
                                          std::max(b.radiusMm[k], b.radiusMm[k - 1]) + gapMm;
                    const Vec3 between = b.points[k] - a.points[i];
                    const double far = wanted + a.wayMm[i] - a.wayMm[i - 1] + b.wayMm[k] - b.wayMm[k - 1] + slackMm;
                    if (dot(between, between) > far * far)
                        continue;
                    const auto [u, v] = nearestOfPieces(a.points[i - 1], a.points[i], b.points[k - 1], b.points[k]);
                    const Vec3 apart = mix(b.points[k - 1], b.points[k], v) - mix(a.points[i - 1], a.points[i], u);
                    if (dot(apart, apart) < wanted * wanted)
                        visit(stems[s], i, u, stems[t], k, v, apart, wanted - length(apart));
                }
}

/// As far under the skin as the stem's depth, or deeper; a millimetre under it inside the nipple.
void keepUnderSkin(Stem& stem, const BreastShape& shape)
{
    const Vec3 axis = shape.nippleAxis();
    for (std::size_t k = 1; k < stem.points.size(); ++k) {
        Vec3& p = stem.points[k];
        if (stem.rangeMm[k] > 0.0) {
            const double depth = -shape.bodyDistance(p);
            if (depth < stem.depthMm)
                p = shape.onBody(p, -stem.depthMm);
            else if (stem.keepsDepth && depth > stem.depthMm + deeperMm && stem.rangeMm[k] > aroundNippleMm)
                p = mix(p, shape.onBody(p, -stem.depthMm), rise);
            continue;
        }
        const auto [height, r] = shape.nippleFrame(p);
        const double most = mix(shape.nippleBaseRadiusMm(), shape.nippleTipRadiusMm(),
                                std::clamp(height / shape.nippleLengthMm(), 0.0, 1.0)) -
                            stem.radiusMm[k] - 1.0;
        if (height > 0.0 && r > most) {
            const Vec3 centre = shape.nippleBase() + axis * height;
            p = centre + (p - centre) * (std::max(0.5, most) / r);
        }
    }
}
} // namespace

double drawnStemRadius(double radiusMm, double poreRadiusMm, double wayMm, double wideningMm)
{
    return mix(std::min(poreRadiusMm, radiusMm), radiusMm, smoothStep(0.0, wideningMm, wayMm));
}

Stem layStem(const BreastPlan& plan, const BreastShape& shape, const LobeMap& map, const StemCourse& course,
             Random& random)
{
    const Vec3 base = shape.nippleBase(), axis = shape.nippleAxis();
    const Vec3 lateral = normalized(cross(axis, Vec3{0.0, 0.0, 1.0})), up = cross(lateral, axis);
    const Vec3 aim = normalized(course.towardsMm - map.pole());
    Stem stem;
    stem.pore = course.pore;
    // Skin and wall stay over it.
    const Vec3 aside = course.towardsMm - base;
    const Vec3 around = normalized(aside - axis * dot(aside, axis));
    stem.depthMm = std::max(course.depthMm, shape.skinThicknessMm(base + around * shape.nippleBaseRadiusMm()) +
                                                course.radiusMm + skinGapMm);
    stem.sinusAtMm = course.sinusAtMm;
    stem.keepsDepth = !course.onSection;
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
                                (course.behind ? besideMm : -besideMm) * smoothStep(4, 12, range)),
                range);
        } else {
            const Vec3 heading = normalized(mix(normalized(throat - axis * 6.0 - map.pole()), aim, opened));
            // Around the nipple at its depth under the skin, in the direction of its lobe.
            const Vec3 shallow = shape.onBody(base + around * range, -stem.depthMm);
            add(mix(map.pole() + heading * range, shallow, smoothStep(4.0, 11.0, range)), range);
        }
    }
    double way = 0.0;
    for (std::size_t k = 1; k < stem.points.size() && stem.rangeMm[k] == 0.0; ++k)
        stem.wideningMm += wideShare * length(stem.points[k] - stem.points[k - 1]);
    for (std::size_t k = 0; k < stem.points.size(); ++k) {
        const double range = stem.rangeMm[k];
        way += k > 0 ? length(stem.points[k] - stem.points[k - 1]) : 0.0;
        stem.wayMm.push_back(way);
        const double own = course.radiusMm * mix(plan.nippleDuctWidthShare, 1.0, smoothStep(0.0, 8.0, range));
        stem.sinusMm.push_back(0.0);
        if (course.sinusAtMm > 0.0) {
            const double q = (range - course.sinusAtMm) / (0.42 * course.sinusLengthMm);
            stem.sinusMm.back() = std::max(0.5, sinusHalfWidthMm - 0.65 * course.radiusMm) * std::exp(-q * q);
        }
        stem.radiusMm.push_back(drawnStemRadius(own, course.poreRadiusMm, way, stem.wideningMm) + stem.sinusMm.back());
    }
    keepUnderSkin(stem, shape);
    return stem;
}

void partStems(std::vector<Stem>& stems, const BreastShape& shape)
{
    for (int round = 0; round < rounds; ++round) {
        forTouching(stems, [](Stem& a, std::size_t ka, double u, Stem& b, std::size_t kb, double v, Vec3 apart,
                              double overlap) {
            if (dot(apart, apart) < 1e-4)
                apart = cross(a.points[ka] - a.points[ka - 1], b.points[kb] - b.points[kb - 1]);
            const Vec3 push = normalized(apart) * std::min(mostPushMm, 0.3 * overlap);
            const auto move = [](Stem& stem, std::size_t k, const Vec3& by) {
                if (k > 0) // pores stay
                    stem.points[k] += by;
            };
            move(a, ka, -push * u);
            move(a, ka - 1, -push * (1.0 - u));
            move(b, kb, push * v);
            move(b, kb - 1, push * (1.0 - v));
        });
        const double firm = stiffness * std::min(1.0, 2.0 - 2.0 * round / rounds); // parting has the last word
        for (Stem& stem : stems) {
            for (std::size_t k = 1; k + 1 < stem.points.size(); ++k)
                stem.points[k] = mix(stem.points[k], (stem.points[k - 1] + stem.points[k + 1]) * 0.5, firm);
            keepUnderSkin(stem, shape);
        }
    }
    // Sinuses that still touch are narrower there.
    forTouching(stems, [](Stem& a, std::size_t ka, double, Stem& b, std::size_t kb, double, const Vec3&, double overlap) {
        const double share = std::min(overlap, a.sinusMm[ka] + b.sinusMm[kb]);
        const double ofA = std::min(a.sinusMm[ka], 0.5 * share), ofB = std::min(b.sinusMm[kb], share - ofA);
        a.sinusMm[ka] -= ofA;
        a.radiusMm[ka] -= ofA;
        b.sinusMm[kb] -= ofB;
        b.radiusMm[kb] -= ofB;
    });
}

} // namespace lactea::anatomy
