#include "model/anatomy/closeup/alveolus_section.h"

#include <algorithm>
#include <numbers>

#include "model/anatomy/shape/noise.h"

namespace lactea::anatomy {

using lactea::mix;

namespace {
constexpr double pi = std::numbers::pi;
constexpr double membraneUm = 0.30, laminaUm = 0.8; // half a seam of two cells; basement membrane (drawn)
constexpr double liftUm = 0.05;                     // what lies on the section, over it

int nearestCell(const std::vector<WallCell>& wall, const Vec3& direction)
{
    int best = 0;
    double most = -2.0;
    for (std::size_t i = 0; i < wall.size(); ++i)
        if (const double d = dot(wall[i].tile.middle, direction); d > most) {
            most = d;
            best = static_cast<int>(i);
        }
    return best;
}

/// A grid of points on the section: rows from the lumen outwards, columns along the wall.
class Strip {
public:
    Strip(TissueSurface& surface, const Vec3& normal) : m_surface(surface), m_normal(normal) {}

    void column(const std::vector<Vec3>& points, const std::vector<CloseupLook>& looks)
    {
        const auto first = static_cast<std::uint32_t>(m_surface.mesh.positionsMm.size());
        for (std::size_t i = 0; i < points.size(); ++i)
            addVertex(m_surface, points[i], m_normal, looks[i]);
        if (m_any)
            for (std::uint32_t i = 0; i + 1 < points.size(); ++i) {
                const std::uint32_t a = m_previous + i, b = first + i;
                m_surface.mesh.indices.insert(m_surface.mesh.indices.end(), {a, a + 1, b + 1, a, b + 1, b});
            }
        m_previous = first;
        m_any = true;
    }

