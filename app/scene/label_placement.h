#pragma once

#include <map>
#include <optional>
#include <vector>

namespace lactea::scene {

/// A name that wants to stand beside the picture; all lengths in units of the window, y down.
struct LabelWish {
    int id = 0;
    double anchorX = 0.0, anchorY = 0.0;  ///< what it points to
    double width = 0.0, height = 0.0;     ///< of its text
};

struct PlacedLabel {
    int id = 0;
    double x = 0.0, y = 0.0, width = 0.0, height = 0.0;
    double anchorX = 0.0, anchorY = 0.0;
    double endX = 0.0, endY = 0.0;  ///< where the leader meets the label
    bool right = false;
};

struct LabelArea {
    double left = 0.0, top = 0.0, right = 0.0, bottom = 0.0;
};

struct OutlinePoint {
    double x = 0.0, y = 0.0;
};
/// Convex outline of points, in order.
std::vector<OutlinePoint> convexOutline(std::vector<OutlinePoint> points);

/// Places names left and right of the body's outline, each near its anchor.
///
/// Guaranteed: no label leaves the area or overlaps another, no leader crosses a leader or a label. A name that
/// cannot stand so is left out, the least important (last in the wishes) first. Keeps side and order of the last
/// placement until another is better by some units, so small moves of the camera move labels only a little.
class LabelPlacement {
public:
    static constexpr double gapPx = 8.0;       ///< between labels
    static constexpr double distancePx = 22.0; ///< from the outline
    static constexpr double leaderGapPx = 6.0; ///< between leader and text

    std::vector<PlacedLabel> place(const std::vector<LabelWish>& wishes, const std::vector<OutlinePoint>& outline,
                                   const LabelArea& area);
    void forget() { m_memory.clear(); }

private:
    struct Memory {
        bool right = false;
        int rank = 0;
    };
    std::vector<const LabelWish*> ordered(std::vector<const LabelWish*> side) const;

    std::map<int, Memory> m_memory;
};

}  // namespace lactea::scene
