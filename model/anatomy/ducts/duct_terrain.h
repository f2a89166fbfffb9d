#pragma once

#include <vector>

#include "model/anatomy/body/breast.h"
#include "model/anatomy/ducts/lobes.h"
#include "model/anatomy/shape/breast_shape.h"

namespace lactea::anatomy {

/// Where the ducts of a lobe may run: its territory, under the skin of the gland; nearer to the nipple than its
/// gate anywhere, for there ducts of all lobes run side by side. The gate is its nearest bunch, but not nearer than
/// some way behind its first branch.
class DuctTerrain {
public:
    /// @param poleDepthMm of the map's pole under the nipple's base, shallowestMm under the skin that ducts may run
    DuctTerrain(const BreastShape& shape, const LobeMap& map, const std::vector<Lobe>& lobes,
                const std::vector<Bunch>& bunches, double poleDepthMm, double shallowestMm);

    /// Distance to the border, about; negative outside. `anyLobe` leaves the borders between lobes out.
    [[nodiscard]] double roomMm(int lobe, const Vec3& p, bool anyLobe = false) const;
    /// 0 where ducts of all lobes run side by side, 1 behind the gate.
    [[nodiscard]] double behindGate(int lobe, const Vec3& p) const;
    /// Of the section sheet beside the point.
    [[nodiscard]] Vec3 sheetNormal(const Vec3& p) const;

private:
    const BreastShape* m_shape;
    const LobeMap* m_map;
    double m_shallowestMm;
    std::vector<double> m_gateMm;
};

} // namespace lactea::anatomy
