#include "model/simulation/simulation.h"

#include <future>

namespace lactea::simulation {

Result<Body> growBody(const Scenario& scenario, const anatomy::JobWatch& watch)
{
    const auto plan = anatomy::planFromKey(anatomy::planKey(scenario.plan));
    if (!plan)
        return tl::unexpected(plan.error());
    // The sides are independent of each other: two threads give the same bits in half the time.
    auto growing = std::async(std::launch::async, [&] {
        return anatomy::growBreast(*plan, scenario.seed, anatomy::Side::Left, {{}, watch.stop});
    });
    auto right = anatomy::growBreast(*plan, scenario.seed, anatomy::Side::Right, watch);
    auto left = growing.get();
    if (!right)
        return tl::unexpected(right.error());
    if (!left)
        return tl::unexpected(left.error());
    return Body{std::make_shared<const anatomy::Breast>(std::move(*right)),
                std::make_shared<const anatomy::Breast>(std::move(*left))};
}

} // namespace lactea::simulation
