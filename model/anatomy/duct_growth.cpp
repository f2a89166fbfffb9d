#include "model/anatomy/duct_growth.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace lactea::anatomy {
namespace {
using Node = DuctTree::Node;
std::size_t at(int i) { return static_cast<std::size_t>(i); }

struct Growth {
    double stepMm, killMm;
};
constexpr Growth onSection{1.5, 3.4}, behindIt{2.4, 5.0};
constexpr double wander = 0.22, inertia = 0.5;
constexpr int mostSteps = 400;

/// An attractor that still calls and the node of its arm nearest to it.
struct Caller {
    const Attractor* goal;
    int node = -1;
    double distance = 1e9;

    void look(int index, const Vec3& p)
    {
        const double d = length(p - goal->positionMm);
        if (d < distance) {
            distance = d;
            node = index;
        }
    }
};

int addNode(std::vector<Node>& nodes, const Vec3& p, int parent)
{
    Node node;
    node.positionMm = p;
    node.parent = parent;
    nodes.push_back(node);
    return static_cast<int>(nodes.size()) - 1;
}

void reach(std::vector<Node>& nodes, const Caller& caller, Random& random)
{
    const Vec3 from = nodes[at(caller.node)].positionMm;
    const int middle =
        addNode(nodes, mix(from, caller.goal->positionMm, 0.5) + random.direction() * 0.3, caller.node);
    const int leaf = addNode(nodes, caller.goal->positionMm, middle);
    nodes[at(leaf)].bunch = caller.goal->bunch;
}

/// Grows the nodes from `arm` (indices that this arm may sprout from; extended) until every goal is reached.
void colonise(std::vector<Node>& nodes, std::vector<int>& arm, const std::vector<const Attractor*>& goals,
              Growth growth, Random& random)
{
    std::vector<Caller> callers, reached;
    for (const Attractor* goal : goals) {
        Caller caller{goal};
        for (const int n : arm)
            caller.look(n, nodes[at(n)].positionMm);
        callers.push_back(caller);
    }
    const auto arrived = [&](const Caller& c) { return c.distance < growth.killMm; };
    for (int step = 0; step < mostSteps; ++step) {
        const auto first = std::stable_partition(callers.begin(), callers.end(), std::not_fn(arrived));
        reached.insert(reached.end(), first, callers.end());
        callers.erase(first, callers.end());
        if (callers.empty())
            break;
        std::vector<std::pair<int, Vec3>> pulls; // node, mean pull; few, so a list in order of first use
        for (const Caller& c : callers) {
            auto it =
                std::find_if(pulls.begin(), pulls.end(), [&](const auto& p) { return p.first == c.node; });
            if (it == pulls.end())
                it = pulls.insert(pulls.end(), {c.node, Vec3{}});
            it->second += normalized(c.goal->positionMm - nodes[at(c.node)].positionMm);
        }
        for (const auto& [from, pull] : pulls) {
            const Vec3 start = nodes[at(from)].positionMm;
            Vec3 heading = normalized(normalized(pull) + random.direction() * wander);
            if (const int before = nodes[at(from)].parent; before >= 0)
                heading = normalized(heading + normalized(start - nodes[at(before)].positionMm) * inertia);
            const Vec3 tip = start + heading * growth.stepMm;
            const int index = addNode(nodes, tip, from);
            arm.push_back(index);
            for (Caller& c : callers)
                c.look(index, tip);
        }
    }
    reached.insert(reached.end(), callers.begin(), callers.end()); // the rest, if any, by a straight twig
    for (const Caller& c : reached)
        reach(nodes, c, random);
}

/// Splits the attractors along their longer spread, unequally: the arms behind the first branch.
void splitArms(std::vector<Attractor>& attractors, Random& random, std::size_t& firstArm)
{
    firstArm = attractors.size();
    if (attractors.size() < 2)
        return;
    const bool anyShown =
        std::any_of(attractors.begin(), attractors.end(), [](const auto& a) { return a.shown; });
    double lowE = 1e9, highE = -1e9, lowT = 1e9, highT = -1e9;
    for (const Attractor& a : attractors) {
        lowE = std::min(lowE, a.elevation);
        highE = std::max(highE, a.elevation);
        lowT = std::min(lowT, a.turn);
        highT = std::max(highT, a.turn);
    }
    const bool byElevation = anyShown || highE - lowE > highT - lowT;
    const bool fromAbove = random.uniform() < 0.5;
    std::stable_sort(attractors.begin(), attractors.end(), [&](const Attractor& a, const Attractor& b) {
        const double ka = byElevation ? a.elevation : a.turn, kb = byElevation ? b.elevation : b.turn;
        return fromAbove ? ka > kb : ka < kb;
    });
    const double share =
        random.uniform(0.25, 0.45); // larger child 0.80-0.95 of the parent (science section 3)
    firstArm = std::clamp<std::size_t>(
        static_cast<std::size_t>(std::lround(share * static_cast<double>(attractors.size()))), 1,
        attractors.size() - 1);
}

/// Removes what leads to no bunch and marks the ways to shown bunches.
void prune(std::vector<Node>& nodes, const std::vector<char>& shownBunch)
{
    std::vector<char> alive(nodes.size(), 0);
    for (std::size_t n = nodes.size(); n-- > 0;) {
        if (nodes[n].bunch >= 0) {
            alive[n] = 1;
            nodes[n].shown = shownBunch[at(nodes[n].bunch)] != 0;
        }
        if (alive[n] && nodes[n].parent >= 0) {
            alive[at(nodes[n].parent)] = 1;
            nodes[at(nodes[n].parent)].shown |= nodes[n].shown;
        }
    }
    std::vector<int> place(nodes.size(), -1);
    std::vector<Node> kept;
    for (std::size_t n = 0; n < nodes.size(); ++n) {
        if (!alive[n])
            continue;
        place[n] = static_cast<int>(kept.size());
        kept.push_back(nodes[n]);
        if (kept.back().parent >= 0)
            kept.back().parent = place[at(kept.back().parent)];
    }
    nodes = std::move(kept);
}

void smooth(std::vector<Node>& nodes, std::size_t stemSize)
{
    for (int pass = 0; pass < 3; ++pass)
        for (std::size_t n = stemSize + 1; n < nodes.size(); ++n) {
            const int q = nodes[n].parent;
            if (q < static_cast<int>(stemSize) || nodes[at(q)].bunch >= 0)
                continue;
            const Vec3 chord = (nodes[at(nodes[at(q)].parent)].positionMm + nodes[n].positionMm) * 0.5;
            nodes[at(q)].positionMm = mix(nodes[at(q)].positionMm, chord, 0.18);
        }
}
} // namespace

