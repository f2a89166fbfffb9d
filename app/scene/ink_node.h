#pragma once

#include <QVector4D>
#include <Qt3DCore/QEntity>
#include <Qt3DRender/QParameter>

#include "app/scene/convex_cover.h"
#include "app/scene/picture_target.h"

namespace lactea::scene {

/// The post pass of one branch: ink, ground and the outline of the selection, drawn on the body's cover or, while
/// the eye is inside it, on the whole screen.
class InkNode final : public Qt3DCore::QEntity {
    Q_OBJECT
public:
    /// `still`: of the still branch, passes "ink fine" (2 x 2 samples a pixel) and "ink whole" (one); else of
    /// the moving one, "ink" and "plain" (no lines).
    InkNode(PictureTarget& source, bool still, const ConvexCover& cover, Qt3DCore::QNode* parent);

    void setEyeInside(bool inside);
    /// mm per unit of depth, threshold scale, strength, distance of neighbours.
    void setInk(const QVector4D& ink) { m_ink->setValue(ink); }
    void setAccentBox(const QVector4D& pixels) { m_accentBox->setValue(pixels); }

private:
    Qt3DCore::QEntity *m_cover, *m_full;
    Qt3DRender::QParameter *m_ink, *m_accentBox;
};

}  // namespace lactea::scene
