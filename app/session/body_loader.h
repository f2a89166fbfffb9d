#pragma once

#include <atomic>
#include <filesystem>
#include <memory>
#include <thread>

#include <QObject>

#include "app/session/world.h"

namespace lactea::session {

/// Grows and meshes a body on a thread of its own, with progress; a new start cancels the one before.
class BodyLoader final : public QObject {
    Q_OBJECT
public:
    explicit BodyLoader(std::filesystem::path cacheFolder, QObject* parent = nullptr);
    ~BodyLoader() override;

    void start(const simulation::Scenario& scenario);
    /// Stops the job and waits for its thread (the job polls its stop flag).
    void cancel();

signals:
    void progressed(double share, const QString& stage);
    void finished(const lactea::simulation::Scenario& scenario,
                  std::shared_ptr<const lactea::session::GrownBody> body);
    void failed(const QString& reason);

private:
    void run(const simulation::Scenario& scenario, int job);

    std::filesystem::path m_cacheFolder;
    std::atomic<bool> m_stop{false};
    int m_job = 0;  ///< results of an earlier job that were already on their way are dropped
    std::thread m_thread;
};

}  // namespace lactea::session
