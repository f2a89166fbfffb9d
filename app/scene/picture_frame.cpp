// PictureView: what happens in each frame.
#include "app/scene/picture_view.h"

#include <cmath>
#include <utility>

#include "app/session/freed_memory.h"

namespace lactea::scene {
namespace {
constexpr double longestStepS = 0.1;
constexpr double restS = 0.15;         ///< after the last change the still picture is drawn: there within 0.3 s
constexpr double sleepAfterS = 0.8;
constexpr double longFineMs = 150.0;   ///< a fine picture that takes longer would keep waiting who moves on at once,
constexpr double fineLaterS = 0.7;     ///< so it comes then; a sharp one until then
constexpr int framesOfCreep = 3;
constexpr double nearestEyeMm = 10.0;  ///< to what the milk moves, else the living way has no cover to draw on
constexpr int framesToSettle = 3;     ///< until what was asked for is certainly on the screen
constexpr qint64 framesBeforeCheck = 8;
constexpr double leastHeightForNames = 400.0;
constexpr double areaMargin = 8.0;
constexpr double labelGrownPx = 18.0;  ///< letters from which leaders grow, too
constexpr int mostProjected = 5;  ///< names that the back of a room can take in (look/ui/README.md, Presenting)
constexpr double boxMargin = 8.0, boxStep = 16.0;  ///< the outline of a part; a box that is not another one in every frame
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
        touch();
    }
    QQuickItem::itemChange(change, data);
}

void PictureView::geometryChange(const QRectF& now, const QRectF& before)
{
    QQuickItem::geometryChange(now, before);
    m_overlay->setSize(now.size());
    if (m_projectorLetters && now.height() != before.height())
        emit textChanged();
    refreshLens();
    refreshSceneSize();
    emit sceneRectChanged();
}

bool PictureView::refreshSceneSize()
{
    const double scale = m_enlargement * drawnQuality().scale;
    const QRectF drawn = sceneRect();
    const QSizeF wanted(std::max(1.0, std::round(drawn.width() * scale)), std::max(1.0, std::round(drawn.height() * scale)));
    const bool changed = wanted != m_sceneSize;
    if (changed) {
        m_sceneSize = wanted;
        emit sceneSizeChanged();
    }
    const double ratio = window() ? window()->effectiveDevicePixelRatio() : 1.0;
    const QSize pixels = (m_sceneSize * ratio).toSize();  // as Scene3D rounds
    if (pixels != m_scene->graph().size())
        m_scene->graph().setSize(pixels);
    return changed;
}

void PictureView::touch()
{
    m_changed = true;
    m_pacer.wake();
}

void PictureView::advanceTime(double wallS)
{
    const double outflow = m_snapshot ? m_snapshot->side(m_breast->side).outflowMlPerS : 0.0;
    m_drops.advance(wallS, outflow * m_speed);
    if (m_morph->advance(wallS)) {
        m_life->setGrowth(m_morph->growth());
        m_lifeDirty = true;
    }
    if (m_milkLine.any())
        m_milkLine.advance(wallS, milkFlowsAlongLine(), m_rig.reducedMotion());
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
    if (eyeMoved)
        clearHover();  // something else is under the pointer now
    const bool dived = advanceDive(eyeMoved || m_changed || m_lifeDirty, wallS);
    bool preparing = m_labels.prepare();
    // All names at once: their glyphs then lie in the same order in the font's texture, and a kept picture repeats bit
    // for bit.
    while (m_stillPicture && m_labels.prepare())
        preparing = true;
    m_lifeFrames = m_lifeDirty ? m_lifeFrames + 1 : 0;
    const bool lookChanged = std::exchange(m_changed, false) || preparing || (dived && m_dive.busy());
    const bool redrawn = choosePace({eyeMoved, lookChanged, m_lifeDirty}, wallS) || eyeMoved || lookChanged || m_lifeDirty;
    if (std::exchange(m_lifeDirty, false)) {
        m_scene->body()->upload(*m_life);
        m_life->shown();
    }
    const double ratio = window()->effectiveDevicePixelRatio();
    if (redrawn) {
        const QRectF drawn = sceneRect();
        m_scene->look(m_rig.shown(), lensWithin(m_lens, drawn.x(), drawn.y(), drawn.width(), drawn.height()), shownCover(),
                      m_dive.level(), ratio, m_sceneSize.width() / std::max(drawn.width(), 1.0));
        m_dive.show(m_scene->dive(), m_rig.shown());
        refreshSceneBox();
    }
    if (redrawn || m_drops.any() || m_dropsShown || m_milkLine.moves())
        placeOverlay(eyeMoved || lookChanged);

    const bool settled = m_pacer.frames() - m_bodySinceFrame > framesBeforeCheck && width() > 1.0;
    if (settled && !std::exchange(m_drawn, true))
        m_morph->newBodyDrawn();
    if (!m_check.started() && settled && m_tile.isEmpty())  // a tile may show nothing but ground
        m_check.start(window(), mapRectToScene(boundingRect()));
}

