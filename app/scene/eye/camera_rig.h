#pragma once

#include <optional>

#include <QObject>
#include <QPointer>

#include "app/scene/eye/camera_math.h"
#include "app/scene/eye/convex_cover.h"

namespace lactea::scene {

/// Moves the eye that is shown towards the pose of the view state, which is the wish.
///
/// A drag of this rig is shown at once; every other change of the view state (home, undo, a lesson) is a flight of
/// at most `flightS`, at once under reduced motion. The eye stays outside
/// the body's cover until it dives (dive_level.h). Before the first input
/// of the first run it turns a little by itself, without touching the view state.
class CameraRig final : public QObject {
    Q_OBJECT
public:
    static constexpr double flightS = 0.7, keyS = 0.18;
    static constexpr double clearanceMm = 4.0;
    static constexpr double idleTurnDeg = 14.0, idlePeriodS = 26.0, idlePeriods = 4.0;

    explicit CameraRig(QObject* parent = nullptr);

    void setView(session::ViewState* view);
    void setCover(const ConvexCover* cover) { m_cover = cover; }
    void setLens(const Lens& lens, const Margins& margins);
    void setReducedMotion(bool reduced) { m_reduced = reduced; }
    [[nodiscard]] bool reducedMotion() const { return m_reduced; }
    void setIdleTurning(bool turning);
    /// The next change is shown without a flight (start, another body, a still picture).
    void jumpNext() { m_jump = true; }

    [[nodiscard]] const CameraPose& shown() const { return m_shown; }
    /// The eye moves, but only by itself: slowly, for `idlePeriods`.
    [[nodiscard]] bool idleTurns() const { return m_idle && m_flown >= 1.0 && m_idleS < idlePeriods * idlePeriodS; }
    /// @return whether the eye has moved
    bool advance(double wallS);

    void beginDrag();
    void endDrag(const QString& stepText);
    void orbit(double dxPx, double dyPx);
    void pan(double dxPx, double dyPx);
    /// The same outside a drag; quick ones are one step.
    void panBy(double dxPx, double dyPx);
    void zoomAt(double factor, const Vec3& fixed);
    void orbitByKeys(double azimuthDeg, double elevationDeg);
    void zoomByKeys(double factor);
    void home();
    void fit();
    /// Shows a ball of the part, its neighbourhood too. One of a part that can be told by itself fills the picture.
    void frame(const Vec3& centre, double radiusMm);
    /// @param pose from where it looks, and from how far off it does not matter
    /// @param from the direction towards the eye, before that of the pose
    void frame(const CameraPose& pose, const Vec3& centre, double radiusMm, bool filling = false,
               const std::optional<Vec3>& from = {});
    /// Flies to a pose; one step of the History that is called `stepText`, or a part of the one that is being made.
    void show(const CameraPose& pose, const QString& stepText);
    /// From the direction of `pose`, all of a ball in the free part of the picture.
    void showBall(const CameraPose& pose, const Vec3& centre, double radiusMm, const QString& stepText);
    /// `pose` with all of the body in sight.
    void showAll(const CameraPose& pose, const QString& stepText);

signals:
    /// There is a new way to go: advance() has to be called.
    void wished();
    void moved();

private:
    [[nodiscard]] CameraPose keptOutside(const CameraPose& pose) const;
    void wish(const CameraPose& pose, double flight);
    void viewChanged();
    /// What is shown becomes the wish: an idle turn or a flight ends here.
    void takeOver();

    QPointer<session::ViewState> m_view;
    const ConvexCover* m_cover = nullptr;
    Lens m_lens;
    Margins m_margins;
    CameraPose m_shown, m_from, m_to;
    double m_flown = 1.0, m_flightS = flightS, m_nextFlightS = flightS;
    double m_idleS = 0.0;
    bool m_reduced = false, m_idle = false, m_jump = true, m_dirty = true;
};

}  // namespace lactea::scene
