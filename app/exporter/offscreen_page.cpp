#include "app/exporter/offscreen_page.h"

#include <QQuickGraphicsDevice>
#include <QQuickItem>
#include <QQuickRenderTarget>

namespace lactea::exporter {

OffscreenPage::OffscreenPage()
    : m_control(std::make_unique<QQuickRenderControl>()), m_window(std::make_unique<QQuickWindow>(m_control.get()))
{
}

Result<std::unique_ptr<OffscreenPage>> OffscreenPage::make(QSize pixels)
{
    const auto none = [] {
        return fail(Error::Code::NotConverged, "snapshot", "the graphics driver gives no OpenGL beside the window");
    };
    std::unique_ptr<OffscreenPage> page(new OffscreenPage);
    page->m_context.setFormat(QSurfaceFormat::defaultFormat());
    page->m_surface.setFormat(QSurfaceFormat::defaultFormat());
    page->m_surface.create();
    if (!page->m_context.create() || !page->m_context.makeCurrent(&page->m_surface))
        return none();
    page->m_window->setGraphicsDevice(QQuickGraphicsDevice::fromOpenGLContext(&page->m_context));
    page->m_window->setColor(Qt::transparent);
    page->m_window->setGeometry(0, 0, pixels.width(), pixels.height());
    page->m_window->contentItem()->setSize(pixels);
    if (!page->m_control->initialize() || !page->m_context.makeCurrent(&page->m_surface))
        return none();
    page->m_target =
        std::make_unique<QOpenGLFramebufferObject>(pixels, QOpenGLFramebufferObject::CombinedDepthStencil);
    if (!page->m_target->isValid())
        return none();
    page->m_window->setRenderTarget(QQuickRenderTarget::fromOpenGLTexture(page->m_target->texture(), pixels));
    return page;
}

OffscreenPage::~OffscreenPage()
{
    m_context.makeCurrent(&m_surface);
    m_content.reset();
    m_control->invalidate();
    m_window.reset();
    m_control.reset();
    m_context.makeCurrent(&m_surface);
    m_target.reset();
    m_context.doneCurrent();
}

void OffscreenPage::setContent(std::unique_ptr<QQuickItem> content)
{
    m_content = std::move(content);
    m_content->setParentItem(m_window->contentItem());
}

void OffscreenPage::draw()
{
    m_context.makeCurrent(&m_surface);
    m_control->polishItems();
    m_control->beginFrame();
    m_control->sync();
    m_control->render();
    m_control->endFrame();
    emit m_window->frameSwapped();  // a render control does not tell by itself
}

QImage OffscreenPage::read()
{
    m_context.makeCurrent(&m_surface);
    return m_target->toImage();
}

}  // namespace lactea::exporter
