#include "model/anatomy/closeup/alveolus_form.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "model/anatomy/parameters.h"
#include "model/anatomy/shape/noise.h"
#include "model/closeup/parameters.h"

namespace lactea::anatomy {
namespace {
constexpr Parameters published;
constexpr closeup::Parameters drawn;
constexpr double pi = std::numbers::pi;
constexpr double flareFrom = 0.80;      // angle to the axis from which the wall bends into the neck
constexpr double tubeStartShare = 1.22; // of the outer radius: where the tube begins along the axis
constexpr double thinnerInNeck = 0.75;  // the wall there, of the wall's thickness elsewhere
constexpr double mostNeckWall = 0.72;   // of the neck's radius: it never closes

/// 0 on the border of a cell, towards 1 in its middle, smooth within: a product over the borders has no
/// ridges.
double pillow(const std::vector<WallCell>& cells, int cell, const Vec3& direction, double widthUm,
              double spreadUm)
{
    const SphereCell& tile = cells[static_cast<std::size_t>(cell)].tile;
    double product = 1.0;
    for (const int n : tile.neighbours)
        if (n >= 0) {
            const Vec3 across = tile.middle - cells[static_cast<std::size_t>(n)].tile.middle;
            const double border = spreadUm * std::max(0.0, dot(direction, across)) / length(across);
            product *= 1.0 - std::exp(-border / widthUm);
        }
    return product;
}
} // namespace

AlveolusForm::AlveolusForm(double lumenRadiusUm, double outerRadiusUm, double fullRadiusUm, const Vec3& axis,
                           std::uint32_t salt)
    : m_axis(axis), m_fullUm(fullRadiusUm), m_salt(salt)
{
    const double meanUm = 500.0 * published.alveolusDiameterMm;
    const double usual = drawn.neckRadiusUm * std::sqrt(fullRadiusUm / meanUm);
    m_fullNeckUm = std::min(usual, 0.42 * fullRadiusUm);
    const double neck = m_fullNeckUm * outerRadiusUm / fullRadiusUm;
    const double wall = std::min(thinnerInNeck * (outerRadiusUm - lumenRadiusUm), mostNeckWall * neck);
    const double end = drawn.neckReach * fullRadiusUm;
    m_outer = {outerRadiusUm, neck, tubeStartShare * outerRadiusUm, end};
    m_inner = {lumenRadiusUm, neck - wall, tubeStartShare * outerRadiusUm, end};
    // A tube of this length and width, unrolled without distortion of angles.
    m_tubeTo = tubeFrom * std::exp(-(drawn.neckReach - tubeStartShare) * fullRadiusUm / m_fullNeckUm);
}

double AlveolusForm::angleOf(const Vec3& direction) const
{
    return std::atan2(length(cross(direction, m_axis)), dot(direction, m_axis));
}

double AlveolusForm::angleAlongTube(double um) const { return tubeFrom * std::exp(-um / m_fullNeckUm); }

AlveolusForm::Point AlveolusForm::at(const Outline& o, double angle) const
{
    if (angle >= flareFrom)
        return {o.radius * std::cos(angle), o.radius * std::sin(angle)};
    const double tubeLength = o.tubeEnd - o.tubeStart;
    const double perLog = tubeLength / std::log(tubeFrom / m_tubeTo);
    if (angle <= tubeFrom)
        return {o.tubeStart + perLog * std::log(tubeFrom / std::max(angle, 1e-3)), o.neckRadius};
    // A cubic between circle and tube, as fast at its ends as these are.
    const double span = flareFrom - tubeFrom, u = (flareFrom - angle) / span;
    const double c = std::cos(flareFrom), s = std::sin(flareFrom);
    const double a = u * u * (3.0 - 2.0 * u), d0 = u * (1.0 - u) * (1.0 - u) * span,
                 d1 = u * u * (u - 1.0) * span / tubeFrom;
    return {mix(o.radius * c, o.tubeStart, a) + d0 * o.radius * s + d1 * perLog,
            mix(o.radius * s, o.neckRadius, a) - d0 * o.radius * c};
}

/// No sac is a ball: some hundredths wider here and narrower there (drawn); the neck keeps its width.
double AlveolusForm::swelling(const Vec3& direction, double angle) const
{
    constexpr double most = 0.035;
    return 1.0 +
           most * smoothStep(0.5 * tubeFrom, 1.3 * flareFrom, angle) * valueNoise(1.6 * direction, m_salt);
}

Vec3 AlveolusForm::place(const Point& p, const Vec3& direction) const
{
    return m_axis * p.along + normalized(direction - m_axis * dot(direction, m_axis)) * p.across;
}

Vec3 AlveolusForm::outside(const Vec3& direction, double heightUm) const
{
    const double angle = angleOf(direction);
    Point p = at(m_outer, angle);
    if (heightUm != 0.0) {
        constexpr double step = 1e-3;
        const Point next = at(m_outer, angle + step), back = at(m_outer, angle - step);
        const double a = next.along - back.along, b = next.across - back.across;
        const double scale = heightUm / std::max(std::hypot(a, b), 1e-9);
        p.along += b * scale;
        p.across -= a * scale;
    }
    return place(p, direction) * swelling(direction, angle);
}

Vec3 AlveolusForm::inWall(const Vec3& direction, double share, double inwardUm) const
{
    const double angle = angleOf(direction);
    const Point inner = at(m_inner, angle), outer = at(m_outer, angle);
    const double a = outer.along - inner.along, b = outer.across - inner.across;
    const double t = share - inwardUm / std::max(std::hypot(a, b), 1e-9);
    return place({inner.along + a * t, std::max(inner.across + b * t, 0.0)}, direction) *
           swelling(direction, angle);
}

double AlveolusForm::spreadUm(const Vec3& direction) const
{
    const double angle = angleOf(direction);
    if (angle >= flareFrom)
        return m_fullUm;
    const double factor = m_fullUm / m_outer.radius;
    return factor * at(m_outer, angle).across / std::max(std::sin(angle), 1e-3);
}

double AlveolusForm::domeUm() const
{
    return std::min({2.6, 0.28 * (m_outer.radius - m_inner.radius), 0.12 * m_inner.radius});
}

double apicalDomeUm(const std::vector<WallCell>& cells, int cell, const Vec3& direction,
                    const AlveolusForm& form)
{
    constexpr double mean = 0.55; // of the pillow over a cell of the usual width
    return 1.1 * form.domeUm() * (pillow(cells, cell, direction, 1.2, form.spreadUm(direction)) - mean);
}

double basalDomeUm(const std::vector<WallCell>& cells, int cell, const Vec3& direction,
                   const AlveolusForm& form)
{
    constexpr double mean = 0.6, heightUm = 0.9;
    return heightUm * (pillow(cells, cell, direction, 1.0, form.spreadUm(direction)) - mean);
}

double borderUm(const std::vector<WallCell>& cells, int cell, const Vec3& direction, const AlveolusForm& form)
{
    const SphereCell& tile = cells[static_cast<std::size_t>(cell)].tile;
    double least = 1.0;
    for (const int n : tile.neighbours)
        if (n >= 0) {
            const Vec3 across = tile.middle - cells[static_cast<std::size_t>(n)].tile.middle;
            least = std::min(least, dot(direction, across) / length(across));
        }
    return std::max(0.0, least) * form.spreadUm(direction);
}

std::vector<WallCell> wallCells(const AlveolusCells& cells, const AlveolusForm& form)
{
    const double width = published.lactocyteWidthUm, step = width / form.fullUm();
    const double replaced = std::cos(AlveolusForm::tubeFrom + 0.4 * step),
                 redrawn = std::cos(AlveolusForm::tubeFrom + 3.5 * step),
                 asked = std::cos(std::min(AlveolusForm::tubeFrom + 7.0 * step, 2.5));
    std::vector<WallCell> wall;
    std::vector<int> wallOf(cells.lactocytes.size(), -1),
        near; // near: wall cells around the neck, then the neck's
    std::vector<Vec3> middles;
    for (std::size_t i = 0; i < cells.lactocytes.size(); ++i) {
        const double toAxis = dot(cells.lactocytes[i].tile.middle, form.axis());
        if (toAxis > replaced)
            continue;
        wallOf[i] = static_cast<int>(wall.size());
        if (toAxis > asked) {
            near.push_back(wallOf[i]);
            middles.push_back(cells.lactocytes[i].tile.middle);
        }
        wall.push_back({cells.lactocytes[i].tile, static_cast<int>(i)});
    }
    for (WallCell& cell : wall)
        for (int& n : cell.tile.neighbours)
            n = wallOf[static_cast<std::size_t>(n)];

    Random random(form.salt());
    const Vec3 side =
        normalized(cross(form.axis(), std::fabs(form.axis().x) < 0.9 ? Vec3{1, 0, 0} : Vec3{0, 1, 0}));
    const Vec3 other = cross(form.axis(), side);
    const int around = std::max(6, static_cast<int>(std::lround(2.0 * pi * form.neckRadiusUm() / width)));
    const double end = form.neckRadiusUm() * std::log(AlveolusForm::tubeFrom / form.tubeTo());
    constexpr double rowShare = 0.87, wander = 0.16; // rows of hexagons; of a cell's width
    for (int row = 0; row * rowShare * width < end + 1.5 * width; ++row)
        for (int k = 0; k < around; ++k) {
            const double along = (0.45 + row * rowShare + wander * random.uniform(-1.0, 1.0)) * width;
            const double turn =
                2.0 * pi * (k + 0.5 * (row % 2) + wander * random.uniform(-1.0, 1.0)) / around;
            const double angle = form.angleAlongTube(along);
            near.push_back(static_cast<int>(wall.size()));
            middles.push_back(form.axis() * std::cos(angle) +
                              (side * std::cos(turn) + other * std::sin(turn)) * std::sin(angle));
            wall.push_back({{middles.back(), {}, {}, 0.0}, -1});
        }
    std::vector<SphereCell> tiles = sphereTiling(middles);
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        for (int& n : tiles[i].neighbours)
            n = n < 0 ? -1 : near[static_cast<std::size_t>(n)];
        WallCell& cell = wall[static_cast<std::size_t>(near[i])];
        if (cell.lactocyte < 0 || dot(cell.tile.middle, form.axis()) > redrawn)
            cell.tile = std::move(tiles[i]);
    }
    return wall;
}

} // namespace lactea::anatomy
