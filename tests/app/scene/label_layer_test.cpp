// Names beside a grown breast, without a window.
#include "app/scene/labels/label_layer.h"

#include <cmath>
#include <filesystem>
#include <map>
#include <set>

#include <QStandardPaths>

#include <gtest/gtest.h>

#include "model/anatomy/growth/growth.h"
#include "model/anatomy/mesh/mesh_cache.h"

namespace lactea::scene {
namespace {

struct Body {
    anatomy::Breast breast;
    anatomy::BodyModel model;
    anatomy::Picker picker;
    ConvexCover cover;
};

/// Grown once for all tests; a cache that was set from outside keeps the meshes.
const Body& body()
{
    static const Body one = [] {
        auto breast = *anatomy::growBreast(anatomy::BreastPlan::classic(), 1, anatomy::Side::Right);
        const auto cache =
            QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation).toStdString();
        auto model = *anatomy::meshBodyCached(breast, std::filesystem::path(cache) / "lactea");
        const auto& low = model.levels[static_cast<std::size_t>(anatomy::Detail::Low)];
        anatomy::Picker picker(breast, std::make_shared<const anatomy::BodyMesh>(low));
        ConvexCover cover(model.levels[static_cast<std::size_t>(anatomy::Detail::Minimum)]);
        return Body{std::move(breast), std::move(model), std::move(picker), std::move(cover)};
    }();
    return one;
}

/// The picture at 1280 x 720 with both side panels and the dock open, with what lies on it.
class Names : public testing::Test {
protected:
    void SetUp() override
    {
        layer.setNames([](const anatomy::PartId& part) {
            return QString::fromStdString(std::string(partKindKey(part.kind)));
        });
        layer.setBody(body().breast, body().model.levels[static_cast<std::size_t>(anatomy::Detail::Low)],
                      &sight);
        while (layer.prepare()) {
        }
    }
    std::vector<Leader> place(const CameraPose& pose, bool all = true)
    {
        return layer.place({pose, lens, body().cover.pointsMm(), area, all, true});
    }
    std::map<QString, LabelBox> boxes() const
    {
        std::map<QString, LabelBox> shown;
        for (const SceneLabel* label : layer.labels())
            if (label->shown)
                shown[label->text] = {label->x, label->y, label->x + 1.0, label->y + 1.0};
        return shown;
    }
    Sight sight{&body().picker};
    LabelLayer layer;
    Lens lens = composeLens(760, 456, {80, 44, 156, 8});
    LabelArea area{{8, 8, 752, 448},
                   {{0, 0, 620, 40}, {8, 48, 72, 192}, {604, 8, 752, 200}, {24, 416, 110, 444}}};
};

TEST_F(Names, AllTwelveStandInTheDefaultViewWithShortLeaders)
{
    const auto leaders = place({});
    EXPECT_EQ(leaders.size(), 12U);
    double sum = 0.0;
    for (const Leader& leader : leaders)
        sum += std::hypot(leader.end.x() - leader.anchor.x(), leader.end.y() - leader.anchor.y());
    EXPECT_LT(sum / static_cast<double>(leaders.size()), 70.0);
}

TEST_F(Names, StayWhereTheyAreWhileTheEyeTurnsSlowly)
{
    CameraPose pose;
    place(pose);
    auto before = boxes();
    int steps = 0, jumps = 0;
    double least = 12.0;
    for (int i = 0; i < 240; ++i) {
        pose.azimuthDeg += 0.25;
        least = std::min(least, static_cast<double>(place(pose).size()));
        const auto after = boxes();
        for (const auto& [name, box] : after)
            if (const auto old = before.find(name); old != before.end()) {
                ++steps;
                jumps += std::hypot(box.left - old->second.left, box.top - old->second.top) > 30.0;
            }
        before = after;
    }
    EXPECT_GT(steps, 2000);
    EXPECT_LE(jumps, 24) << "of " << steps << " steps; 60 degrees, 12 names";
    EXPECT_GE(least, 8.0);
}

TEST_F(Names, PointOnlyAtWhatIsSeen)
{
    for (const double azimuth : {-90.0, -42.0, 0.0, 45.0}) {
        CameraPose pose;
        pose.azimuthDeg = azimuth;
        const auto leaders = place(pose);
        std::set<anatomy::PartKind> pointedAt; // within the dot at the leader's end
        for (const Leader& leader : leaders)
            for (const double dx : {-1.5, 0.0, 1.5})
                for (const double dy : {-1.5, 0.0, 1.5})
                    if (const auto hit = body().picker.pick(
                            rayThrough(eyeFrame(pose), lens, leader.anchor.x() + dx, leader.anchor.y() + dy)))
                        pointedAt.insert(hit->part.kind);
        for (const SceneLabel* label : layer.labels())
            if (label->shown) {
                const auto part = *anatomy::partFromAddress(label->address.toStdString());
                EXPECT_TRUE(pointedAt.contains(part.kind))
                    << label->address.toStdString() << " at " << azimuth;
            }
    }
}

TEST_F(Names, OfASmallPictureOnlyTheSelectedPartIsNamed)
{
    layer.setSelected(anatomy::PartId{anatomy::PartKind::Rib, anatomy::Side::Right, -1, 3}, std::nullopt);
    const auto leaders = place({}, false);
    ASSERT_EQ(leaders.size(), 1U);
    EXPECT_TRUE(leaders[0].selected);
}

TEST_F(Names, DeepInTheGlandAChosenPartThatHasRecededHasNone)
{
    using anatomy::PartKind;
    const anatomy::PartId skin{PartKind::Skin, anatomy::Side::Right, -1, -1}, lobule{PartKind::Lobule, anatomy::Side::Right, 2, 0, 0};
    layer.setSelected(skin, {});
    place({});
    EXPECT_EQ(boxes().count(QStringLiteral("skin")), 1U);
    const auto seen = body().picker.place({PartKind::LobuleBunch, anatomy::Side::Right, -1, -1});
    ASSERT_TRUE(seen);
    layer.setNear({{seen->anchorMm, {}, lobule}});
    place({});
    EXPECT_EQ(boxes().count(QStringLiteral("skin")), 0U);
    EXPECT_EQ(boxes().count(QStringLiteral("lobule")), 1U);
    layer.setNear({});
    while (layer.prepare()) {
    }
    place({});
    EXPECT_EQ(boxes().count(QStringLiteral("skin")), 1U) << "and back";
}

TEST_F(Names, AHiddenPartHasNone)
{
    sight.setHidden([](const anatomy::PartId& part) { return part.kind == anatomy::PartKind::Rib; }, 0, 0);
    layer.lookAgain();
    place({});
    EXPECT_EQ(boxes().count(QStringLiteral("rib")), 0U);
    EXPECT_EQ(boxes().count(QStringLiteral("skin")), 1U);
}

} // namespace
} // namespace lactea::scene
