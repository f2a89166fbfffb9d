#include "model/anatomy/shape/fat_layers.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace lactea::anatomy {
namespace {

/// What the layer is at least, `away` mm of the plates from the nipple: ducts of a breast that is nearly all gland stay
/// under the skin at its rim.
double leastMm(double away) { return 1.2 + 1.8 * smoothStep(40.0, 70.0, away); }
constexpr double sampleMm = 4.0; // of the plates
constexpr double drawnCompartment = 0.725; // lattice of the compartments / width of a lobule of fat

/// A sampled point of the breast under its skin and the thickness of layer at which it turns to fat.
struct Sample {
    double weight, subcutaneous, retromammary, rank;
};

/// The value below which `weight` of the samples from `first` on lies; those are moved to the front and passed over.
double takeLowest(std::vector<Sample>& samples, std::size_t& first, double Sample::*key, double weight)
{
    std::sort(samples.begin() + static_cast<std::ptrdiff_t>(first), samples.end(),
              [&](const Sample& a, const Sample& b) { return a.*key < b.*key; });
    double sum = 0.0, last = 0.0;
    while (first < samples.size() && sum + samples[first].weight <= weight) {
        sum += samples[first].weight;
        last = samples[first++].*key;
    }
    if (first >= samples.size())
        return last;
    return mix(last, samples[first].*key, (weight - sum) / samples[first].weight);
}
} // namespace

FatLayers::FatLayers(const BreastPlan& plan, const BreastMeasures& measures, const BodyForm& form,
                     const Vec3& nippleBase, std::uint32_t salt, const Skin& skinMm)
    : m_form(form), m_nippleBase(nippleBase), m_scale(form.scale()),
      m_compartmentMm(drawnCompartment * plan.subcutaneousLobuleMm.mean), m_lobuleMm(plan.intraglandularLobuleMm.mean),
      m_salt(salt)
{
    measure(plan, measures, skinMm);
}

void FatLayers::measure(const BreastPlan& plan, const BreastMeasures& measures, const Skin& skinMm)
{
    const Vec3 f = m_form.proportions();
    const auto r = m_form.reach();
    const double stepX = sampleMm * m_scale, stepY = sampleMm * f.y, stepZ = sampleMm * f.z;
    std::vector<Sample> samples;
    double total = 0.0;
    std::uint32_t number = 0;
    for (double y = r.lowY; y < r.highY; y += stepY)
        for (double z = r.lowZ; z < r.highZ; z += stepZ) {
            const BodyForm::Column column = m_form.column(y, z);
            const double weight = BodyForm::columnWeight(column);
            if (weight <= 0.0)
                continue;
            const double from = BodyForm::chestX(y, z) + stepX * unitOf(hash32(++number));
            for (double x = from; x < column.endX; x += stepX) {
                const Vec3 p{x, y, z};
                const double depth = -m_form.distance(p) - skinMm(p);
                if (depth <= 0.0)
                    continue;
                total += weight;
                const double least = leastMm(length(p - m_nippleBase) / m_scale);
                double layer = (depth - least - scallopMm(compartment(p).border)) / unitThickness(p);
                if (m_form.breastDistance(p) > outsetMm)
                    layer = -1e3;
                samples.push_back({weight, layer, BodyForm::chestHeight(p) / unitRetromammary(p), lobuleRank(p, lobuleCell(p).id)});
            }
        }
    const double shares = plan.subcutaneousFatShare + plan.retromammaryFatShare + plan.intraglandularFatShare;
    if (samples.empty() || shares <= 0.0)
        return;
    const double fat = (1.0 - measures.glandShare) * total / shares;
    std::size_t first = 0;
    m_subcutaneous = std::max(0.0, takeLowest(samples, first, &Sample::subcutaneous, fat * plan.subcutaneousFatShare));
    m_retromammary = std::max(0.0, takeLowest(samples, first, &Sample::retromammary, fat * plan.retromammaryFatShare));
    m_rank = takeLowest(samples, first, &Sample::rank, fat * plan.intraglandularFatShare);
}

double FatLayers::unitThickness(const Vec3& p) const
{
    const double d = length(p - m_nippleBase) / m_scale;
    const double thickness = 0.05 + 5.6 * smoothStep(18.0, 40.0, d) - 5.0 * smoothStep(52.0, 84.0, d);
    return thickness * (1.0 - 0.8 * m_form.tailShare(p));
}

double FatLayers::unitRetromammary(const Vec3& p) const { return 4.6 + 1.6 * valueNoise(p * 0.06, 77); }

double FatLayers::subcutaneousMm(const Vec3& p) const
{
    return leastMm(length(p - m_nippleBase) / m_scale) + m_subcutaneous * unitThickness(p);
}

double FatLayers::retromammaryMm(const Vec3& p) const { return m_retromammary * unitRetromammary(p); }

VoronoiCell FatLayers::lobuleCell(const Vec3& p) const { return voronoi(p * (1.0 / m_lobuleMm), m_salt + 20U); }

double FatLayers::lobuleRank(const Vec3& p, std::uint32_t cell) const
{
    const double d = length(p - m_nippleBase) / m_scale;
    return unitOf(hash32(cell)) / (0.02 + smoothStep(12.0, 50.0, d));
}

bool FatLayers::isLobule(const Vec3& p) const { return lobuleRank(p, lobuleCell(p).id) < m_rank; }

VoronoiCell FatLayers::lobule(const Vec3& p) const
{
    constexpr double ends = 0.1; // of the rank
    VoronoiCell cell = lobuleCell(p);
    cell.border *= clamp01((1.0 - lobuleRank(p, cell.id) / m_rank) / ends);
    return cell;
}

VoronoiCell FatLayers::compartment(const Vec3& p) const
{
    // The lattice lies on a sphere about the middle of the base, so that walls stand upright on the skin.
    const Vec3 v = p - Vec3{-25.0, 0.0, -6.0} * m_scale;
    const double r = std::max(length(v), 1e-6);
    return voronoi(v * (82.0 * m_scale / (m_compartmentMm * r) + 0.022) + warp(p * 0.07, 41) * 0.35, m_salt);
}

} // namespace lactea::anatomy
