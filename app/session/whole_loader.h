#pragma once

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

#include <QObject>

#include "app/session/body_job.h"
#include "model/anatomy/mesh/inside_body.h"

namespace lactea::session {

/// All of a body's picture for cuts and layers: uncut meshes, their picker, and what stands at any point inside.
struct WholeBody {
    std::shared_ptr<const GrownBody> of;
    std::shared_ptr<const anatomy::BodyModel> model;
    std::shared_ptr<const anatomy::Picker> picker;
    std::shared_ptr<const anatomy::InsideBody> inside;
};

/// Makes the whole body (or reads it from the cache) on a thread of its own; a new start cancels the one before. Waits
/// for its threads in its destructor only.
class WholeLoader final : public QObject {
    Q_OBJECT
public:
    explicit WholeLoader(BodyPlaces places, QObject* parent = nullptr);
    ~WholeLoader() override;

    void start(std::shared_ptr<const GrownBody> body);
    /// Does not wait.
    void cancel();
    /// The body that is being worked on; null: none.
    [[nodiscard]] std::shared_ptr<const GrownBody> busyWith() const { return m_busyWith; }

signals:
    void progressed(double share);
    void finished(std::shared_ptr<const lactea::session::WholeBody> whole);
    void failed(const QString& reason);

private:
    struct Job {
        std::atomic<bool> stop{false}, over{false};
        std::thread thread;
    };
    void run(Job& job, int number, const std::shared_ptr<const GrownBody>& body);

    BodyPlaces m_places;
    int m_number = 0;  ///< results of an earlier job that were already on their way are dropped
    std::shared_ptr<const GrownBody> m_busyWith;
    std::vector<std::unique_ptr<Job>> m_jobs;  ///< the last one works, the others are stopped
};

}  // namespace lactea::session
