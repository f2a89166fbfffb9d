#include "app/session/simulation_worker.h"

#include <algorithm>

namespace lactea::session {

namespace {
constexpr int publishEveryMs = 100;  ///< while time runs as fast as it can
}

SimulationWorker::SimulationWorker(QObject* parent) : QObject(parent), m_timer(new QTimer(this))
{
    m_timer->setTimerType(Qt::PreciseTimer);
    m_timer->setInterval(tickMs);
    connect(m_timer, &QTimer::timeout, this, &SimulationWorker::tick);
}

SimulationWorker::~SimulationWorker() = default;

void SimulationWorker::enter(const World& world)
{
    auto made = simulation::Simulation::create(replayOf(world.scenario, world.past), world.body->breasts);
    if (!made) {
        emit failed(QString::fromStdString(made.error().text()));
        return;
    }
    m_runs[world.id] = std::make_unique<SimulationRun>(world.id, std::move(*made));
    m_replaying = !world.past.empty();
    enterAgain(world.id);
    if (m_replaying)
        replay(world.past);
}

void SimulationWorker::replay(const Past& past)
{
    QElapsedTimer sincePublished;
    sincePublished.start();
    const auto stopped = [this] { return m_stop.load() || m_stoppedReplay.load() == m_run->world(); };
    bool arrived = false;
    while (!(arrived = m_run->simulation().timeS() > past.untilS - 0.5 * simulation::Simulation::stepS) && !stopped()
           && advanceOneStep())
        if (sincePublished.elapsed() >= publishEveryMs) {
            publish();
            sincePublished.restart();
        }
    if (arrived)
        for (const auto& action : lastOf(past))
            m_run->applyPast(action.wish);
    m_replaying = false;
    publish();
}

void SimulationWorker::enterAgain(int world)
{
    const auto found = m_runs.find(world);
    if (found == m_runs.end())
        return;
    m_playing = false;
    m_timer->stop();
    if (m_run)
        m_run->rest();
    m_run = found->second.get();
    m_log = nullptr;
    if (!m_run->begun())
        m_run->sample();
    publish();
}

void SimulationWorker::forget(int world)
{
    if (m_run && m_run->world() == world)
        return;
    m_runs.erase(world);
}

void SimulationWorker::apply(const simulation::Wish& wish)
{
    ++m_wishesReceived;
    if (!m_run)
        return;
    m_run->apply(wish);
    publish();
}

void SimulationWorker::setPlaying(bool playing)
{
    m_playing = playing && m_run;
    m_owedS = 0.0;
    m_achieved = 0.0;
    if (m_playing) {
        m_clock.start();
        m_timer->start();
    } else {
        m_timer->stop();
        if (m_run)
            publish();
    }
}

void SimulationWorker::setSpeed(double speed) { m_speed = std::clamp(speed, 0.1, 100.0); }

void SimulationWorker::step()
{
    setPlaying(false);
    if (m_run && advanceOneStep())
        publish();
}

void SimulationWorker::stepBack()
{
    setPlaying(false);
    if (m_run && hasGone(m_run->stepBack()))
        publish();
}

void SimulationWorker::advanceTo(double timeS)
{
    if (!m_run)
        return;
    QElapsedTimer sincePublished;
    sincePublished.start();
    while (!m_stop.load() && m_run->simulation().timeS() < timeS && advanceOneStep()) {
        if (sincePublished.elapsed() < publishEveryMs)
            continue;
        publish();
        sincePublished.restart();
    }
    publish();
}

void SimulationWorker::tick()
{
    const double wallS = static_cast<double>(m_clock.nsecsElapsed()) * 1e-9;
    m_clock.restart();
    // After a stall (a suspended laptop) time does not jump.
    m_owedS += std::min(wallS, 0.25) * m_speed;
    QElapsedTimer budget;
    budget.start();
    double advancedS = 0.0;
    while (m_owedS >= simulation::Simulation::stepS) {
        if (!advanceOneStep())
            return;
        m_owedS -= simulation::Simulation::stepS;
        advancedS += simulation::Simulation::stepS;
        if (budget.elapsed() >= tickBudgetMs) {
            // Too slow for the speed that was asked for: what is owed is dropped, the window stays smooth.
            m_owedS = std::min(m_owedS, simulation::Simulation::stepS);
            break;
        }
    }
    if (wallS > 0.0)
        m_achieved += 0.1 * (advancedS / wallS - m_achieved);
    if (advancedS > 0.0)
        publish();
}

bool SimulationWorker::advanceOneStep() { return hasGone(m_run->advance()); }

bool SimulationWorker::hasGone(const Result<void>& gone)
{
    if (gone)
        return true;
    setPlaying(false);
    emit failed(QString::fromStdString(gone.error().text()));
    return false;
}

void SimulationWorker::publish()
{
    const auto& log = m_run->simulation().log();
    if (!m_log || m_log->size() != log.size())
        m_log = std::make_shared<const simulation::ActionLog>(log);
    Publication publication;
    publication.world = m_run->world();
    publication.snapshot = m_run->simulation().snapshot();
    publication.log = m_log;
    publication.latest = m_run->latest();
    publication.samples = m_run->takeSamples();
    publication.wishesReceived = m_wishesReceived;
    publication.wishPending = m_run->wishPending();
    publication.replaying = m_replaying;
    publication.achievedSpeed = m_playing ? m_achieved : 0.0;
    const bool wasEmpty = m_mailbox.put(std::move(publication), [](Publication& newer, Publication& older) {
        // Snapshots may be skipped, chart samples of the same world may not.
        if (newer.world != older.world)
            return;
        std::erase_if(older.samples, [&](const ChartSample& s) { return s.timeS > newer.snapshot->timeS; });
        older.samples.insert(older.samples.end(), newer.samples.begin(), newer.samples.end());
        newer.samples = std::move(older.samples);
    });
    if (wasEmpty)
        emit published();
}

}  // namespace lactea::session
