#include "app/scene/qt3d/tissue_material.h"

#include <QVector4D>
#include <Qt3DRender/QTexture>

#include "app/scene/qt3d/look.h"
#include "app/scene/qt3d/qt3d_parts.h"
#include "app/session/duct_scale.h"

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

void addAtlas(QMaterial* material, Tissue tissue, const AtlasLook& atlas)
{
    if (atlas.layers >= static_cast<int>(tissue))
        for (QParameter* parameter : atlas.parameters)
            material->addParameter(parameter);
}

/// As a shader's word, linear light.
QString shaderColour(const QColor& colour)
{
    const QVector4D c = linearOf(colour);
    return QStringLiteral("vec3(%1,%2,%3)").arg(c.x(), 0, 'f', 5).arg(c.y(), 0, 'f', 5).arg(c.z(), 0, 'f', 5);
}

QString dyeColour() { return QStringLiteral("DYE ") + shaderColour(session::ducts::dye()); }

/// The scale from -1 to 1, and the dye.
QStringList ductColours()
{
    namespace ducts = session::ducts;
    QStringList scale;
    for (int i = 1 - ducts::stops; i < ducts::stops; ++i)
        scale << shaderColour(ducts::colourAt(static_cast<double>(i) / (ducts::stops - 1)));
    return {QStringLiteral("DUCT_STOPS %1").arg(ducts::stops),
            QStringLiteral("DUCT_SCALE %1").arg(scale.join(QLatin1Char(','))), dyeColour()};
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
        defines << QStringLiteral("BUNCH") << dyeColour();
    if (tissue == Tissue::Duct)
        defines << QStringLiteral("DUCT") << ductColours();
    return defines;
}

QMaterial* makeTissueMaterial(Tissue tissue, const AtlasLook& atlas, anatomy::Composition composition,
                              Qt3DCore::QNode* parent)
{
    Pass pass{tissuePass(tissue), "tissue.vert", "tissue.frag", tissueDefines(tissue, atlas.layers, composition)};
    pass.clips = composition == anatomy::Composition::Whole;
    auto* material = makeMaterial(withApart({pass}, tissue, composition), parent);
    addAtlas(material, tissue, atlas);
    return material;
}

QString fadePass(Tissue tissue) { return QStringLiteral("fade %1").arg(static_cast<int>(tissue)); }
QString xrayPass(Tissue tissue) { return QStringLiteral("x-ray %1").arg(static_cast<int>(tissue)); }

QStringList veilDefines(Tissue tissue, anatomy::Composition composition, int veil, bool shell, int atlasLayers)
{
    QStringList defines = tissueDefines(tissue, atlasLayers, composition);
    defines << QStringLiteral("VEIL %1").arg(veil);
    if (shell)
        defines << QStringLiteral("SHELL");
    return defines;
}

namespace {
constexpr int faded = 1, xrayed = 2;

/// Cover where it faces the eye, at the rim, and how steeply it rises to that; of what lies behind something solid.
/// Chosen by eye. Faded: a sheet of gauze, with its colour everywhere. X-rayed: glass, clear but for its rims.
struct Covers {
    QVector4D fade, xray;
};
Covers coversOf(Tissue tissue)
{
    switch (tissue) {
    case Tissue::Skin:
        return {{0.42F, 0.92F, 1.8F, 1.0F}, {0.02F, 0.96F, 2.0F, 0.25F}};
    case Tissue::Fat:
        return {{0.50F, 0.76F, 1.8F, 1.0F}, {0.03F, 0.62F, 2.6F, 0.25F}};
    case Tissue::Bunch:
        return {{0.36F, 0.74F, 1.6F, 1.0F}, {0.15F, 0.70F, 1.8F, 0.7F}};
    case Tissue::Duct:
    case Tissue::Vessel:
        return {{0.42F, 0.82F, 1.4F, 1.0F}, {0.22F, 0.88F, 1.5F, 0.8F}};
    default:
        return {{0.38F, 0.74F, 1.8F, 1.0F}, {0.05F, 0.70F, 2.4F, 0.4F}};
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

QMaterial* makeVeilMaterial(Tissue tissue, const AtlasLook& atlas, anatomy::Composition composition,
                            Qt3DCore::QNode* parent)
{
    const bool clips = composition == anatomy::Composition::Whole;
    Pass fade =
        veilPass(fadePass(tissue), veilDefines(tissue, composition, faded, false, atlas.layers), Blend::Over, clips);
    fade.depth = QDepthTest::LessOrEqual;
    Pass nearest = veilPass(fadePass(tissue), veilDefines(tissue, composition, faded, false), Blend::None, clips);
    nearest.defines << QStringLiteral("DEPTH_ONLY");
    nearest.writesDepth = true;
    nearest.writesColour = false;
    Pass xray = veilPass(xrayPass(tissue), veilDefines(tissue, composition, xrayed, false), Blend::Sum, clips);
    xray.depth = QDepthTest::Always;
    auto* material = makeMaterial(withApart({nearest, fade, xray}, tissue, composition), parent);
    addAtlas(material, tissue, atlas);
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

AtlasLook makeAtlasLook(const anatomy::DetailAtlas& atlas, Qt3DCore::QNode* parent)
{
    AtlasLook look;
    const auto bytes = static_cast<std::size_t>(atlas.width) * static_cast<std::size_t>(atlas.height) * 4;
    if (atlas.layers == 0 || bytes == 0 || atlas.rgba.size() < bytes)
        return look;
    auto* texture = makeTexture(look.pixels,
                                QByteArray::fromRawData(reinterpret_cast<const char*>(atlas.rgba.data()),
                                                        static_cast<qsizetype>(atlas.rgba.size())),
                                {atlas.width, atlas.height}, true, parent);
    look.layers = atlas.layers;
    const auto add = [&](const char* name, const QVariant& value) {
        look.parameters.append(new QParameter(QLatin1String(name), value, parent));
    };
    add("atlas", QVariant::fromValue<QAbstractTexture*>(texture));
    add("atlasCentre", packed(atlas.centreMm, 1.0 / atlas.widthMm));
    add("atlasRight", packed(atlas.right, 1.0 / atlas.heightMm));
    add("atlasUp", packed(atlas.up, 0.0));
    add("atlasViewer", packed(atlas.towardsViewer, 0.0));
    return look;
}

}  // namespace lactea::scene
