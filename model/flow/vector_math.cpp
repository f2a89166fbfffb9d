#include "model/flow/vector_math.h"

#include <cassert>

// Compiled once for every processor and once for those with wider vectors; the operations are the same. (Not under
// sanitizers: they are not ready yet when the choice is made.)
#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#define LACTEA_ALSO_WIDE [[gnu::target_clones("avx2", "default")]]
#else
#define LACTEA_ALSO_WIDE
#endif

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
