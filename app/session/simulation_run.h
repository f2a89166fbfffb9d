#pragma once

#include <deque>
#include <utility>
#include <vector>

#include "app/session/chart_sample.h"
#include "model/simulation/simulation.h"

namespace lactea::session {

/// One world's simulation in time: it goes on, and back, with what the charts draw of it.
///
/// Back goes by copies that were kept on the way and the steps from there, so it leads to the same bits. What
/// was done later is done again on the way on, unless something else is done first.
class SimulationRun {
public:
    static constexpr int stepsPerSample = 5;
    static constexpr std::size_t samplesPerMean = 8;
    static constexpr double sampleEveryS = stepsPerSample * simulation::Simulation::stepS;

    SimulationRun(int world, simulation::Simulation simulation);

    [[nodiscard]] int world() const { return m_world; }
    [[nodiscard]] const simulation::Simulation& simulation() const { return m_simulation; }
    [[nodiscard]] bool begun() const { return m_now.steps > 0; }
    /// A wish came after the last step: snapshots do not know it yet.
    [[nodiscard]] bool wishPending() const { return m_wishPending; }
    [[nodiscard]] const ChartSample& latest() const { return m_now.latest; }
    /// Those since the last call.
    [[nodiscard]] std::vector<ChartSample> takeSamples() { return std::exchange(m_samples, {}); }
    /// Another world is shown: the way back is kept from the beginning only.
    void rest();

    void apply(const simulation::Wish& wish);
    /// The same of a past that is replayed: nobody waits for it.
    void applyPast(const simulation::Wish& wish);
    /// One step. @return NotConverged; time then stands still
    Result<void> advance();
    /// One step back; nothing at the beginning. @return as advance()
    Result<void> stepBack();
    /// A sample of now, between those of the steps.
    void sample();

private:
    /// What the means of a chart sample are made of, newest last.
    struct Reading {
        double timeS, pressureLeftMmHg, ductRatioRight, outRightMl, outLeftMl;
    };
    /// What changes with time beside the simulation.
    struct Now {
        int steps = 0;
        std::size_t wishesDone = 0;
        std::deque<Reading> readings;
        ChartSample latest;
    };
    struct Checkpoint {
        simulation::Simulation simulation;
        Now now;
    };
    void doAgain();
    Result<void> advanceQuietly();
    void keepCheckpoint();
    void read();

    int m_world;
    simulation::Simulation m_simulation;
    Now m_now;
    simulation::ActionLog m_wishes; ///< all that was wished, also what is done again
    bool m_wishPending = false;
    std::vector<ChartSample> m_samples;
    std::vector<Checkpoint> m_checkpoints; ///< ascending; the first is the beginning
};

} // namespace lactea::session
