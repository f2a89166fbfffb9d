#pragma once

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include <QObject>

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
    void ask(Wish wish);
    /// Nothing more is told of what was asked.
    void forget();

signals:
    void made(std::shared_ptr<const lactea::anatomy::CutFace> face, bool fine);

private:
    void work();
    struct Ticket {
        int number, times;
    };
    /// @return whether the wish is still the newest
    bool tell(std::shared_ptr<const anatomy::CutFace> face, bool fine, Ticket ticket);

    std::mutex m_mutex;
    std::condition_variable m_wished;
    std::optional<Wish> m_wish;
    int m_number = 0;  ///< of the newest wish
    int m_times = 0;   ///< of forget()
    bool m_ends = false;
    std::atomic<bool> m_stop{false};  ///< what is being drawn is not wanted any more
    std::thread m_thread;             // last: it uses all of the above
};

}  // namespace lactea::scene
