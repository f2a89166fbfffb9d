#include "tests/app/scene/let_down.h"

#include <algorithm>

namespace lactea::scene_test {

std::shared_ptr<const simulation::Snapshot> letDownAt(const anatomy::Breast& breast, double share)
{
    auto snapshot = std::make_shared<simulation::Snapshot>();
    auto& side = snapshot->sides[static_cast<std::size_t>(breast.side)];
    const auto lobules = breast.network.lobules().size(), ducts = breast.network.ducts().size();
    side.outflowMlPerS = 0.3 * share;
    side.mainDuctRatio = 1.0 + 0.5 * share;
    side.lobuleFill.assign(lobules, static_cast<float>(0.8 - 0.2 * share));
    side.lobuleSqueeze.assign(lobules, static_cast<float>(share));
    side.ductWidening.assign(ducts, static_cast<float>(1.0 + 0.5 * share));
    side.ductFreshMilk.assign(ducts, static_cast<float>(std::min(1.0, 1.5 * share)));
    side.ductFlowMlPerS.assign(ducts, 0.0F);
    for (const auto lobule : breast.network.lobules())
        for (const auto duct : breast.network.pathToOrifice(lobule))
            side.ductFlowMlPerS[static_cast<std::size_t>(duct)] +=
                static_cast<float>(side.outflowMlPerS / static_cast<double>(lobules));
    return snapshot;
}

}  // namespace lactea::scene_test
