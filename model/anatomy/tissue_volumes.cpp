#include "model/anatomy/tissue_volumes.h"

#include <algorithm>

namespace lactea::anatomy {
namespace {
constexpr double gridMm = 2.0;
constexpr double skinMm = 1.45;        // [Skin13]
constexpr double retromammaryMm = 4.6; // as BreastShape draws it on average
constexpr double risesMm = 14.0;       // lower columns are skin and fat of the chest, not breast
} // namespace

namespace {
/// Height of the skin over the fascia where it is followed along x; 0 outside the block.
double columnHeight(const BreastShape& shape, double y, double z)
{
    if (shape.blockDistance({0.0, y, z}, 0.0) > 0.0)
        return 0.0;
    double height = 0.0;
    for (double x = shape.chestX(y, z); x < 90.0; x += gridMm)
        if (shape.bodyDistance({x, y, z}) < 0.0)
            height = std::max(height, shape.chestHeight({x, y, z}));
    return height;
}

void addPoint(TissueVolumes& v, const BreastShape& shape, const Vec3& p)
{
    constexpr double cellMl = gridMm * gridMm * gridMm * 1e-3;
    const double depth = -shape.bodyDistance(p);
    if (depth <= 0.0)
        return;
    v.totalMl += cellMl;
    if (depth < skinMm) {
        v.skinMl += cellMl;
    } else if (depth < BreastShape::skinThicknessMm + shape.fatThickness(p)) {
        v.subcutaneousFatMl += cellMl;
    } else if (shape.chestHeight(p) < retromammaryMm) {
        v.retromammaryFatMl += cellMl;
    } else {
        v.glandMl += cellMl;
        const double away = length(p - shape.nippleBase());
        for (std::size_t i = 0; i < v.glandWithin.size(); ++i)
            if (away < 10.0 * static_cast<double>(i + 1))
                v.glandWithin[i] += cellMl;
    }
}
} // namespace

TissueVolumes integrateTissues(const BreastShape& shape)
{
    TissueVolumes v;
    double lowY = 1e9, highY = -1e9, lowZ = 1e9, highZ = -1e9;
    for (double y = -90.0; y <= 75.0; y += gridMm)
        for (double z = -100.0; z <= 105.0; z += gridMm) {
            const double height = columnHeight(shape, y, z);
            if (height < risesMm)
                continue;
            v.projectionMm = std::max(v.projectionMm, height);
            lowY = std::min(lowY, y);
            highY = std::max(highY, y);
            lowZ = std::min(lowZ, z);
            highZ = std::max(highZ, z);
            for (double x = shape.chestX(y, z); x < 90.0; x += gridMm)
                addPoint(v, shape, {x, y, z});
        }
    for (double& share : v.glandWithin)
        share /= std::max(v.glandMl, 1e-9);
    v.widthMm = highY - lowY;
    v.heightMm = highZ - lowZ;
    return v;
}

} // namespace lactea::anatomy
