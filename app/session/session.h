#pragma once

#include <map>
#include <memory>
#include <utility>
#include <vector>

#include <QObject>
#include <QPointF>
#include <QQmlParserStatus>
#include <QThread>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

#include "app/session/app_settings.h"
#include "app/session/body_loader.h"
#include "app/session/chart_history.h"
#include "app/session/followed_milk.h"
#include "app/session/history.h"
#include "app/session/hormone_model.h"
#include "app/session/part_tree_model.h"
#include "app/session/selection.h"
#include "app/session/simulation_readout.h"
#include "app/session/simulation_worker.h"
#include "app/session/trigger_model.h"
#include "app/session/view_state.h"
#include "app/session/whole_loader.h"

namespace lactea::session {

struct SessionState;

/// What QML and the scene talk to: one body, its simulation in a thread, and everything that is shown of it.
///
/// Main.qml makes one. It starts by itself when it is complete, with the options of the command line that main.cpp
/// leaves on the engine (startOptions: scenario, lesson, step, fullscreen, language, theme, seed, plan, size; all optional),
/// and takes the body that has been in the making there since before the window (lacteaBegunBody: a shared pointer to
/// a BodyJob).
/// `fresh`: nothing of the last session is read, and nothing is saved.
class Session : public QObject, public QQmlParserStatus {
    Q_OBJECT
    QML_ELEMENT
    Q_INTERFACES(QQmlParserStatus)
    Q_PROPERTY(bool autoStart MEMBER m_autoStart)
    Q_PROPERTY(QVariantMap startOptions READ startOptions CONSTANT)
    Q_PROPERTY(bool ready READ ready NOTIFY readyChanged)
    Q_PROPERTY(double loadProgress READ loadProgress NOTIFY loadChanged)
    Q_PROPERTY(QString loadStage READ loadStage NOTIFY loadChanged)
    Q_PROPERTY(QString errorText READ errorText NOTIFY errorTextChanged)
    Q_PROPERTY(lactea::session::SimulationReadout* readout READ readout CONSTANT)
    Q_PROPERTY(QStringList blockedDucts READ blockedDucts NOTIFY blockedDuctsChanged)
    Q_PROPERTY(lactea::session::TriggerModel* triggers READ triggers CONSTANT)
    Q_PROPERTY(lactea::session::HormoneModel* hormones READ hormones CONSTANT)
    Q_PROPERTY(lactea::session::ChartHistory* chart READ chart CONSTANT)
    Q_PROPERTY(lactea::session::PartTreeModel* parts READ parts CONSTANT)
    Q_PROPERTY(lactea::session::Selection* selection READ selection CONSTANT)
    Q_PROPERTY(lactea::session::FollowedMilk* followedMilk READ followedMilk CONSTANT)
    Q_PROPERTY(lactea::session::ViewState* view READ view CONSTANT)
    Q_PROPERTY(lactea::session::History* history READ history CONSTANT)
    Q_PROPERTY(lactea::session::AppSettings* settings READ settings CONSTANT)
public:
    explicit Session(QObject* parent = nullptr);
    ~Session() override;

    void classBegin() override {}
    void componentComplete() override;

    [[nodiscard]] QVariantMap startOptions() const { return m_options; }
    [[nodiscard]] bool ready() const { return m_world != nullptr; }
    [[nodiscard]] double loadProgress() const { return m_loadProgress; }
    [[nodiscard]] QString loadStage() const { return m_loadStage; }
    [[nodiscard]] QString errorText() const { return m_errorText; }
    [[nodiscard]] SimulationReadout* readout() { return &m_readout; }
    [[nodiscard]] TriggerModel* triggers() { return &m_triggers; }
    [[nodiscard]] HormoneModel* hormones() { return &m_hormones; }
    [[nodiscard]] ChartHistory* chart() { return &m_chart; }
    [[nodiscard]] PartTreeModel* parts() { return &m_parts; }
    [[nodiscard]] Selection* selection() { return &m_selection; }
    [[nodiscard]] FollowedMilk* followedMilk() { return &m_followedMilk; }
    [[nodiscard]] ViewState* view() { return &m_view; }
    [[nodiscard]] History* history() { return &m_history; }
    [[nodiscard]] AppSettings* settings() { return &m_settings; }

