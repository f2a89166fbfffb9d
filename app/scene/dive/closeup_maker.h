#pragma once

#include <memory>
#include <thread>

#include <QObject>

#include "app/scene/dive/closeup_sight.h"
#include "app/scene/dive/dive_focus.h"
#include "app/scene/shapes/newest_wish.h"
#include "model/anatomy/closeup/alveolus_closeup.h"
#include "model/anatomy/closeup/lobule_closeup.h"

namespace lactea::scene {

/// What is drawn of the focus; parts that were not asked for are null.
struct Closeup {
    DiveFocus focus;
    double fill = 0.0; ///< at which the alveolus was made
    std::shared_ptr<const anatomy::LobuleCloseup> lobule;
    std::shared_ptr<const anatomy::AlveolusCloseup> alveolus;
    std::shared_ptr<const CloseupSight> cells;
};

/// Makes close-ups on a thread of its own. Only the newest wish counts.
class CloseupMaker final : public QObject {
    Q_OBJECT
public:
    explicit CloseupMaker(QObject* parent = nullptr);
    ~CloseupMaker() override;

    struct Wish {
        /// Alive with the pointer; may share its owner.
        std::shared_ptr<const anatomy::GlandIndex> gland;
        DiveFocus focus; ///< alveolus -1: the lobule alone
        Vec3 ductMm;     ///< where the lobule's duct comes from
        Vec3 towardsEye;
        double fill = 1.0;
        anatomy::AlveolarStage stage;
    };
    void ask(Wish wish) { m_wishes.put(std::move(wish)); }
    /// Nothing more is told of what was asked.
    void forget() { m_wishes.forget(); }

signals:
    void made(std::shared_ptr<const lactea::scene::Closeup> closeup);

private:
    void work();
    [[nodiscard]] static std::shared_ptr<const Closeup> make(const Wish& wish, const Closeup* before);

    NewestWish<Wish> m_wishes;
    std::thread m_thread; // last: it uses all of the above
};

} // namespace lactea::scene
