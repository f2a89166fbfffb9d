#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

#include "app/session/world.h"

namespace lactea::session {

/// Where meshed bodies lie: the user's cache, and those that the program brings along.
struct BodyPlaces {
    std::filesystem::path cache, made;

    static BodyPlaces usual();
};

/// How far a job is.
struct BodyNews {
    enum class Stage { Growing, Drawing };
    Stage stage = Stage::Growing;
    double progress = 0.0;                  ///< 0..1 of the whole job
    std::shared_ptr<const GrownBody> body;  ///< once it is there
    std::optional<Error> error;             ///< or what went wrong
};

/// Grows and meshes the body of a woman on a thread of its own, from its construction on. Needs no
/// application object, so that it can begin before anything else of the program.
class BodyJob {
public:
    BodyJob(const simulation::WomanChoice& woman, BodyPlaces places);
    BodyJob(const BodyJob&) = delete;
    BodyJob& operator=(const BodyJob&) = delete;
    /// Stops, and waits for the thread.
    ~BodyJob();

    [[nodiscard]] bool makes(const simulation::Scenario& scenario) const;
    /// The job ends soon and tells nothing more. Does not wait.
    void stop();
    [[nodiscard]] bool over() const { return m_over; }

    /// Called at once with the latest news, and with later ones on the job's thread; empty: no longer. It must not
    /// call the job.
    using Listener = std::function<void(const BodyNews&)>;
    void listen(Listener listener);

private:
    void run();
    void tell(const BodyNews& news);

    simulation::Scenario m_scenario;
    BodyPlaces m_places;
    std::atomic<bool> m_stop{false}, m_over{false};
    std::mutex m_mutex;
    BodyNews m_latest;
    Listener m_listener;
    std::thread m_thread;  // last: it uses all of the above
};

}  // namespace lactea::session
