#pragma once

#include <vector>

#include <Qt3DCore/QAttribute>
#include <Qt3DCore/QBuffer>
#include <Qt3DCore/QEntity>
#include <Qt3DRender/QGeometryRenderer>
#include <Qt3DRender/QMaterial>

#include "app/scene/dive/sphere_instance.h"

namespace lactea::scene {

/// The pass of the frame graph in which everything below the bunches is drawn.
inline const QString divePass = QStringLiteral("dive");

/// Draws all balls in one instanced call. The uniform `diveOrigin` tells where the list's origin is for the eye.
class SphereNode final : public Qt3DCore::QEntity {
    Q_OBJECT
public:
    explicit SphereNode(Qt3DCore::QNode* parent);

    [[nodiscard]] Qt3DRender::QMaterial* material() const { return m_material; }
    /// Copies the list; an empty one draws nothing.
    void setSpheres(const std::vector<SphereInstance>& spheres);

private:
    Qt3DCore::QBuffer* m_buffer;
    Qt3DRender::QGeometryRenderer* m_renderer;
    Qt3DRender::QMaterial* m_material;
    std::vector<Qt3DCore::QAttribute*> m_attributes;
};

} // namespace lactea::scene
