#include "model/anatomy/mesh/body_mesher.h"

#include <algorithm>

#include "model/anatomy/mesh/bunch_mesher.h"
#include "model/anatomy/mesh/detail_atlas.h"
#include "model/anatomy/mesh/occlusion.h"
#include "model/anatomy/mesh/tissue_mesher.h"
#include "model/anatomy/mesh/tube_mesher.h"

namespace lactea::anatomy {
namespace {
constexpr std::size_t solidCount = 5; // skin, fat, muscle, rib, intercostal

/// Wished triangles [Detail][tissue - 1] of the solids; shares as they looked best in the picture.
constexpr std::array<std::array<std::size_t, solidCount>, 3> solidTriangles{
    {{11600, 11500, 5500, 6000, 2000},
     {17900, 21000, 12900, 10200, 3700},
     {33000, 42000, 27600, 17000, 7300}}};
constexpr std::array<std::size_t, 3> bunchTriangles{32700, 46000, 173000};
/// Of the whole body: four times as many bunches, but they are only seen where skin and fat are not drawn.
constexpr std::array<std::size_t, 3> allBunchTriangles{44000, 64000, 150000};

struct Progress {
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

/// What shades a tissue: everything; of the whole body only itself and what lies deeper, so that a layer is in the open
/// once those over it are taken away.
class Sky {
public:
    Sky(const std::vector<const TissueSurface*>& surfaces, Composition composition)
    {
        const auto scene = [&](Tissue from) {
            RayScene out(RayScene::Rays::Quick);
            for (const TissueSurface* surface : surfaces)
                if (surface->tissue >= from)
                    out.add(static_cast<unsigned>(surface->tissue), surface->mesh.positionsMm, surface->mesh.indices);
            out.commit();
            return out;
        };
        m_scenes.push_back(scene(Tissue::Skin));
        if (composition == Composition::Whole)
            for (const Tissue from : {Tissue::Fat, Tissue::Muscle})
                m_scenes.push_back(scene(from));
    }
    [[nodiscard]] const RayScene& over(Tissue tissue) const
    {
        return m_scenes[std::min(m_scenes.size(), static_cast<std::size_t>(tissue)) - 1];
    }

private:
    std::vector<RayScene> m_scenes;
};

/// The surfaces of one body while they are made.
struct Surfaces {
    std::array<TissueSurface, solidCount> solids;
    BunchSurface bunches;
    std::array<TissueSurface, 3> ducts, vessels; ///< by Detail

