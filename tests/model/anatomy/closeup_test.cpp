// One lobule opened and one alveolus cut open: what is drawn is what the model says is there.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <numbers>
#include <set>

#include "model/anatomy/closeup/alveolus_closeup.h"
#include "model/anatomy/closeup/alveolus_form.h"
#include "model/anatomy/closeup/alveolus_section.h"
#include "model/anatomy/closeup/lobule_closeup.h"
#include "model/closeup/parameters.h"
#include "model/core/random.h"
#include "tests/model/anatomy/grown_gland.h"

namespace lactea::anatomy {
namespace {

constexpr double pi = std::numbers::pi;
const Vec3 viewer{-0.1, -1.0, 0.3};

struct OneLobule {
    Lobule lobule;
    std::vector<Alveolus> alveoli;
    Vec3 entryMm;
    std::vector<DuctuleNode> ductules;
};

const OneLobule& oneLobule()
{
    static const OneLobule one = [] {
        const GlandIndex& index = test::grownGland().index;
        OneLobule made;
        made.lobule = index.lobulesOf(index.bunchCount() / 3)[20];
        made.alveoli = alveoliOf(index, made.lobule);
        made.entryMm = lobuleEntry(made.lobule, made.alveoli, made.lobule.centreMm + Vec3{3.0, 1.0, -2.4});
        made.ductules = ductulesOf(made.alveoli, made.entryMm);
        return made;
    }();
    return one;
}

const LobuleCloseup& openedLobule()
{
    static const LobuleCloseup opened =
        lobuleCloseup(oneLobule().lobule, oneLobule().alveoli, oneLobule().ductules, viewer);
    return opened;
}

/// The alveolus nearest to a radius.
const Alveolus& alveolusOf(double radiusMm)
{
    return *std::min_element(oneLobule().alveoli.begin(), oneLobule().alveoli.end(),
                             [&](const Alveolus& a, const Alveolus& b) {
                                 return std::fabs(a.radiusMm - radiusMm) < std::fabs(b.radiusMm - radiusMm);
                             });
}

const Vec3 neck{0.8, 0.42, -0.62};

AlveolusCloseup cutOpen(double fill, double radiusMm = 0.06, CloseupDetail detail = CloseupDetail::Full)
{
    return alveolusCloseup(alveolusOf(radiusMm), fill, neck, goodViewOf(neck, viewer), {}, detail);
}

std::vector<const TissueMesh*> meshesOf(const AlveolusCloseup& a)
{
    return {&a.wall, &a.section, &a.basket, &a.capillaries, &a.milk, &a.fat};
}

std::size_t trianglesOf(const TissueMesh& mesh) { return mesh.indices.size() / 3; }

bool sameBits(const TissueMesh& a, const TissueMesh& b)
{
    return a.indices == b.indices && a.vertices.size() == b.vertices.size() &&
           std::memcmp(a.vertices.data(), b.vertices.data(), a.vertices.size() * sizeof(Vertex)) == 0;
}

Vec3 placeOf(const Vertex& v) { return {v.positionMm[0], v.positionMm[1], v.positionMm[2]}; }

void expectSound(const TissueMesh& mesh, std::initializer_list<CloseupClass> classes)
{
    ASSERT_FALSE(mesh.indices.empty());
    for (const std::uint32_t i : mesh.indices)
        ASSERT_LT(i, mesh.vertices.size());
    for (const Vertex& v : mesh.vertices) {
        ASSERT_TRUE(std::isfinite(v.positionMm[0]) && std::isfinite(v.positionMm[1]) &&
                    std::isfinite(v.positionMm[2]));
        ASSERT_NE(std::find(classes.begin(), classes.end(), closeupClassOf(v.id)), classes.end()) << v.id;
    }
}

TEST(GoodView, TheSectionStandsUprightAndARisingNeckIsNotSeenFromBelow)
{
    Random random(5);
    const double steepest = std::sin(40.0 * std::numbers::pi / 180.0);
    for (int i = 0; i < 300; ++i) {
        const auto any = [&] { return normalized(Vec3{random.uniform(-1, 1), random.uniform(-1, 1), random.uniform(-1, 1)}); };
        const Vec3 towards = any(), from = any();
        const Vec3 eye = goodViewOf(towards, from);
        EXPECT_NEAR(length(eye), 1.0, 1e-9);
        EXPECT_LT(dot(eye, towards), 0.0) << "the neck leads away";
        const Vec3 across = eye - towards * dot(eye, towards);  // the normal of the section
        EXPECT_NEAR(across.z, 0.0, 1e-9) << "level milk lies level";
        EXPECT_GE(dot(across, from), -1e-9) << "of both such views the nearer";
        EXPECT_LT(std::fabs(eye.z), steepest);
        if (towards.z > 0.3) {
            EXPECT_GT(eye.z, -0.26);
        }
    }
}

TEST(Ductules, ReachEachAlveolusOnceAndAreATree)
{
    const auto& nodes = oneLobule().ductules;
    ASSERT_GT(oneLobule().alveoli.size(), 1000U);
    std::vector<int> reached(oneLobule().alveoli.size(), 0);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        ASSERT_LT(nodes[i].parent, static_cast<int>(i)) << "parent before child: connected and without loops";
        ASSERT_EQ(nodes[i].parent < 0, i == 0);
        if (nodes[i].alveolus >= 0)
            ++reached[static_cast<std::size_t>(nodes[i].alveolus)];
    }
    EXPECT_EQ(nodes.front().positionMm, oneLobule().entryMm);
    EXPECT_TRUE(std::all_of(reached.begin(), reached.end(), [](int times) { return times == 1; }));
}

TEST(Ductules, FollowMurrayAtEachBranch)
{
    const closeup::Parameters published;
    const auto& nodes = oneLobule().ductules;
    std::vector<double> sum(nodes.size(), 0.0);
    for (std::size_t i = 1; i < nodes.size(); ++i) {
        const auto parent = static_cast<std::size_t>(nodes[i].parent);
        EXPECT_LE(nodes[i].radiusMm, nodes[parent].radiusMm) << "no ductule widens away from the entry";
        sum[parent] += std::pow(nodes[i].radiusMm, published.ductuleExponent);
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].alveolus >= 0) {
            EXPECT_DOUBLE_EQ(nodes[i].radiusMm, 1e-3 * published.ductuleRadiusUm);
            EXPECT_EQ(sum[i], 0.0) << "only ends have an alveolus";
        } else {
            EXPECT_NEAR(sum[i] / std::pow(nodes[i].radiusMm, published.ductuleExponent), 1.0, 1e-9);
        }
    }
    EXPECT_GT(2.0 * nodes.front().radiusMm, 0.09) << "terminal ducts are 0.1 to 0.2 mm wide";
    EXPECT_LT(2.0 * nodes.front().radiusMm, 0.2);
}

