#include "app/scene/shapes/spread_maker.h"

#include <chrono>

namespace lactea::scene {

SpreadMaker::SpreadMaker(QObject* parent) : QObject(parent), m_thread([this] { work(); }) {}

SpreadMaker::~SpreadMaker()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_wished.notify_one();
    m_thread.join();
}

void SpreadMaker::ask(Wish wish)
{
    {
        const std::lock_guard lock(m_mutex);
        m_wish = std::move(wish);
        ++m_number;
    }
    m_wished.notify_one();
}

void SpreadMaker::forget()
{
    const std::lock_guard lock(m_mutex);
    m_wish.reset();
    ++m_number;
}

void SpreadMaker::work()
{
    for (;;) {
        Wish wish;
        int number = 0;
        {
            std::unique_lock lock(m_mutex);
            m_wished.wait(lock, [this] { return m_ends || m_wish; });
            do
                number = m_number;
            while (m_wished.wait_for(lock, std::chrono::milliseconds(restMs),
                                     [&] { return m_ends || m_number != number; }) &&
                   !m_ends);
            if (m_ends)
                return;
            if (!m_wish)
                continue;
            wish = *m_wish;
            m_wish.reset();
        }
        const auto& mesh = wish.model->levels[static_cast<std::size_t>(anatomy::Detail::Low)];
        auto spread = std::make_shared<const anatomy::BodyMesh>(
            anatomy::spreadMesh(*wish.breast, mesh, *wish.spread, wish.share));
        anatomy::Picker picker(*wish.breast, spread);
        ConvexCover cover(*spread);
        auto body = std::make_shared<const SpreadBody>(
            SpreadBody{wish.share, std::move(spread), std::move(picker), std::move(cover)});
        QMetaObject::invokeMethod(
            this,
            [this, body = std::move(body), number] {
                {
                    const std::lock_guard lock(m_mutex);
                    if (number != m_number)
                        return;
                }
                emit made(body);
            },
            Qt::QueuedConnection);
    }
}

}  // namespace lactea::scene
