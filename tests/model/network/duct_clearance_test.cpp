#include "model/network/duct_clearance.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numbers>

#include "model/core/random.h"
#include "tests/model/network/hand_made.h"

namespace lactea::network {
namespace {
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

using Courses = std::vector<CoursePoint>;

/// A straight course in steps of at most `stepMm`, added behind `parent` (-1: it begins at `from`).
int addCourse(Courses& courses, Vec3 from, Vec3 to, double radiusMm, DuctId duct, int parent = -1,
              double stepMm = 1.0)
{
    if (parent < 0) {
        courses.push_back({from, radiusMm, -1, duct});
        parent = static_cast<int>(courses.size()) - 1;
    }
    const int steps = std::max(1, static_cast<int>(std::ceil(length(to - from) / stepMm)));
    for (int i = 1; i <= steps; ++i) {
        courses.push_back({mix(from, to, static_cast<double>(i) / steps), radiusMm, parent, duct});
        parent = static_cast<int>(courses.size()) - 1;
    }
    return parent;
}

std::vector<DuctOverlap> overlapsOf(const Courses& courses, const JointReach& joint = {})
{
    const auto found = findDuctOverlaps(courses, joint);
    EXPECT_TRUE(found) << found.error().text();
    return found.value_or(std::vector<DuctOverlap>{});
}

std::string refusalOf(const Courses& courses)
{
    const auto found = findDuctOverlaps(courses);
    return found ? "accepted" : found.error().text();
}

TEST(DuctClearance, ADuctMayRunAlongItselfInStepsFinerThanItsWidth)
{
    Courses courses;
    addCourse(courses, {}, {40, 0, 0}, 1.5, 1, -1, 0.3);
    EXPECT_THAT(overlapsOf(courses), IsEmpty());
}

TEST(DuctClearance, ReportsTwoDuctsThatCrossWithTheDepth)
{
    Courses courses;
    addCourse(courses, {-10, 0, 0}, {10, 0, 0}, 0.6, 1, -1, 20.0);
    addCourse(courses, {0, -10, 0.8}, {0, 10, 0.8}, 0.5, 2, -1, 20.0);
    const auto found = overlapsOf(courses);
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].firstDuct, 1);
    EXPECT_EQ(found[0].secondDuct, 2);
    EXPECT_NEAR(found[0].depthMm, 0.6 + 0.5 - 0.8, 1e-6);
}

TEST(DuctClearance, DuctsSideBySideAreFreeFromTheSumOfTheirRadiiOn)
{
    for (const double gapMm : {-0.001, 0.001}) {
        Courses courses;
        addCourse(courses, {0, 0, 0}, {30, 0, 0}, 0.7, 1);
        addCourse(courses, {0, 1.2 + gapMm, 0}, {30, 1.2 + gapMm, 0}, 0.5, 2);
        EXPECT_EQ(overlapsOf(courses).empty(), gapMm > 0.0) << gapMm;
    }
}

TEST(DuctClearance, TakesTheWidthWhereThePiecesAreNearest)
{
    // A cone from 2.0 to 0.2 mm; a thin duct passes its thin end, then its thick one.
    for (const double x : {9.5, 0.5}) {
        Courses courses{{{0, 0, 0}, 2.0, -1, 1}, {{0.1, 0, 0}, 2.0, 0, 1}, {{10, 0, 0}, 0.2, 1, 1}};
        addCourse(courses, {x, -9, 1.0}, {x, 9, 1.0}, 0.1, 2, -1, 18.0);
        EXPECT_EQ(overlapsOf(courses).empty(), x > 5.0) << x;
    }
}

TEST(DuctClearance, BranchesMayTouchAroundTheirBranchPointOnly)
{
    const auto fork = [](double angle) {
        Courses courses;
        const int end = addCourse(courses, {}, {10, 0, 0}, 1.0, 0);
        for (const double side : {-1.0, 1.0}) {
            const Vec3 way{std::cos(angle / 2), side * std::sin(angle / 2), 0};
            addCourse(courses, {10, 0, 0}, Vec3{10, 0, 0} + 12.0 * way, 0.7, side < 0 ? 1 : 2, end, 0.5);
        }
        return courses;
    };
    // Radii 0.7: the walls part 0.7 / sin(angle / 2) from the branch point.
    EXPECT_THAT(overlapsOf(fork(std::numbers::pi / 3)), IsEmpty()); // 1.4 mm
    EXPECT_THAT(overlapsOf(fork(0.2)), testing::Not(IsEmpty()));    // 7 mm, reach 3 mm
    EXPECT_THAT(overlapsOf(fork(0.2), {8.0, 0.0}), IsEmpty());      // allowed if so stated
    EXPECT_THAT(overlapsOf(fork(std::numbers::pi / 3), {0.2, 0.0}), testing::Not(IsEmpty()));
}

