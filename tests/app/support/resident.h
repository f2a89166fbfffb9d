#pragma once

#include <QtGlobal>

namespace lactea::test {

/// Resident memory of a process in MB; 0 when it is gone.
double residentMb(qint64 pid);

}  // namespace lactea::test
