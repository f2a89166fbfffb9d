// One step of a lesson: its view and its run, what it waits for, and how it helps the learner on.
#include "app/lessons/lesson_player.h"

namespace lactea::lessons {

using Kind = files::LessonWait::Kind;

namespace {

/// Texts with live numbers change at most this often.
constexpr int textEveryMs = 400;
constexpr double hurrySpeed = 20.0;

} // namespace

void LessonPlayer::enter(int step, bool fromTheOneBefore)
{
    m_step = step;
    m_picked = m_guess = -1;
    m_seen = m_urged = false;
    m_tried.clear();
    m_hurried = false;
    m_sinceEntry.start();
    m_sinceText.invalidate();
    setStrayed(false);
    applyView();
    beginRun(fromTheOneBefore);
    emit stepChanged();
    emit changed();
    emit answersChanged();
}

void LessonPlayer::applyView()
{
    const files::LessonStep& step = now();
    session::ViewState& view = *m_session->view();
    session::ViewValues values = view.values();
    values.hidden = {step.hidden.begin(), step.hidden.end()};
    values.faded = {step.faded.begin(), step.faded.end()};
    values.xrayed = {step.xrayed.begin(), step.xrayed.end()};
    values.isolated = step.isolated;
    values.isolatedToo.clear();
    values.followed.clear();
    values.apart = 0.0;
    values.namesShown = step.names;
    view.setValues(values);
    view.setLabelled(labelledParts());
    aimCamera();
    m_session->selection()->select(QString::fromStdString(step.selected));
}

void LessonPlayer::aimCamera()
{
    if (!m_active)
        return;
    const files::LessonStep& step = now();
    session::ViewState& view = *m_session->view();
    if (!step.camera.empty())
        view.showView(QString::fromStdString(step.camera));
    else if (!step.framedPart.empty())
        view.goTo(QString::fromStdString(step.framedPart));
}

void LessonPlayer::beginRun(bool continued)
{
    m_settling = false;
    m_waits.begin({}, *m_session);
    const auto& run = now().run;
    if (!run || (continued && run->continued)) {
        m_wanted = m_session->scenario();
        m_settleS = 0.0;
        m_settling = m_advanceSent = m_fresh = true;
        settle();
        return;
    }
    const QString name = QString::fromStdString(run->scenario);
    const auto scenario = session::Session::scenarioNamed(name);
    if (!scenario || !m_session->openScenario(name)) {
        setError(scenario ? tr("The run of this step cannot be opened.")
                          : QString::fromStdString(scenario.error().text()));
        return;
    }
    m_wanted = *scenario;
    m_settleS = run->atS;
    m_settling = true;
    m_advanceSent = m_fresh = false;
    settle();
}

void LessonPlayer::settle()
{
    if (!m_active || !m_settling)
        return;
    const simulation::Scenario here = m_session->scenario();
    if (here.id != m_wanted.id || here.woman.plan != m_wanted.woman.plan)
        return; // the body is still growing
    if (!m_advanceSent) {
        // Whatever comes from now on is of the new run.
        m_advanceSent = true;
        m_fresh = false;
        if (m_settleS > 0.0)
            m_session->advanceTo(m_settleS);
        return;
    }
    if (!m_fresh || !m_session->snapshot() || m_session->snapshot()->timeS < m_settleS)
        return;
    m_settling = false;
    m_waits.begin(watchedWaits(), *m_session);
    m_questionS = m_session->snapshot()->timeS;
    if (now().run) {
        m_session->readout()->setSpeed(now().run->speed);
        if (now().run->play && !m_still)
            m_session->play();
        else
            m_session->pause();
    }
    m_values.update(*m_session);
    emit changed();
    emit answersChanged();
}

void LessonPlayer::look()
{
    if (!m_active || !m_session->snapshot())
        return;
    settle();
    bool moved = false;
    while (!m_settling && m_waits.advance(*m_session))
        moved = true;
    if (moved && m_waits.over())
        afterWaits();
    if (!moved && m_sinceText.isValid() && m_sinceText.elapsed() < textEveryMs)
        return;
    m_sinceText.start();
    m_values.update(*m_session);
    m_values.remember(QString::fromStdString(now().id));
    emit changed();
    if (moved)
        emit answersChanged();
}

void LessonPlayer::afterWaits()
{
    m_session->readout()->setSpeed(1.0);
    if (m_seen && m_picked >= 0)
        m_tried.insert(m_picked);
    m_values.update(*m_session);
}

void LessonPlayer::showWhatToDo()
{
    const files::LessonWait wait = m_waits.current();
    if (wait.kind == Kind::Trigger)
        m_session->setTrigger(QString::fromStdString(wait.trigger), true);
    else if (wait.kind == Kind::Hormone)
        m_session->setHormone(QString::fromStdString(wait.hormone), QStringLiteral("hold"), 1.5 * wait.level);
    else if (wait.partKind == "lobule_bunch")
        m_session->selection()->select(QStringLiteral("breast/right/lobe 1/bunch 1"));
    else
        m_waits.skipAll();
    look();
}

void LessonPlayer::hurry()
{
    // While something holds the reflex back no let-down may come however long one waits.
    if (m_waits.current().kind == Kind::Ejection)
        for (const auto& law : endocrine::stimulusLaws())
            if (law.inhibition && m_session->triggers()->running(law.stimulus))
                m_session->setTrigger(QString::fromUtf8(law.key.data(), static_cast<qsizetype>(law.key.size())), false);
    m_hurried = true;
    m_session->readout()->setSpeed(hurrySpeed);
    m_session->play();
    emit changed();
}

std::vector<files::LessonWait> LessonPlayer::watchedWaits() const
{
    return atQuestion() ? std::vector<files::LessonWait>() : now().waits;
}

} // namespace lactea::lessons
