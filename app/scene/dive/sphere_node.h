#pragma once

#include <span>
#include <vector>

#include <Qt3DCore/QAttribute>
#include <Qt3DCore/QBuffer>
#include <Qt3DCore/QEntity>
#include <Qt3DRender/QGeometryRenderer>
#include <Qt3DRender/QMaterial>

#include "app/scene/dive/sphere_instance.h"

namespace lactea::scene {

/// The passes of the frame graph in which everything below the bunches is drawn, while the picture moves and when it is
/// still.
inline const QString divePass = QStringLiteral("dive"), stillDivePass = QStringLiteral("still dive");

/// Draws all balls in one instanced call. The uniform `diveOrigin` tells where the list's origin is for the eye.
class SphereNode final : public Qt3DCore::QEntity {
    Q_OBJECT
public:
    /// Of one depth for all of a ball, which is fast; or, in the still picture, of one for each point, so that a tube
    /// that runs into it meets it in a clean line.
    enum class Depth { OfBall, OfPoint };
    SphereNode(Depth depth, Qt3DCore::QNode* parent);

    [[nodiscard]] Qt3DRender::QMaterial* material() const { return m_material; }
    /// Copies the list; an empty one draws nothing.
    void setSpheres(std::span<const SphereInstance> spheres);

private:
    Qt3DCore::QBuffer* m_buffer;
    Qt3DRender::QGeometryRenderer* m_renderer;
    Qt3DRender::QMaterial* m_material;
    std::vector<Qt3DCore::QAttribute*> m_attributes;
};

} // namespace lactea::scene
