#include "tests/support/measured_feed.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace lactea::test {

using namespace simulation;
using anatomy::Side;

namespace {

constexpr double feedS = 960.0, everyS = 0.1, flowsMlPerS = 0.05;

double ledgerShare(const SideSnapshot& b)
{
    const double throughputMl = b.removedMl + b.leakedMl + b.secretedMl;
    if (throughputMl <= 0.0)
        return 0.0;
    return std::max(std::abs(b.ledgerErrorMl), std::abs(b.fatLedgerErrorG) / 0.04) / throughputMl;
}

} // namespace

double MeasuredFeed::perLetDown() const
{
    return letDowns == 0 ? 0.0 : 1.0 - std::pow(1.0 - std::min(fraction(), 1.0), 1.0 / letDowns);
}

MeasuredFeed measureFeed(Scenario scenario, const Body& body, double stress)
{
    scenario.actions = {{0.0, SetStimulus{Stimulus::Stress, stress > 0.0, Where::Right, stress}},
                        {0.0, SetStimulus{Stimulus::Suckling, true, Where::Right}}};
    auto simulation = Simulation::create(scenario, body);
    if (!simulation)
        throw std::runtime_error(simulation.error().text());
    MeasuredFeed feed;
    const auto start = simulation->snapshot();
    feed.availableMl = start->side(Side::Right).storedMl;
    feed.prolactinStartNgPerMl = start->prolactinNgPerMl;
    double flowingS = 0.0, onsets = 0.0;
    const int samples = static_cast<int>(std::lround(feedS / everyS));
    for (int k = 1; k <= samples; ++k) {
        if (auto done = simulation->advanceTo(k * everyS); !done)
            throw std::runtime_error(done.error().text());
        const auto s = simulation->snapshot();
        const SideSnapshot &fed = s->side(Side::Right), &other = s->side(Side::Left);
        if (k * everyS <= 10.0)
            feed.firstSucksMl = fed.removedMl;
        if (s->ejections == 0) {
            feed.beforeFirstMl = fed.removedMl;
            feed.peakBeforeMlPerS = std::max(feed.peakBeforeMlPerS, fed.outflowMlPerS);
        } else {
            feed.peakAfterMlPerS = std::max(feed.peakAfterMlPerS, fed.outflowMlPerS);
            if (feed.fatFirstGPerL == 0.0)
                feed.fatFirstGPerL = fed.fatOutGPerL;
        }
        if (s->ejections > std::max(feed.letDowns, 1)) {
            if (s->ejections == 2)
                feed.otherBeforeSecond = other.mainDuctRatio;
            feed.otherAtOnset += other.mainDuctRatio;
            onsets += 1.0;
        }
        feed.letDowns = s->ejections;
        feed.otherWidest = std::max(feed.otherWidest, other.mainDuctRatio);
        feed.otherWideS += other.mainDuctRatio > 1.1 ? everyS : 0.0;
        feed.contractedS += s->myoepithelium > 0.5 ? everyS : 0.0;
        flowingS += fed.outflowMlPerS > flowsMlPerS ? everyS : 0.0;
        feed.fatLastGPerL = fed.fatOutGPerL;
        if (k % 100 == 0)
            feed.worstLedger = std::max({feed.worstLedger, ledgerShare(fed), ledgerShare(other)});
        if (k == samples) {
            feed.removedMl = fed.removedMl;
            feed.leakedMl = other.leakedMl;
            feed.fatGPerL = 1e3 * fed.fatRemovedG / fed.removedMl;
        }
    }
    feed.activeMlPerS = flowingS > 0.0 ? feed.removedMl / flowingS : 0.0;
    feed.otherAtOnset = onsets > 0.0 ? feed.otherAtOnset / onsets : 0.0;
    return feed;
}

} // namespace lactea::test
