#include "model/anatomy/body/part_id.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace lactea::anatomy {
namespace {
using testing::HasSubstr;

TEST(PartId, CountsFromOneInTheAddress)
{
    EXPECT_EQ(toAddress({PartKind::LobuleBunch, Side::Right, 6, 11}), "breast/right/lobe 7/bunch 12");
    EXPECT_EQ(toAddress({PartKind::NipplePore, Side::Left, -1, 2}), "breast/left/nipple/pore 3");
    EXPECT_EQ(toAddress({PartKind::Rib, Side::Right, -1, 3}), "breast/right/rib 4");
    EXPECT_EQ(toAddress({PartKind::MainDuct, Side::Right, 0, -1}), "breast/right/lobe 1/main duct");
    EXPECT_EQ(toAddress({PartKind::Breast, Side::Left, -1, -1}), "breast/left");
}

TEST(PartId, GoesDownToASingleCell)
{
    const PartId cell{PartKind::Lactocyte, Side::Right, 6, 11, 2, 30, 4};
    const std::string address = "breast/right/lobe 7/bunch 12/lobule 3/alveolus 31/lactocyte 5";
    EXPECT_EQ(toAddress(cell), address);
    EXPECT_EQ(partFromAddress(address).value(), cell);
    EXPECT_EQ(toAddress(parentOf(cell)), "breast/right/lobe 7/bunch 12/lobule 3/alveolus 31");
    EXPECT_EQ(toAddress(ancestorOf(cell, PartKind::Lobule)), "breast/right/lobe 7/bunch 12/lobule 3");
    EXPECT_EQ(ancestorOf(cell, PartKind::Rib).kind, PartKind::Breast);
}

RC_GTEST_PROP(PartId, ReadsWhatItWritesBelowTheBunches, ())
{
    const auto number = rc::gen::inRange(0, 1 << 30);
    PartId part{*rc::gen::element(PartKind::Lobule, PartKind::Alveolus, PartKind::Lactocyte,
                                  PartKind::MyoepithelialCell, PartKind::Capillary),
                *rc::gen::element(Side::Right, Side::Left), *number, *number, *number};
    if (part.kind != PartKind::Lobule)
        part.alveolus = *number;
    if (part.kind > PartKind::Alveolus)
        part.cell = *rc::gen::inRange(-1, 1 << 30); // -1: all of the alveolus
    RC_ASSERT(partFromAddress(toAddress(part)).value() == part);
    RC_ASSERT(toAddress(part).starts_with(toAddress(parentOf(part))));
}

TEST(PartId, AllOfAKindWithinAPartHaveAnAddress)
{
    const auto all = partFromAddress("breast/right/lobe 7/alveolus");
    ASSERT_TRUE(all) << all.error().text();
    EXPECT_EQ(*all, (PartId{PartKind::Alveolus, Side::Right, 6}));
    EXPECT_EQ(toAddress(*all), "breast/right/lobe 7/alveolus");
    EXPECT_EQ(toAddress(parentOf(*all)), "breast/right/lobe 7");
}

TEST(PartId, BelowTheBunchesRefusesWithTheWrongWord)
{
    const auto refusal = [](std::string_view text) {
        const auto read = partFromAddress(text);
        EXPECT_FALSE(read) << text;
        return read ? std::string() : read.error().message;
    };
    EXPECT_THAT(refusal("breast/right/lobe 7/bunch 12/lobul 3"), HasSubstr("'lobul 3'"));
    EXPECT_THAT(refusal("breast/right/lobe 7/bunch 12/lobule 0"), HasSubstr("'lobule 0'"));
    EXPECT_THAT(refusal("breast/right/lobe 7/bunch 12/lobule 3x"), HasSubstr("'lobule 3x'"));
    EXPECT_THAT(refusal("breast/right/lobe 7/bunch 12/lobule 99999999999"), HasSubstr("'lobule 99999999999'"));
    EXPECT_THAT(refusal("breast/right/lobe 7/bunch 12/lobule 3/cell 2"), HasSubstr("'cell 2'"));
    EXPECT_THAT(refusal("breast/right/lobe 7/bunch 12/lobule 3/alveolus -1"), HasSubstr("'alveolus -1'"));
    EXPECT_THAT(refusal("breast/right/lobe 7/bunch 12/lobule 3/"), HasSubstr("''"));
    EXPECT_THAT(refusal("breast/right/lobe 7/duct 12/lobule 3"), HasSubstr("'lobule' does not belong there"));
    EXPECT_THAT(refusal("breast/right/lobe 7/bunch/lobule 3"), HasSubstr("which bunch the 'lobule 3'"));
    EXPECT_THAT(refusal("breast/right/lobe 7/alveolus 2"), HasSubstr("which lobule the 'alveolus 2'"));
    EXPECT_THAT(refusal("breast/right/lobe 7/bunch 1/lobule 2/lactocyte 4"), HasSubstr("which alveolus"));
}

TEST(PartId, EveryKindReturnsFromItsAddress)
{
    for (int k = 0; k <= static_cast<int>(PartKind::Intercostal); ++k) {
        const auto kind = static_cast<PartKind>(k);
        for (const int lobe : {-1, 0, 11})
            for (const int item : {-1, 0, 41}) {
                const PartId part{kind, Side::Left, lobe, item};
                const auto once = partFromAddress(toAddress(part));
                if (!once)
                    continue; // numbers that this kind cannot have
                EXPECT_EQ(toAddress(*once), toAddress(part));
            }
        const PartId whole{kind, Side::Right, -1, -1};
        EXPECT_EQ(partFromAddress(toAddress(whole)).value(), whole) << toAddress(whole);
    }
    const PartId bunch{PartKind::LobuleBunch, Side::Right, 6, 11};
    EXPECT_EQ(partFromAddress(toAddress(bunch)).value(), bunch);
    const PartId gland{PartKind::AreolarGland, Side::Right, -1, 4};
    EXPECT_EQ(partFromAddress(toAddress(gland)).value(), gland);
}

TEST(PartId, KeysAreUnique)
{
    std::set<std::string_view> keys;
    for (int k = 0; k <= static_cast<int>(PartKind::Intercostal); ++k)
        EXPECT_TRUE(keys.insert(partKindKey(static_cast<PartKind>(k))).second);
    EXPECT_EQ(partKindKey(PartKind::LobuleBunch), "lobule_bunch");
    EXPECT_EQ(partKindKey(PartKind::MainDuct), "main_duct");
}

TEST(PartId, RefusesWithTheWordInTheMessage)
{
    const auto messageOf = [](std::string_view address) {
        const auto part = partFromAddress(address);
        return part ? "accepted" : part.error().message;
    };
    EXPECT_THAT(messageOf(""), HasSubstr("'breast'"));
    EXPECT_THAT(messageOf("brain/right"), HasSubstr("brain"));
    EXPECT_THAT(messageOf("breast"), HasSubstr("'right' or 'left'"));
    EXPECT_THAT(messageOf("breast/middle"), HasSubstr("middle"));
    EXPECT_THAT(messageOf("breast/right/elbow 2"), HasSubstr("elbow"));
    EXPECT_THAT(messageOf("breast/right/lobe 0"), HasSubstr("lobe 0"));
    EXPECT_THAT(messageOf("breast/right/lobe 99999999999"), HasSubstr("lobe"));
    EXPECT_THAT(messageOf("breast/right/lobe "), HasSubstr("lobe"));
    EXPECT_THAT(messageOf("breast/right//"), HasSubstr("''"));
    EXPECT_THAT(messageOf("breast/right/skin 3"), HasSubstr("skin"));
    EXPECT_THAT(messageOf("breast/right/pore 3"), HasSubstr("pore"));
    EXPECT_THAT(messageOf("breast/right/bunch 3"), HasSubstr("bunch 3"));
    EXPECT_THAT(messageOf("breast/right/lobe 2/rib 3"), HasSubstr("rib"));
    EXPECT_THAT(messageOf("breast/right/lobe 2/bunch 3/bunch 4"), HasSubstr("bunch"));
}

TEST(PartId, ABunchBelongsToItsLobeAndALobeToTheBreast)
{
    const PartId bunch{PartKind::LobuleBunch, Side::Left, 6, 11};
    const PartId lobe{PartKind::Lobe, Side::Left, 6, -1};
    const PartId breast{PartKind::Breast, Side::Left, -1, -1};
    EXPECT_EQ(parentOf(bunch), lobe);
    EXPECT_EQ(parentOf(lobe), breast);
    EXPECT_EQ(parentOf(breast), breast);
    EXPECT_EQ(parentOf({PartKind::NipplePore, Side::Left, -1, 1}).kind, PartKind::Nipple);
}
} // namespace
} // namespace lactea::anatomy
