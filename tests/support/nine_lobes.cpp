#include "tests/support/nine_lobes.h"

#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

#include "tests/support/symmetric_trees.h"

namespace lactea::test {

using namespace flow;

std::shared_ptr<const FlatNetwork> flat(const std::vector<PlainDuct>& ducts)
{
    auto network = flatten(ducts);
    EXPECT_TRUE(network);
    return std::make_shared<const FlatNetwork>(std::move(*network));
}

NetworkFlow flowIn(std::shared_ptr<const FlatNetwork> network, double fill, const Parameters& p)
{
    auto flow = NetworkFlow::create(std::move(network), p, fill);
    EXPECT_TRUE(flow);
    return std::move(*flow);
}

std::vector<PlainDuct> nineLobes(double stretch)
{
    auto ducts = symmetricTrees(9, 5, 180.0 / (9 * 16));
    for (auto& duct : ducts)
        duct.lengthMm *= stretch;
    return ducts;
}

double contractionAt(double t) { return t < 5.0 ? 0.0 : std::exp(-std::pow((t - 40.0) / 25.0, 2)); }
double vacuumAt(double t) { return -40.0 - 90.0 * std::pow(std::sin(std::numbers::pi * 1.3 * t), 2); }

} // namespace lactea::test
