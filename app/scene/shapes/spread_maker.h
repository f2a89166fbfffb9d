#pragma once

#include <memory>
#include <thread>

#include <QObject>

#include "app/scene/eye/convex_cover.h"
#include "app/scene/shapes/newest_wish.h"
#include "model/anatomy/mesh/lobe_spread.h"
#include "model/anatomy/mesh/picking.h"

namespace lactea::scene {

/// What picking, names and the camera need of a body whose lobes are drawn apart.
struct SpreadBody {
    double share;
    std::shared_ptr<const anatomy::BodyMesh> mesh;
    anatomy::Picker picker;
    ConvexCover cover;
};

/// Makes it on a thread of its own once the wish has stayed the same for a moment; only the newest counts.
class SpreadMaker final : public QObject {
    Q_OBJECT
public:
    static constexpr int restMs = 120;

    explicit SpreadMaker(QObject* parent = nullptr);
    ~SpreadMaker() override;

    struct Wish {
        std::shared_ptr<const anatomy::Breast> breast;
        std::shared_ptr<const anatomy::BodyModel> model;
        std::shared_ptr<const anatomy::LobeSpread> spread;
        double share;
    };
    void ask(Wish wish) { m_wishes.put(std::move(wish)); }
    void forget() { m_wishes.forget(); }

signals:
    void made(std::shared_ptr<const lactea::scene::SpreadBody> body);

private:
    void work();

    NewestWish<Wish> m_wishes;
    std::thread m_thread;  // last: it uses all of the above
};

}  // namespace lactea::scene
