#include "app/session/simulation_run.h"

#include <algorithm>

namespace lactea::session {

using anatomy::Side;
using simulation::Simulation;

namespace {

constexpr int leastApart = 40, partApart = 64; // steps between copies: 2 s, later a part of the run
constexpr std::size_t mostCheckpoints = 16;

} // namespace

SimulationRun::SimulationRun(int world, Simulation simulation)
    : m_world(world), m_simulation(std::move(simulation))
{
    m_checkpoints.push_back({m_simulation.copy(), m_now});
}

void SimulationRun::apply(const simulation::Wish& wish)
{
    applyPast(wish);
    m_wishPending = true;
}

void SimulationRun::applyPast(const simulation::Wish& wish)
{
    m_wishes.resize(m_now.wishesDone);
    m_wishes.push_back({m_simulation.timeS(), wish});
    doAgain();
}

/// What was wished at this time.
void SimulationRun::doAgain()
{
    const double untilS = m_simulation.timeS() + 0.5 * Simulation::stepS;
    for (; m_now.wishesDone < m_wishes.size() && m_wishes[m_now.wishesDone].timeS < untilS;
         ++m_now.wishesDone)
        m_simulation.apply(m_wishes[m_now.wishesDone].wish);
}

Result<void> SimulationRun::advance()
{
    if (auto done = advanceQuietly(); !done)
        return done;
    if (m_now.steps % stepsPerSample == 0)
        m_samples.push_back(m_now.latest);
    return {};
}

Result<void> SimulationRun::advanceQuietly()
{
    doAgain();
    auto done = m_simulation.advance();
    m_wishPending = false;
    if (!done)
        return done;
    if (++m_now.steps % stepsPerSample == 0)
        read();
    if (m_now.steps - m_checkpoints.back().now.steps >= std::max(leastApart, m_now.steps / partApart))
        keepCheckpoint();
    return {};
}

/// The longer ago, the fewer are kept.
void SimulationRun::keepCheckpoint()
{
    m_checkpoints.push_back({m_simulation.copy(), m_now});
    if (m_checkpoints.size() <= mostCheckpoints)
        return;
    const auto gapPerAge = [this](std::size_t i) {
        const auto steps = [this](std::size_t k) { return static_cast<double>(m_checkpoints[k].now.steps); };
        return (steps(i + 1) - steps(i - 1)) / (1.0 + m_now.steps - steps(i));
    };
    std::size_t least = 1;
    for (std::size_t i = 2; i + 1 < m_checkpoints.size(); ++i)
        if (gapPerAge(i) < gapPerAge(least))
            least = i;
    m_checkpoints.erase(m_checkpoints.begin() + static_cast<std::ptrdiff_t>(least));
}

Result<void> SimulationRun::stepBack()
{
    const int target = m_now.steps - 1;
    if (target < 0)
        return {};
    while (m_checkpoints.back().now.steps > target)
        m_checkpoints.pop_back();
    m_simulation = m_checkpoints.back().simulation.copy();
    m_now = m_checkpoints.back().now;
    m_wishPending = false;
    while (m_now.steps < target)
        if (auto done = advanceQuietly(); !done)
            return done;
    doAgain();
    std::erase_if(m_samples, [this](const ChartSample& s) { return s.timeS > m_simulation.timeS(); });
    return {};
}

void SimulationRun::rest()
{
    m_samples.clear();
    m_checkpoints.erase(m_checkpoints.begin() + 1, m_checkpoints.end());
}

void SimulationRun::sample()
{
    read();
    m_samples.push_back(m_now.latest);
}

void SimulationRun::read()
{
    const auto s = m_simulation.snapshot();
    const auto& right = s->side(Side::Right);
    const auto& left = s->side(Side::Left);
    auto& readings = m_now.readings;
    readings.push_back({s->timeS, left.intraductalMmHg, right.mainDuctRatio, right.removedMl + right.leakedMl,
                        left.removedMl + left.leakedMl});
    if (readings.size() > samplesPerMean + 1)
        readings.pop_front();
    double pressure = 0.0, ratio = 0.0;
    for (const auto& reading : readings) {
        pressure += reading.pressureLeftMmHg;
        ratio += reading.ductRatioRight;
    }
    const auto count = static_cast<double>(readings.size());
    // Flow from what has left so far: exact over the span, whatever happened between the samples. Before time
    // 0 nothing flowed: the first suck is no peak of 100 mL/min only because the run is young.
    constexpr double wholeSpanS = samplesPerMean * sampleEveryS;
    const double spanMin = std::max(wholeSpanS, s->timeS - readings.front().timeS) / 60.0;
    const auto flow = [&](double Reading::*out) {
        return (readings.back().*out - readings.front().*out) / spanMin;
    };
    m_now.latest = {s->timeS,
                    {static_cast<float>(s->oxytocinPgPerMl), static_cast<float>(pressure / count),
                     static_cast<float>(ratio / count), static_cast<float>(flow(&Reading::outRightMl)),
                     static_cast<float>(flow(&Reading::outLeftMl))},
                    s->stimuli};
}

} // namespace lactea::session
