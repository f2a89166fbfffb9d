#pragma once

#include <array>

#include "model/endocrine/stimuli.h"
#include "model/simulation/action.h"

namespace lactea::simulation {

/// Which stimuli are on, since when and how strong; ends the passing ones.
class StimulusBoard {
public:
    explicit StimulusBoard(const endocrine::Parameters& parameters) : m_parameters(parameters) {}

    void set(const SetStimulus& wish, double nowS);
    /// Ends crying and thinking of the baby when their time is over.
    void passTime(double nowS);

    [[nodiscard]] bool on(Stimulus s) const { return m_entries[index(s)].on; }
    /// When it started, or when it last ended; 0 before that.
    [[nodiscard]] double sinceS(Stimulus s) const { return m_entries[index(s)].sinceS; }
    [[nodiscard]] anatomy::Side suckledSide() const { return m_side; }
    /// What reaches the brain now; a cry has to last before it acts.
    [[nodiscard]] endocrine::Stimuli acting(double nowS) const;

    static constexpr std::size_t index(Stimulus s) { return static_cast<std::size_t>(s); }

private:
    struct Entry {
        bool on = false;
        double sinceS = 0.0, strength = 1.0;
    };
    endocrine::Parameters m_parameters;
    std::array<Entry, 4> m_entries{};
    anatomy::Side m_side = anatomy::Side::Right;
};

} // namespace lactea::simulation
