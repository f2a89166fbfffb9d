#pragma once

#include "model/core/result.h"

namespace lactea::start {

/// Pins Qt 3D and Qt Quick to one OpenGL 3.3 core context. Before the application object: without it Scene3D
/// takes its RHI renderer, which draws our shaders as nothing and says nothing (Qt 6.4).
void chooseRenderer();

/// Is there a display to connect to? Before the application object, which would abort.
/// @return NotFound with what to do
Result<void> checkDisplay();

/// Can an OpenGL 3.3 context be made? After the application object.
/// @return NotFound with what to do
Result<void> checkOpenGl();

}  // namespace lactea::start
