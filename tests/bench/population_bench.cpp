// Many seeded women on real grown bodies of both plans, one feed of 16 minutes each, calm and under strong
// stress: published values beside computed ones. Sources: science/milk-ejection-and-flow.md.
// population_bench [COUNT [FIRST_SEED [classic|ultrasound|both]]]
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

#include "tests/support/measured_feed.h"

using namespace lactea;
using test::MeasuredFeed;

namespace {

struct Woman {
    MeasuredFeed calm, stressed;
};
using Value = std::function<double(const Woman&)>;
using Counts = std::function<bool(const Woman&)>;

struct Row {
    const char *name, *published;
    Value value;
    Counts counts = [](const Woman&) { return true; };
};

bool letDown(const Woman& w) { return w.calm.letDowns > 0; }

const std::vector<Row>& rows()
{
    static const std::vector<Row> all{
        {"available at the start, mL", "113 (Kent06)", [](const Woman& w) { return w.calm.availableMl; }},
        {"removed, mL", "76.0 +- 12.6 (0-240)", [](const Woman& w) { return w.calm.removedMl; }},
        {"removed / available", "0.673 +- 0.078", [](const Woman& w) { return w.calm.fraction(); }},
        {"let-downs", "2.5 +- 1.5", [](const Woman& w) { return double(w.calm.letDowns); }},
        {"women without a let-down", "0.1-0.3 (Lucas80)",
         [](const Woman& w) { return w.calm.letDowns == 0 ? 1.0 : 0.0; }},
        {"removed per let-down", "0.36", [](const Woman& w) { return w.calm.perLetDown(); }, letDown},
        {"flow while active, mL/s", "0.20", [](const Woman& w) { return w.calm.activeMlPerS; }, letDown},
        {"greatest flow after, mL/min", "-", [](const Woman& w) { return 60 * w.calm.peakAfterMlPerS; },
         letDown},
        {"greatest flow before, mL/min", "-", [](const Woman& w) { return 60 * w.calm.peakBeforeMlPerS; }},
        {"first 10 s, mL", "-", [](const Woman& w) { return w.calm.firstSucksMl; }},
        {"before the first let-down, mL", "a few", [](const Woman& w) { return w.calm.beforeFirstMl; },
         letDown},
        {"contracted per let-down, s", "about 90",
         [](const Woman& w) { return w.calm.contractedS / w.calm.letDowns; }, letDown},
        {"other breast, widest duct", "1.4-1.6", [](const Woman& w) { return w.calm.otherWidest; }, letDown},
        {"... wide per let-down, s", "45-210 (Gardner15)",
         [](const Woman& w) { return w.calm.otherWideS / w.calm.letDowns; }, letDown},
        {"... width at the second", "1.0 +- 0.05", [](const Woman& w) { return w.calm.otherBeforeSecond; },
         [](const Woman& w) { return w.calm.letDowns > 1; }},
        {"... leaked, mL", "-", [](const Woman& w) { return w.calm.leakedMl; }},
        {"fat, g/L", "41.1 +- 7.8", [](const Woman& w) { return w.calm.fatGPerL; }},
        {"fat last / first", "rises (Daly93)",
         [](const Woman& w) { return w.calm.fatLastGPerL / w.calm.fatFirstGPerL; }, letDown},
        {"prolactin at rest, ng/mL", "119 +- 93 to 59 +- 29",
         [](const Woman& w) { return w.calm.prolactinStartNgPerMl; }},
        {"strong stress: let-downs", "fewer", [](const Woman& w) { return double(w.stressed.letDowns); }},
        {"strong stress: removed, mL", "-", [](const Woman& w) { return w.stressed.removedMl; }},
        {"milk ledger error / throughput", "<= 1e-9",
         [](const Woman& w) { return std::max(w.calm.worstLedger, w.stressed.worstLedger); }},
    };
    return all;
}

void print(const char* plan, const std::vector<Woman>& women)
{
    std::printf("%s, %zu women\n%-34s %-22s %9s %9s %9s %9s\n", plan, women.size(), "", "published", "mean",
                "SD", "least", "most");
    for (const Row& row : rows()) {
        std::vector<double> x;
        for (const Woman& w : women)
            if (row.counts(w))
                x.push_back(row.value(w));
        if (x.empty())
            continue;
        double mean = 0.0, square = 0.0;
        for (const double v : x)
            mean += v / static_cast<double>(x.size());
        for (const double v : x)
            square += (v - mean) * (v - mean) / std::max(1.0, static_cast<double>(x.size()) - 1.0);
        const auto [low, high] = std::minmax_element(x.begin(), x.end());
        std::printf("%-34s %-22s %9.4g %9.3g %9.3g %9.3g\n", row.name, row.published, mean, std::sqrt(square),
                    *low, *high);
    }
    double calm = 0.0, stressed = 0.0;
    for (const Woman& w : women) {
        calm += w.calm.removedMl;
        stressed += w.stressed.removedMl;
    }
    std::printf("%-34s %-22s %9.3f\n\n", "strong stress: mean removed / calm", "99/168 = 0.589",
                stressed / calm);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    const int count = argc > 1 ? std::atoi(argv[1]) : 24;
    const int first = argc > 2 ? std::atoi(argv[2]) : 1;
    const std::string which = argc > 3 ? argv[3] : "both";
    if (count < 1 || first < 0) {
        std::fprintf(stderr, "population_bench [COUNT [FIRST_SEED [classic|ultrasound|both]]]\n");
        return 2;
    }
    for (const auto kind : {anatomy::BreastPlan::Kind::Classic, anatomy::BreastPlan::Kind::Ultrasound}) {
        const std::string plan(anatomy::planKey(kind));
        if (which != "both" && which != plan)
            continue;
        std::vector<Woman> women;
        for (int k = 0; k < count; ++k) {
            simulation::Scenario scenario;
            scenario.woman.plan = kind;
            scenario.woman.seed = static_cast<std::uint64_t>(first + k);
            const auto body = simulation::growBody(scenario);
            if (!body) {
                std::fprintf(stderr, "%s\n", body.error().text().c_str());
                return 1;
            }
            women.push_back({test::measureFeed(scenario, *body), test::measureFeed(scenario, *body, 1.0)});
        }
        print(plan.c_str(), women);
    }
    return 0;
}
