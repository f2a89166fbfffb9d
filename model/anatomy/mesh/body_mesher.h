#pragma once

#include <array>
#include <filesystem>
#include <memory>

#include "model/anatomy/body/breast.h"
#include "model/anatomy/growth/growth.h"
#include "model/anatomy/mesh/mesh_buffers.h"
#include "model/core/result.h"

namespace lactea::anatomy {

/// The meshes of one grown breast at all levels of detail and the atlas that they share.
struct BodyModel {
    Composition composition = Composition::Plate;
    std::array<BodyMesh, 3> levels; ///< indexed by Detail
    DetailAtlas atlas;
};

/// One level of a model, which lives on with it.
inline std::shared_ptr<const BodyMesh> levelOf(const std::shared_ptr<const BodyModel>& model, Detail detail)
{
    return {model, &model->levels[static_cast<std::size_t>(detail)]};
}

/// Meshes each tissue alone and fine, bakes ambient occlusion, simplifies (recipe: docs of body_mesher.cpp).
/// The same bits whatever the number of threads (0: one per core).
/// @return Cancelled when stopped
Result<BodyModel> meshBody(const Breast& breast, const JobWatch& watch = {}, int threads = 0,
                           Composition composition = Composition::Plate);

/// meshBody() through a cache file named by plan, seed, side and composition. A missing, truncated or foreign file, one of
/// another version of the mesher too, is made again; writing is atomic; a cache that cannot be written only
/// costs time.
/// @param madeBefore a second folder, only read: the bodies that the program brings along; may be empty
Result<BodyModel> meshBodyCached(const Breast& breast, const std::filesystem::path& cacheFolder,
                                 const JobWatch& watch = {}, const std::filesystem::path& madeBefore = {},
                                 Composition composition = Composition::Plate);

} // namespace lactea::anatomy
