#include "tests/app/support/warnings.h"

#include <mutex>

#include <QStringList>

#include <gtest/gtest.h>

namespace lactea::test {
namespace {

std::mutex mutex;
QStringList allowed, unexpected;

void listen(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    fprintf(stderr, "%s\n", qPrintable(message));
    if (type != QtWarningMsg && type != QtCriticalMsg)
        return;
    const std::lock_guard lock(mutex);
    for (const QString& text : allowed)
        if (message.contains(text))
            return;
    unexpected.append(message);
}

class WarningListener final : public testing::EmptyTestEventListener {
    void OnTestStart(const testing::TestInfo&) override
    {
        const std::lock_guard lock(mutex);
        allowed.clear();
        unexpected.clear();
    }
    void OnTestEnd(const testing::TestInfo&) override
    {
        const std::lock_guard lock(mutex);
        for (const QString& message : unexpected)
            ADD_FAILURE() << "unexpected warning: " << message.toStdString();
    }
};

}  // namespace

void failOnWarnings()
{
    qInstallMessageHandler(listen);
    testing::UnitTest::GetInstance()->listeners().Append(new WarningListener);
}

void allowWarning(const QString& text)
{
    const std::lock_guard lock(mutex);
    allowed.append(text);
}

}  // namespace lactea::test
