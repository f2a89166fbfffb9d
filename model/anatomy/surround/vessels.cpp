#include "model/anatomy/surround/vessels.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "model/anatomy/shape/ribs.h"
#include "model/anatomy/surround/vessel_layer.h"
#include "model/vessels/parameters.h"

namespace lactea::anatomy {
namespace {
constexpr vessels::Parameters numbers;

/// Intercostal spaces 2-5, each under its rib.
constexpr std::size_t spaces = 4;
constexpr int ribOver(std::size_t space) { return ribs::first + static_cast<int>(space); }
/// Height of a space at the sternum.
double spaceHeightMm(std::size_t space) { return ribs::heightMm(ribOver(space), 0.0) - 0.5 * ribs::stepMm; }

struct Widths {
    std::array<double, 4> perforator; ///< radii by space 2..5
    double lateral, other;
};
Widths widthsOf(double growth)
{
    const double factor = 0.5 * mix(1.0, numbers.lactationFactor, clamp01(growth));
    Widths w{{numbers.space2Mm * factor, numbers.space3Mm * factor, numbers.space4Mm * factor,
              numbers.space5Mm * factor},
             0.0,
             0.0};
    double cubes = 0.0;
    for (const double radius : w.perforator)
        cubes += radius * radius * radius;
    w.lateral = std::cbrt(cubes * numbers.lateralThoracicShare / numbers.internalThoracicShare);
    w.other = std::cbrt(0.5 * cubes * numbers.otherArteriesShare / numbers.internalThoracicShare);
    return w;
}

/// A pair crosses the fat's rim at (x0, z0), turns at (x1, z1) and ends at (x2, z2) of the sheet.
struct Crossing {
    std::size_t space;
    double z0, x0, z1, x1, z2, x2;
};
constexpr Crossing crossings[] = {
    {0, 68, 30, 52, 24, 38, 16}, {1, 45, 52, 34, 44, 25, 33}, {3, -52, 46, -40, 40, -31, 29}};

/// Where the vessels of a space come into the picture: over the place where they pierce the chest wall, or at the
/// block's medial edge, if that lies nearer.
Vec3 entry(const VesselLayer& layer, std::size_t space, double aside)
{
    const BreastShape& shape = layer.shape();
    const Vec3 f = shape.proportions();
    const double edge = 69.0 * f.y, pierced = numbers.midlineFromNippleMm - numbers.fromMidlineMm;
    const double y = std::min(edge, pierced), z = spaceHeightMm(space) + aside;
    return shape.onBody({shape.chestX(y, z) + 9.0, y, z}, -numbers.skinVeinDepthMm);
}

void layPerforators(VesselLayer& layer, const Widths& widths)
{
    const double depth = numbers.skinVeinDepthMm;
    const Vec3 f = layer.shape().proportions();
    for (const PartKind kind : {PartKind::Artery, PartKind::Vein}) {
        const bool vein = kind == PartKind::Vein;
        const double aside = vein ? 2.8 : 0.0, wide = vein ? numbers.veinPerArtery : 1.0;
        int number = 0;
        for (const Crossing& q : crossings) {
            const double radius = widths.perforator[q.space] * wide, down = q.z0 > 0 ? 1.5 : -1.5;
            const Vec3 in = entry(layer, q.space, aside), rim = layer.shape().onBody(layer.cut(q.x0, q.z0 + aside, 18), -depth);
            // From under the skin, which it must not lift, onto the fat's rim.
            const Vec3 edge = layer.cut(q.x0, q.z0 + aside, 8);
            const Vec3 emerging =
                layer.shape().onBody(edge, -std::max(layer.shape().drawnSkinMm(edge) - 0.6, radius + 0.9));
            const Vec3 half = layer.shape().onBody(mix(in, rim, 0.5), -depth);
            const Vec3 turn = layer.cut(q.x1, q.z1 + aside, -5.0);
            layer.layInBlock(kind, number, {in, half, rim}, 1.1 * radius, radius);
            layer.lay(kind, number,
                      {rim, emerging,
                       layer.onFat(layer.cut(q.x0, q.z0 + aside - down, 2.5), 0.6),
                       layer.cut(q.x0 - 4, mix(q.z0, q.z1, 0.35) + aside, -2.2), turn,
                       layer.cut(q.x2, q.z2 + aside, 1.5)},
                      radius, 0.42 * radius);
            if (!vein)
                layer.lay(kind, number,
                          {turn, layer.cut(q.x1 + 9, q.z1 + (q.z0 > 0 ? -9 : 6), -5.2),
                           layer.cut(q.x1 + 17, q.z1 + (q.z0 > 0 ? -14 : 12), -4.6)},
                          0.6 * radius, 0.35 * radius);
            ++number;
        }
        // Every space reaches the ring under the areola over the gland.
        const double ring = numbers.ringShare * layer.shape().areolaRadiusMm();
        constexpr std::array hours{1.0, 2.2, 3.4, 4.8};
        for (std::size_t space = 0; space < spaces; ++space) {
            const Vec3 in = entry(layer, space, aside);
            const Vec3 end = layer.aroundNipple(hours[space] + (vein ? 0.25 : 0.0), ring, depth);
            const double bend = (space < 2 ? 7.0 : -6.0) * f.z;
            layer.layInBlock(kind, space == 2 ? 4 : static_cast<int>(std::min<std::size_t>(space, 2)),
                             {in, layer.shape().onBody(mix(in, end, 0.35) + Vec3{12.0 * f.x, 0.0, bend}, -depth),
                              layer.shape().onBody(mix(in, end, 0.7) + Vec3{8.0 * f.x, 0.0, 0.4 * bend}, -depth), end},
                             widths.perforator[space] * wide * (space == 2 ? 1.0 : 0.8),
                             0.5 * widths.perforator[space] * wide);
        }
    }
}

/// The ring under the areola, open where the section cuts it away.
void layRing(VesselLayer& layer, const Widths& widths)
{
    for (const PartKind kind : {PartKind::Artery, PartKind::Vein}) {
        const bool vein = kind == PartKind::Vein;
        const double radius = numbers.ringShare * layer.shape().areolaRadiusMm() - (vein ? 0.0 : 2.5);
        const double half = vein ? 0.5 * numbers.ringVeinMm : 0.5 * widths.perforator[3];
        VesselLayer::Points course;
        for (double hour = 0.4; hour <= 5.6; hour += 0.4)
            course.push_back(layer.aroundNipple(hour, radius, numbers.skinVeinDepthMm));
        layer.lay(kind, 5, course, half, half);
    }
}

void laySkinVeins(VesselLayer& layer)
{
    const double depth = numbers.skinVeinDepthMm, radius = 0.5 * numbers.skinVeinMm;
    const auto p = [&](const Vec3& at) { return layer.underSkin(at.x, at.y, at.z, depth); };
    int number = 6;
    for (const auto& course : skinVeinCourses()) {
        VesselLayer::Points points;
        for (const Vec3& at : course)
            points.push_back(p(at));
        layer.layInBlock(PartKind::Vein, number++, points, radius, 0.7 * radius);
    }
}

void layLateralThoracic(VesselLayer& layer, const Widths& widths)
{
    const auto m = [&](double y, double z, double lift) { return layer.onMuscle(y, z, lift); };
    const double branch = widths.lateral, trunk = branch * numbers.lateralTrunkFactor;
    layer.layInBlock(PartKind::Artery, 3,
                     {m(-83, 56, -21.0), m(-83, 55, -12.0), m(-81.5, 52, 0.2), m(-75, 46, 4.6), m(-68, 31, 2.2),
                      m(-62, 8, 1.8), m(-54, -14, 1.9), m(-46, -26, 3.2), layer.cut(4, -31, 3.0)},
                     trunk, 0.6 * trunk);
    layer.layInBlock(PartKind::Artery, 3,
                     {m(-69.6, 35, 2.6), m(-57, 30, 2.6), m(-50, 24, 5.5), layer.cut(1, 21, -1.5),
                      layer.cut(6, 19, 2.5)},
                     branch, 0.6 * branch);
    const double vein = 1.25 * trunk;
    layer.layInBlock(PartKind::Vein, 3,
                     {m(-83, 50, -21.0), m(-83, 49, -12.0), m(-81.5, 46, 0.2), m(-76.5, 40, 4.8), m(-71.2, 26, 2.4),
                      m(-65.6, 6, 2.0), m(-57.5, -17, 2.0), m(-48, -31, 3.2), layer.cut(3, -36, 3.0)},
                     vein, 0.6 * vein);
    // A thoracoacromial branch comes down under the skin of the upper pole.
    layer.layInBlock(PartKind::Artery, 7,
                     {layer.underSkin(0, 16, 104, 4.5), layer.underSkin(10, 14, 88, 4.5), layer.underSkin(28, 12, 66, 4.5),
                      layer.underSkin(50, 10, 40, 4.5)},
                     widths.other, 0.7 * widths.other);
}

/// Vein and artery of each space along the lower border of its rib, from the block's edge to behind the muscle. They
/// feed the chest wall too, hence as wide against their part for the breast as the lateral thoracic.
void layIntercostals(VesselLayer& layer, const Widths& widths)
{
    constexpr int firstArtery = 8, firstVein = 10;
    constexpr double arteryBelowMm = 9.3, veinBelowMm = 7.9; // a rib's axis
    const double artery = widths.other * numbers.lateralTrunkFactor, vein = artery * numbers.veinPerArtery;
    for (std::size_t space = 0; space < spaces; ++space) {
        VesselLayer::Points under, nearest;
        for (double y = -100.0; y <= -28.0; y += 9.0) {
            under.push_back(layer.underRib(ribOver(space), y, arteryBelowMm, artery));
            nearest.push_back(layer.underRib(ribOver(space), y, veinBelowMm, vein));
        }
        const int number = static_cast<int>(space);
        layer.layInBlock(PartKind::Artery, firstArtery + number, under, artery, artery);
        layer.layInBlock(PartKind::Vein, firstVein + number, nearest, vein, vein);
    }
}

void layNipplesNerve(VesselLayer& layer, Random& random)
{
    const auto m = [&](double y, double z, double lift) { return layer.onMuscle(y, z, lift); };
    constexpr double underRibMm = 11.6; // vein and artery lie between
    const Vec3 firstFork = layer.cut(8, -3, -3.6), secondFork = layer.cut(28, -10, -6.2);
    layer.layInBlock(PartKind::Nerve, 0,
                     {layer.underRib(4, -96, underRibMm, 0.6), layer.underRib(4, -84, underRibMm, 0.6), m(-77.5, 8.5, -10.5), m(-74.5, 8, -1.0), m(-69.5, 5, 3.6),
                      m(-57, 0, 3.2), firstFork, secondFork, layer.cut(48, -9, -6.0), layer.cut(66, -8, -3.4)},
                     1.15, 0.55);
    // The other fascicles; the lowest enters the areola at 7 o'clock.
    layer.lay(PartKind::Nerve, 0,
              {firstFork, layer.cut(24, 8, -6.2), layer.cut(42, 9, -6.0), layer.cut(61, 1, -3.6)}, 0.7, 0.35);
    layer.lay(PartKind::Nerve, 0, {layer.cut(24, 8, -6.2), layer.cut(36, 16, -5.6), layer.cut(50, 17, -2.0),
                                   layer.cut(56, 16, 1.5)},
              0.5, 0.3);
    const double low = -numbers.ringShare * layer.shape().areolaRadiusMm() / layer.shape().proportions().z;
    layer.lay(PartKind::Nerve, 0,
              {secondFork, layer.cut(42, -20, -6.0), layer.cut(58, mix(-18.0, -9.0 + low, 0.8), -4.0),
               layer.aroundNipple(numbers.lowestFascicleClockH, layer.shape().areolaRadiusMm() * numbers.ringShare, 5.0)},
              0.6, 0.35);
    if (random.uniform() < numbers.deepT4Share) // along the fascia, up to the nipple behind the gland
        layer.lay(PartKind::Nerve, 0,
                  {m(-69.5, 5, 3.6), m(-62, -4, 2.0), m(-54, -8, 1.8), m(-46, -9, 2.4), m(-36, -9, 3.0)}, 0.6, 0.4);
}

void layAccessoryNerves(VesselLayer& layer, Random& random)
{
    const auto m = [&](double y, double z, double lift) { return layer.onMuscle(y, z, lift); };
    if (random.uniform() < numbers.lateralT3Share)
        layer.layInBlock(PartKind::Nerve, 1,
                         {m(-86, 50, -16.0), m(-83, 46, -14.0), m(-80, 42, -6.0), m(-78, 39.5, 0.5), m(-74, 36, 2.6), m(-62, 19, 2.4),
                          m(-53, 10, 3.4), layer.cut(2, 8, 2.5)},
                         0.75, 0.5);
    if (random.uniform() < numbers.lateralT5Share)
        layer.layInBlock(PartKind::Nerve, 2,
                         {m(-88, -17, -15.6), m(-76, -19, -12.0), m(-66, -20, -1.0), m(-60, -20.5, 2.6),
                          m(-50, -19, 3.2), layer.cut(3, -17, 2.5)},
                         0.75, 0.5);
    const std::array shares{numbers.medialT2Share, numbers.medialT3Share, numbers.medialT4Share, numbers.medialT5Share};
    constexpr std::array hours{0.7, 1.8, 3.0, 4.4};
    const double depth = numbers.skinVeinDepthMm + 1.0;
    for (std::size_t space = 0; space < shares.size(); ++space) {
        if (random.uniform() >= shares[space])
            continue;
        const Vec3 in = entry(layer, space, -3.0);
        const Vec3 end = layer.aroundNipple(hours[space], layer.shape().areolaRadiusMm() * 0.6, depth);
        layer.layInBlock(PartKind::Nerve, 3 + static_cast<int>(space),
                         {in, layer.shape().onBody(mix(in, end, 0.35) + Vec3{14.0, 0.0, 0.0}, -depth),
                          layer.shape().onBody(mix(in, end, 0.7) + Vec3{8.0, 0.0, 0.0}, -depth), end},
                         0.55, 0.35);
    }
}
} // namespace

const std::vector<std::vector<Vec3>>& skinVeinCourses()
{
    static const std::vector<std::vector<Vec3>> courses{{{4, 60, 62}, {30, 44, 46}, {56, 26, 26}, {72, 10, 18}},
                                                        {{30, 44, 46}, {50, 40, 20}, {70, 20, 4}},
                                                        {{18, 30, 82}, {36, 22, 56}, {50, 30, 34}},
                                                        {{6, 66, -10}, {40, 50, -18}, {64, 28, -16}}};
    return courses;
}

std::vector<Vessel> layVessels(const BreastShape& shape, double growth, Random random)
{
    VesselLayer layer(shape);
    const Widths widths = widthsOf(growth);
    layPerforators(layer, widths);
    layRing(layer, widths);
    layLateralThoracic(layer, widths);
    layIntercostals(layer, widths);
    laySkinVeins(layer);
    layNipplesNerve(layer, random);
    layAccessoryNerves(layer, random);
    return layer.take();
}

} // namespace lactea::anatomy
