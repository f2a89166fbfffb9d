#include "app/scene/ink_node.h"

#include "app/scene/qt3d_parts.h"

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
}  // namespace

InkNode::InkNode(PictureTarget& source, bool still, const ConvexCover& cover, Qt3DCore::QNode* parent)
    : Qt3DCore::QEntity(parent), m_cover(new Qt3DCore::QEntity(this)), m_full(new Qt3DCore::QEntity(this)),
      m_ink(new QParameter(QStringLiteral("ink"), QVector4D(400, 1, 0.85F, 1), this)),
      m_accentBox(new QParameter(QStringLiteral("accentBox"), QVector4D(0, 0, 1e5F, 1e5F), this))
{
    auto* picture = new QParameter(QStringLiteral("picture"), source.picture(), this);
    auto* depthId = new QParameter(QStringLiteral("depthId"), source.depthId(), this);
    std::vector<std::array<float, 3>> points;
    for (const Vec3& p : cover.pointsMm())
        points.push_back({static_cast<float>(p.x), static_cast<float>(p.y), static_cast<float>(p.z)});
    for (const bool full : {false, true}) {
        QList<Pass> passes;
        if (still)
            passes << inkPass(QStringLiteral("ink fine"), full, "ink_fine.frag", {})
                   << inkPass(QStringLiteral("ink whole"), full, "ink.frag", {});
        else
            passes << inkPass(QStringLiteral("ink"), full, "ink.frag", {})
                   << inkPass(QStringLiteral("plain"), full, "ink.frag", {QStringLiteral("PLAIN")});
        auto* entity = full ? m_full : m_cover;
        auto* material = makeMaterial(passes, entity);
        for (QParameter* parameter : {picture, depthId, m_ink, m_accentBox})
            material->addParameter(parameter);
        entity->addComponent(material);
        entity->addComponent(full ? makePointGeometry({{{-1, -1, 0}}, {{3, -1, 0}}, {{-1, 3, 0}}}, {0, 1, 2}, entity)
                                  : makePointGeometry(points, cover.indices(), entity));
    }
    setEyeInside(cover.indices().empty());
}

void InkNode::setEyeInside(bool inside)
{
    m_cover->setEnabled(!inside);
    m_full->setEnabled(inside);
}

}  // namespace lactea::scene
