#include "model/anatomy/closeup/lobule_vessels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>

#include "model/anatomy/closeup/alveolus_wall.h"
#include "model/anatomy/shape/noise.h"
#include "model/closeup/parameters.h"

namespace lactea::anatomy {

using lactea::mix;

namespace {
constexpr closeup::Parameters published;
constexpr double netMm = 0.5e-3 * published.netDiameterUm;

/// A run of points (right, up, towards) on the face.
struct Course {
    std::vector<Vec3> points;
    std::vector<double> radii;
    VesselPart part = VesselPart::Net;
};

/// Corners and edges of the plane power diagram of the sacs that are seen, where sacs stand.
class Grooves {
public:
    Grooves(const std::vector<Sac>& sacs, const std::vector<int>& seen, const FaceRelief& relief)
        : m_sacs(sacs), m_relief(relief)
    {
        const int side = static_cast<int>(2.0 * relief.reachMm() / stepMm) + 2;
        const std::vector<int> owners = ownersOf(seen, side);
        std::map<std::array<int, 3>, std::pair<Vec3, int>> corners;
        for (int y = 0; y + 1 < side; ++y)
            for (int x = 0; x + 1 < side; ++x) {
                std::array<int, 4> around{owners[at(x, y, side)], owners[at(x + 1, y, side)],
                                          owners[at(x, y + 1, side)], owners[at(x + 1, y + 1, side)]};
                std::sort(around.begin(), around.end());
                const auto end = std::unique(around.begin(), around.end());
                if (end - around.begin() < 3 || around[0] < 0)
                    continue;
                auto& [sum, count] = corners[{around[0], around[1], around[2]}];
                sum +=
                    Vec3{(x + 0.5) * stepMm - relief.reachMm(), (y + 0.5) * stepMm - relief.reachMm(), 0.0};
                ++count;
            }
        std::map<std::pair<int, int>, std::vector<int>>
            meeting; // corners by the two sacs between which a groove runs
        for (const auto& [sacsHere, place] : corners) {
            const int corner = static_cast<int>(m_corners.size());
            m_corners.push_back(place.first * (1.0 / place.second));
            for (const auto& [a, b] : {std::pair{0, 1}, std::pair{0, 2}, std::pair{1, 2}})
                meeting[{sacsHere[static_cast<std::size_t>(a)], sacsHere[static_cast<std::size_t>(b)]}]
                    .push_back(corner);
        }
        for (const auto& [pair, ends] : meeting)
            if (ends.size() == 2)
                m_edges.push_back({ends[0], ends[1]});
        for (Vec3& c : m_corners)
            c = settled(c, {1.0, 0.0, 0.0});
    }

    [[nodiscard]] const std::vector<Vec3>& corners() const { return m_corners; }

    [[nodiscard]] std::vector<Course> courses() const
    {
        std::vector<Course> courses;
        for (const auto& [from, to] : m_edges) {
            const Vec3 &a = m_corners[static_cast<std::size_t>(from)],
                       &b = m_corners[static_cast<std::size_t>(to)];
            constexpr int pieces = 7;
            constexpr double longestMm = 0.2;
            const Vec3 way = b - a;
            if (std::hypot(way.x, way.y) > longestMm)
                continue;
            const Vec3 across = normalized(Vec3{-way.y, way.x, 0.0});
            std::vector<Vec3> points{a};
            for (int k = 1; k < pieces; ++k)
                points.push_back(settled(mix(a, b, static_cast<double>(k) / pieces), across));
            points.push_back(b);
            for (int pass = 0; pass < 3; ++pass) {
                const std::vector<Vec3> before = points;
                for (std::size_t k = 1; k + 1 < points.size(); ++k)
                    points[k] = mix(before[k], (before[k - 1] + before[k + 1]) * 0.5, 0.6);
            }
            for (std::size_t k = 1; k + 1 < points.size(); ++k)
                points[k].z =
                    std::max(points[k].z, m_relief.heightAt(points[k].x, points[k].y) + 0.3 * netMm);
            courses.push_back({std::move(points), {}, VesselPart::Net});
            courses.back().radii.assign(courses.back().points.size(), netMm);
        }
        return courses;
    }

private:
    static constexpr double stepMm = 0.014;

    static std::size_t at(int x, int y, int side) { return static_cast<std::size_t>(y * side + x); }

