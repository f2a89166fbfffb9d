#include "app/session/chart_history.h"

#include <algorithm>
#include <cmath>

#include "app/session/trigger_model.h"
#include "model/endocrine/stimuli.h"

namespace lactea::session {

ChartHistory::ChartHistory(QObject* parent) : QObject(parent) {}

double ChartHistory::valueAt(int lane, double timeS) const
{
    if (lane < 0 || lane >= chartLaneCount || empty())
        return 0.0;
    const auto& values = m_data.lanes[static_cast<std::size_t>(lane)];
    const auto after = std::lower_bound(m_data.timesS.begin(), m_data.timesS.end(), timeS);
    if (after == m_data.timesS.begin())
        return values.front();
    if (after == m_data.timesS.end())
        return values.back();
    const auto i = static_cast<std::size_t>(after - m_data.timesS.begin());
    const double share = (timeS - m_data.timesS[i - 1]) / (m_data.timesS[i] - m_data.timesS[i - 1]);
    return std::lerp(static_cast<double>(values[i - 1]), static_cast<double>(values[i]), share);
}

QVariantList ChartHistory::eventList() const
{
    QVariantList list;
    for (const ChartEvent& e : m_data.events) {
        const auto key = simulation::stimulusKey(e.stimulus);
        list.append(QVariantMap{
            {QStringLiteral("kind"), e.letDown > 0 ? QStringLiteral("let_down")
                                                   : QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()))},
            {QStringLiteral("text"), e.letDown > 0 ? QString() : TriggerModel::textOf(e.stimulus)},
            {QStringLiteral("group"), e.letDown > 0 ? QString() : TriggerModel::groupOf(e.stimulus)},
            {QStringLiteral("timeS"), e.timeS},
            {QStringLiteral("endS"), e.endS < e.timeS ? -1.0 : e.endS},
            {QStringLiteral("number"), e.letDown}});
    }
    return list;
}

ChartHistory::Data ChartHistory::swap(Data data)
{
    std::swap(m_data, data);
    emit appended();
    return data;
}

void ChartHistory::append(std::span<const ChartSample> samples, const simulation::Snapshot& snapshot)
{
    if (snapshot.timeS < endS())
        goBack(snapshot);
    for (const ChartSample& sample : samples) {
        if (!m_data.timesS.empty() && sample.timeS <= m_data.timesS.back())
            continue;
        m_data.timesS.push_back(sample.timeS);
        for (std::size_t l = 0; l < m_data.lanes.size(); ++l)
            m_data.lanes[l].push_back(sample.values[l]);
        noteStimuli(sample.stimuli);
    }
    if (m_data.timesS.size() > samplesKept)
        thin();
    noteStimuli(snapshot.stimuli);
    noteLetDowns(snapshot);
    emit appended();
}

void ChartHistory::goBack(const simulation::Snapshot& snapshot)
{
    const double nowS = snapshot.timeS;
    const auto kept = std::upper_bound(m_data.timesS.begin(), m_data.timesS.end(), nowS) - m_data.timesS.begin();
    m_data.timesS.resize(static_cast<std::size_t>(kept));
    for (auto& lane : m_data.lanes)
        lane.resize(static_cast<std::size_t>(kept));
    m_data.letDowns = std::min(m_data.letDowns, snapshot.ejectionOnsetS.size());
    std::erase_if(m_data.events, [&](const ChartEvent& e) {
        return e.letDown > 0 ? static_cast<std::size_t>(e.letDown) > m_data.letDowns : e.timeS > nowS;
    });
    m_data.on = {};
    for (ChartEvent& e : m_data.events) {
        if (e.letDown > 0)
            continue;
        if (e.endS > nowS)
            e.endS = e.timeS - 1.0; // lasts again
        m_data.on[endocrine::indexOf(e.stimulus)] |= e.endS < e.timeS;
    }
}

void ChartHistory::thin()
{
    const std::size_t half = m_data.timesS.size() / 2 & ~std::size_t{1};
    std::size_t kept = 0;
    for (std::size_t i = 0; i < half; i += 2, ++kept) {
        m_data.timesS[kept] = m_data.timesS[i];
        for (auto& lane : m_data.lanes)
            lane[kept] = std::abs(lane[i]) >= std::abs(lane[i + 1]) ? lane[i] : lane[i + 1];
    }
    const auto from = static_cast<std::ptrdiff_t>(kept), to = static_cast<std::ptrdiff_t>(half);
    m_data.timesS.erase(m_data.timesS.begin() + from, m_data.timesS.begin() + to);
    for (auto& lane : m_data.lanes)
        lane.erase(lane.begin() + from, lane.begin() + to);
}

void ChartHistory::noteLetDowns(const simulation::Snapshot& s)
{
    for (; m_data.letDowns < s.ejectionOnsetS.size(); ++m_data.letDowns) {
        const double onsetS = s.ejectionOnsetS[m_data.letDowns];
        m_data.events.push_back({onsetS, onsetS, static_cast<int>(m_data.letDowns) + 1, {}});
    }
}

void ChartHistory::noteStimuli(const simulation::StimulusStates& stimuli)
{
    for (std::size_t i = 0; i < stimuli.size(); ++i) {
        if (m_data.on[i] == stimuli[i].on)
            continue;
        m_data.on[i] = stimuli[i].on;
        const auto stimulus = static_cast<simulation::Stimulus>(i);
        if (stimuli[i].on) {
            m_data.events.push_back({stimuli[i].sinceS, stimuli[i].sinceS - 1.0, 0, stimulus});
            continue;
        }
        const auto open = std::find_if(m_data.events.rbegin(), m_data.events.rend(), [&](const ChartEvent& e) {
            return e.letDown == 0 && e.stimulus == stimulus && e.endS < e.timeS;
        });
        if (open != m_data.events.rend())
            open->endS = std::max(open->timeS, stimuli[i].sinceS);
    }
}

}  // namespace lactea::session
