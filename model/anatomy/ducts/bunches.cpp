#include "model/anatomy/ducts/bunches.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "model/anatomy/gland/exact_shares.h"

namespace lactea::anatomy {
namespace {
constexpr int sheetDarts = 100000, volumeDarts = 90000, feedDarts = 80000;
constexpr std::size_t mostBunches = 1300, mostShown = 330;
constexpr int fewestPerLobe = 3;

Vec3 within(const Box& box, Random& random)
{
    const double x = random.uniform(box.low.x, box.high.x), y = random.uniform(box.low.y, box.high.y);
    return {x, y, random.uniform(box.low.z, box.high.z)};
}

/// The bunches thrown so far, sorted into cells: one dart meets those around it only.
class Crowd {
public:
    explicit Crowd(const Box& box) : m_low(box.low)
    {
        const Vec3 size = box.high - box.low;
        m_count = {cells(size.x), cells(size.y), cells(size.z)};
        m_cells.resize(static_cast<std::size_t>(m_count[0] * m_count[1] * m_count[2]));
    }
    [[nodiscard]] const std::vector<Bunch>& bunches() const { return m_bunches; }

    void add(const Vec3& p, double radius, int lobe, bool shown)
    {
        Bunch bunch;
        bunch.centreMm = p;
        bunch.radiusMm = radius;
        bunch.lobe = lobe;
        bunch.shown = shown;
        const auto [i, j, k] = place(p);
        m_cells[index(i, j, k)].push_back(m_bunches.size());
        m_bunches.push_back(bunch);
    }

    /// Radii up to mostRadiusMm, shares up to 1.
    [[nodiscard]] bool collides(const Vec3& p, double radius, int lobe, double sameLobe, double otherLobe) const
    {
        const auto [i, j, k] = place(p);
        for (int c = std::max(0, k - 1); c <= std::min(m_count[2] - 1, k + 1); ++c)
            for (int b = std::max(0, j - 1); b <= std::min(m_count[1] - 1, j + 1); ++b)
                for (int a = std::max(0, i - 1); a <= std::min(m_count[0] - 1, i + 1); ++a)
                    for (const std::size_t n : m_cells[index(a, b, c)]) {
                        const Bunch& other = m_bunches[n];
                        const double nearest = (other.radiusMm + radius) * (other.lobe == lobe ? sameLobe : otherLobe);
                        const Vec3 v = other.centreMm - p;
                        if (dot(v, v) < nearest * nearest)
                            return true;
                    }
        return false;
    }

private:
    static constexpr double mostRadiusMm = 9.0, cellMm = 2.0 * mostRadiusMm;
    using Place = std::array<int, 3>;

    static int cells(double mm) { return static_cast<int>(mm / cellMm) + 1; }
    [[nodiscard]] std::size_t index(int i, int j, int k) const
    {
        return static_cast<std::size_t>((k * m_count[1] + j) * m_count[0] + i);
    }
    /// Outside the box: the cell at its border; what is near stays in the same cell or the next one.
    [[nodiscard]] Place place(const Vec3& p) const
    {
        const auto along = [](double mm, int count) {
            return std::clamp(static_cast<int>(std::floor(mm / cellMm)), 0, count - 1);
        };
        const Vec3 v = p - m_low;
        return {along(v.x, m_count[0]), along(v.y, m_count[1]), along(v.z, m_count[2])};
    }

