#pragma once

#include <QList>
#include <QString>

namespace lactea::start {

/// Holds back what Qt says while it starts, so that a refusal is one sentence; one object at a time.
///
/// A fatal message of Qt (the display went away, a platform is not there) is told as "lactea: ..." and ends
/// the program with status 1 at once: Qt itself would abort and leave a core dump.
class StartMessages {
public:
    StartMessages();
    ~StartMessages();
    StartMessages(const StartMessages&) = delete;
    StartMessages& operator=(const StartMessages&) = delete;

    /// The start went well: what was held back is said, and from now on everything at once.
    void tell();

private:
    struct Message {
        QString category, text;
    };
    /// Qt's message handler.
    static void take(QtMsgType type, const QMessageLogContext& context, const QString& text);
    void restore();

    QtMessageHandler m_before;
    QList<Message> m_held;
};

} // namespace lactea::start
