#include "model/anatomy/gland/gland_address.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace lactea::anatomy {
namespace {

const GlandAddress alveolus{{PartKind::LobuleBunch, Side::Right, 6, 11}, 2, 30};

TEST(GlandAddress, CountsFromOneInText)
{
    EXPECT_EQ(toAddress(alveolus), "breast/right/lobe 7/bunch 12/lobule 3/alveolus 31");
    EXPECT_EQ(toAddress(GlandAddress{{PartKind::LobuleBunch, Side::Left, 0, 0}, 0}),
              "breast/left/lobe 1/bunch 1/lobule 1");
}

RC_GTEST_PROP(GlandAddress, ReadsWhatItWrites, ())
{
    const auto number = rc::gen::inRange(0, 1 << 30);
    const GlandAddress address{
        {PartKind::LobuleBunch, *rc::gen::element(Side::Right, Side::Left), *number, *number},
        *number,
        *rc::gen::inRange(-1, 1 << 30)};
    const auto read = glandAddressFrom(toAddress(address));
    RC_ASSERT(read.has_value());
    RC_ASSERT(*read == address);
}

TEST(GlandAddress, RefusesWithTheWrongWord)
{
    const auto refusal = [](std::string_view text) {
        const auto read = glandAddressFrom(text);
        EXPECT_FALSE(read) << text;
        if (read)
            return std::string();
        EXPECT_EQ(read.error().where, text);
        return read.error().message;
    };
    using testing::HasSubstr;
    EXPECT_THAT(refusal("chest/right/lobe 7/bunch 12/lobule 3"), HasSubstr("'chest'"));
    EXPECT_THAT(refusal("breast/middle/lobe 7/bunch 12/lobule 3"), HasSubstr("'middle'"));
    EXPECT_THAT(refusal("breast/right/lobe 7/bunch 12/lobul 3"), HasSubstr("'lobul 3'"));
    EXPECT_THAT(refusal("breast/right/lobe 7/bunch 12/lobule 0"), HasSubstr("'lobule 0'"));
    EXPECT_THAT(refusal("breast/right/lobe 7/bunch 12/lobule"), HasSubstr("'lobule'"));
    EXPECT_THAT(refusal("breast/right/lobe 7/bunch 12/lobule 3x"), HasSubstr("'lobule 3x'"));
    EXPECT_THAT(refusal("breast/right/lobe 7/bunch 12/lobule 99999999999"),
                HasSubstr("'lobule 99999999999'"));
    EXPECT_THAT(refusal("breast/right/lobe 7/bunch 12/lobule 3/cell 2"), HasSubstr("'cell 2'"));
    EXPECT_THAT(refusal("breast/right/lobe 7/bunch 12/lobule 3/alveolus -1"), HasSubstr("'alveolus -1'"));
    EXPECT_THAT(refusal("breast/right/lobe 7/bunch 12/lobule 3/alveolus 2/cell 4"), HasSubstr("'cell 4'"));
    EXPECT_THAT(refusal("breast/right/lobe 7/bunch 12/lobule 3/"), HasSubstr("''"));
    EXPECT_THAT(refusal("breast/right/lobe 7/duct 12/lobule 3"), HasSubstr("lobe 7/duct 12'"));
    EXPECT_THAT(refusal("breast/right/lobe 7/bunch 12"), HasSubstr("'lobule'"));
    EXPECT_THAT(refusal("breast/right/lobe 7/bunch/lobule 3/alveolus 2"), HasSubstr("lobe 7/bunch'"));
    EXPECT_THAT(refusal(""), HasSubstr("'breast'"));
}

} // namespace
} // namespace lactea::anatomy
