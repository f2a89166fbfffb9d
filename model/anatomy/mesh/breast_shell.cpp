#include "model/anatomy/mesh/breast_shell.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "model/anatomy/mesh/palette.h"
#include "model/anatomy/mesh/tissue_surface.h"
#include "model/core/crew.h"

namespace lactea::anatomy {
namespace {
constexpr int rings = 56, sectors = 88;
constexpr double deepestTurn = 2.2;      ///< rad from the nipple's axis
constexpr double behindNipple = 0.62;    ///< of the breast's depth: where the rays begin
constexpr double farthestMm = 170.0;     ///< no skin lies so far along a ray
constexpr double nippleCrowding = 1.6;   ///< rings stand closer near the nipple
constexpr double chestMm = -2.0, breastMm = 40.0; ///< in the plates' x: the sheet fades in between them

double smooth(double from, double to, double x)
{
    const double t = std::clamp((x - from) / (to - from), 0.0, 1.0);
    return t * t * (3.0 - 2.0 * t);
}

class Rays {
public:
    explicit Rays(const BreastShape& shape) : m_shape(shape), m_axis(shape.nippleAxis())
    {
        const double depth = behindNipple * (shape.nippleBase().x - shape.chestX(0.0, 0.0));
        m_from = shape.nippleBase() - m_axis * depth;
        m_right = normalized(cross(Vec3{0.0, 0.0, 1.0}, m_axis));
        m_up = cross(m_axis, m_right);
    }
    /// Where the ray leaves the body.
    [[nodiscard]] Vec3 leave(double turn, int sector) const
    {
        const double way = 2.0 * std::numbers::pi * sector / sectors;
        const Vec3 direction = m_axis * std::cos(turn) +
                               (m_right * std::cos(way) + m_up * std::sin(way)) * std::sin(turn);
        double at = 0.0, before = 0.0;
        while (at < farthestMm) {
            const double depth = -m_shape.skinDistance(m_from + direction * at);
            if (depth < 0.0)
                break;
            before = at;
            at += std::clamp(0.8 * depth, 0.4, 12.0);
        }
        for (int i = 0; i < 12; ++i) {
            const double middle = 0.5 * (before + at);
            (m_shape.skinDistance(m_from + direction * middle) < 0.0 ? before : at) = middle;
        }
        return m_from + direction * std::min(at, farthestMm);
    }
    [[nodiscard]] bool isWithinBlock(const Vec3& p) const
    {
        return length(p - m_from) < farthestMm - 1.0 && m_shape.blockDistance(p, 0.0) < 0.0;
    }
    /// The turn at which the sheet meets the block's edge.
    [[nodiscard]] double rim(int sector) const
    {
        double inside = 0.2, outside = deepestTurn;
        if (isWithinBlock(leave(outside, sector)))
            return outside;
        for (int i = 0; i < 14; ++i) {
            const double middle = 0.5 * (inside + outside);
            (isWithinBlock(leave(middle, sector)) ? inside : outside) = middle;
        }
        return inside;
    }

private:
    const BreastShape& m_shape;
    Vec3 m_axis, m_from, m_right, m_up;
};

Vertex vertexAt(const BreastShape& shape, const Vec3& p)
{
    constexpr double step = 0.5;
    const auto slope = [&](const Vec3& d) { return shape.skinDistance(p + d * step) - shape.skinDistance(p - d * step); };
    const Vec3 n = normalized({slope({1, 0, 0}), slope({0, 1, 0}), slope({0, 0, 1})});
    const auto [height, radius] = shape.nippleFrame(p);
    const double nipple = height > -1.0 ? smooth(shape.nippleBaseRadiusMm() + 1.0, shape.nippleBaseRadiusMm(), radius) : 0.0;
    const double areola = smooth(shape.areolaRadiusMm() + 1.0, shape.areolaRadiusMm() - 1.0, shape.areolaDistance(p));
    Vertex v{};
    v.positionMm[0] = static_cast<float>(p.x);
    v.positionMm[1] = static_cast<float>(p.y);
    v.positionMm[2] = static_cast<float>(p.z);
    v.normal[0] = static_cast<std::int8_t>(std::lround(127.0 * n.x));
    v.normal[1] = static_cast<std::int8_t>(std::lround(127.0 * n.y));
    v.normal[2] = static_cast<std::int8_t>(std::lround(127.0 * n.z));
    v.colour[0] = encodeUnit(areola);
    v.colour[1] = encodeUnit(nipple);
    v.colour[2] = encodeUnit(0.5);
    v.ao = encodeUnit(smooth(chestMm, breastMm, p.x / shape.proportions().x));
    v.id = vertexId(Tissue::Skin);
    return v;
}
} // namespace

TissueMesh breastShell(const BreastShape& shape)
{
    const Rays rays(shape);
    TissueMesh mesh;
    mesh.vertices.resize(1 + static_cast<std::size_t>(rings) * sectors);
    mesh.vertices[0] = vertexAt(shape, rays.leave(0.0, 0));
    Crew crew;
    crew.forEach(sectors, [&](int sector) {
        const double rim = rays.rim(sector);
        for (int ring = 1; ring <= rings; ++ring) {
            const double turn = rim * std::pow(static_cast<double>(ring) / rings, nippleCrowding);
            mesh.vertices[1 + static_cast<std::size_t>(ring - 1) * sectors + static_cast<std::size_t>(sector)] =
                vertexAt(shape, rays.leave(turn, sector));
        }
    });
    const auto at = [](int ring, int sector) {
        return static_cast<std::uint32_t>(ring == 0 ? 0 : 1 + (ring - 1) * sectors + sector % sectors);
    };
    for (int ring = 0; ring < rings; ++ring)
        for (int sector = 0; sector < sectors; ++sector) {
            const std::uint32_t a = at(ring, sector), b = at(ring + 1, sector), c = at(ring + 1, sector + 1), d = at(ring, sector + 1);
            mesh.indices.insert(mesh.indices.end(), {a, b, c});
            if (ring > 0)
                mesh.indices.insert(mesh.indices.end(), {a, c, d});
        }
    return mesh;
}

} // namespace lactea::anatomy
