#include "model/anatomy/vessels.h"

#include <algorithm>
#include <cmath>

namespace lactea::anatomy {
namespace {
using Points = std::vector<Vec3>;

/// Catmull-Rom through all points.
Points spline(const Points& c, int pieces)
{
    Points curve;
    for (std::size_t i = 0; i + 1 < c.size(); ++i) {
        const Vec3 p0 = c[i > 0 ? i - 1 : 0], p1 = c[i], p2 = c[i + 1], p3 = c[std::min(i + 2, c.size() - 1)];
        for (int s = 0; s < pieces; ++s) {
            const double t = static_cast<double>(s) / pieces;
            curve.push_back((p1 * 2.0 + (p2 - p0) * t + (p0 * 2.0 - p1 * 5.0 + p2 * 4.0 - p3) * (t * t) +
                             (p1 * 3.0 - p0 - p2 * 3.0 + p3) * (t * t * t)) *
                            0.5);
        }
    }
    curve.push_back(c.back());
    return curve;
}

class VesselLayer {
public:
    explicit VesselLayer(const BreastShape& shape) : m_shape(&shape) {}

    /// A tube along the spline, tapering from `from` to `to` mm of radius.
    void lay(PartKind kind, int number, const Points& course, double from, double to)
    {
        add(kind, number, spline(course, 10), from, to);
    }
    /// The same, without what lies outside the block that the picture shows.
    void layInBlock(PartKind kind, int number, const Points& course, double from, double to)
    {
        Points kept;
        for (const Vec3& p : spline(course, 12))
            if (m_shape->blockDistance(p, 1.5) < 0.3)
                kept.push_back(p);
        add(kind, number, kept, from, to);
    }
    [[nodiscard]] Vec3 cut(double x, double z, double offset) const { return m_shape->onCut(x, z, offset); }
    /// On the fat under the skin, `lift` mm above it.
    [[nodiscard]] Vec3 onFat(const Vec3& p, double lift) const
    {
        return m_shape->onBody(p, lift - BreastShape::skinThicknessMm);
    }
    [[nodiscard]] Vec3 onMuscle(double y, double z, double lift) const
    {
        return {m_shape->chestX(y, z) + lift, y, z};
    }
    std::vector<Vessel> take() { return std::move(m_vessels); }

private:
    void add(PartKind kind, int number, const Points& points, double from, double to)
    {
        if (points.size() < 2)
            return;
        Vessel vessel{kind, number, points, {}};
        for (std::size_t i = 0; i < points.size(); ++i) {
            const double t = static_cast<double>(i) / static_cast<double>(points.size() - 1);
            const double wobble =
                1.0 + 0.08 * valueNoise(points[i] * 0.35, static_cast<std::uint32_t>(40 + number));
            vessel.radiiMm.push_back(mix(from, to, t) * wobble);
        }
        m_vessels.push_back(std::move(vessel));
    }

    const BreastShape* m_shape;
    std::vector<Vessel> m_vessels;
};

/// A perforator pair crosses the fat rim at (x0, z0), turns at (x1, z1) and ends at (x2, z2) of the sheet.
struct Perforator {
    double z0, x0, z1, x1, z2, x2;
};
constexpr Perforator perforators[] = {
    {68, 30, 52, 24, 38, 16}, {45, 52, 34, 44, 25, 33}, {-52, 46, -40, 40, -31, 29}};

void layPerforators(VesselLayer& layer)
{
    int number = 0;
    for (const Perforator& q : perforators) {
        const double down = q.z0 > 0 ? 1.5 : -1.5;
        for (const PartKind kind : {PartKind::Artery, PartKind::Vein}) {
            const double aside = kind == PartKind::Vein ? 2.8 : 0.0;
            const double radius = kind == PartKind::Vein ? 1.15 : 0.85;
            const Vec3 turn = layer.cut(q.x1, q.z1 + aside, -5.0);
            layer.lay(kind, number,
                      {layer.onFat(layer.cut(q.x0, q.z0 + aside, 16), 0.2),
                       layer.onFat(layer.cut(q.x0, q.z0 + aside, 8), 0.7),
                       layer.onFat(layer.cut(q.x0, q.z0 + aside - down, 2.5), 0.6),
                       layer.cut(q.x0 - 4, mix(q.z0, q.z1, 0.35) + aside, -2.2), turn,
                       layer.cut(q.x2, q.z2 + aside, 1.5)},
                      radius, 0.42 * radius);
            if (kind == PartKind::Artery)
                layer.lay(kind, number,
                          {turn, layer.cut(q.x1 + 9, q.z1 + (q.z0 > 0 ? -9 : 6), -5.2),
                           layer.cut(q.x1 + 17, q.z1 + (q.z0 > 0 ? -14 : 12), -4.6)},
                          0.6 * radius, 0.35 * radius);
        }
        ++number;
    }
}

void layLateralThoracic(VesselLayer& layer)
{
    const auto m = [&](double y, double z, double lift) { return layer.onMuscle(y, z, lift); };
    layer.layInBlock(PartKind::Artery, 3,
                     {m(-83, 56, -21.0), m(-83, 55, -12.0), m(-81.5, 52, 0.2), m(-75, 46, 4.6),
                      m(-68, 31, 2.2), m(-62, 8, 1.8), m(-54, -14, 1.9), m(-46, -26, 3.2),
                      layer.cut(4, -31, 3.0)},
                     1.25, 0.75);
    layer.layInBlock(
        PartKind::Artery, 3,
        {m(-69.6, 35, 2.6), m(-57, 30, 2.6), m(-50, 24, 5.5), layer.cut(1, 21, -1.5), layer.cut(6, 19, 2.5)},
        0.8, 0.55);
    layer.layInBlock(PartKind::Vein, 3,
                     {m(-83, 50, -21.0), m(-83, 49, -12.0), m(-81.5, 46, 0.2), m(-76.5, 40, 4.8),
                      m(-71.2, 26, 2.4), m(-65.6, 6, 2.0), m(-57.5, -17, 2.0), m(-48, -31, 3.2),
                      layer.cut(3, -36, 3.0)},
                     1.55, 0.95);
}

void layNipplesNerve(VesselLayer& layer)
{
    const auto m = [&](double y, double z, double lift) { return layer.onMuscle(y, z, lift); };
    const Vec3 firstFork = layer.cut(8, -3, -3.6), secondFork = layer.cut(28, -10, -6.2);
    layer.layInBlock(PartKind::Nerve, 0,
                     {m(-92, 13, -15.6), m(-82, 10.5, -15.4), m(-77, 9.5, -10.5), m(-74.5, 8, -1.0),
                      m(-69.5, 5, 3.6), m(-57, 0, 3.2), firstFork, secondFork, layer.cut(48, -9, -6.0),
                      layer.cut(66, -8, -3.4)},
                     1.15, 0.55);
    layer.lay(PartKind::Nerve, 0,
              {firstFork, layer.cut(24, 8, -6.2), layer.cut(42, 9, -6.0), layer.cut(61, 1, -3.6)}, 0.7, 0.35);
    layer.lay(PartKind::Nerve, 0, {secondFork, layer.cut(42, -22, -6.0), layer.cut(60, -18, -3.8)}, 0.6,
              0.35);
}
} // namespace

std::vector<Vessel> layVessels(const BreastShape& shape)
{
    VesselLayer layer(shape);
    layPerforators(layer);
    layLateralThoracic(layer);
    layNipplesNerve(layer);
    return layer.take();
}

} // namespace lactea::anatomy
