#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/anatomy/body/part_id.h"
#include "model/simulation/action.h"

namespace lactea::simulation {

/// Who takes the milk at a nipple.
enum class Taker { Nobody, Infant, Pump, Hand };
std::string_view takerKey(Taker taker); ///< "nobody", "infant", "pump", "hand"

/// A stimulus at one instant.
struct StimulusState {
    bool on = false;
    double sinceS = 0.0; ///< when it started (or last ended)
    Where where = Where::Right;
    double strength = 1.0;
    friend bool operator==(const StimulusState&, const StimulusState&) = default;
};
using StimulusStates = std::array<StimulusState, stimulusCount>; ///< by Stimulus

/// One breast at one instant. Arrays by dense id of its DuctNetwork.
struct SideSnapshot {
    double storedMl = 0.0; ///< in the lobules
    double capacityMl = 0.0;
    double ductsMl = 0.0;       ///< in the ducts
    double outflowMlPerS = 0.0; ///< through the nipple
    double removedMl = 0.0;     ///< cumulative, taken by infant, pump or hand
    double drunkMl = 0.0;       ///< cumulative, the infant's part of it
    double secretedMl = 0.0;    ///< cumulative
    double secretionMlPerS = 0.0;
    double leakedMl = 0.0;    ///< cumulative, out of the nipple with nobody there, or past the infant's lips
    double fatOutGPerL = 0.0; ///< of the milk that leaves now; last value when nothing leaves
    double mainDuctRatio = 1.0;   ///< mean diameter of main ducts / at rest
    double intraductalMmHg = 0.0; ///< mean pressure in the main ducts
    double vacuumMmHg = 0.0;      ///< at the nipple, negative = suction
    Taker taker = Taker::Nobody;
    double takerSinceS = 0.0;      ///< when the taker came (or the last one left)
    double markedMl = 0.0;         ///< dyed milk that is still in this breast
    double markedOutMl = 0.0;      ///< cumulative, dyed milk that has left it
    double markedFirstOutS = -1.0; ///< when the first of it came out; -1: not yet
    double ledgerErrorMl = 0.0;    ///< what is there + went out - was there - secreted; should be 0
    double fatLedgerErrorG = 0.0;
    double fatRemovedG = 0.0; ///< cumulative, of what was removed
    double fatLeakedG = 0.0;

    std::vector<float> lobuleFill;     ///< [index in network.lobules()] volume / full volume
    std::vector<float> lobuleSqueeze;  ///< [same] myoepithelial activation 0..1 of that lobule
    std::vector<float> ductWidening;   ///< [duct] diameter / diameter at rest
    std::vector<float> ductFlowMlPerS; ///< [duct] towards the nipple positive
    std::vector<float> ductPressureMmHg; ///< [duct] above the air's; negative = suction
    std::vector<float>
        ductFreshMilk; ///< [duct] 0..1 share of its milk that left the lobules since the last rest: the front
    std::vector<float> ductMarked; ///< [duct] 0..1 share of its milk that is dyed; empty while nothing is
    std::vector<float> lobuleMarked; ///< [index in network.lobules()] the same of lobules
    std::vector<int> blockedDucts; ///< ids, ascending
};

/// The whole model at one instant; immutable once published.
struct Snapshot {
    std::uint64_t step = 0;
    double timeS = 0.0;
    double dayPostpartum = 0.0;

    double oxytocinPgPerMl = 0.0, oxytocinNaturalPgPerMl = 0.0; ///< in effect; what the body alone would have
    double prolactinNgPerMl = 0.0, prolactinNaturalNgPerMl = 0.0;
    double myoepithelium = 0.0; ///< activation a(t) before lobe jitter, 0..1
    double reflexDrive = 0.0;   ///< h / threshold of the pulse generator: 1 = about to fire
    double inhibition = 0.0;    ///< I(t)
    double stimulation = 0.0;   ///< S(t) before inhibition: what the nipple and the mind send to the brain
    int pulses = 0;             ///< oxytocin pulses so far
    int ejections = 0;          ///< let-downs so far (activation rose above one half)
    bool ejecting = false;
    double secondsSincePulse = -1.0;    ///< -1: none yet
    std::vector<double> ejectionOnsetS; ///< when each let-down began

    double dose = 1.0, squeeze = 1.0; ///< what acts on a burst's oxytocin, and on the lobules' answer
    double tingling = 0.0, uterineCramp = 0.0, thirst = 0.0; ///< what the mother feels, 0..1
    int letDownsFelt = 0;

    StimulusStates stimuli{};
    flow::PumpSetting pump;
    bool pumpStimulates = false;              ///< it is in its first, fast phase
    std::array<HormoneControl, 2> controls{}; ///< by Hormone

    std::array<SideSnapshot, 2> sides; ///< by anatomy::Side

    /// Empty while all is well; else what failed. The numbers above are then the last good ones.
    std::string failure;

    [[nodiscard]] const StimulusState& stimulus(Stimulus s) const { return stimuli[endocrine::indexOf(s)]; }
    [[nodiscard]] bool on(Stimulus s) const { return stimulus(s).on; }
    [[nodiscard]] const SideSnapshot& side(anatomy::Side s) const { return sides[static_cast<int>(s)]; }
};

} // namespace lactea::simulation
