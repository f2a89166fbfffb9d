#include "model/simulation/stimulus_board.h"

#include <algorithm>

namespace lactea::simulation {

using endocrine::StimulusLaw;

void StimulusBoard::set(const SetStimulus& wish, double nowS)
{
    Entry& entry = m_entries[endocrine::indexOf(wish.stimulus)];
    if (entry.on != wish.on)
        entry.sinceS = nowS;
    entry.on = wish.on;
    entry.strength = std::clamp(wish.strength, 0.0, endocrine::lawOf(wish.stimulus).strongest);
    entry.lastsS = wish.lastsS;
    entry.where = wish.where;
    entry.lobes = wish.lobes;
}

void StimulusBoard::end(Stimulus s, double nowS)
{
    Entry& entry = m_entries[endocrine::indexOf(s)];
    if (entry.on)
        entry.sinceS = nowS;
    entry.on = false;
}

void StimulusBoard::passTime(double nowS)
{
    for (const StimulusLaw& law : endocrine::stimulusLaws()) {
        const Entry& entry = of(law.stimulus);
        const double lastsS = entry.lastsS > 0.0 ? entry.lastsS
                              : law.passesS      ? m_parameters.*law.passesS
                                                 : 0.0;
        if (entry.on && lastsS > 0.0 && nowS - entry.sinceS >= lastsS)
            end(law.stimulus, nowS);
    }
}

endocrine::Strengths StimulusBoard::acting(double nowS) const
{
    endocrine::Strengths strengths{};
    for (const StimulusLaw& law : endocrine::stimulusLaws()) {
        const Entry& entry = of(law.stimulus);
        const double latencyS = law.latencyS ? m_parameters.*law.latencyS : 0.0;
        if (entry.on && nowS - entry.sinceS >= latencyS)
            strengths[endocrine::indexOf(law.stimulus)] = entry.strength;
    }
    return strengths;
}

} // namespace lactea::simulation
