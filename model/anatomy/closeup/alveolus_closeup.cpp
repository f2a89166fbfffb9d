#include "model/anatomy/closeup/alveolus_closeup.h"

#include <cmath>

#include "model/anatomy/closeup/closeup_mesh.h"
#include "model/anatomy/gland/alveolus_cells.h"

namespace lactea::anatomy {
namespace {
constexpr double mmPerUm = 1e-3;

/// The outside (or lumen side) of the cells behind the cut, as fans.
void addTiles(TissueSurface& surface, const AlveolusCells& cells, const Vec3& cutNormal, double radius,
              bool outside)
{
    const Colour colour = Colour::hex(outside ? 0xEBC6B6 : 0xE6B9A8);
    for (std::size_t i = 0; i < cells.lactocytes.size(); ++i) {
        const SphereCell& tile = cells.lactocytes[i].tile;
        if (dot(tile.middle, cutNormal) > 0.0)
            continue;
        const CloseupLook look{colour, closeupId(CloseupClass::Lactocyte, static_cast<int>(i)),
                               static_cast<std::uint16_t>(i)};
        const double side = outside ? 1.0 : -1.0;
        const auto centre = addVertex(surface, tile.middle * radius, tile.middle * side, look);
        for (const Vec3& corner : tile.corners)
            addVertex(surface, corner * radius, corner * side, look);
        const auto count = static_cast<std::uint32_t>(tile.corners.size());
        for (std::uint32_t k = 0; k < count; ++k) {
            const std::uint32_t a = centre + 1 + k, b = centre + 1 + (k + 1) % count;
            surface.mesh.indices.insert(surface.mesh.indices.end(),
                                        {centre, outside ? a : b, outside ? b : a});
        }
    }
}
} // namespace

Vec3 goodViewOf(const Vec3& neckDirection, const Vec3& viewerDirection)
{
    const Vec3 neck = normalized(neckDirection);
    const Vec3 across =
        normalized(normalized(viewerDirection) - neck * dot(normalized(viewerDirection), neck));
    constexpr double away = 0.6; // the neck leaves the picture plane by 37 degrees, as on the plate
    return normalized(across * std::sqrt(1.0 - away * away) - neck * away);
}

AlveolusCloseup alveolusCloseup(const Alveolus& alveolus, double fill, const Vec3& neckDirection,
                                const Vec3& viewerDirection, const AlveolarStage& stage, CloseupDetail)
{
    const AlveolusCells cells = cellsOf(alveolus, fill, stage);
    AlveolusCloseup out;
    out.originMm = alveolus.centreMm;
    out.neckDirection = normalized(neckDirection);
    out.cutNormal = normalized(viewerDirection);
    out.reachMm = mmPerUm * cells.outerRadiusUm;
    TissueSurface wall;
    wall.tissue = Tissue::Bunch;
    addTiles(wall, cells, out.cutNormal, cells.outerRadiusUm, true);
    addTiles(wall, cells, out.cutNormal, cells.lumenRadiusUm, false);
    out.wall = packCloseup(wall, mmPerUm);
    return out;
}

} // namespace lactea::anatomy
