#pragma once

#include <array>
#include <span>
#include <vector>

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include "app/session/chart_sample.h"
#include "model/simulation/snapshot.h"

namespace lactea::session {

/// The whole run for the charts: every 0.25 s up to two hours; beyond that the older half is thinned to every second
/// sample (the larger of each pair is kept, so peaks stay).
class ChartHistory : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to the session")
    Q_PROPERTY(double endS READ endS NOTIFY appended)
    Q_PROPERTY(bool empty READ empty NOTIFY appended)
public:
    static constexpr std::size_t samplesKept = std::size_t{2} * 3600 * 4;
    explicit ChartHistory(QObject* parent = nullptr);

    /// Ascending; lane(l)[i] belongs to timesS()[i].
    [[nodiscard]] std::span<const double> timesS() const { return m_data.timesS; }
    [[nodiscard]] std::span<const float> lane(ChartLane lane) const
    {
        return m_data.lanes[static_cast<std::size_t>(lane)];
    }
    [[nodiscard]] std::span<const ChartEvent> events() const { return m_data.events; }
    [[nodiscard]] double endS() const { return m_data.timesS.empty() ? 0.0 : m_data.timesS.back(); }
    [[nodiscard]] bool empty() const { return m_data.timesS.empty(); }
    /// Value at a time, between samples linear; 0 when there is none. `lane` as in ChartLane.
    Q_INVOKABLE double valueAt(int lane, double timeS) const;
    /// Events as maps: kind ("let_down", "suckling"...), text, group ("breast", "mind"...), timeS, endS (-1: lasting),
    /// number of a let-down.
    Q_INVOKABLE QVariantList eventList() const;

    /// What a world has drawn; moved out and in when worlds change.
    struct Data {
        std::vector<double> timesS;
        std::array<std::vector<float>, chartLaneCount> lanes;
        std::vector<ChartEvent> events;
        std::size_t letDowns = 0;
        std::array<bool, simulation::stimulusCount> on{};
    };
    [[nodiscard]] Data swap(Data data);
    /// A snapshot of a time before the end takes back what was drawn after it.
    void append(std::span<const ChartSample> samples, const simulation::Snapshot& snapshot);

signals:
    void appended();

private:
    void thin();
    void goBack(const simulation::Snapshot& snapshot);
    void noteLetDowns(const simulation::Snapshot& snapshot);
    void noteStimuli(const simulation::StimulusStates& stimuli);
    Data m_data;
};

}  // namespace lactea::session
