#pragma once

#include <vector>

#include "model/anatomy/body/breast.h"

namespace lactea::anatomy {

/// Gives each lobe the tint that differs most from those of the lobes whose bunches lie beside its own; bunches that
/// the section shows count more. The same lobes get the same tints.
void tintLobes(std::vector<Lobe>& lobes, const std::vector<Bunch>& bunches);

/// How well two entries of lobeTints are told apart, 0 (the same) upward; by hue more than by lightness, which the
/// light changes.
double tintDifference(int first, int second);

} // namespace lactea::anatomy
