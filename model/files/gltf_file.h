#pragma once

#include <filesystem>
#include <string>

#include "model/anatomy/body/breast.h"
#include "model/anatomy/mesh/mesh_buffers.h"
#include "model/core/result.h"
#include "model/files/part_texts.h"

namespace lactea::files {

/// How a glTF file is packed: one binary file, or JSON with its buffers inside.
enum class GltfPacking { Binary, Json };

/// A meshed breast as glTF 2.0, for other viewers.
///
/// A tree of named nodes: breast; skin, areola, nipple; fat; a node per lobe with its bunches and ducts;
/// arteries, veins, nerves, ribs, intercostal muscles each under a node of their kind. A node's extras hold
/// address and Latin name, the asset's extras plan, seed, side and what the file is. Metres; y up, z out of
/// the chest, x to the woman's left (a left breast is mirrored from the breast frame). Colours of the
/// vertices (COLOR_0, linear light, skin of the light tone) with the ambient occlusion multiplied in; matte
/// materials. The same breast gives the same bytes.
std::string gltfBytes(const anatomy::Breast& breast, const anatomy::BodyMesh& mesh, const PartTexts& names,
                      GltfPacking packing);

/// By the extension: .glb or .gltf; "-" (standard output) is binary. @return InvalidArgument for any other
Result<GltfPacking> gltfPackingOf(const std::filesystem::path& file);

} // namespace lactea::files
