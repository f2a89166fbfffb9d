#pragma once

#include <mutex>
#include <optional>
#include <utility>

namespace lactea::session {

/// A slot for one message between two threads; a newer message replaces the one that nobody took.
template <class T> class Mailbox {
public:
    /// @return true when the slot was empty: the taker has to be told
    bool put(T message)
    {
        const std::lock_guard lock(m_mutex);
        const bool wasEmpty = !m_slot.has_value();
        m_slot = std::move(message);
        return wasEmpty;
    }
    /// As put(), but `merge(newer, older)` may carry something over from the message that is replaced.
    template <class Merge> bool put(T message, Merge merge)
    {
        const std::lock_guard lock(m_mutex);
        const bool wasEmpty = !m_slot.has_value();
        if (!wasEmpty)
            merge(message, *m_slot);
        m_slot = std::move(message);
        return wasEmpty;
    }
    std::optional<T> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_slot, std::nullopt);
    }

private:
    std::mutex m_mutex;
    std::optional<T> m_slot;
};

}  // namespace lactea::session
