// Published values of science/anatomy.md beside those of 50 seeded women per plan, as a Markdown table.
// anatomy_table [women]
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <numbers>
#include <string>
#include <vector>

#include "model/anatomy/body/woman.h"
#include "model/anatomy/growth/anatomy_summary.h"
#include "model/anatomy/growth/growth.h"
#include "model/network/network_stats.h"

namespace {
using namespace lactea;
using anatomy::Breast;
using anatomy::BreastMeasures;
using anatomy::BreastPlan;
using anatomy::Side;
using anatomy::Stage;
using Json = nlohmann::json;
using Values = std::vector<double>;

std::size_t at(int i) { return static_cast<std::size_t>(i); }

/// Everything that is read off one woman.
struct OneWoman {
    const Breast& breast;
    const BreastMeasures& measures;
    const Json& summary;
};

/// One row: what is published, and the values of one woman (several where each duct or pore is one).
struct Row {
    const char* quantity;
    const char* published;
    std::function<Values(const OneWoman&)> of;
};

std::string spreadText(Values values)
{
    if (values.empty())
        return "-";
    double mean = 0.0, square = 0.0;
    for (const double x : values)
        mean += x / static_cast<double>(values.size());
    for (const double x : values)
        square += (x - mean) * (x - mean);
    const double sd = values.size() > 1 ? std::sqrt(square / static_cast<double>(values.size() - 1)) : 0.0;
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    char text[96];
    std::snprintf(text, sizeof text, "%.3g +- %.2g (%.3g to %.3g)", mean, sd, *least, *most);
    return text;
}

/// The number at a JSON pointer; nothing where the summary has none.
Values number(const Json& summary, const char* pointer)
{
    const Json::json_pointer place(pointer);
    return summary.contains(place) && summary.at(place).is_number() ? Values{summary.at(place).get<double>()} : Values{};
}

std::function<Values(const OneWoman&)> summaryNumber(const char* pointer)
{
    return [pointer](const OneWoman& w) { return number(w.summary, pointer); };
}

/// `key` of every entry of an array of the summary.
std::function<Values(const OneWoman&)> eachOf(const char* array, const char* key)
{
    return [array, key](const OneWoman& w) {
        Values values;
        if (w.summary.contains(array))
            for (const Json& entry : w.summary.at(array))
                if (entry.contains(key))
                    values.push_back(entry.at(key).get<double>());
        return values;
    };
}

double shareOfVolume(const OneWoman& w, const char* tissue)
{
    const Json& v = w.summary.at("volumes_mL");
    return v.contains(tissue) ? v.at(tissue).get<double>() / v.at("breast").get<double>() : std::nan("");
}

std::function<Values(const OneWoman&)> tissueShare(const char* tissue)
{
    return [tissue](const OneWoman& w) {
        const double share = shareOfVolume(w, tissue);
        return std::isnan(share) ? Values{} : Values{share};
    };
}

/// Ducts behind each branch of a breast, the widest first.
struct Branching {
    double parentMm = 0.0, largerMm = 0.0, smallerMm = 0.0;
    double largerAngleDeg = 0.0, smallerAngleDeg = 0.0;
};

std::vector<Branching> branchesOf(const network::DuctNetwork& network)
{
    std::vector<std::vector<int>> children(network.ducts().size());
    for (std::size_t d = 0; d < network.ducts().size(); ++d)
        if (const int parent = network.parentDuct(static_cast<int>(d)); parent >= 0)
            children[at(parent)].push_back(static_cast<int>(d));
    const auto heading = [&](int d) {
        const auto& duct = network.ducts()[at(d)];
        return normalized(network.junctions()[at(duct.distal)].positionMm -
                          network.junctions()[at(duct.proximal)].positionMm);
    };
    const auto widthMm = [&](int d) { return network.ducts()[at(d)].diameter.in(millimetre); };
    std::vector<Branching> branches;
    for (std::size_t d = 0; d < children.size(); ++d) {
        if (children[d].size() != 2)
            continue;
        int a = children[d][0], b = children[d][1];
        if (widthMm(a) < widthMm(b))
            std::swap(a, b);
        const auto angle = [&](int child) {
            return std::acos(std::clamp(dot(heading(static_cast<int>(d)), heading(child)), -1.0, 1.0)) * 180.0 /
                   std::numbers::pi;
        };
        branches.push_back({widthMm(static_cast<int>(d)), widthMm(a), widthMm(b), angle(a), angle(b)});
    }
    return branches;
}

/// Ducts of one Strahler order / ducts of the next.
Values branchingRatios(const network::DuctNetwork& network)
{
    const auto stats = network::networkStats(network);
    Values ratios;
    for (std::size_t i = 0; i + 1 < stats.orders.size(); ++i)
        if (stats.orders[i + 1].count > 5)
            ratios.push_back(static_cast<double>(stats.orders[i].count) / stats.orders[i + 1].count);
    return ratios;
}

std::vector<Row> rows()
{
    return {
        {"breast volume, mL", "760 (500-1175)", summaryNumber("/volumes_mL/breast")},
        {"width / height / projection: width, mm", "140 +- 12", summaryNumber("/bounding_mm/width")},
        {"height, mm", "145 +- 12", summaryNumber("/bounding_mm/height")},
        {"projection, mm", "72 +- 12", summaryNumber("/bounding_mm/projection")},
        {"gland / (gland + fat), lactating", "0.64 +- 0.10", summaryNumber("/gland_share_of_gland_and_fat")},
        {"skin / breast", "-", tissueShare("skin")},
        {"subcutaneous fat / breast", "0.235 (from memory)", tissueShare("subcutaneous_fat")},
        {"intraglandular fat / breast", "0.07 (from memory)", tissueShare("intraglandular_fat")},
        {"retromammary fat / breast", "0.06 (from memory)", tissueShare("retromammary_fat")},
        {"skin thickness, mm", "1.44 +- 0.25 (0.87-2.34)", summaryNumber("/skin/thickness_mm/mean")},
        {"gland within 30 mm of the nipple's base", "denser towards the nipple",
         [](const OneWoman& w) { return number(w.summary, "/gland_by_distance_from_nipple_base/2/share"); }},
        {"storage when full, mL", "179 (74-382)", summaryNumber("/storage_full_mL")},
        {"lobes", "15-20; 9.6 / 9.2 +- 2.9 (4-18); 16",
         [](const OneWoman& w) { return Values{static_cast<double>(w.breast.lobes.size())}; }},
        {"largest : smallest lobe", "20-30", summaryNumber("/main_ducts/largest_to_smallest_lobe")},
        {"largest lobe / gland", "-",
         [](const OneWoman& w) {
             double most = 0.0;
             for (const auto& lobe : w.breast.lobes)
                 most = std::max(most, lobe.weight);
             return Values{most};
         }},
        {"main duct at the nipple's base, mm", "1.9 +- 0.6, 2.0 +- 0.7 (1-4.4)",
         eachOf("lobes", "main_duct_diameter_mm")},
        {"nipple's base to first branch, mm", "under the areola", eachOf("lobes", "nipple_base_to_first_branch_mm")},
        {"first branch / areola's radius", "< 1",
         [](const OneWoman& w) {
             Values values;
             for (const auto& lobe : w.breast.lobes)
                 values.push_back(lobe.firstBranchMm / (0.5 * w.measures.areolaDiameterMm));
             return values;
         }},
        {"pores on the nipple", "5-9 in > 90 %",
         [](const OneWoman& w) { return Values{static_cast<double>(w.measures.pores)}; }},
        {"pores that give milk to the hand", "3.9 +- 1.5",
         [](const OneWoman& w) { return Values{static_cast<double>(w.measures.milkPores)}; }},
        {"pore, mm", "0.4-0.7", summaryNumber("/nipple/orifice_diameter_mm/mean")},
        {"ducts in the nipple's cross-section", "median 23 (IQR 19-28); 17.5; 27", summaryNumber("/nipple/ducts_in_nipple")},
        {"nipple's width, mm", "20 +- 3 (10-34)", summaryNumber("/nipple/base_width_mm")},
        {"nipple's length, mm", "9 +- 3 (5-20)", summaryNumber("/nipple/length_mm")},
        {"areola, mm", "50 +- 10 (15-60)", summaryNumber("/nipple/areola_diameter_mm")},
        {"areolar glands", "10 +- 6; 97 % have some",
         [](const OneWoman& w) { return Values{static_cast<double>(w.breast.areolarGlands.size())}; }},
        {"tubercle's width, mm", "1.5 +- 0.5 (from memory)", eachOf("areolar_glands", "width_mm")},
        {"larger duct behind a branch / before", "0.80-0.95",
         [](const OneWoman& w) {
             Values values;
             for (const Branching& b : branchesOf(w.breast.network))
                 values.push_back(b.largerMm / b.parentMm);
             return values;
         }},
        {"smaller duct behind a branch / before", "0.5-0.8",
         [](const OneWoman& w) {
             Values values;
             for (const Branching& b : branchesOf(w.breast.network))
                 values.push_back(b.smallerMm / b.parentMm);
             return values;
         }},
        {"angle of the larger duct, degrees", "24-51 at 0.79-0.90",
         [](const OneWoman& w) {
             Values values;
             for (const Branching& b : branchesOf(w.breast.network))
                 values.push_back(b.largerAngleDeg);
             return values;
         }},
        {"angle of the smaller duct, degrees", "37-62 at 0.79-0.90",
         [](const OneWoman& w) {
             Values values;
             for (const Branching& b : branchesOf(w.breast.network))
                 values.push_back(b.smallerAngleDeg);
             return values;
         }},
        {"length of a duct, mm", "20 falling to 1",
         [](const OneWoman& w) {
             Values values;
             for (const auto& duct : w.breast.network.ducts())
                 values.push_back(duct.length.in(millimetre));
             return values;
         }},
        {"Strahler branching ratio", "-", [](const OneWoman& w) { return branchingRatios(w.breast.network); }},
        {"deepest generation", "8-12 to the terminal duct", summaryNumber("/ducts/deepest_generation")},
        {"lobules", "10^4-10^5", summaryNumber("/lobules/count")},
        {"lobule, mm", "1.8 (1.2-3)", summaryNumber("/lobules/mean_diameter_mm")},
        {"alveoli", "order 10^8 (3e8 derived)", summaryNumber("/alveoli/count")},
        {"alveolus, mm", "0.12 +- 0.03", summaryNumber("/alveoli/mean_full_diameter_mm")},
    };
}

Values volumesOf(int women, const Stage& stage)
{
    BreastPlan plan = BreastPlan::classic();
    plan.stage = stage;
    plan.fullness = plan.usualFullness;
    Values values;
    for (int seed = 1; seed <= women; ++seed)
        values.push_back(anatomy::drawMeasures(plan, static_cast<std::uint64_t>(seed), Side::Right).volumeMl);
    return values;
}

Values differences(const Values& after, const Values& before)
{
    Values gains;
    for (std::size_t i = 0; i < after.size(); ++i)
        gains.push_back(after[i] - before[i]);
    return gains;
}

/// What does not depend on the plan's kind and needs no grown body.
void printWomen(int women)
{
    const auto row = [](const char* quantity, const char* published, const Values& values) {
        std::printf("| %s | %s | %s |\n", quantity, published, spreadText(values).c_str());
    };
    const Values before = volumesOf(women, {Stage::Kind::Resting, 0.0});
    row("volume before conception, mL", "293-964", before);
    row("gain by term, mL", "+145, SEM 19 (12-227)",
        differences(volumesOf(women, {Stage::Kind::Pregnancy, 40.0}), before));
    row("gain at one month, mL", "+211, SEM 16 (129-320)",
        differences(volumesOf(women, {Stage::Kind::Lactation, 30.4375 / 7.0}), before));
    Values asymmetry, resting, inverted;
    BreastPlan plan = BreastPlan::classic();
    BreastPlan rest = plan;
    rest.stage = {Stage::Kind::Resting, 0.0};
    for (int i = 1; i <= women; ++i) {
        const auto seed = static_cast<std::uint64_t>(i);
        const auto right = anatomy::drawMeasures(plan, seed, Side::Right);
        const auto left = anatomy::drawMeasures(plan, seed, Side::Left);
        asymmetry.push_back(100.0 * (right.volumeMl - left.volumeMl) / std::min(right.volumeMl, left.volumeMl));
        resting.push_back(anatomy::drawMeasures(rest, seed, Side::Right).glandShare);
        inverted.push_back(right.nippleForm == anatomy::NippleForm::Inverted ? 1.0 : 0.0);
    }
    row("right - left, % of the smaller", "5-95 %: -19 to +26", asymmetry);
    row("gland / (gland + fat), resting", "0.193 (80 % < 0.27)", resting);
    row("inverted nipples, share", "0.026-0.035", inverted);
}
} // namespace

