#include "model/files/gltf_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <tiny_gltf.h>

#include <cmath>
#include <cstring>
#include <map>
#include <set>

#include "tests/model/anatomy/meshed_breast.h"

namespace lactea::files {
namespace {
using testing::Contains;
using testing::HasSubstr;
using testing::IsSupersetOf;

const anatomy::BodyMesh& coarseMesh() { return anatomy::meshedBreast().model.levels[0]; }

const PartTexts& names()
{
    static const PartTexts texts = PartTexts::load(LACTEA_SOURCE_DIR "/assets", "en").value();
    return texts;
}

tinygltf::Model read(const std::string& bytes, bool binary)
{
    tinygltf::Model model;
    tinygltf::TinyGLTF reader;
    std::string errors, warnings;
    const bool ok = binary ? reader.LoadBinaryFromMemory(&model, &errors, &warnings,
                                                         reinterpret_cast<const unsigned char*>(bytes.data()),
                                                         static_cast<unsigned>(bytes.size()))
                           : reader.LoadASCIIFromString(&model, &errors, &warnings, bytes.data(),
                                                        static_cast<unsigned>(bytes.size()), "");
    EXPECT_TRUE(ok) << errors;
    EXPECT_EQ(errors + warnings, "");
    return model;
}

const tinygltf::Model& model()
{
    static const tinygltf::Model read_ =
        read(gltfBytes(anatomy::meshedBreast().breast, coarseMesh(), names(), GltfPacking::Binary), true);
    return read_;
}

/// The numbers of an accessor, checked to lie in its view.
template <class T> std::vector<T> numbersOf(const tinygltf::Model& m, int index)
{
    const auto& accessor = m.accessors.at(static_cast<std::size_t>(index));
    const auto& view = m.bufferViews.at(static_cast<std::size_t>(accessor.bufferView));
    const auto& bytes = m.buffers.at(static_cast<std::size_t>(view.buffer)).data;
    const auto count =
        accessor.count *
        static_cast<std::size_t>(tinygltf::GetNumComponentsInType(static_cast<std::uint32_t>(accessor.type)));
    EXPECT_LE(accessor.byteOffset + count * sizeof(T), view.byteLength);
    EXPECT_EQ((view.byteOffset + accessor.byteOffset) % sizeof(T), 0u);
    std::vector<T> out(count);
    std::memcpy(out.data(), bytes.data() + view.byteOffset + accessor.byteOffset, count * sizeof(T));
    return out;
}

struct Part {
    std::vector<std::uint32_t> indices;
    std::vector<float> places, normals;
    std::vector<std::uint16_t> colours;
};

std::vector<Part> partsOf(const tinygltf::Model& m)
{
    std::vector<Part> parts;
    for (const auto& mesh : m.meshes) {
        const auto& p = mesh.primitives.at(0);
        parts.push_back({numbersOf<std::uint32_t>(m, p.indices),
                         numbersOf<float>(m, p.attributes.at("POSITION")),
                         numbersOf<float>(m, p.attributes.at("NORMAL")),
                         numbersOf<std::uint16_t>(m, p.attributes.at("COLOR_0"))});
    }
    return parts;
}

TEST(Gltf, SaysWhatItIs)
{
    const auto& asset = model().asset;
    EXPECT_EQ(asset.version, "2.0");
    EXPECT_THAT(asset.generator, HasSubstr("Lactea"));
    EXPECT_THAT(asset.copyright, HasSubstr("not medical advice"));
    EXPECT_EQ(asset.extras.Get("plan").Get<std::string>(), "classic");
    EXPECT_EQ(asset.extras.Get("seed").Get<std::string>(), "7");
    EXPECT_EQ(asset.extras.Get("side").Get<std::string>(), "right");
}

TEST(Gltf, HasATreeOfNamedParts)
{
    const auto& nodes = model().nodes;
    const auto childrenOf = [&](const std::string& name) {
        std::set<std::string> children;
        for (const auto& node : nodes)
            if (node.name == name)
                for (const int child : node.children)
                    children.insert(nodes.at(static_cast<std::size_t>(child)).name);
        return children;
    };
    ASSERT_EQ(model().scenes.at(0).nodes.size(), 1u);
    const auto& root = nodes.at(static_cast<std::size_t>(model().scenes[0].nodes[0]));
    EXPECT_EQ(root.name, "Breast");
    EXPECT_EQ(root.extras.Get("latin").Get<std::string>(), "mamma");
    EXPECT_THAT(childrenOf("Breast"),
                IsSupersetOf({"Skin", "Nipple", "Areola", "Fat", "Lobe 1", "Lobe 2", "Arteries", "Ribs"}));
    EXPECT_THAT(childrenOf("Lobe 2"), IsSupersetOf({"Bunch of lobules 1", "Main duct"}));
    EXPECT_THAT(childrenOf("Ribs"), Contains("Rib 4"));

    std::set<int> reached; // a tree: every node but the root has one parent, every mesh one node
    std::set<int> meshes;
    for (const auto& node : nodes) {
        for (const int child : node.children)
            EXPECT_TRUE(reached.insert(child).second) << node.name;
        EXPECT_TRUE(node.mesh < 0 || meshes.insert(node.mesh).second) << node.name;
        const auto address = node.extras.Get("address").Get<std::string>();
        EXPECT_TRUE(anatomy::partFromAddress(address)) << address;
    }
    EXPECT_EQ(reached.size(), nodes.size() - 1);
    EXPECT_EQ(meshes.size(), model().meshes.size());
}

TEST(Gltf, HasEveryTriangleOnceWithinItsArrays)
{
    std::size_t wanted = 0, triangles = 0;
    for (const auto& tissue : coarseMesh().tissues)
        wanted += tissue.indices.size() / 3;
    for (const Part& part : partsOf(model())) {
        triangles += part.indices.size() / 3;
        const std::size_t vertices = part.places.size() / 3;
        EXPECT_EQ(part.normals.size(), 3 * vertices);
        EXPECT_EQ(part.colours.size(), 4 * vertices);
        std::set<std::uint32_t> used(part.indices.begin(), part.indices.end());
        EXPECT_EQ(used.size(), vertices); // none beyond, none unused
        EXPECT_EQ(*used.rbegin() + 1, vertices);
    }
    EXPECT_EQ(triangles, wanted);
}

TEST(Gltf, TellsItsBoundsInMetres)
{
    double lowest = 1.0, highest = -1.0;
    for (const auto& mesh : model().meshes) {
        const int index = mesh.primitives[0].attributes.at("POSITION");
        const auto& accessor = model().accessors.at(static_cast<std::size_t>(index));
        const auto places = numbersOf<float>(model(), index);
        for (std::size_t c = 0; c < 3; ++c) {
            float least = places[c], most = places[c];
            for (std::size_t i = c; i < places.size(); i += 3) {
                least = std::min(least, places[i]);
                most = std::max(most, places[i]);
            }
            EXPECT_EQ(static_cast<float>(accessor.minValues.at(c)), least);
            EXPECT_EQ(static_cast<float>(accessor.maxValues.at(c)), most);
            if (c == 1) {
                lowest = std::min<double>(lowest, least);
                highest = std::max<double>(highest, most);
            }
        }
    }
    double wantedLow = 1e9, wantedHigh = -1e9; // z of the breast frame is glTF's y
    for (const auto& tissue : coarseMesh().tissues)
        for (const auto& v : tissue.vertices) {
            wantedLow = std::min<double>(wantedLow, v.positionMm[2]);
            wantedHigh = std::max<double>(wantedHigh, v.positionMm[2]);
        }
    EXPECT_NEAR(lowest, wantedLow * 1e-3, 1e-7);
    EXPECT_NEAR(highest, wantedHigh * 1e-3, 1e-7);
}

TEST(Gltf, ColoursAreLinearAndMuted)
{
    std::map<std::string, std::array<double, 3>> mean;
    const auto parts = partsOf(model());
    for (std::size_t p = 0; p < parts.size(); ++p) {
        std::array<double, 3> sum{};
        for (std::size_t i = 0; i < parts[p].colours.size(); i += 4) {
            for (std::size_t c = 0; c < 3; ++c)
                sum[c] +=
                    parts[p].colours[i + c] / 65535.0 / (static_cast<double>(parts[p].colours.size()) / 4);
            EXPECT_EQ(parts[p].colours[i + 3], 65535);
        }
        mean[model().meshes[p].name] = sum;
    }
    const auto skin =
        mean.at("breast/right/skin"); // E3B799 in linear light is 0.77 0.47 0.32, with shade less
    EXPECT_NEAR(skin[0], 0.65, 0.15);
    EXPECT_GT(skin[0], skin[1]);
    EXPECT_GT(skin[1], skin[2]);
    EXPECT_LT(mean.at("breast/right/nipple")[0], 0.8 * skin[0]);
    EXPECT_GT(mean.at("breast/right/artery 1")[0], 2.0 * mean.at("breast/right/artery 1")[2]);
}

/// Share of the triangles whose corners run counter-clockwise around their normals.
double outwardShare(const tinygltf::Model& m)
{
    double outward = 0.0, all = 0.0;
    for (const Part& part : partsOf(m))
        for (std::size_t t = 0; t < part.indices.size(); t += 3) {
            const auto vec = [](const std::vector<float>& values, std::uint32_t i) {
                return Vec3{values[3 * i], values[3 * i + 1], values[3 * i + 2]};
            };
            const auto a = part.indices[t], b = part.indices[t + 1], c = part.indices[t + 2];
            EXPECT_NEAR(length(vec(part.normals, a)), 1.0, 1e-5);
            const Vec3 face =
                cross(vec(part.places, b) - vec(part.places, a), vec(part.places, c) - vec(part.places, a));
            outward += dot(face, vec(part.normals, a) + vec(part.normals, b) + vec(part.normals, c)) > 0.0;
            all += 1.0;
        }
    return outward / all;
}

TEST(Gltf, ALeftBreastIsMirroredAndStillFacesOutward)
{
    EXPECT_GT(outwardShare(model()), 0.97);
    auto left = anatomy::handMadeBreast();
    left.side = anatomy::Side::Left;
    const auto mirrored = read(gltfBytes(left, coarseMesh(), names(), GltfPacking::Binary), true);
    EXPECT_GT(outwardShare(mirrored), 0.97);
    ASSERT_EQ(mirrored.meshes.size(), model().meshes.size());
    const auto right = partsOf(model())[0], other = partsOf(mirrored)[0];
    ASSERT_EQ(right.places.size(), other.places.size());
    EXPECT_EQ(mirrored.meshes[0].name, "breast/left/skin");
    double widthR = 0.0, widthL = 0.0;
    for (std::size_t i = 0; i < right.places.size(); i += 3) {
        widthR += right.places[i];
        widthL += other.places[i];
    }
    EXPECT_NEAR(widthR, -widthL, 1e-3 * std::fabs(widthR));
}

TEST(Gltf, TheSameBreastGivesTheSameBytesInBothPackings)
{
    const auto& breast = anatomy::meshedBreast().breast;
    const auto bytes = [&](GltfPacking packing) { return gltfBytes(breast, coarseMesh(), names(), packing); };
    EXPECT_EQ(bytes(GltfPacking::Binary), bytes(GltfPacking::Binary));
    const auto text = bytes(GltfPacking::Json);
    EXPECT_EQ(text.front(), '{');
    const auto other = read(text, false);
    EXPECT_TRUE(other.nodes == model().nodes && other.meshes == model().meshes &&
                other.accessors == model().accessors && other.bufferViews == model().bufferViews &&
                other.materials == model().materials && other.asset == model().asset);
    EXPECT_EQ(other.buffers.at(0).data, model().buffers.at(0).data);
}

TEST(Gltf, KnowsItsPackingFromTheName)
{
    EXPECT_EQ(gltfPackingOf("a/b.glb").value(), GltfPacking::Binary);
    EXPECT_EQ(gltfPackingOf("b.gltf").value(), GltfPacking::Json);
    EXPECT_EQ(gltfPackingOf("-").value(), GltfPacking::Binary);
    const auto other = gltfPackingOf("b.obj");
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().text(), "b.obj: the name has to end in .glb or .gltf");
}
} // namespace
} // namespace lactea::files
