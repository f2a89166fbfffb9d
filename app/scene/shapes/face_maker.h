#pragma once

#include <memory>
#include <thread>

#include <QObject>

#include "app/scene/shapes/newest_wish.h"
#include "app/session/view_state.h"
#include "model/anatomy/mesh/colour_scheme.h"
#include "model/anatomy/mesh/cut_face.h"

namespace lactea::scene {

/// Draws the faces of cuts on a thread of its own: a coarse one at once, then, when nothing else is asked meanwhile, a
/// fine one. Only the newest wish counts.
class FaceMaker final : public QObject {
    Q_OBJECT
public:
    /// Millimetres a pixel: as fine as the largest body fits into `largestPx`.
    static constexpr double coarseMm = 0.9, fineMm = 0.25;
    static constexpr int largestPx = 1024;

    explicit FaceMaker(QObject* parent = nullptr);
    ~FaceMaker() override;

    struct Wish {
        std::shared_ptr<const anatomy::InsideBody> inside;
        std::shared_ptr<const anatomy::Breast> breast;
        anatomy::CutPlane plane;
        session::ViewValues view;  ///< what is hidden or see-through
        anatomy::ColourScheme colours = {};
    };
    void ask(Wish wish) { m_wishes.put(std::move(wish)); }
    /// Nothing more is told of what was asked.
    void forget() { m_wishes.forget(); }

signals:
    void made(std::shared_ptr<const lactea::anatomy::CutFace> face, bool fine);

private:
    void work();
    using Ticket = NewestWish<Wish>::Ticket;
    /// @return whether the wish is still the newest
    bool tell(std::shared_ptr<const anatomy::CutFace> face, bool fine, Ticket ticket);

    NewestWish<Wish> m_wishes;
    std::thread m_thread;  // last: it uses all of the above
};

}  // namespace lactea::scene
