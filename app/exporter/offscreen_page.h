#pragma once

#include <memory>

#include <QImage>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFramebufferObject>
#include <QQuickRenderControl>
#include <QQuickWindow>

#include "model/core/result.h"

namespace lactea::exporter {

/// A Qt Quick page that no screen shows: it is drawn into memory of the graphics driver and read back, so its size has
/// nothing to do with the display's. GUI thread only.
class OffscreenPage {
public:
    /// @return NotConverged when the driver gives no OpenGL for it
    static Result<std::unique_ptr<OffscreenPage>> make(QSize pixels);
    ~OffscreenPage();
    OffscreenPage(const OffscreenPage&) = delete;
    OffscreenPage& operator=(const OffscreenPage&) = delete;

    /// What is drawn; the page takes it.
    void setContent(std::unique_ptr<QQuickItem> content);
    [[nodiscard]] QQuickItem* content() const { return m_content.get(); }
    [[nodiscard]] QOffscreenSurface* surface() { return &m_surface; }
    void draw();
    /// The last frame; premultiplied.
    [[nodiscard]] QImage read();

private:
    OffscreenPage();

    QOpenGLContext m_context;
    QOffscreenSurface m_surface;
    // In the order in which they are made; a window needs its control to the end.
    std::unique_ptr<QQuickRenderControl> m_control;
    std::unique_ptr<QQuickWindow> m_window;
    std::unique_ptr<QOpenGLFramebufferObject> m_target;
    std::unique_ptr<QQuickItem> m_content;
};

}  // namespace lactea::exporter
