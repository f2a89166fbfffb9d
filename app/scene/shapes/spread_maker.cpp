#include "app/scene/shapes/spread_maker.h"

namespace lactea::scene {

SpreadMaker::SpreadMaker(QObject* parent) : QObject(parent), m_thread([this] { work(); }) {}

SpreadMaker::~SpreadMaker()
{
    m_wishes.end();
    m_thread.join();
}

void SpreadMaker::work()
{
    while (const auto taken = m_wishes.take(std::chrono::milliseconds(restMs))) {
        const Wish& wish = taken->wish;
        const auto& mesh = wish.model->levels[static_cast<std::size_t>(anatomy::Detail::Low)];
        auto spread = std::make_shared<const anatomy::BodyMesh>(
            anatomy::spreadMesh(*wish.breast, mesh, *wish.spread, wish.share));
        anatomy::Picker picker(*wish.breast, spread);
        ConvexCover cover(*spread);
        auto body = std::make_shared<const SpreadBody>(
            SpreadBody{wish.share, std::move(spread), std::move(picker), std::move(cover)});
        QMetaObject::invokeMethod(
            this,
            [this, body = std::move(body), ticket = taken->ticket] {
                if (m_wishes.isNewest(ticket))
                    emit made(body);
            },
            Qt::QueuedConnection);
    }
}

}  // namespace lactea::scene
