#include "model/network/milk_path.h"

#include <cassert>

namespace lactea::network {

MilkPath milkPath(const DuctNetwork& network, JunctionId from)
{
    assert(from >= 0 && static_cast<std::size_t>(from) < network.junctions().size());
    MilkPath path{from, from, network.pathToOrifice(from), {}, {}};
    for (const DuctId id : path.ducts) {
        const Duct& duct = network.ducts()[static_cast<std::size_t>(id)];
        path.length += duct.length;
        path.restVolume += duct.restVolume;
        path.orifice = duct.proximal;
    }
    return path;
}

std::optional<Time> timeUnderWay(const DuctNetwork& network, const MilkPath& path, std::span<const float> widening,
                                 std::span<const float> flowMlPerS)
{
    Time time;
    for (const DuctId id : path.ducts) {
        const auto i = static_cast<std::size_t>(id);
        if (i >= widening.size() || i >= flowMlPerS.size() || !(flowMlPerS[i] > 0.0F))
            return std::nullopt;
        const double wide = static_cast<double>(widening[i]);
        time += wide * wide * network.ducts()[i].restVolume / (static_cast<double>(flowMlPerS[i]) * millilitre / second);
    }
    return time;
}

} // namespace lactea::network
