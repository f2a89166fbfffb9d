#pragma once

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <functional>
#include <list>
#include <mutex>
#include <thread>
#include <vector>

namespace lactea {

/// The threads of one long job, shared by all of its loops, also by loops inside loops: a tissue that is
/// meshed alone does not leave the other cores idle.
///
/// Results may depend on an index only, so that they are the same whatever the number of threads.
class Crew {
public:
    /// @param stop makes all loops return early once true; may be null
    /// @param threads that work together, the caller's among them; 0 = one per core
    explicit Crew(const std::atomic<bool>* stop = nullptr, int threads = 0);
    Crew(const Crew&) = delete;
    Crew& operator=(const Crew&) = delete;
    ~Crew();

    [[nodiscard]] bool stopped() const { return m_stop && m_stop->load(std::memory_order_relaxed); }

    /// Calls job(0) .. job(count - 1), each once, in any order; returns when all have returned. A job may
    /// call forEach() itself.
    void forEach(int count, const std::function<void(int)>& job);

    /// Calls job(i) for all i < count, in blocks: for jobs of less than some ten microseconds.
    template <class Job> void forEachOf(std::size_t count, const Job& job)
    {
        constexpr std::size_t each = 1024;
        forEach(static_cast<int>((count + each - 1) / each), [&](int block) {
            const std::size_t from = static_cast<std::size_t>(block) * each;
            for (std::size_t i = from; i < std::min(count, from + each); ++i)
                job(i);
        });
    }

private:
    struct Loop {
        int number = 0, count = 0, next = 0, running = 0;
        const std::function<void(int)>* job = nullptr;
    };
    /// Takes one index of the youngest loop that is not older than `oldest`; false when there is none.
    bool workOnce(std::unique_lock<std::mutex>& lock, int oldest);

    const std::atomic<bool>* m_stop;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::list<Loop> m_loops; ///< in order of their beginning
    int m_begun = 0;
    bool m_over = false;
    std::vector<std::thread> m_threads;
};

} // namespace lactea
