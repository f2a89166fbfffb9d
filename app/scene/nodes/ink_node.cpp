#include "app/scene/nodes/ink_node.h"

#include "app/scene/qt3d/qt3d_parts.h"

namespace lactea::scene {

using namespace Qt3DRender;

namespace {
Pass inkPass(const QString& name, bool full, const char* fragment, const QStringList& defines)
{
    Pass pass{name, full ? "full.vert" : "cover.vert", fragment, defines};
    pass.culling = full ? QCullFace::NoCulling : QCullFace::Back;
    pass.depth = QDepthTest::Always;
    pass.writesDepth = false;
    return pass;
}

Pass outlinePass(const QString& name, const QStringList& defines)
{
    Pass pass{name, "outline.vert", "outline.frag", defines};
    pass.culling = QCullFace::NoCulling;
    pass.depth = QDepthTest::Always;
    pass.writesDepth = false;
    pass.blend = Blend::Cover;
    return pass;
}

QList<Pass> inkPasses(FrameGraph::Way way, bool full)
{
    switch (way) {
    case FrameGraph::Way::Moving:
        return {inkPass(QStringLiteral("ink"), full, "ink.frag", {}),
                inkPass(QStringLiteral("plain"), full, "ink.frag", {QStringLiteral("PLAIN")})};
    case FrameGraph::Way::Living:
        return {inkPass(QStringLiteral("ink life"), full, "ink.frag", {})};
    case FrameGraph::Way::Still:
        return {inkPass(QStringLiteral("ink fine"), full, "ink_fine.frag", {}),
                inkPass(QStringLiteral("ink wide"), full, "ink_fine.frag", {QStringLiteral("WIDE")}),
                inkPass(QStringLiteral("ink whole"), full, "ink.frag", {QStringLiteral("WHOLE")})};
    }
    return {};
}

QList<Pass> outlinePasses(FrameGraph::Way way)
{
    const QString one = QStringLiteral("SAMPLES 1"), four = QStringLiteral("SAMPLES 2");
    switch (way) {
    case FrameGraph::Way::Moving:
        return {outlinePass(QStringLiteral("outline"), {one})};
    case FrameGraph::Way::Living:
        return {outlinePass(QStringLiteral("outline life"), {one, QStringLiteral("HARD")})};
    case FrameGraph::Way::Still:
        return {outlinePass(QStringLiteral("outline fine"), {four}),
                outlinePass(QStringLiteral("outline whole"), {one})};
    }
    return {};
}
}  // namespace

InkNode::InkNode(PictureTarget& source, FrameGraph::Way way, const ConvexCover& cover, Qt3DCore::QNode* parent)
    : Qt3DCore::QEntity(parent), m_cover(new Qt3DCore::QEntity(this)), m_full(new Qt3DCore::QEntity(this)),
      m_outline(new Qt3DCore::QEntity(this)),
      m_ink(new QParameter(QStringLiteral("ink"), QVector4D(400, 1, 0.85F, 1), this)),
      m_outlineBox(new QParameter(QStringLiteral("accentBox"), QVector4D(-1, -1, 1, 1), this))
{
    auto* picture = new QParameter(QStringLiteral("picture"), source.picture(), this);
    auto* depthId = new QParameter(QStringLiteral("depthId"), source.depthId(), this);
    addInk({picture, depthId, m_ink}, way, cover);
    addOutline({picture, m_ink, m_outlineBox}, way);
    setOutlined(false);
    setEyeInside(cover.indices().empty());
}

void InkNode::addInk(const QList<QParameter*>& parameters, FrameGraph::Way way, const ConvexCover& cover)
{
    for (const bool full : {false, true}) {
        auto* entity = full ? m_full : m_cover;
        auto* material = makeMaterial(inkPasses(way, full), entity);
        for (QParameter* parameter : parameters)
            material->addParameter(parameter);
        entity->addComponent(material);
        entity->addComponent(full ? makePointGeometry({{{-1, -1, 0}}, {{3, -1, 0}}, {{-1, 3, 0}}}, {0, 1, 2}, entity)
                                  : makePointGeometry(cover.floats(), cover.indices(), entity));
    }
}

void InkNode::addOutline(const QList<QParameter*>& parameters, FrameGraph::Way way)
{
    auto* material = makeMaterial(outlinePasses(way), m_outline);
    for (QParameter* parameter : parameters)
        material->addParameter(parameter);
    m_outline->addComponent(material);
    m_outline->addComponent(
        makePointGeometry({{{0, 0, 0}}, {{1, 0, 0}}, {{1, 1, 0}}, {{0, 1, 0}}}, {0, 1, 2, 0, 2, 3}, m_outline));
}

void InkNode::setEyeInside(bool inside)
{
    m_cover->setEnabled(!inside);
    m_full->setEnabled(inside);
}

}  // namespace lactea::scene
