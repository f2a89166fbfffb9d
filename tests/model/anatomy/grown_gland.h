#pragma once

#include "model/anatomy/gland/lobules.h"
#include "model/anatomy/growth/growth.h"

namespace lactea::anatomy::test {

struct GrownGland {
    Breast breast;
    GlandIndex index;
};

/// The breast that the tests of lobules and alveoli ask; grown once.
inline const GrownGland& grownGland()
{
    static const GrownGland gland = [] {
        Breast breast = growBreast(BreastPlan::classic(), 7, Side::Right).value();
        GlandIndex index(breast);
        return GrownGland{std::move(breast), std::move(index)};
    }();
    return gland;
}

} // namespace lactea::anatomy::test
