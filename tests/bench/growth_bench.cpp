// How the time and memory of growing and refining a gland grow with its detail: growth_bench [seed].
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string>

#include "model/anatomy/ducts/refined_network.h"
#include "model/anatomy/growth/growth.h"
#include "model/network/network_stats.h"

namespace {
/// Resident memory in MB; the kernel's own figure.
double residentMb()
{
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;)
        if (word == "VmRSS:") {
            double kB = 0.0;
            status >> kB;
            return kB / 1024.0;
        }
    return 0.0;
}

template <class Job> void measure(const char* what, int lobules, const Job& job)
{
    const auto wall = std::chrono::steady_clock::now();
    const std::clock_t cpu = std::clock();
    const double before = residentMb();
    const auto [ducts, made] = job();
    std::printf("%-10s %8d asked %8zu ducts   wall %7.3f s   cpu %7.3f s   memory %+8.1f MB\n", what, lobules, ducts,
                std::chrono::duration<double>(std::chrono::steady_clock::now() - wall).count(),
                static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC, residentMb() - before);
}
} // namespace

int main(int argc, char** argv)
{
    using namespace lactea::anatomy;
    const std::uint64_t seed = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 7;
    for (const auto kind : {BreastPlan::Kind::Classic, BreastPlan::Kind::Ultrasound, BreastPlan::Kind::Full})
        measure(planKey(kind).data(), 0, [&] {
            auto breast = growBreast(BreastPlan::of(kind), seed, Side::Right).value();
            const std::size_t ducts = breast.network.ducts().size();
            return std::pair{ducts, std::move(breast)};
        });
    const auto breast = growBreast(BreastPlan::classic(), seed, Side::Right);
    if (!breast)
        return EXIT_FAILURE;
    for (const int lobules : {1000, 10'000, 100'000, 1'000'000})
        measure("refine", lobules, [&] {
            auto network = refineNetwork(*breast, lobules).value();
            const std::size_t ducts = network.ducts().size();
            return std::pair{ducts, std::move(network)};
        });
    return EXIT_SUCCESS;
}
