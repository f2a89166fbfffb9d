#include "model/anatomy/shape/tissue_volumes.h"

#include <algorithm>
#include <cmath>

namespace lactea::anatomy {
namespace {
constexpr double gridMm = 2.0;
constexpr double throughNippleMm = 4.0; // half width of the strips in which width and height are measured

enum class Kind { Skin, Gland, Subcutaneous, Intraglandular, Retromammary };

/// What lies at a point under the surface; null depth is the skin's outer surface.
Kind kindAt(const BreastShape& shape, const Vec3& p, double depth)
{
    if (depth < shape.skinThicknessMm(p))
        return Kind::Skin;
    const double height = shape.chestHeight(p);
    if (shape.isInGland(p))
        return shape.isIntraglandularFat(p) ? Kind::Intraglandular : Kind::Gland;
    // Near both layers the fat under the skin has it: FatLayers takes it first.
    const bool underGland = shape.glandDepth(p, depth, 1e3, shape.fatCompartment(p).border) > 0.0;
    return underGland && height < shape.retromammaryFatMm(p) ? Kind::Retromammary : Kind::Subcutaneous;
}

void addPoint(TissueVolumes& v, std::array<double, 8>& withinMl, const BreastShape& shape, const Vec3& p, double ml)
{
    const double depth = -shape.bodyDistance(p);
    if (depth <= 0.0)
        return;
    v.totalMl += ml;
    const Kind kind = kindAt(shape, p, depth);
    double* const of[] = {&v.skinMl, &v.glandMl, &v.subcutaneousFatMl, &v.intraglandularFatMl, &v.retromammaryFatMl};
    *of[static_cast<std::size_t>(kind)] += ml;
    if (kind == Kind::Skin)
        return;
    const double away = length(p - shape.nippleBase());
    for (std::size_t i = 0; i < withinMl.size(); ++i)
        if (away < 10.0 * static_cast<double>(i + 1)) {
            withinMl[i] += ml;
            v.glandWithin[i] += kind == Kind::Gland ? ml : 0.0;
        }
}
} // namespace

TissueVolumes integrateTissues(const BreastShape& shape)
{
    TissueVolumes v;
    std::array<double, 8> withinMl{};
    double lowY = 1e9, highY = -1e9, lowZ = 1e9, highZ = -1e9;
    const BodyForm::Reach r = shape.form().reach();
    std::uint32_t number = 0;
    for (double y = r.lowY; y < r.highY; y += gridMm)
        for (double z = r.lowZ; z < r.highZ; z += gridMm) {
            const BodyForm::Column column = shape.form().column(y, z);
            const double weight = BodyForm::columnWeight(column);
            if (weight <= 0.0)
                continue;
            v.projectionMm = std::max(v.projectionMm, column.heightMm);
            if (std::fabs(z - shape.nippleBase().z) < throughNippleMm) {
                lowY = std::min(lowY, y);
                highY = std::max(highY, y);
            }
            if (std::fabs(y - shape.nippleBase().y) < throughNippleMm) {
                lowZ = std::min(lowZ, z);
                highZ = std::max(highZ, z);
            }
            // The layer on the fascia is thin: each column starts elsewhere.
            const double from = shape.chestX(y, z) + gridMm * unitOf(hash32(++number));
            for (double x = from; x < column.endX; x += gridMm)
                addPoint(v, withinMl, shape, {x, y, z}, weight * gridMm * gridMm * gridMm * 1e-3);
        }
    for (std::size_t i = 0; i < withinMl.size(); ++i) {
        v.glandShareWithin[i] = v.glandWithin[i] / std::max(withinMl[i], 1e-9);
        v.glandWithin[i] /= std::max(v.glandMl, 1e-9);
    }
    v.widthMm = highY - lowY;
    v.heightMm = highZ - lowZ;
    return v;
}

} // namespace lactea::anatomy
