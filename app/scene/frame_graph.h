#pragma once

#include <QColor>
#include <QSize>
#include <Qt3DRender/QCamera>
#include <Qt3DRender/QParameter>
#include <Qt3DRender/QRenderSettings>
#include <Qt3DRender/QSubtreeEnabler>
#include <Qt3DRender/QTechniqueFilter>

#include "app/scene/picture_target.h"

namespace Qt3DRender {
class QClearBuffers;
class QFilterKey;
class QRenderSurfaceSelector;
}  // namespace Qt3DRender

namespace lactea::scene {

/// The order of passes: tissues into a target (the biggest mesh first), then the ink into Scene3D's own buffer.
///
/// Two branches, one at a time: moving (one sample a pixel, or no ink at all) and still (2 x 2 samples, unless the
/// picture is so large that they would not fit).
class FrameGraph {
public:
    FrameGraph(Qt3DRender::QCamera* camera, Qt3DCore::QNode* parent);

    [[nodiscard]] Qt3DRender::QRenderSettings* settings() const { return m_settings; }
    /// Parameters that every shader sees.
    void addParameter(Qt3DRender::QParameter* parameter) { m_all->addParameter(parameter); }

    /// Size of Scene3D's buffer in pixels.
    void setSize(QSize pixels);
    [[nodiscard]] QSize size() const { return m_size; }
    /// 2 when the still picture takes 2 x 2 samples, else 1.
    [[nodiscard]] int stillSamples() const { return m_stillSamples; }
    void setGround(const QColor& colour);
    void setStill(bool still);
    [[nodiscard]] bool still() const { return m_still; }
    void setInk(bool ink);
    void setAlways(bool always);
    /// Before the window dies: Scene3D deletes the graph later, and Qt 6.4 would still talk to the window then.
    void forgetWindow();

    [[nodiscard]] PictureTarget& movingTarget() { return m_movingTarget; }
    [[nodiscard]] PictureTarget& stillTarget() { return m_stillTarget; }

private:
    Qt3DRender::QSubtreeEnabler* addBranch(Qt3DRender::QFrameGraphNode* parent, PictureTarget& target,
                                           Qt3DRender::QFilterKey*& inkPass, Qt3DRender::QClearBuffers*& ground);

    Qt3DRender::QRenderSettings* m_settings;
    Qt3DRender::QRenderSurfaceSelector* m_surface;
    Qt3DRender::QTechniqueFilter* m_all;
    PictureTarget m_movingTarget, m_stillTarget;
    Qt3DRender::QSubtreeEnabler *m_movingBranch, *m_stillBranch;
    Qt3DRender::QFilterKey *m_movingInk = nullptr, *m_stillInk = nullptr;
    Qt3DRender::QClearBuffers *m_movingGround = nullptr, *m_stillGround = nullptr;
    QSize m_size;
    int m_stillSamples = 2;
    bool m_still = false, m_ink = true;
};

}  // namespace lactea::scene
