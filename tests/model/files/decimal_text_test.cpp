#include "model/files/decimal_text.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

#include "model/core/random.h"

namespace lactea::files {
namespace {

TEST(DecimalText, MovesThePointAndNothingElse)
{
    EXPECT_EQ(decimalText(0.0123, 3), "12.3");
    EXPECT_EQ(decimalText(-0.1), "-0.1");
    EXPECT_EQ(decimalText(2.5e-6, 6), "2.5");
    EXPECT_EQ(decimalText(1e-9, 6), "0.001");
    EXPECT_EQ(decimalText(7.0, 3), "7000");
    EXPECT_EQ(decimalText(0.0), "0");
    EXPECT_EQ(decimalText(-0.0), "-0");
    EXPECT_EQ(decimalText(1.5e300, 3), "1.5e303");
    EXPECT_EQ(decimalText(1.25e-200), "1.25e-200");
}

TEST(DecimalText, ReadsBackToTheSameBits)
{
    Random random(3);
    for (int i = 0; i < 20000; ++i) {
        const auto value = std::bit_cast<double>(random.next());
        if (!std::isfinite(value))
            continue;
        for (const int decades : {0, 3, 6}) {
            const auto back = decimalNumber(decimalText(value, decades), decades);
            ASSERT_TRUE(back) << decimalText(value, decades);
            ASSERT_EQ(std::bit_cast<std::uint64_t>(*back), std::bit_cast<std::uint64_t>(value))
                << decimalText(value, decades);
        }
    }
    EXPECT_TRUE(std::signbit(decimalNumber("-0").value()));
}

TEST(DecimalText, RoundsForeignTextOnce)
{
    EXPECT_EQ(decimalNumber("12.3", 3), 0.0123);
    EXPECT_EQ(decimalNumber(" +1.5e+1\n", 0), 15.0);
    EXPECT_EQ(decimalNumber("1E3", 6), 0.001);
    EXPECT_EQ(decimalNumber(".5"), 0.5);
    EXPECT_EQ(decimalNumber("0.30000000000000004440892098500626", 0), 0.30000000000000004);
}

TEST(DecimalText, RefusesWhatIsNoFiniteNumber)
{
    for (const char* text : {"", " ", "nan", "inf", "-inf", "1,5", "1.5mm", "1 5", "--1", "1e", "e5", "0x1p3",
                             "1e400", "1e999999999999", "1.2.3", "+-1", "1e1.5"})
        EXPECT_FALSE(decimalNumber(text)) << text;
    EXPECT_FALSE(decimalNumber("1e308", -3));
}
} // namespace
} // namespace lactea::files
