#include "app/scene/picture_view.h"

#include <cmath>
#include <numbers>

#include <QQmlEngine>

#include "model/anatomy/shape/breast_shape.h"

namespace lactea::scene {

using anatomy::PartId;
using anatomy::PartKind;

namespace {
constexpr int hoverMs = 500;
constexpr double labelPx = 13.0;

/// Out of the nipple: from the mean of the main ducts' first nodes to the mean of the pores.
Vec3 nippleAxis(const anatomy::Breast& breast)
{
    Vec3 pores, inner;
    double count = 0.0;
    for (const auto& pore : breast.pores)
        pores += pore.positionMm * (1.0 / static_cast<double>(breast.pores.size()));
    for (const auto& node : breast.ductNodes)
        if (length(node.positionMm - pores) < 25.0) {
            inner += node.positionMm;
            count += 1.0;
        }
    return count > 0.0 ? normalized(pores - inner * (1.0 / count)) : Vec3{1.0, 0.0, 0.0};
}
}  // namespace

PictureView::PictureView(QQuickItem* parent)
    : QQuickItem(parent), m_ownView(&m_ownHistory), m_scene(new BreastScene), m_overlay(new PictureOverlay(this)),
      m_morph(new BodyMorph(this))
{
    // Scene3D keeps the root in a shared pointer of its own: it must not belong to QML or to this item.
    QQmlEngine::setObjectOwnership(m_scene, QQmlEngine::CppOwnership);
    setAcceptedMouseButtons(Qt::LeftButton | Qt::MiddleButton | Qt::RightButton);
    setAcceptHoverEvents(true);
    setAcceptTouchEvents(true);
    m_hold.setSingleShot(true);
    connect(&m_hold, &QTimer::timeout, this, [this] {
        if (m_drag == Drag::Pressed)
            emit menuAsked(pick(m_pressedAt.x(), m_pressedAt.y()), m_pressedAt);
        endDrag();
    });
    setAcceptTouchEvents(true);
    m_hoverTimer.setSingleShot(true);
    m_hoverTimer.setInterval(hoverMs);
    connect(&m_hoverTimer, &QTimer::timeout, this, &PictureView::showHover);
    connect(this, &PictureView::lookChanged, this, &PictureView::refreshLook);
    connect(this, &PictureView::textChanged, this, &PictureView::refreshText);
    connect(this, &PictureView::obstructChanged, this, &PictureView::refreshLens);
    for (const auto change :
         {&PictureView::namesAllowedChanged, &PictureView::takenChanged, &PictureView::activeChanged})
        connect(this, change, this, &PictureView::touch);
    connect(&m_rig, &CameraRig::wished, &m_pacer, &FramePacer::wake);
    connect(&m_rig, &CameraRig::moved, this, &PictureView::axesChanged);
    connect(&m_dive, &Dive::changed, this, &PictureView::touch);
    connect(&m_check, &PictureCheck::finished, this, [this](bool drawn) {
        if (!drawn)
            emit drawFailed(tr("the graphics driver draws nothing"));
    });
    m_rig.setView(&m_ownView);
    for (const auto change : {&session::ViewState::visibilityChanged, &session::ViewState::skinToneChanged})
        connect(&m_ownView, change, this, [this] {
            m_marksDirty = true;
            refreshLook();
        });
    for (const auto change : {&session::ViewState::visibilityChanged, &session::ViewState::cutChanged})
        connect(&m_ownView, change, this, &PictureView::refreshCut);
    connect(&m_ownView, &session::ViewState::followedChanged, this, &PictureView::refreshMilkLine);
    connect(&m_ownView, &session::ViewState::apartChanged, this, &PictureView::refreshApart);
    connect(&m_ownView, &session::ViewState::paletteChanged, this, &PictureView::refreshColours);
    connect(&m_ownView, &session::ViewState::ductsChanged, this, &PictureView::refreshDucts);
    connect(&m_faceMaker, &FaceMaker::made, this, &PictureView::takeFace);
    connect(&m_spreadMaker, &SpreadMaker::made, this, &PictureView::takeSpread);
    m_labels.setAlong([this](const anatomy::Ray& ray) { return metAlong(ray); });
    m_labels.setNames([this](const PartId& part) { return nameOf(part); });
    connect(m_morph, &BodyMorph::swap, this, &PictureView::showSessionBody);
    refreshLook();
    refreshText();
    m_clock.start();
}

PictureView::~PictureView()
{
    m_pacer.setWindow(nullptr);
    if (m_scene)
        m_scene->graph().forgetWindow();
    if (!m_sceneGiven)
        delete m_scene;
}

QObject* PictureView::sceneRoot()
{
    m_sceneGiven = true;
    return m_scene;
}

session::ViewState* PictureView::view() const
{
    return m_session ? m_session->view() : const_cast<session::ViewState*>(&m_ownView);
}

void PictureView::setSession(session::Session* session)
{
    if (session == m_session)
        return;
    if (m_session)
        for (QObject* sender : {static_cast<QObject*>(m_session), static_cast<QObject*>(m_session->view()),
                                static_cast<QObject*>(m_session->selection())})
            sender->disconnect(this);
    m_session = session;
    m_morph->cancel();
    m_rig.setView(view());
    if (m_session) {
        using session::ViewState;
        connect(m_session, &session::Session::bodyChanged, this, &PictureView::takeSessionBody);
        connect(m_session, &session::Session::snapshotChanged, this, &PictureView::takeSnapshot);
        connect(m_session->view(), &ViewState::visibilityChanged, this, [this] {
            m_marksDirty = true;
            touch();
        });
        for (const auto change : {&ViewState::visibilityChanged, &ViewState::cutChanged})
            connect(m_session->view(), change, this, &PictureView::refreshCut);
        connect(m_session->view(), &ViewState::followedChanged, this, &PictureView::refreshMilkLine);
        connect(m_session->view(), &ViewState::apartChanged, this, &PictureView::refreshApart);
        connect(m_session->view(), &ViewState::paletteChanged, this, &PictureView::refreshColours);
        connect(m_session->view(), &ViewState::ductsChanged, this, &PictureView::refreshDucts);
        connect(m_session->view(), &ViewState::namesShownChanged, this, &PictureView::touch);
        connect(m_session->view(), &ViewState::labelledChanged, this, &PictureView::refreshLabelled);
        connect(m_session->view(), &ViewState::skinToneChanged, this, &PictureView::refreshLook);
        connect(m_session->view(), &ViewState::cameraAsked, this, &PictureView::cameraAsked);
        connect(m_session->selection(), &session::Selection::changed, this, &PictureView::refreshSelection);
        showSessionBody();
        refreshLook();
    }
    emit sessionChanged();
}

void PictureView::setSceneItem(QQuickItem* scene)
{
    m_sceneItem = scene;
    m_pacer.setScene(scene);
}

void PictureView::takeSessionBody()
{
    if (m_drawn && m_sceneItem && !m_stillPicture && window() && window()->isExposed())
        m_morph->begin(m_sceneItem, m_session->settings()->reducedMotion());
    else
        showSessionBody();
}

void PictureView::showSessionBody()
{
    if (!m_session)
        return;
    const auto whole = m_session->whole();
    setBody(m_session->breast(), m_session->body(), m_session->picker(), whole ? whole->inside : nullptr);
    takeSnapshot();
}

void PictureView::setBody(std::shared_ptr<const anatomy::Breast> breast,
                          std::shared_ptr<const anatomy::BodyModel> model, const anatomy::Picker* picker,
                          std::shared_ptr<const anatomy::InsideBody> inside)
{
    if (!breast || !model)
        return;
    if (m_breast != breast) {
        m_shell.reset();
        m_lobeSpread.reset();
    }
    m_picker = picker;
    m_breast = std::move(breast);
    m_body = std::move(model);
    m_inside = std::move(inside);
    m_sight.setBody(picker, m_inside);
    if (m_scene->body())
        renewScene();
    const auto& finest = m_body->levels[static_cast<std::size_t>(anatomy::Detail::High)];
    m_cover = ConvexCover(m_body->levels[static_cast<std::size_t>(anatomy::Detail::Minimum)]);
    m_life = std::make_unique<LifeState>(*m_breast, finest);
    m_life->setGrowth(m_morph->growth());
    refreshDucts();
    m_dive.setBody(m_breast, m_body);
    refreshBodyOutline();
    m_scene->setBody(m_body, m_cover);
    m_recoloured = false;
    m_rig.setCover(&m_cover);
    refreshColours();
    refreshLens();
    std::vector<Vec3> pores;
    for (const auto& pore : m_breast->pores)
        pores.push_back(pore.positionMm);
    m_drops.setPores(std::move(pores), nippleAxis(*m_breast));
    m_labels.setBody(*m_breast, m_body->levels[static_cast<std::size_t>(anatomy::Detail::Low)], &m_sight);
    refreshLabelled();
    refreshMilkLine();
    m_marksDirty = m_lifeDirty = true;
    const auto spreadBefore = std::exchange(m_spread, nullptr);  // until nobody points to it
    refreshApart();
    refreshCut();
    touch();
    m_bodySinceFrame = m_pacer.frames();
    emit sceneWantedChanged();
}

void PictureView::renewScene()
{
    m_sceneRenewed = true;
    m_drawn = false;
    emit sceneWantedChanged();
    m_scene->graph().forgetWindow();
    if (!m_sceneGiven)
        delete m_scene;
    m_scene = new BreastScene;
    m_scene->graph().setSurface(m_surface);
    m_sceneGiven = false;
    QQmlEngine::setObjectOwnership(m_scene, QQmlEngine::CppOwnership);
    refreshLook();
    refreshSceneSize();
    QTimer::singleShot(0, this, [this] {
        m_sceneRenewed = false;
        emit sceneWantedChanged();
    });
}

void PictureView::takeSnapshot()
{
    if (m_morph->awaitsSwap())
        return;  // it is of a body that is not shown yet
    setSnapshot(m_session->snapshot(), m_session->readout()->playing() ? m_session->readout()->speed() : 0.0);
}

void PictureView::setSnapshot(std::shared_ptr<const simulation::Snapshot> snapshot, double speed)
{
    const bool first = !m_snapshot;
    m_snapshot = std::move(snapshot);
    m_speed = speed;
    if (!m_snapshot || !m_life)
        return;
    m_life->follow(m_snapshot->side(m_breast->side));
    if (first || m_stillPicture)
        m_life->settle();
    if (first || m_stillPicture || m_life->restless())
        m_pacer.wake();
}

void PictureView::setStillPicture(bool still)
{
    if (still == m_stillPicture)
        return;
    m_stillPicture = still;
    m_rig.setReducedMotion(still);  // before its first frame: what is asked for is there at once
    m_rig.jumpNext();
    touch();
    emit stillPictureChanged();
}

void PictureView::setSurface(QObject* surface)
{
    m_surface = surface;
    m_scene->graph().setSurface(surface);
    emit surfaceChanged();
}

void PictureView::setTile(const QRectF& tile)
{
    if (tile == m_tile)
        return;
    m_tile = tile;
    refreshSceneSize();
    touch();
    emit tileChanged();
    emit sceneRectChanged();
}

QList<QObject*> PictureView::labels() const
{
    QList<QObject*> list;
    for (SceneLabel* label : m_labels.labels())
        list.append(label);
    return list;
}

double PictureView::letterPx() const
{
    // look/ui/README.md, Presenting: capitals of 4 % of the picture's height are a size of 5.6 % in this family.
    constexpr double projectorShare = 0.056;
    return std::max(labelPx * m_textScale * m_letterScale, m_projectorLetters ? projectorShare * height() : 0.0);
}

QFont PictureView::labelFont() const
{
    QFont font(m_fontFamily.isEmpty() ? QStringLiteral("sans-serif") : m_fontFamily);
    font.setPixelSize(static_cast<int>(std::lround(letterPx())));
    font.setWeight(QFont::Medium);
    return font;
}

QString PictureView::nameOf(const PartId& part) const
{
    if (!m_session)
        return QString::fromStdString(std::string(anatomy::partKindKey(part.kind)));
    if (!m_session->selection()->none() && m_session->selection()->part() == part)
        return m_session->selection()->name();
    if (m_session->selection()->count() > 1 && m_session->selection()->holds(QString::fromStdString(anatomy::toAddress(part))))
        return m_session->catalogue().nameOf(part);
    // A name beside the picture is of a kind, "Main duct"; only the selected part has its number.
    return m_session->catalogue().of(part.kind).name;
}

QPointF PictureView::onScreen(const Vec3& direction) const
{
    const EyeFrame eye = eyeFrame(m_rig.shown());
    return {dot(direction, eye.right), -dot(direction, eye.up)};
}

Margins PictureView::margins() const
{
    return {static_cast<double>(m_obstructLeft), static_cast<double>(m_obstructTop),
            static_cast<double>(m_obstructRight), static_cast<double>(m_obstructBottom)};
}

void PictureView::refreshLook()
{
    m_scene->setTheme(m_theme == QLatin1String("dark"));
    m_scene->setGround(m_ground);
    m_scene->setAccent(m_accentColour);
    m_scene->setSkinTone(view()->values().skinTone);
    m_scene->setSelected(selectedPart().has_value());
    touch();
}

void PictureView::refreshText()
{
    m_labels.setFont(labelFont(), labelPadPx());
    refreshSceneSize();
    touch();
}

void PictureView::refreshLens()
{
    m_lens = composeLens(width(), height(), margins(), m_breast ? m_breast->shape->pictureScale() : 1.0);
    m_rig.setLens(m_lens, margins());
    touch();
    emit axesChanged();
}

void PictureView::holdQuality(int step)
{
    for (QualityControl* quality : {&m_quality, &m_divingQuality, &m_livingQuality})
        quality->hold(step);
    refreshSceneSize();
    touch();
}

void PictureView::orbitBy(double dxDeg, double dyDeg) { m_rig.orbitByKeys(-dxDeg, dyDeg); }
void PictureView::zoomBy(double factor) { m_rig.zoomByKeys(factor); }

// What is see-through is only met where nothing solid is seen within the reach of a click.
std::optional<anatomy::PickHit> PictureView::hitAt(double x, double y) const
{
    const EyeFrame eye = eyeFrame(m_rig.shown());
    const anatomy::Ray ray = rayThrough(eye, m_lens, x, y);
    if (auto hit = metAlong(ray))
        return hit;
    const auto veiled = m_sight.along(ray, 0, Sight::Veils::Met);
    if (!veiled)
        return std::nullopt;
    constexpr double reachPx = 6.0;
    constexpr int ways = 8;
    for (int i = 0; i < ways; ++i) {
        const double turn = 2.0 * std::numbers::pi * i / ways;
        if (auto hit = metAlong(
                rayThrough(eye, m_lens, x + reachPx * std::cos(turn), y + reachPx * std::sin(turn))))
            return hit;
    }
    return veiled;
}

QString PictureView::pick(double x, double y) const
{
    const auto hit = hitAt(x, y);
    return hit ? QString::fromStdString(anatomy::toAddress(hit->part)) : QString();
}

}  // namespace lactea::scene
