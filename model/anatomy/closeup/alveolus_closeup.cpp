#include "model/anatomy/closeup/alveolus_closeup.h"

#include <algorithm>
#include <cmath>

#include "model/anatomy/closeup/alveolus_milk.h"
#include "model/anatomy/closeup/alveolus_nets.h"
#include "model/anatomy/closeup/alveolus_section.h"
#include "model/anatomy/mesh/occlusion.h"
#include "model/anatomy/shape/noise.h"

namespace lactea::anatomy {
namespace {
constexpr double mmPerUm = 1e-3; // occlusion.h takes micrometres for mm: its rays reach 22 micrometres
constexpr double leastSideways = 0.05;

std::uint32_t saltOf(const LatticeSite& site)
{
    return hashLattice(site.x, site.y, site.z, static_cast<std::uint32_t>(site.sphere) + 0xa1U);
}

/// A unit vector across `axis`, as near to `wish` as can be.
Vec3 acrossOf(const Vec3& axis, const Vec3& wish)
{
    const Vec3 across = wish - axis * dot(wish, axis);
    if (length(across) > leastSideways)
        return normalized(across);
    return normalized(cross(axis, std::fabs(axis.z) < 0.9 ? Vec3{0, 0, 1} : Vec3{0, 1, 0}));
}

SectionPlane planeOf(const Vec3& neckDirection, const Vec3& viewerDirection)
{
    SectionPlane plane;
    plane.axis = normalized(neckDirection);
    plane.normal = acrossOf(plane.axis, normalized(viewerDirection));
    plane.aside = cross(plane.normal, plane.axis);
    constexpr double leanUp = 0.35, leanToViewer = 0.6;
    plane.shading = normalized(plane.normal + Vec3{0.0, 0.0, leanUp} + normalized(viewerDirection) * leanToViewer);
    return plane;
}

void bake(std::vector<TissueSurface*> surfaces)
{
    RayScene scene(RayScene::Rays::Quick);
    unsigned number = 1;
    for (TissueSurface* surface : surfaces) {
        surface->tissue = static_cast<Tissue>(number++);
        surface->resizeAttributes();
        scene.add(static_cast<unsigned>(surface->tissue), surface->mesh.positionsMm, surface->mesh.indices);
    }
    scene.commit();
    Crew alone(nullptr, 1);
    for (TissueSurface* surface : surfaces)
        bakeOcclusion(*surface, scene, {}, alone);
}

TissueMesh packed(TissueSurface& surface, Tissue as)
{
    surface.tissue = as;
    return packCloseup(surface, mmPerUm);
}
} // namespace

Vec3 goodViewOf(const Vec3& neckDirection, const Vec3& viewerDirection)
{
    const Vec3 neck = normalized(neckDirection), viewer = normalized(viewerDirection), up{0.0, 0.0, 1.0};
    // The section stands upright, so that the level of the milk lies level on the screen.
    Vec3 across = cross(neck, up);
    if (length(across) < leastSideways)
        across = acrossOf(neck, {viewer.x, viewer.y, 0.0});
    across = normalized(dot(across, viewer) < 0.0 ? across * -1.0 : across);
    // The neck leaves the picture plane by 37 degrees, as on the plate; one that rises less, so that it is not seen
    // from below.
    constexpr double away = 0.6, awayRising = 0.25, rising = 0.3;
    const double share = neck.z > rising ? awayRising : away;
    return normalized(across * std::sqrt(1.0 - share * share) - neck * share);
}

AlveolusCloseup alveolusCloseup(const Alveolus& alveolus, double fill, const Vec3& neckDirection,
                                const Vec3& viewerDirection, const AlveolarStage& stage, CloseupDetail detail)
{
    const bool fine = detail == CloseupDetail::Full;
    const AlveolusCells cells = cellsOf(alveolus, fill, stage), full = cellsOf(alveolus, 1.0, stage);
    const SectionPlane plane = planeOf(neckDirection, viewerDirection);
    const AlveolusForm form(cells.lumenRadiusUm, cells.outerRadiusUm, full.outerRadiusUm, plane.axis,
                            saltOf(alveolus.site));
    const std::vector<WallCell> wallOf = wallCells(cells, form);
    const std::vector<CutCell> cut = cutCells(wallOf, form, plane);
    const CutSide inFront = [&](const Vec3& d) { return dot(d, plane.normal); };
    const CutSide beyondNeck = [&](const Vec3& d) { return dot(d, plane.axis) - std::cos(form.tubeTo()); };

    TissueSurface wall, section, basket, capillaries, face, level,
        fat; // face and section are open to the sky
    for (const bool lumenSide : {false, true})
        append(wall, cutAway(cutAway(wallSide(wallOf, form, lumenSide, fine), inFront), beyondNeck), form);
    appendSection(section, cells, wallOf, cut, form, plane, fine);
    for (const FormMesh& mesh : basketMeshes(full, form, fine))
        append(basket, cutAway(mesh, inFront, palette::myoepithelium * 0.8), form);
    for (const FormMesh& mesh : capillaryMeshes(full, form, plane.normal, fine))
        append(capillaries, cutAway(mesh, inFront, palette::capillaryArterial * 0.55), form);
    const MilkBody body(wallOf, cut, form, plane);
    body.appendFace(face, fine);
    body.appendLevel(level, fine);
    appendCutDroplets(fat, cells, wallOf, cut, form, plane);
    body.appendGlobules(fat, cells, fine);
    if (fine)
        bake({&wall, &basket, &capillaries, &level, &fat});

    AlveolusCloseup out;
    out.originMm = alveolus.centreMm;
    out.cutNormal = plane.normal;
    out.neckDirection = plane.axis;
    out.wall = packed(wall, Tissue::Bunch);
    out.section = packed(section, Tissue::Bunch);
    out.basket = packed(basket, Tissue::Muscle);
    out.capillaries = packed(capillaries, Tissue::Vessel);
    out.milk = packed(face, Tissue::Duct);
    appendMesh(out.milk, packed(level, Tissue::Duct));
    out.fat = packed(fat, Tissue::Duct);
    for (const TissueMesh* mesh :
         {&out.wall, &out.section, &out.basket, &out.capillaries, &out.milk, &out.fat})
        for (const Vertex& v : mesh->vertices)
            out.reachMm =
                std::max(out.reachMm, length(Vec3{v.positionMm[0], v.positionMm[1], v.positionMm[2]}));
    return out;
}

} // namespace lactea::anatomy