TEST(Ductules, EndOnTheWallOfTheirAlveolus)
{
    for (const DuctuleNode& node : oneLobule().ductules)
        if (node.alveolus >= 0) {
            const Alveolus& a = oneLobule().alveoli[static_cast<std::size_t>(node.alveolus)];
            EXPECT_NEAR(length(node.positionMm - a.centreMm), a.packedRadiusMm, 1e-9);
        }
    for (const Vec3& direction : neckDirections(oneLobule().alveoli, oneLobule().ductules))
        EXPECT_NEAR(length(direction), 1.0, 1e-12);
}

TEST(Ductules, AreTheSameEachTime)
{
    const auto again = ductulesOf(oneLobule().alveoli, oneLobule().entryMm);
    ASSERT_EQ(again.size(), oneLobule().ductules.size());
    for (std::size_t i = 0; i < again.size(); ++i) {
        EXPECT_EQ(again[i].positionMm, oneLobule().ductules[i].positionMm);
        EXPECT_EQ(again[i].radiusMm, oneLobule().ductules[i].radiusMm);
    }
    EXPECT_TRUE(ductulesOf({}, oneLobule().entryMm).empty());
    EXPECT_EQ(ductulesOf({oneLobule().alveoli.front()}, oneLobule().entryMm).size(), 2U);
}

