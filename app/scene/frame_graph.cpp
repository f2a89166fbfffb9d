#include "app/scene/frame_graph.h"

#include <Qt3DRender/QCameraSelector>
#include <Qt3DRender/QClearBuffers>
#include <Qt3DRender/QFilterKey>
#include <Qt3DRender/QRenderPassFilter>
#include <Qt3DRender/QRenderSurfaceSelector>
#include <Qt3DRender/QRenderTargetSelector>
#include <Qt3DRender/QViewport>

#include "app/scene/dive/sphere_node.h"
#include "app/scene/tissue_material.h"

namespace lactea::scene {

using namespace Qt3DRender;

namespace {
constexpr QSize someSize{1280, 720};
/// 2 x 2 samples of more pixels than this would take over 130 MB.
constexpr qint64 mostSupersampledPixels = 2'300'000;

QFilterKey* addPassFilter(QFrameGraphNode* parent, const QString& pass)
{
    auto* filter = new QRenderPassFilter(parent);
    auto* key = new QFilterKey(filter);
    key->setName(QStringLiteral("pass"));
    key->setValue(pass);
    filter->addMatch(key);
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
      m_size(someSize)
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
    m_movingBranch = addBranch(m_all, m_movingTarget);
    m_stillBranch = addBranch(m_all, m_stillTarget);
    setSize(m_size);
    setUnderlayDrawn(false);
    setWay(Way::Moving);
    setInk(true);
    setOutlined(false);
    m_settings->setActiveFrameGraph(m_surface);
    m_settings->setRenderPolicy(QRenderSettings::Always);
}

FrameGraph::Branch FrameGraph::addBranch(QFrameGraphNode* parent, PictureTarget& target)
{
    Branch branch;
    branch.enabler = new QSubtreeEnabler(parent);
    auto* tissues = new QRenderTargetSelector(branch.enabler);
    tissues->setTarget(target.target());
    auto* cleared = addClear(tissues, QClearBuffers::ColorDepthBuffer, QColor(0, 0, 0, 0));  // id 0 is the ground
    addPassFilter(cleared, movingPass);  // the biggest mesh first
    addPassFilter(tissues, standingPass);
    addPassFilter(tissues, divePass);
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
    addPassFilter(addClear(tissues, QClearBuffers::ColorDepthBuffer, QColor(0, 0, 0, 0)), standingPass);
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
    addPassFilter(tissues, movingPass);
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
    const QString samples = m_stillSamples == 2 ? QStringLiteral("fine") : QStringLiteral("whole");
    m_stillBranch.ink->setValue(QStringLiteral("ink ") + samples);
    m_stillBranch.outline->setValue(QStringLiteral("outline ") + samples);
}

void FrameGraph::sizeTargets()
{
    if (m_way == Way::Still)
        m_stillTarget.setSize(m_stillSamples * m_size);
    else
        m_movingTarget.setSize(m_size);
    if (m_underlayBranch->isEnabled())
        m_underlay.setSize(m_size);
}

void FrameGraph::setGround(const QColor& colour)
{
    m_movingBranch.ground->setClearColor(colour);
    m_stillBranch.ground->setClearColor(colour);
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
