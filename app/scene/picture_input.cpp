// PictureView: mouse, wheel, touchpad and hover.
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
constexpr double tiltDegPerPx = 0.35;    ///< as the eye turns
}  // namespace

void PictureView::pressAt(const QPointF& at)
{
    clearHover();
    endDrag();  // of another button
    m_idleTurnWanted = false;
    forceActiveFocus(Qt::MouseFocusReason);
    m_pressedAt = m_lastAt = at;
    m_drag = Drag::Pressed;
    constexpr double handlePx = 16.0;
    const auto handle = cutHandle();
    const QPointF off = handle ? at - handle->at : QPointF();
    m_onHandle = handle && std::hypot(off.x(), off.y()) <= handlePx * m_textScale;
}

void PictureView::dragTo(const QPointF& at, Drag as)
{
    if (m_drag == Drag::None)
        return;
    if (m_drag == Drag::Pressed) {
        const QPointF way = at - m_pressedAt;
        if (std::hypot(way.x(), way.y()) < QGuiApplication::styleHints()->startDragDistance())
            return;
        m_drag = m_onHandle ? Drag::Tilt : as;
        if (m_drag == Drag::Tilt || m_drag == Drag::Cut)
            view()->beginDrag();
        else
            m_rig.beginDrag();
    }
    const QPointF step = at - m_lastAt;
    if (m_drag == Drag::Cut)
        dragCut(step);
    else if (m_drag == Drag::Tilt)
        view()->tiltCut(step.x() * tiltDegPerPx, -step.y() * tiltDegPerPx);
    else if (m_drag == Drag::Turn)
        m_rig.orbit(step.x(), step.y());
    else
        m_rig.pan(step.x(), step.y());
    m_lastAt = at;
}

void PictureView::clickAt(const QPointF& at, Qt::KeyboardModifiers modifiers)
{
    const auto hit = hitAt(at.x(), at.y());
    m_clickedAt = hit ? std::optional(hit->pointMm) : std::nullopt;
    m_clickedAddress = hit ? QString::fromStdString(anatomy::toAddress(hit->part)) : QString();
    if (hit && (modifiers & Qt::ControlModifier))
        emit partToggled(m_clickedAddress);
    else if (hit)
        emit partClicked(m_clickedAddress);
    else
        emit backgroundClicked();
}

void PictureView::frameAt(const QPointF& at)
{
    m_idleTurnWanted = false;
    const QString address = pick(at.x(), at.y());
    if (address.isEmpty())
        m_rig.home();
    else
        frame(address);
}

void PictureView::mousePressEvent(QMouseEvent* event)
{
    pressAt(event->position());
    event->accept();
}

void PictureView::mouseMoveEvent(QMouseEvent* event)
{
    const bool plane = view()->cutChoice().isPlane();
    const auto with = [&](Qt::KeyboardModifier key) { return bool(event->modifiers() & key); };
    const bool move = (event->buttons() & Qt::MiddleButton) || with(Qt::ShiftModifier);
    dragTo(event->position(), plane && with(Qt::AltModifier)       ? Drag::Tilt
                              : plane && with(Qt::ControlModifier) ? Drag::Cut
                              : move                               ? Drag::Move
                                                                   : Drag::Turn);
}

void PictureView::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_drag == Drag::Pressed && event->button() == Qt::LeftButton && !m_onHandle)
        clickAt(event->position(), event->modifiers());
    if (m_drag == Drag::Pressed && event->button() == Qt::RightButton)
        emit menuAsked(pick(event->position().x(), event->position().y()), event->position());
    endDrag();
}

void PictureView::mouseUngrabEvent() { endDrag(); }

