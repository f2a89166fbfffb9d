#include "model/anatomy/ducts/bunches.h"

#include <algorithm>
#include <cmath>

namespace lactea::anatomy {
namespace {
constexpr int sheetDarts = 100000, volumeDarts = 90000, feedDarts = 20000;
constexpr std::size_t mostBunches = 1300, mostShown = 330;
constexpr int fewestPerLobe = 3;

Vec3 within(const Box& box, Random& random)
{
    const double x = random.uniform(box.low.x, box.high.x), y = random.uniform(box.low.y, box.high.y);
    return {x, y, random.uniform(box.low.z, box.high.z)};
}

bool collides(const std::vector<Bunch>& bunches, const Vec3& p, double radius, int lobe, double sameLobe,
              double otherLobe)
{
    return std::any_of(bunches.begin(), bunches.end(), [&](const Bunch& b) {
        const double nearest = (b.radiusMm + radius) * (b.lobe == lobe ? sameLobe : otherLobe);
        const Vec3 v = b.centreMm - p;
        return dot(v, v) < nearest * nearest;
    });
}

/// 4 mm near the nipple, 7 mm far from it; smaller as the run goes on, so that small ones fill the gaps.
double sheetRadius(double rangeMm, double progress, Random& random)
{
    return mix(3.8, 6.4, smoothStep(20, 60, rangeMm)) * random.uniform(0.85, 1.12) *
           mix(1.0, 0.50, smoothStep(0.12, 0.9, progress));
}

/// Whether a bunch on the section would cover a lobule of fat that lies there.
bool coversFat(const BreastShape& shape, double x, double z, double radius)
{
    const double reach = 0.5 * radius;
    return shape.isIntraglandularFat(shape.onCut(x, z, 0.0)) || shape.isIntraglandularFat(shape.onCut(x + reach, z, 0.0)) ||
           shape.isIntraglandularFat(shape.onCut(x - reach, z, 0.0)) ||
           shape.isIntraglandularFat(shape.onCut(x, z + reach, 0.0)) ||
           shape.isIntraglandularFat(shape.onCut(x, z - reach, 0.0));
}

void throwOnSheet(std::vector<Bunch>& bunches, const BreastShape& shape, const LobeMap& lobes,
                  double barrenMm, Random& random)
{
    const Vec3 f = shape.proportions();
    const double larger = std::max(1.0, shape.form().scale()); // a larger breast has larger ones, not more
    for (int dart = 0; dart < sheetDarts && bunches.size() < mostShown; ++dart) {
        const double progress = static_cast<double>(dart) / sheetDarts;
        const double x = random.uniform(-14, 78) * f.x, z = random.uniform(-75, 85) * f.z;
        const Vec3 surface = shape.onCut(x, z, 0.0);
        const FanPlace place = lobes.fan(surface);
        double radius = larger * sheetRadius(place.rangeMm / larger, progress, random);
        const double lift = random.uniform(-0.8, 0.8);
        if (place.rangeMm < barrenMm || collides(bunches, surface, 0.75 * radius, -1, 0.45, 0.45))
            continue;
        const double depth = shape.sectionDepth(shape.onCut(x, z, 3.0));
        if (depth < 1.2)
            continue;
        const auto [lobe, edge] = lobes.owner(surface, place);
        if (edge < 0.9)
            continue;
        if (depth < 0.75 * radius + 0.6)
            radius = (depth - 0.4) / 0.75;
        if (edge < 0.55 * radius)
            radius = edge / 0.55;
        radius = std::min(radius, 7.2 * larger);
        if (radius < 2.2)
            continue;
        // The middle of a lobe stands proud of its edges: valleys between lobes.
        const double middle = smoothStep(0, 9, edge);
        const double offset =
            std::max(3.6 - 3.4 * middle - lobes.territories()[static_cast<std::size_t>(lobe)].bulgeMm + lift -
                         2.4 * smoothStep(4.5, 1.0, depth),
                     radius - 5.4);
        const Vec3 p = shape.onCut(x, z, offset);
        const double same = mix(BunchExclusion::sameLobeFirst, BunchExclusion::sameLobeLast, progress);
        if (lobes.owner(p).lobe != lobe || shape.bodyDistance(p) > -shape.skinThicknessMm(p) ||
            collides(bunches, p, radius, lobe, same, BunchExclusion::otherLobe) || coversFat(shape, x, z, radius))
            continue;
        Bunch bunch;
        bunch.centreMm = p;
        bunch.radiusMm = radius;
        bunch.lobe = lobe;
        bunch.shown = true;
        bunches.push_back(bunch);
    }
}

void throwInVolume(std::vector<Bunch>& bunches, const BreastShape& shape, const LobeMap& lobes,
                   double barrenMm, Random& random)
{
    const Box box = shape.bounds();
    for (int dart = 0; dart < volumeDarts && bunches.size() < mostBunches; ++dart) {
        const double progress = static_cast<double>(dart) / volumeDarts;
        const Vec3 p = within(box, random);
        const FanPlace place = lobes.fan(p);
        double radius = mix(4.3, 6.8, smoothStep(20, 60, place.rangeMm)) * random.uniform(0.85, 1.12) *
                        mix(1.0, 0.60, smoothStep(0.2, 0.95, progress));
        if (place.rangeMm < barrenMm)
            continue;
        const double depth = shape.glandDepth(p);
        if (depth < 0.75 * radius + 0.6)
            radius = (depth - 0.4) / 0.75;
        if (radius < 2.8 || collides(bunches, p, radius, -1, BunchExclusion::behind, BunchExclusion::behind))
            continue;
        const auto [lobe, edge] = lobes.owner(p, place);
        if (edge < 0.55 * radius)
            radius = edge / 0.55;
        if (radius < 2.8)
            continue;
        Bunch bunch;
        bunch.centreMm = p;
        bunch.radiusMm = radius;
        bunch.lobe = lobe;
        bunches.push_back(bunch);
    }
}

/// A lobe that the darts missed gets small bunches wherever it has room between those of its neighbours.
void feedSmallLobes(std::vector<Bunch>& bunches, const BreastShape& shape, const LobeMap& lobes, double barrenMm,
                    Random& random)
{
    std::vector<int> count(lobes.territories().size(), 0);
    for (const Bunch& b : bunches)
        ++count[static_cast<std::size_t>(b.lobe)];
    int hungry = static_cast<int>(std::count_if(count.begin(), count.end(), [](int n) { return n < fewestPerLobe; }));
    const Box box = shape.bounds();
    for (int dart = 0; hungry > 0 && dart < feedDarts; ++dart) {
        const Vec3 p = within(box, random);
        const FanPlace place = lobes.fan(p);
        const double depth = shape.glandDepth(p);
        if (place.rangeMm < barrenMm || depth < 1.2)
            continue;
        const auto [lobe, edge] = lobes.owner(p, place);
        int& has = count[static_cast<std::size_t>(lobe)];
        if (has >= fewestPerLobe)
            continue;
        Bunch bunch;
        bunch.centreMm = p;
        bunch.radiusMm = std::min({3.0, edge / 0.4, (depth - 0.4) / 0.75});
        bunch.lobe = lobe;
        // The longer it takes, the closer it may crowd.
        const double progress = static_cast<double>(dart) / feedDarts;
        const double crowd = mix(BunchExclusion::behind, 0.25, progress);
        const double smallest = mix(1.5, 0.6, smoothStep(0.5, 1.0, progress)); // a thin lobe has thin bunches
        if (bunch.radiusMm < smallest || collides(bunches, p, bunch.radiusMm, -1, crowd, crowd))
            continue;
        bunches.push_back(bunch);
        if (++has == fewestPerLobe)
            --hungry;
    }
}
} // namespace

std::vector<Bunch> throwBunches(const BreastPlan& plan, const BreastShape& shape, const LobeMap& lobes,
                                Random random)
{
    const double barrenMm = plan.sinusWidthMm.mean > 0.0 ? 27.0 : 18.0; // ducts, no lobules near the nipple
    std::vector<Bunch> bunches;
    throwOnSheet(bunches, shape, lobes, barrenMm, random);
    throwInVolume(bunches, shape, lobes, barrenMm, random);
    feedSmallLobes(bunches, shape, lobes, barrenMm, random);

    std::stable_sort(bunches.begin(), bunches.end(), [&](const Bunch& a, const Bunch& b) {
        return a.lobe != b.lobe ? a.lobe < b.lobe
                                : length(a.centreMm - lobes.pole()) < length(b.centreMm - lobes.pole());
    });
    int number = 0, lobe = -1;
    for (Bunch& b : bunches) {
        number = b.lobe == lobe ? number + 1 : 0;
        lobe = b.lobe;
        b.numberInLobe = number;
        b.variant = random.below(14);
        b.squash = random.uniform(0.88, 1.06);
        b.tone = 1.0 + 0.042 * random.normal();
    }
    return bunches;
}

std::vector<Volume> shareStorage(const std::vector<Bunch>& bunches, const std::vector<Lobe>& lobes,
                                 std::span<const double> space)
{
    std::vector<double> ofLobe(lobes.size(), 0.0);
    for (std::size_t b = 0; b < bunches.size(); ++b)
        ofLobe[static_cast<std::size_t>(bunches[b].lobe)] += space[b];
    std::vector<Volume> shares;
    for (std::size_t b = 0; b < bunches.size(); ++b) {
        const auto l = static_cast<std::size_t>(bunches[b].lobe);
        shares.push_back(lobes[l].storage * (space[b] / ofLobe[l]));
    }
    return shares;
}

} // namespace lactea::anatomy
