#include "app/session/duct_scale.h"

#include <cmath>

#include <gtest/gtest.h>

using namespace lactea::session;
using ducts::Quantity;

namespace {

double linear(double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); }

/// CIE L*.
double lightness(const QColor& c)
{
    const double y = 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
    return y > 0.008856 ? 116.0 * std::cbrt(y) - 16.0 : 903.3 * y;
}

}  // namespace

TEST(DuctScale, GetsDarkerWithTheMagnitudeOnBothSidesAndAlikeOnBoth)
{
    for (double place = 0.05; place <= 1.0; place += 0.05)
        for (const double side : {-1.0, 1.0})
            EXPECT_LT(lightness(ducts::colourAt(side * place)), lightness(ducts::colourAt(side * (place - 0.05))) - 1.0)
                << side * place;
    for (double place = 0.0; place <= 1.0; place += 0.1)
        EXPECT_NEAR(lightness(ducts::colourAt(place)), lightness(ducts::colourAt(-place)), 3.0) << place;
}

TEST(DuctScale, PlacesGrowWithTheValueKeepItsSignAndEndAtTheEnds)
{
    for (const Quantity quantity : {Quantity::Flow, Quantity::Pressure}) {
        EXPECT_EQ(ducts::placeOf(quantity, 0.0), 0.0);
        EXPECT_EQ(ducts::placeOf(quantity, 1e9), 1.0);
        EXPECT_EQ(ducts::placeOf(quantity, -1e9), -1.0);
        EXPECT_EQ(ducts::placeOf(quantity, std::nan("")), 0.0);
        for (double value = -200.0; value < 200.0; value += 7.0)
            EXPECT_LE(ducts::placeOf(quantity, value), ducts::placeOf(quantity, value + 7.0));
    }
}

TEST(DuctScale, TheBarShowsTheColourOfEachOfItsNumbersAtItsPlace)
{
    for (const Quantity quantity : {Quantity::Flow, Quantity::Pressure}) {
        const QVariantMap bar = ducts::barOf(quantity);
        const QVariantList colours = bar.value(QStringLiteral("colours")).toList();
        EXPECT_EQ(colours.first().toMap().value(QStringLiteral("at")).toDouble(), 0.0);
        EXPECT_EQ(colours.last().toMap().value(QStringLiteral("at")).toDouble(), 1.0);
        double before = -1.0;
        for (const QVariant& tick : bar.value(QStringLiteral("ticks")).toList()) {
            const double at = tick.toMap().value(QStringLiteral("at")).toDouble();
            EXPECT_GT(at, before) << "they ascend";
            EXPECT_GE(at, 0.0);
            EXPECT_LE(at, 1.0);
            before = at;
        }
    }
    EXPECT_TRUE(ducts::barOf(Quantity::None).isEmpty());
}

TEST(DuctScale, TheValueOfADuctIsInTheUnitOfTheBar)
{
    lactea::simulation::SideSnapshot side;
    side.ductFlowMlPerS = {0.05F};
    side.ductPressureMmHg = {-60.0F};
    EXPECT_NEAR(ducts::valueOf(Quantity::Flow, side, 0), 3.0, 1e-6);
    EXPECT_EQ(ducts::valueOf(Quantity::Pressure, side, 0), -60.0);
    EXPECT_EQ(ducts::valueOf(Quantity::Pressure, side, 7), 0.0);
}
