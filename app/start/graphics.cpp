#include "app/start/graphics.h"

#include <QByteArray>
#include <QOpenGLContext>
#include <QQuickWindow>
#include <QSurfaceFormat>

#include "app/start/display_probe.h"

namespace lactea::start {
void chooseRenderer()
{
    if (!qEnvironmentVariableIsSet("QT3D_RENDERER"))
        qputenv("QT3D_RENDERER", "opengl");
    // Qt Quick then draws from back to front: software OpenGL fills such a window in half the time, as it has a short way
    // for plain rectangles and pictures that no depth is compared for.
    if (!qEnvironmentVariableIsSet("QSG_NO_DEPTH_BUFFER"))
        qputenv("QSG_NO_DEPTH_BUFFER", "1");
    if (!qEnvironmentVariableIsSet("LIBGL_DEBUG"))
        qputenv("LIBGL_DEBUG", "quiet"); // what is missing, checkOpenGl() says in one sentence
    QSurfaceFormat format;
    format.setRenderableType(QSurfaceFormat::OpenGL);
    format.setVersion(3, 3);
    format.setProfile(QSurfaceFormat::CoreProfile);
    format.setDepthBufferSize(24);
    format.setStencilBufferSize(8);
    format.setSamples(0);
    QSurfaceFormat::setDefaultFormat(format);
    QQuickWindow::setGraphicsApi(QSGRendererInterface::OpenGL);
}

Result<void> checkDisplay()
{
    const QByteArray platform = qgetenv("QT_QPA_PLATFORM");
    if (!platform.isEmpty() && !platform.startsWith("xcb") && !platform.startsWith("wayland"))
        return {};
    const QByteArray display = qgetenv("DISPLAY"), wayland = qgetenv("WAYLAND_DISPLAY");
    if (display.isEmpty() && wayland.isEmpty())
        return fail(Error::Code::NotFound, "", std::string("there is no display; ") + withoutDisplayDo);
    const auto compositor = wayland.isEmpty() ? WaylandAnswer::None : askWayland(wayland);
    if (compositor == WaylandAnswer::WithoutSeat && !qEnvironmentVariableIsSet("QT_IM_MODULE"))
        qputenv("QT_IM_MODULE", "compose"); // Qt 6.4's own for Wayland crashes where there is no seat
    if (compositor == WaylandAnswer::None && (display.isEmpty() || !xDisplayAnswers(display)))
        return fail(Error::Code::NotFound, "",
                    "the display '" + (display.isEmpty() ? wayland : display).toStdString() +
                        "' does not answer; " + withoutDisplayDo);
    return {};
}

Result<void> checkOpenGl()
{
    QOpenGLContext context;
    if (!context.create() || context.format().version() < qMakePair(3, 3))
        return fail(Error::Code::NotFound, "",
                    "OpenGL 3.3 is not available on this display; install libgl1-mesa-dri, or try "
                    "LIBGL_ALWAYS_SOFTWARE=1");
    return {};
}

} // namespace lactea::start
