#include <filesystem>
#include <fstream>
#include <map>

#include <gtest/gtest.h>

#include "model/anatomy/mesh/mesh_cache.h"
#include "model/anatomy/mesh/surface_nets.h"
#include "model/anatomy/mesh/tissue_fields.h"
#include "model/anatomy/mesh/tube_mesher.h"
#include "tests/model/anatomy/meshed_breast.h"

namespace lactea::anatomy {
namespace {
/// Edges that do not belong to an even number of triangles.
std::size_t openEdges(const std::vector<std::uint32_t>& indices)
{
    std::map<std::pair<std::uint32_t, std::uint32_t>, int> balance;
    for (std::size_t t = 0; t < indices.size(); t += 3)
        for (int e = 0; e < 3; ++e) {
            const std::uint32_t a = indices[t + e], b = indices[t + (e + 1) % 3];
            ++balance[std::minmax(a, b)];
        }
    std::size_t open = 0;
    for (const auto& [edge, count] : balance)
        open += count % 2;
    return open;
}

TEST(SurfaceNets, ASphereIsClosedFacesOutwardAndHasItsRadius)
{
    Crew crew;
    const auto mesh = surfaceNets(
        {{-12, -12, -12}, {12, 12, 12}}, 0.8, [](const Vec3& p) { return length(p) - 9.0; }, {1.0, 1.0},
        crew);
    ASSERT_GT(mesh.triangleCount(), 1000U);
    EXPECT_EQ(openEdges(mesh.indices), 0U);
    for (std::size_t i = 0; i < mesh.positionsMm.size(); ++i) {
        EXPECT_NEAR(length(toVec3(mesh.positionsMm[i])), 9.0, 0.3); // a third of a cell
        EXPECT_GT(dot(toVec3(mesh.normals[i]), toVec3(mesh.positionsMm[i])), 8.5);
    }
}

// A slab thinner than the coarse blocks, with a sharp edge: where the grid is refined must not tear it.
TEST(SurfaceNets, AThinSharpSlabIsClosedAndKeepsItsVolume)
{
    Crew crew;
    const auto slab = [](const Vec3& p) {
        return std::max({std::fabs(p.z) - 0.9, std::fabs(p.x) - 8.0, std::fabs(p.y) - 8.0});
    };
    const auto mesh = surfaceNets({{-12, -12, -12}, {12, 12, 12}}, 0.5, slab, {1.0, 1.0}, crew);
    EXPECT_EQ(openEdges(mesh.indices), 0U);
    double volume = 0.0;
    for (std::size_t t = 0; t < mesh.indices.size(); t += 3) {
        const auto corner = [&](std::size_t e) { return toVec3(mesh.positionsMm[mesh.indices[t + e]]); };
        volume += dot(corner(0), cross(corner(1), corner(2))) / 6.0;
    }
    EXPECT_NEAR(volume, 16.0 * 16.0 * 1.8, 0.06 * 16.0 * 16.0 * 1.8); // surface nets round edges off
}

// The field of the skin jumps where its nipple is kept whole: no bound on its steepness holds there.
TEST(SurfaceNets, AFieldThatJumpsGivesAClosedSurface)
{
    Crew crew;
    const auto shellCutOff = [](const Vec3& p) {
        return p.x + 0.3 * p.y > 1.3 ? 5.0 : std::fabs(length(p) - 9.0) - 1.1;
    };
    for (const double cell : {0.4, 0.5, 0.62}) {
        const auto mesh = surfaceNets({{-12, -12, -12}, {12, 12, 12}}, cell, shellCutOff, {1.0, 1.0}, crew);
        ASSERT_GT(mesh.triangleCount(), 1000U);
        EXPECT_EQ(openEdges(mesh.indices), 0U) << cell;
    }
}

TEST(TubeMesher, ABranchedTubeIsClosed)
{
    std::vector<TubeNode> nodes{
        {{0, 0, 0}, 1.0, -1}, {{5, 0, 0}, 1.0, 0}, {{10, 1, 0}, 0.8, 1}, {{8, 4, 0}, 0.5, 1}};
    const auto tube = meshTubes(Tissue::Duct, nodes, tubeDetail(Detail::High));
    EXPECT_EQ(openEdges(tube.mesh.indices), 0U);
    EXPECT_EQ(tube.colours.size(), tube.mesh.positionsMm.size());
}

TEST(BodyMesher, EveryLevelHasAllTissuesAndFewerTrianglesThanTheNext)
{
    std::size_t before = 0;
    for (const auto& level : meshedBreast().model.levels) {
        ASSERT_EQ(level.tissues.size(), static_cast<std::size_t>(tissueCount));
        std::size_t triangles = 0;
        for (const auto& tissue : level.tissues) {
            EXPECT_FALSE(tissue.indices.empty()) << static_cast<int>(tissue.tissue);
            triangles += tissue.indices.size() / 3;
            for (const auto i : tissue.indices)
                ASSERT_LT(i, tissue.vertices.size());
            for (const auto& v : tissue.vertices)
                ASSERT_EQ(v.id >> 12, static_cast<int>(tissue.tissue));
        }
        EXPECT_GT(triangles, before);
        before = triangles;
    }
    EXPECT_GT(before, 100000U);
}

TEST(BodyMesher, TheFinestSolidsAreClosedSurfaces)
{
    for (const auto& tissue : meshedBreast().model.levels[2].tissues)
        if (tissue.tissue <= Tissue::Intercostal) {
            EXPECT_EQ(openEdges(tissue.indices), 0U) << static_cast<int>(tissue.tissue);
        }
}

// From a small breast at rest to a large pointed one, and one that is nearly all gland.
TEST(BodyMesher, BodiesOfEverySizeAndStageAreClosed)
{
    const auto plan = [](BreastPlan::Size size, const Stage& stage) {
        BreastPlan of = BreastPlan::ultrasound();
        of.size = size;
        of.stage = stage;
        return of;
    };
    const std::vector<Breast> breasts = [&] {
        std::vector<Breast> all;
        all.push_back(handMadeBreast(2, plan(BreastPlan::Size::Small, {Stage::Kind::Resting, 0.0})));
        all.push_back(handMadeBreast(19, plan(BreastPlan::Size::Large, {Stage::Kind::Lactation, 8.0})));
        all.push_back(handMadeBreast(16, plan(BreastPlan::Size::Drawn, {Stage::Kind::Pregnancy, 30.0})));
        return all;
    }();
    for (const Breast& breast : breasts) {
        const BodyModel body = meshBody(breast).value();
        // The picture's box is wide enough: nothing lies at its border.
        const Box box = breast.shape->pictureBounds();
        for (std::size_t t = 0; t < 5; ++t) {
            const auto& tissue = body.levels[2].tissues[t];
            EXPECT_EQ(openEdges(tissue.indices), 0U) << breast.seed << " tissue " << t;
            EXPECT_GT(tissue.indices.size() / 3, 3000U) << breast.seed << " tissue " << t;
            for (const Vertex& v : tissue.vertices) {
                EXPECT_GT(v.positionMm[0], box.low.x + 0.5);
                EXPECT_LT(v.positionMm[0], box.high.x - 0.5);
                EXPECT_GT(v.positionMm[1], box.low.y + 0.5);
                EXPECT_LT(v.positionMm[1], box.high.y - 0.5);
                EXPECT_GT(v.positionMm[2], box.low.z + 0.5);
                EXPECT_LT(v.positionMm[2], box.high.z - 0.5);
            }
        }
    }
}

TEST(BodyMesher, NothingPokesOutOfTheBody)
{
    const BreastShape& shape = *meshedBreast().breast.shape;
    for (const auto& level : meshedBreast().model.levels)
        for (const auto& tissue : level.tissues)
            for (const Vertex& v : tissue.vertices) {
                const Vec3 p{v.positionMm[0], v.positionMm[1], v.positionMm[2]};
                if (tissue.tissue > Tissue::Bunch)
                    continue; // ducts and vessels are made by hand here
                ASSERT_LT(shape.skinDistance(p), 0.55) << static_cast<int>(tissue.tissue); // half a cell of the grid
            }
}

TEST(TissueFields, FatLobulesOfTheGlandRiseFromItsFloorInTheSection)
{
    const TissueFields fields(*meshedBreast().breast.shape);
    const BreastShape& shape = fields.shape();
    Random random(9);
    int lobules = 0, floors = 0;
    for (int i = 0; i < 20000; ++i) {
        const double x = random.uniform(0.0, 70.0), z = random.uniform(-60.0, 70.0);
        const Vec3 p = shape.onCut(x, z, 0.0);
        if (shape.sectionDepth(p) < 5.0 || shape.skinDistance(p) > -12.0)
            continue;
        const double border = shape.sectionLobule(p).border;
        if (border > 0.36) {
            ++lobules;
            EXPECT_LT(fields.distance(Tissue::Fat, p), 0.0);
        } else if (border <= 0.0) {
            ++floors;
            EXPECT_GT(fields.distance(Tissue::Fat, p), 0.0);
        }
    }
    EXPECT_GT(lobules, 20);
    EXPECT_GT(floors, 500);
}

TEST(BodyMesher, GivesTheSameBitsWhateverTheNumberOfThreads)
{
    const auto& [breast, model] = meshedBreast();
    const auto expected = packBody(model, 0);
    for (const int threads : {1, 3, 5})
        EXPECT_EQ(packBody(meshBody(breast, {}, threads).value(), 0), expected) << threads;
}

TEST(BodyMesher, StopsWhenAsked)
{
    const std::atomic<bool> stop{true};
    const auto model = meshBody(handMadeBreast(), {{}, &stop});
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, Error::Code::Cancelled);
}

class MeshCache : public testing::Test {
protected:
    const Breast& breast = meshedBreast().breast;
    const BodyModel& model = meshedBreast().model;
    std::vector<char> bytes = packBody(model, bodyKey(breast));
};

TEST_F(MeshCache, ReadsBackWhatItWrote)
{
    const auto read = unpackBody(bytes, bodyKey(breast));
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ(packBody(*read, bodyKey(breast)), bytes);
}

TEST_F(MeshCache, RefusesTruncatedDamagedAndForeignFiles)
{
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{10}, std::size_t{48}, bytes.size() / 2, bytes.size() - 1})
        EXPECT_FALSE(
            unpackBody({bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size)}, bodyKey(breast)));
    for (const std::size_t at : {std::size_t{3}, std::size_t{70}, bytes.size() / 3, bytes.size() - 2}) {
        auto damaged = bytes;
        damaged[at] = static_cast<char>(damaged[at] ^ 4);
        EXPECT_FALSE(unpackBody(damaged, bodyKey(breast))) << at;
    }
    EXPECT_FALSE(unpackBody(bytes, bodyKey(handMadeBreast(8))));
}

