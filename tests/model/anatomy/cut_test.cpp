// Cuts through a grown body and the whole body without any.
#include <cmath>
#include <memory>
#include <set>

#include <gtest/gtest.h>

#include "model/anatomy/growth/growth.h"
#include "model/anatomy/mesh/cut_face.h"
#include "model/anatomy/mesh/mesh_cache.h"

namespace lactea::anatomy {
namespace {

std::shared_ptr<const Breast> grown()
{
    static const auto breast =
        std::make_shared<const Breast>(growBreast(BreastPlan::classic(), 7, Side::Right).value());
    return breast;
}

const InsideBody& inside()
{
    static const InsideBody body(grown());
    return body;
}

using IsHiddenInFace = std::function<bool(Tissue, const PartId&)>;

CutFace face(CutDirection direction, double offsetMm = 0.0, const IsHiddenInFace& hidden = {}, int threads = 0)
{
    Crew crew(nullptr, threads);
    FaceWish wish;
    if (hidden)
        wish.look = [&](Tissue tissue, const PartId& part) {
            return hidden(tissue, part) ? FaceLook::Hidden : FaceLook::Solid;
        };
    const BreastShape& shape = *grown()->shape;
    return drawCutFace(inside(), shape, cutPlane(shape, direction, offsetMm, false), 1.0, wish, crew);
}

Vec3 placeOf(const CutFace& face, int x, int y)
{
    return face.cornerMm + face.right * ((x + 0.5) * face.mmPerPixel) + face.up * ((y + 0.5) * face.mmPerPixel);
}

std::uint16_t idAt(const CutFace& face, int x, int y)
{
    const auto i = 4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(face.width) + static_cast<std::size_t>(x));
    return static_cast<std::uint16_t>(face.tiltId[i + 2] | face.tiltId[i + 3] << 8);
}

TEST(InsideBody, KnowsTheMiddleOfEveryBunchAndEveryDuct)
{
    // A duct may run through the middle of a bunch, and fat may lie in it; the lobe is right wherever one is told.
    std::size_t bunches = 0;
    for (const Bunch& bunch : grown()->bunches) {
        const InsidePoint there = inside().at(bunch.centreMm);
        ASSERT_TRUE(there.inBody);
        if (there.part.kind == PartKind::LobuleBunch) {
            EXPECT_EQ(there.part.lobe, bunch.lobe);
            EXPECT_EQ(there.part.item, bunch.numberInLobe);
        }
        bunches += there.tissue == Tissue::Bunch || there.tissue == Tissue::Duct;
    }
    EXPECT_GT(bunches, grown()->bunches.size() * 8 / 10);
    for (const DuctNode& node : grown()->ductNodes)
        if (node.parent >= 0) {
            const InsidePoint there = inside().at(node.positionMm);
            EXPECT_TRUE(there.tissue == Tissue::Duct || there.tissue == Tissue::Vessel);
        }
}

TEST(InsideBody, EndsWhereTheSkinEndsAndHasTheSkinsThickness)
{
    const BreastShape& shape = *grown()->shape;
    const Vec3 nipple = shape.nippleBase();
    for (const double up : {-30.0, -15.0, 20.0, 35.0}) {
        const Vec3 surface = shape.onBody({nipple.x - 12.0, nipple.y + 18.0, nipple.z + up}, 0.0);
        const Vec3 outward = normalized(surface - Vec3{20.0, surface.y, surface.z});
        EXPECT_FALSE(inside().at(surface + outward * 1.5).inBody);
        double skin = 0.0;
        constexpr double step = 0.05;
        for (double depth = -1.5; depth < 8.0; depth += step)
            if (const auto there = inside().at(surface - outward * depth); there.inBody && there.tissue == Tissue::Skin)
                skin += step;
        EXPECT_GT(skin, 0.8 * shape.drawnSkinMm(surface));
        EXPECT_LT(skin, 3.0 * shape.drawnSkinMm(surface)); // crossed at a slant
    }
}

TEST(CutFace, ShowsWhatStandsThere)
{
    for (const CutDirection direction : cutDirections) {
        const CutFace cut = face(direction);
        ASSERT_GT(cut.width, 50);
        std::set<int> tissues;
        for (int y = 0; y < cut.height; y += 3)
            for (int x = 0; x < cut.width; x += 3) {
                const Vec3 p = placeOf(cut, x, y);
                EXPECT_NEAR(cut.plane.heightOf(p), 0.0, 1e-9);
                const InsidePoint there = inside().at(p);
                ASSERT_EQ(idAt(cut, x, y), there.inBody ? there.id : 0);
                if (there.inBody)
                    tissues.insert(static_cast<int>(there.tissue));
            }
        for (const Tissue tissue : {Tissue::Skin, Tissue::Fat, Tissue::Bunch, Tissue::Duct})
            EXPECT_EQ(tissues.count(static_cast<int>(tissue)), 1U) << cutDirectionKey(direction);
    }
}

TEST(CutFace, LeavesOpenWhatIsHiddenAndNothingElse)
{
    const CutFace all = face(CutDirection::Sagittal);
    const CutFace less =
        face(CutDirection::Sagittal, 0.0, [](Tissue tissue, const PartId&) { return tissue == Tissue::Fat; });
    ASSERT_EQ(all.width, less.width);
    int open = 0;
    for (int y = 0; y < all.height; ++y)
        for (int x = 0; x < all.width; ++x) {
            const bool fat = idAt(all, x, y) >> 12 == static_cast<int>(Tissue::Fat);
            EXPECT_EQ(idAt(less, x, y), fat ? 0 : idAt(all, x, y));
            open += fat;
        }
    EXPECT_GT(open, 500);
}

TEST(CutFace, IsTheSameWhateverTheNumberOfThreadsAndEmptyBesideTheBody)
{
    const CutFace one = face(CutDirection::Transverse, 5.0, {}, 1), many = face(CutDirection::Transverse, 5.0, {}, 5);
    EXPECT_EQ(one.colourAo, many.colourAo);
    EXPECT_EQ(one.tiltId, many.tiltId);
    EXPECT_EQ(face(CutDirection::Frontal, 500.0).width, 0);
}

TEST(CutPlane, TakesAwayTheSideThatItsNameSays)
{
    const BreastShape& shape = *grown()->shape;
    const Vec3 nipple = shape.nippleBase();
    EXPECT_GT(cutPlane(shape, CutDirection::Sagittal, 0.0, false).heightOf(nipple + Vec3{0, -5, 0}), 0.0) << "outer";
    EXPECT_GT(cutPlane(shape, CutDirection::Transverse, 0.0, false).heightOf(nipple + Vec3{0, 0, 5}), 0.0) << "above";
    EXPECT_GT(cutPlane(shape, CutDirection::Frontal, 0.0, false).heightOf(nipple), 0.0) << "in front";
    for (const CutDirection direction : cutDirections) {
        const CutPlane there = cutPlane(shape, direction, 7.0, false), back = cutPlane(shape, direction, 7.0, true);
        EXPECT_NEAR(there.heightOf(nipple), -back.heightOf(nipple), 1e-9);
        const CutRange range = cutRange(shape, direction);
        EXPECT_LT(range.lowMm, -20.0);
        EXPECT_GT(range.highMm, 20.0);
    }
}

TEST(WholeBody, HasAllBunchesAndDuctsUnderAClosedSkin)
{
    const Breast& breast = *grown();
    const BodyModel whole = meshBody(breast, {}, 0, Composition::Whole).value();
    EXPECT_EQ(whole.composition, Composition::Whole);
    const BodyMesh& finest = whole.levels[2];
    EXPECT_EQ(finest.bunches.size(), breast.bunches.size());
    EXPECT_EQ(finest.ductNodes, breast.ductNodes.size());
    EXPECT_LE(breast.ductNodes.size(), 8192U) << "the scene moves so many";
    std::set<int> lobes;
    for (const std::uint32_t bunch : finest.bunchOfNode)
        lobes.insert(breast.bunches[bunch].lobe);
    EXPECT_EQ(lobes.size(), breast.lobes.size());
    // The skin hides the section: seen from the default eye nothing but skin and chest is in the open, so the skin
    // reaches wherever the body does, on the side of the section, too.
    bool lateral = false;
    for (const Vertex& v : finest.tissues[0].vertices) {
        const Vec3 p{v.positionMm[0], v.positionMm[1], v.positionMm[2]};
        lateral = lateral || (breast.shape->cutDistance(p) < -8.0 && std::fabs(breast.shape->skinDistance(p)) < 0.5);
    }
    EXPECT_TRUE(lateral);
    // The plate of the same breast is another file and another body.
    EXPECT_NE(bodyFileName(breast), bodyFileName(breast, Composition::Whole));
    const auto read = unpackBody(packBody(whole, 5), 5);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->composition, Composition::Whole);
    EXPECT_EQ(read->levels[2].ductNodes, finest.ductNodes);
}

TEST(DuctNodes, ThoseOfTheSectionStandFirst)
{
    bool shown = true;
    for (std::size_t n = 0; n < grown()->ductNodes.size(); ++n) {
        const DuctNode& node = grown()->ductNodes[n];
        EXPECT_TRUE(shown || !node.shown);
        EXPECT_LT(node.parent, static_cast<int>(n));
        shown = node.shown;
    }
    EXPECT_FALSE(shown);
}

} // namespace
} // namespace lactea::anatomy