DuctTree growDucts(const std::vector<Vec3>& stem, std::vector<Attractor> attractors, Random& random)
{
    DuctTree tree;
    std::vector<Node>& nodes = tree.nodes;
    for (const Vec3& p : stem) {
        addNode(nodes, p, static_cast<int>(nodes.size()) - 1);
        nodes.back().main = true;
    }
    std::size_t firstArm = 0;
    splitArms(attractors, random, firstArm);
    const int fork = static_cast<int>(nodes.size()) - 1;
    const Vec3 course = normalized(stem.back() - stem[stem.size() - 2]);
    for (int arm = 0; arm < 2; ++arm) {
        const std::size_t from = arm == 0 ? 0 : firstArm, to = arm == 0 ? firstArm : attractors.size();
        if (from == to)
            continue;
        std::vector<const Attractor*> front, behind;
        Vec3 pull;
        for (std::size_t a = from; a < to; ++a) {
            (attractors[a].shown ? front : behind).push_back(&attractors[a]);
            pull += normalized(attractors[a].positionMm - stem.back());
        }
        const Vec3 first = stem.back() + normalized(normalized(pull) + course * inertia) * onSection.stepMm;
        std::vector<int> sprouts{addNode(nodes, first, fork)};
        colonise(nodes, sprouts, front, onSection, random);
        colonise(nodes, sprouts, behind, behindIt, random);
    }
    int mostBunch = -1;
    for (const Attractor& a : attractors)
        mostBunch = std::max(mostBunch, a.bunch);
    std::vector<char> shownBunch(at(mostBunch + 1), 0);
    for (const Attractor& a : attractors)
        shownBunch[at(a.bunch)] = a.shown ? 1 : 0;
    prune(nodes, shownBunch);
    smooth(nodes, stem.size());
    return tree;
}

void applyMurray(DuctTree& tree, const std::vector<Attractor>& attractors, double exponent)
{
    std::vector<double> sum(tree.nodes.size(), 0.0);
    for (std::size_t n = tree.nodes.size(); n-- > 0;) {
        Node& node = tree.nodes[n];
        if (node.bunch >= 0)
            for (const Attractor& a : attractors)
                if (a.bunch == node.bunch)
                    sum[n] += a.strength;
        if (node.parent >= 0)
            sum[at(node.parent)] += sum[n];
        node.radiusMm = std::pow(sum[n], 1.0 / exponent);
    }
}

} // namespace lactea::anatomy
