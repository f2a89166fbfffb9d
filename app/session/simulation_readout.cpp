#include "app/session/simulation_readout.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include <QLocale>

namespace lactea::session {

using simulation::Stimulus;

namespace {

/// Weaker than the weakest drive that can call let-down (massage), stronger than what warmth and calm add.
constexpr double drivingFrom = 0.2;

/// Since when something touches a nipple or breast; nothing: it does not.
std::optional<double> touchedSinceS(const simulation::Snapshot& s)
{
    std::optional<double> since;
    for (const Stimulus touch : {Stimulus::Suckling, Stimulus::Pump, Stimulus::HandExpression, Stimulus::Massage})
        if (s.on(touch))
            since = std::min(since.value_or(s.timeS), s.stimulus(touch).sinceS);
    return since;
}

}  // namespace

QString clockText(double timeS)
{
    const auto whole = static_cast<qint64>(std::floor(std::max(0.0, timeS)));
    const QString seconds = QStringLiteral("%1").arg(whole % 60, 2, 10, QLatin1Char('0'));
    if (whole < 3600)
        return QStringLiteral("%1:%2").arg(whole / 60).arg(seconds);
    return QStringLiteral("%1:%2:%3").arg(whole / 3600).arg(whole / 60 % 60, 2, 10, QLatin1Char('0')).arg(seconds);
}

SimulationReadout::SimulationReadout(QObject* parent)
    : QObject(parent), m_snapshot(std::make_shared<const simulation::Snapshot>())
{
    m_later.setSingleShot(true);
    m_later.setInterval(StoryPace::everyMs);
    connect(&m_later, &QTimer::timeout, this, [this] {
        if (tellStory())
            emit changed();
    });
}

QString SimulationReadout::timeText() const { return clockText(timeS()); }

void SimulationReadout::setSpeed(double speed) { emit speedAsked(std::clamp(speed, 0.1, 100.0)); }

QString SimulationReadout::stageText() const
{
    const double days = m_snapshot->dayPostpartum;
    if (days < 14.0)
        return days < 2.0 ? tr("1 day after birth") : tr("%1 days after birth").arg(static_cast<int>(days));
    // From the third week on there are always several.
    if (days < 120.0)
        return tr("%1 weeks after birth").arg(static_cast<int>(days / 7.0));
    return tr("%1 months after birth").arg(static_cast<int>(days / 30.4));
}

int SimulationReadout::reflexStation() const
{
    const auto& s = *m_snapshot;
    const auto sinceS = touchedSinceS(s);
    const bool driven = s.stimulation > drivingFrom;
    // A pulse needs about 12 s through the blood; the squeeze that follows fades within two minutes.
    if (s.secondsSincePulse >= 0.0 && s.secondsSincePulse < 2.0)
        return 3;
    if (s.secondsSincePulse >= 2.0 && (s.secondsSincePulse < 25.0 || s.ejecting))
        return 4;
    if (!driven)
        return 0;
    if (s.reflexDrive > 0.85)
        return 3;
    if (sinceS)
        return s.timeS - *sinceS < 3.0 ? 1 : 2;
    return 3;  // a cry or a thought begins in the brain
}

bool SimulationReadout::heldBack() const { return m_snapshot->inhibition > 0.05; }

void SimulationReadout::apply(std::shared_ptr<const simulation::Snapshot> snapshot, const ChartSample& latest,
                              double achievedSpeed)
{
    m_latest = latest;
    m_snapshot = std::move(snapshot);
    m_achievedSpeed = achievedSpeed;
    m_everRan = m_snapshot->timeS > 0.0;
    m_sentence = storyText(storyOf(*m_snapshot), *m_snapshot);
    (void)tellStory();
    emit changed();
}

bool SimulationReadout::tellStory()
{
    if (m_sentence == m_storyLine)
        return false;
    if (!m_pace.mayChange()) {
        // Paused, no other snapshot may come: the sentence must not wait for one.
        if (!m_later.isActive())
            m_later.start();
        return false;
    }
    m_storyLine = m_sentence;
    return true;
}

void SimulationReadout::setTransport(bool playing, double speed)
{
    m_playing = playing;
    m_speed = speed;
    if (!playing)
        m_achievedSpeed = 0.0;
    emit changed();
}

void SimulationReadout::beginAnew()
{
    m_pace.reset();
}

}  // namespace lactea::session
