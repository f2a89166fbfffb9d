// PictureView: mouse, wheel, touch and hover.
#include "app/scene/picture_view.h"

#include <algorithm>
#include <cmath>

#include <QGuiApplication>
#include <QStyleHints>

namespace lactea::scene {
namespace {
constexpr double nearestToOtherMm = 18.0;  ///< the eye comes to ducts, fat and skin
constexpr double wheelStep = 1.15;       ///< zoom of one notch
constexpr double notch = 120.0;
}  // namespace

void PictureView::mousePressEvent(QMouseEvent* event)
{
    clearHover();
    m_idleTurnWanted = false;
    forceActiveFocus(Qt::MouseFocusReason);
    m_pressedAt = m_lastAt = event->position();
    m_drag = Drag::Pressed;
    event->accept();
}

void PictureView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_drag == Drag::None)
        return;
    const QPointF at = event->position();
    if (m_drag == Drag::Pressed) {
        const QPointF way = at - m_pressedAt;
        if (std::hypot(way.x(), way.y()) < QGuiApplication::styleHints()->startDragDistance())
            return;
        const bool move = (event->buttons() & Qt::MiddleButton) || (event->modifiers() & Qt::ShiftModifier);
        const bool cut = (event->modifiers() & Qt::ControlModifier) && view()->cutChoice().direction();
        m_drag = cut ? Drag::Cut : move ? Drag::Move : Drag::Turn;
        if (cut)
            view()->beginDrag();
        else
            m_rig.beginDrag();
    }
    const QPointF step = at - m_lastAt;
    if (m_drag == Drag::Cut)
        dragCut(step);
    else if (m_drag == Drag::Turn)
        m_rig.orbit(step.x(), step.y());
    else
        m_rig.pan(step.x(), step.y());
    m_lastAt = at;
}

void PictureView::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_drag == Drag::Pressed && event->button() == Qt::LeftButton) {
        const auto hit = hitAt(event->position().x(), event->position().y());
        m_clickedAt = hit ? std::optional(hit->pointMm) : std::nullopt;
        m_clickedAddress = hit ? QString::fromStdString(anatomy::toAddress(hit->part)) : QString();
        if (hit)
            emit partClicked(m_clickedAddress);
        else
            emit backgroundClicked();
    }
    endDrag();
}

void PictureView::mouseUngrabEvent() { endDrag(); }

void PictureView::dragCut(const QPointF& step)
{
    const session::CutChoice& cut = view()->cutChoice();
    const auto direction = cut.direction();
    if (!direction || !m_breast)
        return;
    // Seen nearly from the front the normal has no length on the screen: then up is towards the eye.
    constexpr double shortest = 0.25;
    const Vec3 axis = anatomy::cutPlane(*m_breast->shape, *direction, 0.0, false).normal;
    QPointF way = onScreen(axis);
    const double seen = std::hypot(way.x(), way.y());
    way = seen < shortest ? QPointF(0.0, -1.0) : way / (seen * seen);
    const auto range = anatomy::cutRange(*m_breast->shape, *direction);
    view()->setCutOffsetMm(
        std::clamp(cut.offsetMm + QPointF::dotProduct(step, way) / pixelsPerMm(), range.lowMm, range.highMm));
}

void PictureView::endDrag()
{
    if (m_drag == Drag::Cut)
        view()->endDrag(tr("Move the cut"));
    if (m_drag == Drag::Turn || m_drag == Drag::Move)
        m_rig.endDrag(m_drag == Drag::Turn ? tr("Turn the picture") : tr("Move the picture"));
    m_drag = Drag::None;
}

void PictureView::mouseDoubleClickEvent(QMouseEvent* event)
{
    m_idleTurnWanted = false;
    const QString address = pick(event->position().x(), event->position().y());
    if (address.isEmpty())
        m_rig.home();
    else
        frame(address);
    event->accept();
}

void PictureView::zoomAt(const QPointF& at, double factor)
{
    m_idleTurnWanted = false;
    const auto hit = hitAt(at.x(), at.y());
    // Below the bunches there is nothing to see but the gland.
    if (hit && !anatomy::isMicroscopic(hit->part.kind))
        factor = std::max(factor, std::min(1.0, nearestToOtherMm / m_rig.shown().distanceMm));
    m_rig.zoomAt(factor, hit ? hit->pointMm : focusPoint(m_rig.shown(), m_lens, at.x(), at.y()));
}

void PictureView::wheelEvent(QWheelEvent* event)
{
    clearHover();
    const double turned = event->angleDelta().y() / notch;
    if (turned != 0.0)
        zoomAt(event->position(), std::pow(wheelStep, -turned));
    event->accept();
}

bool PictureView::event(QEvent* event)
{
    if (event->type() == QEvent::NativeGesture) {
        auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            zoomAt(gesture->position(), 1.0 / std::max(0.2, 1.0 + gesture->value()));
            return true;
        }
    }
    return QQuickItem::event(event);
}

// One finger comes as a mouse; two turn nothing, they zoom and move.
void PictureView::touchEvent(QTouchEvent* event)
{
    if (event->points().size() != 2) {
        m_pinchStart = 0.0;
        event->ignore();
        return;
    }
    const QPointF a = event->points()[0].position(), b = event->points()[1].position();
    const QPointF middle = 0.5 * (a + b);
    const double apart = std::max(std::hypot(a.x() - b.x(), a.y() - b.y()), 1.0);
    if (m_pinchStart > 0.0) {
        zoomAt(middle, m_pinchStart / apart);
        const QPointF step = middle - m_lastAt;
        m_rig.pan(step.x(), step.y());
    } else {
        endDrag();
    }
    m_pinchStart = apart;
    m_lastAt = middle;
    event->accept();
}

void PictureView::hoverMoveEvent(QHoverEvent* event)
{
    const QPointF at = event->position();
    if (at == m_hoverAt)
        return;
    m_hoverAt = at;
    if (!m_hoverName.isEmpty())
        clearHover();
    m_hoverTimer.start();
}

void PictureView::hoverLeaveEvent(QHoverEvent*) { clearHover(); }

void PictureView::clearHover()
{
    m_hoverTimer.stop();
    if (m_hoverName.isEmpty())
        return;
    m_hoverName.clear();
    emit hoverChanged();
}

void PictureView::showHover()
{
    if (m_drag != Drag::None)
        return;
    const auto hit = hitAt(m_hoverAt.x(), m_hoverAt.y());
    if (!hit)
        return;
    m_hoverName = m_session ? m_session->catalogue().nameOf(hit->part) : nameOf(hit->part);
    emit hoverChanged();
}

}  // namespace lactea::scene
