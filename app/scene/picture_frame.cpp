// PictureView: what happens in each frame.
#include "app/scene/picture_view.h"

#include <cmath>

namespace lactea::scene {
namespace {
constexpr double longestStepS = 0.1;
constexpr double restS = 0.3;          ///< after the last change the still picture is drawn
constexpr double idleRateAfterS = 0.8;
constexpr qint64 framesToSettle = 3;   ///< until what was asked for is certainly on the screen
constexpr qint64 framesBeforeCheck = 8;
constexpr double leastHeightForNames = 400.0;
constexpr double areaMargin = 8.0;
}  // namespace

void PictureView::watchWindow(QQuickWindow* window)
{
    m_pacer.setWindow(window);
    if (window) {
        // Before Scene3D connects its own: it is loaded only after this.
        connect(window, &QQuickWindow::afterAnimating, this, &PictureView::prepareFrame, Qt::DirectConnection);
        connect(window, &QQuickWindow::sceneGraphError, this,
                [this](QQuickWindow::SceneGraphError, const QString& message) { emit drawFailed(message); });
    }
    emit sceneWantedChanged();
}

void PictureView::itemChange(ItemChange change, const ItemChangeData& data)
{
    if (change == ItemSceneChange) {
        watchWindow(data.window);
    } else if (change == ItemDevicePixelRatioHasChanged) {
        refreshSceneSize();
        m_changed = true;
    }
    QQuickItem::itemChange(change, data);
}

void PictureView::geometryChange(const QRectF& now, const QRectF& before)
{
    QQuickItem::geometryChange(now, before);
    m_overlay->setSize(now.size());
    refreshLens();
    refreshSceneSize();
}

void PictureView::refreshSceneSize()
{
    const double scale = m_scene->graph().still() ? 1.0 : ruling().quality().scale;
    const QSizeF wanted(std::max(1.0, std::round(width() * scale)), std::max(1.0, std::round(height() * scale)));
    if (wanted != m_sceneSize) {
        m_sceneSize = wanted;
        emit sceneSizeChanged();
    }
    const double ratio = window() ? window()->effectiveDevicePixelRatio() : 1.0;
    const QSize pixels = (m_sceneSize * ratio).toSize();  // as Scene3D rounds
    if (pixels != m_scene->graph().size())
        m_scene->graph().setSize(pixels);
}

void PictureView::touched()
{
    m_pacer.setRate(FramePacer::movingHz);
    m_sinceChangeS = std::min(m_sinceChangeS, restS);
}

void PictureView::advanceTime(double wallS)
{
    const double outflow = m_snapshot ? m_snapshot->side(m_breast->side).outflowMlPerS : 0.0;
    m_drops.advance(wallS, outflow * m_speed);
    m_lifeDirty = m_life->advance(wallS, wallS * m_speed) || m_lifeDirty;
}

void PictureView::prepareFrame()
{
    const double wallS = std::min(static_cast<double>(m_clock.nsecsElapsed()) * 1e-9, longestStepS);
    m_clock.restart();
    if (!m_body || !m_scene->body())
        return;
    if (m_session)
        m_rig.setReducedMotion(m_session->settings()->reducedMotion() || m_stillPicture);
    m_rig.setIdleTurning(m_idleTurnWanted && !m_stillPicture && m_session && !m_session->settings()->firstRunDone() &&
                         !m_session->settings()->reducedMotion());
    if (m_marksDirty)
        refreshMarks();
    advanceTime(wallS);
    const bool eyeMoved = m_rig.advance(wallS);
    const bool preparing = m_labels.prepare();
    const bool wasChanged = std::exchange(m_changed, false);
    const bool moving = eyeMoved || m_lifeDirty || wasChanged || preparing;

    const bool redrawn = choosePace(moving, eyeMoved, wallS) || moving;
    if (std::exchange(m_lifeDirty, false))
        m_scene->body()->upload(*m_life);
    const double ratio = window()->effectiveDevicePixelRatio();
    if (redrawn)
        m_scene->look(m_rig.shown(), m_lens, m_cover, ratio, m_sceneSize.width() / std::max(width(), 1.0));
    if (redrawn || m_drops.any() || m_dropsShown)
        placeOverlay(eyeMoved || wasChanged || preparing);

    if (!m_check.started() && m_pacer.frames() - m_bodySinceFrame > framesBeforeCheck && width() > 1.0)
        m_check.start(window(), mapRectToScene(boundingRect()));
}

bool PictureView::choosePace(bool moving, bool eyeMoved, double wallS)
{
    FrameGraph& graph = m_scene->graph();
    const bool inMotion = moving && !m_stillPicture;
    const QualityControl* ruledBefore = &ruling();
    m_sinceTurnS = eyeMoved ? 0.0 : m_sinceTurnS + wallS;
    QualityControl& quality = ruling();
    if (inMotion) {
        const bool sameRule = m_sinceChangeS == 0.0 && &quality == ruledBefore;
        if ((sameRule && quality.addFrame(m_pacer.lastFrameMs())) || &quality != ruledBefore)
            refreshSceneSize();
        m_sinceChangeS = 0.0;
    } else {
        quality.forgetLast();
        m_sinceChangeS += wallS;
    }
    const bool still = m_stillPicture || m_sinceChangeS > restS;
    const bool switched = still != graph.still();
    if (switched) {
        graph.setStill(still);
        m_stillSinceFrame = still ? m_pacer.frames() : -1;
        m_stillTold = false;
        refreshSceneSize();
    }
    if (still && moving) {
        m_stillSinceFrame = m_pacer.frames();
        m_stillTold = false;
    }
    m_scene->body()->setDetail(still ? anatomy::Detail::High : quality.quality().detail);
    graph.setInk(quality.quality().ink);

    const bool settled = still && m_stillSinceFrame >= 0 && m_pacer.frames() - m_stillSinceFrame >= framesToSettle;
    graph.setAlways(!settled);  // OnDemand does not wake up by itself (Qt 6.4)
    if (settled && !m_stillTold) {
        m_stillTold = true;
        emit stillFrameDrawn();
    }
    const bool idle = settled && m_sinceChangeS > idleRateAfterS && !m_drops.any() && !m_stillPicture;
    const bool onlyLife = &quality == &m_livingQuality && inMotion;
    m_pacer.setRate(!m_active  ? FramePacer::hiddenHz
                    : idle     ? FramePacer::idleHz
                    : onlyLife ? FramePacer::livingHz
                               : FramePacer::movingHz);
    return switched;
}

void PictureView::placeOverlay(bool eyeMoved)
{
    const bool small = height() < leastHeightForNames * m_textScale;
    LabelArea area{{areaMargin, areaMargin, width() - areaMargin, height() - areaMargin}, {}};
    for (const QVariant& rect : m_taken)
        if (const QRectF r = rect.toRectF(); !r.isEmpty())
            area.taken.push_back({r.left(), r.top(), r.right(), r.bottom()});
    const auto leaders = m_labels.place({m_rig.shown(), m_lens, m_cover, std::move(area),
                                         view()->namesShown() && m_namesAllowed && !small, eyeMoved});

    SoftShapes shapes;
    for (const Leader& leader : leaders)
        shapes.addLine(leader.anchor, leader.end, 3.2, m_haloColour);
    for (const Leader& leader : leaders) {
        const QColor& colour = leader.selected ? m_accentColour : m_labelColour;
        shapes.addLine(leader.anchor, leader.end, leader.selected ? 1.8 : 1.2, colour);
        shapes.addDisc(leader.anchor, leader.selected ? 4.2 : 3.4, m_haloColour);
        shapes.addDisc(leader.anchor, leader.selected ? 3.2 : 2.4, colour);
    }
    const EyeFrame eye = eyeFrame(m_rig.shown());
    for (const MilkDrops::Drop& drop : m_drops.drops())
        if (const auto at = project(eye, m_lens, drop.placeMm)) {
            const double radius = std::max(1.5, drop.size * MilkDrops::radiusMm * m_lens.focalPx / at->depthMm);
            QColor fill = m_milkFill, edge = m_milkEdge;
            fill.setAlphaF(static_cast<float>(drop.opacity));
            edge.setAlphaF(static_cast<float>(drop.opacity));
            shapes.addDrop({at->x, at->y}, radius + 1.0, edge);
            shapes.addDrop({at->x, at->y}, radius, fill);
        }
    m_dropsShown = m_drops.any();
    m_overlay->show(std::move(shapes));

    if (const auto& place = m_labels.selectedPlace(); place && m_scene->body()) {
        double left = 0.0, top = 0.0, right = m_lens.widthPx, bottom = m_lens.heightPx;
        if (const auto at = project(eye, m_lens, place->centreMm)) {
            const double nearest = at->depthMm - place->radiusMm;
            if (nearest > 5.0) {
                const double reach = 1.2 * place->radiusMm * m_lens.focalPx / nearest;
                left = at->x - reach;
                right = at->x + reach;
                top = at->y - reach;
                bottom = at->y + reach;
            }
        }
        m_scene->setAccentBox(left, top, right, bottom, m_lens,
                              window()->effectiveDevicePixelRatio() * m_sceneSize.width() / std::max(width(), 1.0));
    }
}

}  // namespace lactea::scene
