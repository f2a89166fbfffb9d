#pragma once

#include <atomic>
#include <map>
#include <memory>
#include <vector>

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include "app/session/chart_sample.h"
#include "app/session/mailbox.h"
#include "app/session/simulation_run.h"
#include "app/session/world.h"

namespace lactea::session {

/// What the worker tells the window: the newest snapshot, and every chart sample since the last one was taken.
struct Publication {
    int world = 0;
    std::shared_ptr<const simulation::Snapshot> snapshot;
    std::shared_ptr<const simulation::ActionLog> log;
    std::vector<ChartSample> samples;
    ChartSample latest;          ///< the last sample of this world
    int wishesReceived = 0;
    bool wishPending = false;    ///< one came after the last step: the snapshot does not know it
    bool replaying = false;      ///< on the way to the end of the world's past
    double achievedSpeed = 0.0;  ///< simulated seconds per second; 0 while paused
};

/// Owns the simulations and runs the current one in the fixed step, keeping up with wall time x speed.
///
/// Lives in its own thread; every slot is called by queued connection. Falls behind gracefully: a tick computes for
/// at most `tickBudgetMs`, what is left over is dropped, and the speed that was reached is published.
class SimulationWorker final : public QObject {
    Q_OBJECT
public:
    explicit SimulationWorker(QObject* parent = nullptr);
    ~SimulationWorker() override;

    static constexpr int tickMs = 16;
    static constexpr int tickBudgetMs = 12;

    Mailbox<Publication>& mailbox() { return m_mailbox; }
    /// From any thread: a long advanceTo() ends at the next step.
    void requestStop() { m_stop.store(true); }
    /// From any thread: the replay of this world's past ends at the next step; the world stays where it is then.
    void stopReplay(int world) { m_stoppedReplay.store(world); }

public slots:
    /// Makes a simulation of the world, goes to it, paused, and replays its past; the one that ran before is kept.
    void enter(const lactea::session::World& world);
    /// Goes back to a world that was entered before, as it was left, paused.
    void enterAgain(int world);
    void forget(int world);
    void apply(const lactea::simulation::Wish& wish);
    void setPlaying(bool playing);
    void setSpeed(double speed);
    /// One fixed step and a publication; pauses.
    void step();
    /// One fixed step back and a publication; pauses.
    void stepBack();
    /// Advances to the simulated time as fast as possible, publishing on the way.
    void advanceTo(double timeS);

signals:
    /// The mailbox was empty and has something now.
    void published();
    /// A world could not be made, or its simulation could not go on (time stands still then).
    void failed(const QString& reason);

private:
    void replay(const Past& past);
    void tick();
    bool advanceOneStep();
    /// Stops, and says why, when the simulation could not go on.
    bool hasGone(const Result<void>& gone);
    void publish();

    Mailbox<Publication> m_mailbox;
    std::map<int, std::unique_ptr<SimulationRun>> m_runs;
    SimulationRun* m_run = nullptr;
    std::shared_ptr<const simulation::ActionLog> m_log; ///< of m_run, as it was published last
    QTimer* m_timer;
    QElapsedTimer m_clock;
    bool m_playing = false;
    double m_speed = 1.0;
    double m_owedS = 0.0;
    double m_achieved = 0.0;
    int m_wishesReceived = 0;
    bool m_replaying = false;
    std::atomic<bool> m_stop{false};
    std::atomic<int> m_stoppedReplay{0};
};

}  // namespace lactea::session

Q_DECLARE_METATYPE(lactea::session::World)
Q_DECLARE_METATYPE(lactea::simulation::Wish)
