#include "app/scene/picture_check.h"

#include <QOpenGLContext>
#include <QOpenGLFunctions>

namespace lactea::scene {

void PictureCheck::start(QQuickWindow* window, const QRectF& part)
{
    m_started = true;
    m_window = window;
    m_part = part;
    m_frame = connect(window, &QQuickWindow::afterRenderPassRecording, this, &PictureCheck::look,
                      Qt::DirectConnection);
    window->update();
}

// In the render thread, once; what was recorded so far is executed by beginExternalCommands().
void PictureCheck::look()
{
    disconnect(m_frame);
    bool several = true;
    m_window->beginExternalCommands();
    if (auto* context = QOpenGLContext::currentContext()) {
        const double ratio = m_window->effectiveDevicePixelRatio();
        const int height = static_cast<int>(m_window->height() * ratio);
        const QRect part = QRectF(m_part.topLeft() * ratio, m_part.size() * ratio).toRect();
        std::vector<quint32> pixels(static_cast<std::size_t>(std::max(part.width(), 1)));
        several = false;
        quint32 first = 0;
        for (const double y : {0.35, 0.5, 0.65}) {
            const int row = height - part.top() - static_cast<int>(y * part.height());
            context->functions()->glReadPixels(part.left(), row, static_cast<int>(pixels.size()), 1, GL_RGBA,
                                               GL_UNSIGNED_BYTE, pixels.data());
            if (first == 0)
                first = pixels.front();
            for (const quint32 pixel : pixels)
                several = several || pixel != first;
        }
    }
    m_window->endExternalCommands();
    QMetaObject::invokeMethod(this, [this, several] { emit finished(several); }, Qt::QueuedConnection);
}

}  // namespace lactea::scene
