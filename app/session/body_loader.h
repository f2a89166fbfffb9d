#pragma once

#include <atomic>
#include <filesystem>
#include <list>
#include <memory>
#include <thread>

#include <QObject>

#include "app/session/world.h"

namespace lactea::session {

/// Grows and meshes a body on a thread of its own, with progress; a new start cancels the one before.
///
/// Never waits for a thread but in the destructor: a cancelled job polls its stop flag, ends by itself within a
/// fraction of a second, and is joined then.
class BodyLoader final : public QObject {
    Q_OBJECT
public:
    explicit BodyLoader(std::filesystem::path cacheFolder, QObject* parent = nullptr);
    ~BodyLoader() override;

    void start(const simulation::Scenario& scenario);
    /// Nothing more comes of the present job.
    void cancel();

signals:
    void progressed(double share, const QString& stage);
    void finished(const lactea::simulation::Scenario& scenario,
                  std::shared_ptr<const lactea::session::GrownBody> body);
    void failed(const QString& reason);

private:
    struct Job {
        std::atomic<bool> stop{false};
        std::thread thread;
    };
    void run(const simulation::Scenario& scenario, Job& job);
    void end(const Job* job);

    std::filesystem::path m_cacheFolder;
    std::list<Job> m_jobs;     ///< the present one, and cancelled ones that have not ended yet
    Job* m_present = nullptr;  ///< whose results are wanted
};

}  // namespace lactea::session
