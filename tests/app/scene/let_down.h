#pragma once

#include <memory>

#include "model/anatomy/body/breast.h"
#include "model/simulation/snapshot.h"

namespace lactea::scene_test {

/// A snapshot that looks like a let-down at `share` (0 rest .. 1 full flow); no model behind it.
std::shared_ptr<const simulation::Snapshot> letDownAt(const anatomy::Breast& breast, double share);

}  // namespace lactea::scene_test
