#include "app/lessons/live_values.h"

#include <algorithm>

#include "app/session/session.h"

namespace lactea::lessons {

using session::ChartLane;
using simulation::Snapshot;
using simulation::Stimulus;

namespace {

QString ellipsis() { return QStringLiteral("…"); }

double peakOf(const session::ChartHistory& chart, ChartLane lane, double now)
{
    double peak = now;
    for (const float value : chart.lane(lane))
        peak = std::max(peak, static_cast<double>(value));
    return peak;
}

/// Seconds from the start of what called the first let-down to its onset; negative: none yet.
double firstLetDownS(const session::ChartHistory& chart, const Snapshot& snapshot)
{
    if (snapshot.ejectionOnsetS.empty())
        return -1.0;
    const double onset = snapshot.ejectionOnsetS.front();
    double called = -1.0;
    for (const session::ChartEvent& event : chart.events())
        if (event.letDown == 0 && endocrine::lawOf(event.stimulus).drive && event.timeS <= onset)
            called = called < 0.0 ? event.timeS : std::min(called, event.timeS);
    return called < 0.0 ? -1.0 : onset - called;
}

} // namespace

void LiveValues::update(session::Session& session)
{
    const auto snapshot = session.snapshot();
    if (!snapshot)
        return;
    const auto& right = snapshot->side(anatomy::Side::Right);
    const auto& left = snapshot->side(anatomy::Side::Left);
    const auto& chart = *session.chart();
    const auto set = [this](const char* name, double value, int decimals = 0) {
        m_now.insert(QString::fromLatin1(name), m_locale.toString(value, 'f', decimals));
    };
    m_now.insert(QStringLiteral("time"), session.readout()->timeText());
    set("stored", right.storedMl);
    set("stored_left", left.storedMl);
    set("capacity", right.capacityMl);
    set("ducts", right.ductsMl, 1);
    set("oxytocin", snapshot->oxytocinPgPerMl, 1);
    set("oxytocin_peak", peakOf(chart, ChartLane::OxytocinPgPerMl, snapshot->oxytocinPgPerMl));
    set("ejections", snapshot->ejections);
    set("pulses", snapshot->pulses);
    set("flow", right.outflowMlPerS * 60.0, 1);
    set("flow_left", left.outflowMlPerS * 60.0, 1);
    set("flow_peak", peakOf(chart, ChartLane::FlowRightMlPerMin, right.outflowMlPerS * 60.0));
    set("flow_left_peak", peakOf(chart, ChartLane::FlowLeftMlPerMin, left.outflowMlPerS * 60.0), 1);
    set("pressure_peak", peakOf(chart, ChartLane::IntraductalMmHg, right.intraductalMmHg), 1);
    set("pressure_left", left.intraductalMmHg, 1);
    set("width", right.mainDuctRatio * 100.0);
    set("width_peak", peakOf(chart, ChartLane::DuctWidth, right.mainDuctRatio) * 100.0);
    set("width_left", left.mainDuctRatio * 100.0);
    set("removed", right.removedMl + left.removedMl, 1);
    set("leaked_left", left.leakedMl, 1);
    set("fat", right.fatOutGPerL);
    set("vacuum", right.vacuumMmHg);
    if (const double first = firstLetDownS(chart, *snapshot); first >= 0.0)
        set("first_let_down", first);
    else
        m_now.remove(QStringLiteral("first_let_down"));
}

void LiveValues::remember(const QString& step) { m_kept.insert(step, m_now); }

void LiveValues::forget()
{
    m_now.clear();
    m_kept.clear();
}

QString LiveValues::value(const QString& name) const
{
    const auto colon = name.indexOf(QLatin1Char(':'));
    if (colon < 0)
        return m_now.value(name, ellipsis());
    return m_kept.value(name.left(colon)).value(name.mid(colon + 1), ellipsis());
}

} // namespace lactea::lessons