    [[nodiscard]] std::vector<const TissueSurface*> layers() const
    {
        std::vector<const TissueSurface*> all;
        for (const auto& solid : solids)
            all.push_back(&solid);
        all.push_back(&bunches.surface);
        return all;
    }
};

std::size_t ductNodesOf(const Breast& breast, Composition composition)
{
    const auto& nodes = breast.ductNodes;
    const auto hidden = std::find_if(nodes.begin(), nodes.end(), [](const DuctNode& node) { return !node.shown; });
    return composition == Composition::Whole ? nodes.size() : static_cast<std::size_t>(hidden - nodes.begin());
}

/// Each tissue alone, the longest first; what is done early leaves its cores to the others.
void meshTissues(const Breast& breast, const TissueFields& fields, const TissueColours& colours,
                 Composition composition, Surfaces& out, Crew& crew)
{
    constexpr std::array<Tissue, solidCount> order{Tissue::Fat, Tissue::Skin, Tissue::Muscle, Tissue::Rib,
                                                   Tissue::Intercostal};
    crew.forEach(static_cast<int>(solidCount) + 2, [&](int job) {
        if (job == 1) {
            out.bunches = meshBunches(
                breast, composition, composition == Composition::Plate ? bunchTriangles : allBunchTriangles, crew);
        } else if (job == static_cast<int>(solidCount) + 1) {
            const auto ductNodes = ductTubes(breast, ductNodesOf(breast, composition)), vesselNodes = vesselTubes(breast);
            for (std::size_t level = 0; level < 3; ++level) {
                const TubeDetail detail = tubeDetail(static_cast<Detail>(level));
                out.ducts[level] = meshTubes(Tissue::Duct, ductNodes, detail);
                out.vessels[level] = meshTubes(Tissue::Vessel, vesselNodes, detail);
            }
        } else {
            const Tissue tissue = order[static_cast<std::size_t>(job == 0 ? 0 : job - 1)];
            const auto i = static_cast<std::size_t>(tissue) - 1;
            out.solids[i] = meshTissue(tissue, fields, colours, solidTriangles[2][i], crew);
        }
    });
}

/// All vertices; those that the atlas has seen take its value.
void bakeOcclusions(Surfaces& surfaces, const Sky& sky, const AtlasView& view, Crew& crew)
{
    std::vector<TissueSurface*> all;
    for (auto& solid : surfaces.solids)
        all.push_back(&solid);
    all.push_back(&surfaces.bunches.surface);
    const std::size_t layers = all.size();
    for (std::size_t level = 0; level < 3; ++level)
        all.insert(all.end(), {&surfaces.ducts[level], &surfaces.vessels[level]});
    crew.forEach(static_cast<int>(all.size()), [&](int n) {
        const auto i = static_cast<std::size_t>(n);
        KnownSky known;
        if (i < layers)
            known = [&view, i](std::size_t vertex) { return view.skyAt(i, vertex); };
        bakeOcclusion(*all[i], sky.over(all[i]->tissue), known, crew);
    });
}

/// The levels of one solid: each reduced from the next finer one.
void packSolid(const TissueSurface& solid, const TissueFields& fields, std::size_t place, BodyModel& model)
{
    std::vector<std::uint32_t> indices = solid.mesh.indices;
    for (std::size_t level = 3; level-- > 0;) {
        if (level < 2)
            indices = reduceTissue(solid, fields, indices, solidTriangles[level][place]);
        model.levels[level].tissues[place] = packSurface(solid, indices);
    }
}

void packLevels(const Surfaces& surfaces, const TissueFields& fields, std::size_t ductNodes, BodyModel& model,
                Crew& crew)
{
    for (std::size_t level = 0; level < 3; ++level) {
        BodyMesh& out = model.levels[level];
        out.detail = static_cast<Detail>(level);
        out.tissues.resize(tissueCount);
        out.bunches = surfaces.bunches.spheresMm;
        out.bunchOfNode = surfaces.bunches.bunchOfNode;
        out.ductNodes = static_cast<std::uint32_t>(ductNodes);
    }
    crew.forEach(3 + static_cast<int>(solidCount), [&](int job) {
        const auto i = static_cast<std::size_t>(job);
        if (i >= 3) {
            packSolid(surfaces.solids[i - 3], fields, i - 3, model);
            return;
        }
        auto& tissues = model.levels[2 - i].tissues;
        tissues[5] = packSurface(surfaces.bunches.surface, surfaces.bunches.levels[2 - i]);
        tissues[6] = packSurface(surfaces.ducts[2 - i], surfaces.ducts[2 - i].mesh.indices);
        tissues[7] = packSurface(surfaces.vessels[2 - i], surfaces.vessels[2 - i].mesh.indices);
    });
}
} // namespace

// Stages: each solid alone by surface nets, simplified to the finest level; bunches from simplified shapes;
// ducts and vessels per level; ambient occlusion where the atlas sees, then on the finest vertices; the
// atlas's colours; coarser levels on subsets of the finest vertices, so that nothing is baked twice.
Result<BodyModel> meshBody(const Breast& breast, const JobWatch& watch, int threads, Composition composition)
{
    Progress progress{watch};
    Crew crew(watch.stop, threads);
    const TissueFields fields(*breast.shape, composition);
    const TissueColours colours(breast, fields);

    Surfaces surfaces;
    meshTissues(breast, fields, colours, composition, surfaces, crew);
    if (!progress.finished(0.5))
        return cancelled();

    auto all = surfaces.layers();
    const std::vector<const TissueSurface*> tubes{&surfaces.ducts[2], &surfaces.vessels[2]};
    all.insert(all.end(), tubes.begin(), tubes.end());
    const Sky sky(all, composition);
    if (!progress.finished(0.05))
        return cancelled();

    AtlasView view(surfaces.layers(), tubes, breast.shape->pictureScale(), crew);
    for (std::size_t i = 0; i < solidCount; ++i)
        view.markBehind(i, surfaces.solids[i], crew);
    view.markBehind(solidCount, surfaces.bunches.surface, crew);
    if (!progress.finished(0.05))
        return cancelled();
    view.traceSky(sky.over(Tissue::Skin), crew);
    if (!progress.finished(0.1))
        return cancelled();
    bakeOcclusions(surfaces, sky, view, crew);
    if (!progress.finished(0.15))
        return cancelled();

    BodyModel model;
    model.composition = composition;
    model.atlas = view.paint(colours, crew);
    if (!progress.finished(0.1))
        return cancelled();
    packLevels(surfaces, fields, ductNodesOf(breast, composition), model, crew);
    if (!progress.finished(0.05))
        return cancelled();
    return model;
}

} // namespace lactea::anatomy
