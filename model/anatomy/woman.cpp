#include "model/anatomy/woman.h"

#include <algorithm>
#include <cmath>

namespace lactea::anatomy {
namespace {
/// The program's default seed 7 shall be an ordinary woman (storage near 180 mL, nine ducts on ultrasound,
/// eight pores); any other constant gives the same statistics over seeds.
enum Purpose : std::uint64_t {
    womanStream = 0x37be3,
    rightStream = womanStream + 1,
    leftStream = womanStream + 2
};

/// Share of the published variance that lies between women; the rest lies between sides and ducts (assumed).
constexpr double ductVarianceBetweenWomen = 0.2;
constexpr double lobeVarianceBetweenWomen = 0.85;

int drawCount(Random& random, const Measured& m, double womanPart, double varianceShare)
{
    const double mean = m.mean + womanPart * m.sd * std::sqrt(varianceShare);
    const double count = mean + m.sd * std::sqrt(1.0 - varianceShare) * random.normal();
    return static_cast<int>(std::lround(std::clamp(count, m.low, m.high)));
}
} // namespace

Random detailsOf(std::uint64_t seed, Side side)
{
    return Random(seed).fork(side == Side::Right ? rightStream : leftStream);
}

double draw(Random& random, const Measured& m)
{
    return m.sd > 0.0 ? random.normalWithin(m.mean, m.sd, m.low, m.high) : m.mean;
}

double drawGamma(Random& random, double mean, double sd)
{
    // Marsaglia and Tsang, ACM TOMS 26:363 (2000), for shape >= 1/3; a smaller shape only loses some tail.
    const double shape = mean * mean / (sd * sd), scale = sd * sd / mean;
    const double d = std::max(shape - 1.0 / 3.0, 1e-3), c = 1.0 / std::sqrt(9.0 * d);
    for (;;) {
        const double x = random.normal();
        const double v = (1.0 + c * x) * (1.0 + c * x) * (1.0 + c * x);
        const double u = 1.0 - random.uniform();
        if (v > 0.0 && std::log(u) < 0.5 * x * x + d - d * v + d * std::log(v))
            return d * v * scale;
    }
}

BreastFactors drawFactors(const BreastPlan& plan, std::uint64_t seed, Side side)
{
    Random woman = Random(seed).fork(womanStream);
    const double lobes = woman.normal();
    const double duct = woman.normal();
    const double pores = woman.normal();
    const Measured& g = plan.areolarGlandCount;
    double glands = g.mean;
    for (int tries = 0; g.mean > 0.0 && g.sd > 0.0 && tries < 1000; ++tries) {
        glands = drawGamma(woman, g.mean, g.sd);
        if (glands >= g.low && glands <= g.high)
            break;
    }
    glands = std::clamp(glands, g.low, g.high);

    // Storage: log-normal with the plan's mean and SD, redrawn outside the published range.
    const Measured& s = plan.storageMl;
    const double sigma = std::sqrt(std::log(1.0 + (s.sd / s.mean) * (s.sd / s.mean)));
    const double median = s.mean * std::exp(-0.5 * sigma * sigma);
    double storage = s.mean;
    for (int tries = 0; s.sd > 0.0 && tries < 1000; ++tries) {
        storage = woman.logNormal(median, sigma);
        if (storage >= s.low && storage <= s.high)
            break;
    }
    // Left : right = 1 +- the plan's asymmetry, clipped at 25 % [MRI400].
    const double asymmetry = std::clamp(plan.sideAsymmetrySd * woman.normal(), -0.25, 0.25);
    storage *= std::sqrt(side == Side::Left ? 1.0 + asymmetry : 1.0 / (1.0 + asymmetry));

    Random details = detailsOf(seed, side).fork(1);
    BreastFactors factors;
    factors.storageMl = std::clamp(storage, s.low, s.high);
    factors.lobes = drawCount(details, plan.lobeCount, lobes, lobeVarianceBetweenWomen);
    const Measured& m = plan.mainDuctDiameterMm;
    factors.mainDuctDiameterMm =
        std::clamp(m.mean + m.sd * std::sqrt(ductVarianceBetweenWomen) * duct, m.low, m.high);
    factors.pores = std::min(drawCount(details, plan.visiblePoreCount, pores, 0.5), factors.lobes);
    factors.areolarGlands =
        static_cast<int>(std::lround(std::clamp(glands * (1.0 + 0.1 * details.normal()), g.low, g.high)));
    return factors;
}

} // namespace lactea::anatomy
