#include "app/cli/warm_cache.h"

#include "model/anatomy/growth/growth.h"
#include "model/anatomy/mesh/mesh_cache.h"

namespace lactea::cli {
namespace {

Result<void> meshInto(const std::filesystem::path& folder, const anatomy::BreastPlan& plan,
                      std::uint64_t seed)
{
    const auto breast = anatomy::growBreast(plan, seed, anatomy::Side::Right);
    if (!breast)
        return tl::unexpected(breast.error());
    const auto key = anatomy::bodyKey(*breast);
    for (const auto composition : {anatomy::Composition::Plate, anatomy::Composition::Whole}) {
        const auto file = folder / anatomy::bodyFileName(*breast, composition);
        if (anatomy::readBody(file, key))
            continue;
        const auto model = anatomy::meshBody(*breast, {}, 0, composition);
        if (!model)
            return tl::unexpected(model.error());
        if (auto written = anatomy::writeBody(file, anatomy::packBody(*model, key)); !written)
            return written;
    }
    return {};
}

} // namespace

Result<void> warmCache(const std::filesystem::path& folder, std::uint64_t seed)
{
    for (const auto& plan : {anatomy::BreastPlan::classic(), anatomy::BreastPlan::ultrasound()})
        if (auto meshed = meshInto(folder, plan, seed); !meshed)
            return meshed;
    return {};
}

} // namespace lactea::cli
