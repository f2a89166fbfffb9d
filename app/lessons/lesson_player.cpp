#include "app/lessons/lesson_player.h"

#include <algorithm>

#include <QDir>
#include <QLocale>

#include "app/lessons/rich_text.h"
#include "model/files/asset_folder.h"
#include "model/files/scenario_file.h"
#include "model/files/source_list.h"

namespace lactea::lessons {

using Kind = files::LessonWait::Kind;

namespace {

/// Texts with live numbers change at most this often.
constexpr int textEveryMs = 400;
/// Camera moves this long after a step's begin are the step's own.
constexpr int flightMs = 1500;
constexpr double hurrySpeed = 20.0;
constexpr int reloadAfterMs = 300;

QStringList listOf(const std::vector<std::string>& words)
{
    QStringList list;
    for (const std::string& word : words)
        list.append(QString::fromStdString(word));
    return list;
}

} // namespace

LessonPlayer::LessonPlayer(QObject* parent) : QObject(parent), m_values(QLocale())
{
    m_reload.setSingleShot(true);
    m_reload.setInterval(reloadAfterMs);
    connect(&m_reload, &QTimer::timeout, this, &LessonPlayer::reload);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_reload, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_reload, qOverload<>(&QTimer::start));
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
        connect(m_session, &session::Session::readyChanged, this, [this] {
            if (!m_pendingLesson.isEmpty())
                open(std::exchange(m_pendingLesson, {}), m_pendingStep);
        });
        connect(m_session->view(), &session::ViewState::cameraChanged, this, &LessonPlayer::noteStraying);
        connect(m_session->view(), &session::ViewState::visibilityChanged, this, &LessonPlayer::noteStraying);
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
    QStringList watched = m_watcher.files() + m_watcher.directories();
    if (!watched.isEmpty())
        m_watcher.removePaths(watched);
    watched.clear();
    for (const auto& folder : {files::assetFolder(), files::userDataFolder()}) {
        const QDir shelf(QString::fromStdString((folder / "lessons").string()));
        if (!shelf.exists())
            continue;
        watched.append(shelf.path());
        for (const QFileInfo& lesson : shelf.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot))
            for (const QFileInfo& file : QDir(lesson.filePath()).entryInfoList(QDir::Files))
                watched.append(file.filePath());
    }
    if (!watched.isEmpty())
        m_watcher.addPaths(watched);

    const files::Lesson* again = m_active ? m_lessons.find(lessonId()) : nullptr;
    if (again && !again->steps.empty()) {
        m_lesson = *again;
        m_step = std::min(m_step, static_cast<int>(m_lesson.steps.size()) - 1);
        m_waits.begin(now().waits, *m_session);
        emit stepChanged();
        emit changed();
        emit answersChanged();
    }
}

QString LessonPlayer::lessonId() const { return m_active ? QString::fromStdString(m_lesson.id) : QString(); }
QString LessonPlayer::title() const { return m_active ? QString::fromStdString(m_lesson.title) : QString(); }
QString LessonPlayer::headline() const
{
    return m_active ? QString::fromStdString(now().headline) : QString();
}
QString LessonPlayer::teacherNotes() const
{
    return QString::fromStdString(m_active ? m_lesson.teacherNotes : "");
}
QStringList LessonPlayer::labelledParts() const { return m_active ? listOf(now().labels) : QStringList(); }

QStringList LessonPlayer::headlines() const
{
    QStringList list;
    for (const files::LessonStep& step : m_lesson.steps)
        list.append(QString::fromStdString(step.headline));
    return m_active ? list : QStringList();
}

QStringList LessonPlayer::allowedTriggers() const
{
    if (!m_active || !now().triggers)
        return {};
    return now().triggers->empty() ? QStringList{QStringLiteral("none")} : listOf(*now().triggers);
}

QStringList LessonPlayer::sources() const
{
    QStringList list;
    if (!m_active)
        return list;
    const auto known = files::loadSources(files::assetFolder());
    for (const std::string& id : now().sources)
        if (known && known->contains(id))
            list.append(QString::fromStdString(known->at(id).shortText()));
    return list;
}

