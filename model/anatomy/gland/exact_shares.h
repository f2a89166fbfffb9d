#pragma once

#include <span>
#include <vector>

#include "model/core/quantity.h"

namespace lactea::anatomy {

/// The last binary place of `whole`: whole is a multiple of it, below 2^53 times; zero for zero.
Volume lastPlaceOf(Volume whole);

/// Shares `whole` out by weight so that the shares add up to it exactly: to the last bit, with plain
/// additions, in any order and grouping.
///
/// Every share is a multiple of `grain`, so no partial sum ever rounds. Shares are rounded down to a grain;
/// what is left over goes to the heaviest (the first of equals). A share is off by one grain at most, except
/// that one.
/// @param grain a power of two; `whole` is a multiple of it, fewer than 2^53 times. lastPlaceOf(whole), or of
/// the
///              volume that `whole` itself is a share of: then the shares of all shares add up to that as
///              well.
/// @param weights positive, at least one
std::vector<Volume> exactShares(Volume whole, Volume grain, std::span<const double> weights);

} // namespace lactea::anatomy
