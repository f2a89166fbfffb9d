#pragma once

#include <array>

#include <Qt3DRender/QMaterial>
#include <Qt3DRender/QParameter>

#include "model/anatomy/mesh/body_mesher.h"

namespace lactea::scene {

class PixelImage;

/// In which order the tissues are drawn: the biggest mesh first, then what hides most.
inline constexpr std::array drawOrder{anatomy::Tissue::Bunch, anatomy::Tissue::Fat,    anatomy::Tissue::Skin,
                                      anatomy::Tissue::Muscle, anatomy::Tissue::Rib,   anatomy::Tissue::Intercostal,
                                      anatomy::Tissue::Duct,   anatomy::Tissue::Vessel};

/// Whether the milk moves it; all others stand still while the eye does.
constexpr bool moves(anatomy::Tissue tissue)
{
    return tissue == anatomy::Tissue::Bunch || tissue == anatomy::Tissue::Duct;
}
inline constexpr unsigned movingTissues =
    1U << static_cast<unsigned>(anatomy::Tissue::Bunch) | 1U << static_cast<unsigned>(anatomy::Tissue::Duct);

/// The passes of the frame graph: what the milk moves; all others and the face of a cut. Within a pass Qt 3D draws in
/// the order in which the entities were made.
inline const QString movingPass = QStringLiteral("moving tissue"), standingPass = QStringLiteral("standing tissue");
/// The one in which a tissue is drawn.
QString tissuePass(anatomy::Tissue tissue);
/// What is added to the names of the passes of what moves while the lobes are drawn apart.
inline const QString apartSuffix = QStringLiteral(" apart");
/// From the inside out: what is faded is blended in this order.
inline constexpr std::array fadeOrder{anatomy::Tissue::Duct,        anatomy::Tissue::Bunch, anatomy::Tissue::Vessel,
                                      anatomy::Tissue::Intercostal, anatomy::Tissue::Rib,   anatomy::Tissue::Muscle,
                                      anatomy::Tissue::Fat,         anatomy::Tissue::Skin};
/// The passes in which what is faded, or x-rayed, of a tissue is drawn, and the faint shell of the whole breast.
QString fadePass(anatomy::Tissue tissue);
QString xrayPass(anatomy::Tissue tissue);
inline const QString shellPass = QStringLiteral("fade shell");

/// What the tissue's shaders are compiled with.
QStringList tissueDefines(anatomy::Tissue tissue, int atlasLayers, anatomy::Composition composition);
/// The atlas, which has to live as long, as a texture and its frame: parameters that all materials of a body share. No
/// layers: the body has none.
struct AtlasLook {
    int layers = 0;
    QList<Qt3DRender::QParameter*> parameters;
    PixelImage* pixels = nullptr;
};
AtlasLook makeAtlasLook(const anatomy::DetailAtlas& atlas, Qt3DCore::QNode* parent);
/// The look of one tissue.
Qt3DRender::QMaterial* makeTissueMaterial(anatomy::Tissue tissue, const AtlasLook& atlas,
                                          anatomy::Composition composition, Qt3DCore::QNode* parent);
/// The look of what is see-through of a tissue. Faded: two passes of one name, one after the other.
Qt3DRender::QMaterial* makeVeilMaterial(anatomy::Tissue tissue, const AtlasLook& atlas,
                                        anatomy::Composition composition, Qt3DCore::QNode* parent);
Qt3DRender::QMaterial* makeShellMaterial(anatomy::Composition composition, Qt3DCore::QNode* parent);
QStringList veilDefines(anatomy::Tissue tissue, anatomy::Composition composition, int veil, bool shell,
                        int atlasLayers = 0);

}  // namespace lactea::scene
