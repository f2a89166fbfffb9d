#pragma once

#include <span>

#include <QVector4D>
#include <Qt3DCore/QAttribute>
#include <Qt3DCore/QBuffer>
#include <Qt3DCore/QEntity>
#include <Qt3DRender/QGeometryRenderer>
#include <Qt3DRender/QParameter>

#include "model/anatomy/mesh/mesh_buffers.h"

namespace lactea::scene {

/// A mesh that is replaced while the scene runs: its nodes stay and only their buffers change, for Qt 3D 6.4.2 may
/// crash when geometries come and go. Drawn in the dive's pass with closeup.vert.
class LiveMesh final : public Qt3DCore::QEntity {
    Q_OBJECT
public:
    explicit LiveMesh(Qt3DCore::QNode* parent);

    /// Takes all meshes as one; none, or empty ones: nothing is drawn.
    void setMeshes(std::span<const anatomy::TissueMesh* const> meshes);
    /// Where the meshes' origin is in view space, by how much they are larger, and how far they recede: 0..1.
    void place(const QVector4D& originInView, double size, double mist);
    /// Class and node (Vertex) of the selected part; -1: none, node -1: all of the class.
    void setMark(int selectedClass, int node);

private:
    Qt3DCore::QBuffer *m_vertices, *m_indices;
    Qt3DRender::QGeometryRenderer* m_renderer;
    Qt3DRender::QParameter *m_origin, *m_mark, *m_mist;
};

} // namespace lactea::scene
