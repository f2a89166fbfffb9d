#include "model/network/network_checks.h"

#include <set>
#include <string>

namespace lactea::network {
namespace {
tl::unexpected<Error> refuse(DuctId duct, std::string message)
{
    return fail(Error::Code::InvalidArgument, "duct " + std::to_string(duct), std::move(message));
}
} // namespace

Result<void> checkLobesAreTrees(const DuctNetwork& network)
{
    const auto ducts = network.ducts();
    std::set<int> lobesWithRoot;
    for (const DuctId d : network.levelOrder()) {
        const Duct& duct = ducts[static_cast<std::size_t>(d)];
        const DuctId parent = network.parentDuct(d);
        if (parent < 0 && !lobesWithRoot.insert(duct.lobe).second)
            return refuse(d, "its lobe opens at the nipple a second time");
        if (parent >= 0 && ducts[static_cast<std::size_t>(parent)].lobe != duct.lobe)
            return refuse(d, "it drains into another lobe's duct");
        if (network.junctions()[static_cast<std::size_t>(duct.distal)].lobe != duct.lobe)
            return refuse(d, "it leads to a junction of another lobe");
    }
    return {};
}

Result<void> checkRadiiShrinkOutward(const DuctNetwork& network, double tolerance, int fromGeneration)
{
    const auto ducts = network.ducts();
    std::vector<int> generation(ducts.size(), 0);
    for (const DuctId d : network.levelOrder()) {
        const DuctId parent = network.parentDuct(d);
        if (parent < 0)
            continue;
        const auto child = static_cast<std::size_t>(d);
        generation[child] = generation[static_cast<std::size_t>(parent)] + 1;
        const Length wide = ducts[static_cast<std::size_t>(parent)].diameter;
        if (generation[child] > fromGeneration && ducts[child].diameter > (1.0 + tolerance) * wide)
            return refuse(d, "it is wider than the duct that it drains into");
    }
    return {};
}

Result<void> checkLengthsSpanTheirEnds(const DuctNetwork& network)
{
    constexpr double rounding = 1e-9;
    for (std::size_t d = 0; d < network.ducts().size(); ++d) {
        const Duct& duct = network.ducts()[d];
        const auto place = [&](JunctionId j) {
            return network.junctions()[static_cast<std::size_t>(j)].positionMm;
        };
        const double straightMm = length(place(duct.distal) - place(duct.proximal));
        if (!(duct.length.in(millimetre) >= straightMm * (1.0 - rounding)))
            return refuse(static_cast<DuctId>(d), "it is shorter than the straight way between its ends");
    }
    return {};
}

} // namespace lactea::network
