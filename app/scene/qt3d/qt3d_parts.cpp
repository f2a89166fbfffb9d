#include "app/scene/qt3d/qt3d_parts.h"

#include <algorithm>
#include <cstring>

#include <QVector3D>
#include <Qt3DCore/QAttribute>
#include <Qt3DCore/QGeometry>
#include <Qt3DRender/QBlendEquation>
#include <Qt3DRender/QBlendEquationArguments>
#include <Qt3DRender/QClipPlane>
#include <Qt3DRender/QColorMask>
#include <Qt3DRender/QEffect>
#include <Qt3DRender/QFilterKey>
#include <Qt3DRender/QGraphicsApiFilter>
#include <Qt3DRender/QNoDepthMask>
#include <Qt3DRender/QShaderProgram>
#include <Qt3DRender/QTechnique>

#include "app/scene/qt3d/shader_source.h"

namespace lactea::scene {

using Qt3DCore::QAttribute;

namespace {

QByteArray sourceOrNothing(const char* name, const QStringList& defines)
{
    const auto source = shaderSource(name, defines);
    if (!source)
        qWarning("The picture lacks a shader: %s", source.error().text().c_str());
    return source ? *source : QByteArray();
}

Qt3DRender::QFilterKey* key(const QString& name, const QString& value, Qt3DCore::QNode* parent)
{
    auto* filter = new Qt3DRender::QFilterKey(parent);
    filter->setName(name);
    filter->setValue(value);
    return filter;
}

QAttribute* attribute(Qt3DCore::QGeometry* geometry, Qt3DCore::QBuffer* buffer, const char* name,
                      QAttribute::VertexBaseType type, uint size, uint offset, uint stride, uint count)
{
    auto* a = new QAttribute(geometry);
    a->setAttributeType(QAttribute::VertexAttribute);
    a->setName(QLatin1String(name));
    a->setBuffer(buffer);
    a->setVertexBaseType(type);
    a->setVertexSize(size);
    a->setByteOffset(offset);
    a->setByteStride(stride);
    a->setCount(count);
    geometry->addAttribute(a);
    return a;
}

template <typename T>
Qt3DCore::QBuffer* bufferOf(const std::vector<T>& values, Qt3DCore::QNode* parent, Bytes bytes = Bytes::Copied)
{
    const auto* data = reinterpret_cast<const char*>(values.data());
    const auto size = static_cast<qsizetype>(values.size() * sizeof(T));
    auto* buffer = new Qt3DCore::QBuffer(parent);
    buffer->setData(bytes == Bytes::Shared ? QByteArray::fromRawData(data, size) : QByteArray(data, size));
    return buffer;
}

TissueGeometry trianglesOf(Qt3DCore::QGeometry* geometry, const std::vector<std::uint32_t>& indices, Qt3DCore::QNode* parent,
                           Bytes bytes = Bytes::Copied)
{
    auto* buffer = bufferOf(indices, geometry, bytes);
    auto* index = new QAttribute(geometry);
    index->setAttributeType(QAttribute::IndexAttribute);
    index->setVertexBaseType(QAttribute::UnsignedInt);
    index->setCount(static_cast<uint>(indices.size()));
    index->setBuffer(buffer);
    geometry->addAttribute(index);
    auto* renderer = new Qt3DRender::QGeometryRenderer(parent);
    renderer->setPrimitiveType(Qt3DRender::QGeometryRenderer::Triangles);
    renderer->setGeometry(geometry);
    return {renderer, buffer};
}

/// Qt 3D 6.4 would go through all vertices for it, again with every change of the indices.
template <typename Points, typename PlaceOf>
void setBounds(Qt3DRender::QGeometryRenderer* renderer, const Points& points, const PlaceOf& placeOf)
{
    QVector3D least(1e9F, 1e9F, 1e9F), most = -least;
    for (const auto& point : points) {
        const auto& p = placeOf(point);
        least = {std::min(least.x(), p[0]), std::min(least.y(), p[1]), std::min(least.z(), p[2])};
        most = {std::max(most.x(), p[0]), std::max(most.y(), p[1]), std::max(most.z(), p[2])};
    }
    renderer->setMinPoint(least);
    renderer->setMaxPoint(most);
}

}  // namespace

void TissueGeometry::drawOnly(const std::vector<std::uint32_t>& triangles)
{
    QByteArray bytes(indices->data().size(), '\0');
    std::memcpy(bytes.data(), triangles.data(), triangles.size() * sizeof(triangles[0]));
    indices->setData(bytes);
    renderer->setVertexCount(std::max(3, static_cast<int>(triangles.size())));  // 0 would mean all
}

Qt3DRender::QMaterial* makeMaterial(const QList<Pass>& passes, Qt3DCore::QNode* parent)
{
    auto* material = new Qt3DRender::QMaterial(parent);
    auto* effect = new Qt3DRender::QEffect(material);
    auto* technique = new Qt3DRender::QTechnique(effect);
    auto* api = technique->graphicsApiFilter();
    api->setApi(Qt3DRender::QGraphicsApiFilter::OpenGL);
    api->setProfile(Qt3DRender::QGraphicsApiFilter::CoreProfile);
    api->setMajorVersion(3);
    api->setMinorVersion(1);
    technique->addFilterKey(key(QStringLiteral("api"), QStringLiteral("gl"), technique));
    for (const Pass& pass : passes) {
        auto* renderPass = new Qt3DRender::QRenderPass(technique);
        renderPass->addFilterKey(key(QStringLiteral("pass"), pass.name, renderPass));
        auto* program = new Qt3DRender::QShaderProgram(renderPass);
        program->setVertexShaderCode(sourceOrNothing(pass.vertexShader, pass.defines));
        program->setFragmentShaderCode(sourceOrNothing(pass.fragmentShader, pass.defines));
        renderPass->setShaderProgram(program);
        // A pass with any state loses all defaults: name each of them.
        auto* cull = new Qt3DRender::QCullFace(renderPass);
        cull->setMode(pass.culling);
        renderPass->addRenderState(cull);
        auto* depth = new Qt3DRender::QDepthTest(renderPass);
        depth->setDepthFunction(pass.depth);
        renderPass->addRenderState(depth);
        if (!pass.writesDepth)
            renderPass->addRenderState(new Qt3DRender::QNoDepthMask(renderPass));
        if (!pass.writesColour) {
            auto* mask = new Qt3DRender::QColorMask(renderPass);
            mask->setRedMasked(false);
            mask->setGreenMasked(false);
            mask->setBlueMasked(false);
            mask->setAlphaMasked(false);
            renderPass->addRenderState(mask);
        }
        if (pass.clips)
            renderPass->addRenderState(new Qt3DRender::QClipPlane(renderPass));  // plane 0: gl_ClipDistance[0]
        if (pass.blend != Blend::None) {
            using Arguments = Qt3DRender::QBlendEquationArguments;
            const bool over = pass.blend == Blend::Over || pass.blend == Blend::Cover;
            auto* equation = new Qt3DRender::QBlendEquation(renderPass);
            equation->setBlendFunction(Qt3DRender::QBlendEquation::Add);
            renderPass->addRenderState(equation);
            auto* blend = new Arguments(renderPass);
            blend->setSourceRgb(over ? Arguments::SourceAlpha : Arguments::One);
            blend->setDestinationRgb(over ? Arguments::OneMinusSourceAlpha : Arguments::One);
            blend->setSourceAlpha(pass.blend == Blend::Over ? Arguments::Zero : Arguments::One);
            blend->setDestinationAlpha(pass.blend == Blend::Cover ? Arguments::OneMinusSourceAlpha : Arguments::One);
            renderPass->addRenderState(blend);
        }
        technique->addRenderPass(renderPass);
    }
    effect->addTechnique(technique);
    material->setEffect(effect);
    return material;
}

TissueGeometry makeTissueGeometry(const anatomy::TissueMesh& mesh, Qt3DCore::QNode* parent, Bytes bytes)
{
    auto* geometry = new Qt3DCore::QGeometry(parent);
    constexpr uint stride = sizeof(anatomy::Vertex);
    const auto count = static_cast<uint>(mesh.vertices.size());
    auto* vertices = bufferOf(mesh.vertices, geometry, bytes);
    // Qt 3D 6.4 hands all but floats to OpenGL as normalised: they arrive as -1..1 and 0..1.
    attribute(geometry, vertices, "vertexPosition", QAttribute::Float, 3, 0, stride, count);
    attribute(geometry, vertices, "normalAux", QAttribute::Byte, 4, 12, stride, count);
    attribute(geometry, vertices, "colourAo", QAttribute::UnsignedByte, 4, 16, stride, count);
    attribute(geometry, vertices, "idNode", QAttribute::UnsignedShort, 2, 20, stride, count);
    const TissueGeometry made = trianglesOf(geometry, mesh.indices, parent, bytes);
    setBounds(made.renderer, mesh.vertices, [](const anatomy::Vertex& v) { return v.positionMm; });
    return made;
}

Qt3DCore::QBuffer* vertexBufferOf(const Qt3DRender::QGeometryRenderer& tissue)
{
    return tissue.geometry()->attributes().constFirst()->buffer();
}

Qt3DRender::QGeometryRenderer* makePointGeometry(const std::vector<std::array<float, 3>>& points,
                                                 const std::vector<std::uint32_t>& indices, Qt3DCore::QNode* parent)
{
    auto* geometry = new Qt3DCore::QGeometry(parent);
    auto* vertices = bufferOf(points, geometry);
    attribute(geometry, vertices, "vertexPosition", QAttribute::Float, 3, 0, sizeof(points[0]),
              static_cast<uint>(points.size()));
    auto* renderer = trianglesOf(geometry, indices, parent).renderer;
    setBounds(renderer, points, [](const std::array<float, 3>& p) { return p.data(); });
    return renderer;
}

Qt3DCore::QBuffer* makeUniformBlock(int floats, Qt3DCore::QNode* parent)
{
    auto* block = new Qt3DCore::QBuffer(parent);
    block->setUsage(Qt3DCore::QBuffer::DynamicDraw);
    block->setData(QByteArray(floats * static_cast<int>(sizeof(float)), '\0'));
    return block;
}

namespace {
class PixelGenerator final : public Qt3DRender::QTextureImageDataGenerator {
public:
    QT3D_FUNCTOR(PixelGenerator)
    PixelGenerator(QByteArray rgba, QSize size) : m_rgba(std::move(rgba)), m_size(size) {}
    Qt3DRender::QTextureImageDataPtr operator()() override
    {
        auto image = Qt3DRender::QTextureImageDataPtr::create();
        image->setWidth(m_size.width());
        image->setHeight(m_size.height());
        image->setDepth(1);
        image->setFaces(1);
        image->setLayers(1);
        image->setMipLevels(1);
        image->setTarget(QOpenGLTexture::Target2D);
        image->setFormat(QOpenGLTexture::RGBA8_UNorm);
        image->setPixelFormat(QOpenGLTexture::RGBA);
        image->setPixelType(QOpenGLTexture::UInt8);
        image->setData(m_rgba, 4, false);
        return image;
    }
    bool operator==(const Qt3DRender::QTextureImageDataGenerator& other) const override { return this == &other; }

private:
    QByteArray m_rgba;
    QSize m_size;
};
}  // namespace

PixelImage::PixelImage(QByteArray rgba, QSize size, Qt3DCore::QNode* parent)
    : QAbstractTextureImage(parent), m_size(size),
      m_generator(QSharedPointer<PixelGenerator>::create(std::move(rgba), size))
{
}

void PixelImage::setPixels(QByteArray rgba)
{
    m_generator = QSharedPointer<PixelGenerator>::create(std::move(rgba), m_size);
    notifyDataGeneratorChanged();
}

Qt3DRender::QTexture2D* makeTexture(PixelImage*& image, QByteArray rgba, QSize size, bool smooth,
                                    Qt3DCore::QNode* parent)
{
    using namespace Qt3DRender;
    auto* texture = new QTexture2D(parent);
    texture->setFormat(QAbstractTexture::RGBA8_UNorm);
    texture->setSize(size.width(), size.height());
    texture->setGenerateMipMaps(false);
    texture->setMinificationFilter(smooth ? QAbstractTexture::Linear : QAbstractTexture::Nearest);
    texture->setMagnificationFilter(smooth ? QAbstractTexture::Linear : QAbstractTexture::Nearest);
    texture->setWrapMode(QTextureWrapMode(QTextureWrapMode::ClampToEdge));
    image = new PixelImage(std::move(rgba), size, texture);
    texture->addTextureImage(image);
    return texture;
}

}  // namespace lactea::scene
