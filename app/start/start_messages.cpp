#include "app/start/start_messages.h"

#include <cstdio>

#include <QMutex>
#include <QMutexLocker>
#include <unistd.h>

#include "app/cli/exit_status.h"
#include "app/start/graphics.h"

namespace lactea::start {
namespace {
/// Qt's handler is a plain function: it finds its object here.
struct Current {
    QMutex mutex;
    StartMessages* object = nullptr;
};
Current& current()
{
    static Current one;
    return one;
}
} // namespace

StartMessages::StartMessages()
{
    const QMutexLocker lock(&current().mutex);
    Q_ASSERT(!current().object);
    current().object = this;
    m_before = qInstallMessageHandler(&StartMessages::take);
}

StartMessages::~StartMessages() { restore(); }

void StartMessages::restore()
{
    const QMutexLocker lock(&current().mutex);
    if (current().object != this)
        return;
    qInstallMessageHandler(m_before);
    current().object = nullptr;
}

void StartMessages::tell()
{
    restore();
    for (const Message& message : m_held) {
        const QByteArray category = message.category.toUtf8();
        QMessageLogger(nullptr, 0, nullptr, category.constData()).warning("%s", qUtf8Printable(message.text));
    }
    m_held.clear();
}

void StartMessages::take(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    const QMutexLocker lock(&current().mutex);
    StartMessages* self = current().object;
    if (type == QtFatalMsg) {
        // The first warning is the cause; the fatal one is a paragraph about plugins.
        const QString& cause = self && !self->m_held.isEmpty() ? self->m_held.first().text : text;
        const std::string reason = cause.section(QLatin1Char('\n'), 0, 0).trimmed().toStdString();
        std::fprintf(stderr, "lactea: no window can be opened: %s; %s\n", reason.c_str(), withoutDisplayDo);
        std::fflush(nullptr);
        ::_exit(cli::Failed);
    }
    if (self)
        self->m_held.append({QString::fromLatin1(context.category), text});
}

} // namespace lactea::start
