#include "model/anatomy/closeup/alveolus_wall.h"

#include <algorithm>

#include "model/anatomy/shape/noise.h"

namespace lactea::anatomy {
namespace {

/// One cell: its middle, then rings of the same number of points out to its border.
class CellPatch {
public:
    CellPatch(FormMesh& mesh, const std::vector<WallCell>& wall, int cell, const AlveolusForm& form,
              bool lumenSide)
        : m_mesh(mesh), m_wall(wall), m_cell(cell), m_form(form), m_lumenSide(lumenSide)
    {
    }

    void build(const std::vector<double>& rings, int piecesPerEdge)
    {
        const SphereCell& tile = m_wall[static_cast<std::size_t>(m_cell)].tile;
        std::vector<Vec3> rim;
        for (std::size_t c = 0; c < tile.corners.size(); ++c)
            for (int p = 0; p < piecesPerEdge; ++p)
                rim.push_back(normalized(mix(tile.corners[c], tile.corners[(c + 1) % tile.corners.size()],
                                             static_cast<double>(p) / piecesPerEdge)));
        const std::uint32_t middle = vertex(tile.middle, borderUm(m_wall, m_cell, tile.middle, m_form));
        std::uint32_t previous = 0;
        const auto count = static_cast<std::uint32_t>(rim.size());
        for (std::size_t r = 0; r < rings.size(); ++r) {
            const auto first = static_cast<std::uint32_t>(m_mesh.vertices.size());
            for (const Vec3& p : rim) {
                const Vec3 at = normalized(mix(tile.middle, p, rings[r]));
                vertex(at, rings[r] == 1.0 ? 0.0 : borderUm(m_wall, m_cell, at, m_form));
            }
            for (std::uint32_t k = 0; k < count; ++k) {
                const std::uint32_t next = (k + 1) % count;
                if (r == 0) {
                    triangle(middle, first + k, first + next);
                } else {
                    triangle(previous + k, first + k, first + next);
                    triangle(previous + k, first + next, previous + next);
                }
            }
            previous = first;
        }
    }

private:
    std::uint32_t vertex(const Vec3& direction, double border)
    {
        const double height = m_lumenSide ? apicalDomeUm(m_wall, m_cell, direction, m_form)
                                          : basalDomeUm(m_wall, m_cell, direction, m_form);
        // A darker seam where cells meet.
        const Colour face = Colour::hex(m_lumenSide ? 0xEFC9B8 : 0xEBC4B3);
        const Colour seam = m_lumenSide ? mix(face, palette::lactocyteBasal, 0.75) : face * 0.62;
        const double deep = smoothStep(m_lumenSide ? 1.6 : 1.0, 0.0, border);
        m_mesh.vertices.push_back(
            {direction, height, m_lumenSide, lookOf(m_wall, m_cell, mix(face, seam, deep))});
        return static_cast<std::uint32_t>(m_mesh.vertices.size() - 1);
    }

    void triangle(std::uint32_t a, std::uint32_t b, std::uint32_t c)
    {
        m_lumenSide ? m_mesh.add(a, c, b) : m_mesh.add(a, b, c);
    }

    FormMesh& m_mesh;
    const std::vector<WallCell>& m_wall;
    int m_cell;
    const AlveolusForm& m_form;
    bool m_lumenSide;
};
} // namespace

CloseupLook lookOf(const std::vector<WallCell>& wall, int cell, const Colour& colour)
{
    const WallCell& at = wall[static_cast<std::size_t>(cell)];
    const double chance = unitOf(hash32(static_cast<std::uint32_t>(cell) * 2654435761U + 17U));
    constexpr double spread = 0.07;
    const bool lactocyte = at.lactocyte >= 0;
    const int number = lactocyte ? at.lactocyte : cell;
    return {colour * (1.0 + spread * (2.0 * chance - 1.0)),
            closeupId(lactocyte ? CloseupClass::Lactocyte : CloseupClass::Ductule, number),
            static_cast<std::uint16_t>(number)};
}

FormMesh wallSide(const std::vector<WallCell>& wall, const AlveolusForm& form, bool lumenSide, bool fine)
{
    constexpr std::size_t many = 420; // of a wide alveolus: fewer points on each cell
    const std::vector<double> outside{0.80, 1.0}, flat{1.0},
        dome = wall.size() < many ? std::vector{0.4, 0.68, 0.88, 1.0} : std::vector{0.5, 0.85, 1.0};
    FormMesh mesh;
    for (std::size_t i = 0; i < wall.size(); ++i) {
        // The milk hides the lumen side of the lower cells.
        constexpr double underMilk = 0.0;
        const bool hidden = lumenSide && wall[i].tile.middle.z < underMilk;
        const bool rich = fine && !hidden;
        const std::vector<double>& rings = !rich ? flat : lumenSide ? dome : outside;
        CellPatch(mesh, wall, static_cast<int>(i), form, lumenSide)
            .build(rings, rich && (lumenSide || wall.size() < many) ? 2 : 1);
    }
    return mesh;
}

} // namespace lactea::anatomy
