#pragma once

#include <set>

#include <QElapsedTimer>
#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include "app/lessons/lesson_list_model.h"
#include "app/lessons/live_values.h"
#include "app/lessons/shelf_watch.h"
#include "app/lessons/step_waits.h"
#include "app/session/session.h"

namespace lactea::lessons {

/// Goes through a lesson: each step opens its run and view in the session, waits for its events, asks its
/// question, and fills its text from the running model.
///
/// A step's run begins from a scenario at a set time, so that every step can be opened alone and always
/// begins alike; a step that continues keeps the run of the one before when the learner comes from it.
class LessonPlayer : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(lactea::session::Session* session READ session WRITE setSession NOTIFY sessionChanged)
    Q_PROPERTY(lactea::lessons::LessonListModel* lessons READ lessons CONSTANT)
    Q_PROPERTY(bool active READ active NOTIFY stepChanged)
    Q_PROPERTY(QString lessonId READ lessonId NOTIFY stepChanged)
    Q_PROPERTY(QString title READ title NOTIFY stepChanged)
    Q_PROPERTY(int step READ step NOTIFY stepChanged)
    Q_PROPERTY(int stepCount READ stepCount NOTIFY stepChanged)
    Q_PROPERTY(QStringList headlines READ headlines NOTIFY stepChanged)
    Q_PROPERTY(QString headline READ headline NOTIFY stepChanged)
    Q_PROPERTY(QStringList allowedTriggers READ allowedTriggers NOTIFY stepChanged)
    Q_PROPERTY(QStringList labelledParts READ labelledParts NOTIFY stepChanged)
    Q_PROPERTY(QStringList lanes READ lanes NOTIFY stepChanged)
    Q_PROPERTY(QStringList sources READ sources NOTIFY stepChanged)
    Q_PROPERTY(QString teacherNotes READ teacherNotes NOTIFY stepChanged)
    Q_PROPERTY(QString body READ body NOTIFY changed)
    Q_PROPERTY(QString question READ question NOTIFY changed)
    Q_PROPERTY(QVariantList answers READ answers NOTIFY answersChanged)
    Q_PROPERTY(int guess READ guess NOTIFY answersChanged)
    Q_PROPERTY(QVariantMap guessCurve READ guessCurve NOTIFY answersChanged)
    Q_PROPERTY(bool seen READ seen NOTIFY answersChanged)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(bool waiting READ waiting NOTIFY changed)
    Q_PROPERTY(QString waitingText READ waitingText NOTIFY changed)
    Q_PROPERTY(QString primaryText READ primaryText NOTIFY changed)
    Q_PROPERTY(bool strayed READ strayed NOTIFY strayedChanged)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
public:
    explicit LessonPlayer(QObject* parent = nullptr);

    [[nodiscard]] session::Session* session() const { return m_session; }
    void setSession(session::Session* session);
    [[nodiscard]] LessonListModel* lessons() { return &m_lessons; }