TEST(DuctClearance, AThinBranchLeavesAThickDuctWithItsOwnWidth)
{
    Courses courses;
    const int end = addCourse(courses, {}, {10, 0, 0}, 3.0, 0);
    addCourse(courses, {10, 0, 0}, {10, 30, 0}, 0.2, 1, end, 10.0);
    addCourse(courses, {12, 6, 0}, {30, 6, 0}, 0.5, 2); // would touch a cone that starts with 3 mm
    EXPECT_THAT(overlapsOf(courses), IsEmpty());
}

TEST(DuctClearance, ReportsADuctThatComesBackToItself)
{
    Courses courses;
    int end = addCourse(courses, {}, {20, 0, 0}, 0.5, 1);
    end = addCourse(courses, {20, 0, 0}, {20, 10, 0}, 0.5, 1, end);
    end = addCourse(courses, {20, 10, 0}, {10, 10, 0}, 0.5, 1, end);
    EXPECT_THAT(overlapsOf(courses), IsEmpty());
    addCourse(courses, {10, 10, 0}, {10, 0.5, 0}, 0.5, 1, end);
    EXPECT_THAT(overlapsOf(courses), testing::Not(IsEmpty()));
}

TEST(DuctClearance, ABendMayTouchInside)
{
    Courses courses{{{3, 0, 0}, 1.0, -1, 1}};
    for (int i = 1; i <= 30; ++i) { // half a turn of radius 1.2, wider than the ducts' 1.0, then straight on
        const double angle = std::numbers::pi * std::min(i, 20) / 20;
        courses.push_back(
            {{1.2 * std::cos(angle), 1.2 * std::sin(angle) - std::max(0, i - 20) * 0.3, 0}, 1.0, i - 1, 1});
    }
    EXPECT_THAT(overlapsOf(courses), IsEmpty());
}

TEST(DuctClearance, DuctsThatMeetAtAPoreMayTouchThere)
{
    Courses courses;
    addCourse(courses, {}, {0, 10, 10}, 0.5, 1);
    addCourse(courses, {}, {0, -10, 10}, 0.5, 2);
    EXPECT_THAT(overlapsOf(courses), IsEmpty());
    addCourse(courses, {0.3, 0, 0}, {20, 0, 0}, 0.5, 3); // another pore, too near
    EXPECT_THAT(overlapsOf(courses), testing::Not(IsEmpty()));
}

TEST(DuctClearance, FindsWhatAComparisonOfAllPairsFinds)
{
    Random random(5);
    Courses courses;
    for (int duct = 0; duct < 90; ++duct) {
        const Vec3 from{random.uniform(0, 30), random.uniform(0, 30), random.uniform(0, 30)};
        addCourse(courses, from, from + random.uniform(2, 12) * random.direction(), random.uniform(0.1, 0.9),
                  duct, -1, 50.0);
    }
    int slow = 0;
    for (std::size_t i = 1; i < courses.size(); i += 2)
        for (std::size_t j = i + 2; j < courses.size(); j += 2) {
            double nearest = 1e9;
            for (int s = 0; s <= 100; ++s)
                for (int t = 0; t <= 100; ++t)
                    nearest = std::min(
                        nearest, length(mix(courses[i - 1].positionMm, courses[i].positionMm, s / 100.0) -
                                        mix(courses[j - 1].positionMm, courses[j].positionMm, t / 100.0)));
            slow += nearest < courses[i].radiusMm + courses[j].radiusMm;
        }
    EXPECT_GT(slow, 15);
    EXPECT_THAT(overlapsOf(courses), SizeIs(slow));
}

