#include "model/flow/pressure_rows.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "model/flow/also_wide.h"
#include "model/flow/compliance.h"
#include "model/flow/vector_math.h"

namespace lactea::flow {
namespace {

constexpr double longestStrideMmHg = 25.0;
constexpr double mostGivenPerStep = 0.9; // of a lobule's milk, whatever the step: volumes stay positive

double withinStride(double x) { return std::min(std::max(x, -longestStrideMmHg), longestStrideMmHg); }

} // namespace

LACTEA_ALSO_WIDE void edgesOf(int first, int end, const EdgeInput& in, double least, double* edge)
{
    const double *volume = in.volumeMl, *inverseRest = in.inverseRestMl, *conductance = in.conductance,
                 *thinness = in.thinness;
    LACTEA_INDEPENDENT
    for (int j = first; j < end; ++j) {
        const double ratio = volume[j] * inverseRest[j];
        edge[j] = conductance[j] * thinness[j] * std::max(ratio * ratio, least);
    }
}

LACTEA_ALSO_WIDE void gatesOf(int first, int end, const GateInput& in, double weightS,
                              double terminalConductance, const Parameters& p, double* gate, double* source)
{
    const GateInput a = in;
    const Parameters q = p;
    LACTEA_INDEPENDENT
    for (int i = first; i < end; ++i) {
        const double contraction = a.contraction[a.lobe[i]];
        const int duct = a.duct[i];
        const auto pressure = alveolarPressure(a.volumeMl[i] * a.inverseFullMl[i], contraction, q);
        const double width = a.ductMl[duct] * a.inverseRestMl[duct];
        const double open = terminalConductance * a.terminalFull[i] *
                            terminalOpening(a.likelyMl[i] * a.inverseFullMl[i], contraction, width, q);
        const double slope = pressure.slope * a.inverseFullMl[i];
        const double within = pressure.value + slope * weightS * a.secretion[i];
        const double most = mostGivenPerStep * a.volumeMl[i] / (weightS * (within - q.collapsePressureMmHg));
        source[i] = within + (a.collapse[duct] - q.collapsePressureMmHg);
        gate[i] = std::min(open / (1.0 + weightS * open * slope), most);
    }
}

LACTEA_ALSO_WIDE void extrapolate(int first, int end, const CourseInput& in, double* guess)
{
    const double *tissue = in.tissue, *across = in.across, *before = in.acrossBefore;
    LACTEA_INDEPENDENT
    for (int j = first; j < end; ++j)
        guess[j] = tissue[j] + across[j] + withinStride(across[j] - before[j]);
}

LACTEA_ALSO_WIDE void newtonRowsOf(int first, int end, const RowsInput& in, double perS, const Parameters& p,
                                   double* own, double* right)
{
    const RowsInput a = in;
    const double wideInverse = 1.0 / p.wideningPressureMmHg, narrowInverse = 1.0 / p.narrowingPressureMmHg;
    const double wideMax = p.wideningMax, narrowMax = p.narrowingMax;
    LACTEA_INDEPENDENT
    for (int j = first; j < end; ++j) {
        const double guess = a.guess[j], across = guess - a.tissue[j];
        const double alpha = across > 0.0 ? wideMax : narrowMax;
        const double inverse = across > 0.0 ? wideInverse : narrowInverse;
        const double scaled = across * inverse, t = tanhOf(scaled);
        const double perPressure = perS * a.restMl[j];
        const double lawPerS = perPressure * (1.0 + alpha * t + slopeFloor * scaled);
        const double slope = perPressure * ((alpha * (1.0 - t * t) + slopeFloor) * inverse);
        const double gate = a.gate[j], openGate = guess > a.collapse[j] ? gate : 0.0;
        own[j] = slope + openGate;
        right[j] = a.volumeMl[j] * perS - lawPerS + slope * guess + a.gateTimesSource[j] -
                   (gate - openGate) * a.collapse[j];
    }
}

void chordRowsOf(int first, int end, const RowsInput& in, double perS, const Parameters& p, double* own,
                 double* right)
{
    const double steepest = std::max((p.wideningMax + slopeFloor) / p.wideningPressureMmHg,
                                     (p.narrowingMax + slopeFloor) / p.narrowingPressureMmHg);
    for (int j = first; j < end; ++j) {
        const double guess = in.guess[j], slope = perS * in.restMl[j] * steepest;
        const double lawMl = in.restMl[j] * ductVolumeRatio(guess - in.tissue[j], p).value;
        own[j] = slope + in.gate[j];
        right[j] = (in.volumeMl[j] - lawMl) * perS + slope * guess + in.gateTimesSource[j] +
                   in.gate[j] * (guess - std::max(guess, in.collapse[j]));
    }
}

LACTEA_ALSO_WIDE Stride moveTowards(int first, int end, double* solved, double* guess)
{
    constexpr int lanes = 8;
    std::array<double, lanes> greatest{}, sum{};
    const int whole = first + (end - first) / lanes * lanes;
    const auto move = [&](int j, int lane) {
        const double stride = solved[j] - guess[j], size = std::abs(stride);
        solved[j] = stride;
        guess[j] += withinStride(stride);
        greatest[lane] = size > greatest[lane] ? size : greatest[lane];
        sum[lane] += stride;
    };
    for (int j = first; j < whole; j += lanes)
        for (int lane = 0; lane < lanes; ++lane)
            move(j + lane, lane);
    for (int j = whole; j < end; ++j)
        move(j, 0);
    Stride all;
    for (int lane = 0; lane < lanes; ++lane) {
        all.greatest = std::max(all.greatest, greatest[lane]);
        all.finite = all.finite && std::isfinite(sum[lane]);
    }
    return all;
}

void sums(int first, int end, const double* a, const double* b, double* out)
{
    for (int j = first; j < end; ++j)
        out[j] = a[j] + b[j];
}

void differences(const std::vector<double>& a, const std::vector<double>& b, std::vector<double>& out)
{
    for (std::size_t j = 0; j < out.size(); ++j)
        out[j] = a[j] - b[j];
}

} // namespace lactea::flow
