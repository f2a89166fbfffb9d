#include "app/session/logging.h"

Q_LOGGING_CATEGORY(logSession, "lactea.session", QtInfoMsg)
Q_LOGGING_CATEGORY(logBody, "lactea.body", QtInfoMsg)
