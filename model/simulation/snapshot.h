#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "model/anatomy/body/part_id.h"
#include "model/simulation/action.h"

namespace lactea::simulation {

/// One breast at one instant. Arrays by dense id of its DuctNetwork.
struct SideSnapshot {
    double storedMl = 0.0; ///< in the lobules
    double capacityMl = 0.0;
    double ductsMl = 0.0;       ///< in the ducts
    double outflowMlPerS = 0.0; ///< through the nipple
    double removedMl = 0.0;     ///< cumulative, taken by the infant
    double secretedMl = 0.0;    ///< cumulative
    double secretionMlPerS = 0.0;
    double leakedMl = 0.0;        ///< cumulative, out of the nipple with nobody there
    double fatOutGPerL = 0.0;     ///< of the milk that leaves now; last value when nothing leaves
    double mainDuctRatio = 1.0;   ///< mean diameter of main ducts / at rest
    double intraductalMmHg = 0.0; ///< mean pressure in the main ducts
    double vacuumMmHg = 0.0;      ///< at the nipple, negative = suction
    double ledgerErrorMl = 0.0;   ///< what is there + went out - was there - secreted; should be 0
    double fatLedgerErrorG = 0.0;
    double fatRemovedG = 0.0; ///< cumulative, taken by the infant
    double fatLeakedG = 0.0;

    std::vector<float> lobuleFill;     ///< [index in network.lobules()] volume / full volume
    std::vector<float> lobuleSqueeze;  ///< [same] myoepithelial activation 0..1 of that lobule
    std::vector<float> ductWidening;   ///< [duct] diameter / diameter at rest
    std::vector<float> ductFlowMlPerS; ///< [duct] towards the nipple positive
    std::vector<float>
        ductFreshMilk; ///< [duct] 0..1 share of its milk that left the lobules since the last rest: the front
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

    std::array<bool, 4> stimulusOn{};       ///< by Stimulus
    std::array<double, 4> stimulusSinceS{}; ///< when it started (or last ended)
    anatomy::Side suckledSide = anatomy::Side::Right;
    std::array<HormoneControl, 2> controls{}; ///< by Hormone

    std::array<SideSnapshot, 2> sides; ///< by anatomy::Side

    /// Empty while all is well; else what failed. The numbers above are then the last good ones.
    std::string failure;

    [[nodiscard]] const SideSnapshot& side(anatomy::Side s) const { return sides[static_cast<int>(s)]; }
};

} // namespace lactea::simulation
