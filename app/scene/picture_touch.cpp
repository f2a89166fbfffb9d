// PictureView: fingers on the screen. One turns, tilts the cut by its handle and taps as a mouse clicks, and
// asks for the menu when it rests; two zoom and move.
#include "app/scene/picture_view.h"

#include <algorithm>
#include <cmath>

#include <QGuiApplication>
#include <QStyleHints>

namespace lactea::scene {

void PictureView::touchEvent(QTouchEvent* event)
{
    event->accept();
    if (event->type() == QEvent::TouchCancel) {
        touchUngrabEvent();
        return;
    }
    const auto before = m_fingers.size();
    QPointF lifted;
    for (const QEventPoint& point : event->points()) {
        if (point.state() == QEventPoint::Released) {
            m_fingers.erase(point.id());
            lifted = point.position();
        } else if (point.state() != QEventPoint::Stationary) {
            m_fingers[point.id()] = point.position();
        }
    }
    if (m_fingers.size() == 2)
        pinch(before != 2);
    else if (before >= 2)
        endDrag();  // a finger that stays does nothing more
    else if (m_fingers.size() == 1 && before == 1)
        dragTo(m_fingers.begin()->second, Drag::Turn);
    else if (m_fingers.size() == 1)
        pressAt(m_fingers.begin()->second);
    else if (m_fingers.empty() && before == 1)
        liftAt(lifted, event->timestamp());
    if (m_drag == Drag::Pressed && !m_hold.isActive())
        m_hold.start(QGuiApplication::styleHints()->mousePressAndHoldInterval());
    else if (m_drag != Drag::Pressed)
        m_hold.stop();
}

void PictureView::touchUngrabEvent()
{
    m_fingers.clear();
    m_hold.stop();
    endDrag();
}

void PictureView::pinch(bool begins)
{
    const QPointF a = m_fingers.begin()->second, b = m_fingers.rbegin()->second;
    const QPointF middle = 0.5 * (a + b);
    const double apart = std::max(std::hypot(a.x() - b.x(), a.y() - b.y()), 1.0);
    if (begins) {
        endDrag();
        m_idleTurnWanted = false;
        m_drag = Drag::Move;
        m_rig.beginDrag();
    } else {
        zoomAt(middle, m_pinchPx / apart);
        m_rig.pan(middle.x() - m_lastAt.x(), middle.y() - m_lastAt.y());
    }
    m_pinchPx = apart;
    m_lastAt = middle;
}

void PictureView::liftAt(const QPointF& at, quint64 timeMs)
{
    constexpr double sameSpotPx = 30.0;
    const bool tap = m_drag == Drag::Pressed && !m_onHandle;
    endDrag();
    if (!tap)
        return;
    const QPointF off = at - m_tappedAt;
    const bool second = timeMs - m_tappedMs < static_cast<quint64>(QGuiApplication::styleHints()->mouseDoubleClickInterval()) &&
                        std::hypot(off.x(), off.y()) < sameSpotPx;
    second ? frameAt(at) : clickAt(at, Qt::NoModifier);
    m_tappedAt = at;
    m_tappedMs = second ? 0 : timeMs;
}

}  // namespace lactea::scene
