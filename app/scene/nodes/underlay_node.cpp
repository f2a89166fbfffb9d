#include "app/scene/nodes/underlay_node.h"

#include <Qt3DRender/QParameter>

#include "app/scene/qt3d/qt3d_parts.h"

namespace lactea::scene {

using namespace Qt3DRender;

UnderlayNode::UnderlayNode(PictureTarget& source, const ConvexCover& cover, Qt3DCore::QNode* parent)
    : Qt3DCore::QEntity(parent)
{
    Pass pass{QStringLiteral("underlay"), "cover.vert", "underlay.frag", {}};
    pass.depth = QDepthTest::Always;
    auto* material = makeMaterial({pass}, this);
    material->addParameter(new QParameter(QStringLiteral("picture"), source.picture(), material));
    material->addParameter(new QParameter(QStringLiteral("depthId"), source.depthId(), material));
    material->addParameter(new QParameter(QStringLiteral("depth"), source.depth(), material));
    addComponent(material);
    addComponent(makePointGeometry(cover.floats(), cover.indices(), this));
}

}  // namespace lactea::scene
