#pragma once

#include <cmath>

#include <QVector4D>
#include <Qt3DCore/QEntity>
#include <Qt3DRender/QParameter>

#include "app/scene/eye/convex_cover.h"
#include "app/scene/nodes/frame_graph.h"

namespace lactea::scene {

/// The post passes of one branch: ink and ground, drawn on the body's cover or, while the eye is inside it, on the
/// whole screen; then the outline of the selection, in its box.
class InkNode final : public Qt3DCore::QEntity {
    Q_OBJECT
public:
    /// Passes of the moving way: "ink" or "plain" (no lines), "outline"; of the living one: "ink life",
    /// "outline life"; of the still one: "ink fine" or "ink wide" (lines of several pixels), "outline fine" (2 x 2
    /// samples a pixel), "ink whole", "outline whole" (one sample).
    InkNode(PictureTarget& source, FrameGraph::Way way, const ConvexCover& cover, Qt3DCore::QNode* parent);

    /// How far apart the neighbours of "ink wide" are, in samples: the width of its lines.
    static double wideSamples(double linePixels) { return std::floor(1.6 * linePixels + 0.5); }

    void setEyeInside(bool inside);
    /// mm per unit of depth, 1 / threshold scale, strength, distance of neighbours.
    void setInk(const QVector4D& ink) { m_ink->setValue(ink); }
    void setOutlined(bool outlined) { m_outline->setEnabled(outlined); }
    /// Left, bottom, right, top in -1 .. 1.
    void setOutlineBox(const QVector4D& box) { m_outlineBox->setValue(box); }

private:
    void addInk(const QList<Qt3DRender::QParameter*>& parameters, FrameGraph::Way way, const ConvexCover& cover);
    void addOutline(const QList<Qt3DRender::QParameter*>& parameters, FrameGraph::Way way);

    Qt3DCore::QEntity *m_cover, *m_full, *m_outline;
    Qt3DRender::QParameter *m_ink, *m_outlineBox;
};

}  // namespace lactea::scene
