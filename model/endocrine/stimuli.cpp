#include "model/endocrine/stimuli.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace lactea::endocrine {
namespace {

using P = Parameters;
using G = StimulusGroup;
using S = Stimulus;

constexpr StimulusLaw touch(S s, std::string_view key, double P::*drive, double P::*addition = nullptr)
{
    StimulusLaw law{s, key, G::Breast, drive, addition};
    law.onOneSide = true;
    return law;
}
constexpr StimulusLaw cue(S s, std::string_view key, double P::*drive, double P::*latencyS = nullptr)
{
    return {s, key, G::Mind, drive, nullptr, nullptr, latencyS, &P::passingStimulusS};
}
constexpr StimulusLaw mood(S s, std::string_view key, double P::*inhibition, bool braces = false)
{
    return {s, key, G::Mood, nullptr, nullptr, inhibition, nullptr, nullptr, braces};
}

constexpr std::array<StimulusLaw, stimulusCount> laws{
    touch(S::Suckling, "suckling", &P::sucklingDrive),
    touch(S::Pump, "pump", &P::pumpDrive),
    touch(S::HandExpression, "hand_expression", &P::handDrive),
    touch(S::Massage, "massage", &P::massageDrive),
    touch(S::Warmth, "warmth", nullptr, &P::warmthDrive),
    touch(S::NippleShield, "nipple_shield", nullptr),
    StimulusLaw{S::Bottle, "bottle", G::Breast},
    cue(S::BabyCries, "baby_cries", &P::cryDrive, &P::cryLatencyS),
    cue(S::SeeBaby, "see_baby", &P::seeDrive),
    cue(S::ThinkOfBaby, "think_of_baby", &P::thoughtDrive),
    StimulusLaw{S::Relaxation, "relaxation", G::Mood, nullptr, &P::relaxationDrive},
    mood(S::Stress, "stress", &P::stressInhibition, true),
    mood(S::MildStress, "mild_stress", &P::mildStressInhibition),
    mood(S::Pain, "pain", &P::painInhibition, true),
    mood(S::Noise, "noise", &P::noiseInhibition),
    mood(S::Cold, "cold", &P::coldInhibition, true),
    StimulusLaw{S::Alcohol, "alcohol", G::Drug, nullptr, nullptr, nullptr, nullptr, nullptr, false, false,
                2.0},
    StimulusLaw{S::Opioid, "opioid", G::Drug, nullptr, nullptr, &P::opioidInhibition},
    StimulusLaw{S::NasalOxytocin, "nasal_oxytocin", G::Drug, nullptr, nullptr, nullptr, nullptr,
                &P::nasalLastsS},
};
static_assert([] {
    for (std::size_t i = 0; i < laws.size(); ++i)
        if (indexOf(laws[i].stimulus) != i)
            return false;
    return true;
}());

} // namespace

std::span<const StimulusLaw, stimulusCount> stimulusLaws() { return laws; }
const StimulusLaw& lawOf(Stimulus stimulus) { return laws[indexOf(stimulus)]; }
std::string_view stimulusKey(Stimulus stimulus) { return lawOf(stimulus).key; }

Result<Stimulus> stimulusFromKey(std::string_view key)
{
    std::string known;
    for (const StimulusLaw& law : laws) {
        if (law.key == key)
            return law.stimulus;
        known += (known.empty() ? "" : ", ") + std::string(law.key);
    }
    return fail(Error::Code::InvalidArgument, "stimulus",
                "\"" + std::string(key) + "\" is not known; known are " + known);
}

double doseAfterAlcohol(double gPerKg, const Parameters& p)
{
    constexpr std::array middles{0.25, 0.75, 1.25, 1.75}; // of Cobo's classes, g/kg
    const std::array cuts{p.alcoholCutBelowHalf, p.alcoholCutHalfToOne, p.alcoholCutOneToOneHalf,
                          p.alcoholCutAboveOneHalf};
    if (gPerKg <= middles.front())
        return 1.0 - cuts.front();
    for (std::size_t i = 1; i < middles.size(); ++i)
        if (gPerKg < middles[i])
            return 1.0 -
                   std::lerp(cuts[i - 1], cuts[i], (gPerKg - middles[i - 1]) / (middles[i] - middles[i - 1]));
    return 1.0 - cuts.back();
}

ReflexInput combine(const Strengths& strengths, const Parameters& p, bool bothPumped)
{
    const auto strength = [&](Stimulus s) { return strengths[indexOf(s)]; };
    double strongest = 0.0, sum = 0.0, added = 0.0;
    double letThrough = 1.0, braced = 0.0; // 1 - I of mood and pain; how far adrenaline is up
    double letThroughByDrugs = 1.0;
    for (const StimulusLaw& law : laws) {
        const double s = strengths[indexOf(law.stimulus)];
        if (s <= 0.0)
            continue;
        if (law.drive) {
            double drive = s * p.*law.drive;
            if (law.stimulus == Stimulus::Suckling)
                drive = p.*law.drive * (p.latchDriveFloor + (1.0 - p.latchDriveFloor) * s);
            if (law.stimulus == Stimulus::Pump && bothPumped)
                drive *= p.doublePumpFactor;
            strongest = std::max(strongest, drive);
            sum += drive;
        }
        if (law.addition)
            added += s * p.*law.addition;
        if (law.inhibition)
            (law.group == StimulusGroup::Drug ? letThroughByDrugs : letThrough) *=
                1.0 - s * p.*law.inhibition;
        if (law.bracesBody)
            braced = std::max(braced, s);
    }
    const double relaxed = strength(Stimulus::Relaxation);
    const double heldBack = 1.0 - letThrough;
    ReflexInput input;
    input.stimulation = std::min(strongest + p.furtherStimuliShare * (sum - strongest) + added, p.driveCap);
    input.inhibition = 1.0 - (1.0 - heldBack * (1.0 - relaxed)) * letThroughByDrugs;
    if (heldBack <= 0.0)
        input.dose *= 1.0 + relaxed * (p.relaxationDose - 1.0);
    if (strength(Stimulus::Alcohol) > 0.0)
        input.dose *= doseAfterAlcohol(strength(Stimulus::Alcohol), p);
    input.squeeze = 1.0 - p.adrenalineCut * braced * (1.0 - relaxed);
    return input;
}

} // namespace lactea::endocrine
