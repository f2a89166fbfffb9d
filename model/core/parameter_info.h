#pragma once

#include <string_view>

namespace lactea {

/// What is known about one constant of the model: for "About the model", checks and calibration.
///
/// `source` is an id of the science notes; one that begins with "assumed" rests on no measurement.
template <class Parameters> struct ParameterInfo {
    std::string_view name;
    double value = 0.0, low = 0.0, high = 0.0;
    std::string_view unit, source, meaning;
    double Parameters::*field = nullptr;
};

} // namespace lactea
