#include "app/scene/label_placement.h"

#include <algorithm>
#include <cmath>

namespace lactea::scene {
namespace {

constexpr double keepSidePx = 40.0;   ///< how much better the other side has to be
constexpr double keepOrderPx = 8.0;   ///< how far two anchors have to change places
constexpr double noRoomPx = 400.0;    ///< cost of a side on which the text would not fit beside the body
constexpr double shortestLeaderPx = 14.0;

struct Span {
    double left, right;
};

/// Where the outline lies between two heights.
std::optional<Span> spanOf(const std::vector<OutlinePoint>& outline, double top, double bottom)
{
    Span span{1e9, -1e9};
    const auto take = [&](double x) {
        span.left = std::min(span.left, x);
        span.right = std::max(span.right, x);
    };
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const OutlinePoint &a = outline[i], &b = outline[(i + 1) % outline.size()];
        for (const double y : {std::clamp(a.y, top, bottom), std::clamp(b.y, top, bottom)}) {
            const double low = std::min(a.y, b.y), high = std::max(a.y, b.y);
            if (y < low || y > high)
                continue;
            take(high - low < 1e-9 ? a.x : a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y));
        }
    }
    return span.left <= span.right ? std::optional(span) : std::nullopt;
}

double turn(double ax, double ay, double bx, double by, double cx, double cy)
{
    return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

bool cross(double ax, double ay, double bx, double by, double cx, double cy, double dx, double dy)
{
    return turn(ax, ay, bx, by, cx, cy) * turn(ax, ay, bx, by, dx, dy) < 0.0 &&
           turn(cx, cy, dx, dy, ax, ay) * turn(cx, cy, dx, dy, bx, by) < 0.0;
}

bool leadersCross(const PlacedLabel& a, const PlacedLabel& b)
{
    return cross(a.anchorX, a.anchorY, a.endX, a.endY, b.anchorX, b.anchorY, b.endX, b.endY);
}

bool leaderCrossesText(const PlacedLabel& leader, const PlacedLabel& text)
{
    constexpr double room = 2.0;
    const double l = text.x - room, r = text.x + text.width + room, t = text.y - room, b = text.y + text.height + room;
    const auto inside = [&](double x, double y) { return x > l && x < r && y > t && y < b; };
    const auto crosses = [&](double cx, double cy, double dx, double dy) {
        return cross(leader.anchorX, leader.anchorY, leader.endX, leader.endY, cx, cy, dx, dy);
    };
    return inside(leader.anchorX, leader.anchorY) || inside(leader.endX, leader.endY) || crosses(l, t, r, t) ||
           crosses(l, b, r, b) || crosses(l, t, l, b) || crosses(r, t, r, b);
}

bool textsOverlap(const PlacedLabel& a, const PlacedLabel& b)
{
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/// Heights as near to the wished ones as the order and the gaps allow (pooling of neighbours that collide).
std::vector<double> spread(const std::vector<const LabelWish*>& side, const LabelArea& area)
{
    struct Block {
        double sum = 0.0, height = 0.0;
        int count = 0;
        std::vector<double> offsets;
        [[nodiscard]] double top() const { return sum / count; }
    };
    std::vector<Block> blocks;
    for (const LabelWish* wish : side) {
        Block block{wish->anchorY - 0.5 * wish->height, wish->height, 1, {0.0}};
        while (!blocks.empty() && blocks.back().top() + blocks.back().height + LabelPlacement::gapPx > block.top()) {
            Block& before = blocks.back();
            const double shift = before.height + LabelPlacement::gapPx;
            for (const double offset : block.offsets)
                before.offsets.push_back(offset + shift);
            before.sum += block.sum - shift * block.count;
            before.count += block.count;
            before.height = shift + block.height;
            block = before;
            blocks.pop_back();
        }
        blocks.push_back(block);
    }
    std::vector<double> tops, heights;
    for (const Block& block : blocks)
        for (const double offset : block.offsets)
            tops.push_back(block.top() + offset);
    // Into the area: first from above, then from below.
    double least = area.top;
    for (std::size_t i = 0; i < side.size(); ++i) {
        tops[i] = std::max(tops[i], least);
        least = tops[i] + side[i]->height + LabelPlacement::gapPx;
    }
    double most = area.bottom;
    for (std::size_t i = side.size(); i-- > 0;) {
        tops[i] = std::min(tops[i], most - side[i]->height);
        most = tops[i] - LabelPlacement::gapPx;
    }
    return tops;
}

PlacedLabel placed(const LabelWish& wish, double top, bool right, const std::vector<OutlinePoint>& outline,
                   const LabelArea& area)
{
    PlacedLabel label{wish.id, 0.0, top, wish.width, wish.height, wish.anchorX, wish.anchorY, 0.0, 0.0, right};
    const auto span = spanOf(outline, top - 4.0, top + wish.height + 4.0);
    if (right) {
        const double edge = std::max(span ? span->right : wish.anchorX, wish.anchorX + shortestLeaderPx);
        label.x = std::min(edge + LabelPlacement::distancePx, area.right - wish.width);
        label.endX = label.x - LabelPlacement::leaderGapPx;
    } else {
        const double edge = std::min(span ? span->left : wish.anchorX, wish.anchorX - shortestLeaderPx);
        label.x = std::max(edge - LabelPlacement::distancePx - wish.width, area.left);
        label.endX = label.x + wish.width + LabelPlacement::leaderGapPx;
    }
    label.endY = top + 0.5 * wish.height;
    return label;
}

}  // namespace

std::vector<OutlinePoint> convexOutline(std::vector<OutlinePoint> points)
{
    if (points.size() < 3)
        return points;
    std::sort(points.begin(), points.end(),
              [](const OutlinePoint& a, const OutlinePoint& b) { return a.x < b.x || (a.x == b.x && a.y < b.y); });
    std::vector<OutlinePoint> hull;
    const auto add = [&](const OutlinePoint& p, std::size_t least) {
        while (hull.size() >= least + 2 && turn(hull[hull.size() - 2].x, hull[hull.size() - 2].y, hull.back().x,
                                                hull.back().y, p.x, p.y) <= 0.0)
            hull.pop_back();
        hull.push_back(p);
    };
    for (const auto& p : points)
        add(p, 0);
    const std::size_t lower = hull.size() - 1;
    for (auto p = points.rbegin() + 1; p != points.rend(); ++p)
        add(*p, lower);
    hull.pop_back();
    return hull;
}

std::vector<const LabelWish*> LabelPlacement::ordered(std::vector<const LabelWish*> side) const
{
    const auto rank = [this](const LabelWish* wish) {
        const auto known = m_memory.find(wish->id);
        return known == m_memory.end() ? -1 : known->second.rank;
    };
    std::stable_sort(side.begin(), side.end(), [](auto* a, auto* b) { return a->anchorY < b->anchorY; });
    // Two that stood in the other order keep it while their anchors are nearly level.
    for (std::size_t pass = 0; pass < side.size(); ++pass)
        for (std::size_t i = 0; i + 1 < side.size(); ++i)
            if (rank(side[i]) > rank(side[i + 1]) && rank(side[i + 1]) >= 0 &&
                side[i + 1]->anchorY - side[i]->anchorY < keepOrderPx)
                std::swap(side[i], side[i + 1]);
    return side;
}

std::vector<PlacedLabel> LabelPlacement::place(const std::vector<LabelWish>& wishes,
                                               const std::vector<OutlinePoint>& outline, const LabelArea& area)
{
    std::vector<const LabelWish*> sides[2];
    double used[2] = {0.0, 0.0};
    const double height = area.bottom - area.top;
    for (const LabelWish& wish : wishes) {
        if (wish.anchorX < area.left || wish.anchorX > area.right || wish.anchorY < area.top ||
            wish.anchorY > area.bottom || wish.width > area.right - area.left)
            continue;
        const Span span =
            spanOf(outline, wish.anchorY - 1.0, wish.anchorY + 1.0).value_or(Span{wish.anchorX, wish.anchorX});
        double cost[2] = {std::max(wish.anchorX - span.left, 0.0), std::max(span.right - wish.anchorX, 0.0)};
        if (span.left - distancePx - wish.width < area.left)
            cost[0] += noRoomPx;
        if (span.right + distancePx + wish.width > area.right)
            cost[1] += noRoomPx;
        if (const auto known = m_memory.find(wish.id); known != m_memory.end())
            cost[known->second.right ? 1 : 0] -= keepSidePx;
        int side = cost[1] <= cost[0] ? 1 : 0;
        if (used[side] + wish.height > height)
            side = 1 - side;
        if (used[side] + wish.height > height)
            continue;
        used[side] += wish.height + gapPx;
        sides[side].push_back(&wish);
    }

    std::vector<PlacedLabel> all;
    for (const int side : {0, 1}) {
        auto order = ordered(sides[side]);
        std::vector<PlacedLabel> labels;
        for (std::size_t pass = 0; pass <= order.size(); ++pass) {
            const auto tops = spread(order, area);
            labels.clear();
            for (std::size_t i = 0; i < order.size(); ++i)
                labels.push_back(placed(*order[i], tops[i], side == 1, outline, area));
            bool swapped = false;
            for (std::size_t i = 0; i + 1 < labels.size() && pass < order.size(); ++i)
                if (leadersCross(labels[i], labels[i + 1])) {
                    std::swap(order[i], order[i + 1]);
                    swapped = true;
                    break;
                }
            if (!swapped)
                break;
        }
        for (std::size_t i = 0; i < labels.size(); ++i)
            m_memory[labels[i].id] = {side == 1, static_cast<int>(i)};
        all.insert(all.end(), labels.begin(), labels.end());
    }

    // The promise is kept here, whatever came before: the more important stays.
    std::vector<PlacedLabel> kept;
    for (const LabelWish& wish : wishes) {
        const auto label = std::find_if(all.begin(), all.end(), [&](const auto& l) { return l.id == wish.id; });
        if (label == all.end() || label->y < area.top - 0.5 || label->y + label->height > area.bottom + 0.5 ||
            label->x < area.left - 0.5 || label->x + label->width > area.right + 0.5)
            continue;
        if (std::none_of(kept.begin(), kept.end(), [&](const PlacedLabel& other) {
                return textsOverlap(*label, other) || leadersCross(*label, other) ||
                       leaderCrossesText(*label, other) || leaderCrossesText(other, *label);
            }))
            kept.push_back(*label);
    }
    return kept;
}

}  // namespace lactea::scene
