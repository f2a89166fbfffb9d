#include "model/anatomy/ducts/duct_terrain.h"

#include <algorithm>

namespace lactea::anatomy {
namespace {
std::size_t at(int i) { return static_cast<std::size_t>(i); }

constexpr double underNippleMm = 18.0; // from the pole, where no fat lies between ducts and skin
constexpr double throatMm = 8.0;   // behind its first branch until a main duct is inside its lobe
constexpr double behindGlandMm = 1.5; // near the nipple, where the gland ends
constexpr double nippleWallMm = 1.0;   // of skin and muscle around the ducts in the nipple
constexpr double gateBeforeMm = 8.0, gateBehindMm = 2.0; // where the gate opens
} // namespace

DuctTerrain::DuctTerrain(const BreastShape& shape, const LobeMap& map, const std::vector<Lobe>& lobes,
                         const std::vector<Bunch>& bunches, double poleDepthMm, double shallowestMm)
    : m_shape(&shape), m_map(&map), m_shallowestMm(shallowestMm)
{
    for (const Lobe& lobe : lobes) {
        double nearest = 1e9;
        for (const int b : lobe.bunches)
            nearest = std::min(nearest, map.fan(bunches[at(b)].centreMm).rangeMm);
        m_gateMm.push_back(std::max(nearest, lobe.firstBranchMm + poleDepthMm + throatMm));
    }
}

double DuctTerrain::roomMm(int lobe, const Vec3& p, bool anyLobe) const
{
    const auto [height, r] = m_shape->nippleFrame(p);
    const double up = std::clamp(height / m_shape->nippleLengthMm(), 0.0, 1.0);
    const double besideSkin = mix(m_shape->nippleBaseRadiusMm(), m_shape->nippleTipRadiusMm(), up) - r - nippleWallMm;
    if (height > -8.0 && besideSkin > 0.0)
        return besideSkin;
    const FanPlace place = m_map->fan(p);
    const double underSkinMm = -m_shape->bodyDistance(p) - m_shallowestMm;
    if (place.rangeMm < m_gateMm[at(lobe)]) // through the gland of others, not through the fat behind it
        return place.rangeMm < underNippleMm ? underSkinMm
                                             : std::min(underSkinMm, m_shape->glandDepth(p) + behindGlandMm);
    const double inGland = std::min(underSkinMm, m_shape->glandDepth(p));
    if (inGland < 0.0 || anyLobe)
        return inGland;
    const auto [owner, edge] = m_map->owner(p, place);
    return owner == lobe ? std::min(inGland, edge) : -edge;
}

double DuctTerrain::behindGate(int lobe, const Vec3& p) const
{
    return smoothStep(m_gateMm[at(lobe)] - gateBeforeMm, m_gateMm[at(lobe)] + gateBehindMm, length(p - m_map->pole()));
}

Vec3 DuctTerrain::sheetNormal(const Vec3& p) const
{
    return normalized(m_shape->onCut(p.x, p.z, 1.0) - m_shape->onCut(p.x, p.z, 0.0));
}

} // namespace lactea::anatomy
