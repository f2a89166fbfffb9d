#include "tests/support/symmetric_trees.h"

#include <cmath>
#include <numbers>

namespace lactea::test {

std::vector<flow::PlainDuct> symmetricTrees(int lobes, int levels, double lobuleFullMl, double mainDiameterMm)
{
    std::vector<flow::PlainDuct> ducts;
    for (int lobe = 0; lobe < lobes; ++lobe) {
        std::vector<int> above{-1};
        double diameter = mainDiameterMm, length = 8.0;
        for (int level = 0; level < levels; ++level) {
            std::vector<int> here;
            for (const int parent : above)
                for (int child = 0; child < (level == 0 ? 1 : 2); ++child) {
                    here.push_back(static_cast<int>(ducts.size()));
                    ducts.push_back({parent, length, diameter,
                                     1e-3 * std::numbers::pi / 4.0 * diameter * diameter * length,
                                     level == levels - 1 ? lobuleFullMl : 0.0, lobe});
                }
            above = here;
            diameter *= std::cbrt(0.5);
            length *= 0.85;
        }
    }
    return ducts;
}

} // namespace lactea::test
