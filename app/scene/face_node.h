#pragma once

#include <Qt3DCore/QEntity>
#include <Qt3DRender/QParameter>

#include "app/scene/qt3d_parts.h"
#include "model/anatomy/mesh/cut_face.h"

namespace lactea::scene {

/// The pass of the frame graph in which the face of a cut is drawn.
inline const QString facePass = QStringLiteral("face"), fadedFacePass = QStringLiteral("fade face");

/// The face of the cut through the whole body: a picture in the plane. Its place changes with its picture.
class FaceNode final : public Qt3DCore::QEntity {
    Q_OBJECT
public:
    explicit FaceNode(Qt3DCore::QNode* parent);

    /// A face without pixels takes it away.
    void setFace(const anatomy::CutFace& face);
    /// The part that is selected: pixels whose id under `mask` is `value`; 0, 0: none.
    void setMark(unsigned mask, unsigned value);

private:
    /// All faces have room in it (FaceMaker::largestPx).
    static constexpr int side = 1024;

    PixelImage *m_colourAo = nullptr, *m_tiltId = nullptr;
    Qt3DRender::QParameter *m_corner, *m_right, *m_up, *m_used, *m_mark;
};

/// The value of a shown part in the face's ids, and which bits of them count.
struct FaceMark {
    unsigned mask = 0, value = 0;
};
FaceMark faceMarkOf(const anatomy::PartId* selected);

}  // namespace lactea::scene
