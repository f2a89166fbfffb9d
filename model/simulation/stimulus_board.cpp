#include "model/simulation/stimulus_board.h"

#include <algorithm>

namespace lactea::simulation {

void StimulusBoard::set(const SetStimulus& wish, double nowS)
{
    Entry& entry = m_entries[index(wish.stimulus)];
    if (entry.on != wish.on)
        entry.sinceS = nowS;
    entry.on = wish.on;
    entry.strength = std::clamp(wish.strength, 0.0, 1.0);
    if (wish.stimulus == Stimulus::Suckling)
        m_side = wish.side;
}

void StimulusBoard::passTime(double nowS)
{
    for (const Stimulus s : {Stimulus::BabyCries, Stimulus::ThinkOfBaby}) {
        Entry& entry = m_entries[index(s)];
        if (entry.on && nowS - entry.sinceS >= m_parameters.passingStimulusS) {
            entry.on = false;
            entry.sinceS = nowS;
        }
    }
}

endocrine::Stimuli StimulusBoard::acting(double nowS) const
{
    const auto strength = [&](Stimulus s) { return on(s) ? m_entries[index(s)].strength : 0.0; };
    endocrine::Stimuli acting;
    acting.suckling = strength(Stimulus::Suckling);
    acting.thinkingOfBaby = strength(Stimulus::ThinkOfBaby);
    acting.stress = strength(Stimulus::Stress);
    if (nowS - sinceS(Stimulus::BabyCries) >= m_parameters.cryLatencyS)
        acting.crying = strength(Stimulus::BabyCries);
    return acting;
}

} // namespace lactea::simulation
