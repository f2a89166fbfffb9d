#include "model/files/time_text.h"

#include <gtest/gtest.h>

#include <bit>
#include <charconv>
#include <cmath>

#include "model/core/random.h"

namespace lactea::files {

TEST(TimeText, ReadsEveryUnit)
{
    EXPECT_DOUBLE_EQ(secondsFromText("90s").value(), 90.0);
    EXPECT_DOUBLE_EQ(secondsFromText("0.5s").value(), 0.5);
    EXPECT_DOUBLE_EQ(secondsFromText("15min").value(), 900.0);
    EXPECT_DOUBLE_EQ(secondsFromText("3h").value(), 10800.0);
    EXPECT_DOUBLE_EQ(secondsFromText("2d").value(), 172800.0);
    EXPECT_DOUBLE_EQ(secondsFromText("6wk").value(), 6 * 604800.0);
    EXPECT_DOUBLE_EQ(secondsFromText("12mo").value(), 365.25 * 86400.0);
}

TEST(TimeText, RefusesWhatIsNoTime)
{
    for (const char* text :
         {"", "s", "90", "-1s", "-0s", "90 s", "15 minutes", "1e3s", "nans", "infs", "3H", "1s2"})
        EXPECT_FALSE(secondsFromText(text)) << text;
    EXPECT_NE(secondsFromText("90").error().text().find("15min"), std::string::npos);
}

TEST(TimeText, WritesTheShortestThatReadsBack)
{
    EXPECT_EQ(textFromSeconds(900.0), "15min");
    EXPECT_EQ(textFromSeconds(90.0), "90s");
    EXPECT_EQ(textFromSeconds(0.0), "0s");
    EXPECT_EQ(textFromSeconds(7200.0), "2h");
    EXPECT_EQ(textFromSeconds(0.25), "0.25s");
}

TEST(ShortestText, ReadsBackToTheSameBits)
{
    Random random(3);
    for (int i = 0; i < 20000; ++i) {
        const double value = std::ldexp(random.normal(), random.below(120) - 60);
        const std::string text = shortestText(value);
        double back = 0.0;
        std::from_chars(text.data(), text.data() + text.size(), back);
        ASSERT_EQ(std::bit_cast<std::uint64_t>(back), std::bit_cast<std::uint64_t>(value)) << text;
    }
}

} // namespace lactea::files
