#pragma once

#include "model/core/vec3.h"

namespace lactea {

/// A box along the axes, mm.
struct Box {
    Vec3 low, high;
};

} // namespace lactea
