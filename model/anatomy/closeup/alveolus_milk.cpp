#include "model/anatomy/closeup/alveolus_milk.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "model/anatomy/shape/noise.h"
#include "model/closeup/parameters.h"

namespace lactea::anatomy {

using lactea::mix;

namespace {
constexpr closeup::Parameters drawn;
constexpr double pi = std::numbers::pi;
constexpr double levelShare = 0.14; // of the lumen's radius: height of the level over the centre
constexpr double intoCellsUm = 2.0; // how far the level reaches into the cells, so that no gap shows
constexpr double climbUm = 1.3;     // of the milk at the wall

CloseupLook milkLook(MilkPart part)
{
    const Colour colour = part == MilkPart::Milk ? palette::milk : palette::fatDroplet;
    return {colour, closeupId(CloseupClass::Milk, static_cast<int>(part)), static_cast<std::uint16_t>(part)};
}

/// Rings about a middle: a flat or slightly curved plate.
void addPlate(TissueSurface& surface, const Vec3& middle, const std::vector<Vec3>& rim, bool closed,
              const std::vector<double>& shares, const std::function<Vec3(const Vec3&, double)>& shape,
              const Vec3& normal)
{
    const CloseupLook look = milkLook(MilkPart::Milk);
    const std::uint32_t centre = addVertex(surface, shape(middle, 0.0), normal, look);
    const auto count = static_cast<std::uint32_t>(rim.size());
    std::uint32_t previous = centre;
    for (std::size_t r = 0; r < shares.size(); ++r) {
        const auto first = static_cast<std::uint32_t>(surface.mesh.positionsMm.size());
        for (const Vec3& p : rim)
            addVertex(surface, shape(mix(middle, p, shares[r]), shares[r]), normal, look);
        auto& out = surface.mesh.indices;
        for (std::uint32_t k = 0; k + (closed ? 0 : 1) < count; ++k) {
            const std::uint32_t a = k, b = (k + 1) % count;
            if (r == 0)
                out.insert(out.end(), {centre, first + a, first + b});
            else
                out.insert(out.end(),
                           {previous + a, first + a, first + b, previous + a, first + b, previous + b});
        }
        previous = first;
    }
}

/// What stands out of a surface of a ball: from its top down to `down` (angle).
void addDome(TissueSurface& surface, const Vec3& centre, double radius, const Vec3& top, double down,
             const CloseupLook& look)
{
    const bool small = radius < 1.3;
    const int rings = small ? 3 : 5, sides = small ? 8 : 14;
    const Vec3 u = normalized(cross(top, std::fabs(top.z) < 0.9 ? Vec3{0, 0, 1} : Vec3{1, 0, 0})),
               v = cross(top, u);
    const std::uint32_t tip = addVertex(surface, centre + top * radius, top, look);
    std::uint32_t previous = tip;
    for (int r = 1; r <= rings; ++r) {
        const auto first = static_cast<std::uint32_t>(surface.mesh.positionsMm.size());
        const double angle = down * r / rings;
        for (int k = 0; k < sides; ++k) {
            const double turn = 2.0 * pi * k / sides;
            const Vec3 n =
                top * std::cos(angle) + (u * std::cos(turn) + v * std::sin(turn)) * std::sin(angle);
            addVertex(surface, centre + n * radius, n, look);
        }
        auto& out = surface.mesh.indices;
        for (int k = 0; k < sides; ++k) {
            const auto a = static_cast<std::uint32_t>(k), b = static_cast<std::uint32_t>((k + 1) % sides);
            if (r == 1)
                out.insert(out.end(), {tip, first + a, first + b});
            else
                out.insert(out.end(),
                           {previous + a, first + a, first + b, previous + a, first + b, previous + b});
        }
        previous = first;
    }
}

struct Ball {
    Vec3 centre;
    double radius = 0.0;
};

bool isFree(const std::vector<Ball>& balls, const Vec3& centre, double radius)
{
    constexpr double apart = 1.2;
    return std::all_of(balls.begin(), balls.end(), [&](const Ball& b) {
        return length(b.centre - centre) > apart * (b.radius + radius);
    });
}
} // namespace

MilkBody::MilkBody(const std::vector<WallCell>& wall, const std::vector<CutCell>& cut,
                   const AlveolusForm& form, const SectionPlane& plane)
    : m_wall(wall), m_cut(cut), m_form(form), m_plane(plane)
{
    constexpr int samples = 256;
    for (int i = 0; i <= samples; ++i) {
        const Vec3 p = form.inWall(plane.at(mix(form.tubeTo(), pi, static_cast<double>(i) / samples)), 0.0);
        m_reach.emplace_back(std::atan2(length(cross(p, plane.axis)), dot(p, plane.axis)),
                             mix(form.tubeTo(), pi, static_cast<double>(i) / samples));
    }
    constexpr double flat = 0.9;
    m_hasLevel = std::fabs(plane.normal.z) < flat;
    const Vec3 z{0.0, 0.0, 1.0};
    m_up = m_hasLevel ? normalized(z - plane.normal * plane.normal.z) : plane.aside;
    m_levelUm = levelShare * form.lumenUm();
    const double neck =
        length(form.inWall(plane.at(AlveolusForm::tubeFrom), 0.0) -
               plane.axis * dot(form.inWall(plane.at(AlveolusForm::tubeFrom), 0.0), plane.axis));
    m_faceMiddle = m_up * -std::min(0.2 * form.lumenUm(), 0.4 * neck);
    m_start = m_up * (m_levelUm / std::max(m_up.z, 1e-3));
    m_behind = normalized(z * plane.normal.z - plane.normal);
    m_across = cross(m_behind, z);
}

double MilkBody::lumenReachUm(const Vec3& towards) const
{
    const double angle = std::atan2(length(cross(towards, m_plane.axis)), dot(towards, m_plane.axis));
    const auto direction = [&](double modelAngle) {
        return m_plane.axis * std::cos(modelAngle) +
               normalized(towards - m_plane.axis * dot(towards, m_plane.axis)) * std::sin(modelAngle);
    };
    const auto next = std::lower_bound(m_reach.begin(), m_reach.end(), std::pair{angle, 0.0});
    if (next == m_reach.begin()) // through the end of the neck
        return dot(m_form.inWall(direction(m_form.tubeTo()), 0.0), m_plane.axis) /
               std::max(std::cos(angle), 0.1);
    if (next == m_reach.end())
        return length(m_form.inWall(direction(pi - 1e-6), 0.0));
    const auto before = next - 1;
    const double t = (angle - before->first) / std::max(next->first - before->first, 1e-12);
    return length(m_form.inWall(direction(mix(before->second, next->second, clamp01(t))), 0.0));
}

bool MilkBody::isInLumen(const Vec3& p, double marginUm) const
{
    return length(p) + marginUm < lumenReachUm(normalized(p));
}

std::vector<Vec3> MilkBody::faceRim(bool fine) const
{
    struct Column {
        int cell;
        double angle;
    };
    std::vector<Column> columns;
    for (const CutCell& c : m_cut) {
        const std::vector<double> angles = columnsOf(c, m_form, m_plane, fine); // those of the section
        for (std::size_t i = 0; i + 1 < angles.size(); ++i)
            columns.push_back({c.cell, angles[i]});
    }
    columns.push_back({m_cut.back().cell, m_cut.back().to});
    const auto at = [&](int cell, double angle) {
        const Vec3 d = m_plane.at(angle);
        return m_form.inWall(d, 0.0, apicalDomeUm(m_wall, cell, d, m_form));
    };
    std::vector<Vec3> rim;
    for (const Column& c : columns)
        rim.push_back(at(c.cell, c.angle));
    if (!m_hasLevel)
        return rim;
    const auto over = [&](const Vec3& p) { return p.z - m_levelUm; };
    // The corners between wall and level: the nearest column is moved there, so that the number stays.
    const std::vector<Vec3> whole = rim;
    for (std::size_t i = 0; i + 1 < columns.size(); ++i) {
        if ((over(whole[i]) > 0.0) == (over(whole[i + 1]) > 0.0))
            continue;
        double low = columns[i].angle, high = columns[i + 1].angle;
        for (int step = 0; step < 24; ++step) {
            const double middle = 0.5 * (low + high);
            ((over(at(columns[i].cell, middle)) > 0.0) == (over(whole[i]) > 0.0) ? low : high) = middle;
        }
        const bool first = low - columns[i].angle < columns[i + 1].angle - low;
        rim[first ? i : i + 1] = at(columns[i].cell, low);
    }
    for (Vec3& p : rim)
        if (const double up = over(p); up > 0.0)
            p = mix(p, m_faceMiddle, up / (p.z - m_faceMiddle.z));
    return rim;
}

std::vector<Vec3> MilkBody::levelRim(bool fine) const
{
    const int pieces = fine ? 72 : 24;
    std::vector<Vec3> rim;
    for (int i = 0; i <= pieces; ++i) {
        const double turn = pi * i / pieces;
        const Vec3 way = m_across * std::cos(turn) + m_behind * std::sin(turn);
        double low = 0.0, high = 2.5 * m_form.fullUm();
        for (int step = 0; step < 22; ++step) {
            const double middle = 0.5 * (low + high);
            (isInLumen(m_start + way * middle, 0.0) ? low : high) = middle;
        }
        rim.push_back(m_start + way * (low + intoCellsUm));
    }
    return rim;
}

void MilkBody::appendFace(TissueSurface& surface, bool fine) const
{
    // A hair behind the section: seen from the middle, a cell of the neck may stand before the groove beside
    // it.
    const Vec3 back = m_plane.normal * -0.08;
    addPlate(
        surface, m_faceMiddle, faceRim(fine), true, {1.0}, [&](const Vec3& p, double) { return p + back; },
        m_plane.shading);
}

void MilkBody::appendLevel(TissueSurface& surface, bool fine) const
{
    if (!m_hasLevel)
        return;
    const std::vector<double> shares =
        fine ? std::vector{0.25, 0.5, 0.75, 0.9, 0.96, 1.0} : std::vector{0.9, 1.0};
    addPlate(surface, m_start, levelRim(fine), false, shares,
             [&](const Vec3& p, double share) {
                 const double behind =
                     smoothStep(0.0, 3.0, -m_plane.heightOf(p)); // in the section it stays at the face
                 return p + Vec3{0.0, 0.0, climbUm * behind * smoothStep(0.9, 1.0, share)};
             },
             {0.0, 0.0, 1.0});
}

void MilkBody::appendGlobules(TissueSurface& surface, const AlveolusCells& cells, bool fine) const
{
    Random random(m_form.salt() ^ 0xfa7U);
    std::vector<Ball> balls;
    const double lumen = m_form.lumenUm();
    const auto anyRadius = [&] {
        return 0.5 * drawn.finestGlobuleUm *
               std::pow(drawn.fattestGlobuleUm / drawn.finestGlobuleUm, random.uniform());
    };
    const Vec3 right = cross(m_up, m_plane.normal);
    constexpr double areaEachUm2 = 95.0; // one globule on so much of the face and the level (drawn)
    constexpr int most = 130;
    const int wanted =
        std::min(most, static_cast<int>(0.9 * pi * lumen * lumen / areaEachUm2 * (fine ? 1.0 : 0.4)));
    for (int n = 0; n < 30 * wanted && static_cast<int>(balls.size()) < wanted; ++n) {
        const double radius = std::min(anyRadius(), 0.2 * lumen),
                     reach = (drawn.neckReach + 0.1) * m_form.fullUm();
        const double u = random.uniform(-reach, reach), v = random.uniform(-reach, reach),
                     lot = random.uniform();
        const bool onLevel = m_hasLevel && lot < 0.42;
        if (onLevel) {
            const Vec3 centre =
                m_start + m_across * u + m_behind * std::fabs(v) - Vec3{0.0, 0.0, 0.1 * radius};
            if (std::fabs(v) > 1.1 * radius && isInLumen(centre, 1.05 * radius + 1.0) &&
                isFree(balls, centre, radius)) {
                balls.push_back({centre, radius});
                addDome(surface, centre, radius, {0.0, 0.0, 1.0}, 0.56 * pi, milkLook(MilkPart::Globule));
            }
        } else {
            const Vec3 centre = right * u + m_up * v - m_plane.normal * (0.25 * radius);
            const bool under = !m_hasLevel || centre.z < m_levelUm - 1.1 * radius;
            if (under && isInLumen(centre, 1.05 * radius + 1.5) &&
                dot(centre, m_plane.axis) < reach - 4.0 * radius && isFree(balls, centre, radius)) {
                balls.push_back({centre, radius});
                addDome(surface, centre, radius, m_plane.normal, 0.6 * pi, milkLook(MilkPart::Globule));
            }
        }
    }
    // The droplet of a cell that is nearest to its apical membrane bulges it, and is given off.
    constexpr double nearUm = 1.2, outShare = 0.35;
    for (std::size_t i = 0; i < m_wall.size(); ++i) {
        if (m_wall[i].lactocyte < 0)
            continue;
        for (const FatDroplet& d : cells.lactocytes[static_cast<std::size_t>(m_wall[i].lactocyte)].droplets) {
            if (length(d.centreUm) - d.radiusUm - lumen > nearUm)
                continue;
            const Vec3 way = normalized(d.centreUm);
            const double dome = apicalDomeUm(m_wall, static_cast<int>(i), way, m_form);
            const Vec3 centre = m_form.inWall(way, 0.0, dome + outShare * d.radiusUm);
            const bool shows = m_plane.heightOf(centre) < -1.2 * d.radiusUm &&
                               (!m_hasLevel || centre.z > m_levelUm + 0.5 * d.radiusUm);
            if (!shows || !isFree(balls, centre, d.radiusUm))
                continue;
            balls.push_back({centre, d.radiusUm});
            addDome(surface, centre, d.radiusUm, normalized(way * -1.0), 0.75 * pi,
                    milkLook(MilkPart::DropletInCell));
        }
    }
}

} // namespace lactea::anatomy
