#include "app/scene/labels/label_placement.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace lactea::scene {
namespace {

constexpr double degree = std::numbers::pi / 180.0;
constexpr double keepPx = 60.0;                      ///< how much better another place has to be
constexpr double movePerPx = 0.5, mostMovePx = 80.0; ///< cost of standing elsewhere than before
constexpr double shortestLeaderPx = 16.0;
constexpr double overBodyPx = 250.0; ///< cost of a text that has to stand on the body
constexpr double stackedPx = 18.0;   ///< cost of standing over or under: names at the sides read as columns
constexpr double steepFromDeg = 26.0, steepPxPerDeg = 1.2;
constexpr double rimShare = 0.07, rimPxPerPx = 1.6; ///< cost of pointing near the outline (share of its size)
constexpr double airPx = 16.0, airPxPerPx = 1.2;    ///< cost of standing nearer to another label
constexpr double dotsApartPx = 30.0, dotsPxPerPx = 0.8; ///< cost of pointing nearer to where another points
constexpr double leadersApartPx = 6.0;
constexpr double textRoomPx = 3.0; ///< between a text and a leader that passes it
constexpr double takenRoomPx = 4.0;
constexpr int secondThoughts = 2;
constexpr std::array sideAnglesDeg{0.0, -12.0, 12.0, -24.0, 24.0, -36.0, 36.0, -50.0, 50.0};
constexpr std::array stackAnglesDeg{0.0, -14.0, 14.0, -28.0, 28.0, -42.0, 42.0};
constexpr std::array extrasPx{0.0, 26.0, 52.0};
constexpr std::array slidesDeg{0.5, 1.0, 2.0, 3.0, 5.0, 8.0, 12.0, 17.0};

bool goTogether(const PlacedLabel& a, const PlacedLabel& b)
{
    return !overlap(a.box.grown(LabelPlacement::gapPx), b.box) &&
           !linesCross(a.anchor, a.end, b.anchor, b.end) &&
           !lineMeets(a.anchor, a.end, b.box.grown(textRoomPx)) &&
           !lineMeets(b.anchor, b.end, a.box.grown(textRoomPx)) &&
           distanceToLine(a.anchor, b.anchor, b.end) > leadersApartPx &&
           distanceToLine(a.end, b.anchor, b.end) > leadersApartPx &&
           distanceToLine(b.anchor, a.anchor, a.end) > leadersApartPx &&
           distanceToLine(b.end, a.anchor, a.end) > leadersApartPx;
}

bool fits(const PlacedLabel& label, const std::vector<const PlacedLabel*>& others)
{
    return std::all_of(others.begin(), others.end(),
                       [&](const auto* other) { return goTogether(label, *other); });
}

/// What it costs that others stand and point near by.
double crowding(const PlacedLabel& label, const std::vector<const PlacedLabel*>& others)
{
    double cost = 0.0;
    for (const PlacedLabel* other : others) {
        const LabelBox &a = label.box, &b = other->box;
        const double gapX = std::max({0.0, b.left - a.right, a.left - b.right});
        const double gapY = std::max({0.0, b.top - a.bottom, a.top - b.bottom});
        cost += airPxPerPx * std::max(0.0, airPx - std::hypot(gapX, gapY));
        const double dots = std::hypot(label.anchor.x - other->anchor.x, label.anchor.y - other->anchor.y);
        cost += dotsPxPerPx * std::max(0.0, dotsApartPx - dots);
    }
    return cost;
}

const LabelAnchor* anchorOf(const LabelWish& wish, int key)
{
    const auto at =
        std::find_if(wish.anchors.begin(), wish.anchors.end(), [&](const auto& a) { return a.key == key; });
    return at == wish.anchors.end() ? nullptr : &*at;
}

} // namespace