    /// The next column begins anew.
    void lift() { m_any = false; }

private:
    TissueSurface& m_surface;
    Vec3 m_normal;
    std::uint32_t m_previous = 0;
    bool m_any = false;
};

/// Rows of the section: shares of the wall from the apical membrane to the basement membrane, colours twice
/// where they change at once.
struct Rows {
    std::vector<double> shares;
    std::vector<Colour> colours;
};

Rows rowsOf(double heightUm, bool fine)
{
    const double apical = std::min(0.3, membraneUm / std::max(heightUm, 1e-6)),
                 lamina = 1.0 - std::min(0.3, laminaUm / std::max(heightUm, 1e-6));
    const Colour& low = palette::lactocyteBasal;
    const Colour& high = palette::lactocyteApical;
    Rows rows{{0.0, apical}, {palette::membrane, palette::membrane}};
    const int steps = fine ? 3 : 2;
    for (int i = 0; i <= steps; ++i) {
        const double t = static_cast<double>(i) / steps;
        rows.shares.push_back(mix(apical, lamina, t));
        rows.colours.push_back(mix(high, low, smoothStep(0.0, 0.95, t)) * (t > 0.99 ? 0.92 : 1.0));
    }
    rows.shares.insert(rows.shares.end(), {lamina, 1.0});
    rows.colours.insert(rows.colours.end(), {palette::basementMembrane, palette::basementMembrane});
    return rows;
}

/// A flat ellipse on the section.
struct Ellipse {
    Vec3 centre, first, second; ///< half axes
};

void addEllipse(TissueSurface& surface, const Ellipse& e, const SectionPlane& plane,
                const std::vector<double>& rings, const std::vector<CloseupLook>& looks, int sides,
                double lift)
{
    const Vec3 middle = e.centre + plane.normal * lift;
    const std::uint32_t centre = addVertex(surface, middle, plane.shading, looks.front());
    std::uint32_t previous = centre;
    for (std::size_t r = 0; r < rings.size(); ++r) {
        const auto first = static_cast<std::uint32_t>(surface.mesh.positionsMm.size());
        for (int k = 0; k < sides; ++k) {
            const double turn = 2.0 * pi * k / sides;
            addVertex(surface, middle + (e.first * std::cos(turn) + e.second * std::sin(turn)) * rings[r],
                      plane.shading, looks[r + 1]);
        }
        for (int k = 0; k < sides; ++k) {
            const auto a = static_cast<std::uint32_t>(k), b = static_cast<std::uint32_t>((k + 1) % sides);
            auto& out = surface.mesh.indices;
            if (r == 0)
                out.insert(out.end(), {centre, first + a, first + b});
            else
                out.insert(out.end(),
                           {previous + a, first + a, first + b, previous + a, first + b, previous + b});
        }
        previous = first;
    }
}

/// The ellipse in which a plane through the origin cuts a spheroid about `centre` with the half axis `half`
/// along `up` and `across` otherwise; a point when it misses.
Ellipse cutOf(const Vec3& centre, const Vec3& up, double half, double across, const Vec3& normal)
{
    const double s = dot(centre, normal), un = dot(up, normal);
    const Vec3 e1 = normalized(up - normal * un), e2 = cross(normal, e1);
    const double u1 = dot(up, e1), k = 1.0 / (half * half) - 1.0 / (across * across);
    const double along = 1.0 / (across * across) + k * u1 * u1;
    // The point of the plane has the offset -s from the centre: (x^2 + y^2 + s^2) / w^2 + k (x u1 - s un)^2
    // = 1.
    const double x0 = k * u1 * s * un / along;
    const double least = (x0 * x0 + s * s) / (across * across) + k * std::pow(x0 * u1 - s * un, 2);
    const Vec3 middle = centre - normal * s + e1 * x0;
    if (least >= 1.0)
        return {middle, {}, {}};
    const double size = std::sqrt(1.0 - least);
    return {middle, e1 * (size / std::sqrt(along)), e2 * (size * across)};
}

void addNucleus(TissueSurface& surface, const Lactocyte& cell, const CloseupLook& look,
                const AlveolusForm& form, const SectionPlane& plane)
{
    const Vec3 centre = placed(cell.nucleusUm, form);
    const Vec3 up = normalized(form.outside(cell.tile.middle) - form.inWall(cell.tile.middle, 0.0));
    const Ellipse e = cutOf(centre, up, 0.5 * cell.nucleusHeightUm, 0.5 * cell.nucleusWidthUm, plane.normal);
    const auto as = [&](const Colour& colour) { return CloseupLook{colour, look.id, look.node}; };
    const Colour& c = palette::nucleus;
    addEllipse(surface, e, plane, {0.5, 0.82, 0.86, 1.0},
               {as(c * 1.28), as(c * 1.15), as(c * 0.98), as(c * 0.6), as(c * 0.6)}, 20, liftUm);
    const Ellipse nucleolus{e.centre + e.first * 0.18 + e.second * 0.12, e.first * 0.2, e.second * 0.2};
    addEllipse(surface, nucleolus, plane, {1.0}, {as(c * 0.55), as(c * 0.65)}, 8, 1.6 * liftUm);
}

/// The end of the neck, across its axis, behind the plane.
void addNeckEnd(TissueSurface& surface, const std::vector<WallCell>& wall, const AlveolusForm& form,
                const SectionPlane& plane)
{
    constexpr int columns = 36;
    Strip strip(surface, plane.axis);
    const Rows rows = rowsOf(
        length(form.outside(plane.at(form.tubeTo())) - form.inWall(plane.at(form.tubeTo()), 0.0)), true);
    int before = -1;
    for (int i = 0; i <= columns; ++i) {
        // From -aside round the back to +aside.
        const double turn = pi * i / columns;
        const Vec3 around = plane.aside * -std::cos(turn) - plane.normal * std::sin(turn);
        const Vec3 direction = plane.axis * std::cos(form.tubeTo()) + around * std::sin(form.tubeTo());
        const int cell = nearestCell(wall, direction);
        const double apical = apicalDomeUm(wall, cell, direction, form),
                     basal = -basalDomeUm(wall, cell, direction, form);
        std::vector<Vec3> points;
        std::vector<CloseupLook> looks;
        for (std::size_t r = 0; r < rows.shares.size(); ++r) {
            const double dome = mix(apical, basal, rows.shares[r]);
            points.push_back(form.inWall(direction, rows.shares[r], dome));
            looks.push_back(lookOf(wall, cell, rows.colours[r]));
        }
        if (before >= 0 && before != cell) {
            // The seam between two cells.
            std::vector<CloseupLook> seam = looks;
            for (std::size_t r = 0; r < seam.size(); ++r)
                seam[r].colour = palette::membrane;
            strip.column(points, seam);
        } else {
            strip.column(points, looks);
        }
        before = cell;
    }
}
} // namespace

Vec3 placed(const Vec3& pointUm, const AlveolusForm& form)
{
    const double far = length(pointUm);
    return form.inWall(normalized(pointUm), (far - form.lumenUm()) / (form.outerUm() - form.lumenUm()));
}

std::vector<CutCell> cutCells(const std::vector<WallCell>& wall, const AlveolusForm& form,
                              const SectionPlane& plane)
{
    std::vector<CutCell> cut;
    const double end = 2.0 * pi - form.tubeTo();
    double at = form.tubeTo();
    int cell = nearestCell(wall, plane.at(at)), before = -1;
    while (at < end && cut.size() < 4 * wall.size()) {
        // Where the circle leaves the cell: the first border ahead that it crosses outwards.
        double leave = end;
        int next = -1;
        for (const int n : wall[static_cast<std::size_t>(cell)].tile.neighbours) {
            if (n < 0 || n == before)
                continue;
            const Vec3 across = wall[static_cast<std::size_t>(cell)].tile.middle -
                                wall[static_cast<std::size_t>(n)].tile.middle;
            // dot(at(x), across) = A cos x + B sin x falls through zero at x = atan2(A, -B).
            double x = std::atan2(dot(plane.axis, across), -dot(plane.aside, across));
            while (x < at - 1e-9)
                x += 2.0 * pi;
            if (x < leave) {
                leave = x;
                next = n;
            }
        }
        cut.push_back({cell, at, leave});
        at = leave;
        before = cell;
        if (next < 0)
            break;
        cell = next;
    }
    return cut;
}

std::vector<double> columnsOf(const CutCell& cell, const AlveolusForm& form, const SectionPlane& plane,
                              bool fine)
{
    const double columnUm = fine ? 2.2 : 4.0;
    const double spread = form.spreadUm(plane.at(0.5 * (cell.from + cell.to)));
    const double seam = std::min(membraneUm / spread, 0.2 * (cell.to - cell.from));
    const int inner = std::max(2, static_cast<int>(std::lround((cell.to - cell.from) * spread / columnUm)));
    std::vector<double> angles{cell.from};
    for (int i = 0; i <= inner; ++i)
        angles.push_back(mix(cell.from + seam, cell.to - seam, static_cast<double>(i) / inner));
    angles.push_back(cell.to);
    return angles;
}

void appendSection(TissueSurface& surface, const AlveolusCells& cells, const std::vector<WallCell>& wall,
                   const std::vector<CutCell>& cut, const AlveolusForm& form, const SectionPlane& plane,
                   bool fine)
{
    const Rows rows = rowsOf(form.outerUm() - form.lumenUm(), fine);
    Strip strip(surface, plane.shading);
    for (const CutCell& c : cut) {
        const auto column = [&](double angle, bool seam) {
            std::vector<Vec3> points;
            std::vector<CloseupLook> looks;
            const Vec3 direction = plane.at(angle);
            const double apical = apicalDomeUm(wall, c.cell, direction, form),
                         basal = -basalDomeUm(wall, c.cell, direction, form);
            for (std::size_t r = 0; r < rows.shares.size(); ++r) {
                const double dome = mix(apical, basal, rows.shares[r]);
                points.push_back(form.inWall(direction, rows.shares[r], dome));
                const bool lamina = r + 2 >= rows.shares.size();
                looks.push_back(lookOf(wall, c.cell, seam && !lamina ? palette::membrane : rows.colours[r]));
            }
            strip.column(points, looks);
        };
        const std::vector<double> angles = columnsOf(c, form, plane, fine);
        const std::size_t last = angles.size() - 1;
        strip.lift();
        column(angles[0], true);
        column(angles[1], true);
        strip.lift(); // the seam's colour ends at once
        for (std::size_t i = 1; i < last; ++i)
            column(angles[i], false);
        strip.lift();
        column(angles[last - 1], true);
        column(angles[last], true);
    }
    for (const CutCell& c : cut)
        if (const int lactocyte = wall[static_cast<std::size_t>(c.cell)].lactocyte; lactocyte >= 0)
            addNucleus(surface, cells.lactocytes[static_cast<std::size_t>(lactocyte)],
                       lookOf(wall, c.cell, palette::nucleus), form, plane);
    addNeckEnd(surface, wall, form, plane);
}

void appendCutDroplets(TissueSurface& surface, const AlveolusCells& cells, const std::vector<WallCell>& wall,
                       const std::vector<CutCell>& cut, const AlveolusForm& form, const SectionPlane& plane)
{
    const CloseupLook light{palette::fatDroplet,
                            closeupId(CloseupClass::Milk, static_cast<int>(MilkPart::DropletInCell)),
                            static_cast<std::uint16_t>(MilkPart::DropletInCell)};
    CloseupLook rim = light;
    rim.colour = palette::fatDroplet * 0.5;
    for (const CutCell& c : cut) {
        const int lactocyte = wall[static_cast<std::size_t>(c.cell)].lactocyte;
        if (lactocyte < 0)
            continue;
        for (const FatDroplet& d : cells.lactocytes[static_cast<std::size_t>(lactocyte)].droplets) {
            const Vec3 centre = placed(d.centreUm, form);
            const double off = plane.heightOf(centre);
            if (std::fabs(off) >= d.radiusUm)
                continue;
            const double radius = std::sqrt(d.radiusUm * d.radiusUm - off * off);
            const Ellipse disc{centre - plane.normal * off, plane.axis * radius,
                               cross(plane.normal, plane.axis) * radius};
            addEllipse(surface, disc, plane, {0.8, 0.86, 1.0}, {light, light, rim, rim}, 14, 2.0 * liftUm);
        }
    }
}

} // namespace lactea::anatomy
