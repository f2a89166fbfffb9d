// What the glTF 2.0 specification asks of a file, beyond what a reader needs.
#include <gtest/gtest.h>
#include <tiny_gltf.h>

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <string>
#include <unistd.h>

#include "model/files/gltf_file.h"
#include "tests/model/anatomy/meshed_breast.h"

namespace lactea::files {
namespace {
const std::string& bytes()
{
    static const std::string glb =
        gltfBytes(anatomy::meshedBreast().breast, anatomy::meshedBreast().model.levels[0],
                  PartTexts::load(LACTEA_SOURCE_DIR "/assets", "en").value(), GltfPacking::Binary);
    return glb;
}

const tinygltf::Model& model()
{
    static const tinygltf::Model read = [] {
        tinygltf::Model m;
        std::string errors, warnings;
        EXPECT_TRUE(tinygltf::TinyGLTF().LoadBinaryFromMemory(&m, &errors, &warnings,
                                                              reinterpret_cast<const unsigned char*>(bytes().data()),
                                                              static_cast<unsigned>(bytes().size())))
            << errors;
        return m;
    }();
    return read;
}

std::uint32_t word(std::size_t offset)
{
    std::uint32_t value = 0;
    std::memcpy(&value, bytes().data() + offset, sizeof value);
    return value;
}

std::size_t sizeOf(const tinygltf::Accessor& a)
{
    return static_cast<std::size_t>(tinygltf::GetComponentSizeInBytes(static_cast<std::uint32_t>(a.componentType)) *
                                    tinygltf::GetNumComponentsInType(static_cast<std::uint32_t>(a.type)));
}

TEST(GltfRules, TheContainerSaysItsLengthsAndAlignsItsChunks)
{
    ASSERT_GT(bytes().size(), 28u);
    EXPECT_EQ(word(0), 0x46546C67u); // glTF
    EXPECT_EQ(word(4), 2u);
    EXPECT_EQ(word(8), bytes().size());
    EXPECT_EQ(word(16), 0x4E4F534Au); // JSON first
    EXPECT_EQ(word(12) % 4, 0u);
    const std::size_t binary = 20 + word(12);
    ASSERT_LT(binary + 8, bytes().size());
    EXPECT_EQ(word(binary + 4), 0x004E4942u); // BIN
    EXPECT_EQ(word(binary) % 4, 0u);
    EXPECT_EQ(binary + 8 + word(binary), bytes().size());
    EXPECT_LE(model().buffers.at(0).data.size(), word(binary));
    EXPECT_GE(model().buffers.at(0).data.size() + 3, word(binary));
}

TEST(GltfRules, ViewsAndAccessorsAreAlignedAndInside)
{
    for (const auto& view : model().bufferViews) {
        EXPECT_EQ(view.byteOffset % 4, 0u);
        EXPECT_LE(view.byteOffset + view.byteLength, model().buffers.at(static_cast<std::size_t>(view.buffer)).data.size());
        EXPECT_EQ(view.byteStride % 4, 0u);
        EXPECT_LE(view.byteStride, 252u);
    }
    for (const auto& a : model().accessors) {
        const auto& view = model().bufferViews.at(static_cast<std::size_t>(a.bufferView));
        const auto component =
            static_cast<std::size_t>(tinygltf::GetComponentSizeInBytes(static_cast<std::uint32_t>(a.componentType)));
        ASSERT_GT(a.count, 0u);
        EXPECT_EQ((view.byteOffset + a.byteOffset) % component, 0u);
        if (view.byteStride > 0) { // of vertices: shared by accessors, each starts on a multiple of four
            EXPECT_EQ(a.byteOffset % 4, 0u);
            EXPECT_GE(view.byteStride, sizeOf(a));
        }
        const std::size_t step = view.byteStride > 0 ? view.byteStride : sizeOf(a);
        EXPECT_LE(a.byteOffset + step * (a.count - 1) + sizeOf(a), view.byteLength);
    }
}

TEST(GltfRules, EveryMeshHasBoundedPlacesUnitNormalsColoursAndIndicesInRange)
{
    for (const auto& mesh : model().meshes)
        for (const auto& p : mesh.primitives) {
            const auto of = [&](const char* name) -> const tinygltf::Accessor& {
                return model().accessors.at(static_cast<std::size_t>(p.attributes.at(name)));
            };
            const auto &places = of("POSITION"), &normals = of("NORMAL"), &colours = of("COLOR_0");
            EXPECT_EQ(places.componentType, TINYGLTF_COMPONENT_TYPE_FLOAT);
            ASSERT_EQ(places.minValues.size(), 3u);
            ASSERT_EQ(places.maxValues.size(), 3u);
            for (std::size_t c = 0; c < 3; ++c)
                EXPECT_LE(places.minValues[c], places.maxValues[c]);
            EXPECT_EQ(normals.count, places.count);
            EXPECT_EQ(colours.count, places.count);
            EXPECT_TRUE(colours.normalized);
            const auto& indices = model().accessors.at(static_cast<std::size_t>(p.indices));
            EXPECT_EQ(indices.type, TINYGLTF_TYPE_SCALAR);
            EXPECT_EQ(indices.componentType, TINYGLTF_COMPONENT_TYPE_UNSIGNED_INT);
            EXPECT_EQ(indices.count % 3, 0u);
            const auto& view = model().bufferViews.at(static_cast<std::size_t>(indices.bufferView));
            EXPECT_EQ(view.byteStride, 0u);
            EXPECT_EQ(view.target, TINYGLTF_TARGET_ELEMENT_ARRAY_BUFFER);
            const unsigned char* first = model().buffers[0].data.data() + view.byteOffset + indices.byteOffset;
            std::uint32_t highest = 0;
            for (std::size_t i = 0; i < indices.count; ++i) {
                std::uint32_t index = 0;
                std::memcpy(&index, first + i * sizeof index, sizeof index);
                highest = std::max(highest, index);
            }
            EXPECT_LT(highest, places.count);
            EXPECT_TRUE(p.material >= 0 && p.material < static_cast<int>(model().materials.size()));
        }
}

TEST(GltfRules, NodesNameTheirMeshesOnceAndEveryIndexExists)
{
    std::set<std::string> named;
    std::size_t withMesh = 0;
    for (const auto& node : model().nodes) {
        EXPECT_FALSE(node.name.empty());
        named.insert(node.extras.Get("address").Get<std::string>());
        withMesh += node.mesh >= 0;
        EXPECT_LT(node.mesh, static_cast<int>(model().meshes.size()));
        for (const int child : node.children)
            EXPECT_LT(child, static_cast<int>(model().nodes.size()));
    }
    EXPECT_EQ(named.size(), model().nodes.size());
    EXPECT_EQ(withMesh, model().meshes.size());
    EXPECT_EQ(model().extensionsRequired.size(), 0u);
}

/// What a command says; nothing when it could not be run or failed.
std::string saidBy(const std::string& command)
{
    std::string said;
    std::FILE* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr)
        return said;
    char part[4096];
    for (std::size_t n = 0; (n = std::fread(part, 1, sizeof part, pipe)) > 0;)
        said.append(part, n);
    return pclose(pipe) == 0 ? said : "";
}

TEST(GltfRules, AnotherProgramReadsAllNodesByTheirNames)
{
    if (saidBy("assimp version 2>/dev/null").empty())
        GTEST_SKIP() << "assimp (Debian: assimp-utils) is not installed";
    const auto file = std::filesystem::temp_directory_path() / ("lactea-" + std::to_string(getpid()) + ".glb");
    std::ofstream(file, std::ios::binary) << bytes();
    const std::string said = saidBy("assimp info " + file.string() + " 2>&1");
    std::filesystem::remove(file);
    std::smatch count;
    ASSERT_TRUE(std::regex_search(said, count, std::regex(R"(Nodes:\s+(\d+))"))) << said.substr(0, 2000);
    EXPECT_EQ(std::stoul(count[1]), model().nodes.size());
    for (const auto& node : model().nodes)
        EXPECT_NE(said.find(node.name), std::string::npos) << node.name;
}
} // namespace
} // namespace lactea::files
