#pragma once

#include <QObject>

namespace lactea::start {

/// Turns SIGTERM, SIGINT and SIGHUP into a signal of the event loop, so that the program ends as if its
/// window had been closed, with all state saved. A second one of the same kind kills at once. One object at a
/// time.
class Termination final : public QObject {
    Q_OBJECT
public:
    explicit Termination(QObject* parent = nullptr);
    ~Termination() override;

signals:
    void asked();
};

} // namespace lactea::start
