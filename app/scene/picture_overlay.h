#pragma once

#include <QQuickItem>

#include "app/scene/shapes/soft_shapes.h"

namespace lactea::scene {

/// Draws leader lines and milk drops over the 3D picture; told anew in every frame that changes them.
class PictureOverlay final : public QQuickItem {
    Q_OBJECT
public:
    explicit PictureOverlay(QQuickItem* parent = nullptr);
    void show(SoftShapes shapes);

protected:
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData* data) override;

private:
    SoftShapes m_shapes;
};

}  // namespace lactea::scene
