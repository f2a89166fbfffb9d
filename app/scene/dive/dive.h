#pragma once

#include <memory>
#include <optional>

#include <QObject>

#include "app/scene/dive/closeup_maker.h"
#include "app/scene/dive/dive_node.h"
#include "app/scene/dive/gland_spheres.h"
#include "model/anatomy/mesh/body_mesher.h"

namespace lactea::scene {

/// The way down from the bunches to the cells of one alveolus: what stands there, what is in focus, what a ray meets.
/// All of it follows from the pose; nothing has to be undone but the camera. GUI thread only; close-ups are made on
/// a thread of their own.
class Dive final : public QObject {
    Q_OBJECT
public:
    explicit Dive(QObject* parent = nullptr);

    void setBody(std::shared_ptr<const anatomy::Breast> breast, std::shared_ptr<const anatomy::BodyModel> model);

    struct Frame {
        const CameraPose& pose;
        const Lens& lens;
        const LifeState& life;
        std::optional<anatomy::PartId> selected;
        std::function<bool(const anatomy::PartId&)> hidden;
        double wallS = 0.0; ///< 0: everything is grown at once (a still picture)
    };
    /// @return whether the picture is another one than in the frame before
    bool advance(const Frame& frame, bool changed);
    /// Shows what advance() found.
    void show(DiveNode& node, const CameraPose& pose) const;

    [[nodiscard]] const DiveLevel& level() const { return m_level; }
    [[nodiscard]] bool active() const { return m_level.lobules > 0.0; }
    /// Something is still being made or grows.
    [[nodiscard]] bool busy() const { return m_more || m_waiting; }
    /// The part in focus, as deep as the level goes; the breast above the bunches.
    [[nodiscard]] anatomy::PartId focus() const;
    /// A ball round what is in focus.
    [[nodiscard]] std::optional<anatomy::PartPlace> focusPlace() const;
    /// The ball that the lobule in focus has for itself, as far as it is opened.
    [[nodiscard]] std::optional<anatomy::PartPlace> openedBall() const;
    [[nodiscard]] std::optional<anatomy::PickHit> along(const anatomy::Ray& ray) const;
    /// Of a microscopic part; a whole kind gives one that is seen well from the eye.
    [[nodiscard]] std::optional<anatomy::PartPlace> place(const anatomy::PartId& part, const CameraPose& pose) const;

    /// The direction towards an eye that sees an alveolus (or its cell) well when it is cut open, near to that of the
    /// pose; null for other parts.
    [[nodiscard]] std::optional<Vec3> goodView(const anatomy::PartId& part, const CameraPose& pose) const;

    /// A name that may stand beside the picture, and where it points.
    struct Name {
        anatomy::PartId part;
        Vec3 placeMm, normal;
    };
    /// What there is to name in a close-up; the list is another one when `namesNumber` has changed.
    [[nodiscard]] std::vector<Name> names() const;
    [[nodiscard]] int namesNumber() const { return m_namesNumber; }

signals:
    /// A close-up has come: the picture has to be drawn anew.
    void changed();

private:
    void askFor(const Frame& frame);
    /// Where the duct of a bunch comes nearest to its middle.
    [[nodiscard]] Vec3 ductOf(int bunch) const;
    [[nodiscard]] bool fits(const std::shared_ptr<const Closeup>& closeup, bool alveolusToo) const;
    [[nodiscard]] const anatomy::Lobule* lobuleInFocus() const;

    std::shared_ptr<const anatomy::Breast> m_breast;
    std::shared_ptr<GlandSpheres> m_spheres;
    CloseupMaker m_maker;
    std::shared_ptr<const Closeup> m_closeup;
    DiveLevel m_level;
    DiveFocus m_asked;
    double m_askedFill = -1.0;
    bool m_more = false, m_waiting = false;
    double m_squeeze = 0.0; ///< of the bunch in focus
    int m_namesNumber = 0, m_named = 0;  ///< what is named: 0 the body, 1 the lobule, 2 alveoli too, 3 cells
    std::optional<anatomy::PartId> m_selected;
};

} // namespace lactea::scene
