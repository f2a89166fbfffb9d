#include "model/anatomy/closeup/lobule_closeup.h"

#include <cmath>

#include "model/anatomy/closeup/closeup_mesh.h"
#include "model/anatomy/closeup/lobule_vessels.h"
#include "model/anatomy/shape/noise.h"

namespace lactea::anatomy {
namespace {
/// Tubes thicker than 1 unit get more sides (tube_mesher.h): here 15 micrometres.
constexpr double unitsPerMm = 1.0 / 0.015;
constexpr double seenShare = 0.38; // of its outline: less of a sac is not counted as seen

float chanceOf(const LatticeSite& site)
{
    return static_cast<float>(
        unitOf(hashLattice(site.x, site.y, site.z, static_cast<std::uint32_t>(site.sphere))));
}

/// What lies on the face is shaded by how deep it lies between the sacs and whether it looks at them; rays
/// would find little more.
void shade(TissueSurface& surface, const FaceFrame& frame, const FaceRelief& relief)
{
    constexpr double besideMm = 0.03, sunkMm = 0.035;
    surface.resizeAttributes();
    for (std::size_t i = 0; i < surface.mesh.positionsMm.size(); ++i) {
        const Vec3 p = toVec3(surface.mesh.positionsMm[i]) * (1.0 / unitsPerMm),
                   n = toVec3(surface.mesh.normals[i]);
        const Vec3 at = frame.seen(p + frame.origin), out = frame.seen(n + frame.origin);
        double around = 0.0;
        for (const auto& [x, y] : {std::pair{1, 0}, std::pair{-1, 0}, std::pair{0, 1}, std::pair{0, -1}})
            around +=
                smoothStep(0.0, sunkMm, relief.heightAt(at.x + besideMm * x, at.y + besideMm * y) - at.z) /
                4.0;
        const double back = 0.5 - 0.5 * out.z; // 1: looks at the sacs behind
        surface.occlusion[i] = encodeUnit((1.0 - 0.55 * around) * (1.0 - 0.6 * back * back));
    }
}
} // namespace

Vec3 goodLobuleView(const Lobule& lobule, const Vec3& entryMm, const Vec3& viewerDirection)
{
    const Vec3 out = normalized(entryMm - lobule.centreMm), wish = normalized(viewerDirection);
    const Vec3 across = wish - out * dot(wish, out);
    constexpr double least = 0.05;
    if (length(across) > least)
        return normalized(across);
    return normalized(cross(out, std::fabs(out.z) < 0.9 ? Vec3{0, 0, 1} : Vec3{0, 1, 0}));
}

LobuleCloseup lobuleCloseup(const Lobule& lobule, const std::vector<Alveolus>& alveoli,
                            const std::vector<DuctuleNode>& ductules, const Vec3& viewerDirection)
{
    const FaceFrame frame(lobule.centreMm, viewerDirection);
    std::vector<Sac> sacs;
    for (const Alveolus& a : alveoli) {
        const Vec3 seen = frame.seen(a.centreMm);
        sacs.push_back({seen, a.packedRadiusMm, seen.z > 0.0});
    }
    const std::vector<int> atFirst = FaceRelief(sacs).seenSacs(seenShare);
    const std::vector<FaceTube> tree = faceTree(ductules, sacs, atFirst, frame);
    makeRoom(sacs, tree);
    const FaceRelief relief(sacs);
    const std::vector<double> openness = opennessOf(sacs);

    LobuleCloseup out;
    out.originMm = lobule.centreMm;
    out.openTowards = frame.towards;
    for (std::size_t i = 0; i < alveoli.size(); ++i) {
        const Point3f at = toPoint3f(frame.fromOrigin(sacs[i].centre));
        constexpr double darkest = 0.25;
        out.alveoli.push_back({alveoli[i].number,
                               {at.x, at.y, at.z},
                               static_cast<float>(alveoli[i].radiusMm),
                               sacs[i].open,
                               chanceOf(alveoli[i].site),
                               static_cast<float>(lactea::mix(darkest, 1.0, std::sqrt(openness[i])))});
    }
    const auto meshed = [&](const std::vector<TubeNode>& tubes, Tissue tissue, const TubeDetail& detail) {
        TissueSurface surface = meshTubes(tissue, tubes, detail);
        shade(surface, frame, relief);
        return packCloseup(surface, 1.0 / unitsPerMm);
    };
    out.ductules = meshed(tubesOf(tree, frame, unitsPerMm), Tissue::Duct, {3, 7, 0.25});
    out.vessels = meshed(vesselsOnFace(sacs, relief.seenSacs(seenShare), relief, tree, frame, unitsPerMm),
                         Tissue::Vessel, {3, 7, 0.45});
    return out;
}

} // namespace lactea::anatomy
