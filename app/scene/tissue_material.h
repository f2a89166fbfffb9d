#pragma once

#include <array>

#include <Qt3DRender/QMaterial>
#include <Qt3DRender/QParameter>

#include "model/anatomy/mesh/body_mesher.h"

namespace Qt3DRender {
class QTexture2D;
}

namespace lactea::scene {

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
/// What the tissue's shaders are compiled with.
QStringList tissueDefines(anatomy::Tissue tissue, int atlasLayers, anatomy::Composition composition);
/// The look of one tissue; the atlas and its frame are parameters of the material.
Qt3DRender::QMaterial* makeTissueMaterial(anatomy::Tissue tissue, const anatomy::DetailAtlas& atlas,
                                          Qt3DRender::QTexture2D* atlasTexture, anatomy::Composition composition,
                                          Qt3DCore::QNode* parent);
/// The atlas as a texture; null when the body has none.
Qt3DRender::QTexture2D* makeAtlasTexture(const anatomy::DetailAtlas& atlas, Qt3DCore::QNode* parent);

}  // namespace lactea::scene
