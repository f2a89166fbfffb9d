#pragma once

#include <span>
#include <vector>

#include <Qt3DCore/QEntity>
#include <Qt3DRender/QParameter>

#include "app/scene/qt3d/qt3d_parts.h"
#include "model/anatomy/mesh/cut_face.h"

namespace lactea::scene {

/// The pass of the frame graph in which what is see-through of the face of a cut is drawn.
inline const QString fadedFacePass = QStringLiteral("fade face");

/// The face of the cut through the whole body: a picture in the plane. Its place changes with its picture.
class FaceNode final : public Qt3DCore::QEntity {
    Q_OBJECT
public:
    explicit FaceNode(Qt3DCore::QNode* parent);

    /// A face without pixels takes it away.
    void setFace(const anatomy::CutFace& face);
    void setSelected(std::span<const anatomy::PartId> parts);

private:
    /// Two square pictures of one size. While a cut is dragged 1 MB goes to the graphics card for a face, not 8.
    struct Pictures {
        int side;
        PixelImage *colourAo = nullptr, *tiltId = nullptr;
        Qt3DRender::QTexture2D *colourAoTexture = nullptr, *tiltIdTexture = nullptr;
    };
    void makePictures(Pictures& pictures);

    Pictures m_coarse{384}, m_fine{1024};  ///< all faces have room in the fine ones (FaceMaker::largestPx)
    Qt3DRender::QParameter *m_colourAo, *m_tiltId;
    Qt3DRender::QParameter *m_corner, *m_right, *m_up, *m_used;
    PixelImage* m_selected = nullptr;  ///< red: whether a pixel with this id (low byte to the right) is
    std::vector<anatomy::PartId> m_selectedParts;
};

/// The value of a shown part in the face's ids, and which bits of them count; a mask of 0: it is not shown there.
struct FaceMark {
    unsigned mask = 0, value = 0;
};
FaceMark faceMarkOf(const anatomy::PartId& part);
/// RGBA of 256 x 256 ids, red where a chosen part shows.
QByteArray selectedIds(std::span<const anatomy::PartId> parts);

}  // namespace lactea::scene