    /// Grows the body and enters the first world. Called by componentComplete() unless autoStart is false.
    void start(const QVariantMap& options);

    Q_INVOKABLE void play();
    Q_INVOKABLE void pause();
    Q_INVOKABLE void togglePlay();
    Q_INVOKABLE void step();
    /// One step back; what was done after it is done again on the way on, unless something else is done first.
    Q_INVOKABLE void stepBack();
    /// Time, triggers, hormones, view and visibility as at the start; one step of the History.
    Q_INVOKABLE void resetAll();
    /// Starts the trigger, or stops it when it runs; time begins to run.
    Q_INVOKABLE void pressTrigger(const QString& id);
    Q_INVOKABLE void setTrigger(const QString& id, bool on);
    /// Where it is done ("right", "left", "both") and how strongly (0 to the trigger's strongest); running or not.
    Q_INVOKABLE void setTriggerSetting(const QString& id, const QString& where, double strength);
    Q_INVOKABLE void setPump(double vacuumMmHg, double cyclesPerMin, bool twoPhase, bool untilEmpty);
    /// A plug in a duct or main duct, or none any more.
    Q_INVOKABLE void blockDuct(const QString& address, bool blocked);
    Q_INVOKABLE bool isBlocked(const QString& address) const { return m_blockedDucts.contains(address); }
    /// Addresses of the ducts that are closed, main ducts as such.
    [[nodiscard]] QStringList blockedDucts() const { return m_blockedDucts; }
    Q_INVOKABLE void setHormone(const QString& id, const QString& mode, double value);
    /// "classic", "ultrasound" or "full": grows that body, then does in it what was done in this one until now and goes on
    /// from there; one step of the History.
    Q_INVOKABLE void setPlan(const QString& plan);
    /// "drawn", "S", "M" or "L": the same for a woman of that size.
    Q_INVOKABLE void setSize(const QString& size);
    /// The same for a woman with another seed.
    Q_INVOKABLE void showAnotherWoman();
    /// A built-in scenario by name, or a file, for the woman that is there; begins at time 0, paused. Clears the
    /// History (lessons).
    Q_INVOKABLE bool openScenario(const QString& nameOrFile);
    /// Stops what loadStage() tells of: a body that is being grown (the one that is there stays) or a run that is
    /// being replayed (it stays where it has come to). The first body cannot be stopped.
    Q_INVOKABLE void stopLoading();
    Q_INVOKABLE void dismissError();
    /// From where to where the cut of that kind can be moved, mm; 0, 0 when it is no plane.
    Q_INVOKABLE QPointF cutRangeMm(const QString& kind) const;
    /// Starts the program again with Mesa's software rendering and ends this one.
    Q_INVOKABLE void restartWithSoftwareRendering();

    /// For the scene and the exporter. Null until ready.
    [[nodiscard]] std::shared_ptr<const anatomy::Breast> breast() const;
    [[nodiscard]] std::shared_ptr<const anatomy::BodyModel> body() const;
    [[nodiscard]] std::shared_ptr<const simulation::Snapshot> snapshot() const { return m_snapshot; }
    [[nodiscard]] const anatomy::Picker* picker() const;
    /// The whole body while the view asks for a cut of its own and it is there; then body() and picker() are its.
    [[nodiscard]] std::shared_ptr<const WholeBody> whole() const;
    [[nodiscard]] const PartCatalogue& catalogue() const { return m_catalogue; }
    [[nodiscard]] simulation::Scenario scenario() const;
    /// A built-in or own scenario by name, or a file; as openScenario() takes it.
    /// @return NotFound, InvalidFile
    static Result<simulation::Scenario> scenarioNamed(const QString& nameOrFile);
    /// All that was done in this world so far; replays it bit for bit.
    [[nodiscard]] std::shared_ptr<const simulation::ActionLog> log() const { return m_log; }
    /// Advances to the simulated time as fast as possible (exporter, lessons); snapshotChanged() tells.
    void advanceTo(double timeS) { emit advanceAsked(timeS); }

signals:
    void readyChanged();
    void loadChanged();
    /// A body was not grown to its end: stopLoading().
    void growingStopped();
    void errorTextChanged();
    void toast(const QString& text, bool canUndo);
    void bodyChanged();
    void snapshotChanged();
    void blockedDuctsChanged();