std::optional<LabelPlacement::Choice> LabelPlacement::tried(const LabelWish& wish, const LabelAnchor& anchor,
                                                            const Stance& stance, const Frame& frame)
{
    const ScreenSpot from{anchor.x, anchor.y}, way{std::cos(stance.angleRad), std::sin(stance.angleRad)};
    const bool side = stance.stands == Stands::Right || stance.stands == Stands::Left;
    LabelBox box{0.0, 0.0, wish.width, wish.height};
    if (side)
        box = box.moved(stance.stands == Stands::Right ? leaderGapPx : -leaderGapPx - wish.width,
                        -0.5 * wish.height);
    else
        box = box.moved(-0.5 * wish.width, stance.stands == Stands::Below ? 0.6 * leaderGapPx
                                                                          : -0.6 * leaderGapPx - wish.height);
    box = box.moved(from.x, from.y);

    const Reach reach = reachInside(frame.area.all, box, way);
    const double out = wayOut(frame.outline, box, way, distancePx);
    double length = std::max({out, reach.least, shortestLeaderPx}) + stance.extraPx;
    double cost = anchor.cost;
    if (length > reach.most) { // no room beside the body here: at the area's edge, on the body
        if (stance.extraPx > 0.0)
            return std::nullopt;
        cost += overBodyPx + std::min(out - reach.most, 400.0);
        length = reach.most;
    }
    if (length < shortestLeaderPx || length < reach.least)
        return std::nullopt;
    const double deviationDeg = side ? std::asin(std::min(1.0, std::abs(way.y))) / degree
                                     : std::asin(std::min(1.0, std::abs(way.x))) / degree;
    cost += length + (side ? 0.0 : stackedPx) + steepPxPerDeg * std::max(0.0, deviationDeg - steepFromDeg);

    Choice choice{stance, {wish.id, anchor.key, box.moved(way.x * length, way.y * length), from, {}}, cost};
    choice.label.end = {from.x + way.x * length, from.y + way.y * length};
    for (const LabelBox& taken : frame.area.taken)
        if (overlap(choice.label.box.grown(takenRoomPx), taken) || lineMeets(from, choice.label.end, taken))
            return std::nullopt;
    return choice;
}

std::optional<LabelPlacement::Choice> LabelPlacement::best(const LabelWish& wish, const Choice* before,
                                                           const Others& others, const Frame& frame)
{
    std::vector<Choice> choices;
    const auto look = [&](Stands stands, double mainDeg, const auto& anglesDeg) {
        // Of all anchors those that lie farthest out on this side.
        std::vector<const LabelAnchor*> anchors;
        for (const double aslant : {0.0, -25.0, 25.0, -50.0, 50.0}) {
            const double wayX = std::cos((mainDeg + aslant) * degree),
                         wayY = std::sin((mainDeg + aslant) * degree);
            const auto outermost = std::max_element(
                wish.anchors.begin(), wish.anchors.end(), [&](const LabelAnchor& a, const LabelAnchor& b) {
                    return a.x * wayX + a.y * wayY - a.cost < b.x * wayX + b.y * wayY - b.cost;
                });
            if (std::find(anchors.begin(), anchors.end(), &*outermost) == anchors.end())
                anchors.push_back(&*outermost);
        }
        if (const LabelAnchor* known = before ? anchorOf(wish, before->label.anchorKey) : nullptr)
            if (std::find(anchors.begin(), anchors.end(), known) == anchors.end())
                anchors.push_back(known);
        for (const LabelAnchor* anchor : anchors)
            for (const double angleDeg : anglesDeg)
                for (const double extra : extrasPx)
                    if (auto choice =
                            tried(wish, *anchor, {stands, (mainDeg + angleDeg) * degree, extra}, frame)) {
                        if (before) {
                            const ScreenSpot now = choice->label.box.middle(),
                                             then = before->label.box.middle();
                            choice->cost +=
                                std::min(movePerPx * std::hypot(now.x - then.x, now.y - then.y), mostMovePx);
                        }
                        choice->cost += crowding(choice->label, others);
                        choices.push_back(*choice);
                    }
    };
    look(Stands::Right, 0.0, sideAnglesDeg);
    look(Stands::Left, 180.0, sideAnglesDeg);
    look(Stands::Below, 90.0, stackAnglesDeg);
    look(Stands::Above, -90.0, stackAnglesDeg);
    std::stable_sort(choices.begin(), choices.end(),
                     [](const auto& a, const auto& b) { return a.cost < b.cost; });
    const auto first =
        std::find_if(choices.begin(), choices.end(), [&](const Choice& c) { return fits(c.label, others); });
    return first == choices.end() ? std::nullopt : std::optional(*first);
}

