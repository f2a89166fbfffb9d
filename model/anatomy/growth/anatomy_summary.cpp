#include "model/anatomy/growth/anatomy_summary.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "model/anatomy/body/woman.h"
#include "model/anatomy/ducts/nipple_ducts.h"
#include "model/anatomy/growth/gland_summary.h"
#include "model/anatomy/shape/tissue_volumes.h"
#include "model/network/network_stats.h"

namespace lactea::anatomy {
namespace {
using nlohmann::json;
std::size_t at(int i) { return static_cast<std::size_t>(i); }

json spreadOf(const std::vector<double>& values)
{
    if (values.empty())
        return nullptr;
    double mean = 0.0, square = 0.0;
    for (const double x : values)
        mean += x / static_cast<double>(values.size());
    for (const double x : values)
        square += (x - mean) * (x - mean);
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    const double sd = values.size() > 1 ? std::sqrt(square / static_cast<double>(values.size() - 1)) : 0.0;
    return {{"mean", mean}, {"sd", sd}, {"min", *least}, {"max", *most}};
}

json lobesOf(const Breast& b)
{
    json lobes = json::array();
    for (std::size_t l = 0; l < b.lobes.size(); ++l) {
        const Lobe& lobe = b.lobes[l];
        double ductsMm = 0.0;
        for (int d = 0; d < lobe.ductCount; ++d)
            ductsMm += b.network.ducts()[at(lobe.mainDuct + d)].length.in(millimetre);
        json entry{{"address", toAddress({PartKind::Lobe, b.side, static_cast<int>(l), -1})},
                   {"share", lobe.weight},
                   {"storage_mL", lobe.storage.in(millilitre)},
                   {"bunches", lobe.bunches.size()},
                   {"ducts", lobe.ductCount},
                   {"duct_length_mm", ductsMm},
                   {"pore", lobe.pore + 1},
                   {"meets_section", lobe.meetsCut},
                   {"main_duct_diameter_mm", lobe.mainDuctDiameterMm},
                   {"nipple_base_to_first_branch_mm", lobe.firstBranchMm}};
        if (lobe.sinusWidthMm > 0.0) {
            entry["sinus_width_mm"] = lobe.sinusWidthMm;
            entry["sinus_length_mm"] = lobe.sinusLengthMm;
        }
        lobes.push_back(std::move(entry));
    }
    return lobes;
}

json mainDuctsOf(const Breast& b)
{
    std::vector<double> diameters, branches;
    double least = 1.0, most = 0.0;
    for (const Lobe& lobe : b.lobes) {
        diameters.push_back(lobe.mainDuctDiameterMm);
        branches.push_back(lobe.firstBranchMm);
        least = std::min(least, lobe.weight);
        most = std::max(most, lobe.weight);
    }
    return {{"count", b.lobes.size()},
            {"diameter_mm", spreadOf(diameters)},
            {"nipple_base_to_first_branch_mm", spreadOf(branches)},
            {"largest_to_smallest_lobe", most / least}};
}

json nippleOf(const Breast& b, const BreastShape& shape)
{
    std::vector<double> diameters;
    for (const NipplePore& pore : b.pores)
        diameters.push_back(pore.diameterMm);
    const std::vector<double> ducts = ductDiametersAcrossNipple(b, 0.5 * shape.nippleLengthMm());
    return {{"orifices", b.pores.size()},
            {"orifice_diameter_mm", spreadOf(diameters)},
            {"orifices_that_give_milk_to_the_hand", drawMeasures(b.plan, b.seed, b.side).milkPores},
            {"ducts_in_nipple", ducts.size()},
            {"duct_in_nipple_diameter_mm", spreadOf(ducts)},
            {"length_mm", shape.nippleLengthMm()},
            {"base_width_mm", 2.0 * shape.nippleBaseRadiusMm()},
            {"areola_diameter_mm", 2.0 * shape.areolaRadiusMm()}};
}

/// Over the body without areola, on a grid of places.
json skinOf(const BreastShape& shape)
{
    std::vector<double> all, medial, lateral;
    const Box box = shape.bounds();
    for (double y = box.low.y + 12.0; y < box.high.y - 12.0; y += 6.0)
        for (double z = box.low.z + 12.0; z < box.high.z - 12.0; z += 6.0) {
            const Vec3 p = shape.onBody({0.6 * box.high.x, y, z}, 0.0);
            if (shape.nippleFrame(p).radius < 1.2 * shape.areolaRadiusMm())
                continue;
            const double thickness = shape.skinThicknessMm(p);
            all.push_back(thickness);
            (p.y > shape.nippleBase().y ? medial : lateral).push_back(thickness);
        }
    return {{"thickness_mm", spreadOf(all)},
            {"medial_thickness_mm", spreadOf(medial)},
            {"lateral_thickness_mm", spreadOf(lateral)},
            {"areola_thickness_mm", shape.skinThicknessMm(shape.nippleBase())}};
}

/// Place on the areola as a clock seen from the front: 12 is up, 3 is the woman's left.
json areolarGlandsOf(const Breast& b, const BreastShape& shape)
{
    json glands = json::array();
    for (const AreolarGland& gland : b.areolarGlands) {
        const Vec3 v = gland.positionMm - shape.nippleBase();
        const double towardsHerLeft = b.side == Side::Right ? v.y : -v.y;
        double hour = std::atan2(towardsHerLeft, v.z) * 6.0 / std::numbers::pi;
        hour = hour <= 0.0 ? hour + 12.0 : hour;
        glands.push_back({{"clock_h", hour},
                          {"from_nipple_axis_mm", shape.nippleFrame(gland.positionMm).radius},
                          {"width_mm", 2.0 * gland.radiusMm},
                          {"height_mm", gland.heightMm}});
    }
    return glands;
}

json ductsOf(const network::NetworkStats& stats)
{
    json orders = json::array();
    for (const auto& of : stats.orders)
        orders.push_back({{"strahler_order", of.order},
                          {"count", of.count},
                          {"mean_diameter_mm", of.meanDiameter.in(millimetre)},
                          {"mean_length_mm", of.meanLength.in(millimetre)}});
    return {{"count", stats.ducts},
            {"branches", stats.branches},
            {"deepest_generation", stats.deepestGeneration},
            {"total_length_mm", stats.totalLength.in(millimetre)},
            {"rest_volume_mL", stats.restVolume.in(millilitre)},
            {"orders", std::move(orders)}};
}

json volumesOf(const TissueVolumes& v)
{
    return {{"breast", v.totalMl},
            {"skin", v.skinMl},
            {"gland", v.glandMl},
            {"subcutaneous_fat", v.subcutaneousFatMl},
            {"intraglandular_fat", v.intraglandularFatMl},
            {"retromammary_fat", v.retromammaryFatMl}};
}
} // namespace

nlohmann::json anatomySummary(const Breast& b)
{
    const BreastShape& shape = *b.shape;
    const TissueVolumes tissues = integrateTissues(shape);
    const network::NetworkStats stats = network::networkStats(b.network);
    const double storageMl = stats.fullVolume.in(millilitre);
    GlandSummary gland = summariseGland(b);
    json within = json::array();
    for (std::size_t i = 0; i < tissues.glandWithin.size(); ++i)
        within.push_back(
            {{"within_mm", 10.0 * static_cast<double>(i + 1)},
             {"share", tissues.glandWithin[i]},
             {"share_of_gland_and_fat_there", tissues.glandShareWithin[i]}});
    const double fatMl = tissues.subcutaneousFatMl + tissues.intraglandularFatMl + tissues.retromammaryFatMl;
    return {
        {"plan", planKey(b.plan.kind)},
        {"seed", b.seed},
        {"side", b.side == Side::Right ? "right" : "left"},
        {"size", sizeKey(b.plan.size)},
        {"stage", stageText(b.plan.stage)},
        {"fullness", b.plan.fullness},
        {"volumes_mL", volumesOf(tissues)},
        {"gland_share_of_gland_and_fat", tissues.glandMl / (tissues.glandMl + fatMl)},
        {"gland_by_distance_from_nipple_base", std::move(within)},
        {"bounding_mm",
         {{"projection", tissues.projectionMm}, {"width", tissues.widthMm}, {"height", tissues.heightMm}}},
        {"storage_full_mL", storageMl},
        {"gland_full_mL", tissues.glandMl + (1.0 - b.plan.fullness) * storageMl},
        {"gland_empty_mL", tissues.glandMl - b.plan.fullness * storageMl},
        {"lobes", lobesOf(b)},
        {"main_ducts", mainDuctsOf(b)},
        {"ducts", ductsOf(stats)},
        {"skin", skinOf(shape)},
        {"nipple", nippleOf(b, shape)},
        {"links_between_lobes", b.links.size()},
        {"lobule_bunches", b.bunches.size()},
        {"lobules", std::move(gland.lobules)},
        {"alveoli", std::move(gland.alveoli)},
        {"areolar_glands", areolarGlandsOf(b, shape)}};
}

} // namespace lactea::anatomy
