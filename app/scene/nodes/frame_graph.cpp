#include "app/scene/nodes/frame_graph.h"

#include <utility>

#include <QVector4D>
#include <Qt3DRender/QCameraSelector>
#include <Qt3DRender/QClearBuffers>
#include <Qt3DRender/QFilterKey>
#include <Qt3DRender/QRenderPassFilter>
#include <Qt3DRender/QRenderSurfaceSelector>
#include <Qt3DRender/QRenderTargetSelector>
#include <Qt3DRender/QViewport>

#include "app/scene/dive/sphere_node.h"
#include "app/scene/nodes/face_node.h"
#include "app/scene/qt3d/tissue_material.h"

namespace lactea::scene {

using namespace Qt3DRender;

namespace {
constexpr QSize someSize{1280, 720};
/// 2 x 2 samples of more pixels than this would take over 130 MB.
constexpr qint64 mostSupersampledPixels = 2'300'000;

/// A sum of more pixels is drawn at half the size: what is x-rayed is soft.
constexpr qint64 mostSummedPixels = 4'000'000;

QFilterKey* addPassFilter(QFrameGraphNode* parent, const QString& pass, const QList<QParameter*>& parameters = {})
{
    auto* filter = new QRenderPassFilter(parent);
    auto* key = new QFilterKey(filter);
    key->setName(QStringLiteral("pass"));
    key->setValue(pass);
    filter->addMatch(key);
    for (QParameter* parameter : parameters)
        filter->addParameter(parameter);
    return key;
}

/// Clears before the first pass below it.
QClearBuffers* addClear(QFrameGraphNode* parent, QClearBuffers::BufferType buffers, const QColor& colour)
{
    auto* clear = new QClearBuffers(parent);
    clear->setBuffers(buffers);
    clear->setClearColor(colour);
    return clear;
}
}  // namespace

FrameGraph::FrameGraph(QCamera* camera, Qt3DCore::QNode* parent)
    : m_settings(new QRenderSettings(parent)), m_surface(new QRenderSurfaceSelector(m_settings)),
      m_movingTarget(someSize, parent), m_stillTarget(2 * someSize, parent), m_underlay(someSize, parent),
      m_movingSum(parent), m_stillSum(parent), m_size(someSize)
{
    auto* viewport = new QViewport(m_surface);
    auto* eye = new QCameraSelector(viewport);
    eye->setCamera(camera);
    m_all = new QTechniqueFilter(eye);
    auto* api = new QFilterKey(m_all);
    api->setName(QStringLiteral("api"));
    api->setValue(QStringLiteral("gl"));
    m_all->addMatch(api);
    m_underlayBranch = addUnderlay(m_all, m_underlay);
    m_livingBranch = addLiving(m_all, m_movingTarget);
    m_movingBranch = addBranch(m_all, m_movingTarget, m_movingSum);
    m_stillBranch = addBranch(m_all, m_stillTarget, m_stillSum);
    setSize(m_size);
    setUnderlayDrawn(false);
    setVeils(false, false);
    setWay(Way::Moving);
    setInk(true);
    setOutlined(false);
    m_settings->setActiveFrameGraph(m_surface);
    m_settings->setRenderPolicy(QRenderSettings::Always);
}

QFrameGraphNode* FrameGraph::addClears(QFrameGraphNode* parent, PictureTarget& target)
{
    auto* depth = new QClearBuffers(parent);
    depth->setBuffers(QClearBuffers::DepthBuffer);
    auto* id = new QClearBuffers(depth);
    id->setBuffers(QClearBuffers::ColorBuffer);
    id->setColorBuffer(target.depthIdOutput());
    id->setClearColor(QColor(0, 0, 0, 0));  // id 0 is the ground
    auto* ground = new QClearBuffers(id);
    ground->setBuffers(QClearBuffers::ColorBuffer);
    ground->setColorBuffer(target.pictureOutput());
    m_grounds.push_back(ground);
    return ground;
}

void FrameGraph::addTissuePass(QFrameGraphNode* parent, const QString& pass, bool ofLobes,
                               const QList<QParameter*>& parameters)
{
    QFilterKey* key = addPassFilter(parent, pass, parameters);
    if (ofLobes)
        m_lobePasses.emplace_back(key, pass);
}

void FrameGraph::setApart(bool apart)
{
    if (apart == m_apart)
        return;
    m_apart = apart;
    for (const auto& [key, pass] : m_lobePasses)
        key->setValue(apart ? pass + apartSuffix : pass);
}

void FrameGraph::addFades(QFrameGraphNode* parent)
{
    auto* fades = new QSubtreeEnabler(parent);
    for (const anatomy::Tissue tissue : fadeOrder)
        addTissuePass(fades, fadePass(tissue), moves(tissue));
    addPassFilter(fades, fadedFacePass);
    addPassFilter(fades, shellPass);
    m_fades.push_back(fades);
}

void FrameGraph::addXrays(Branch& branch, PictureTarget& target, SumTarget& sum)
{
    branch.sum = &sum;
    branch.xrays = new QSubtreeEnabler(branch.enabler);
    auto* layers = new QRenderTargetSelector(branch.xrays);
    layers->setTarget(sum.target());
    QFrameGraphNode* first = addClear(layers, QClearBuffers::ColorBuffer, QColor(0, 0, 0, 0));
    auto* solid = new QParameter(QStringLiteral("solid"), target.depthId(), layers);
    branch.sumSize = new QParameter(QStringLiteral("sumSize"), QVector4D(), layers);
    for (const anatomy::Tissue tissue : fadeOrder)
        addTissuePass(std::exchange(first, layers), xrayPass(tissue), moves(tissue), {solid, branch.sumSize});
    auto* over = new QRenderTargetSelector(branch.xrays);
    over->setTarget(target.target());
    branch.sumScale = new QParameter(QStringLiteral("sumScale"), QVector4D(), over);
    addPassFilter(over, QStringLiteral("x-ray resolve"),
                  {new QParameter(QStringLiteral("sum"), sum.sum(), over), branch.sumScale});
}

FrameGraph::Branch FrameGraph::addBranch(QFrameGraphNode* parent, PictureTarget& target, SumTarget& sum)
{
    Branch branch;
    branch.enabler = new QSubtreeEnabler(parent);
    auto* tissues = new QRenderTargetSelector(branch.enabler);
    tissues->setTarget(target.target());
    addTissuePass(addClears(tissues, target), movingPass, true);  // the biggest mesh first
    addPassFilter(tissues, standingPass);
    addPassFilter(tissues, &target == &m_stillTarget ? stillDivePass : divePass);
    addFades(tissues);
    addXrays(branch, target, sum);
    branch.ground = addClear(branch.enabler, QClearBuffers::ColorBuffer, Qt::white);
    branch.ink = addPassFilter(branch.ground, QString());
    branch.outlined = new QSubtreeEnabler(branch.enabler);
    branch.outline = addPassFilter(branch.outlined, QStringLiteral("outline"));
    return branch;
}

QSubtreeEnabler* FrameGraph::addUnderlay(QFrameGraphNode* parent, PictureTarget& target)
{
    auto* branch = new QSubtreeEnabler(parent);
    auto* tissues = new QRenderTargetSelector(branch);
    tissues->setTarget(target.target());
    addPassFilter(addClears(tissues, target), standingPass);
    return branch;
}

// No clears: the underlay replaces what it covers, the ink draws over what was drawn before.
FrameGraph::Living FrameGraph::addLiving(QFrameGraphNode* parent, PictureTarget& target)
{
    Living branch;
    branch.enabler = new QSubtreeEnabler(parent);
    auto* tissues = new QRenderTargetSelector(branch.enabler);
    tissues->setTarget(target.target());
    addPassFilter(tissues, QStringLiteral("underlay"));
    addTissuePass(tissues, movingPass, true);
    addFades(tissues);
    addPassFilter(branch.enabler, QStringLiteral("ink life"));
    branch.outlined = new QSubtreeEnabler(branch.enabler);
    addPassFilter(branch.outlined, QStringLiteral("outline life"));
    return branch;
}

void FrameGraph::setSize(QSize pixels)
{
    m_size = pixels.expandedTo({16, 16});
    m_stillSamples = static_cast<qint64>(m_size.width()) * m_size.height() <= mostSupersampledPixels ? 2 : 1;
    sizeTargets();
    nameStillPasses();
}

void FrameGraph::setLinePixels(int pixels)
{
    if (pixels == m_linePixels)
        return;
    m_linePixels = pixels;
    nameStillPasses();
}

void FrameGraph::nameStillPasses()
{
    const bool fine = m_stillSamples == 2;
    m_stillBranch.ink->setValue(!fine ? QStringLiteral("ink whole")
                                : m_linePixels > 1 ? QStringLiteral("ink wide") : QStringLiteral("ink fine"));
    m_stillBranch.outline->setValue(fine ? QStringLiteral("outline fine") : QStringLiteral("outline whole"));
}

void FrameGraph::sizeTargets()
{
    if (m_way == Way::Still) {
        m_stillTarget.setSize(m_stillSamples * m_size);
        sizeSum(m_stillBranch, m_stillTarget);
    } else {
        m_movingTarget.setSize(m_size);
        sizeSum(m_movingBranch, m_movingTarget);
    }
    if (m_underlayBranch->isEnabled())
        m_underlay.setSize(m_size);
}

void FrameGraph::sizeSum(Branch& branch, const PictureTarget& target) const
{
    if (!m_xrayed)
        return;
    const QSize all = target.size();
    const bool large = static_cast<qint64>(all.width()) * all.height() > mostSummedPixels;
    branch.sum->setSize(large ? all / 2 : all);
    const auto inverse = [](QSize size) {
        return QVector4D(1.0F / static_cast<float>(size.width()), 1.0F / static_cast<float>(size.height()), 0, 0);
    };
    branch.sumSize->setValue(inverse(branch.sum->size()));
    branch.sumScale->setValue(inverse(all));
}

void FrameGraph::setVeils(bool faded, bool xrayed)
{
    m_xrayed = xrayed;
    for (QSubtreeEnabler* fades : m_fades)
        fades->setEnabled(faded);
    for (Branch* branch : {&m_movingBranch, &m_stillBranch})
        branch->xrays->setEnabled(xrayed);
    sizeTargets();
}

void FrameGraph::setGround(const QColor& colour)
{
    m_movingBranch.ground->setClearColor(colour);
    m_stillBranch.ground->setClearColor(colour);
    const QColor noPart(colour.red(), colour.green(), colour.blue(), 0);
    for (QClearBuffers* ground : m_grounds)
        ground->setClearColor(noPart);
}

void FrameGraph::setWay(Way way)
{
    m_way = way;
    m_movingBranch.enabler->setEnabled(way == Way::Moving);
    m_livingBranch.enabler->setEnabled(way == Way::Living);
    m_stillBranch.enabler->setEnabled(way == Way::Still);
    sizeTargets();
}

void FrameGraph::setUnderlayDrawn(bool drawn)
{
    m_underlayBranch->setEnabled(drawn);
    sizeTargets();
}

void FrameGraph::setOutlined(bool outlined)
{
    for (QSubtreeEnabler* branch : {m_movingBranch.outlined, m_livingBranch.outlined, m_stillBranch.outlined})
        branch->setEnabled(outlined);
}

void FrameGraph::setInk(bool ink)
{
    m_movingBranch.ink->setValue(ink ? QStringLiteral("ink") : QStringLiteral("plain"));
}

void FrameGraph::forgetWindow() { m_surface->setSurface(nullptr); }

void FrameGraph::setAlways(bool always)
{
    m_settings->setRenderPolicy(always ? QRenderSettings::Always : QRenderSettings::OnDemand);
}

}  // namespace lactea::scene