TEST(DuctClearance, HundredThousandPiecesOfAllLengthsAreNoBurden)
{
    Courses courses; // a fence of ducts, and one that passes all of them a little too near
    for (int duct = 0; duct < 1000; ++duct)
        addCourse(courses, {duct * 1.0, 0, 0}, {duct * 1.0, 100, 0}, 0.4, duct);
    addCourse(courses, {-1, 50.3, 0.85}, {1001, 50.3, 0.85}, 0.5, 1000, -1, 1002.0);
    ASSERT_GT(courses.size(), 100000u);
    EXPECT_THAT(overlapsOf(courses), SizeIs(testing::Ge(1000u)));
}

TEST(MovingCourses, FindWhatASearchOfTheMovedCoursesFinds)
{
    Random random(11);
    const auto anywhere = [&] { return Vec3{random.uniform(0, 20), random.uniform(0, 20), random.uniform(0, 20)}; };
    Courses courses;
    for (int duct = 0; duct < 60; ++duct)
        addCourse(courses, anywhere(), anywhere(), random.uniform(0.1, 0.9), duct, -1, 3.0);
    constexpr double slackMm = 1.0;
    const auto moving = MovingCourses::of(courses, {}, slackMm);
    ASSERT_TRUE(moving);
    EXPECT_EQ(moving->overlaps(courses).size(), overlapsOf(courses).size());
    std::vector<char> moved(courses.size(), 0);
    for (std::size_t i = 0; i < courses.size(); i += 3) {
        courses[i].positionMm += random.direction() * (0.49 * slackMm);
        moved[i] = 1;
        for (std::size_t k = 0; k < courses.size(); ++k)
            if (courses[k].parent == static_cast<int>(i))
                moved[k] = 1;
    }
    const auto all = overlapsOf(courses), found = moving->overlaps(courses), ofMoved = moving->overlaps(courses, moved);
    ASSERT_GT(all.size(), 20u);
    ASSERT_EQ(found.size(), all.size());
    for (std::size_t k = 0; k < all.size(); ++k) {
        EXPECT_EQ(found[k].first, all[k].first);
        EXPECT_EQ(found[k].second, all[k].second);
        EXPECT_EQ(found[k].depthMm, all[k].depthMm);
    }
    const auto expected = std::count_if(all.begin(), all.end(), [&](const DuctOverlap& o) {
        return moved[static_cast<std::size_t>(o.first)] || moved[static_cast<std::size_t>(o.second)];
    });
    EXPECT_EQ(static_cast<std::ptrdiff_t>(ofMoved.size()), expected);
    EXPECT_LT(ofMoved.size(), all.size());
}

TEST(DuctClearance, RefusesWhatIsNoCourse)
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(refusalOf({{{0, 0, 0}, 1.0, -1, 0}, {{1, 0, 0}, 0.0, 0, 0}}),
              "point 1: its radius has to be positive and finite");
    EXPECT_EQ(refusalOf({{{0, nan, 0}, 1.0, -1, 0}}), "point 0: its position is not finite");
    EXPECT_EQ(refusalOf({{{0, 0, 0}, 1.0, 0, 0}}), "point 0: its parent has to come before it");
    EXPECT_EQ(refusalOf({{{0, 0, 0}, 1.0, -2, 0}}), "point 0: its parent has to come before it");
}

TEST(DuctClearance, ANetworkHasOneStraightPiecePerDuct)
{
    auto junctions = test::junctions();
    junctions[1].positionMm = {10, 0, 0};
    junctions[2].positionMm = {20, 0, 0};
    junctions[3].positionMm = {10, 10, 0};
    junctions[4].positionMm = {15, -5, 0.5};
    junctions[5].positionMm = {15, 5, 0.5}; // its duct passes over duct 1
    const auto network = DuctNetwork::build(junctions, test::ducts());
    ASSERT_TRUE(network);
    const Courses courses = straightCourses(*network);
    ASSERT_THAT(courses, SizeIs(6));
    const auto found = overlapsOf(courses);
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_THAT((std::vector{found[0].firstDuct, found[0].secondDuct}), testing::UnorderedElementsAre(1, 3));
    EXPECT_NEAR(found[0].depthMm, 0.75 + 0.5 - 0.5, 1e-6);
}
} // namespace
} // namespace lactea::network
