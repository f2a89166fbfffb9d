#include "model/anatomy/closeup/alveolus_nets.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "model/anatomy/closeup/alveolus_wall.h"
#include "model/anatomy/parameters.h"
#include "model/anatomy/shape/noise.h"

namespace lactea::anatomy {

using lactea::mix;

namespace {
constexpr Parameters published;
constexpr double pi = std::numbers::pi;

/// `count` directions at even steps along a path of points.
std::vector<Vec3> evenly(const std::vector<Vec3>& path, int count)
{
    std::vector<double> way{0.0};
    for (std::size_t i = 1; i < path.size(); ++i)
        way.push_back(way.back() + length(path[i] - path[i - 1]));
    std::vector<Vec3> out;
    std::size_t piece = 1;
    for (int k = 0; k < count; ++k) {
        const double at = way.back() * k / (count - 1);
        while (piece + 1 < path.size() && way[piece] < at)
            ++piece;
        const double span = std::max(way[piece] - way[piece - 1], 1e-9);
        out.push_back(normalized(mix(path[piece - 1], path[piece], clamp01((at - way[piece - 1]) / span))));
    }
    return out;
}

Vec3 alongAt(const std::vector<Vec3>& path, std::size_t i)
{
    const Vec3 chord = path[std::min(i + 1, path.size() - 1)] - path[i > 0 ? i - 1 : 0];
    return normalized(chord - path[i] * dot(chord, path[i]));
}

/// A flat strip along a path: `widths` and the height of its crown at each point.
void addStrip(FormMesh& mesh, const std::vector<Vec3>& path, const std::vector<double>& widths,
              double crownUm, const AlveolusForm& form, const CloseupLook& look)
{
    constexpr double sunkUm = 0.7; // its edges, in the cells
    struct Point {
        double across, up;
    };
    constexpr std::array<Point, 5> profile{
        {{0.5, 0.0}, {0.38, 0.72}, {0.0, 1.0}, {-0.38, 0.72}, {-0.5, 0.0}}};
    std::uint32_t previous = 0;
    for (std::size_t i = 0; i < path.size(); ++i) {
        const Vec3 side = cross(path[i], alongAt(path, i));
        const auto first = static_cast<std::uint32_t>(mesh.vertices.size());
        const double width = widths[i] / form.spreadUm(path[i]);
        const double crown = crownUm * std::min(1.0, 0.45 + 0.3 * widths[i]);
        for (const Point& p : profile)
            mesh.vertices.push_back(
                {normalized(path[i] + side * (p.across * width)), mix(-sunkUm, crown, p.up), false, look});
        if (i > 0)
            for (std::uint32_t k = 0; k + 1 < profile.size(); ++k) {
                mesh.add(previous + k, first + k + 1, first + k);
                mesh.add(previous + k, previous + k + 1, first + k + 1);
            }
        previous = first;
    }
}

/// The body of a cell: a low mound with its nucleus.
void addBody(FormMesh& mesh, const Vec3& middle, double radiusUm, const AlveolusForm& form,
             const CloseupLook& look)
{
    constexpr int sides = 12;
    constexpr std::array<double, 4> rings{0.35, 0.65, 0.88, 1.05};
    constexpr double heightUm = 2.3, sunkUm = 0.7;
    const Vec3 side = normalized(cross(middle, std::fabs(middle.x) < 0.9 ? Vec3{1, 0, 0} : Vec3{0, 1, 0}));
    const Vec3 other = cross(middle, side);
    const auto centre = static_cast<std::uint32_t>(mesh.vertices.size());
    mesh.vertices.push_back({middle, heightUm, false, look});
    std::uint32_t previous = 0;
    for (std::size_t r = 0; r < rings.size(); ++r) {
        const auto first = static_cast<std::uint32_t>(mesh.vertices.size());
        const double across = rings[r] * radiusUm / form.spreadUm(middle);
        const double up = mix(heightUm, -sunkUm, std::pow(rings[r] / rings.back(), 2.4));
        for (int k = 0; k < sides; ++k) {
            const double turn = 2.0 * pi * k / sides;
            mesh.vertices.push_back(
                {normalized(middle + (side * std::cos(turn) + other * std::sin(turn)) * across), up, false,
                 look});
        }
        for (std::uint32_t k = 0; k < sides; ++k) {
            const std::uint32_t next = (k + 1) % sides;
            if (r == 0) {
                mesh.add(centre, first + k, first + next);
            } else {
                mesh.add(previous + k, first + k, first + next);
                mesh.add(previous + k, first + next, previous + next);
            }
        }
        previous = first;
    }
}

bool meetsMouth(const std::vector<Vec3>& path, const AlveolusForm& form)
{
    constexpr double margin = 1.25;
    const double mouth = std::cos(margin * form.tubeTo());
    // The chord of two points may cross it where no point lies.
    for (std::size_t i = 0; i < path.size(); ++i)
        if (dot(path[i], form.axis()) > mouth ||
            (i > 0 && dot(normalized(path[i] + path[i - 1]), form.axis()) > mouth))
            return true;
    return false;
}
/// Whether a section through the centre would leave of a tube no more than a stub or a half pipe.
bool isSplit(const std::vector<Vec3>& path, const Vec3& normal, double halfWidth)
{
    int behind = 0, grazed = 0;
    for (const Vec3& p : path) {
        const double height = dot(p, normal);
        behind += height < -halfWidth;
        grazed += std::fabs(height) <= halfWidth;
    }
    const int count = static_cast<int>(path.size());
    return 3 * behind < count || 2 * grazed > count;
}
} // namespace

std::vector<FormMesh> basketMeshes(const AlveolusCells& full, const AlveolusForm& form, bool fine)
{
    const double crown = published.basketThicknessUm;
    const int trunkPoints = fine ? 6 : 3, branchPoints = fine ? 9 : 4;
    std::vector<FormMesh> meshes;
    for (std::size_t c = 0; c < full.basket.size(); ++c) {
        const MyoepithelialCell& cell = full.basket[c];
        FormMesh mesh;
        const CloseupLook look{palette::myoepithelium,
                               closeupId(CloseupClass::Myoepithelium, static_cast<int>(c)),
                               static_cast<std::uint16_t>(c)};
        for (std::size_t a = 0; a < cell.arms.size(); ++a) {
            const BasketArm& arm = cell.arms[a];
            const bool trunk = a % 3 == 0; // then the two that it forks into
            const std::vector<Vec3> path = evenly(arm.pointsUm, trunk ? trunkPoints : branchPoints);
            if (meetsMouth(path, form))
                continue;
            std::vector<double> widths;
            for (std::size_t i = 0; i < path.size(); ++i) {
                const double t = static_cast<double>(i) / static_cast<double>(path.size() - 1);
                // Thick at the body, pointed at the end; the model's width in between.
                widths.push_back(arm.widthUm *
                                 (trunk ? mix(2.4, 1.25, std::sqrt(t))
                                        : mix(1.2, 1.0, t) * std::sqrt(std::max(0.03, 1.0 - t * t * t))));
            }
            addStrip(mesh, path, widths, crown, form, look);
        }
        if (const Vec3 middle = normalized(cell.bodyUm); !meetsMouth({middle}, form))
            addBody(mesh, middle, 1.25 * cell.bodyRadiusUm, form, look);
        meshes.push_back(std::move(mesh));
    }
    return meshes;
}

std::vector<FormMesh> capillaryMeshes(const AlveolusCells& full, const AlveolusForm& form, const Vec3& normal,
                                      bool fine)
{
    const int sides = fine ? 9 : 5, rings = fine ? 6 : 4;
    const Vec3 inflow = normalized(Vec3{0.35, -0.1, 0.9});
    std::vector<FormMesh> meshes;
    for (std::size_t c = 0; c < full.capillaries.size(); ++c) {
        const Capillary& tube = full.capillaries[c];
        std::vector<Vec3> path = evenly(tube.pointsUm, rings);
        FormMesh mesh;
        if (meetsMouth(path, form) || isSplit(path, normal, tube.radiusUm / form.fullUm())) {
            meshes.push_back(mesh);
            continue;
        }
        const double height = length(tube.pointsUm.front()) - form.fullUm();
        constexpr double slim = 0.78; // so that the basket shows through the net (drawn)
        const double radius = slim * tube.radiusUm,
                     narrow = slim * 0.5 * published.capillaryDiameterUm; // at joints
        Random random(form.salt() ^ hash32(static_cast<std::uint32_t>(c) + 77U));
        constexpr double sway = 0.05; // of a radian: capillaries are not straight (drawn)
        const double bow = random.uniform(-sway, sway), wave = random.uniform(-0.5 * sway, 0.5 * sway);
        const std::vector<Vec3> straight = path;
        for (std::size_t i = 0; i < path.size(); ++i) {
            const double t = static_cast<double>(i) / static_cast<double>(path.size() - 1);
            const Vec3 side = cross(straight[i], alongAt(straight, i));
            path[i] =
                normalized(straight[i] + side * (bow * std::sin(pi * t) + wave * std::sin(2.0 * pi * t)));
        }
        const auto ring = [&](const Vec3& at, const Vec3& along, double r, const CloseupLook& look) {
            const Vec3 side = cross(at, along);
            for (int k = 0; k < sides; ++k) {
                const double turn = 2.0 * pi * k / sides;
                mesh.vertices.push_back({normalized(at + side * (r * std::cos(turn) / form.spreadUm(at))),
                                         height + r * std::sin(turn), false, look});
            }
        };
        const auto join = [&](std::uint32_t a, std::uint32_t b) {
            for (std::uint32_t k = 0; k < static_cast<std::uint32_t>(sides); ++k) {
                const std::uint32_t next = (k + 1) % static_cast<std::uint32_t>(sides);
                mesh.add(a + k, b + next, b + k);
                mesh.add(a + k, a + next, b + next);
            }
        };
        const auto lookAt = [&](const Vec3& d) {
            const double arterial =
                smoothStep(-0.75, 0.85, dot(d, inflow) + 0.25 * valueNoise(1.7 * d, form.salt() + 5));
            return CloseupLook{mix(palette::capillaryVenous, palette::capillaryArterial, arterial),
                               closeupId(CloseupClass::Capillary, static_cast<int>(c)),
                               static_cast<std::uint16_t>(c)};
        };
        std::uint32_t previous = 0;
        const auto step = [&](const Vec3& at, const Vec3& along, double r, bool first) {
            const auto made = static_cast<std::uint32_t>(mesh.vertices.size());
            ring(at, along, r, lookAt(at));
            if (!first)
                join(previous, made);
            previous = made;
        };
        const auto tip = [&](const Vec3& at, bool last) {
            const auto made = static_cast<std::uint32_t>(mesh.vertices.size());
            mesh.vertices.push_back({at, height, false, lookAt(at)});
            const auto n = static_cast<std::uint32_t>(sides);
            const std::uint32_t from = last ? previous : made + 1; // the first ring follows its tip
            for (std::uint32_t k = 0; k < n; ++k)
                last ? mesh.add(made, from + k, from + (k + 1) % n)
                     : mesh.add(made, from + (k + 1) % n, from + k);
        };
        // Round ends reach beyond the joint, so that three tubes close it.
        const Vec3 begin = alongAt(path, 0), end = alongAt(path, path.size() - 1);
        const auto beyond = [&](const Vec3& at, const Vec3& way, double um) {
            return normalized(at + way * (um / form.spreadUm(at)));
        };
        tip(beyond(path.front(), begin * -1.0, narrow), false);
        step(beyond(path.front(), begin * -1.0, 0.6 * narrow), begin, 0.8 * narrow, true);
        for (std::size_t i = 0; i < path.size(); ++i) {
            const double t = static_cast<double>(i) / static_cast<double>(path.size() - 1);
            step(path[i], alongAt(path, i), mix(narrow, radius, std::sin(pi * t)), false);
        }
        step(beyond(path.back(), end, 0.6 * narrow), end, 0.8 * narrow, false);
        tip(beyond(path.back(), end, narrow), true);
        meshes.push_back(std::move(mesh));
    }
    return meshes;
}

} // namespace lactea::anatomy
