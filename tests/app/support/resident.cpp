#include "tests/app/support/resident.h"

#include <QFile>
#include <unistd.h>

namespace lactea::test {

double residentMb(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/statm").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0.0;
    const auto fields = file.readAll().split(' ');
    return fields.size() > 1 ? fields[1].toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1048576.0 : 0.0;
}

}  // namespace lactea::test
