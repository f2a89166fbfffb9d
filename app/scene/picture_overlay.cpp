#include "app/scene/picture_overlay.h"

namespace lactea::scene {

PictureOverlay::PictureOverlay(QQuickItem* parent) : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    setZ(1.0);
}

void PictureOverlay::show(SoftShapes shapes)
{
    if (shapes.empty() && m_shapes.empty())
        return;
    m_shapes = std::move(shapes);
    update();
}

QSGNode* PictureOverlay::updatePaintNode(QSGNode* old, UpdatePaintNodeData*)
{
    if (m_shapes.empty()) {
        delete old;
        return nullptr;
    }
    return m_shapes.writeTo(static_cast<QSGGeometryNode*>(old));
}

}  // namespace lactea::scene
