#pragma once

#include "model/anatomy/body/breast.h"
#include "model/core/result.h"
#include "model/network/duct_network.h"

namespace lactea::anatomy {

/// The duct network down to about `lobules` lobules: the breast's own when it has as many bunches, else each bunch's
/// duct goes on into the lobules of its bunch (lobules.h).
///
/// Behind a bunch: unequal bisection of its lobules, their milk parted as Murray's law parts the radius (larger child
/// by the plan), each branch at the angles of branch_laws.h as far as its lobules allow, lengths by the way to them. Every
/// duct looks for a way inside its lobe and the gland and clear of the ducts of its bunch and of the breast's own; where
/// there is none it takes the one with the least fault. Sampled (tests/bench/gland_table.cpp): about 0.1 % leave their
/// lobe, none the skin, 1 % touch another duct, 0.2 % by more than 0.1 mm. A lobule across the border of its lobe is
/// entered from its bunch's side.
/// Junctions and ducts of the breast keep their ids; a bunch's junction becomes a branch. Milk adds up exactly; rest
/// volumes of all ducts together stay those of the breast. Same bits for any number of threads.
/// Time and memory grow in proportion to the lobules (tests/bench/growth_bench.cpp), about 13 us of work a lobule.
/// @param lobules 1 .. 4,000,000; what comes out is within some percent of it. @param threads 0 = one per core
/// @return InvalidArgument with "lobules" when out of range
Result<network::DuctNetwork> refineNetwork(const Breast& breast, int lobules, int threads = 0);

} // namespace lactea::anatomy
