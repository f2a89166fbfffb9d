#include "model/core/crew.h"

namespace lactea {

Crew::Crew(const std::atomic<bool>* stop, int threads) : m_stop(stop)
{
    const int all =
        threads > 0 ? threads : static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    for (int i = 1; i < all; ++i)
        m_threads.emplace_back([this] {
            std::unique_lock lock(m_mutex);
            while (!m_over)
                if (!workOnce(lock, 0))
                    m_changed.wait(lock);
        });
}

Crew::~Crew()
{
    {
        const std::lock_guard lock(m_mutex);
        m_over = true;
    }
    m_changed.notify_all();
    for (auto& thread : m_threads)
        thread.join();
}

bool Crew::workOnce(std::unique_lock<std::mutex>& lock, int oldest)
{
    Loop* loop =
        nullptr; // stays where it is while one of its indices runs; its neighbours in the list may go
    for (auto at = m_loops.rbegin(); !loop && at != m_loops.rend() && at->number >= oldest; ++at)
        if (at->next != at->count)
            loop = &*at;
    if (!loop)
        return false;
    const int index = loop->next++;
    ++loop->running;
    lock.unlock();
    if (!stopped())
        (*loop->job)(index);
    lock.lock();
    if (--loop->running == 0 && loop->next == loop->count)
        m_changed.notify_all();
    return true;
}

// While others finish the last indices of a loop, its caller helps with younger loops only: an older one may
// hold a whole tissue, for which the caller's own work would have to wait.
void Crew::forEach(int count, const std::function<void(int)>& job)
{
    if (count <= 0)
        return;
    std::unique_lock lock(m_mutex);
    const auto mine = m_loops.insert(m_loops.end(), Loop{m_begun++, count, 0, 0, &job});
    m_changed.notify_all();
    while (mine->next != mine->count || mine->running != 0)
        if (!workOnce(lock, mine->number))
            m_changed.wait(lock);
    m_loops.erase(mine);
}

} // namespace lactea
