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
    const auto file = folder / anatomy::bodyFileName(*breast);
    const auto key = anatomy::bodyKey(*breast);
    if (anatomy::readBody(file, key))
        return {};
    const auto model = anatomy::meshBody(*breast);
    return model ? anatomy::writeBody(file, anatomy::packBody(*model, key)) : tl::unexpected(model.error());
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
