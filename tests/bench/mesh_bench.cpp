// How long a body takes: growing, meshing by stage (CPU seconds of all cores and wall), packing, reading back.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <iterator>

#include "model/anatomy/growth/growth.h"
#include "model/anatomy/mesh/mesh_cache.h"
#include "model/anatomy/mesh/picking.h"

namespace {
class Watch {
public:
    void lap(const char* what)
    {
        const auto wall = std::chrono::steady_clock::now();
        const std::clock_t cpu = std::clock();
        std::printf("%-22s wall %6.2f s   cpu %6.2f s\n", what, std::chrono::duration<double>(wall - m_wall).count(),
                    static_cast<double>(cpu - m_cpu) / CLOCKS_PER_SEC);
        m_wall = wall;
        m_cpu = cpu;
    }

private:
    std::chrono::steady_clock::time_point m_wall = std::chrono::steady_clock::now();
    std::clock_t m_cpu = std::clock();
};
}  // namespace

int main(int argc, char** argv)
{
    using namespace lactea::anatomy;
    const std::uint64_t seed = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 7;
    Watch watch;
    const auto breast = growBreast(BreastPlan::classic(), seed, Side::Right);
    if (!breast) {
        std::fprintf(stderr, "%s\n", breast.error().text().c_str());
        return EXIT_FAILURE;
    }
    watch.lap("grow");

    constexpr const char* stages[] = {"tissues", "ray scene", "depth pictures", "sky of the atlas", "occlusion", "colours", "levels"};
    std::size_t stage = 0;
    lactea::anatomy::JobWatch job;
    job.progress = [&](double) { watch.lap(stage < std::size(stages) ? stages[stage++] : "more"); };
    const auto model = meshBody(*breast, job);
    if (!model) {
        std::fprintf(stderr, "%s\n", model.error().text().c_str());
        return EXIT_FAILURE;
    }
    const auto bytes = packBody(*model, bodyKey(*breast));
    watch.lap("pack");
    const auto read = unpackBody(bytes, bodyKey(*breast));
    watch.lap("unpack");
    const Picker picker(*breast, std::make_shared<const BodyMesh>(model->levels[1]));
    watch.lap("picker");

    for (const auto& level : model->levels) {
        std::size_t sum = 0;
        for (const auto& tissue : level.tissues) {
            std::printf("%8.1f", static_cast<double>(tissue.indices.size()) / 3000.0);
            sum += tissue.indices.size() / 3;
        }
        std::printf("  = %.1f k triangles\n", static_cast<double>(sum) / 1000.0);
    }
    std::printf("%.1f MB in the cache, read back %s\n", static_cast<double>(bytes.size()) / 1e6, read ? "well" : "badly");
    return EXIT_SUCCESS;
}