TEST(LobuleCloseup, StandsBehindItsFaceAndLosesNoAlveolus)
{
    const LobuleCloseup& opened = openedLobule();
    ASSERT_EQ(opened.alveoli.size(), oneLobule().alveoli.size());
    int open = 0;
    for (std::size_t i = 0; i < opened.alveoli.size(); ++i) {
        const ShownAlveolus& shown = opened.alveoli[i];
        const Alveolus& a = oneLobule().alveoli[i];
        const Vec3 moved =
            Vec3{shown.centreMm[0], shown.centreMm[1], shown.centreMm[2]} + opened.originMm - a.centreMm;
        EXPECT_EQ(shown.number, a.number);
        EXPECT_EQ(shown.open, dot(a.centreMm - opened.originMm, opened.openTowards) > 0.0);
        EXPECT_LT(length(moved), 0.12) << "pushed back a little at most";
        EXPECT_LT(length(moved + opened.openTowards * length(moved)), 1e-4)
            << "and straight away from the viewer";
        EXPECT_TRUE(shown.occlusion > 0.0F && shown.occlusion <= 1.0F && shown.tint >= 0.0F &&
                    shown.tint <= 1.0F);
        open += shown.open;
    }
    EXPECT_NEAR(static_cast<double>(open) / static_cast<double>(opened.alveoli.size()), 0.5, 0.1);
}

TEST(LobuleCloseup, IsLeanAndNamesItsParts)
{
    const LobuleCloseup& opened = openedLobule();
    expectSound(opened.ductules, {CloseupClass::Ductule});
    expectSound(opened.vessels, {CloseupClass::Capillary});
    EXPECT_LE(trianglesOf(opened.ductules) + trianglesOf(opened.vessels), 30000U);
    std::set<int> parts;
    for (const Vertex& v : opened.vessels.vertices)
        parts.insert(v.node);
    EXPECT_EQ(parts, (std::set<int>{0, 1, 2})) << "net, arteriole, venule";
    for (const Vertex& v : opened.ductules.vertices)
        EXPECT_LT(v.node, oneLobule().ductules.size());
}

TEST(LobuleCloseup, IsTheSameEachTime)
{
    const LobuleCloseup again =
        lobuleCloseup(oneLobule().lobule, oneLobule().alveoli, oneLobule().ductules, viewer);
    EXPECT_TRUE(sameBits(again.ductules, openedLobule().ductules));
    EXPECT_TRUE(sameBits(again.vessels, openedLobule().vessels));
}

TEST(LobuleCloseup, IsOpenedBesideItsDuct)
{
    const Vec3 view = goodLobuleView(oneLobule().lobule, oneLobule().entryMm, viewer);
    EXPECT_NEAR(length(view), 1.0, 1e-12);
    EXPECT_NEAR(dot(view, normalized(oneLobule().entryMm - oneLobule().lobule.centreMm)), 0.0, 1e-9);
    EXPECT_GT(dot(view, viewer), 0.0);
}

TEST(AlveolusCloseup, HasTheModelsTilesAwayFromTheNeck)
{
    const Alveolus& a = alveolusOf(0.06);
    const AlveolusCells cells = cellsOf(a, 0.7);
    const Vec3 axis = normalized(neck);
    const AlveolusForm form(cells.lumenRadiusUm, cells.outerRadiusUm, 1e3 * a.radiusMm, axis, 1);
    const auto wall = wallCells(cells, form);
    int same = 0;
    for (const WallCell& cell : wall) {
        if (cell.lactocyte < 0)
            continue;
        const SphereCell& tile = cells.lactocytes[static_cast<std::size_t>(cell.lactocyte)].tile;
        EXPECT_EQ(cell.tile.middle, tile.middle);
        if (dot(tile.middle, axis) < 0.4) {
            EXPECT_EQ(cell.tile.corners, tile.corners);
            ++same;
        }
    }
    EXPECT_GT(same, static_cast<int>(0.6 * static_cast<double>(cells.lactocytes.size())));
}