TEST_F(MeshCache, TakesABodyThatTheProgramBringsAlongUnlessItIsForeign)
{
    const auto top = std::filesystem::path(testing::TempDir()) / "lactea-made-bodies";
    const auto cache = top / "cache", made = top / "made";
    std::filesystem::remove_all(top);
    const std::atomic<bool> stop{true}; // meshing would be cancelled: only a file can answer
    ASSERT_TRUE(writeBody(made / bodyFileName(breast), bytes));
    EXPECT_TRUE(meshBodyCached(breast, cache, {{}, &stop}, made));
    EXPECT_FALSE(std::filesystem::exists(cache)); // it need not lie in two places
    ASSERT_TRUE(writeBody(made / bodyFileName(breast), packBody(model, bodyKey(breast) + 1)));
    EXPECT_FALSE(meshBodyCached(breast, cache, {{}, &stop}, made));
    ASSERT_TRUE(writeBody(cache / bodyFileName(breast), bytes));
    EXPECT_TRUE(meshBodyCached(breast, cache, {{}, &stop}, made));
    std::filesystem::remove_all(top);
}

TEST_F(MeshCache, FindsTheFileAgainAndReplacesADamagedOne)
{
    const auto folder = std::filesystem::path(testing::TempDir()) / "lactea-mesh-cache";
    std::filesystem::remove_all(folder);
    const auto file = folder / bodyFileName(breast);
    ASSERT_TRUE(writeBody(file, bytes));
    const std::atomic<bool> stop{true}; // meshing would be cancelled: only the file can answer
    EXPECT_TRUE(meshBodyCached(breast, folder, {{}, &stop}));
    std::ofstream(file, std::ios::binary | std::ios::trunc) << "nonsense";
    EXPECT_FALSE(meshBodyCached(breast, folder, {{}, &stop}));
    EXPECT_TRUE(writeBody(file, bytes));
    EXPECT_TRUE(meshBodyCached(breast, folder, {{}, &stop}));
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        files += entry.is_regular_file();
    EXPECT_EQ(files, 1); // nothing temporary is left
    std::filesystem::remove_all(folder);
}
} // namespace
} // namespace lactea::anatomy
