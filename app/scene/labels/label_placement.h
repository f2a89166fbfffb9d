#pragma once

#include <map>
#include <optional>
#include <vector>

#include "app/scene/labels/label_geometry.h"

namespace lactea::scene {

/// A point that a name may point to. All lengths in units of the window, y down.
struct LabelAnchor {
    int key = 0; ///< the same point has the same key in every frame
    double x = 0.0, y = 0.0;
    double cost = 0.0; ///< how much longer the leader to a better point may be
};

/// A name that wants to stand beside the picture.
struct LabelWish {
    int id = 0;
    std::vector<LabelAnchor> anchors; ///< any of these; none: no label
    double width = 0.0, height = 0.0; ///< of its text
    bool reconsider = true;           ///< look for a better place, not only for a possible one
};

struct PlacedLabel {
    int id = 0, anchorKey = 0;
    LabelBox box;
    ScreenSpot anchor;
    ScreenSpot end; ///< where the leader meets the label
};

struct LabelArea {
    LabelBox all;
    std::vector<LabelBox> taken; ///< what else stands in it
    friend bool operator==(const LabelArea&, const LabelArea&) = default;
};

/// Places names round the body's outline: beside it, over it or under it, where the leader is short.
///
/// Guaranteed: no label leaves the area, overlaps another or what is taken; no leader crosses a leader, a
/// label or what is taken. A name that cannot stand so is left out, the least important (last in the wishes)
/// first. A label keeps its place relative to its anchor while that is possible and no other place is much
/// better, so small moves of the camera move labels only a little.
class LabelPlacement {
public:
    static constexpr double gapPx = 6.0;       ///< between labels
    static constexpr double distancePx = 14.0; ///< from the outline
    static constexpr double leaderGapPx = 5.0; ///< between leader and text

    std::vector<PlacedLabel> place(std::vector<LabelWish> wishes, const Outline& outline,
                                   const LabelArea& area);
    void forget() { m_memory.clear(); }
    void forget(int id) { m_memory.erase(id); }

private:
    /// How a label stands to its anchor: which of its edges the leader meets, from which direction, how far
    /// out.
    enum class Stands { Right, Left, Above, Below };
    struct Stance {
        Stands stands = Stands::Right;
        double angleRad = 0.0, extraPx = 0.0;
    };
    struct Choice {
        Stance stance;
        PlacedLabel label;
        double cost = 0.0;
    };
    struct Frame {
        const Outline& outline;
        const LabelArea& area;
    };
    using Others = std::vector<const PlacedLabel*>;

    static std::optional<Choice> tried(const LabelWish& wish, const LabelAnchor& anchor, const Stance& stance,
                                       const Frame& frame);
    static std::optional<Choice> best(const LabelWish& wish, const Choice* before, const Others& others,
                                      const Frame& frame);
    static std::optional<Choice> nearest(const LabelWish& wish, const LabelAnchor& anchor,
                                         const Choice& before, const Others& others, const Frame& frame);
    [[nodiscard]] std::optional<Choice> chosen(const LabelWish& wish, const Others& others,
                                               const Frame& frame) const;

    std::map<int, Choice> m_memory;
};

} // namespace lactea::scene
