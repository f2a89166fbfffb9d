#pragma once

#include "model/anatomy/body/breast.h"
#include "model/anatomy/mesh/body_mesher.h"

namespace lactea::scene_test {

/// A body of a few balls and one tube that is made in no time: skin, two bunches of two lobes, a duct each.
struct SmallBody {
    std::shared_ptr<anatomy::Breast> breast; ///< a test may change it before it is shown
    std::shared_ptr<const anatomy::BodyModel> model;
};
SmallBody smallBody();

}  // namespace lactea::scene_test
