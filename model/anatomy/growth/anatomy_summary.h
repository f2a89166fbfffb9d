#pragma once

#include <nlohmann/json.hpp>

#include "model/anatomy/body/breast.h"

namespace lactea::anatomy {

/// What there is in a grown breast, in numbers (design, "Summary of anatomy"); units in the keys. Volumes by
/// tissue are integrated over the closed-form body (within 2 %). What the model does not make is
/// absent.
nlohmann::json anatomySummary(const Breast& breast);

} // namespace lactea::anatomy
