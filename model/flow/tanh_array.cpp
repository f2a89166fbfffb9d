#include "model/flow/tanh_array.h"

#include <cassert>

namespace lactea::flow {

void tanhOfAll(std::span<const double> in, std::span<double> out)
{
    assert(in.size() == out.size());
    for (std::size_t i = 0; i < in.size(); ++i)
        out[i] = tanhOf(in[i]);
}

} // namespace lactea::flow