QString LessonPlayer::filled(const std::string& text) const
{
    return plainText(QString::fromStdString(text),
                     [this](const QString& name) { return m_values.value(name); });
}

QString LessonPlayer::body() const
{
    if (!m_active)
        return {};
    const auto value = [this](const QString& name) { return m_values.value(name); };
    QString text = richText(QString::fromStdString(now().body), value);
    if (!atQuestion() && m_waits.over() && !m_settling)
        text += richText(QString::fromStdString(now().then), value);
    return text;
}

QString LessonPlayer::question() const
{
    return m_active && now().question ? filled(now().question->text) : QString();
}

QVariantList LessonPlayer::answers() const
{
    QVariantList list;
    if (!m_active || !now().question)
        return list;
    const bool judged = m_seen && m_waits.over();
    const auto& question = *now().question;
    for (std::size_t i = 0; i < question.answers.size(); ++i) {
        const int index = static_cast<int>(i);
        const bool isRight = i == question.right;
        const bool told = judged && (m_tried.contains(index) || (isRight && m_picked < 0));
        const QString state = told ? (isRight ? QStringLiteral("right") : QStringLiteral("again"))
                              : index == m_picked ? QStringLiteral("picked")
                                                  : QStringLiteral("rest");
        list.append(
            QVariantMap{{QStringLiteral("text"), filled(question.answers[i].text)},
                        {QStringLiteral("state"), state},
                        {QStringLiteral("reply"), told ? filled(question.answers[i].reply) : QString()}});
    }
    return list;
}

bool LessonPlayer::waiting() const { return m_active && (atQuestion() || !m_waits.over()); }

QString LessonPlayer::waitingText() const
{
    if (!waiting())
        return {};
    if (atQuestion())
        return m_picked < 0 ? tr("Choose what you expect.") : tr("Waiting: press Page Down.");
    return filled(m_waits.current().text);
}

QString LessonPlayer::primaryText() const
{
    if (!m_active)
        return {};
    if (atQuestion())
        return tr("See what happens");
    if (!m_waits.over() && m_waits.needsTheLearner())
        return tr("Show me");
    if (!m_waits.over() && !m_hurried)
        return tr("Faster");
    return m_step + 1 < stepCount() ? tr("Next") : tr("Finish");
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

void LessonPlayer::enter(int step, bool fromTheOneBefore)
{
    m_step = step;
    m_picked = -1;
    m_seen = false;
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
    values.isolated = step.isolated;
    values.namesShown = step.names;
    view.setValues(values);
    if (step.camera == "home")
        view.home();
    else if (step.camera == "fit")
        view.fit();
    else if (!step.framedPart.empty())
        view.goTo(QString::fromStdString(step.framedPart));
    m_session->selection()->select(QString::fromStdString(step.selected));
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
    const auto scenario = files::loadScenario(run->scenario, files::assetFolder(), files::userDataFolder());
    if (!scenario || !m_session->openScenario(QString::fromStdString(run->scenario))) {
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
    if (here.id != m_wanted.id || here.plan != m_wanted.plan)
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
    m_waits.begin(now().question ? std::vector<files::LessonWait>() : now().waits, *m_session);
    if (now().run) {
        m_session->readout()->setSpeed(now().run->speed);
        if (now().run->play)
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

void LessonPlayer::next()
{
    if (!m_active)
        return;
    if (atQuestion())
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
    // While stress lasts no let-down may come however long one waits.
    if (m_waits.current().kind == Kind::Ejection &&
        m_session->triggers()->running(simulation::Stimulus::Stress))
        m_session->setTrigger(QStringLiteral("stress"), false);
    m_hurried = true;
    m_session->readout()->setSpeed(hurrySpeed);
    m_session->play();
    emit changed();
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
    if (m_seen && m_waits.over())
        m_tried.insert(answer);
    emit answersChanged();
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