    [[nodiscard]] std::vector<int> ownersOf(const std::vector<int>& seen, int side) const
    {
        // Each sac claims the pixels around it; the least power wins.
        std::vector<int> owners(static_cast<std::size_t>(side * side), -1);
        std::vector<double> least(owners.size(), std::numeric_limits<double>::max());
        for (const int s : seen) {
            const Sac& sac = m_sacs[static_cast<std::size_t>(s)];
            const double claim = 2.0 * sac.radius;
            const auto pixel = [&](double p) {
                return std::clamp(static_cast<int>((p + m_relief.reachMm()) / stepMm), 0, side - 1);
            };
            for (int y = pixel(sac.centre.y - claim); y <= pixel(sac.centre.y + claim); ++y)
                for (int x = pixel(sac.centre.x - claim); x <= pixel(sac.centre.x + claim); ++x) {
                    const double dx = x * stepMm - m_relief.reachMm() - sac.centre.x,
                                 dy = y * stepMm - m_relief.reachMm() - sac.centre.y;
                    const double power = dx * dx + dy * dy - sac.radius * sac.radius;
                    if (power < least[at(x, y, side)]) {
                        least[at(x, y, side)] = power;
                        owners[at(x, y, side)] = s;
                    }
                }
        }
        for (int y = 0; y < side; ++y)
            for (int x = 0; x < side; ++x)
                if (m_relief.heightAt(x * stepMm - m_relief.reachMm(), y * stepMm - m_relief.reachMm()) <=
                    lowestMm)
                    owners[at(x, y, side)] = -1;
        return owners;
    }

    /// Half in a groove, half over it: at its bottom the net would not be seen.
    [[nodiscard]] double bridgedAt(double x, double y) const
    {
        constexpr double aroundMm = 0.018;
        double highest = lowestMm;
        for (const auto& [u, v] : {std::pair{1, 0}, std::pair{-1, 0}, std::pair{0, 1}, std::pair{0, -1}})
            highest = std::max(highest, m_relief.heightAt(x + aroundMm * u, y + aroundMm * v));
        return mix(std::max(m_relief.heightAt(x, y), lowestMm), highest, 0.45);
    }

    /// Moved to the groove nearby, on the surface.
    [[nodiscard]] Vec3 settled(Vec3 p, const Vec3& across) const
    {
        constexpr double reach = 0.022;
        constexpr int steps = 4;
        double best = std::numeric_limits<double>::max();
        Vec3 at = p;
        for (int k = -steps; k <= steps; ++k) {
            const Vec3 q = p + across * (reach * k / steps);
            const double height = m_relief.heightAt(q.x, q.y);
            // A little further is worth only a deeper groove.
            const double cost = height + 0.25 * std::fabs(reach * k / steps);
            if (height > lowestMm && cost < best) {
                best = cost;
                at = q;
            }
        }
        at.z = bridgedAt(at.x, at.y) + 0.5 * netMm;
        return at;
    }

    static constexpr double lowestMm = -0.16; // deeper holes between sacs are bridged

