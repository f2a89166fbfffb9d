#pragma once

#include <cmath>
#include <vector>

namespace lactea::test {

/// Mean and standard deviation.
struct Spread {
    double mean = 0.0, sd = 0.0;
};

inline Spread spreadOf(const std::vector<double>& values)
{
    Spread s;
    for (const double x : values)
        s.mean += x / static_cast<double>(values.size());
    for (const double x : values)
        s.sd += (x - s.mean) * (x - s.mean) / static_cast<double>(values.size() - 1);
    s.sd = std::sqrt(s.sd);
    return s;
}

} // namespace lactea::test