bool PictureView::choosePace(const Change& change, double wallS)
{
    FrameGraph& graph = m_scene->graph();
    // What creeps (a bunch that fills over minutes) is drawn in the still picture now and then.
    const bool creeps = change.life && graph.way() == FrameGraph::Way::Still && m_lifeFrames < framesOfCreep;
    const bool inMotion = (change.eye || change.look || (change.life && !creeps)) && !m_stillPicture;
    m_sinceTurnS = change.eye && !m_rig.idleTurns() ? 0.0 : m_sinceTurnS + wallS;
    QualityControl& quality = ruling();
    const QualityControl* ruledBefore = std::exchange(m_ruledLast, &quality);
    if (&quality != ruledBefore && &quality == &m_divingQuality)
        m_divingQuality.startBelow(m_quality);
    bool sizeChanged = false;
    if (inMotion) {
        const bool sameRule = m_sinceChangeS == 0.0 && &quality == ruledBefore;
        if ((sameRule && quality.addFrame(m_pacer.lastFrameMs())) || &quality != ruledBefore)
            sizeChanged = refreshSceneSize();
        m_sinceChangeS = 0.0;
    } else {
        quality.forgetLast();
        m_sinceChangeS += wallS;
    }
    if (m_stillSinceFrame >= 0 && m_pacer.frames() - m_stillSinceFrame == framesToSettle - 1)
        m_fineAfterS = m_pacer.lastFrameMs() > longFineMs ? fineLaterS : restS;
    const bool sharp = m_stillPicture || m_sinceChangeS > restS;
    const bool still = m_stillPicture || (sharp && m_sinceChangeS > m_fineAfterS);
    if (std::exchange(m_sharp, sharp) != sharp)
        sizeChanged = refreshSceneSize() || sizeChanged;
    m_sharpFrames = sharp ? m_sharpFrames + 1 : 0;
    sizeChanged = chooseWay(change, still, sizeChanged) || sizeChanged;
    graph.setInk(drawnQuality().ink);

    const bool settled = still && m_stillSinceFrame >= 0 && m_pacer.frames() - m_stillSinceFrame >= framesToSettle;
    const bool waits = sharp && !still && m_sharpFrames > framesToSettle;
    graph.setAlways(!settled && !waits);  // OnDemand does not wake up by itself (Qt 6.4)
    if (settled && !m_stillTold && !m_faceAwaited && spreadKnown() && !m_dive.busy()) {
        m_stillTold = true;
        emit stillFrameDrawn();
    }
    const bool onlyLife = &quality == &m_livingQuality && inMotion;
    m_pacer.setRate(onlyLife ? FramePacer::livingHz : FramePacer::movingHz);
    const bool atRest = settled && m_sinceChangeS > sleepAfterS && !m_drops.any() && !m_milkLine.moves() && !m_stillPicture;
    if ((atRest || !m_active) && m_check.started() && !m_pacer.asleep()) {
        m_pacer.sleep();
        // Software OpenGL sorts a still picture's triangles into 100 MB of small blocks, and keeps them for the next.
        if (m_pacer.asleep())
            session::giveBackFreedMemory();
    }
    return sizeChanged;
}

Quality PictureView::drawnQuality()
{
    return m_sharp ? Quality{anatomy::Detail::High, 1.0, true} : ruling().quality();
}

bool PictureView::chooseWay(const Change& change, bool still, bool sizeChanged)
{
    FrameGraph& graph = m_scene->graph();
    const FrameGraph::Way before = graph.way();
    if (still != (before == FrameGraph::Way::Still)) {
        graph.setWay(still ? FrameGraph::Way::Still : FrameGraph::Way::Moving);
        m_stillSinceFrame = still ? m_pacer.frames() : -1;
        m_stillTold = false;
        sizeChanged = refreshSceneSize() || sizeChanged;
    }
    if (change.eye || change.look || sizeChanged) {
        m_calmFrames = 0;
        m_underlayFrames = framesToSettle;
    } else {
        ++m_calmFrames;
    }
    if (!still) {
        // The picture around what lives must have been drawn once, whole and at full size.
        const bool whole = m_calmFrames >= framesToSettle && drawnQuality().scale == 1.0;
        const bool outside = m_scene->body()->lifeCover().clearanceMm(eyeFrame(m_rig.shown()).eyeMm) > nearestEyeMm;
        graph.setWay(whole && outside && !m_dive.active() && !graph.hasXrays() && !graph.isApart() && !m_sharp
                         ? FrameGraph::Way::Living
                         : FrameGraph::Way::Moving);
    } else if (change.eye || change.look || change.life) {
        m_stillSinceFrame = m_pacer.frames();
        m_stillTold = false;
    }
    const FrameGraph::Way way = graph.way();
    graph.setUnderlayDrawn(way != FrameGraph::Way::Moving && m_underlayFrames > 0);
    if (way != FrameGraph::Way::Moving && m_underlayFrames > 0)
        --m_underlayFrames;
    const anatomy::Detail detail = drawnQuality().detail;
    m_scene->body()->setDetail(detail, way == FrameGraph::Way::Moving ? detail : anatomy::Detail::High);
    return sizeChanged || way != before;
}