void PictureView::dragCut(const QPointF& step)
{
    const session::CutChoice& cut = view()->cutChoice();
    if (!cut.isPlane() || !m_breast)
        return;
    // Seen nearly from the front the normal has no length on the screen: then up is towards the eye.
    constexpr double shortest = 0.25;
    QPointF way = onScreen(cut.axis());
    const double seen = std::hypot(way.x(), way.y());
    way = seen < shortest ? QPointF(0.0, -1.0) : way / (seen * seen);
    const auto range = cut.rangeIn(*m_breast->shape);
    view()->setCutOffsetMm(
        std::clamp(cut.offsetMm + QPointF::dotProduct(step, way) / pixelsPerMm(), range.lowMm, range.highMm));
}

std::optional<PictureView::CutHandle> PictureView::cutHandle() const
{
    const session::CutChoice& cut = view()->cutChoice();
    if (!cut.isFree() || !m_breast || !m_inside || m_stillPicture)
        return std::nullopt;
    const anatomy::CutPlane plane = *cut.planeIn(*m_breast->shape);
    const EyeFrame eye = eyeFrame(m_rig.shown());
    const Vec3 upInPlane = eye.up - plane.normal * dot(eye.up, plane.normal);
    constexpr double edgeOn = 0.2, outside = 0.72, arrowMm = 16.0;
    const Vec3 rim = length(upInPlane) > edgeOn ? normalized(upInPlane) : normalized(cross(plane.normal, eye.up));
    const Vec3 middle = m_cover.centreMm() - plane.normal * plane.heightOf(m_cover.centreMm());
    const Vec3 place = middle + rim * (outside * m_cover.radiusMm());
    const auto at = project(eye, m_lens, place), tip = project(eye, m_lens, place + plane.normal * arrowMm);
    if (!at || !tip)
        return std::nullopt;
    constexpr double insidePx = 24.0;
    return CutHandle{{std::clamp(at->x, insidePx, std::max(insidePx, m_lens.widthPx - insidePx)),
                      std::clamp(at->y, insidePx, std::max(insidePx, m_lens.heightPx - insidePx))},
                     {tip->x - at->x, tip->y - at->y}};
}

void PictureView::drawCutHandle(SoftShapes& shapes) const
{
    const auto handle = cutHandle();
    if (!handle)
        return;
    const double scale = m_textScale, way = std::hypot(handle->towards.x(), handle->towards.y());
    if (way > 12.0) {
        const QPointF tip = handle->at + handle->towards * (std::max(way, 30.0 * scale) / way);
        shapes.addLine(handle->at, tip, 5.0 * scale, m_haloColour);
        shapes.addLine(handle->at, tip, 2.0 * scale, m_accentColour);
        shapes.addArrow(tip + handle->towards * (8.0 * scale / way), handle->towards, 14.0 * scale, m_haloColour);
        shapes.addArrow(tip + handle->towards * (6.0 * scale / way), handle->towards, 10.0 * scale, m_accentColour);
    }
    shapes.addDisc(handle->at, 9.5 * scale, m_haloColour);
    shapes.addDisc(handle->at, 8.0 * scale, m_accentColour);
    shapes.addDisc(handle->at, 3.0 * scale, m_haloColour);
}

void PictureView::endDrag()
{
    if (m_drag == Drag::Cut)
        view()->endDrag(tr("Move the cut"));
    if (m_drag == Drag::Tilt)
        view()->endDrag(tr("Tilt the cut"));
    if (m_drag == Drag::Turn || m_drag == Drag::Move)
        m_rig.endDrag(m_drag == Drag::Turn ? tr("Turn the picture") : tr("Move the picture"));
    m_drag = Drag::None;
}

void PictureView::mouseDoubleClickEvent(QMouseEvent* event)
{
    frameAt(event->position());
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
    // Two fingers on a touchpad tell when they begin and how many pixels they go: they move the picture, and a pinch
    // or Ctrl zooms. X11 does not tell them from a wheel, which zooms.
    const bool fingers = event->phase() != Qt::NoScrollPhase && !event->pixelDelta().isNull();
    if (fingers && !(event->modifiers() & Qt::ControlModifier)) {
        m_idleTurnWanted = false;
        m_rig.panBy(event->pixelDelta().x(), event->pixelDelta().y());
        event->accept();
        return;
    }
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
