#include "app/scene/qt3d/tissue_material.h"

#include <QVector4D>
#include <Qt3DRender/QTexture>

#include "app/scene/qt3d/qt3d_parts.h"

namespace lactea::scene {

using namespace Qt3DRender;
using anatomy::Tissue;

namespace {

QVector4D packed(const Vec3& v, double w)
{
    return {static_cast<float>(v.x), static_cast<float>(v.y), static_cast<float>(v.z), static_cast<float>(w)};
}

/// The passes again for lobes that are drawn apart: the whole body's only.
QList<Pass> withApart(QList<Pass> passes, Tissue tissue, anatomy::Composition composition)
{
    if (!moves(tissue) || composition != anatomy::Composition::Whole)
        return passes;
    for (const Pass& pass : QList<Pass>(passes)) {
        Pass apart = pass;
        apart.name += apartSuffix;
        apart.defines << QStringLiteral("APART");
        apart.clips = false;
        passes << apart;
    }
    return passes;
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
    auto* material = makeMaterial(withApart({pass}, tissue, composition), parent);
    if (layers >= static_cast<int>(tissue)) {
        addParameter(material, "atlas", QVariant::fromValue<QAbstractTexture*>(atlasTexture));
        addParameter(material, "atlasCentre", packed(atlas.centreMm, 1.0 / atlas.widthMm));
        addParameter(material, "atlasRight", packed(atlas.right, 1.0 / atlas.heightMm));
        addParameter(material, "atlasUp", packed(atlas.up, 0.0));
        addParameter(material, "atlasViewer", packed(atlas.towardsViewer, 0.0));
    }
    return material;
}

QString fadePass(Tissue tissue) { return QStringLiteral("fade %1").arg(static_cast<int>(tissue)); }
QString xrayPass(Tissue tissue) { return QStringLiteral("x-ray %1").arg(static_cast<int>(tissue)); }

QStringList veilDefines(Tissue tissue, anatomy::Composition composition, int veil, bool shell)
{
    QStringList defines = tissueDefines(tissue, 0, composition);
    defines << QStringLiteral("VEIL %1").arg(veil);
    if (shell)
        defines << QStringLiteral("SHELL");
    return defines;
}

namespace {
constexpr int faded = 1, xrayed = 2;

/// Cover where it faces the eye, at the rim, and how steeply it rises to that; of what lies behind something solid.
/// Chosen by eye: skin and fat are wide sheets and stay thin, grapes and ducts keep their body.
struct Covers {
    QVector4D fade, xray;
};
Covers coversOf(Tissue tissue)
{
    switch (tissue) {
    case Tissue::Skin:
        return {{0.16F, 0.85F, 2.2F, 1.0F}, {0.07F, 0.75F, 2.6F, 0.25F}};
    case Tissue::Fat:
        return {{0.20F, 0.62F, 1.8F, 1.0F}, {0.06F, 0.40F, 2.2F, 0.25F}};
    case Tissue::Bunch:
        return {{0.26F, 0.70F, 1.6F, 1.0F}, {0.16F, 0.62F, 1.8F, 0.6F}};
    case Tissue::Duct:
    case Tissue::Vessel:
        return {{0.34F, 0.80F, 1.4F, 1.0F}, {0.30F, 0.85F, 1.4F, 0.8F}};
    default:
        return {{0.24F, 0.70F, 1.8F, 1.0F}, {0.10F, 0.55F, 2.0F, 0.4F}};
    }
}

Pass veilPass(const QString& name, const QStringList& defines, Blend blend, bool clips)
{
    Pass pass{name, "tissue.vert", "veil.frag", defines};
    pass.writesDepth = false;
    pass.blend = blend;
    pass.clips = clips;
    return pass;
}
}  // namespace

QMaterial* makeVeilMaterial(Tissue tissue, anatomy::Composition composition, Qt3DCore::QNode* parent)
{
    const bool clips = composition == anatomy::Composition::Whole;
    const Pass fade = veilPass(fadePass(tissue), veilDefines(tissue, composition, faded, false), Blend::Over, clips);
    Pass xray = veilPass(xrayPass(tissue), veilDefines(tissue, composition, xrayed, false), Blend::Sum, clips);
    xray.depth = QDepthTest::Always;
    auto* material = makeMaterial(withApart({fade, xray}, tissue, composition), parent);
    addParameter(material, "fadeCover", coversOf(tissue).fade);
    addParameter(material, "xrayCover", coversOf(tissue).xray);
    return material;
}

QMaterial* makeShellMaterial(anatomy::Composition composition, Qt3DCore::QNode* parent)
{
    Pass pass = veilPass(shellPass, veilDefines(Tissue::Skin, composition, faded, true), Blend::Over,
                         composition == anatomy::Composition::Whole);
    pass.culling = QCullFace::NoCulling;
    auto* material = makeMaterial({pass}, parent);
    addParameter(material, "fadeCover", QVector4D(0.05F, 0.62F, 2.6F, 1.0F));
    return material;
}

QTexture2D* makeAtlasTexture(const anatomy::DetailAtlas& atlas, PixelImage*& pixels, Qt3DCore::QNode* parent)
{
    const auto bytes = static_cast<std::size_t>(atlas.width) * static_cast<std::size_t>(atlas.height) * 4;
    if (atlas.layers == 0 || bytes == 0 || atlas.rgba.size() < bytes)
        return nullptr;
    return makeTexture(pixels,
                       QByteArray::fromRawData(reinterpret_cast<const char*>(atlas.rgba.data()),
                                               static_cast<qsizetype>(atlas.rgba.size())),
                       {atlas.width, atlas.height}, true, parent);
}

}  // namespace lactea::scene
