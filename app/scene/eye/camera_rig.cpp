#include "app/scene/eye/camera_rig.h"

#include "app/scene/eye/dive_level.h"

#include <cmath>
#include <numbers>

namespace lactea::scene {
namespace {
constexpr double degreesPerPx = 0.35;
}  // namespace

CameraRig::CameraRig(QObject* parent) : QObject(parent) {}

void CameraRig::setView(session::ViewState* view)
{
    if (m_view)
        disconnect(m_view, nullptr, this, nullptr);
    m_view = view;
    if (!view)
        return;
    connect(view, &session::ViewState::cameraChanged, this, &CameraRig::viewChanged);
    m_jump = true;
    viewChanged();
}

void CameraRig::setLens(const Lens& lens, const Margins& margins)
{
    m_dirty = m_dirty || !(lens == m_lens);
    m_lens = lens;
    m_margins = margins;
}

void CameraRig::setIdleTurning(bool turning)
{
    if (turning == m_idle)
        return;
    if (!turning)
        takeOver();
    m_idle = turning;
    m_idleS = 0.0;
}

void CameraRig::viewChanged()
{
    emit wished();
    m_to = m_view->camera();
    const double flight = std::exchange(m_nextFlightS, flightS);
    if (m_jump || m_reduced || flight <= 0.0) {
        m_flown = 1.0;
        m_shown = m_to;
        m_jump = false;
        m_dirty = true;
        return;
    }
    m_from = m_shown;
    m_flown = 0.0;
    m_flightS = flight;
}

bool CameraRig::advance(double wallS)
{
    bool changed = std::exchange(m_dirty, false);
    if (m_flown < 1.0) {
        m_flown = std::min(1.0, m_flown + wallS / m_flightS);
        m_shown = between(m_from, m_to, eased(m_flown));
        changed = true;
    } else if (idleTurns() && !m_reduced) {
        m_idleS += wallS;
        const double swing = std::sin(2.0 * std::numbers::pi * m_idleS / idlePeriodS);
        m_shown = orbited(m_to, idleTurnDeg * swing, 0.0);
        changed = true;
    }
    if (changed)
        m_shown = keptOutside(m_shown);
    if (changed)
        emit moved();
    return changed;
}

void CameraRig::takeOver()
{
    if (!m_view || m_shown == m_view->camera())
        return;
    m_nextFlightS = 0.0;
    m_view->placeCamera(m_shown);
    m_nextFlightS = flightS;
    m_flown = 1.0;
}

CameraPose CameraRig::keptOutside(const CameraPose& pose) const
{
    return m_cover && pose.distanceMm >= diveBeginsMm ? m_cover->keptOutside(pose, clearanceMm) : pose;
}

void CameraRig::wish(const CameraPose& pose, double flight)
{
    if (!m_view)
        return;
    const CameraPose kept = keptOutside(limited(pose));
    m_nextFlightS = flight;
    m_view->moveCamera(kept);
    m_nextFlightS = flightS;
}

void CameraRig::beginDrag()
{
    m_idle = false;
    takeOver();
    if (m_view)
        m_view->beginDrag();
}

void CameraRig::endDrag(const QString& stepText)
{
    if (m_view)
        m_view->endDrag(stepText);
}

void CameraRig::orbit(double dxPx, double dyPx)
{
    wish(orbited(m_shown, -dxPx * degreesPerPx, dyPx * degreesPerPx), 0.0);
}

void CameraRig::pan(double dxPx, double dyPx) { wish(panned(m_shown, m_lens, dxPx, dyPx), 0.0); }

void CameraRig::panBy(double dxPx, double dyPx)
{
    m_idle = false;
    takeOver();
    pan(dxPx, dyPx);
}

void CameraRig::zoomAt(double factor, const Vec3& fixed)
{
    m_idle = false;
    takeOver();
    wish(zoomedAbout(m_shown, factor, fixed), 0.0);
}

void CameraRig::orbitByKeys(double azimuthDeg, double elevationDeg)
{
    if (!m_view)
        return;
    setIdleTurning(false);
    wish(orbited(m_view->camera(), azimuthDeg, elevationDeg), keyS);
}

void CameraRig::zoomByKeys(double factor)
{
    if (!m_view)
        return;
    setIdleTurning(false);
    wish(zoomedAbout(m_view->camera(), 1.0 / factor, targetOf(m_view->camera())), keyS);
}

void CameraRig::home()
{
    show(session::ViewState::homePose(), tr("First view"));
}

void CameraRig::fit()
{
    if (m_view)
        showAll(m_view->camera(), tr("Fit everything"));
}

void CameraRig::frame(const Vec3& centre, double radiusMm)
{
    if (m_view)
        frame(m_view->camera(), centre, radiusMm);
}

void CameraRig::frame(const CameraPose& pose, const Vec3& centre, double radiusMm, bool filling,
                      const std::optional<Vec3>& from)
{
    constexpr double around = 2.2, leastMm = 9.0, aroundFilling = 1.5;
    showBall(from ? seenFrom(pose, *from) : pose, centre,
             filling ? aroundFilling * radiusMm : around * std::max(radiusMm, leastMm), tr("Go to a part"));
}

void CameraRig::show(const CameraPose& pose, const QString& stepText)
{
    setIdleTurning(false);
    if (!m_view)
        return;
    const bool alone = !m_view->dragging();
    if (alone)
        m_view->beginDrag();
    wish(pose, flightS);
    if (alone)
        m_view->endDrag(stepText);
}

void CameraRig::showBall(const CameraPose& pose, const Vec3& centre, double radiusMm, const QString& stepText)
{
    show(framing(pose, m_lens, m_margins, centre, radiusMm), stepText);
}

void CameraRig::showAll(const CameraPose& pose, const QString& stepText)
{
    constexpr double share = 0.82;  // the cover's corners may leave the free part
    if (m_cover)
        showBall(pose, m_cover->centreMm(), share * m_cover->radiusMm(), stepText);
}

}  // namespace lactea::scene
