#pragma once

#include <QLoggingCategory>

/// QT_LOGGING_RULES="lactea.*=true" shows all.
Q_DECLARE_LOGGING_CATEGORY(logSession)  // lactea.session: world changes, autosave
Q_DECLARE_LOGGING_CATEGORY(logBody)     // lactea.body: growing and meshing, with times
