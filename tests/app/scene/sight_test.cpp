// What the eye meets where a cut has opened a grown body.
#include "app/scene/shapes/sight.h"

#include <memory>

#include <QSignalSpy>

#include <gtest/gtest.h>

#include "app/scene/shapes/face_maker.h"
#include "model/anatomy/growth/growth.h"

namespace lactea::scene {
namespace {

using anatomy::CutDirection;
using anatomy::PartKind;

struct Body {
    std::shared_ptr<const anatomy::Breast> breast;
    anatomy::BodyModel model;
    std::unique_ptr<anatomy::Picker> picker;
    std::shared_ptr<const anatomy::InsideBody> inside;
};

const Body& body()
{
    static const Body one = [] {
        Body made;
        made.breast = std::make_shared<const anatomy::Breast>(
            *anatomy::growBreast(anatomy::BreastPlan::classic(), 7, anatomy::Side::Right));
        made.model = *anatomy::meshBody(*made.breast, {}, 0, anatomy::Composition::Whole);
        made.picker = std::make_unique<anatomy::Picker>(*made.breast, std::make_shared<const anatomy::BodyMesh>(made.model.levels[0]));
        made.inside = std::make_shared<const anatomy::InsideBody>(made.breast);
        return made;
    }();
    return one;
}

class CutOpen : public testing::Test {
protected:
    void SetUp() override
    {
        sight.setBody(body().picker.get(), body().inside);
        sight.setHidden({}, 0, 0);
    }
    /// From far outside, straight at a point behind the nipple.
    std::optional<anatomy::PickHit> fromTheSide(double upMm = 0.0) const
    {
        const Vec3 aim = body().breast->shape->nippleBase() + Vec3{-40.0, 0.0, upMm};
        return sight.along({aim + Vec3{0.0, -300.0, 0.0}, {0.0, 1.0, 0.0}});
    }
    Sight sight;
};

TEST_F(CutOpen, TheUncutBodyIsSkinAllRound)
{
    for (const double up : {-20.0, 0.0, 20.0})
        EXPECT_EQ(fromTheSide(up)->part.kind, PartKind::Skin);
}

TEST_F(CutOpen, TheFaceIsMetInItsPlaneAndShowsWhatStandsThere)
{
    const auto plane = anatomy::cutPlane(*body().breast->shape, CutDirection::Sagittal, 0.0, false);
    sight.setCut(plane);
    int gland = 0;
    for (double up = -30.0; up <= 30.0; up += 5.0) {
        const auto hit = fromTheSide(up);
        ASSERT_TRUE(hit);
        EXPECT_NEAR(plane.heightOf(hit->pointMm), 0.0, 1e-6);
        EXPECT_EQ(hit->part, body().inside->at(hit->pointMm).part);
        gland += hit->part.kind != PartKind::Skin;
    }
    EXPECT_EQ(gland, 13);
    EXPECT_TRUE(sight.isAway(plane.pointMm + plane.normal));
    EXPECT_FALSE(sight.isAway(plane.pointMm - plane.normal));
}

TEST_F(CutOpen, WhatIsHiddenIsNotInTheFaceEither)
{
    sight.setCut(anatomy::cutPlane(*body().breast->shape, CutDirection::Sagittal, 0.0, false));
    const auto before = fromTheSide();
    ASSERT_TRUE(before);
    sight.setHidden([kind = before->part.kind](const anatomy::PartId& part) { return part.kind == kind; }, 0, 0);
    const auto behind = fromTheSide();
    EXPECT_TRUE(!behind || behind->part.kind != before->part.kind);
}

TEST_F(CutOpen, FromTheSideThatIsLeftTheSkinIsMetAndNothingBeyondTheCut)
{
    const auto plane = anatomy::cutPlane(*body().breast->shape, CutDirection::Sagittal, 0.0, false);
    sight.setCut(plane);
    const Vec3 aim = body().breast->shape->nippleBase() + Vec3{-40.0, 0.0, 0.0};
    const auto hit = sight.along({aim + Vec3{0.0, 300.0, 0.0}, {0.0, -1.0, 0.0}});
    ASSERT_TRUE(hit);
    EXPECT_EQ(hit->part.kind, PartKind::Skin);
    EXPECT_LT(plane.heightOf(hit->pointMm), 0.0);
}

TEST(FaceMaker, TellsACoarseFaceFirstThenTheFineOneOfTheNewestWish)
{
    FaceMaker maker;
    QSignalSpy made(&maker, &FaceMaker::made);
    const auto ask = [&](double offsetMm) {
        maker.ask({body().inside, body().breast,
                   anatomy::cutPlane(*body().breast->shape, CutDirection::Transverse, offsetMm, false), {}});
    };
    for (int mm = 0; mm < 20; ++mm)
        ask(mm);
    const auto isFine = [&] { return !made.isEmpty() && made.last()[1].toBool(); };
    while (!isFine() && made.wait(20'000)) {
    }
    ASSERT_TRUE(isFine());
    ASSERT_GE(made.size(), 2);
    EXPECT_FALSE(made.first()[1].toBool());
    int fine = 0;
    for (const auto& one : made)
        fine += one[1].toBool();
    EXPECT_EQ(fine, 1) << "the others were given up";
    const auto face = made.last()[0].value<std::shared_ptr<const anatomy::CutFace>>();
    EXPECT_NEAR(face->plane.heightOf(body().breast->shape->nippleBase()), -19.0, 1e-6);
    EXPECT_LE(face->width, FaceMaker::largestPx);
    EXPECT_LE(face->height, FaceMaker::largestPx);
}

}  // namespace
}  // namespace lactea::scene
