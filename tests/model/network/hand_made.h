#pragma once

#include <vector>

#include "model/network/duct_network.h"

/// A network small enough to check by hand:
///   orifice 0 -duct 0- branch 1 -duct 1- lobule 2
///                              \-duct 2- lobule 3
///   orifice 4 -duct 3- lobule 5
namespace lactea::network::test {

inline Junction orifice(int lobe) { return {Junction::Kind::NippleOrifice, {}, lobe, {}}; }
inline Junction branch(int lobe) { return {Junction::Kind::Branch, {}, lobe, {}}; }
inline Junction lobule(int lobe, double ml) { return {Junction::Kind::Lobule, {}, lobe, ml * millilitre}; }

inline Duct duct(JunctionId from, JunctionId to, double diameterMm, int lobe)
{
    return {from, to, 10.0 * millimetre, diameterMm * millimetre, 0.02 * millilitre, lobe};
}

inline std::vector<Junction> junctions()
{
    return {orifice(0), branch(0), lobule(0, 2.0), lobule(0, 3.0), orifice(1), lobule(1, 1.0)};
}
inline std::vector<Duct> ducts()
{
    return {duct(0, 1, 2.0, 0), duct(1, 2, 1.5, 0), duct(1, 3, 1.5, 0), duct(4, 5, 1.0, 1)};
}

} // namespace lactea::network::test
