#include "model/anatomy/ducts/duct_thinning.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace lactea::anatomy {
namespace {
std::size_t at(int i) { return static_cast<std::size_t>(i); }

/// A point that may be left out.
struct Spare {
    double asideMm = 0.0; ///< of the chord
    std::size_t tree = 0;
    int node = -1, child = -1;
};

void findSpares(const std::vector<DuctTree>& trees, std::size_t tree, std::vector<Spare>& spares)
{
    const auto& nodes = trees[tree].nodes;
    std::vector<int> children(nodes.size(), 0), child(nodes.size(), -1);
    for (std::size_t n = 0; n < nodes.size(); ++n)
        if (const int parent = nodes[n].parent; parent >= 0) {
            ++children[at(parent)];
            child[at(parent)] = static_cast<int>(n);
        }
    for (std::size_t n = 0; n < nodes.size(); ++n) {
        const auto& node = nodes[n];
        if (!node.shown || node.main || node.parent < 0 || children[n] != 1 || children[at(node.parent)] != 1)
            continue;
        const Vec3 a = nodes[at(node.parent)].positionMm;
        const Vec3 along = normalized(nodes[at(child[n])].positionMm - a), way = node.positionMm - a;
        spares.push_back({length(way - along * dot(way, along)), tree, static_cast<int>(n), child[n]});
    }
}

void remove(DuctTree& tree, const std::vector<char>& out)
{
    std::vector<int> place(tree.nodes.size(), -1);
    std::vector<DuctTree::Node> kept;
    for (std::size_t n = 0; n < tree.nodes.size(); ++n) {
        DuctTree::Node node = tree.nodes[n];
        if (node.parent >= 0)
            node.parent = place[at(node.parent)];
        place[n] = out[n] ? node.parent : static_cast<int>(kept.size());
        if (!out[n])
            kept.push_back(node);
    }
    tree.nodes = std::move(kept);
}
} // namespace

void thinOut(std::vector<DuctTree>& trees, std::size_t most)
{
    std::size_t drawn = 0;
    std::vector<Spare> spares;
    std::vector<std::vector<char>> out;
    for (std::size_t t = 0; t < trees.size(); ++t) {
        drawn += static_cast<std::size_t>(std::count_if(trees[t].nodes.begin(), trees[t].nodes.end(),
                                                        [](const auto& node) { return node.shown; }));
        out.emplace_back(trees[t].nodes.size(), 0);
        findSpares(trees, t, spares);
    }
    std::sort(spares.begin(), spares.end(), [](const Spare& a, const Spare& b) {
        return std::tie(a.asideMm, a.tree, a.node) < std::tie(b.asideMm, b.tree, b.node);
    });
    for (const Spare& spare : spares) {
        auto& gone = out[spare.tree];
        if (drawn <= most)
            break;
        if (gone[at(trees[spare.tree].nodes[at(spare.node)].parent)] || gone[at(spare.child)])
            continue; // not two in a row
        gone[at(spare.node)] = 1;
        --drawn;
    }
    for (std::size_t t = 0; t < trees.size(); ++t)
        remove(trees[t], out[t]);
}

} // namespace lactea::anatomy
