#pragma once

#include <memory>
#include <vector>

#include "model/flow/network_flow.h"

namespace lactea::test {

std::shared_ptr<const flow::FlatNetwork> flat(const std::vector<flow::PlainDuct>& ducts);
flow::NetworkFlow flowIn(std::shared_ptr<const flow::FlatNetwork> network, double fill = 0.63,
                         const flow::Parameters& p = {});

/// Nine lobes of 16 lobules, 180 mL; paths of 30 mm times `stretch`.
std::vector<flow::PlainDuct> nineLobes(double stretch = 1.0);

/// A let-down about 40 s after the start, and an infant that draws all the time.
double contractionAt(double timeS);
double vacuumAt(double timeS);

} // namespace lactea::test
