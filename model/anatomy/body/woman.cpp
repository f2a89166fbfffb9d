#include "model/anatomy/body/woman.h"

#include <algorithm>
#include <cmath>

#include "model/anatomy/parameters.h"

namespace lactea::anatomy {
namespace {
/// The streams of chance. The program's default seed 7 shall be an ordinary woman (storage near 180 mL, 760 mL of
/// breast, nine ducts on ultrasound, eight pores); any other constants give the same statistics over seeds.
enum Purpose : std::uint64_t {
    volumesStream = 0x10442,
    formStream = 0x4fb46,
    nippleStream = 0x500ed,
    glandStream = 0x60bde,
    rightStream = 0x70000,
    leftStream = 0x80019
};

constexpr Parameters numbers;
constexpr double weeksPerMonth = 30.4375 / 7.0;
constexpr double lateGrowth = numbers.gainSixMonthsMl / numbers.gainOneMonthMl; // glandGrowth() at six months

int drawCount(Random& random, const Measured& m, double womanPart, double varianceShare)
{
    const double mean = m.mean + womanPart * m.sd * std::sqrt(varianceShare);
    const double count = mean + m.sd * std::sqrt(1.0 - varianceShare) * random.normal();
    return static_cast<int>(std::lround(std::clamp(count, m.low, m.high)));
}

/// Log-normal by mean and SD, drawn again outside its range.
double drawLogNormal(Random& random, const Measured& m)
{
    const double sigma = std::sqrt(std::log(1.0 + (m.sd / m.mean) * (m.sd / m.mean)));
    const double median = m.mean * std::exp(-0.5 * sigma * sigma);
    for (int tries = 0; m.sd > 0.0 && tries < 1000; ++tries)
        if (const double x = random.logNormal(median, sigma); x >= m.low && x <= m.high)
            return x;
    return m.mean;
}

double drawGammaWithin(Random& random, const Measured& m)
{
    for (int tries = 0; m.mean > 0.0 && m.sd > 0.0 && tries < 1000; ++tries)
        if (const double x = drawGamma(random, m.mean, m.sd); x >= m.low && x <= m.high)
            return x;
    return m.mean;
}

/// Volumes of the established lactation, both sides' mean.
struct Volumes {
    double beforeMl = 0.0, termGainMl = 0.0, gainMl = 0.0, shareLactating = 0.0, shareResting = 0.0, storageMl = 0.0;
};

Volumes drawBreast(const BreastPlan& plan, Random& woman)
{
    Volumes v;
    v.beforeMl = drawLogNormal(woman, plan.volumeBeforeMl);
    v.gainMl = draw(woman, plan.lactationGainMl);
    v.termGainMl = std::min(draw(woman, plan.termGainMl), 0.95 * v.gainMl); // it goes on growing after birth
    v.shareLactating = draw(woman, plan.glandShareLactating);
    v.shareResting = std::min(draw(woman, plan.glandShareResting), 0.9 * v.shareLactating);
    if (plan.size != BreastPlan::Size::Drawn) {
        const Measured& preset = plan.size == BreastPlan::Size::Small    ? plan.smallMl
                                 : plan.size == BreastPlan::Size::Medium ? plan.mediumMl
                                                                         : plan.largeMl;
        const double scale = draw(woman, preset) / (v.beforeMl + v.gainMl);
        v.beforeMl *= scale;
        v.gainMl *= scale;
        v.termGainMl *= scale;
    }
    return v;
}

/// The milk of the full breast has to find room in its alveoli: a woman with much storage gets a breast that holds it,
/// and only where none does (a small preset) less storage.
Volumes drawVolumes(const BreastPlan& plan, Random& woman)
{
    constexpr int storages = 40, breasts = 40;
    Volumes v;
    double mostMl = 0.0;
    for (int tries = 0; tries < storages; ++tries) {
        const double storageMl = drawLogNormal(woman, plan.storageMl);
        for (int breast = 0; breast < breasts; ++breast) {
            v = drawBreast(plan, woman);
            v.storageMl = storageMl;
            mostMl = plan.mostStorageShare * v.shareLactating * (v.beforeMl + v.gainMl);
            if (storageMl <= mostMl)
                return v;
        }
    }
    v.storageMl = mostMl;
    return v;
}

/// Gain of volume: her own gains at term and at one month, between them the course of glandGrowth().
double gainMl(const Volumes& v, const Stage& stage)
{
    const double growth = glandGrowth(stage);
    const double atTerm = glandGrowth({Stage::Kind::Pregnancy, 40.0});
    if (stage.kind == Stage::Kind::Pregnancy)
        return v.termGainMl * growth / atTerm;
    if (stage.kind == Stage::Kind::Lactation && stage.weeks < weeksPerMonth)
        return std::lerp(v.termGainMl, v.gainMl, (growth - atTerm) / (1.0 - atTerm));
    return v.gainMl * growth;
}

/// Storage capacity as a share of that in established lactation (assumed: it goes with the square of the growth until
/// one month after birth, holds to six months, then shrinks with the gland).
double capacityShare(const Stage& stage)
{
    const double growth = glandGrowth(stage);
    const bool established = stage.kind == Stage::Kind::Lactation && stage.weeks >= weeksPerMonth;
    const bool before = stage.kind == Stage::Kind::Pregnancy || stage.kind == Stage::Kind::Lactation;
    const double share = established ? std::min(1.0, growth / lateGrowth)
                         : before    ? growth * growth
                                     : (growth / lateGrowth) * (growth / lateGrowth);
    return std::max(numbers.restingCapacityShare, share);
}

/// How far the nipple has gone from its resting to its lactating width: it stays in pregnancy [Thai], is lactating one
/// month after birth and goes back with the gland after weaning (assumed).
double nippleGrowth(const Stage& stage)
{
    switch (stage.kind) {
    case Stage::Kind::Lactation:
        return std::min(1.0, stage.weeks / weeksPerMonth);
    case Stage::Kind::Weaned:
        return glandGrowth(stage) / lateGrowth;
    default:
        return 0.0;
    }
}

void drawForm(const BreastPlan& plan, Random& woman, BreastMeasures& m)
{
    m.widthMm = draw(woman, plan.widthMm);
    m.heightMm = draw(woman, plan.heightMm);
    m.projectionMm = draw(woman, plan.projectionMm);
    m.superquadricExponent = draw(woman, plan.superquadricExponent);
    // A low nipple looks down: the angle follows the share of the upper pole half way (assumed).
    m.upperPoleShare = draw(woman, plan.upperPoleShare);
    const Measured &share = plan.upperPoleShare, &angle = plan.nippleAngleDeg;
    const double low = share.sd > 0.0 ? (m.upperPoleShare - share.mean) / share.sd : 0.0;
    const double own = angle.sd > 0.0 ? (draw(woman, angle) - angle.mean) / angle.sd : 0.0;
    m.nippleAngleDeg =
        std::clamp(angle.mean + angle.sd * (std::sqrt(0.5) * low + std::sqrt(0.5) * own), angle.low, angle.high);
    m.skinThicknessMm = draw(woman, plan.skinThicknessMm);
}

void drawNipple(const BreastPlan& plan, Random& woman, BreastMeasures& m)
{
    const double grown = nippleGrowth(plan.stage);
    const double form = woman.uniform();
    m.nippleForm = form < plan.invertedNippleShare                             ? NippleForm::Inverted
                   : form < plan.invertedNippleShare + plan.plateauNippleShare ? NippleForm::Plateau
                                                                               : NippleForm::Round;
    m.nippleLengthMm = draw(woman, plan.nippleLengthMm);
    const double lactating = draw(woman, plan.nippleBaseWidthMm);
    const double resting = std::min(draw(woman, plan.restingNippleWidthMm), lactating);
    m.nippleBaseWidthMm = std::lerp(resting, lactating, grown);
    m.nippleTipWidthMm = std::min(draw(woman, plan.nippleTipWidthMm), 0.85 * m.nippleBaseWidthMm);
    const double wide = draw(woman, plan.areolaDiameterMm);
    const double narrow = std::min(draw(woman, plan.restingAreolaDiameterMm), wide);
    m.areolaDiameterMm = std::lerp(narrow, wide, m.growth);
    m.areolaDiameterMm = std::max(m.areolaDiameterMm, m.nippleBaseWidthMm + 8.0); // a rim to sit on
    m.areolaEllipse = draw(woman, plan.areolaEllipse);
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

BreastMeasures drawMeasures(const BreastPlan& plan, std::uint64_t seed, Side side)
{
    const Random woman(seed);
    Random volumes = woman.fork(volumesStream), form = woman.fork(formStream), nipple = woman.fork(nippleStream),
           gland = woman.fork(glandStream);
    Random details = detailsOf(seed, side).fork(1);

    BreastMeasures m;
    m.growth = glandGrowth(plan.stage);
    const Volumes v = drawVolumes(plan, volumes);
    // Left : right = 1 +- the plan's asymmetry.
    const double asymmetry = std::clamp(plan.sideAsymmetrySd * volumes.normal(), -numbers.mostAsymmetry, numbers.mostAsymmetry);
    const double sideFactor = std::sqrt(side == Side::Left ? 1.0 + asymmetry : 1.0 / (1.0 + asymmetry));
    m.storageFullMl = std::clamp(v.storageMl * sideFactor, plan.storageMl.low, plan.storageMl.high) *
                      capacityShare(plan.stage);
    const double moreMilkMl = m.storageFullMl * (plan.fullness - plan.usualFullness);
    m.volumeMl = (v.beforeMl + gainMl(v, plan.stage)) * sideFactor + moreMilkMl;
    const double between = plan.glandShareBetweenSidesSd * std::clamp(details.normal(), -2.0, 2.0);
    m.glandShare = std::clamp(std::lerp(v.shareResting, v.shareLactating, m.growth) + between * m.growth, 0.04, 0.95);
    m.glandShare += (1.0 - m.glandShare) * moreMilkMl / m.volumeMl; // milk fills the gland, not the fat

    drawForm(plan, form, m);
    drawNipple(plan, nipple, m);

    const double lobes = gland.normal(), duct = gland.normal(), pores = gland.normal(), milkPores = gland.normal();
    const double glands = drawGammaWithin(gland, plan.areolarGlandCount);
    m.murrayExponent = draw(gland, plan.murrayExponent);
    m.lobes = drawCount(details, plan.lobeCount, lobes, numbers.lobeVarianceBetweenWomen);
    m.pores = drawCount(details, plan.visiblePoreCount, pores, numbers.poreVarianceBetweenWomen);
    m.milkPores = std::min(drawCount(details, plan.milkPoreCount, milkPores, numbers.poreVarianceBetweenWomen), m.pores);
    const Measured& count = plan.areolarGlandCount;
    m.areolarGlands = static_cast<int>(
        std::lround(std::clamp(glands * (1.0 + 0.1 * details.normal()), count.low, count.high)));
    const auto ductWidth = [&](const Measured& d) {
        return std::clamp(d.mean + d.sd * std::sqrt(numbers.ductVarianceBetweenWomen) * duct, d.low, d.high);
    };
    m.mainDuctDiameterMm =
        std::lerp(ductWidth(plan.restingMainDuctDiameterMm), ductWidth(plan.mainDuctDiameterMm), m.growth);
    m.rudimentaryDucts = static_cast<int>(std::lround(draw(details, plan.rudimentaryDuctCount)));
    m.links = static_cast<int>(std::lround(draw(details, plan.linkCount)));
    return m;
}

} // namespace lactea::anatomy