    Vec3 m_low;
    Place m_count{};
    std::vector<std::vector<std::size_t>> m_cells;
    std::vector<Bunch> m_bunches;
};

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

void throwOnSheet(Crowd& crowd, const BreastShape& shape, const LobeMap& lobes,
                  double barrenMm, Random& random)
{
    const Vec3 f = shape.proportions();
    const double larger = std::clamp(shape.form().scale(), 1.0, 1.25); // a larger breast has larger ones, not more
    for (int dart = 0; dart < sheetDarts && crowd.bunches().size() < mostShown; ++dart) {
        const double progress = static_cast<double>(dart) / sheetDarts;
        const double x = random.uniform(-14, 78) * f.x, z = random.uniform(-75, 85) * f.z;
        const Vec3 surface = shape.onCut(x, z, 0.0);
        const FanPlace place = lobes.fan(surface);
        double radius = larger * sheetRadius(place.rangeMm / larger, progress, random);
        const double lift = random.uniform(-0.8, 0.8);
        if (place.rangeMm < barrenMm || crowd.collides(surface, 0.75 * radius, -1, 0.45, 0.45))
            continue;
        const Vec3 before = shape.onCut(x, z, 3.0);
        if (shape.bodyDistance(before) > -0.5) // outside; its depth in the gland is costly to find
            continue;
        const double depth = shape.sectionDepth(before);
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
        if (lobes.owner(p).lobe != lobe || -shape.bodyDistance(p) < shape.skinThicknessMm(p) + 0.6 * radius ||
            crowd.collides(p, radius, lobe, same, BunchExclusion::otherLobe) || coversFat(shape, x, z, radius))
            continue;
        crowd.add(p, radius, lobe, true);
    }
}

void throwInVolume(Crowd& crowd, const BreastShape& shape, const LobeMap& lobes,
                   double barrenMm, Random& random)
{
    constexpr double smallest = 2.8;
    const Box box = shape.bounds();
    for (int dart = 0; dart < volumeDarts && crowd.bunches().size() < mostBunches; ++dart) {
        const double progress = static_cast<double>(dart) / volumeDarts;
        const Vec3 p = within(box, random);
        const FanPlace place = lobes.fan(p);
        double radius = mix(4.3, 6.8, smoothStep(20, 60, place.rangeMm)) * random.uniform(0.85, 1.12) *
                        mix(1.0, 0.60, smoothStep(0.2, 0.95, progress));
        // What no depth could mend is refused first, for the depth is costly.
        if (place.rangeMm < barrenMm || -shape.bodyDistance(p) < 0.4 + 0.75 * smallest ||
            crowd.collides(p, smallest, -1, BunchExclusion::behind, BunchExclusion::behind))
            continue;
        const double depth = shape.glandDepth(p);
        if (depth < 0.75 * radius + 0.6)
            radius = (depth - 0.4) / 0.75;
        if (radius < smallest || crowd.collides(p, radius, -1, BunchExclusion::behind, BunchExclusion::behind))
            continue;
        const auto [lobe, edge] = lobes.owner(p, place);
        if (edge < 0.55 * radius)
            radius = edge / 0.55;
        if (radius < smallest)
            continue;
        crowd.add(p, radius, lobe, false);
    }
}

/// A lobe that the darts missed gets small bunches wherever it has room between those of its neighbours.
void feedSmallLobes(Crowd& crowd, const BreastShape& shape, const LobeMap& lobes, double barrenMm,
                    Random& random)
{
    std::vector<int> count(lobes.territories().size(), 0);
    for (const Bunch& b : crowd.bunches())
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
        const double radius = std::min({3.0, edge / 0.4, (depth - 0.4) / 0.75});
        // The longer it takes, the closer it may crowd.
        const double progress = static_cast<double>(dart) / feedDarts;
        const double share = mix(BunchExclusion::behind, 0.25, progress);
        const double smallest = mix(1.5, 0.6, smoothStep(0.5, 1.0, progress)); // a thin lobe has thin bunches
        if (radius < smallest || crowd.collides(p, radius, -1, share, share))
            continue;
        crowd.add(p, radius, lobe, false);
        if (++has == fewestPerLobe)
            --hungry;
    }
}
} // namespace

std::vector<Bunch> throwBunches(const BreastPlan& plan, const BreastShape& shape, const LobeMap& lobes,
                                Random random)
{
    const double barrenMm = plan.sinusWidthMm.mean > 0.0 ? 27.0 : 18.0; // ducts, no lobules near the nipple
    Crowd crowd(shape.bounds());
    throwOnSheet(crowd, shape, lobes, barrenMm, random);
    throwInVolume(crowd, shape, lobes, barrenMm, random);
    feedSmallLobes(crowd, shape, lobes, barrenMm, random);

    std::vector<Bunch> bunches = crowd.bunches();
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

std::vector<Volume> shareStorage(Volume whole, std::span<const double> space)
{
    return exactShares(whole, lastPlaceOf(whole), space);
}

} // namespace lactea::anatomy
