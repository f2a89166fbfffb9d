#include "app/lessons/shelf_watch.h"

#include <QDir>

namespace lactea::lessons {

namespace {
constexpr int settleMs = 300;
}

ShelfWatch::ShelfWatch(QObject* parent) : QObject(parent)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_settle, &QTimer::timeout, this, &ShelfWatch::changed);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_settle, qOverload<>(&QTimer::start));
}

void ShelfWatch::watch(const std::vector<std::filesystem::path>& shelves)
{
    if (const QStringList before = m_watcher.files() + m_watcher.directories(); !before.isEmpty())
        m_watcher.removePaths(before);
    QStringList watched;
    for (const auto& path : shelves) {
        const QDir shelf(QString::fromStdString(path.string()));
        if (!shelf.exists())
            continue;
        watched.append(shelf.path());
        for (const QFileInfo& lesson : shelf.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            watched.append(lesson.filePath());
            for (const QFileInfo& file : QDir(lesson.filePath()).entryInfoList(QDir::Files))
                watched.append(file.filePath());
        }
    }
    if (!watched.isEmpty())
        m_watcher.addPaths(watched);
}

} // namespace lactea::lessons
