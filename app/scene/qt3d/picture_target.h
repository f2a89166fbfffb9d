#pragma once

#include <QSize>
#include <Qt3DRender/QRenderTarget>
#include <Qt3DRender/QRenderTargetOutput>
#include <Qt3DRender/QTexture>

namespace lactea::scene {

/// Where the tissues are drawn before the ink: picture (RGBA8), depth and id (RG16), depth buffer.
class PictureTarget {
public:
    PictureTarget(QSize size, Qt3DCore::QNode* parent);

    /// All three together: they must never differ.
    void setSize(QSize size);
    [[nodiscard]] QSize size() const { return m_size; }
    [[nodiscard]] Qt3DRender::QRenderTarget* target() const { return m_target; }
    [[nodiscard]] Qt3DRender::QTexture2D* picture() const { return m_picture; }
    [[nodiscard]] Qt3DRender::QRenderTargetOutput* pictureOutput() const { return m_target->outputs().at(0); }
    [[nodiscard]] Qt3DRender::QRenderTargetOutput* depthIdOutput() const { return m_target->outputs().at(1); }
    [[nodiscard]] Qt3DRender::QTexture2D* depthId() const { return m_depthId; }
    [[nodiscard]] Qt3DRender::QTexture2D* depth() const { return m_depth; }

private:
    QSize m_size;
    Qt3DRender::QRenderTarget* m_target;
    Qt3DRender::QTexture2D *m_picture, *m_depthId, *m_depth;
};

/// Where what is x-rayed adds up (RGBA16F). A pixel wide until it is asked for: half floats of 2 x 2 samples are 30 MB.
class SumTarget {
public:
    explicit SumTarget(Qt3DCore::QNode* parent);

    void setSize(QSize size);
    [[nodiscard]] QSize size() const { return m_size; }
    [[nodiscard]] Qt3DRender::QRenderTarget* target() const { return m_target; }
    [[nodiscard]] Qt3DRender::QTexture2D* sum() const { return m_sum; }

private:
    QSize m_size;
    Qt3DRender::QRenderTarget* m_target;
    Qt3DRender::QTexture2D* m_sum;
};

}  // namespace lactea::scene
