#include "app/scene/qt3d/picture_target.h"

namespace lactea::scene {

using Qt3DRender::QAbstractTexture;
using Qt3DRender::QRenderTargetOutput;
using Qt3DRender::QTexture2D;

namespace {
QTexture2D* attach(Qt3DRender::QRenderTarget* target, QRenderTargetOutput::AttachmentPoint point,
                   QAbstractTexture::TextureFormat format, QSize size)
{
    auto* output = new QRenderTargetOutput(target);
    auto* texture = new QTexture2D(output);
    texture->setFormat(format);
    texture->setSize(size.width(), size.height());
    texture->setGenerateMipMaps(false);
    texture->setMinificationFilter(QAbstractTexture::Nearest);
    texture->setMagnificationFilter(QAbstractTexture::Nearest);
    texture->setWrapMode(Qt3DRender::QTextureWrapMode(Qt3DRender::QTextureWrapMode::ClampToEdge));
    output->setAttachmentPoint(point);
    output->setTexture(texture);
    target->addOutput(output);
    return texture;
}
}  // namespace

PictureTarget::PictureTarget(QSize size, Qt3DCore::QNode* parent)
    : m_size(size), m_target(new Qt3DRender::QRenderTarget(parent)),
      m_picture(attach(m_target, QRenderTargetOutput::Color0, QAbstractTexture::RGBA8_UNorm, size)),
      m_depthId(attach(m_target, QRenderTargetOutput::Color1, QAbstractTexture::RG16_UNorm, size)),
      m_depth(attach(m_target, QRenderTargetOutput::Depth, QAbstractTexture::D24, size))
{
}

void PictureTarget::setSize(QSize size)
{
    if (size == m_size)
        return;
    m_size = size;
    for (QTexture2D* texture : {m_picture, m_depthId, m_depth})
        texture->setSize(size.width(), size.height());
}

SumTarget::SumTarget(Qt3DCore::QNode* parent)
    : m_size(1, 1), m_target(new Qt3DRender::QRenderTarget(parent)),
      m_sum(attach(m_target, QRenderTargetOutput::Color0, QAbstractTexture::RGBA16F, m_size))
{
    m_sum->setMinificationFilter(QAbstractTexture::Linear);
    m_sum->setMagnificationFilter(QAbstractTexture::Linear);
}

void SumTarget::setSize(QSize size)
{
    if (size == m_size)
        return;
    m_size = size;
    m_sum->setSize(size.width(), size.height());
}

}  // namespace lactea::scene
