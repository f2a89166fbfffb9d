#pragma once

#include <Qt3DCore/QBuffer>
#include <Qt3DCore/QEntity>
#include <Qt3DRender/QCullFace>
#include <Qt3DRender/QDepthTest>
#include <Qt3DRender/QGeometryRenderer>
#include <Qt3DRender/QMaterial>
#include <Qt3DRender/QRenderPass>

#include "model/anatomy/mesh/mesh_buffers.h"

namespace lactea::scene {

/// The few words in which this folder speaks Qt 3D. Every node gets its parent at construction.

/// One pass of a material: compiled from two files of assets/shaders, drawn where the frame graph asks for `name`.
struct Pass {
    QString name;
    const char* vertexShader;
    const char* fragmentShader;
    QStringList defines;
    Qt3DRender::QCullFace::CullingMode culling = Qt3DRender::QCullFace::Back;
    Qt3DRender::QDepthTest::DepthFunction depth = Qt3DRender::QDepthTest::Less;
    bool writesDepth = true;
    bool blends = false;  ///< by the alpha it writes; what lies below keeps its own
};
/// A missing shader file is told by a warning and draws nothing.
Qt3DRender::QMaterial* makeMaterial(const QList<Pass>& passes, Qt3DCore::QNode* parent);

/// Vertices of the model as they are: attributes vertexPosition, normalAux, colourAo, idNode.
Qt3DRender::QGeometryRenderer* makeTissueGeometry(const anatomy::TissueMesh& mesh, Qt3DCore::QNode* parent);
/// Bare positions.
Qt3DRender::QGeometryRenderer* makePointGeometry(const std::vector<std::array<float, 3>>& points,
                                                 const std::vector<std::uint32_t>& indices,
                                                 Qt3DCore::QNode* parent);

/// A uniform block of 16 kB (the least that OpenGL 3.3 promises), rewritten whole.
Qt3DCore::QBuffer* makeUniformBlock(Qt3DCore::QNode* parent);
inline constexpr int uniformBlockFloats = 4096;

}  // namespace lactea::scene
