#pragma once

#include <QQuickView>

#include "app/scene/picture_view.h"

namespace lactea::scene_test {

/// A window that shows one BreastView and nothing else.
struct SceneWindow {
    SceneWindow();
    QQuickView view;
    scene::PictureView* picture = nullptr;
};

}  // namespace lactea::scene_test
