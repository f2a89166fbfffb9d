#pragma once

#include <vector>

#include <QColor>
#include <QSize>
#include <Qt3DRender/QCamera>
#include <Qt3DRender/QParameter>
#include <Qt3DRender/QRenderSettings>
#include <Qt3DRender/QRenderSurfaceSelector>
#include <Qt3DRender/QSubtreeEnabler>
#include <Qt3DRender/QTechniqueFilter>

#include "app/scene/qt3d/picture_target.h"
#include "model/anatomy/mesh/mesh_buffers.h"

namespace Qt3DRender {
class QClearBuffers;
class QFilterKey;
}  // namespace Qt3DRender

namespace lactea::scene {

/// The order of passes: tissues into a target (the biggest mesh first), then the ink into Scene3D's own buffer.
/// As few passes as can be: each is a render view of Qt 3D 6.4, about a dozen jobs in every frame whatever it draws.
///
/// What is faded is blended over the solid tissues before the ink, from the inside out, and hides no line of theirs. What is
/// x-rayed adds up in a target of its own and is laid over that.
///
/// Three ways to draw, one at a time: moving (all tissues, one sample a pixel, or no ink at all), living (the eye
/// rests: only what the milk moves, over an underlay of the rest; Scene3D's buffer keeps the picture around it) and
/// still (2 x 2 samples, unless the picture is so large that they would not fit).
class FrameGraph {
public:
    enum class Way { Moving, Living, Still };

    FrameGraph(Qt3DRender::QCamera* camera, Qt3DCore::QNode* parent);

    [[nodiscard]] Qt3DRender::QRenderSettings* settings() const { return m_settings; }
    /// Parameters that every shader sees.
    void addParameter(Qt3DRender::QParameter* parameter) { m_all->addParameter(parameter); }

    /// Size of Scene3D's buffer in pixels. Each target follows when it is next drawn, never before: Qt 3D 6.4 knows by
    /// the size alone that a target's textures are new ones, and one that went there and back undrawn stays blank.
    void setSize(QSize pixels);
    [[nodiscard]] QSize size() const { return m_size; }
    /// 2 when the still picture takes 2 x 2 samples, else 1.
    [[nodiscard]] int stillSamples() const { return m_stillSamples; }
    /// A colour that lets through makes a picture with coverage, premultiplied.
    void setGround(const QColor& colour);
    /// Pixels for one unit of the still picture's lines; from 2 on they are drawn so wide.
    void setLinePixels(int pixels);
    void setWay(Way way);
    [[nodiscard]] Way way() const { return m_way; }
    /// Whether the underlay is drawn anew. The living way needs one that was.
    void setUnderlayDrawn(bool drawn);
    /// Whether anything is faded, or x-rayed. The living way cannot draw what is x-rayed.
    void setVeils(bool faded, bool xrayed);
    /// Whether the lobes are drawn apart. The living way cannot draw that either.
    void setApart(bool apart);
    [[nodiscard]] bool isApart() const { return m_apart; }
    [[nodiscard]] bool hasXrays() const { return m_xrayed; }
    void setInk(bool ink);
    /// Whether anything is selected; a pass that draws nothing still costs Qt 3D its dozen jobs.
    void setOutlined(bool outlined);
    void setAlways(bool always);
    /// For a page without a window of its own; else Scene3D takes the window.
    void setSurface(QObject* surface) { m_surface->setSurface(surface); }
    /// Before the window dies: Scene3D deletes the graph later, and Qt 6.4 would still talk to the window then.
    void forgetWindow();

    [[nodiscard]] PictureTarget& movingTarget() { return m_movingTarget; }
    [[nodiscard]] PictureTarget& stillTarget() { return m_stillTarget; }
    [[nodiscard]] PictureTarget& underlay() { return m_underlay; }

private:
    /// One way to draw the picture: all tissues into a target, then the post passes into Scene3D's buffer.
    struct Branch {
        Qt3DRender::QSubtreeEnabler *enabler = nullptr, *outlined = nullptr;
        Qt3DRender::QFilterKey *ink = nullptr, *outline = nullptr;
        Qt3DRender::QClearBuffers* ground = nullptr;
        Qt3DRender::QSubtreeEnabler* xrays = nullptr;
        SumTarget* sum = nullptr;
        Qt3DRender::QParameter *sumSize = nullptr, *sumScale = nullptr;
    };
    struct Living {
        Qt3DRender::QSubtreeEnabler *enabler = nullptr, *outlined = nullptr;
    };
    /// Clears a target to the ground: its colour, but no part. The first pass belongs under what it gives back.
    Qt3DRender::QFrameGraphNode* addClears(Qt3DRender::QFrameGraphNode* parent, PictureTarget& target);
    void addFades(Qt3DRender::QFrameGraphNode* parent);
    /// A pass that has another name while the lobes are drawn apart, if it draws what moves.
    void addTissuePass(Qt3DRender::QFrameGraphNode* parent, const QString& pass, bool ofLobes,
                       const QList<Qt3DRender::QParameter*>& parameters = {});
    void addXrays(Branch& branch, PictureTarget& target, SumTarget& sum);
    void sizeSum(Branch& branch, const PictureTarget& target) const;
    void sizeTargets();
    void nameStillPasses();
    Branch addBranch(Qt3DRender::QFrameGraphNode* parent, PictureTarget& target, SumTarget& sum);
    Qt3DRender::QSubtreeEnabler* addUnderlay(Qt3DRender::QFrameGraphNode* parent, PictureTarget& target);
    Living addLiving(Qt3DRender::QFrameGraphNode* parent, PictureTarget& target);

    Qt3DRender::QRenderSettings* m_settings;
    Qt3DRender::QRenderSurfaceSelector* m_surface;
    Qt3DRender::QTechniqueFilter* m_all;
    PictureTarget m_movingTarget, m_stillTarget, m_underlay;
    SumTarget m_movingSum, m_stillSum;
    std::vector<Qt3DRender::QClearBuffers*> m_grounds;
    std::vector<Qt3DRender::QSubtreeEnabler*> m_fades;
    std::vector<std::pair<Qt3DRender::QFilterKey*, QString>> m_lobePasses;
    Qt3DRender::QSubtreeEnabler* m_underlayBranch;
    Living m_livingBranch;
    Branch m_movingBranch, m_stillBranch;
    QSize m_size;
    int m_stillSamples = 2, m_linePixels = 1;
    Way m_way = Way::Moving;
    bool m_xrayed = false, m_apart = false;
};

}  // namespace lactea::scene