    [[nodiscard]] bool active() const { return m_active; }
    [[nodiscard]] QString lessonId() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] int step() const { return m_step; }
    [[nodiscard]] int stepCount() const { return m_active ? static_cast<int>(m_lesson.steps.size()) : 0; }
    [[nodiscard]] QStringList headlines() const;
    [[nodiscard]] QString headline() const;
    /// Ids of the triggers that the step uses; empty: all. A step without any gives one that does not exist.
    [[nodiscard]] QStringList allowedTriggers() const;
    [[nodiscard]] QStringList labelledParts() const;
    /// Keys of the chart lanes that the step shows; empty: the usual ones.
    [[nodiscard]] QStringList lanes() const;
    /// "Kent and others 2006, Pediatrics 117:e387" for each citation of the step.
    [[nodiscard]] QStringList sources() const;
    /// Markdown for the teacher.
    [[nodiscard]] QString teacherNotes() const;
    [[nodiscard]] QString body() const;
    [[nodiscard]] QString question() const;
    /// Maps {text, state, reply}; state is rest, picked, right or again.
    [[nodiscard]] QVariantList answers() const;
    /// Index of the answer that was picked before seeing; -1: none.
    [[nodiscard]] int guess() const { return m_guess; }
    /// How the guess is drawn: map {lane, answer, points}; points are (simulated s, value in the lane's unit). Empty
    /// when there is none. It stays when the outcome is seen, so that both can be compared.
    [[nodiscard]] QVariantMap guessCurve() const;
    [[nodiscard]] bool seen() const { return m_seen; }
    /// The run is being brought to where the step begins.
    [[nodiscard]] bool busy() const { return m_settling; }
    [[nodiscard]] bool waiting() const;
    [[nodiscard]] QString waitingText() const;
    /// What next() will do now, as the words of the one filled button.
    [[nodiscard]] QString primaryText() const;
    /// The learner has left the step's view or settings; returnToStep() brings them back.
    [[nodiscard]] bool strayed() const { return m_strayed; }
    /// Why the lesson could not be opened; empty while all is well.
    [[nodiscard]] QString errorText() const { return m_errorText; }

    /// For a picture of a step: its run is opened and stays where the step begins.
    void setStill(bool still) { m_still = still; }
    /// Sends the eye where the step looks; open() does so by itself, to a picture that is there already.
    void aimCamera();

    /// Opens a lesson at a step (from 0; kept within the lesson). Before the body is ready: as soon as it is.
    Q_INVOKABLE void open(const QString& lessonId, int step = 0);
    /// What primaryText() says: see what happens, show what to do, hurry the model, the next step, or finish. At a
    /// question without a guess the first one asks for it (guessWanted), the second goes on without.
    Q_INVOKABLE void next();
    Q_INVOKABLE void back();
    Q_INVOKABLE void leave();
    Q_INVOKABLE void pick(int answer);
    Q_INVOKABLE void see();
    Q_INVOKABLE void returnToStep();
    /// Reads all lessons anew; the open one keeps its step.
    Q_INVOKABLE void reload();

signals:
    void sessionChanged();
    void stepChanged();
    void changed();
    void answersChanged();
    void guessWanted();
    void strayedChanged();

private:
    [[nodiscard]] const files::LessonStep& now() const
    {
        return m_lesson.steps[static_cast<std::size_t>(m_step)];
    }
    [[nodiscard]] bool atQuestion() const { return m_active && now().question && !m_seen; }
    // lesson_texts.cpp
    [[nodiscard]] QString filled(const std::string& text) const;

    // lesson_step.cpp
    void enter(int step, bool fromTheOneBefore);
    void beginRun(bool continued);
    void applyView();
    /// Once the run stands where the step begins: waits, speed, play.
    void settle();
    void look();
    void afterWaits();
    void showWhatToDo();
    void hurry();
    /// Nothing is watched before the guess.
    [[nodiscard]] std::vector<files::LessonWait> watchedWaits() const;

    // lesson_player.cpp
    void urge();
    void noteStraying();
    void noteNoBody();
    void setStrayed(bool strayed);
    void setError(const QString& text);
    [[nodiscard]] QString language() const;

    session::Session* m_session = nullptr;
    LessonListModel m_lessons;
    LiveValues m_values;
    StepWaits m_waits;
    ShelfWatch m_watch;

    bool m_active = false;
    files::Lesson m_lesson;
    int m_step = 0;
    int m_picked = -1;        ///< marked now
    int m_guess = -1;         ///< picked before seeing
    bool m_urged = false;     ///< a guess was asked for once more
    bool m_seen = false;
    double m_questionS = 0.0; ///< simulated time at which the step began
    std::set<int> m_tried; ///< answers that were judged
    bool m_hurried = false;
    bool m_still = false;

    bool m_settling = false;    ///< the step's run is on its way to where the step begins
    bool m_advanceSent = false; ///< the run is open and was told to go there
    bool m_fresh = false;       ///< a snapshot has come since then
    double m_settleS = 0.0;
    simulation::Scenario m_wanted;
    QString m_pendingLesson;
    int m_pendingStep = 0;

    session::ViewValues m_viewBefore;
    QElapsedTimer m_sinceEntry, m_sinceText;
    bool m_strayed = false;
    QString m_errorText;
};

} // namespace lactea::lessons
