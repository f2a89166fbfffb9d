#pragma once

#include <array>
#include <span>
#include <string_view>

#include "model/core/result.h"
#include "model/endocrine/parameters.h"

namespace lactea::endocrine {

/// What can be done to a mother: it drives the reflex, holds it back, or acts at the nipple only. The order
/// is that of the buttons.
enum class Stimulus {
    Suckling,
    Pump,
    HandExpression,
    Massage,
    Warmth,
    NippleShield,
    Bottle,
    BabyCries,
    SeeBaby,
    ThinkOfBaby,
    Relaxation,
    Stress,
    MildStress,
    Pain,
    Noise,
    Cold,
    Alcohol,
    Opioid,
    NasalOxytocin
};
inline constexpr std::size_t stimulusCount = 19;
constexpr std::size_t indexOf(Stimulus stimulus) { return static_cast<std::size_t>(stimulus); }

enum class StimulusGroup { Breast, Mind, Mood, Drug };

/// Equation 1's numbers of one stimulus as members of Parameters; null: it has none.
struct StimulusLaw {
    Stimulus stimulus = Stimulus::Suckling;
    std::string_view key; ///< of files and the command line
    StimulusGroup group = StimulusGroup::Breast;
    double Parameters::*drive = nullptr;      ///< strongest counts whole, the others by furtherStimuliShare
    double Parameters::*addition = nullptr;   ///< added to S whatever else there is
    double Parameters::*inhibition = nullptr; ///< I
    double Parameters::*latencyS = nullptr;   ///< it has to last so long before it acts
    double Parameters::*passesS = nullptr;    ///< it ends by itself after so long; null: until it is ended
    bool bracesBody = false;                  ///< adrenaline holds the lobules back, too
    bool onOneSide = false;                   ///< it is done to one breast or both
    double strongest = 1.0; ///< strengths run from 0 to this: shares of the full effect, or g/kg of ethanol
};
/// All of them, by Stimulus.
std::span<const StimulusLaw, stimulusCount> stimulusLaws();
const StimulusLaw& lawOf(Stimulus stimulus);

std::string_view stimulusKey(Stimulus stimulus); ///< "suckling", "baby_cries"...
/// @return InvalidArgument that lists the keys
Result<Stimulus> stimulusFromKey(std::string_view key);

/// What acts at one instant, [Stimulus]: strength, 0 = absent. Of suckling it is the quality of the latch, of
/// alcohol g of ethanol per kg body mass.
using Strengths = std::array<double, stimulusCount>;

/// What reaches the oxytocin cells and the lobules.
struct ReflexInput {
    double stimulation = 0.0; ///< S
    double inhibition = 0.0;  ///< I, 0..1
    double dose = 1.0;        ///< factor on the oxytocin of a burst
    double squeeze = 1.0;     ///< factor on the answer of the myoepithelium
};

/// Combines stimuli (science/milk-ejection-and-flow.md section 7, equation 1): S is the strongest drive plus
/// a fifth of the rest, plus what warmth and relaxing add, capped; I = 1 - product(1 - I_k).
///
/// A poor latch drives less: S (0.5 + 0.5 q). Relaxing takes away the inhibition of mood and pain, not that
/// of drugs; where there is none to take away it raises the dose. A bottle, a shield and a spray drive
/// nothing.
/// @param bothPumped  a pump on both sides drives more
ReflexInput combine(const Strengths& strengths, const Parameters& parameters, bool bothPumped = false);

/// Share of a burst's oxytocin that alcohol leaves: Cobo's four classes of dose, linear between their
/// middles; below 0.25 g/kg as at 0.25.
double doseAfterAlcohol(double gPerKg, const Parameters& parameters);

} // namespace lactea::endocrine
