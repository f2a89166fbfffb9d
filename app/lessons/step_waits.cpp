#include "app/lessons/step_waits.h"

#include "app/session/session.h"

namespace lactea::lessons {

using Kind = files::LessonWait::Kind;

void StepWaits::begin(std::vector<files::LessonWait> waits, const session::Session& session)
{
    m_waits = std::move(waits);
    m_next = 0;
    m_sinceS = session.snapshot() ? session.snapshot()->timeS : 0.0;
}

bool StepWaits::needsTheLearner() const
{
    return !over() && (current().kind == Kind::Trigger || current().kind == Kind::Part ||
                       current().kind == Kind::Hormone);
}

bool StepWaits::hasCome(session::Session& session) const
{
    const auto snapshot = session.snapshot();
    if (!snapshot)
        return false;
    const files::LessonWait& wait = current();
    switch (wait.kind) {
    case Kind::Trigger: {
        const auto stimulus = simulation::stimulusFromKey(wait.trigger);
        return stimulus && session.triggers()->running(*stimulus);
    }
    case Kind::Ejection:
        return snapshot->ejections >= wait.count;
    case Kind::Time:
        return snapshot->timeS - m_sinceS >= wait.afterS;
    case Kind::Part:
        return !session.selection()->none() &&
               anatomy::partKindKey(session.selection()->part().kind) == wait.partKind;
    case Kind::Hormone: {
        const auto hormone = simulation::hormoneFromKey(wait.hormone);
        return hormone &&
               session.hormones()->control(*hormone).mode != simulation::HormoneControl::Mode::Auto &&
               (*hormone == simulation::Hormone::Oxytocin ? snapshot->oxytocinPgPerMl
                                                          : snapshot->prolactinNgPerMl) >= wait.level;
    }
    }
    return false;
}

bool StepWaits::advance(session::Session& session)
{
    if (over() || !hasCome(session))
        return false;
    ++m_next;
    m_sinceS = session.snapshot()->timeS;
    return true;
}

} // namespace lactea::lessons
