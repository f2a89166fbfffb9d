#include "model/anatomy/gland/alveoli.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <set>

#include "model/anatomy/gland/exact_shares.h"
#include "model/anatomy/parameters.h"
#include "model/core/random.h"
#include "tests/model/anatomy/grown_gland.h"

namespace lactea::anatomy {
namespace {

using test::grownGland;
constexpr Parameters published;
constexpr double ball = 4.0 / 3.0 * std::numbers::pi;
constexpr Volume cubicMillimetre = (1.0 * millimetre) * (1.0 * millimetre) * (1.0 * millimetre);

bool same(const Alveolus& a, const Alveolus& b)
{
    return a.number == b.number && a.centreMm == b.centreMm && a.radiusMm == b.radiusMm &&
           a.fullVolume == b.fullVolume && a.site == b.site;
}

/// A lobule of the middle of the gland and the ones around it.
std::vector<Lobule> neighbourhood()
{
    const auto& index = grownGland().index;
    const Lobule middle = index.lobulesOf(index.bunchCount() / 2)[20];
    std::vector<Lobule> near{middle};
    for (int b = 0; b < index.bunchCount(); ++b)
        for (const Lobule& lobule : index.lobulesOf(b))
            if (lobule.site != middle.site && length(lobule.centreMm - middle.centreMm) < 2.0)
                near.push_back(lobule);
    return near;
}

/// `lobule` with milk of this share of the space that its alveoli were packed into.
Lobule withMilk(Lobule lobule, double share, Volume grain)
{
    double alveolarMm3 = 0.0;
    for (const Alveolus& a : alveoliOf(grownGland().index, lobule))
        alveolarMm3 += ball * std::pow(a.radiusMm, 3);
    const double milkMm3 = share * alveolarMm3 / published.packingFraction;
    lobule.fullVolume = std::floor((milkMm3 * cubicMillimetre).in(grain)) * grain;
    return lobule;
}

const Alveolus& nearestTo(const std::vector<Alveolus>& alveoli, double radiusMm)
{
    return *std::min_element(alveoli.begin(), alveoli.end(), [&](const Alveolus& a, const Alveolus& b) {
        return std::abs(a.radiusMm - radiusMm) < std::abs(b.radiusMm - radiusMm);
    });
}

TEST(Alveoli, DoNotOverlapInTheirLobuleNorAcrossItsBorders)
{
    const auto& index = grownGland().index;
    const auto near = neighbourhood();
    ASSERT_GT(near.size(), 4U);
    const auto own = alveoliOf(index, near[0]);
    double closest = 1.0, closestAcross = 1.0;
    for (const Lobule& other : near)
        for (const Alveolus& b : alveoliOf(index, other))
            for (const Alveolus& a : own) {
                if (a.site == b.site) {
                    ASSERT_EQ(other.site, near[0].site) << "one alveolus in two lobules";
                    continue;
                }
                const double gap = length(a.centreMm - b.centreMm) - a.packedRadiusMm - b.packedRadiusMm;
                ASSERT_GT(gap, 0.0);
                double& least = other.site == near[0].site ? closest : closestAcross;
                least = std::min(least, gap);
            }
    EXPECT_LT(closest, 0.001) << "packed so that neighbours nearly touch";
    EXPECT_LT(closestAcross, 0.002) << "borders are no gaps";
}

TEST(Alveoli, BelongToTheLobuleWhoseSeedHasTheLeastPower)
{
    const auto& index = grownGland().index;
    const Lobule lobule = neighbourhood()[0];
    const auto seeds = SphereLattice::withCellVolume(index.trueLobuleMm3(), index.originMm());
    const auto packed = SphereLattice::withMeanRadius(
        0.5 * published.alveolusDiameterMm * index.fullness().scale, index.originMm());
    std::set<LatticeSite> listed, expected;
    for (const Alveolus& a : alveoliOf(index, lobule))
        listed.insert(a.site);
    packed.forEachNear(lobule.centreMm, 2.0, [&](const LatticeSphere& alveolus) {
        LatticeSite owner;
        double least = 1e9;
        seeds.forEachNear(alveolus.centreMm, 4.0, [&](const LatticeSphere& seed) {
            const Vec3 v = alveolus.centreMm - seed.centreMm;
            if (const double power = dot(v, v) - seed.radiusMm * seed.radiusMm; power < least) {
                least = power;
                owner = seed.site;
            }
        });
        if (owner == lobule.site)
            expected.insert(alveolus.site);
    });
    EXPECT_GT(expected.size(), 500U);
    EXPECT_EQ(listed, expected);
}

TEST(Alveoli, FillTheirLobulesToThePublishedShareAndSpread)
{
    const auto& index = grownGland().index;
    double alveolar = 0.0, lobular = 0.0, sum = 0.0, squares = 0.0;
    int count = 0;
    for (int b = 0; b < index.bunchCount(); b += 25) {
        const auto lobules = index.lobulesOf(b);
        for (std::size_t l = 0; l < lobules.size(); l += 7) {
            lobular += ball * std::pow(lobules[l].radiusMm, 3);
            for (const Alveolus& a : alveoliOf(index, lobules[l])) {
                alveolar += ball * std::pow(a.packedRadiusMm, 3);
                sum += 2.0 * a.radiusMm;
                squares += 4.0 * a.radiusMm * a.radiusMm;
                ++count;
            }
        }
    }
    ASSERT_GT(count, 500000);
    const double mean = sum / count;
    EXPECT_NEAR(mean, 0.12, 0.0005);
    EXPECT_NEAR(std::sqrt(squares / count - mean * mean), 0.03, 0.0005);
    EXPECT_NEAR(alveolar / lobular, 0.65, 0.005);
}

TEST(Alveoli, AddUpToTheirLobuleAndToTheBunchExactly)
{
    const auto& index = grownGland().index;
    for (const int b : {0, 77, index.bunchCount() - 1}) {
        Volume ofBunch;
        for (const Lobule& lobule : index.lobulesOf(b)) {
            Volume ofLobule;
            for (const Alveolus& a : alveoliOf(index, lobule)) {
                EXPECT_GT(a.fullVolume, Volume{});
                ofLobule += a.fullVolume;
                ofBunch += a.fullVolume;
            }
            ASSERT_EQ(ofLobule, lobule.fullVolume);
        }
        EXPECT_EQ(ofBunch, index.fullVolumeOf(b));
    }
}

TEST(Alveoli, AThousandAddressesAnswerAsTheListsDo)
{
    const auto& index = grownGland().index;
    Random random(11);
    std::vector<std::pair<PartId, Alveolus>> asked;
    for (int n = 0; n < 1000; ++n) {
        const int b = random.below(index.bunchCount());
        const auto lobules = index.lobulesOf(b);
        const Lobule& lobule =
            lobules[static_cast<std::size_t>(random.below(static_cast<int>(lobules.size())))];
        const auto alveoli = alveoliOf(index, lobule);
        ASSERT_GT(alveoli.size(), 50U);
        const int number = random.below(static_cast<int>(alveoli.size()));
        const Alveolus& expected = alveoli[static_cast<std::size_t>(number)];
        EXPECT_EQ(expected.number, number);
        const auto found = alveolusAt(index, index.partOf(lobule, number));
        ASSERT_TRUE(found) << found.error().text();
        ASSERT_TRUE(same(*found, expected));
        asked.emplace_back(index.partOf(lobule, number), expected);
    }
    // Another index, the other way round.
    const GlandIndex again(grownGland().breast);
    for (auto it = asked.rbegin(); it != asked.rend(); it += 10)
        EXPECT_TRUE(same(alveolusAt(again, it->first).value(), it->second));
}

TEST(Alveoli, RefuseAddressesThatThisBreastDoesNotHave)
{
    const auto& [breast, index] = grownGland();
    const PartId good = index.partOf(index.lobulesOf(0)[0], 0);
    ASSERT_TRUE(alveolusAt(index, good));
    const auto refusal = [&](auto change) {
        PartId bad = good;
        change(bad);
        const auto found = alveolusAt(index, bad);
        EXPECT_FALSE(found);
        return found ? std::string() : found.error().text();
    };
    using testing::HasSubstr;
    EXPECT_THAT(refusal([](PartId& a) { a.side = Side::Left; }), HasSubstr("right breast"));
    EXPECT_THAT(refusal([](PartId& a) { a.lobe = 98; }), HasSubstr("no lobe 99"));
    EXPECT_THAT(refusal([](PartId& a) { a.item = 9999; }),
                HasSubstr("lobe 1 has " + std::to_string(breast.lobes[0].bunches.size()) + " bunches"));
    EXPECT_THAT(refusal([](PartId& a) { a.lobule = 5000; }), HasSubstr("bunch 1 has "));
    EXPECT_THAT(refusal([](PartId& a) { a.alveolus = 50000; }), HasSubstr("lobule 1 has "));
    EXPECT_THAT(refusal([](PartId& a) { a.alveolus = -1; }), HasSubstr("lobule 1 has "));
}

TEST(Alveoli, OnlyTrueLobulesHaveThem)
{
    const auto& index = grownGland().index;
    EXPECT_TRUE(alveoliOf(index, index.lobulesOf(3, 20.0)[0]).empty());
    EXPECT_TRUE(alveoliOf(index, index.lobulesOf(3, 1e6)[0]).empty());
}

TEST(AlveolusShape, KeepsItsEpitheliumAndHoldsItsMilk)
{
    const auto& index = grownGland().index;
    const Volume grain = index.grainOf(3);
    for (const double milk : {0.05, 0.3, 0.4}) { // at a half the smallest alveoli are crowded
        for (const Alveolus& a : alveoliOf(index, withMilk(index.lobulesOf(3)[2], milk, grain))) {
            const auto volume = [](const AlveolusShape& s) {
                return ball * (std::pow(s.outerRadiusMm, 3) - std::pow(s.lumenRadiusMm, 3));
            };
            const AlveolusShape full = shapeOf(a, 1.0);
            EXPECT_FALSE(full.crowded);
            EXPECT_NEAR(full.outerRadiusMm, a.radiusMm, 1e-12);
            double before = -1.0;
            for (const double fill : {0.0, 0.1, 0.5, 1.0}) {
                const AlveolusShape s = shapeOf(a, fill);
                ASSERT_NEAR(volume(s) / volume(full), 1.0, 1e-9);
                ASSERT_NEAR(ball * std::pow(s.lumenRadiusMm, 3), fill * a.fullVolume.in(cubicMillimetre),
                            1e-12);
                ASSERT_LT(s.lumenRadiusMm, s.outerRadiusMm);
                ASSERT_GT(s.outerRadiusMm, before);
                before = s.outerRadiusMm;
            }
        }
    }
}

TEST(AlveolusShape, WallsAreAsThickAsCellsWhenTheLobuleHoldsHalfItsVolume)
{
    const auto& index = grownGland().index;
    const auto alveoli =
        alveoliOf(index, withMilk(index.lobulesOf(3)[2], 0.5, index.grainOf(3)));
    const double full = 1e3 * shapeOf(nearestTo(alveoli, 0.06), 1.0).wallMm();
    EXPECT_GE(full, 5.0 - 1e-6);
    EXPECT_LE(full, 8.0);
    EXPECT_NEAR(1e3 * shapeOf(nearestTo(alveoli, 0.09), 1.0).wallMm(), full, 1e-3) << "in large ones as well";
    const double nearlyEmpty = 1e3 * shapeOf(nearestTo(alveoli, 0.06), 0.25).wallMm();
    EXPECT_GE(nearlyEmpty, 10.0);
    EXPECT_LE(nearlyEmpty, 15.0);
}

TEST(AlveolusShape, SaysWhenALobuleHasMoreMilkThanRoom)
{
    const auto& index = grownGland().index;
    const Volume grain = index.grainOf(3);
    const Lobule overfull = withMilk(index.lobulesOf(3)[2], 0.9, grain);
    Volume sum;
    for (const Alveolus& a : alveoliOf(index, overfull)) {
        const AlveolusShape s = shapeOf(a, 1.0);
        EXPECT_TRUE(s.crowded);
        EXPECT_NEAR(1e3 * s.wallMm(), published.thinnestEpitheliumUm, 1e-6);
        sum += a.fullVolume;
    }
    EXPECT_EQ(sum, overfull.fullVolume);
}

TEST(AlveolarStage, HasThePublishedDiameters)
{
    const auto diameterMm = [](Stage::Kind kind, double weeks) {
        return published.alveolusDiameterMm * alveolarStage({kind, weeks}).diameterFactor;
    };
    EXPECT_NEAR(diameterMm(Stage::Kind::Resting, 0), 0.04, 1e-9);
    EXPECT_NEAR(diameterMm(Stage::Kind::Pregnancy, 0), 0.04, 1e-9);
    EXPECT_NEAR(diameterMm(Stage::Kind::Pregnancy, 40), 0.06, 1e-9);
    EXPECT_NEAR(diameterMm(Stage::Kind::Lactation, 6), 0.12, 1e-9);
    EXPECT_NEAR(diameterMm(Stage::Kind::Weaned, 200), 0.04, 1e-9);
    EXPECT_EQ(alveolarStage({Stage::Kind::Lactation, 6}).existingShare, 1.0);
}

TEST(AlveolarStage, GrowthOnlyAddsAndWidens)
{
    const auto& index = grownGland().index;
    const auto alveoli = alveoliOf(index, index.lobulesOf(40)[4]);
    std::vector<Stage> growing{{Stage::Kind::Resting, 0}};
    for (double week = 0; week <= 40; week += 4)
        growing.push_back({Stage::Kind::Pregnancy, week});
    growing.push_back({Stage::Kind::Lactation, 0});
    growing.push_back({Stage::Kind::Lactation, 4});
    std::size_t countBefore = 0;
    std::vector<bool> before(alveoli.size(), false);
    double widthBefore = 0.0;
    for (const Stage& stage : growing) {
        const AlveolarStage alveolar = alveolarStage(stage);
        std::size_t count = 0;
        for (std::size_t i = 0; i < alveoli.size(); ++i) {
            const bool there = exists(alveoli[i], alveolar);
            ASSERT_TRUE(there || !before[i]) << stageText(stage);
            before[i] = there;
            count += there;
        }
        const double width = shapeOf(alveoli[0], 0.5, alveolar).outerRadiusMm;
        EXPECT_GE(count, countBefore);
        EXPECT_GE(width, widthBefore);
        EXPECT_NEAR(static_cast<double>(count) / static_cast<double>(alveoli.size()), alveolar.existingShare,
                    0.04);
        countBefore = count;
        widthBefore = width;
    }
    EXPECT_EQ(countBefore, alveoli.size());
}

} // namespace
} // namespace lactea::anatomy
