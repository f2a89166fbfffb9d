#pragma once

#include <array>

#include "model/flow/hands.h"
#include "model/flow/pump.h"
#include "model/flow/suckling.h"
#include "model/simulation/snapshot.h"
#include "model/simulation/stimulus_board.h"
#include "model/simulation/woman.h"

namespace lactea::simulation {

/// What acts on one breast from outside during a step.
struct Touch {
    Taker taker = Taker::Nobody;
    double vacuumMmHg = 0.0;
    double jaw = 0.0;                      ///< 0..1
    double spilledShare = 0.0;             ///< of the outflow that the taker does not get
    std::span<const double> handMmHg = {}; ///< [lobe]; empty: none
    double shield = 0.0, warmth = 0.0;     ///< 0..1
};

/// Infants, pump and hands at both breasts: who is where, and what each does there.
///
/// An infant has its breast for itself; the pump draws on the breasts that no infant has, both in time; hands
/// press where they are set to. One infant moves from breast to breast; suckling at both are two.
class AtTheBreast {
public:
    AtTheBreast(const Woman& woman, const flow::SuckingStyle& style, std::array<int, 2> lobes);

    /// Someone comes to the breast or leaves it, as the board says now.
    void follow(const StimulusBoard& board);
    void set(const flow::PumpSetting& setting) { m_pump.set(setting); }
    /// @param outflowMlPerS  of each side in the step before
    void advance(double dtS, const StimulusBoard& board, std::array<double, 2> outflowMlPerS);

    [[nodiscard]] Touch touch(anatomy::Side side, const StimulusBoard& board) const;
    [[nodiscard]] bool infantAt(anatomy::Side side) const { return m_infantOf[index(side)] >= 0; }
    [[nodiscard]] bool anyInfant() const
    {
        return infantAt(anatomy::Side::Right) || infantAt(anatomy::Side::Left);
    }
    [[nodiscard]] bool pumpAt(anatomy::Side side) const { return m_pumped[index(side)]; }
    [[nodiscard]] bool anyPump() const { return m_pumped[0] || m_pumped[1]; }
    [[nodiscard]] bool bothPumped() const { return m_pumped[0] && m_pumped[1]; }
    [[nodiscard]] const flow::Pump& pump() const { return m_pump; }
    /// The pump is set to run until empty, and no milk comes any more.
    [[nodiscard]] bool pumpIsDone() const
    {
        return anyPump() && m_pump.setting().untilEmpty && m_pump.empty();
    }

private:
    static std::size_t index(anatomy::Side side) { return static_cast<std::size_t>(side); }

    double m_leakShare;
    std::array<flow::SucklingInfant, 2> m_infants;
    std::array<int, 2> m_infantOf{-1, -1}; ///< [side] which infant is there
    flow::Pump m_pump;
    std::array<bool, 2> m_pumped{};
    std::array<flow::Hands, 2> m_hands;
};

} // namespace lactea::simulation
