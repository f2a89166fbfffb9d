#pragma once

#include "model/anatomy/mesh/body_mesher.h"
#include "tests/model/anatomy/hand_made_breast.h"

namespace lactea::anatomy {

struct MeshedBreast {
    Breast breast;
    BodyModel model;
};

/// The hand-made breast, meshed once per test program.
inline const MeshedBreast& meshedBreast()
{
    static const MeshedBreast meshed = [] {
        Breast breast = handMadeBreast();
        BodyModel model = meshBody(breast).value();
        return MeshedBreast{std::move(breast), std::move(model)};
    }();
    return meshed;
}

} // namespace lactea::anatomy
