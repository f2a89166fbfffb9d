#include "model/flow/vector_math.h"

#include <cassert>

#include "model/flow/also_wide.h"

namespace lactea::flow {

LACTEA_ALSO_WIDE void tanhOfAll(std::span<const double> in, std::span<double> out)
{
    assert(in.size() == out.size());
    for (std::size_t i = 0; i < in.size(); ++i)
        out[i] = tanhOf(in[i]);
}

LACTEA_ALSO_WIDE void powersOfAll(std::span<const double> in, double power, std::span<double> out)
{
    assert(in.size() == out.size());
    for (std::size_t i = 0; i < in.size(); ++i)
        out[i] = powerOf(in[i], power);
}

} // namespace lactea::flow