void PictureView::refreshSceneBox()
{
    const QRectF all(0.0, 0.0, width(), height());
    const EyeFrame eye = eyeFrame(m_rig.shown());
    QRectF box;
    const ConvexCover& cover = shownCover();
    for (const Vec3& point : cover.pointsMm()) {
        const auto at = project(eye, m_lens, point);
        if (!at) {  // beside the eye or behind it
            box = all;
            break;
        }
        const double x = boxStep * std::floor((at->x - boxMargin) / boxStep);
        const double y = boxStep * std::floor((at->y - boxMargin) / boxStep);
        box |= QRectF(x, y, boxStep + 2.0 * boxMargin, boxStep + 2.0 * boxMargin);
    }
    box = cover.pointsMm().empty() ? all : box & all;
    if (box == m_sceneBox)
        return;
    m_sceneBox = box;
    emit sceneBoxChanged();
}

void PictureView::placeOverlay(bool eyeMoved)
{
    const bool small = height() < leastHeightForNames * m_textScale;
    LabelArea area{{areaMargin, areaMargin, width() - areaMargin, height() - areaMargin}, {}};
    for (const QVariant& rect : m_taken)
        if (const QRectF r = rect.toRectF(); !r.isEmpty())
            area.taken.push_back({r.left(), r.top(), r.right(), r.bottom()});
    const auto leaders = m_labels.place({m_rig.shown(), m_lens, labelOutline(), std::move(area),
                                         view()->namesShown() && m_namesAllowed && !small && spreadKnown(), eyeMoved,
                                         m_projectorLetters ? mostProjected : mostLabels});

    SoftShapes shapes(m_enlargement);
    const EyeFrame eye = eyeFrame(m_rig.shown());
    m_milkLine.draw(shapes, eye, m_lens, {m_accentColour, m_haloColour, m_milkFill, m_milkEdge});
    const double thick = std::clamp(letterPx() / (labelGrownPx * m_textScale), 1.0, 3.0);  // lines go with the letters
    for (const Leader& leader : leaders)
        shapes.addLine(leader.anchor, leader.end, 2.0 + 1.2 * thick, m_haloColour);
    for (const Leader& leader : leaders) {
        const QColor& colour = leader.selected ? m_accentColour : m_labelColour;
        shapes.addLine(leader.anchor, leader.end, (leader.selected ? 1.8 : 1.2) * thick, colour);
        shapes.addDisc(leader.anchor, (leader.selected ? 3.2 : 2.4) * thick + 1.0, m_haloColour);
        shapes.addDisc(leader.anchor, (leader.selected ? 3.2 : 2.4) * thick, colour);
    }
    for (const MilkDrops::Drop& drop : m_drops.drops())
        if (const auto at = project(eye, m_lens, drop.placeMm)) {
            const double radius = std::max(1.5, drop.size * MilkDrops::radiusMm * m_lens.focalPx / at->depthMm);
            QColor fill = m_milkFill, edge = m_milkEdge;
            fill.setAlphaF(static_cast<float>(drop.opacity));
            edge.setAlphaF(static_cast<float>(drop.opacity));
            shapes.addDrop({at->x, at->y}, radius + 1.0, edge);
            shapes.addDrop({at->x, at->y}, radius, fill);
        }
    drawCutHandle(shapes);
    m_dropsShown = m_drops.any();
    m_overlay->show(std::move(shapes));

    if (const auto& place = m_labels.selectedPlace(); place && m_scene->body()) {
        double left = 0.0, top = 0.0, right = m_lens.widthPx, bottom = m_lens.heightPx;
        const bool several = m_session && m_session->selection()->count() > 1;  // anywhere in the picture
        if (const auto at = several ? std::nullopt : project(eye, m_lens, place->centreMm)) {
            const double nearest = at->depthMm - place->radiusMm;
            if (nearest > 5.0) {
                const double reach = 1.2 * place->radiusMm * m_lens.focalPx / nearest;
                left = at->x - reach;
                right = at->x + reach;
                top = at->y - reach;
                bottom = at->y + reach;
            }
        }
        const QRectF drawn = sceneRect();
        m_scene->setAccentBox(left - drawn.x(), top - drawn.y(), right - drawn.x(), bottom - drawn.y(),
                              lensWithin(m_lens, drawn.x(), drawn.y(), drawn.width(), drawn.height()));
    }
}

}  // namespace lactea::scene