    // To the worker, queued.
    void enterAsked(const lactea::session::World& world);
    void enterAgainAsked(int world);
    void forgetAsked(int world);
    void wishAsked(const lactea::simulation::Wish& wish);
    void playingAsked(bool playing);
    void speedAsked(double speed);
    void stepAsked();
    void stepBackAsked();
    void advanceAsked(double timeS);

private:
    // session.cpp
    void takePublication();
    void setLoad(double progress, const QString& stage);
    void setError(const QString& text);
    /// Makes the whole body when the view asks for it; tells when the picture has another body to draw.
    void refreshDrawing();
    void setPlaying(bool playing);
    void setSpeed(double speed);

    // session_worlds.cpp: which course of time of which body is shown
    struct WorldState;
    enum class GrowFor { Start, OtherBody, Scenario };
    /// Takes the body of that woman when a step of the History still holds it, else grows it.
    void grow(const simulation::Scenario& scenario, GrowFor what);
    void takeBody(const simulation::Scenario& scenario, const std::shared_ptr<const GrownBody>& body);
    void beginFirst(const std::shared_ptr<WorldState>& world);
    void beginOtherBody(const std::shared_ptr<WorldState>& world);
    void growOther(const simulation::WomanChoice& woman, const QString& stepText);
    std::shared_ptr<WorldState> makeWorld(const simulation::Scenario& scenario,
                                          std::shared_ptr<const GrownBody> body, Past past = {});
    void goTo(const std::shared_ptr<WorldState>& world);
    /// All that was done in the present world, what is still on its way to the worker included.
    [[nodiscard]] Past pastNow() const;

    // session_wishes.cpp: what a person asks of the simulation
    void wish(const simulation::Wish& wish);
    void wishStimulus(simulation::Stimulus stimulus, bool on);
    void wishSetting(simulation::Stimulus stimulus, simulation::Where where, double strength);
    void refreshBlockedDucts();
    /// The milk that is followed is dyed as well, as far as it stands in one place.
    void dyeFollowed();
    void wishPump(const flow::PumpSetting& pump);
    [[nodiscard]] std::vector<int> chosenLobes() const;
    void wishHormone(simulation::Hormone hormone, const simulation::HormoneControl& control);

    // session_saving.cpp: the state of the window in its file
    void saveState();
    /// View and run as they were left; what the options ask for otherwise goes before them.
    void restore(simulation::Scenario& scenario, const QVariantMap& options);
    void restoreRun(simulation::Scenario& scenario, const SessionState& last);

    struct SentWish {
        int number = 0;
        simulation::Wish wish;
    };

    // Before everything that reads them.
    AppSettings m_settings;
    PartCatalogue m_catalogue;
    History m_history;
    ViewState m_view;
    SimulationReadout m_readout;
    TriggerModel m_triggers;
    QStringList m_blockedDucts;
    HormoneModel m_hormones;
    ChartHistory m_chart;
    PartTreeModel m_parts;
    Selection m_selection;
    FollowedMilk m_followedMilk;
    BodyLoader m_loader;
    WholeLoader m_wholeLoader;
    std::shared_ptr<const WholeBody> m_whole;  ///< the last one that was asked for
    std::shared_ptr<const anatomy::BodyModel> m_told;  ///< what bodyChanged() was last emitted for
    std::shared_ptr<BodyJob> m_begunBody;  ///< until the first body is asked for

    bool m_autoStart = true;
    QVariantMap m_options;
    std::shared_ptr<WorldState> m_world;  ///< null until ready
    std::map<simulation::WomanChoice, std::weak_ptr<const GrownBody>> m_bodies;
    int m_lastWorld = 0;
    GrowFor m_growFor = GrowFor::Start;
    QString m_otherBodyText;  ///< what the step of the History is called that the growing body makes
    Past m_firstPast;                  ///< of the last session, until the first world is there
    QString m_firstSelection;
    bool m_replaying = false;
    int m_wishesSent = 0;
    std::vector<SentWish> m_onTheWay;  ///< to the present world, not confirmed yet
    std::shared_ptr<const simulation::Snapshot> m_snapshot;
    std::shared_ptr<const simulation::ActionLog> m_log;
    double m_loadProgress = 0.0;
    QString m_loadStage, m_errorText;
    QTimer m_autosave;
    QThread m_thread;
    SimulationWorker* m_worker;
};

}  // namespace lactea::session