/// The place next to the one before that is possible: turned as little as can be.
std::optional<LabelPlacement::Choice> LabelPlacement::nearest(const LabelWish& wish,
                                                              const LabelAnchor& anchor, const Choice& before,
                                                              const Others& others, const Frame& frame)
{
    for (const double slide : slidesDeg)
        for (const double sign : {-1.0, 1.0}) {
            Stance stance = before.stance;
            stance.angleRad += sign * slide * degree;
            if (const auto choice = tried(wish, anchor, stance, frame); choice && fits(choice->label, others))
                return choice;
        }
    return std::nullopt;
}

std::optional<LabelPlacement::Choice> LabelPlacement::chosen(const LabelWish& wish, const Others& others,
                                                             const Frame& frame) const
{
    const auto known = m_memory.find(wish.id);
    if (known == m_memory.end())
        return best(wish, nullptr, others, frame);
    const Choice& before = known->second;
    std::optional<Choice> kept;
    if (const LabelAnchor* anchor = anchorOf(wish, before.label.anchorKey)) {
        kept = tried(wish, *anchor, before.stance, frame);
        if (!kept || !fits(kept->label, others))
            kept = nearest(wish, *anchor, before, others, frame);
    }
    if (kept && !wish.reconsider)
        return kept;
    if (kept)
        kept->cost += crowding(kept->label, others);
    const auto other = best(wish, &before, others, frame);
    if (kept && (!other || other->cost > kept->cost - keepPx))
        return kept;
    return other;
}

std::vector<PlacedLabel> LabelPlacement::place(std::vector<LabelWish> wishes, const Outline& outline,
                                               const LabelArea& area)
{
    const Frame frame{outline, area};
    const bool anew = m_memory.empty();
    std::vector<std::optional<Choice>> choices(wishes.size());
    const auto othersOf = [&](std::size_t i, std::size_t until) {
        Others others;
        for (std::size_t k = 0; k < until; ++k)
            if (k != i && choices[k])
                others.push_back(&choices[k]->label);
        return others;
    };
    const auto outside = [&](const LabelAnchor& anchor) {
        const ScreenSpot at{anchor.x, anchor.y};
        return !area.all.holds(at) || std::any_of(area.taken.begin(), area.taken.end(),
                                                  [&](const LabelBox& taken) { return taken.holds(at); });
    };
    const LabelBox& bounds = outline.bounds;
    const double rimPx = rimShare * std::min(bounds.right - bounds.left, bounds.bottom - bounds.top);
    // The more important chooses first, so a less important one never drives it away.
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        std::erase_if(wishes[i].anchors, outside);
        for (LabelAnchor& anchor : wishes[i].anchors)
            anchor.cost += rimPxPerPx * std::max(0.0, rimPx - depthInside(outline, {anchor.x, anchor.y}));
        if (!wishes[i].anchors.empty())
            choices[i] = chosen(wishes[i], othersOf(i, i), frame);
    }
    // A new picture has time for second thoughts: each looks again when all others stand.
    for (int round = 0; anew && round < secondThoughts; ++round)
        for (std::size_t i = 0; i < wishes.size(); ++i)
            if (!wishes[i].anchors.empty())
                if (const auto better = best(wishes[i], nullptr, othersOf(i, wishes.size()), frame))
                    choices[i] = better;

    std::vector<PlacedLabel> placed;
    for (std::size_t i = 0; i < wishes.size(); ++i)
        if (choices[i]) {
            m_memory.insert_or_assign(wishes[i].id, *choices[i]);
            placed.push_back(choices[i]->label);
        }
    return placed;
}

} // namespace lactea::scene
