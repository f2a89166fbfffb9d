#pragma once

#include <Qt3DCore/QBuffer>
#include <Qt3DCore/QEntity>
#include <Qt3DRender/QCullFace>
#include <Qt3DRender/QDepthTest>
#include <Qt3DRender/QGeometryRenderer>
#include <Qt3DRender/QMaterial>
#include <Qt3DRender/QAbstractTextureImage>
#include <Qt3DRender/QRenderPass>
#include <Qt3DRender/QTexture>
#include <Qt3DRender/QTextureImageDataGenerator>

#include "model/anatomy/mesh/mesh_buffers.h"

namespace lactea::scene {

/// The few words in which this folder speaks Qt 3D. Every node gets its parent at construction.

/// How a pass joins what is there already: in its place; over it by the alpha it writes, while alpha stays
/// (in a target alpha tells what is selected) or counts as coverage; added to it.
enum class Blend { None, Over, Cover, Sum };

/// One pass of a material: compiled from two files of assets/shaders, drawn where the frame graph asks for `name`.
struct Pass {
    QString name;
    const char* vertexShader;
    const char* fragmentShader;
    QStringList defines;
    Qt3DRender::QCullFace::CullingMode culling = Qt3DRender::QCullFace::Back;
    Qt3DRender::QDepthTest::DepthFunction depth = Qt3DRender::QDepthTest::Less;
    bool writesDepth = true, writesColour = true;
    Blend blend = Blend::None;
    bool clips = false;   ///< the vertex shader writes gl_ClipDistance[0]
};
/// A missing shader file is told by a warning and draws nothing.
Qt3DRender::QMaterial* makeMaterial(const QList<Pass>& passes, Qt3DCore::QNode* parent);

/// A mesh of which not all triangles need to be drawn.
struct TissueGeometry {
    Qt3DRender::QGeometryRenderer* renderer = nullptr;
    Qt3DCore::QBuffer* indices = nullptr;

    /// The buffer keeps its size: nothing lies beyond its end, whichever count Qt 3D still draws.
    void drawOnly(const std::vector<std::uint32_t>& triangles);
};
/// Shared: the mesh lives as long as the node and lends it its arrays.
enum class Bytes { Copied, Shared };
/// Vertices of the model as they are: attributes vertexPosition, normalAux, colourAo, idNode.
TissueGeometry makeTissueGeometry(const anatomy::TissueMesh& mesh, Qt3DCore::QNode* parent, Bytes bytes = Bytes::Copied);
/// The vertices of such a geometry, to be replaced by as many.
Qt3DCore::QBuffer* vertexBufferOf(const Qt3DRender::QGeometryRenderer& tissue);
/// Bare positions.
Qt3DRender::QGeometryRenderer* makePointGeometry(const std::vector<std::array<float, 3>>& points,
                                                 const std::vector<std::uint32_t>& indices,
                                                 Qt3DCore::QNode* parent);

/// A uniform block, rewritten whole. 16 kB is the least that OpenGL 3.3 promises; the whole body takes the 64 kB that
/// every driver of the last ten years gives.
Qt3DCore::QBuffer* makeUniformBlock(int floats, Qt3DCore::QNode* parent);
inline constexpr int uniformBlockFloats = 4096, largeBlockFloats = 16384;

/// A picture of 8-bit RGBA that may be replaced by another of the same size while the scene runs.
class PixelImage final : public Qt3DRender::QAbstractTextureImage {
public:
    PixelImage(QByteArray rgba, QSize size, Qt3DCore::QNode* parent);
    void setPixels(QByteArray rgba);

private:
    Qt3DRender::QTextureImageDataGeneratorPtr dataGenerator() const override { return m_generator; }
    QSize m_size;
    Qt3DRender::QTextureImageDataGeneratorPtr m_generator;
};
/// A texture of one picture, clamped at its edges.
Qt3DRender::QTexture2D* makeTexture(PixelImage*& image, QByteArray rgba, QSize size, bool smooth,
                                    Qt3DCore::QNode* parent);

}  // namespace lactea::scene
