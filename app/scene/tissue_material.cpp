#include "app/scene/tissue_material.h"

#include <QVector4D>
#include <Qt3DRender/QTexture>

#include "app/scene/qt3d_parts.h"

namespace lactea::scene {

using namespace Qt3DRender;
using anatomy::Tissue;

namespace {

QVector4D packed(const Vec3& v, double w)
{
    return {static_cast<float>(v.x), static_cast<float>(v.y), static_cast<float>(v.z), static_cast<float>(w)};
}

void addParameter(QMaterial* material, const char* name, const QVariant& value)
{
    material->addParameter(new QParameter(QLatin1String(name), value, material));
}

}  // namespace

QString tissuePass(Tissue tissue) { return moves(tissue) ? movingPass : standingPass; }

QStringList tissueDefines(Tissue tissue, int atlasLayers, anatomy::Composition composition)
{
    const bool whole = composition == anatomy::Composition::Whole;
    const int number = static_cast<int>(tissue);
    QStringList defines{QStringLiteral("TISSUE %1").arg(number),
                        QStringLiteral("ATLAS_LAYERS %1").arg(number <= atlasLayers ? atlasLayers : 0)};
    defines << QStringLiteral("BLOCK %1").arg((whole ? largeBlockFloats : uniformBlockFloats) / 4);
    if (whole)
        defines << QStringLiteral("CUT");
    if (tissue == Tissue::Skin)
        defines << QStringLiteral("SKIN");
    if (tissue == Tissue::Bunch)
        defines << QStringLiteral("BUNCH");
    if (tissue == Tissue::Duct)
        defines << QStringLiteral("DUCT");
    return defines;
}

QMaterial* makeTissueMaterial(Tissue tissue, const anatomy::DetailAtlas& atlas, QTexture2D* atlasTexture,
                              anatomy::Composition composition, Qt3DCore::QNode* parent)
{
    const int layers = atlasTexture ? atlas.layers : 0;
    Pass pass{tissuePass(tissue), "tissue.vert", "tissue.frag", tissueDefines(tissue, layers, composition)};
    pass.clips = composition == anatomy::Composition::Whole;
    auto* material = makeMaterial({pass}, parent);
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
    PixelImage* image = nullptr;
    return makeTexture(image,
                       QByteArray(reinterpret_cast<const char*>(atlas.rgba.data()),
                                  static_cast<qsizetype>(atlas.rgba.size())),
                       {atlas.width, atlas.height}, true, parent);
}

}  // namespace lactea::scene
