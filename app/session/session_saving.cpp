// The state of the window (design.md section 5): kept in a file while the program runs and at its end, read
// back at the start.
#include "app/session/session_world.h"

#include <QRandomGenerator>

#include "app/session/logging.h"
#include "app/session/session_state.h"

namespace lactea::session {

using namespace simulation;

void Session::restore(Scenario& scenario, const QVariantMap& options)
{
    const auto asked = [&options](const char* what) { return options.contains(QLatin1String(what)); };
    ViewValues view;
    const auto last = loadState(defaultStatePath());
    if (last) {
        view = last->view;
        m_firstSelection = last->selected;
        // A lesson opens runs of its own, and another woman or plan has not lived through this one.
        if (!asked("scenario") && !asked("lesson") && !asked("seed") && !asked("plan") && !asked("size"))
            restoreRun(scenario, *last);
    } else if (last.error().code != Error::Code::NotFound) {
        qCWarning(logSession, "%s; the window starts afresh", last.error().text().c_str());
    }
    if (m_settings.skinTone() < 0)
        m_settings.setSkinTone(static_cast<int>(QRandomGenerator::global()->bounded(6)));
    view.skinTone = m_settings.skinTone();
    m_view.setValues(view);
}

void Session::restoreRun(Scenario& scenario, const SessionState& last)
{
    if (!last.scenario.isEmpty()) {
        auto same = scenarioNamed(last.scenario);
        if (!same) {
            qCWarning(logSession, "%s; the run starts afresh", same.error().text().c_str());
            return;
        }
        scenario = *same;
    }
    m_firstPast = {last.actions, last.timeS};
}

void Session::saveState()
{
    if (!ready())
        return;
    Past past = pastNow();
    SessionState state;
    state.seed = m_world->world.scenario.woman.seed;
    state.scenario = QString::fromStdString(m_world->world.scenario.id);
    state.plan = planWord(m_world->world.scenario.woman.plan);
    state.size = sizeWord(m_world->world.scenario.woman.size);
    state.timeS = past.untilS;
    state.actions = std::move(past.actions);
    state.view = m_view.values();
    state.selected = m_selection.address();
    if (const auto saved = session::saveState(defaultStatePath(), state); !saved)
        qCWarning(logSession, "%s", saved.error().text().c_str());
}

} // namespace lactea::session
