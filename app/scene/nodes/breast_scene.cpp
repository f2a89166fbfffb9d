#include "app/scene/nodes/breast_scene.h"

#include <Qt3DRender/QCameraLens>

#include <algorithm>
#include <cmath>

#include "app/scene/eye/eye_numbers.h"
#include "app/scene/qt3d/qt3d_parts.h"

namespace lactea::scene {
namespace {

/// While lobules come out of a bunch it shrinks into them.
double bunchSizeAt(const DiveLevel& level)
{
    const double t = std::clamp(2.0 * level.lobules - 1.0, 0.0, 1.0);
    return mix(1.0, 0.6, t * t * (3.0 - 2.0 * t));
}

QVector3D toQt(const Vec3& v)
{
    return {static_cast<float>(v.x), static_cast<float>(v.y), static_cast<float>(v.z)};
}
}  // namespace

BreastScene::BreastScene(Qt3DCore::QNode* parent)
    : Qt3DCore::QEntity(parent), m_camera(new Qt3DRender::QCamera(this)), m_graph(m_camera, this), m_dive(new DiveNode(this))
{
    const QVector4D none;
    m_top = addParameter("lightTop", none);
    m_bottom = addParameter("lightBottom", none);
    m_key = addParameter("lightKey", none);
    m_inkColour = addParameter("inkColour", none);
    m_silhouette = addParameter("silhouette", none);
    m_veilEdge = addParameter("veilEdge", none);
    m_ground = addParameter("ground", none);
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
    m_mist = addParameter("mist", none);
    m_clearing = addParameter("clearing", QVector4D(0, 0, 0, -1000));
    m_bunchSize = addParameter("bunchSize", QVector4D(1, 0, 0, 0));
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

void BreastScene::setBody(std::shared_ptr<const anatomy::BodyModel> model, const ConvexCover& cover)
{
    delete m_body;
    m_body = new BodyNode(std::move(model), cover, m_graph, this);
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
    m_veilEdge->setValue(light.veilEdge);
}

void BreastScene::setGround(const QColor& ground)
{
    m_groundColour = ground;
    m_ground->setValue(pictureOf(ground, static_cast<float>(ground.alphaF())));
    m_graph.setGround(ground);
}

void BreastScene::setAccent(const QColor& accent) { m_accent->setValue(pictureOf(accent)); }

void BreastScene::setSelected(bool something)
{
    m_selected = something;
    m_graph.setOutlined(something);
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

void BreastScene::look(const CameraPose& pose, const Lens& lens, const ConvexCover& cover, const DiveLevel& level,
                       double pixelRatio, double scale)
{
    const EyeNumbers numbers(pose, lens, cover, level);
    const EyeFrame& eye = numbers.eye;
    m_camera->setPosition(toQt(eye.eyeMm));
    m_camera->setViewCenter(toQt(targetOf(pose)));
    m_camera->setUpVector(toQt(eye.up));
    m_camera->lens()->setProjectionType(Qt3DRender::QCameraLens::CustomProjection);
    m_camera->lens()->setProjectionMatrix(numbers.projection);
    m_depthRange->setValue(numbers.depthRange);
    m_mist->setValue(pictureOf(m_groundColour, static_cast<float>(level.mist)));
    m_bunchSize->setValue(QVector4D(static_cast<float>(bunchSizeAt(level)), m_wide ? 1.0F : 0.0F, 0, 0));

    if (!m_body)
        return;
    m_body->seeFrom(eye.eyeMm, pose.distanceMm);
    const double mmPerPixel = pose.distanceMm / (lens.focalPx * pixelRatio * scale);
    const double thick = std::max(1.0, std::round(pixelRatio * scale));
    const int samples = m_graph.stillSamples();
    m_body->movingInk().setInk(inkNumbers(numbers, pose.distanceMm, mmPerPixel, thick));
    m_body->livingInk().setInk(inkNumbers(numbers, pose.distanceMm, mmPerPixel, thick));
    m_graph.setLinePixels(static_cast<int>(thick));
    const double apart = samples == 2 && thick > 1.0 ? InkNode::wideSamples(thick) : 1.0;  // samples between neighbours
    m_body->stillInk().setInk(inkNumbers(numbers, pose.distanceMm, mmPerPixel / samples * apart, thick));
    // By itself the range begins before the cover; where it begins behind the eye or deep in the body, the cover is cut.
    const bool inside = m_wide || numbers.deep || cover.clearanceMm(eye.eyeMm) < 2.0 * EyeNumbers::nearestMm;
    m_body->movingInk().setEyeInside(inside);
    m_body->stillInk().setEyeInside(inside);
}

void BreastScene::setClearing(const Vec3& centreMm, double radiusMm)
{
    constexpr double nothing = -1000.0; // every place is outside
    m_clearing->setValue(QVector4D(toQt(centreMm), static_cast<float>(radiusMm > 0.0 ? radiusMm : nothing)));
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
