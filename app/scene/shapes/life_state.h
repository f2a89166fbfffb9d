#pragma once

#include <vector>

#include "app/session/duct_scale.h"
#include "model/anatomy/body/breast.h"
#include "model/anatomy/mesh/body_mesher.h"
#include "model/simulation/snapshot.h"

namespace lactea::scene {

/// How a part is seen; the numbers are those of tissue.vert.
enum class Seen : std::uint8_t { Solid, Faded, XRayed, Hidden };

/// What a part is told to look like beside its own colour.
struct PartMark {
    bool selected = false;
    Seen seen = Seen::Solid;
};

/// Turns snapshots into what the shaders move: sizes of bunches, widths and milk of ducts.
///
/// Everything shown follows the snapshot with an easing of `easingS` wall seconds and nothing else. Pulses in a
/// duct travel with flow / cross-section of its lobe's main duct; inside the lobe the speed follows the drained
/// share / cross-section at rest. Where that would run faster than `fastestMmPerS` it is held there, so that
/// nothing flashes more than three times a second.
class LifeState {
public:
    static constexpr double easingS = 0.12;
    static constexpr double pulseLengthMm = 14.0;
    static constexpr double fastestMmPerS = 35.0;
    /// Size of a drawn bunch: empty and squeezed .. full and slack (look/README of the design, section 5).
    static constexpr double smallestScale = 0.80, largestScale = 1.16;
    static constexpr std::size_t mostBunches = 4096, mostDuctNodes = 8192;  ///< of the whole body

    LifeState(const anatomy::Breast& breast, const anatomy::BodyMesh& mesh);

    /// What colours the ducts from the next state on.
    void setDuctColours(session::ducts::Quantity quantity) { m_coloured = quantity; }

    /// The state to go to; empty arrays leave what is there.
    void follow(const simulation::SideSnapshot& side);
    /// `wallS` of easing, `shownS` of simulated time for the pulses (0 while paused).
    /// @return whether the picture is behind by what an eye would see since the blocks were written last
    bool advance(double wallS, double shownS);
    /// Whether advance() has somewhere to go.
    [[nodiscard]] bool restless() const { return m_restless; }
    /// Straight to the newest state.
    void settle();
    /// The blocks have been written: what is shown and what is here agree.
    void shown() { m_behind = 0.0; }

    /// Size of all bunches beside what the milk makes of them: 1, less while a body comes or goes.
    void setGrowth(double growth) { m_growth = growth; }

    void setBunchMark(std::size_t node, PartMark mark) { m_bunches[node].mark = mark; }
    void setDuctMark(std::size_t node, PartMark mark) { m_ducts[node].mark = mark; }

    /// Centre and scale of each bunch with its marks: the block BunchState of tissue.vert, as many as fit.
    void writeBunches(std::vector<float>& block) const;
    /// Code and phase of each duct node: the block DuctState.
    void writeDucts(std::vector<float>& block) const;

    [[nodiscard]] std::size_t bunchCount() const { return m_bunches.size(); }
    [[nodiscard]] std::size_t ductNodeCount() const { return m_ducts.size(); }
    [[nodiscard]] double bunchScale(std::size_t node) const { return m_bunches[node].scale; }
    /// Of the milk that it holds when full, and of its strongest squeeze: 0..1.
    [[nodiscard]] double bunchFill(std::size_t node) const { return m_bunches[node].fill; }
    [[nodiscard]] double bunchSqueeze(std::size_t node) const { return m_bunches[node].squeeze; }
    [[nodiscard]] bool isBunchHidden(std::size_t node) const { return m_bunches[node].mark.seen == Seen::Hidden; }
    [[nodiscard]] bool isBunchSelected(std::size_t node) const { return m_bunches[node].mark.selected; }
    [[nodiscard]] double wideningMm(std::size_t node) const { return m_ducts[node].wideningMm; }
    [[nodiscard]] double freshMilk(std::size_t node) const { return m_ducts[node].fresh; }
    /// On the scale of the ducts' colours, -1 .. 1; how blue dyed milk makes it, 0 .. 1.
    [[nodiscard]] double ductPlace(std::size_t node) const { return m_ducts[node].place; }
    [[nodiscard]] double ductDye(std::size_t node) const { return m_ducts[node].dye; }
    [[nodiscard]] double bunchDye(std::size_t node) const { return m_bunches[node].dye; }
    /// So much thinner than in its lobule dyed milk can still be seen.
    static constexpr double thinnestDye = 1e-4;
    /// Cycles of the pulse pattern; what is in one place now is `pulseLengthMm` nearer to the nipple a cycle later.
    [[nodiscard]] double pulsePhase(std::size_t node) const;

private:
    struct ShownBunch {
        float centre[3];
        int lobule;  ///< index in network.lobules()
        double scale = 1.0, goal = 1.0;
        double fill = 0.5, fillGoal = 0.5, squeeze = 0.0, squeezeGoal = 0.0;
        double dye = 0.0, dyeGoal = 0.0;
        PartMark mark;
    };
    struct ShownNode {
        int duct, lobe;
        double radiusMm;
        double alongDuct;   ///< 0 at the duct's distal end .. 1 at its proximal one
        double wayCycles;   ///< phase from the nipple to here at rest
        double wideningMm = 0.0, wideningGoal = 0.0;
        double fresh = 0.0, freshGoal = 0.0;
        double strength = 0.0, strengthGoal = 0.0;
        double place = 0.0, placeGoal = 0.0, dye = 0.0, dyeGoal = 0.0;
        bool plugged = false;
        PartMark mark;
    };
    struct ShownLobe {
        int mainDuct = -1;
        double restAreaMm2 = 1.0;
        double speedMmPerS = 0.0, phase = 0.0;
    };
    void followColours(const simulation::SideSnapshot& side);
    /// Whether anything has another colour than its own.
    [[nodiscard]] bool coloured() const { return m_coloured != session::ducts::Quantity::None || m_dyed; }
    void layWays(const anatomy::Breast& breast, std::size_t nodes);

    std::vector<ShownBunch> m_bunches;
    std::vector<ShownNode> m_ducts;
    std::vector<ShownLobe> m_lobes;
    session::ducts::Quantity m_coloured = session::ducts::Quantity::None;
    bool m_dyed = false;
    double m_strongestDye = 0.0;  ///< share of dyed milk where there is most of it
    double m_behind = 0.0;  ///< of the scale of a bunch, or mm of a duct's width
    bool m_restless = false;
    double m_growth = 1.0;
};

}  // namespace lactea::scene
