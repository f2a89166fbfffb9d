#include "model/flow/flat_network.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lactea::flow {
namespace {

/// Ducts in level order, brought tree after tree. @param parent  by place in `order`; size() at an orifice
void bringTreesTogether(std::vector<int>& order, const std::vector<int>& parent)
{
    const int n = static_cast<int>(order.size());
    std::vector<int> tree(order.size()), place(order.size());
    int trees = 0;
    for (int k = 0; k < n; ++k)
        tree[k] = parent[k] == n ? trees++ : tree[parent[k]];
    std::iota(place.begin(), place.end(), 0);
    std::stable_sort(place.begin(), place.end(), [&](int a, int b) { return tree[a] < tree[b]; });
    for (int& k : place)
        k = order[k];
    order = std::move(place);
}

/// Fills what follows from parents and sizes: paths to the pore, roots, trees, main ducts.
void complete(FlatNetwork& net)
{
    const int n = net.size();
    std::vector<int> children(n + 1, 0);
    for (int j = 0; j < n; ++j)
        ++children[net.parent[j]];
    net.pathToPoreMm.resize(n);
    std::vector<double> farEndMm(n + 1, 0.0);
    std::vector<char> isMain(n + 1, 0);
    for (int j = 0; j < n; ++j) {
        const int p = net.parent[j];
        net.pathToPoreMm[j] = farEndMm[p] + 0.5 * net.lengthMm[j];
        farEndMm[j] = farEndMm[p] + net.lengthMm[j];
        if (p == n)
            net.roots.push_back(j);
        isMain[j] = p == n || (isMain[p] && children[p] == 1);
        if (isMain[j])
            net.mainDuct.push_back(j);
    }
    for (std::size_t t = 0; t < net.roots.size(); ++t) {
        const int end = t + 1 < net.roots.size() ? net.roots[t + 1] : n;
        const auto lobules = [&](int duct) {
            return static_cast<int>(std::lower_bound(net.lobuleDuct.begin(), net.lobuleDuct.end(), duct) -
                                    net.lobuleDuct.begin());
        };
        net.trees.push_back({net.roots[t], end, lobules(net.roots[t]), lobules(end)});
    }
}

} // namespace

FlatNetwork flatten(const network::DuctNetwork& network)
{
    const auto ducts = network.ducts();
    const auto junctions = network.junctions();
    const int n = static_cast<int>(ducts.size());
    std::vector<int> order(network.levelOrder().begin(), network.levelOrder().end());
    std::vector<int> flatIndex(n), parents;
    for (int j = 0; j < n; ++j)
        flatIndex[order[j]] = j;
    for (const network::DuctId id : order) {
        const network::DuctId parent = network.parentDuct(id);
        parents.push_back(parent < 0 ? n : flatIndex[parent]);
    }
    bringTreesTogether(order, parents);
    for (int j = 0; j < n; ++j)
        flatIndex[order[j]] = j;

    FlatNetwork net;
    for (const network::DuctId id : order) {
        const network::Duct& duct = ducts[id];
        const network::DuctId parent = network.parentDuct(id);
        net.parent.push_back(parent < 0 ? n : flatIndex[parent]);
        net.lengthMm.push_back(duct.length.in(millimetre));
        net.diameterMm.push_back(duct.diameter.in(millimetre));
        net.restVolumeMl.push_back(duct.restVolume.in(millilitre));
        net.ductId.push_back(id);
    }
    const auto lobules = network.lobules();
    std::vector<std::pair<int, int>> byDuct;
    for (int i = 0; i < static_cast<int>(lobules.size()); ++i)
        byDuct.emplace_back(flatIndex[network.ductTowardsOrifice(lobules[i])], i);
    std::sort(byDuct.begin(), byDuct.end());
    for (const auto& [duct, i] : byDuct) {
        const network::Junction& lobule = junctions[lobules[i]];
        net.lobuleDuct.push_back(duct);
        net.lobuleIndex.push_back(i);
        net.lobuleFullMl.push_back(lobule.fullVolume.in(millilitre));
        net.lobuleLobe.push_back(std::max(lobule.lobe, 0));
        net.lobeCount = std::max(net.lobeCount, net.lobuleLobe.back() + 1);
    }
    complete(net);
    return net;
}

Result<FlatNetwork> flatten(const std::vector<PlainDuct>& ducts)
{
    const int n = static_cast<int>(ducts.size());
    std::vector<std::vector<int>> children(n + 1);
    for (int d = 0; d < n; ++d) {
        const PlainDuct& duct = ducts[d];
        const auto positive = [](double x) { return std::isfinite(x) && x > 0.0; };
        if (duct.parent >= n || !positive(duct.lengthMm) || !positive(duct.diameterMm) ||
            !positive(duct.restVolumeMl) || !std::isfinite(duct.lobuleFullMl) || duct.lobuleFullMl < 0.0)
            return fail(Error::Code::InvalidArgument, "duct " + std::to_string(d),
                        "its parent has to exist and its sizes have to be positive and finite");
        children[duct.parent < 0 ? n : duct.parent].push_back(d);
    }
    std::vector<int> order, flatIndex(n + 1, n);
    for (const int root : children[n]) { // tree after tree
        order.push_back(root);
        for (std::size_t k = order.size() - 1; k < order.size(); ++k)
            order.insert(order.end(), children[order[k]].begin(), children[order[k]].end());
    }
    for (std::size_t k = 0; k < order.size(); ++k)
        flatIndex[order[k]] = static_cast<int>(k);
    for (int d = 0; d < n; ++d)
        if (flatIndex[d] == n)
            return fail(Error::Code::InvalidArgument, "duct " + std::to_string(d), "it hangs on itself");

    FlatNetwork net;
    for (const int d : order) {
        const PlainDuct& duct = ducts[d];
        net.parent.push_back(duct.parent < 0 ? n : flatIndex[duct.parent]);
        net.lengthMm.push_back(duct.lengthMm);
        net.diameterMm.push_back(duct.diameterMm);
        net.restVolumeMl.push_back(duct.restVolumeMl);
        net.ductId.push_back(d);
    }
    int index = 0;
    std::vector<int> lobuleOf(n, -1);
    for (int d = 0; d < n; ++d)
        if (ducts[d].lobuleFullMl > 0.0)
            lobuleOf[d] = index++;
    for (int k = 0; k < n; ++k) {
        const int d = order[k];
        if (lobuleOf[d] < 0)
            continue;
        net.lobuleDuct.push_back(k);
        net.lobuleIndex.push_back(lobuleOf[d]);
        net.lobuleFullMl.push_back(ducts[d].lobuleFullMl);
        net.lobuleLobe.push_back(ducts[d].lobe);
        net.lobeCount = std::max(net.lobeCount, ducts[d].lobe + 1);
    }
    complete(net);
    return net;
}

} // namespace lactea::flow
