#include "model/anatomy/mesh/tissue_colours.h"

#include <algorithm>
#include <cmath>

#include "model/anatomy/surround/vessels.h"

namespace lactea::anatomy {

using namespace palette;

namespace {
constexpr double fatEnds = 1.8; // depth in the gland where the section's fat turns into the gland's floor
constexpr double noVein2 = 40.0; // mm^2 from which a vein under the skin is not seen
constexpr double nearMm = 8.0;   // from a bunch's surface: farther it does not count
constexpr double bucketMm = 18.0; // nearMm and the largest radius
constexpr std::size_t buckets = 512;

std::array<int, 3> placeOf(const Vec3& p)
{
    const auto cell = [](double x) { return static_cast<int>(std::floor(x / bucketMm)); };
    return {cell(p.x), cell(p.y), cell(p.z)};
}
} // namespace

TissueColours::TissueColours(const Breast& breast, const TissueFields& fields) : m_fields(fields)
{
    constexpr int stepsPerLeg = 24;
    const Vec3 f = fields.shape().proportions();
    for (const auto& course : skinVeinCourses())
        for (std::size_t i = 0; i + 1 < course.size(); ++i) {
            VeinLeg leg;
            for (int k = 0; k < stepsPerLeg; ++k) {
                const Vec3 onPlate = lactea::mix(course[i], course[i + 1], k / static_cast<double>(stepsPerLeg));
                const Vec3 straight{onPlate.x * f.x, onPlate.y * f.y, onPlate.z * f.z};
                const Vec3 bent = straight + Vec3{0.0, 2.2 * valueNoise(straight * 0.09, 66),
                                                  1.5 * valueNoise(straight * 0.09, 67)};
                leg.points.push_back(fields.shape().onBody(bent, 0.0));
                leg.middle += leg.points.back() * (1.0 / stepsPerLeg);
            }
            for (const Vec3& point : leg.points)
                leg.reachMm = std::max(leg.reachMm, length(point - leg.middle) + std::sqrt(noVein2));
            m_skinVeins.push_back(std::move(leg));
        }
    m_bunches.resize(buckets);
    for (const auto& bunch : breast.bunches)
        if (bunch.shown) {
            const auto [x, y, z] = placeOf(bunch.centreMm);
            m_bunches[bucketOf(x, y, z)].push_back({bunch.centreMm, bunch.radiusMm, bunch.lobe,
                                                    breast.lobes[static_cast<std::size_t>(bunch.lobe)].tint});
        }
}

std::array<std::uint8_t, 3> TissueColours::at(Tissue tissue, const Vec3& p, const Vec3& normal) const
{
    switch (tissue) {
    case Tissue::Skin:
        return skin(p);
    case Tissue::Fat:
        return encodeGamma2(fat(p - normal * 0.12));
    case Tissue::Muscle:
        return encodeGamma2(muscle(p - normal * 0.12, normal));
    case Tissue::Rib:
        return encodeGamma2(rib(p - normal * 0.12));
    default:
        return encodeGamma2(intercostal(p));
    }
}

std::array<std::uint8_t, 3> TissueColours::blurred(Tissue tissue, const Vec3& p, const Vec3& normal,
                                                   bool covered) const
{
    if (tissue != Tissue::Fat)
        return at(tissue, p, normal);
    const Vec3 inside = p - normal * 0.12;
    if (covered)
        return encodeGamma2(fat(inside, false));
    constexpr double reachMm = 0.7;
    const Vec3 u =
        normalized(cross(normal, std::fabs(normal.z) < 0.9 ? Vec3{0, 0, 1} : Vec3{1, 0, 0})) * reachMm;
    const Vec3 v = cross(normal, u);
    Colour sum;
    for (const Vec3& aside : {u, v, u * -1.0, v * -1.0}) {
        const Colour c = fat(inside + aside);
        sum = {sum.r + 0.25 * c.r, sum.g + 0.25 * c.g, sum.b + 0.25 * c.b};
    }
    return encodeGamma2(sum);
}

std::array<std::uint8_t, 3> TissueColours::skin(const Vec3& p) const
{
    const BreastShape& shape = m_fields.shape();
    const auto [h, r] = shape.nippleFrame(p);
    double tone = 1.0 + 0.05 * fractalNoise(p * 0.05, 3, 91) + 0.03 * fractalNoise(p * 0.6, 2, 92);
    const double nearest = p.y > -6.0 ? veinDistance2(p) : noVein2;
    tone *= 1.0 - 0.13 * std::exp(-nearest / 3.2);

    double areola = 0.0, nipple = 0.0;
    const double fromAxis = shape.areolaDistance(p);
    if (fromAxis < shape.areolaRadiusMm() + 4.0) {
        const double edge = shape.areolaRadiusMm() + 1.0 + 1.2 * valueNoise(p * 0.25, 93);
        areola = smoothStep(edge, edge - 3.0, fromAxis);
        tone *= 1.0 + areola * (0.10 * valueNoise(p * 0.8, 94) + 0.05 * valueNoise(p * 2.1, 95));
        nipple = h > -3.0 ? smoothStep(shape.nippleBaseRadiusMm() + 0.8, shape.nippleBaseRadiusMm() - 1.2, r)
                          : 0.0;
        for (const auto& gland : shape.tubercles())
            areola *= 1.0 - 0.36 * smoothStep(1.7, 0.7, length(p - gland.positionMm));
        for (const auto& pore : shape.pores())
            tone *= 1.0 - 0.6 * smoothStep(0.62, 0.30, length(p - pore.positionMm));
    }
    return {encodeUnit(areola), encodeUnit(nipple), encodeUnit(0.5 * tone)};
}

double TissueColours::veinDistance2(const Vec3& p) const
{
    double nearest = noVein2;
    for (const VeinLeg& leg : m_skinVeins)
        if (dot(p - leg.middle, p - leg.middle) < leg.reachMm * leg.reachMm)
            for (const Vec3& vein : leg.points)
                nearest = std::min(nearest, dot(p - vein, p - vein));
    return nearest;
}

// Far places share buckets: a bunch there is passed over for its distance.
std::size_t TissueColours::bucketOf(int x, int y, int z) const
{
    return hashLattice(x, y, z, 0) % buckets;
}

TissueColours::Neighbours TissueColours::neighbours(const Vec3& p) const
{
    // The wall: half the difference between the nearest bunch and the nearest bunch of another lobe.
    double nearest = 1e9, other = 1e9;
    int lobe = -1, tint = 0;
    const auto see = [&](const Ball& ball) {
        const Vec3 v = p - ball.centreMm;
        const double reach = nearMm + ball.radiusMm, square = dot(v, v);
        if (square > reach * reach)
            return;
        const double d = std::sqrt(square) - ball.radiusMm;
        if (ball.lobe == lobe) {
            nearest = std::min(nearest, d);
        } else if (d < nearest) {
            other = nearest;
            nearest = d;
            lobe = ball.lobe;
            tint = ball.tint;
        } else {
            other = std::min(other, d);
        }
    };
    const auto [x, y, z] = placeOf(p);
    for (int c = 0; c < 27; ++c)
        for (const Ball& ball : m_bunches[bucketOf(x + c % 3 - 1, y + c / 3 % 3 - 1, z + c / 9 - 1)])
            see(ball);
    return {other < 1e9 ? 0.5 * (other - nearest) : 1e9, nearest, tint};
}

// Where bunches stand on it, it has the colour of their lobe: bare gaps read as its stroma.
Colour TissueColours::floorOfGland(const Vec3& p, const TissueFields::FatPoint& at) const
{
    const Vec3 grain{p.x * 0.22, p.y * 0.22, p.z * 0.45};
    Colour c = glandFloor;
    double wall = 0.0;
    if (at.cut < 9.0 && at.cut > -4.0) {
        const auto near = neighbours(p);
        c = mix(c, palette::lobe(near.tint), 0.75 * smoothStep(7.0, 2.5, near.nearestMm));
        wall = smoothStep(1.3, 0.5, near.wallMm);
    }
    c = c * (1.0 + 0.16 * fractalNoise(grain, 3, 101));
    return mix(c, septum * 1.04, 0.6 * wall);
}

Colour TissueColours::fat(const Vec3& p, bool walls) const
{
    const auto at = m_fields.fatPoint(p);
    if (at.lobule.border > 0.06) {
        const double shade = 0.7 * unitOf(hash32(at.lobule.id)) + 0.3 * unitOf(hash32(at.pearl.id));
        return mix(septum, mix(fatPale, fatDeep, shade), smoothStep(0.06, 0.11, at.lobule.border));
    }
    if (at.glandDepth > fatEnds)
        return floorOfGland(p, at);
    const double shade = 0.7 * unitOf(hash32(at.compartment.id)) + 0.3 * unitOf(hash32(at.pearl.id));
    Colour c = mix(fatPale, fatDeep, shade);
    c = mix(c, mix(c, fatCrease, 0.35), smoothStep(0.14, 0.02, at.pearl.border));
    if (!walls)
        return c;
    c = mix(c, septum, 0.95 * smoothStep(0.060, 0.028, at.compartment.border));
    if (at.glandDepth > fatEnds - 0.5)
        c = mix(c, septum, 0.7);
    return c;
}

Colour TissueColours::muscle(const Vec3& p, const Vec3& normal) const
{
    if (normal.y < -0.75 || m_fields.shape().chestHeight(p) < -1.6) // cut across the fibres
        return mix(muscleDark, muscleLight, 0.5 + 0.5 * valueNoise(p * 0.9, 112));
    const double ridge = TissueFields::muscleRidge(p);
    const Colour c = mix(muscleDark, muscleLight, smoothStep(-0.5, 0.45, ridge));
    return mix(c, fascia, 0.55 * smoothStep(0.28, 0.75, ridge) * (0.5 + 0.5 * valueNoise(p * 0.05, 111)));
}

Colour TissueColours::rib(const Vec3& p) const
{
    const bool end = m_fields.blockDistance(p, -2.5) > -0.7;
    if (end && m_fields.ribCore(TissueFields::ribNumber(p), p) < 0.61)
        return marrow * (1.0 + 0.22 * valueNoise(p * 1.6, 122));
    return bone * (1.0 + 0.05 * fractalNoise(p * 0.3, 2, 121));
}

Colour TissueColours::intercostal(const Vec3& p) const
{
    return mix(palette::intercostal * 0.9, palette::intercostal * 1.15, 0.5 + 0.5 * TissueFields::intercostalStreak(p));
}

} // namespace lactea::anatomy
