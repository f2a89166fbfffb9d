#include "app/start/graphics.h"

#include <QByteArray>
#include <QOpenGLContext>
#include <QQuickWindow>
#include <QSurfaceFormat>

#include <algorithm>
#include <cstddef>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace lactea::start {
namespace {

bool connects(const QByteArray& path, bool abstract)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const auto size = static_cast<std::size_t>(path.size());
    if (size + 2 > sizeof address.sun_path)
        return false;
    std::copy(path.begin(), path.end(), address.sun_path + (abstract ? 1 : 0));
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + size + 1);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (socket < 0)
        return false;
    const bool connected = ::connect(socket, reinterpret_cast<const sockaddr*>(&address), length) == 0;
    ::close(socket);
    return connected;
}

/// A local X display answers; a remote one is believed.
bool answers(const QByteArray& display)
{
    if (!display.startsWith(':') && !display.startsWith("unix:"))
        return true;
    const QByteArray number = display.mid(display.indexOf(':') + 1).split('.').first();
    const QByteArray path = "/tmp/.X11-unix/X" + number;
    return connects(path, false) || connects(path, true);
}

}  // namespace

void chooseRenderer()
{
    if (!qEnvironmentVariableIsSet("QT3D_RENDERER"))
        qputenv("QT3D_RENDERER", "opengl");
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
    const QByteArray display = qgetenv("DISPLAY");
    const char* instead = "start a desktop session, or make a picture with 'app/run snapshot --out picture.png'";
    if (display.isEmpty() && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        return fail(Error::Code::NotFound, "", std::string("there is no display; ") + instead);
    if (qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") && !answers(display))
        return fail(Error::Code::NotFound, "",
                    "the display '" + display.toStdString() + "' does not answer; " + instead);
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

}  // namespace lactea::start
