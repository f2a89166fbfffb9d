#pragma once

#include "model/core/result.h"

namespace lactea::start {

/// Pins Qt 3D and Qt Quick to one OpenGL 3.3 core context. Before the application object: without it Scene3D
/// takes its RHI renderer, which draws our shaders as nothing and says nothing (Qt 6.4).
void chooseRenderer();

/// What a person without a display can do.
inline constexpr const char* withoutDisplayDo =
    "start a desktop session, or make a picture with 'app/run snapshot --out picture.png'";

/// Is there a display to connect to? Before the application object, which would abort or wait
/// for ever. An X display of this machine has to answer a first request within seconds; a remote one is
/// believed.
/// @return NotFound with what to do
Result<void> checkDisplay();

/// Can an OpenGL 3.3 context be made? After the application object.
/// @return NotFound with what to do
Result<void> checkOpenGl();

} // namespace lactea::start
