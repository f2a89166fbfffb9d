#include "app/scene/tissue_material.h"

#include <QVector4D>
#include <Qt3DRender/QAbstractTextureImage>
#include <Qt3DRender/QTexture>
#include <Qt3DRender/QTextureImageDataGenerator>

#include "app/scene/qt3d_parts.h"

namespace lactea::scene {

using namespace Qt3DRender;
using anatomy::Tissue;

namespace {

class AtlasGenerator final : public QTextureImageDataGenerator {
public:
    QT3D_FUNCTOR(AtlasGenerator)
    AtlasGenerator(QByteArray rgba, int width, int height) : m_rgba(std::move(rgba)), m_width(width), m_height(height)
    {
    }
    QTextureImageDataPtr operator()() override
    {
        auto image = QTextureImageDataPtr::create();
        image->setWidth(m_width);
        image->setHeight(m_height);
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
    bool operator==(const QTextureImageDataGenerator& other) const override { return this == &other; }

private:
    QByteArray m_rgba;
    int m_width, m_height;
};

class AtlasImage final : public QAbstractTextureImage {
public:
    AtlasImage(const anatomy::DetailAtlas& atlas, Qt3DCore::QNode* parent)
        : QAbstractTextureImage(parent),
          m_generator(QSharedPointer<AtlasGenerator>::create(
              QByteArray(reinterpret_cast<const char*>(atlas.rgba.data()), static_cast<qsizetype>(atlas.rgba.size())),
              atlas.width, atlas.height))
    {
    }

private:
    QTextureImageDataGeneratorPtr dataGenerator() const override { return m_generator; }
    QTextureImageDataGeneratorPtr m_generator;
};

QVector4D packed(const Vec3& v, double w)
{
    return {static_cast<float>(v.x), static_cast<float>(v.y), static_cast<float>(v.z), static_cast<float>(w)};
}

void addParameter(QMaterial* material, const char* name, const QVariant& value)
{
    material->addParameter(new QParameter(QLatin1String(name), value, material));
}

}  // namespace

QString tissuePass(Tissue tissue) { return QStringLiteral("tissue %1").arg(static_cast<int>(tissue)); }

QStringList tissueDefines(Tissue tissue, int atlasLayers)
{
    const int number = static_cast<int>(tissue);
    QStringList defines{QStringLiteral("TISSUE %1").arg(number),
                        QStringLiteral("ATLAS_LAYERS %1").arg(number <= atlasLayers ? atlasLayers : 0)};
    if (tissue == Tissue::Skin)
        defines << QStringLiteral("SKIN");
    if (tissue == Tissue::Bunch)
        defines << QStringLiteral("BUNCH");
    if (tissue == Tissue::Duct)
        defines << QStringLiteral("DUCT");
    return defines;
}

QMaterial* makeTissueMaterial(Tissue tissue, const anatomy::DetailAtlas& atlas, QTexture2D* atlasTexture,
                              Qt3DCore::QNode* parent)
{
    const int layers = atlasTexture ? atlas.layers : 0;
    auto* material = makeMaterial(
        {{tissuePass(tissue), "tissue.vert", "tissue.frag", tissueDefines(tissue, layers)}}, parent);
    if (layers >= static_cast<int>(tissue)) {
        addParameter(material, "atlas", QVariant::fromValue<QAbstractTexture*>(atlasTexture));
        addParameter(material, "atlasCentre", packed(atlas.centreMm, 1.0 / atlas.widthMm));
        addParameter(material, "atlasRight", packed(atlas.right, 1.0 / atlas.heightMm));
        addParameter(material, "atlasUp", packed(atlas.up, 0.0));
        addParameter(material, "atlasViewer", packed(atlas.towardsViewer, 0.0));
    }
    return material;
}

QTexture2D* makeAtlasTexture(const anatomy::DetailAtlas& atlas, Qt3DCore::QNode* parent)
{
    const auto bytes = static_cast<std::size_t>(atlas.width) * static_cast<std::size_t>(atlas.height) * 4;
    if (atlas.layers == 0 || bytes == 0 || atlas.rgba.size() < bytes)
        return nullptr;
    auto* texture = new QTexture2D(parent);
    texture->setFormat(QAbstractTexture::RGBA8_UNorm);
    texture->setSize(atlas.width, atlas.height);
    texture->setGenerateMipMaps(false);
    texture->setMinificationFilter(QAbstractTexture::Linear);
    texture->setMagnificationFilter(QAbstractTexture::Linear);
    texture->setWrapMode(QTextureWrapMode(QTextureWrapMode::ClampToEdge));
    texture->addTextureImage(new AtlasImage(atlas, texture));
    return texture;
}

}  // namespace lactea::scene
