#pragma once

#include <QByteArray>
#include <QStringList>

#include "model/core/result.h"

namespace lactea::scene {

/// A shader of assets/shaders as OpenGL 3.3 core takes it: version line, defines ("DUCT", "TISSUE 7"), the file,
/// with lines `#include "name"` replaced by that file.
/// @return Io with the file that is missing
Result<QByteArray> shaderSource(const char* name, const QStringList& defines = {});

}  // namespace lactea::scene