    const std::vector<Sac>& m_sacs;
    const FaceRelief& m_relief;
    std::vector<Vec3> m_corners;
    std::vector<std::pair<int, int>> m_edges;
};

/// The main ductule from outside along its thickest branches, at fork number `turnAt` (-1: at none) along the
/// second thickest.
std::vector<int> mainLine(const std::vector<FaceTube>& tree, int turnAt)
{
    std::vector<std::vector<int>> children(tree.size());
    for (std::size_t i = 1; i < tree.size(); ++i)
        if (tree[i].main)
            children[static_cast<std::size_t>(tree[i].parent)].push_back(static_cast<int>(i));
    std::vector<int> line;
    int forks = 0;
    for (int at = 0; at >= 0;) {
        line.push_back(at);
        std::vector<int>& next = children[static_cast<std::size_t>(at)];
        if (next.empty())
            break;
        std::stable_sort(next.begin(), next.end(), [&](int a, int b) {
            return tree[static_cast<std::size_t>(a)].radius > tree[static_cast<std::size_t>(b)].radius;
        });
        const bool turn = next.size() > 1 && forks == turnAt;
        forks += next.size() > 1;
        at = next[turn ? 1 : 0];
    }
    return line;
}

/// A vessel beside a line of ductules, thinning to a capillary.
Course besideLine(const std::vector<FaceTube>& tree, const std::vector<int>& line, double side,
                  double radiusMm, VesselPart part, const FaceRelief& relief,
                  const std::vector<Vec3>& corners)
{
    Course course;
    course.part = part;
    const std::size_t count = line.size();
    for (std::size_t i = 0; i < count; ++i) {
        const FaceTube& t = tree[static_cast<std::size_t>(line[i])];
        const Vec3 before = tree[static_cast<std::size_t>(line[i > 0 ? i - 1 : 0])].at,
                   after = tree[static_cast<std::size_t>(line[std::min(i + 1, count - 1)])].at;
        const Vec3 way = normalized(Vec3{after.x - before.x, after.y - before.y, 0.0});
        const double along = static_cast<double>(i) / static_cast<double>(count - 1);
        const double radius = mix(radiusMm, 1.4 * netMm, std::sqrt(along));
        constexpr double gapMm = 0.012;
        const double sway = 0.35 * gapMm * std::sin(0.9 * static_cast<double>(i) + side);
        Vec3 p = t.at + Vec3{-way.y, way.x, 0.0} * (side * (t.radius + radius + gapMm + sway));
        p.z = std::max(t.at.z, relief.heightAt(p.x, p.y) + 0.6 * radius);
        course.points.push_back(p);
        course.radii.push_back(radius);
    }
    for (int pass = 0; pass < 3; ++pass) {
        const std::vector<Vec3> before = course.points;
        for (std::size_t k = 1; k + 1 < count; ++k)
            course.points[k] = mix(before[k], (before[k - 1] + before[k + 1]) * 0.5, 0.5);
    }
    // Its end goes over into the net.
    const Vec3 last = course.points.back(), ahead = count > 1 ? last - course.points[count - 2] : Vec3{};
    const auto far = [&](const Vec3& p) {
        const double x = p.x - last.x, y = p.y - last.y;
        return x * ahead.x + y * ahead.y > 0.0 ? std::hypot(x, y) : 1.0 + std::hypot(x, y);
    };
    const auto nearer = [&](const Vec3& a, const Vec3& b) { return far(a) < far(b); };
    if (const auto corner = std::min_element(corners.begin(), corners.end(), nearer);
        corner != corners.end()) {
        course.points.push_back(*corner);
        course.radii.push_back(netMm);
    }
    return course;
}

/// From points of a vessel to the nearest corners of the net.
std::vector<Course> twigsOf(const Course& vessel, const std::vector<Vec3>& corners, const FaceRelief& relief)
{
    std::vector<Course> twigs;
    constexpr double farthestMm = 0.3;
    constexpr int every = 4;
    std::vector<char> taken(corners.size(), 0);
    for (std::size_t i = vessel.points.size() > every ? 3 * every : 0; i < vessel.points.size(); i += every) {
        const Vec3& from = vessel.points[i];
        int best = -1;
        double least = farthestMm;
        for (std::size_t c = 0; c < corners.size(); ++c) {
            const double far = std::hypot(corners[c].x - from.x, corners[c].y - from.y);
            if (taken[c] == 0 && far > 3.0 * vessel.radii[i] && far < least) {
                least = far;
                best = static_cast<int>(c);
            }
        }
        if (best < 0)
            continue;
        taken[static_cast<std::size_t>(best)] = 1;
        const Vec3& to = corners[static_cast<std::size_t>(best)];
        Course twig;
        twig.part = vessel.part;
        constexpr int pieces = 6;
        for (int k = 0; k <= pieces; ++k) {
            const double u = static_cast<double>(k) / pieces;
            const double radius = mix(0.6 * vessel.radii[i], netMm, u);
            Vec3 p = mix(from, to, u);
            if (k > 0 && k < pieces)
                p.z = std::max(p.z, relief.heightAt(p.x, p.y) + 0.5 * radius);
            twig.points.push_back(p);
            twig.radii.push_back(std::max(radius, netMm));
        }
        twigs.push_back(std::move(twig));
    }
    return twigs;
}
} // namespace

std::vector<TubeNode> vesselsOnFace(const std::vector<Sac>& sacs, const std::vector<int>& seen,
                                    const FaceRelief& relief, const std::vector<FaceTube>& tree,
                                    const FaceFrame& frame, double scale)
{
    const Grooves grooves(sacs, seen, relief);
    std::vector<Course> courses = grooves.courses();
    const std::size_t netCount = courses.size();
    std::vector<Vec3> arterial, venous; // where blood comes in and leaves
    if (tree.size() > 2) {
        const std::array lines{mainLine(tree, -1), mainLine(tree, 0)};
        for (const bool artery : {true, false}) {
            const double radius =
                0.5e-3 * (artery ? published.arterioleDiameterUm : published.venuleDiameterUm);
            const VesselPart part = artery ? VesselPart::Arteriole : VesselPart::Venule;
            for (const auto& line : lines) {
                const Course vessel =
                    besideLine(tree, line, artery ? 1.0 : -1.0, radius, part, relief, grooves.corners());
                courses.push_back(vessel);
                for (Course& twig : twigsOf(vessel, grooves.corners(), relief)) {
                    (artery ? arterial : venous).push_back(twig.points.back());
                    courses.push_back(std::move(twig));
                }
            }
        }
    }
    const auto nearest = [](const std::vector<Vec3>& places, const Vec3& p) {
        double least = 4.0;
        for (const Vec3& q : places)
            least = std::min(least, length(q - p));
        return least;
    };
    std::vector<TubeNode> tubes;
    for (std::size_t c = 0; c < courses.size(); ++c) {
        const Course& course = courses[c];
        for (std::size_t i = 0; i < course.points.size(); ++i) {
            const Vec3& p = course.points[i];
            Colour colour = course.part == VesselPart::Arteriole ? palette::vessel(PartKind::Artery, false)
                                                                 : palette::vessel(PartKind::Vein, false);
            if (c < netCount) {
                const double a = nearest(arterial, p), v = nearest(venous, p);
                const double share =
                    smoothStep(0.2, 0.8, v / std::max(a + v, 1e-6) + 0.12 * valueNoise(4.0 * p, 7));
                colour = mix(palette::capillaryVenous, palette::capillaryArterial, share);
            }
            tubes.push_back({frame.fromOrigin(p) * scale, course.radii[i] * scale,
                             i == 0 ? -1 : static_cast<int>(tubes.size()) - 1, encodeGamma2(colour), 0,
                             closeupId(CloseupClass::Capillary, static_cast<int>(course.part)),
                             static_cast<std::uint16_t>(course.part)});
        }
    }
    return tubes;
}

} // namespace lactea::anatomy
