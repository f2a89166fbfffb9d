#include "model/anatomy/gland/sphere_lattice.h"

namespace lactea::anatomy {

SphereLattice SphereLattice::withCellVolume(double cellMm3, const Vec3& originMm)
{
    return {std::cbrt(cellMm3 * static_cast<double>(packing::packingTile().spheres.size())), originMm};
}

SphereLattice SphereLattice::withMeanRadius(double radiusMm, const Vec3& originMm)
{
    return {radiusMm / packing::packingTile().meanRadius, originMm};
}

double SphereLattice::cellReachMm(double radiusMm) const
{
    return std::sqrt(packing::packingTile().largestPower * m_edgeMm * m_edgeMm + radiusMm * radiusMm);
}

} // namespace lactea::anatomy
