#include "model/anatomy/growth/gland_summary.h"

#include <algorithm>
#include <cmath>

#include "model/anatomy/gland/alveoli.h"

namespace lactea::anatomy {
namespace {
/// Mean and standard deviation of what is added one by one.
class Spread {
public:
    void add(double x)
    {
        ++m_count;
        const double before = m_mean;
        m_mean += (x - before) / m_count;
        m_square += (x - before) * (x - m_mean);
    }
    [[nodiscard]] double count() const { return m_count; }
    [[nodiscard]] double mean() const { return m_mean; }
    [[nodiscard]] double sd() const { return m_count > 1.0 ? std::sqrt(m_square / (m_count - 1.0)) : 0.0; }

private:
    double m_count = 0.0, m_mean = 0.0, m_square = 0.0;
};

double cube(double x) { return x * x * x; }

nlohmann::json alveoliOfSample(const GlandIndex& index, const std::vector<Lobule>& lobules, const AlveolarStage& stage)
{
    Spread perLobule, diameters, walls;
    double sampledMm3 = 0.0, allMm3 = 0.0;
    for (const Lobule& lobule : lobules)
        allMm3 += cube(lobule.radiusMm);
    const std::size_t step = std::max<std::size_t>(1, lobules.size() / sampledLobules);
    for (std::size_t i = 0; i < lobules.size(); i += step) {
        int there = 0;
        for (const Alveolus& alveolus : alveoliOf(index, lobules[i])) {
            if (!exists(alveolus, stage))
                continue;
            const AlveolusShape full = shapeOf(alveolus, 1.0, stage);
            diameters.add(2.0 * full.outerRadiusMm);
            walls.add(1e3 * full.wallMm());
            ++there;
        }
        perLobule.add(there);
        sampledMm3 += cube(lobules[i].radiusMm);
    }
    const double all = sampledMm3 > 0.0 ? diameters.count() * allMm3 / sampledMm3 : 0.0;
    return {{"count", std::round(all)},
            {"counted_in_lobules", perLobule.count()},
            {"per_lobule", perLobule.mean()},
            {"mean_full_diameter_mm", diameters.mean()},
            {"sd_full_diameter_mm", diameters.sd()},
            {"mean_full_wall_um", walls.mean()}};
}
} // namespace

GlandSummary summariseGland(const Breast& breast)
{
    const GlandIndex index(breast);
    const AlveolarStage stage = alveolarStage(breast.plan.stage);
    std::vector<Lobule> lobules;
    double milkMl = 0.0;
    for (int bunch = 0; bunch < index.bunchCount(); ++bunch)
        for (const Lobule& lobule : index.lobulesOf(bunch)) {
            lobules.push_back(lobule);
            milkMl += lobule.fullVolume.in(millilitre);
        }
    // Lengths of a lobule go with those of its alveoli and the cube root of how many there are.
    const double size = stage.diameterFactor * std::cbrt(stage.existingShare);
    Spread diameters;
    for (const Lobule& lobule : lobules)
        diameters.add(2.0 * lobule.radiusMm * size);
    return {{{"count", lobules.size()},
             {"mean_diameter_mm", diameters.mean()},
             {"sd_diameter_mm", diameters.sd()},
             {"storage_full_mL", milkMl}},
            alveoliOfSample(index, lobules, stage)};
}

} // namespace lactea::anatomy
