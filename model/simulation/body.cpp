#include "model/simulation/simulation.h"

#include <future>

namespace lactea::simulation {

Result<Body> growBody(const Scenario& scenario, const anatomy::JobWatch& watch)
{
    // The stage is established lactation, to which this version's time course is limited.
    anatomy::BreastPlan plan = anatomy::BreastPlan::of(scenario.woman.plan);
    plan.size = scenario.woman.size;
    // The sides are independent of each other: two threads give the same bits in half the time.
    auto growing = std::async(std::launch::async, [&] {
        return anatomy::growBreast(plan, scenario.woman.seed, anatomy::Side::Left, {{}, watch.stop});
    });
    auto right = anatomy::growBreast(plan, scenario.woman.seed, anatomy::Side::Right, watch);
    auto left = growing.get();
    if (!right)
        return tl::unexpected(right.error());
    if (!left)
        return tl::unexpected(left.error());
    return Body{std::make_shared<const anatomy::Breast>(std::move(*right)),
                std::make_shared<const anatomy::Breast>(std::move(*left))};
}

} // namespace lactea::simulation
