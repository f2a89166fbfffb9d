#include "tests/app/scene/scene_window.h"

#include <QQmlEngine>
#include <QSurfaceFormat>

namespace lactea::scene_test {

void prepareOpenGl()
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

SceneWindow::SceneWindow()
{
    view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.setSource(QUrl(QStringLiteral("qrc:/qt/qml/Lactea/Scene/BreastView.qml")));
    picture = qobject_cast<scene::PictureView*>(view.rootObject());
}

}  // namespace lactea::scene_test
