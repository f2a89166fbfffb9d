#include "app/scene/dive/closeup_maker.h"

namespace lactea::scene {

CloseupMaker::CloseupMaker(QObject* parent) : QObject(parent), m_thread([this] { work(); }) {}

CloseupMaker::~CloseupMaker()
{
    m_wishes.end();
    m_thread.join();
}

std::shared_ptr<const Closeup> CloseupMaker::make(const Wish& wish, const Closeup* before)
{
    const anatomy::GlandIndex& gland = *wish.gland;
    auto made = std::make_shared<Closeup>();
    made->focus = wish.focus;
    made->fill = wish.fill;
    const auto lobules = gland.lobulesOf(wish.focus.bunch);
    const anatomy::Lobule& lobule = lobules[static_cast<std::size_t>(wish.focus.lobule)];
    const auto alveoli = anatomy::alveoliOf(gland, lobule);
    const auto ductules = anatomy::ductulesOf(alveoli, anatomy::lobuleEntry(lobule, alveoli, wish.ductMm));
    const bool same = before && before->lobule && before->focus.bunch == wish.focus.bunch &&
                      before->focus.lobule == wish.focus.lobule;
    made->lobule = same ? before->lobule
                        : std::make_shared<const anatomy::LobuleCloseup>(
                              anatomy::lobuleCloseup(lobule, alveoli, ductules, wish.towardsEye));
    if (wish.focus.alveolus >= 0) {
        const auto i = static_cast<std::size_t>(wish.focus.alveolus);
        const Vec3 neck = anatomy::neckDirections(alveoli, ductules)[i];
        auto close = anatomy::alveolusCloseup(alveoli[i], wish.fill, neck, wish.towardsEye, wish.stage);
        // It stands where the opened lobule has it: a little back where it would hide a ductule.
        const auto& shown = made->lobule->alveoli[i];
        close.originMm = made->lobule->originMm + Vec3{shown.centreMm[0], shown.centreMm[1], shown.centreMm[2]};
        made->alveolus = std::make_shared<const anatomy::AlveolusCloseup>(std::move(close));
        made->cells = std::make_shared<const CloseupSight>(made->alveolus);
    }
    return made;
}

void CloseupMaker::work()
{
    std::shared_ptr<const Closeup> last;
    const anatomy::GlandIndex* lastGland = nullptr;
    while (const auto taken = m_wishes.take()) {
        const Wish& wish = taken->wish;
        last = make(wish, wish.gland.get() == lastGland ? last.get() : nullptr);
        lastGland = wish.gland.get();
        QMetaObject::invokeMethod(
            this,
            [this, closeup = last, ticket = taken->ticket] {
                if (m_wishes.isNewest(ticket))
                    emit made(closeup);
            },
            Qt::QueuedConnection);
    }
}

} // namespace lactea::scene
