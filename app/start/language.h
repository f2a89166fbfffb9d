#pragma once

#include <QString>
#include <QStringList>

#include "model/core/result.h"

namespace lactea::start {

/// Languages that the program speaks: English, and every lactea_<language>.qm under :/i18n.
QStringList knownLanguages();

/// Installs the texts, the number format and the writing direction of the wanted language; empty: the one of the
/// settings, else of the desktop (English when it is not known).
/// @return InvalidArgument when a wanted language is not known
Result<void> speak(const QString& wanted);

}  // namespace lactea::start