TEST(AlveolusCloseup, CutsTheCellsThatThePlaneMeetsAndNoOther)
{
    const Alveolus& a = alveolusOf(0.06);
    const AlveolusCells cells = cellsOf(a, 0.7);
    SectionPlane plane;
    plane.axis = normalized(neck);
    plane.normal = normalized(cross(plane.axis, {0.3, -0.2, 0.9}));
    plane.aside = cross(plane.normal, plane.axis);
    plane.shading = plane.normal;
    const AlveolusForm form(cells.lumenRadiusUm, cells.outerRadiusUm, 1e3 * a.radiusMm, plane.axis, 1);
    const auto wall = wallCells(cells, form);
    const auto cut = cutCells(wall, form, plane);
    ASSERT_FALSE(cut.empty());
    EXPECT_EQ(cut.front().from, form.tubeTo());
    EXPECT_NEAR(cut.back().to, 2.0 * pi - form.tubeTo(), 1e-9);
    for (std::size_t i = 0; i < cut.size(); ++i) {
        if (i > 0) {
            EXPECT_EQ(cut[i].from, cut[i - 1].to);
        }
        // The middle of each piece belongs to its cell: no other wall cell is nearer.
        const Vec3 at = plane.at(0.5 * (cut[i].from + cut[i].to));
        const double own = dot(at, wall[static_cast<std::size_t>(cut[i].cell)].tile.middle);
        for (const WallCell& other : wall)
            EXPECT_LE(dot(at, other.tile.middle), own + 1e-9);
    }
}

class AlveolusAt : public testing::TestWithParam<std::tuple<double, double>> {};
INSTANTIATE_TEST_SUITE_P(RadiiAndFills, AlveolusAt,
                         testing::Combine(testing::Values(0.03, 0.06, 0.095),
                                          testing::Values(0.0, 0.3, 1.0)));

TEST_P(AlveolusAt, IsSoundAndLean)
{
    const auto [radius, fill] = GetParam();
    const AlveolusCloseup a = cutOpen(fill, radius);
    expectSound(a.wall, {CloseupClass::Lactocyte, CloseupClass::Ductule});
    expectSound(a.section, {CloseupClass::Lactocyte, CloseupClass::Ductule});
    expectSound(a.basket, {CloseupClass::Myoepithelium});
    expectSound(a.capillaries, {CloseupClass::Capillary});
    expectSound(a.milk, {CloseupClass::Milk});
    std::size_t triangles = 0;
    for (const TissueMesh* mesh : meshesOf(a))
        triangles += trianglesOf(*mesh);
    EXPECT_LE(triangles, radius < 0.07 ? 60000U : 100000U);
    const AlveolusCells cells = cellsOf(alveolusOf(radius), fill);
    for (const Vertex& v : a.basket.vertices)
        EXPECT_LT(v.node, cells.basket.size());
    for (const Vertex& v : a.capillaries.vertices)
        EXPECT_LT(v.node, cells.capillaries.size());
    for (const Vertex& v : a.wall.vertices)
        if (closeupClassOf(v.id) == CloseupClass::Lactocyte) {
            EXPECT_LT(v.node, cells.lactocytes.size());
        }
}

TEST_P(AlveolusAt, LiesBehindTheCut)
{
    const auto [radius, fill] = GetParam();
    const AlveolusCloseup a = cutOpen(fill, radius);
    for (const TissueMesh* mesh : {&a.wall, &a.basket, &a.capillaries})
        for (const Vertex& v : mesh->vertices)
            EXPECT_LT(dot(placeOf(v), a.cutNormal), 1e-6);
    // The section lies in the plane, but for the end of the neck; a nucleus a hair in front.
    for (const Vertex& v : a.section.vertices)
        if (dot(placeOf(v), a.neckDirection) < 1.4 * radius) {
            EXPECT_NEAR(dot(placeOf(v), a.cutNormal), 5e-5, 5.5e-5);
        }
}

TEST(AlveolusCloseup, KeepsItsMeshesWhenItIsSqueezed)
{
    const AlveolusCloseup full = cutOpen(1.0), squeezed = cutOpen(0.25);
    for (const auto part : {&AlveolusCloseup::wall, &AlveolusCloseup::section, &AlveolusCloseup::basket,
                            &AlveolusCloseup::capillaries, &AlveolusCloseup::milk}) {
        EXPECT_EQ((full.*part).indices, (squeezed.*part).indices);
        ASSERT_EQ((full.*part).vertices.size(), (squeezed.*part).vertices.size());
        for (std::size_t i = 0; i < (full.*part).vertices.size(); ++i)
            EXPECT_EQ((full.*part).vertices[i].id, (squeezed.*part).vertices[i].id);
    }
}

