#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <vector>

#include "model/anatomy/body/breast.h"
#include "model/anatomy/body/part_id.h"
#include "model/anatomy/mesh/mesh_buffers.h"

namespace lactea::files::gltf {

/// One part's triangles in glTF's frame and units.
struct PartMesh {
    std::vector<std::array<float, 3>> positionsM, normals;
    std::vector<std::array<std::uint16_t, 4>> colours; ///< linear light with occlusion, 65535 = 1; alpha 1
    std::vector<std::uint32_t> indices;
};

/// The body part by part; together the parts have all triangles. A triangle belongs to the part of its first
/// vertex. Pores belong to the nipple here, areolar glands to the areola, septa and gland floor to the fat,
/// all ducts of a lobe but the main one to one part (item -1).
std::map<anatomy::PartId, PartMesh> partMeshes(const anatomy::Breast& breast, const anatomy::BodyMesh& mesh);

} // namespace lactea::files::gltf
