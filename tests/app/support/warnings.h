#pragma once

#include <QString>

namespace lactea::test {

/// From now on a test fails on every qWarning and qCritical that it did not announce.
void failOnWarnings();

/// Announces that a warning with this text in it may come during the running test.
void allowWarning(const QString& text);

}  // namespace lactea::test
