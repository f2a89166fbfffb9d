#include "model/simulation/simulation.h"

namespace lactea::simulation {

Result<Body> growBody(const Scenario& scenario, const anatomy::JobWatch& watch)
{
    const auto plan = anatomy::planFromKey(anatomy::planKey(scenario.plan));
    if (!plan)
        return tl::unexpected(plan.error());
    Body body;
    double start = 0.0;
    for (const auto side : {anatomy::Side::Right, anatomy::Side::Left}) {
        anatomy::JobWatch half{[&](double share) { watch.report(start + 0.5 * share); }, watch.stop};
        auto breast = anatomy::growBreast(*plan, scenario.seed, side, half);
        if (!breast)
            return tl::unexpected(breast.error());
        auto& place = side == anatomy::Side::Right ? body.right : body.left;
        place = std::make_shared<const anatomy::Breast>(std::move(*breast));
        start += 0.5;
    }
    return body;
}

} // namespace lactea::simulation
