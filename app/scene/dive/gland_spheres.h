#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "app/scene/dive/dive_focus.h"
#include "app/scene/dive/sphere_instance.h"
#include "app/scene/eye/camera_math.h"
#include "app/scene/eye/dive_level.h"
#include "app/scene/shapes/life_state.h"
#include "model/anatomy/closeup/lobule_closeup.h"
#include "model/anatomy/gland/lobules.h"

namespace lactea::scene {

/// The lobules and alveoli that stand in view, as balls: made when the eye comes near, dropped when it has gone. No Qt
/// 3D; one list is drawn and picked.
///
/// Every ball of the list is where the model says: lobules as GlandIndex::lobulesOf() gives them, alveoli as
/// alveoliOf(). They swell and shrink with their bunch. Making takes at most `makeMs` of a frame.
class GlandSpheres {
public:
    static constexpr double makeMs = 4.0;
    static constexpr double squeezedSmaller = 0.05; ///< of the radius, beside what the milk that leaves takes
    static constexpr int mostLobulesOfAlveoli = 5; ///< whose alveoli are drawn at a time
    static constexpr double buriedOpenness = 0.6;  ///< of lobules that are within their bunch, not seen
    static constexpr std::size_t mostBunches = 400, mostLobules = 24; ///< that are kept

    /// @param bunchOfNode of the finest mesh: which bunches are drawn, in the order of LifeState
    GlandSpheres(const anatomy::Breast& breast, std::vector<std::uint32_t> bunchOfNode);

    [[nodiscard]] const anatomy::GlandIndex& gland() const { return m_gland; }

    struct Eye {
        EyeFrame frame;
        Lens lens;
        Vec3 targetMm;
    };
    struct State {
        DiveLevel level;
        const LifeState* life = nullptr;
        std::optional<anatomy::PartId> selected;
        std::function<bool(const anatomy::PartId&)> hidden;
        /// Of the lobule in focus, once it is made: which alveoli are taken away and where they stand.
        const anatomy::LobuleCloseup* closeup = nullptr;
        bool cellsDrawn = false; ///< a close-up stands in for the alveolus in focus
    };
    /// Lays the list for one frame and finds the focus; what the level promises is held back beside the gland (level()).
    /// @return whether something is still to be made or still grows
    bool lay(const Eye& eye, State state, double wallS);

    [[nodiscard]] const DiveFocus& focus() const { return m_focus; }
    [[nodiscard]] const DiveLevel& level() const { return m_level; }
    /// Null when none is in focus.
    [[nodiscard]] const anatomy::Lobule* lobuleInFocus() const;
    [[nodiscard]] const Vec3& originMm() const { return m_origin; }
    [[nodiscard]] const std::vector<SphereInstance>& spheres() const { return m_spheres; }
    /// The last ones of the list: ducts, vessels or nerves run into them, so their surface has to be met exactly.
    [[nodiscard]] std::size_t ranIntoCount() const { return m_ranInto; }

    struct Hit {
        anatomy::PartId part;
        double distanceMm = 0.0;
    };
    /// The nearest ball of the list along a ray (unit direction).
    [[nodiscard]] std::optional<Hit> along(const Vec3& originMm, const Vec3& direction) const;

    [[nodiscard]] anatomy::PartId lobulePart(int bunch, int lobule) const;
    [[nodiscard]] int nodeOf(int bunch) const { return m_nodeOfBunch[static_cast<std::size_t>(bunch)]; }

private:
    struct LobuleBall {
        anatomy::Lobule lobule;
        Vec3 outward;
        double openness; ///< 0 in the middle of its bunch .. 1 at its surface
        bool ranInto;    ///< by a duct, a vessel or a nerve
    };
    struct BunchBalls {
        std::vector<LobuleBall> lobules;
        int usedAt = 0;
    };
    struct AlveolusBall {
        Vec3 centre, outward;
        double radiusMm, emptyShare; ///< of the cube of the radius that is milk when full
        double openness;
        int number;
    };
    struct LobuleAlveoli {
        std::vector<AlveolusBall> alveoli;
        double grown = 0.0; ///< 0..1 since they were made
        int usedAt = 0;
    };
    /// What a ball of the list is.
    struct Owner {
        int bunch, lobule, alveolus;
        bool ranInto = false;
    };
    using LobuleKey = std::pair<int, int>;

    [[nodiscard]] const BunchBalls* ballsOf(int bunch, bool mayMake);
    [[nodiscard]] LobuleAlveoli* alveoliOf(const anatomy::Lobule& lobule, bool mayMake);
    void findFocus(const Eye& eye, const State& state);
    /// What has its middle at the target, of whatever bunch: bunches reach into each other, and so do lobules.
    [[nodiscard]] std::optional<DiveFocus> aimedAt(std::span<const DiveBall> bunches, const Vec3& target, bool alveoli);
    void chooseAlveoli(const Eye& eye);
    void addBunch(const Eye& eye, const State& state, int node, const BunchBalls& balls);
    void addAlveoli(const Eye& eye, const State& state, const LobuleBall& ball, LobuleAlveoli& made);
    void add(const Vec3& centre, double radius, SphereInstance look, Owner owner);
    /// From the eye on, so that what is hidden is known to be; at the end what tubes run into, by itself.
    void sort(const Vec3& eyeMm);
    void forgetOld();

    const anatomy::Breast* m_breast;
    anatomy::GlandIndex m_gland;
    std::vector<std::uint32_t> m_bunchOfNode;
    std::vector<int> m_nodeOfBunch;
    std::map<int, BunchBalls> m_bunches;
    std::map<LobuleKey, LobuleAlveoli> m_alveoli;
    std::vector<LobuleKey> m_near; ///< lobules whose alveoli are shown
    DiveFocus m_focus;
    DiveLevel m_level;
    Vec3 m_origin;
    std::vector<SphereInstance> m_spheres;
    std::vector<Owner> m_owners;
    std::size_t m_ranInto = 0;
    int m_frame = 0;
    bool m_more = false;
    double m_spentMs = 0.0;
};

} // namespace lactea::scene
