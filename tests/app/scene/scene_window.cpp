#include "tests/app/scene/scene_window.h"

#include <QQmlEngine>

namespace lactea::scene_test {

SceneWindow::SceneWindow()
{
    view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.setSource(QUrl(QStringLiteral("qrc:/qt/qml/Lactea/Scene/BreastView.qml")));
    picture = qobject_cast<scene::PictureView*>(view.rootObject());
}

}  // namespace lactea::scene_test
