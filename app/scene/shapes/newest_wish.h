#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>

namespace lactea::scene {

/// Hands the newest wish of the GUI thread to a maker's thread; an older one is not wanted any more.
template <typename Wish>
class NewestWish {
public:
    /// Which wish a thing was made for.
    struct Ticket {
        int number = 0, times = 0;
    };
    struct Taken {
        Wish wish;
        Ticket ticket;
    };

    void put(Wish wish)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_wish = std::move(wish);
            ++m_number;
            m_stop = true;
        }
        m_changed.notify_one();
    }
    /// What was wished is not wanted any more, finished or not.
    void forget()
    {
        const std::lock_guard lock(m_mutex);
        m_wish.reset();
        ++m_number;
        ++m_times;
        m_stop = true;
    }
    /// take() returns nothing from now on.
    void end()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_ends = true;
            m_stop = true;
        }
        m_changed.notify_one();
    }

    /// Waits for a wish, and until it has been the newest for `rest`.
    [[nodiscard]] std::optional<Taken> take(std::chrono::milliseconds rest = {})
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_changed.wait(lock, [this] { return m_ends || m_wish; });
            int number = 0;
            do
                number = m_number;
            while (rest.count() > 0 &&
                   m_changed.wait_for(lock, rest, [&] { return m_ends || m_number != number; }) && !m_ends);
            if (m_ends)
                return std::nullopt;
            if (!m_wish)
                continue;
            Taken taken{std::move(*m_wish), {m_number, m_times}};
            m_wish.reset();
            m_stop = false;
            return taken;
        }
    }
    [[nodiscard]] bool isNewest(Ticket ticket) const
    {
        const std::lock_guard lock(m_mutex);
        return ticket.number == m_number && !m_ends;
    }
    /// Whether nothing was forgotten since; newer wishes there may be.
    [[nodiscard]] bool isAwaited(Ticket ticket) const
    {
        const std::lock_guard lock(m_mutex);
        return ticket.times == m_times;
    }
    /// True when what is being made is not wanted any more.
    [[nodiscard]] const std::atomic<bool>& stop() const { return m_stop; }

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::optional<Wish> m_wish;
    int m_number = 0;  ///< of the newest wish
    int m_times = 0;   ///< of forget()
    bool m_ends = false;
    std::atomic<bool> m_stop{false};
};

} // namespace lactea::scene
