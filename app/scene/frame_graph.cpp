#include "app/scene/frame_graph.h"

#include <Qt3DRender/QCameraSelector>
#include <Qt3DRender/QClearBuffers>
#include <Qt3DRender/QFilterKey>
#include <Qt3DRender/QNoDraw>
#include <Qt3DRender/QRenderPassFilter>
#include <Qt3DRender/QRenderSurfaceSelector>
#include <Qt3DRender/QRenderTargetSelector>
#include <Qt3DRender/QViewport>

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

QClearBuffers* addClear(QFrameGraphNode* parent, const QColor& colour)
{
    auto* clear = new QClearBuffers(parent);
    clear->setBuffers(QClearBuffers::ColorDepthBuffer);
    clear->setClearColor(colour);
    new QNoDraw(clear);
    return clear;
}
}  // namespace

FrameGraph::FrameGraph(QCamera* camera, Qt3DCore::QNode* parent)
    : m_settings(new QRenderSettings(parent)), m_surface(new QRenderSurfaceSelector(m_settings)), m_movingTarget(someSize, parent), m_stillTarget(2 * someSize, parent),
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
    m_movingBranch = addBranch(m_all, m_movingTarget, m_movingInk, m_movingGround);
    m_stillBranch = addBranch(m_all, m_stillTarget, m_stillInk, m_stillGround);
    m_stillInk->setValue(QStringLiteral("ink fine"));
    m_movingBranch->setEnabled(true);
    m_stillBranch->setEnabled(false);
    m_settings->setActiveFrameGraph(m_surface);
    m_settings->setRenderPolicy(QRenderSettings::Always);
}

QSubtreeEnabler* FrameGraph::addBranch(QFrameGraphNode* parent, PictureTarget& target, QFilterKey*& inkPass,
                                       QClearBuffers*& ground)
{
    auto* branch = new QSubtreeEnabler(parent);
    auto* tissues = new QRenderTargetSelector(branch);
    tissues->setTarget(target.target());
    addClear(tissues, QColor(0, 0, 0, 0));  // id 0 is the ground
    for (const anatomy::Tissue tissue : drawOrder)
        addPassFilter(tissues, tissuePass(tissue));
    auto* post = new QFrameGraphNode(branch);
    ground = addClear(post, Qt::white);
    inkPass = addPassFilter(post, QStringLiteral("ink"));
    return branch;
}

void FrameGraph::setSize(QSize pixels)
{
    m_size = pixels.expandedTo({16, 16});
    m_stillSamples = static_cast<qint64>(m_size.width()) * m_size.height() <= mostSupersampledPixels ? 2 : 1;
    m_movingTarget.setSize(m_size);
    m_stillTarget.setSize(m_stillSamples * m_size);
    m_stillInk->setValue(m_stillSamples == 2 ? QStringLiteral("ink fine") : QStringLiteral("ink whole"));
}

void FrameGraph::setGround(const QColor& colour)
{
    m_movingGround->setClearColor(colour);
    m_stillGround->setClearColor(colour);
}

void FrameGraph::setStill(bool still)
{
    m_still = still;
    m_movingBranch->setEnabled(!still);
    m_stillBranch->setEnabled(still);
}

void FrameGraph::setInk(bool ink)
{
    m_movingInk->setValue(ink ? QStringLiteral("ink") : QStringLiteral("plain"));
    m_ink = ink;
}

void FrameGraph::forgetWindow() { m_surface->setSurface(nullptr); }

void FrameGraph::setAlways(bool always)
{
    m_settings->setRenderPolicy(always ? QRenderSettings::Always : QRenderSettings::OnDemand);
}

}  // namespace lactea::scene
