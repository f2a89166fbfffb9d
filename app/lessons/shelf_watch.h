#pragma once

#include <filesystem>
#include <vector>

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace lactea::lessons {

/// Tells when a lesson's file is changed, added or taken away; several changes that follow each other are
/// told once.
class ShelfWatch final : public QObject {
    Q_OBJECT
public:
    explicit ShelfWatch(QObject* parent = nullptr);

    /// From now on these folders and the folders of lessons in them; call again after each change.
    void watch(const std::vector<std::filesystem::path>& shelves);

signals:
    void changed();

private:
    QFileSystemWatcher m_watcher;
    QTimer m_settle;
};

} // namespace lactea::lessons
