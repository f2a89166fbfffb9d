#include "app/lessons/lesson_player.h"

#include <algorithm>

#include <QLocale>

#include "model/files/asset_folder.h"

namespace lactea::lessons {

namespace {

/// Camera moves this long after a step's begin are the step's own.
constexpr int flightMs = 1500;

} // namespace

LessonPlayer::LessonPlayer(QObject* parent) : QObject(parent), m_values(QLocale())
{
    connect(&m_watch, &ShelfWatch::changed, this, &LessonPlayer::reload);
}

void LessonPlayer::setSession(session::Session* session)
{
    if (session == m_session)
        return;
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    if (m_session) {
        connect(m_session, &session::Session::snapshotChanged, this, [this] {
            m_fresh = true;
            look();
        });
        connect(m_session, &session::Session::bodyChanged, this, &LessonPlayer::settle);
        connect(m_session, &session::Session::growingStopped, this, &LessonPlayer::noteNoBody);
        connect(m_session, &session::Session::readyChanged, this, [this] {
            if (!m_pendingLesson.isEmpty())
                open(std::exchange(m_pendingLesson, {}), m_pendingStep);
        });
        connect(m_session->view(), &session::ViewState::cameraChanged, this, &LessonPlayer::noteStraying);
        connect(m_session->view(), &session::ViewState::visibilityChanged, this, &LessonPlayer::noteStraying);
        connect(m_session->view(), &session::ViewState::followedChanged, this, &LessonPlayer::noteStraying);
        connect(m_session->view(), &session::ViewState::planChanged, this, &LessonPlayer::noteStraying);
        connect(m_session->selection(), &session::Selection::changed, this, &LessonPlayer::look);
        connect(m_session->triggers(), &session::TriggerModel::changed, this, &LessonPlayer::look);
    }
    reload();
    emit sessionChanged();
}

QString LessonPlayer::language() const
{
    QString wanted;
    if (m_session) {
        wanted = m_session->startOptions().value(QStringLiteral("language")).toString();
        if (wanted.isEmpty())
            wanted = m_session->settings()->language();
    }
    return (wanted.isEmpty() ? QLocale().name() : wanted).section(QLatin1Char('_'), 0, 0);
}

void LessonPlayer::reload()
{
    m_lessons.setShelf(
        files::loadLessons(files::assetFolder(), files::userDataFolder(), language().toStdString()));
    m_watch.watch({files::assetFolder() / "lessons", files::userDataFolder() / "lessons"});

    const files::Lesson* again = m_active ? m_lessons.find(lessonId()) : nullptr;
    if (again && !again->steps.empty()) {
        m_lesson = *again;
        m_step = std::min(m_step, static_cast<int>(m_lesson.steps.size()) - 1);
        m_waits.begin(watchedWaits(), *m_session);
        m_session->view()->setLabelled(labelledParts());
        emit stepChanged();
        emit changed();
        emit answersChanged();
    }
}

void LessonPlayer::open(const QString& lessonId, int step)
{
    if (!m_session || !m_session->ready()) {
        m_pendingLesson = lessonId;
        m_pendingStep = step;
        return;
    }
    const files::Lesson* lesson = m_lessons.find(lessonId);
    if (!lesson || lesson->steps.empty()) {
        setError(tr("There is no lesson “%1”.").arg(lessonId));
        return;
    }
    setError({});
    if (!m_active) {
        m_viewBefore = m_session->view()->values();
        m_values = LiveValues(QLocale());
    }
    m_lesson = *lesson;
    m_active = true;
    enter(std::clamp(step, 0, static_cast<int>(m_lesson.steps.size()) - 1), false);
}

void LessonPlayer::next()
{
    if (!m_active)
        return;
    if (atQuestion() && m_guess < 0 && !m_urged)
        urge();
    else if (atQuestion())
        see();
    else if (!m_waits.over() && m_waits.needsTheLearner())
        showWhatToDo();
    else if (!m_waits.over() && !m_hurried)
        hurry();
    else if (m_step + 1 < stepCount())
        enter(m_step + 1, true);
    else
        leave();
}

void LessonPlayer::back()
{
    if (m_active && m_step > 0)
        enter(m_step - 1, false);
}

void LessonPlayer::leave()
{
    if (!m_active)
        return;
    m_active = m_settling = false;
    m_step = 0;
    session::ViewValues values = m_viewBefore;
    values.camera = m_session->view()->camera();
    m_session->view()->setValues(values);
    m_session->view()->setLabelled({});
    m_session->readout()->setSpeed(1.0);
    setStrayed(false);
    emit stepChanged();
    emit changed();
    emit answersChanged();
}

void LessonPlayer::pick(int answer)
{
    if (!m_active || !now().question || answer < 0 ||
        answer >= static_cast<int>(now().question->answers.size()))
        return;
    m_picked = answer;
    if (!m_seen)
        m_guess = answer;
    if (m_seen && m_waits.over())
        m_tried.insert(answer);
    emit answersChanged();
    emit changed();
}

void LessonPlayer::urge()
{
    if (m_settling)
        return;
    m_urged = true;
    emit guessWanted();
    emit changed();
}

void LessonPlayer::see()
{
    if (!atQuestion() || m_settling)
        return;
    m_seen = true;
    m_waits.begin(now().waits, *m_session);
    for (const std::string& trigger : now().question->start)
        m_session->setTrigger(QString::fromStdString(trigger), true);
    m_session->play();
    if (m_waits.over())
        afterWaits();
    emit changed();
    emit answersChanged();
}

void LessonPlayer::returnToStep()
{
    if (m_active)
        enter(m_step, false);
}

void LessonPlayer::noteStraying()
{
    if (m_active && !m_settling && m_sinceEntry.elapsed() > flightMs)
        setStrayed(true);
}

void LessonPlayer::noteNoBody()
{
    // The step's run waits for another body, and that will not come: the way back to the step tries again.
    if (m_active && m_settling)
        setStrayed(true);
}

void LessonPlayer::setStrayed(bool strayed)
{
    if (strayed == m_strayed)
        return;
    m_strayed = strayed;
    emit strayedChanged();
}

void LessonPlayer::setError(const QString& text)
{
    if (text == m_errorText)
        return;
    m_errorText = text;
    emit changed();
}

} // namespace lactea::lessons
