#pragma once

#include <memory>

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include "app/session/chart_sample.h"
#include "app/session/story_line.h"
#include "model/simulation/snapshot.h"

namespace lactea::session {

/// What the panels show of the newest snapshot. One changed() per snapshot.
class SimulationReadout : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to the session")
    Q_PROPERTY(double timeS READ timeS NOTIFY changed)
    Q_PROPERTY(QString timeText READ timeText NOTIFY changed)
    Q_PROPERTY(bool playing READ playing NOTIFY changed)
    Q_PROPERTY(double speed READ speed WRITE setSpeed NOTIFY changed)
    Q_PROPERTY(double achievedSpeed READ achievedSpeed NOTIFY changed)
    Q_PROPERTY(QString stageText READ stageText NOTIFY changed)
    Q_PROPERTY(QString storyLine READ storyLine NOTIFY changed)
    Q_PROPERTY(double oxytocinPgPerMl READ oxytocinPgPerMl NOTIFY changed)
    Q_PROPERTY(double prolactinNgPerMl READ prolactinNgPerMl NOTIFY changed)
    Q_PROPERTY(double intraductalMmHg READ intraductalMmHg NOTIFY changed)
    Q_PROPERTY(double ductWidth READ ductWidth NOTIFY changed)
    Q_PROPERTY(double flowMlPerMin READ flowMlPerMin NOTIFY changed)
    Q_PROPERTY(double flowLeftMlPerMin READ flowLeftMlPerMin NOTIFY changed)
    Q_PROPERTY(double removedMl READ removedMl NOTIFY changed)
    Q_PROPERTY(double leakedMl READ leakedMl NOTIFY changed)
    Q_PROPERTY(double vacuumMmHg READ vacuumMmHg NOTIFY changed)
    Q_PROPERTY(int ejections READ ejections NOTIFY changed)
    Q_PROPERTY(bool ejecting READ ejecting NOTIFY changed)
    Q_PROPERTY(int reflexStation READ reflexStation NOTIFY changed)
    Q_PROPERTY(bool heldBack READ heldBack NOTIFY changed)
    Q_PROPERTY(bool everRan READ everRan NOTIFY changed)
public:
    explicit SimulationReadout(QObject* parent = nullptr);

    [[nodiscard]] double timeS() const { return m_snapshot->timeS; }
    [[nodiscard]] QString timeText() const;
    [[nodiscard]] bool playing() const { return m_playing; }
    [[nodiscard]] double speed() const { return m_speed; }
    /// Asks the session (signal speedAsked); kept within 0.1..100.
    void setSpeed(double speed);
    [[nodiscard]] double achievedSpeed() const { return m_achievedSpeed; }
    [[nodiscard]] QString stageText() const;
    [[nodiscard]] QString storyLine() const { return m_storyLine; }
    [[nodiscard]] double oxytocinPgPerMl() const { return m_snapshot->oxytocinPgPerMl; }
    [[nodiscard]] double prolactinNgPerMl() const { return m_snapshot->prolactinNgPerMl; }
    [[nodiscard]] double intraductalMmHg() const { return value(ChartLane::IntraductalMmHg); }
    [[nodiscard]] double ductWidth() const { return value(ChartLane::DuctWidth); }
    [[nodiscard]] double flowMlPerMin() const { return value(ChartLane::FlowRightMlPerMin); }
    [[nodiscard]] double flowLeftMlPerMin() const { return value(ChartLane::FlowLeftMlPerMin); }
    [[nodiscard]] double removedMl() const { return right().removedMl + left().removedMl; }
    [[nodiscard]] double leakedMl() const { return right().leakedMl + left().leakedMl; }
    [[nodiscard]] double vacuumMmHg() const { return right().vacuumMmHg; }
    [[nodiscard]] int ejections() const { return m_snapshot->ejections; }
    [[nodiscard]] bool ejecting() const { return m_snapshot->ejecting; }
    /// 0 rest, 1 nipple, 2 nerve, 3 brain, 4 blood.
    [[nodiscard]] int reflexStation() const;
    [[nodiscard]] bool heldBack() const;
    [[nodiscard]] bool everRan() const { return m_everRan; }

    /// `latest`: the last chart sample; what sucks make oscillate is read from it (chart_sample.h).
    void apply(std::shared_ptr<const simulation::Snapshot> snapshot, const ChartSample& latest, double achievedSpeed);
    void setTransport(bool playing, double speed);
    /// Another world: the story line may change at once.
    void beginAnew();

signals:
    void changed();
    void speedAsked(double speed);

private:
    /// Shows the sentence that fits now, at once or as soon as the pace allows. @return whether it changed
    bool tellStory();
    [[nodiscard]] const simulation::SideSnapshot& right() const { return m_snapshot->sides[0]; }
    [[nodiscard]] const simulation::SideSnapshot& left() const { return m_snapshot->sides[1]; }

    [[nodiscard]] double value(ChartLane lane) const
    {
        return static_cast<double>(m_latest.values[static_cast<std::size_t>(lane)]);
    }

    std::shared_ptr<const simulation::Snapshot> m_snapshot;
    ChartSample m_latest;
    bool m_playing = false;
    double m_speed = 1.0, m_achievedSpeed = 0.0;
    bool m_everRan = false;
    StoryPace m_pace;
    QTimer m_later;        ///< a sentence that came too soon after the one before
    QString m_sentence;    ///< that fits now
    QString m_storyLine;   ///< that is shown
};

/// "5:06", "1:02:03".
QString clockText(double timeS);

}  // namespace lactea::session
