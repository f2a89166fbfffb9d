#include "model/anatomy/closeup/lobule_closeup.h"

#include "model/anatomy/closeup/closeup_mesh.h"
#include "model/anatomy/mesh/tube_mesher.h"
#include "model/anatomy/shape/noise.h"
#include "model/closeup/parameters.h"

namespace lactea::anatomy {
namespace {
constexpr closeup::Parameters published;
/// Rays of occlusion reach 22 units (occlusion.h), 0.26 mm in a lobule.
constexpr double unitsPerMm = 22.0 / 0.26;

float chanceOf(const LatticeSite& site)
{
    return static_cast<float>(
        unitOf(hashLattice(site.x, site.y, site.z, static_cast<std::uint32_t>(site.sphere))));
}
} // namespace

LobuleCloseup lobuleCloseup(const Lobule& lobule, const std::vector<Alveolus>& alveoli,
                            const std::vector<DuctuleNode>& ductules, const Vec3& viewerDirection)
{
    LobuleCloseup out;
    out.originMm = lobule.centreMm;
    out.openTowards = normalized(viewerDirection);
    for (const Alveolus& a : alveoli) {
        const Vec3 p = a.centreMm - lobule.centreMm;
        const Point3f at = toPoint3f(p);
        out.alveoli.push_back({a.number,
                               {at.x, at.y, at.z},
                               static_cast<float>(a.radiusMm),
                               dot(p, out.openTowards) > 0.0,
                               chanceOf(a.site),
                               1.0F});
    }
    std::vector<TubeNode> tubes;
    for (std::size_t i = 0; i < ductules.size(); ++i) {
        const DuctuleNode& node = ductules[i];
        tubes.push_back({(node.positionMm - lobule.centreMm) * unitsPerMm,
                         (node.radiusMm + 1e-3 * published.ductuleWallUm) * unitsPerMm, node.parent,
                         encodeGamma2(palette::duct), 0,
                         closeupId(CloseupClass::Ductule, static_cast<int>(i)),
                         static_cast<std::uint16_t>(i)});
    }
    out.ductules = packCloseup(meshTubes(Tissue::Duct, tubes, {4, 8, 0.3}), 1.0 / unitsPerMm);
    return out;
}

} // namespace lactea::anatomy
