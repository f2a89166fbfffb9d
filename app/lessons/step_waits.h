#pragma once

#include <vector>

#include "model/files/lesson_file.h"

namespace lactea::session {
class Session;
}

namespace lactea::lessons {

/// The events that a step waits for, one after the other.
class StepWaits {
public:
    /// From here on `waits` are watched; times count from the session's present time.
    void begin(std::vector<files::LessonWait> waits, const session::Session& session);
    void skipAll() { m_next = m_waits.size(); }

    /// Looks at the session; true when an event has come (call again: several may have come at once).
    bool advance(session::Session& session);

    [[nodiscard]] bool over() const { return m_next >= m_waits.size(); }
    /// What is waited for now; only while not over().
    [[nodiscard]] const files::LessonWait& current() const { return m_waits[m_next]; }
    /// The learner has to do something (press, click, drag), against: the model has to go on.
    [[nodiscard]] bool needsTheLearner() const;

private:
    [[nodiscard]] bool hasCome(session::Session& session) const;

    std::vector<files::LessonWait> m_waits;
    std::size_t m_next = 0;
    double m_sinceS = 0.0;
};

} // namespace lactea::lessons