int main(int argc, char** argv)
{
    const int women = argc > 1 ? std::max(1, std::atoi(argv[1])) : 50;
    std::printf("Mean +- SD (range) over %d seeds, right breast, lactation 6 weeks\n\n", women);
    std::printf("| quantity | published | generated |\n|---|---|---|\n");
    printWomen(women);

    const std::vector<Row> all = rows();
    std::vector<std::vector<Values>> values(all.size(), std::vector<Values>(3));
    for (int kind = 0; kind < 3; ++kind)
        for (int seed = 1; seed <= women; ++seed) {
            const BreastPlan plan = BreastPlan::of(static_cast<BreastPlan::Kind>(kind));
            const auto breast = anatomy::growBreast(plan, static_cast<std::uint64_t>(seed), Side::Right);
            if (!breast) {
                std::fprintf(stderr, "seed %d: %s\n", seed, breast.error().text().c_str());
                return EXIT_FAILURE;
            }
            const auto measures = anatomy::drawMeasures(plan, static_cast<std::uint64_t>(seed), Side::Right);
            const Json summary = anatomy::anatomySummary(*breast);
            for (std::size_t r = 0; r < all.size(); ++r)
                for (const double x : all[r].of({*breast, measures, summary}))
                    values[r][at(kind)].push_back(x);
        }
    std::printf("\n| quantity | published | classic | ultrasound | full |\n|---|---|---|---|---|\n");
    for (std::size_t r = 0; r < all.size(); ++r)
        std::printf("| %s | %s | %s | %s | %s |\n", all[r].quantity, all[r].published,
                    spreadText(values[r][0]).c_str(), spreadText(values[r][1]).c_str(),
                    spreadText(values[r][2]).c_str());
    return EXIT_SUCCESS;
}
