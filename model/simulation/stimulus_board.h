#pragma once

#include <array>
#include <span>
#include <vector>

#include "model/endocrine/stimuli.h"
#include "model/simulation/action.h"

namespace lactea::simulation {

/// Which stimuli are on, since when, where and how strong; ends those whose time is over.
class StimulusBoard {
public:
    explicit StimulusBoard(const endocrine::Parameters& parameters) : m_parameters(parameters) {}

    void set(const SetStimulus& wish, double nowS);
    void end(Stimulus s, double nowS);
    /// Ends what lasts a set time or passes by itself.
    void passTime(double nowS);

    [[nodiscard]] bool on(Stimulus s) const { return of(s).on; }
    [[nodiscard]] bool on(Stimulus s, anatomy::Side side) const { return on(s) && covers(of(s).where, side); }
    /// When it started, or when it last ended; 0 before that.
    [[nodiscard]] double sinceS(Stimulus s) const { return of(s).sinceS; }
    [[nodiscard]] Where where(Stimulus s) const { return of(s).where; }
    /// As it was set, also after it has ended.
    [[nodiscard]] double setStrength(Stimulus s) const { return of(s).strength; }
    /// 0 where it is off.
    [[nodiscard]] double strength(Stimulus s, anatomy::Side side) const
    {
        return on(s, side) ? of(s).strength : 0.0;
    }
    [[nodiscard]] std::span<const int> lobes(Stimulus s) const { return of(s).lobes; }
    /// What reaches the brain now; a cry has to last before it acts.
    [[nodiscard]] endocrine::Strengths acting(double nowS) const;

private:
    struct Entry {
        bool on = false;
        double sinceS = 0.0, strength = 1.0, lastsS = 0.0;
        Where where = Where::Right;
        std::vector<int> lobes;
    };
    [[nodiscard]] const Entry& of(Stimulus s) const { return m_entries[endocrine::indexOf(s)]; }

    endocrine::Parameters m_parameters;
    std::array<Entry, stimulusCount> m_entries{};
};

} // namespace lactea::simulation
