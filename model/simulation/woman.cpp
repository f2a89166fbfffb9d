#include "model/simulation/woman.h"

#include <algorithm>

namespace lactea::simulation {
namespace {

// Names of the streams; kept apart from those of the anatomy, which forks the same seed.
constexpr std::uint64_t nippleStream = 0x5EED'0001, terminalStream = 0x5EED'0002,
                        secretionStream = 0x5EED'0003, reflexStream = 0x5EED'0004,
                        prolactinStream = 0x5EED'0005, infantStream = 0x5EED'0006, twinStream = 0x5EED'0007,
                        sensationStream = 0x5EED'0008, delayStream = 0x5EED'0010;

/// A log-normal around the constant's own value, drawn again until it lies in the constant's range.
template <class Parameters, class Table>
void vary(Parameters& p, const Table& table, double Parameters::*field, double sigma, Random chance)
{
    const auto info =
        std::find_if(table.begin(), table.end(), [&](const auto& i) { return i.field == field; });
    const double median = p.*field;
    do
        p.*field = chance.logNormal(median, sigma);
    while (p.*field < info->low || p.*field > info->high);
}

Random stream(std::uint64_t seed, std::uint64_t purpose) { return Random(seed).fork(purpose); }

} // namespace

Woman::Woman(std::uint64_t seed)
    : reflex(stream(seed, reflexStream)), prolactin(stream(seed, prolactinStream)),
      infant(stream(seed, infantStream)), twin(stream(seed, twinStream)),
      sensations(stream(seed, sensationStream)), m_seed(seed)
{
    vary(flow, flow::parameterTable, &flow::Parameters::nippleOpeningMmHg, flow.nippleOpeningSigma,
         stream(seed, nippleStream));
    vary(flow, flow::parameterTable, &flow::Parameters::terminalResistanceMmHgSPerMl,
         flow.contractionGainSigma, stream(seed, terminalStream));
    vary(supply, supply::parameterTable, &supply::Parameters::secretionMlPerS, supply.secretionSigma,
         stream(seed, secretionStream));
}

Random Woman::lobeDelays(int side) const
{
    return stream(m_seed, delayStream + static_cast<std::uint64_t>(side));
}

} // namespace lactea::simulation
