#include "model/anatomy/body_mesher.h"

#include "model/anatomy/bunch_mesher.h"
#include "model/anatomy/detail_atlas.h"
#include "model/anatomy/occlusion.h"
#include "model/anatomy/tissue_mesher.h"
#include "model/anatomy/tube_mesher.h"

namespace lactea::anatomy {
namespace {
constexpr int solidCount = 5; // skin, fat, muscle, rib, intercostal

/// Wished triangles [Detail][tissue - 1] of the solids; shares as they looked best in the picture.
constexpr std::array<std::array<std::size_t, solidCount>, 3> solidTriangles{
    {{11600, 11500, 5500, 6000, 2000},
     {17900, 21000, 12900, 10200, 3700},
     {33000, 42000, 27600, 17000, 7300}}};
constexpr std::array<std::size_t, 3> bunchTriangles{32700, 46000, 173000};

struct Stage {
    const JobWatch& watch;
    double done = 0.0;
    /// Reports `share` of the work as done; false when the job has to end.
    bool finished(double share)
    {
        watch.report(done += share);
        return !watch.stopped();
    }
};

tl::unexpected<Error> cancelled()
{
    return fail(Error::Code::Cancelled, "body mesher", "stopped before it was done");
}

RayScene sceneOf(const std::vector<const TissueSurface*>& surfaces)
{
    RayScene scene;
    for (const TissueSurface* surface : surfaces)
        scene.add(static_cast<unsigned>(surface->tissue), surface->mesh.positionsMm, surface->mesh.indices);
    scene.commit();
    return scene;
}
} // namespace

// Stages: each solid alone by surface nets, simplified to the finest level; bunches from simplified shapes;
// ducts and vessels per level; ambient occlusion on the finest vertices; the atlas; then coarser levels on
// subsets of the finest vertices, so that nothing is baked twice.
Result<BodyModel> meshBody(const Breast& breast, const JobWatch& watch)
{
    Stage stage{watch};
    const TissueFields fields(shapeOf(breast));
    const TissueColours colours(breast, fields);

    std::array<TissueSurface, solidCount> solids;
    for (int i = 0; i < solidCount; ++i) {
        constexpr std::array<double, solidCount> shares{0.10, 0.22, 0.05, 0.04, 0.02};
        solids[i] = meshTissue(static_cast<Tissue>(i + 1), fields, colours, solidTriangles[2][i], watch.stop);
        if (!stage.finished(shares[i]))
            return cancelled();
    }
    BunchSurface bunches = meshBunches(breast, bunchTriangles, watch.stop);
    if (!stage.finished(0.12))
        return cancelled();

    const auto ductNodes = ductTubes(breast), vesselNodes = vesselTubes(breast);
    std::array<TissueSurface, 3> ducts, vessels;
    for (int level = 0; level < 3; ++level) {
        ducts[level] = meshTubes(Tissue::Duct, ductNodes, tubeDetail(static_cast<Detail>(level)));
        vessels[level] = meshTubes(Tissue::Vessel, vesselNodes, tubeDetail(static_cast<Detail>(level)));
    }

    std::vector<const TissueSurface*> all;
    for (const auto& solid : solids)
        all.push_back(&solid);
    all.push_back(&bunches.surface);
    std::vector<RayScene> alone;
    for (const TissueSurface* surface : all)
        alone.push_back(sceneOf({surface}));
    const RayScene ductsAlone = sceneOf({&ducts[2]}), vesselsAlone = sceneOf({&vessels[2]});
    all.push_back(&ducts[2]);
    all.push_back(&vessels[2]);
    const RayScene whole = sceneOf(all);
    if (!stage.finished(0.05))
        return cancelled();

    for (int i = 0; i < solidCount; ++i)
        bakeOcclusion(solids[i], whole, alone[i], watch.stop);
    bakeOcclusion(bunches.surface, whole, alone[solidCount], watch.stop);
    for (int level = 0; level < 3; ++level) {
        bakeOcclusion(ducts[level], whole, ductsAlone, watch.stop);
        bakeOcclusion(vessels[level], whole, vesselsAlone, watch.stop);
    }
    if (!stage.finished(0.20))
        return cancelled();

    BodyModel model;
    for (int i = 0; i < solidCount; ++i)
        markBehindAtlas(solids[i], alone[i], watch.stop);
    markBehindAtlas(bunches.surface, alone[solidCount], watch.stop);
    all.resize(solidCount + 1);
    model.atlas = bakeAtlas(all, alone, whole, colours, watch.stop);
    if (!stage.finished(0.15))
        return cancelled();

    std::array<std::vector<std::uint32_t>, solidCount> indices;
    for (int level = 2; level >= 0; --level) {
        BodyMesh& out = model.levels[level];
        out.detail = static_cast<Detail>(level);
        for (int i = 0; i < solidCount; ++i) {
            indices[i] = level == 2 ? solids[i].mesh.indices
                                    : reduceTissue(solids[i], fields, indices[i], solidTriangles[level][i]);
            out.tissues.push_back(packSurface(solids[i], indices[i]));
        }
        out.tissues.push_back(packSurface(bunches.surface, bunches.levels[level]));
        out.tissues.push_back(packSurface(ducts[level], ducts[level].mesh.indices));
        out.tissues.push_back(packSurface(vessels[level], vessels[level].mesh.indices));
        out.bunches = bunches.spheresMm;
        out.bunchOfNode = bunches.bunchOfNode;
    }
    watch.report(1.0);
    if (watch.stopped())
        return cancelled();
    return model;
}

} // namespace lactea::anatomy