TEST(AlveolusCloseup, ShowsLumenAndWallAsWideAsTheModelSays)
{
    for (const double fill : {0.3, 0.7, 1.0}) {
        const AlveolusCloseup a = cutOpen(fill);
        const AlveolusShape shape = shapeOf(alveolusOf(0.06), fill);
        // Away from the neck: mean distance of the outside, and of the outline of the milk's face.
        double outside = 0.0, milk2 = 0.0;
        int outer = 0, rim = 0;
        for (const Vertex& v : a.wall.vertices) {
            const Vec3 p = placeOf(v);
            if (dot(normalized(p), a.neckDirection) < 0.3 &&
                dot(Vec3{1.0 * v.normal[0], 1.0 * v.normal[1], 1.0 * v.normal[2]}, p) > 0.0) {
                outside += length(p);
                ++outer;
            }
        }
        EXPECT_NEAR(outside / outer, shape.outerRadiusMm, 0.03 * shape.outerRadiusMm);
        for (const Vertex& v : a.milk.vertices) {
            const Vec3 p = placeOf(v);
            const bool onLevel = p.z > 0.11 * shape.lumenRadiusMm;
            if (std::fabs(dot(p, a.cutNormal)) < 1.2e-4 && !onLevel &&
                dot(normalized(p), a.neckDirection) < 0.3 && length(p) > 0.5 * shape.lumenRadiusMm) {
                milk2 += dot(p, p);
                ++rim;
            }
        }
        ASSERT_GT(rim, 20);
        EXPECT_NEAR(std::pow(milk2 / rim, 1.5) / std::pow(shape.lumenRadiusMm, 3), 1.0, 0.12)
            << "volume, fill " << fill;
    }
}

TEST(AlveolusCloseup, ShowsAllOfItsBasketBehindTheCut)
{
    const AlveolusCloseup a = cutOpen(0.8);
    const AlveolusCells cells = cellsOf(alveolusOf(0.06), 1.0);
    std::set<int> drawn;
    for (const Vertex& v : a.basket.vertices)
        drawn.insert(v.node);
    for (std::size_t i = 0; i < cells.basket.size(); ++i) {
        const Vec3 body = normalized(cells.basket[i].bodyUm);
        if (dot(body, a.cutNormal) < 0.0 && dot(body, a.neckDirection) < 0.9) {
            EXPECT_TRUE(drawn.contains(static_cast<int>(i))) << i;
        }
    }
}

TEST(AlveolusCloseup, IsTheSameEachTime)
{
    const AlveolusCloseup a = cutOpen(0.6), b = cutOpen(0.6);
    const auto first = meshesOf(a), second = meshesOf(b);
    for (std::size_t i = 0; i < first.size(); ++i)
        EXPECT_TRUE(sameBits(*first[i], *second[i])) << i;
}

TEST(AlveolusCloseup, HasAFirstPictureOfFewTriangles)
{
    std::size_t quick = 0, full = 0;
    const AlveolusCloseup a = cutOpen(0.6, 0.06, CloseupDetail::Quick), b = cutOpen(0.6);
    for (const TissueMesh* mesh : meshesOf(a))
        quick += trianglesOf(*mesh);
    for (const TissueMesh* mesh : meshesOf(b))
        full += trianglesOf(*mesh);
    EXPECT_LT(2 * quick, full);
}

TEST(AlveolusCloseup, OpensFromAnyView)
{
    for (const Vec3& view : {Vec3{0, 0, 1}, Vec3{0, 0, -1}, neck, neck * -1.0, Vec3{1, 0, 0}}) {
        const AlveolusCloseup a = alveolusCloseup(alveolusOf(0.06), 0.5, neck, view);
        EXPECT_NEAR(dot(a.cutNormal, a.neckDirection), 0.0, 1e-9);
        EXPECT_NEAR(length(a.cutNormal), 1.0, 1e-9);
        EXPECT_GT(trianglesOf(a.wall), 1000U);
        for (const TissueMesh* mesh : meshesOf(a))
            for (const Vertex& v : mesh->vertices)
                ASSERT_LE(length(placeOf(v)), a.reachMm + 1e-9);
    }
}

} // namespace
} // namespace lactea::anatomy
