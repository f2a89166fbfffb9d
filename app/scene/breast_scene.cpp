#include "app/scene/breast_scene.h"

#include <QMatrix4x4>
#include <Qt3DRender/QCameraLens>

#include <algorithm>
#include <cmath>

#include "app/scene/qt3d_parts.h"

namespace lactea::scene {
namespace {
constexpr float inkStrength = 0.85F;
/// Millimetres a pixel of the plate, for which the ink's thresholds were chosen.
constexpr double plateMmPerPixel = 0.1215;
constexpr double depthMarginMm = 20.0;
constexpr double wideMm = 70.0;  ///< how far a shell or lobes drawn apart may stand off the cover

QVector3D toQt(const Vec3& v)
{
    return {static_cast<float>(v.x), static_cast<float>(v.y), static_cast<float>(v.z)};
}

QMatrix4x4 projectionOf(const Lens& lens, double nearMm, double farMm)
{
    const double f = nearMm / lens.focalPx;
    QMatrix4x4 m;
    m.frustum(static_cast<float>(-lens.centreXPx * f), static_cast<float>((lens.widthPx - lens.centreXPx) * f),
              static_cast<float>((lens.centreYPx - lens.heightPx) * f), static_cast<float>(lens.centreYPx * f),
              static_cast<float>(nearMm), static_cast<float>(farMm));
    return m;
}
}  // namespace

BreastScene::BreastScene(Qt3DCore::QNode* parent)
    : Qt3DCore::QEntity(parent), m_camera(new Qt3DRender::QCamera(this)), m_graph(m_camera, this)
{
    const QVector4D none;
    m_top = addParameter("lightTop", none);
    m_bottom = addParameter("lightBottom", none);
    m_key = addParameter("lightKey", none);
    m_inkColour = addParameter("inkColour", none);
    m_silhouette = addParameter("silhouette", none);
    m_accent = addParameter("accent", none);
    m_skin = addParameter("skinColour", none);
    m_areola = addParameter("areolaColour", none);
    m_nipple = addParameter("nippleColour", none);
    m_cut = addParameter("cutColour", none);
    m_milk = addParameter("milkColour", linearOf(QColor(0xFFF7E2)));
    m_milkWall = addParameter("milkWallColour", none);
    m_squeezed = addParameter("squeezedColour", none);
    m_full = addParameter("fullColour", none);
    m_underSkin = addParameter("underSkinColour", none);
    m_depthRange = addParameter("depthRange", none);
    setTheme(false);
    setGround(QColor(0xF4EEE4));
    setColours({});
    addComponent(m_graph.settings());
    addResolve();
}

void BreastScene::addResolve()
{
    Pass pass{QStringLiteral("x-ray resolve"), "full.vert", "xray_resolve.frag", {}};
    pass.culling = Qt3DRender::QCullFace::NoCulling;
    pass.depth = Qt3DRender::QDepthTest::Always;
    pass.writesDepth = false;
    pass.blend = Blend::Over;
    auto* resolve = new Qt3DCore::QEntity(this);
    resolve->addComponent(makeMaterial({pass}, resolve));
    resolve->addComponent(makePointGeometry({{{-1, -1, 0}}, {{3, -1, 0}}, {{-1, 3, 0}}}, {0, 1, 2}, resolve));
}

Qt3DRender::QParameter* BreastScene::addParameter(const char* name, const QVariant& value)
{
    auto* parameter = new Qt3DRender::QParameter(QLatin1String(name), value, this);
    m_graph.addParameter(parameter);
    return parameter;
}

void BreastScene::setBody(const anatomy::BodyModel& model, const ConvexCover& cover)
{
    delete m_body;
    m_body = new BodyNode(model, cover, m_graph, this);
    setSelected(m_selected);
}

void BreastScene::setTheme(bool dark)
{
    const Light light = lightOf(dark);
    m_top->setValue(light.top);
    m_bottom->setValue(light.bottom);
    m_key->setValue(light.key);
    m_inkColour->setValue(light.ink);
    m_silhouette->setValue(light.silhouette);
}

void BreastScene::setGround(const QColor& ground)
{
    m_graph.setGround(ground);
}

void BreastScene::setAccent(const QColor& accent) { m_accent->setValue(pictureOf(accent)); }

void BreastScene::setSelected(bool something)
{
    m_selected = something;
    if (!m_body)
        return;
    for (InkNode* ink : m_body->inks())
        ink->setOutlined(something);
}

void BreastScene::setSkinTone(int tone)
{
    m_tone = tone;
    const SkinTone colours = skinTone(tone, m_colours);
    m_skin->setValue(colours.skin);
    m_areola->setValue(colours.areola);
    m_nipple->setValue(colours.nipple);
    m_cut->setValue(colours.cut);
}

void BreastScene::setColours(const anatomy::ColourScheme& scheme)
{
    using anatomy::Colour;
    using anatomy::Tissue;
    m_colours = scheme;
    m_milkWall->setValue(packed(scheme.of(Tissue::Duct, Colour{0.666, 0.347, 0.238})));
    m_squeezed->setValue(packed(scheme.of(Tissue::Bunch, Colour{0.485, 0.181, 0.156})));
    m_full->setValue(packed(scheme.of(Tissue::Bunch, Colour{0.871, 0.631, 0.527})));
    m_underSkin->setValue(packed(scheme.of(Tissue::Fat, Colour{0.83, 0.62, 0.27})));
    setSkinTone(m_tone);
}

void BreastScene::look(const CameraPose& pose, const Lens& lens, const ConvexCover& cover, double pixelRatio,
                       double scale)
{
    const EyeFrame eye = eyeFrame(pose);
    const double middle = dot(cover.centreMm() - eye.eyeMm, eye.forward);
    const double reach = cover.radiusMm() + depthMarginMm + (m_wide ? wideMm : 0.0);
    const double nearMm = std::max(middle - reach, 1.0), farMm = std::max(middle + reach, nearMm + 10.0);
    m_camera->setPosition(toQt(eye.eyeMm));
    m_camera->setViewCenter(toQt(targetOf(pose)));
    m_camera->setUpVector(toQt(eye.up));
    m_camera->lens()->setProjectionType(Qt3DRender::QCameraLens::CustomProjection);
    m_camera->lens()->setProjectionMatrix(projectionOf(lens, nearMm, farMm));
    m_depthRange->setValue(QVector4D(static_cast<float>(nearMm), static_cast<float>(1.0 / (farMm - nearMm)), 0, 0));

    if (!m_body)
        return;
    const double mmPerPixel = pose.distanceMm / (lens.focalPx * pixelRatio * scale);
    const auto ink = [&](double mm, double neighbour) {
        // A wider pixel sees larger second differences.
        return QVector4D(static_cast<float>(farMm - nearMm),
                         static_cast<float>(1.0 / std::max(1.0, 0.5 * mm / plateMmPerPixel)), inkStrength,
                         static_cast<float>(neighbour));
    };
    const double thick = std::max(1.0, std::round(pixelRatio * scale));
    const int samples = m_graph.stillSamples();
    m_body->movingInk().setInk(ink(mmPerPixel, thick));
    m_body->livingInk().setInk(ink(mmPerPixel, thick));
    m_body->stillInk().setInk(ink(mmPerPixel / samples, samples == 1 ? thick : 1.0));
    const bool inside = m_wide || cover.clearanceMm(eye.eyeMm) < 2.0 * nearMm;
    m_body->movingInk().setEyeInside(inside);
    m_body->stillInk().setEyeInside(inside);
}

void BreastScene::setAccentBox(double left, double top, double right, double bottom, const Lens& lens)
{
    if (!m_body)
        return;
    constexpr double outline = 6.0;
    const auto at = [](double units, double all) {
        return static_cast<float>(std::clamp(2.0 * units / all - 1.0, -1.0, 1.0));
    };
    const QVector4D box(at(left - outline, lens.widthPx), -at(bottom + outline, lens.heightPx),
                        at(right + outline, lens.widthPx), -at(top - outline, lens.heightPx));
    for (InkNode* ink : m_body->inks())
        ink->setOutlineBox(box);
}

}  // namespace lactea::scene
