#include "model/files/gltf_file.h"

#include <algorithm>
#include <cstring>
#include <sstream>

#include <tiny_gltf.h>

#include "model/files/gltf_parts.h"

namespace lactea::files {

using anatomy::PartId;
using anatomy::PartKind;
using gltf::PartMesh;

namespace {
using Extras = tinygltf::Value::Object;

constexpr int component(std::uint16_t) { return TINYGLTF_COMPONENT_TYPE_UNSIGNED_SHORT; }
constexpr int component(std::uint32_t) { return TINYGLTF_COMPONENT_TYPE_UNSIGNED_INT; }
constexpr int component(float) { return TINYGLTF_COMPONENT_TYPE_FLOAT; }

/// Builds the model's arrays; four buffer views (indices, places, normals, colours) serve all parts.
class Builder {
public:
    Builder(const anatomy::Breast& breast, const PartTexts& names) : m_breast(breast), m_names(names)
    {
        m_model.asset.version = "2.0";
        m_model.asset.generator = "Lactea " LACTEA_VERSION;
        m_model.asset.copyright = "Generated teaching model, not medical advice";
        m_model.asset.extras = tinygltf::Value(Extras{
            {"plan", tinygltf::Value(std::string(planKey(breast.plan.kind)))},
            {"seed", tinygltf::Value(std::to_string(breast.seed))},
            {"side", tinygltf::Value(std::string(breast.side == anatomy::Side::Right ? "right" : "left"))},
            {"units",
             tinygltf::Value(std::string("metres; y up, z out of the chest, x to the woman's left"))}});
        m_model.scenes.resize(1);
        m_model.scenes[0].nodes = {nodeOf({PartKind::Breast, breast.side, -1, -1})};
        m_model.defaultScene = 0;
    }

    void add(const PartId& part, const PartMesh& mesh)
    {
        tinygltf::Primitive primitive;
        primitive.mode = TINYGLTF_MODE_TRIANGLES;
        primitive.material = materialOf(part.kind);
        primitive.indices = accessor(Indices, mesh.indices, TINYGLTF_TYPE_SCALAR);
        primitive.attributes["POSITION"] = accessor(Places, mesh.positionsM, TINYGLTF_TYPE_VEC3);
        primitive.attributes["NORMAL"] = accessor(Normals, mesh.normals, TINYGLTF_TYPE_VEC3);
        primitive.attributes["COLOR_0"] = accessor(Colours, mesh.colours, TINYGLTF_TYPE_VEC4);

        tinygltf::Mesh out;
        out.name = toAddress(part);
        out.primitives = {std::move(primitive)};
        m_model.meshes.push_back(std::move(out));
        const int node = nodeOf(part); // first: it may make nodes
        m_model.nodes[static_cast<std::size_t>(node)].mesh = static_cast<int>(m_model.meshes.size()) - 1;
    }

    std::string bytes(GltfPacking packing)
    {
        m_model.buffers.resize(1);
        auto& whole = m_model.buffers[0].data;
        for (std::size_t v = 0; v < m_views.size(); ++v) {
            tinygltf::BufferView view;
            view.buffer = 0;
            view.byteOffset = whole.size();
            view.byteLength = m_views[v].size();
            view.byteStride = v == Indices ? 0 : v == Colours ? 8 : 12;
            view.target = v == Indices ? TINYGLTF_TARGET_ELEMENT_ARRAY_BUFFER : TINYGLTF_TARGET_ARRAY_BUFFER;
            whole.insert(whole.end(), m_views[v].begin(), m_views[v].end());
            m_model.bufferViews.push_back(std::move(view));
        }
        std::ostringstream out;
        out.imbue(std::locale::classic());
        const bool binary = packing == GltfPacking::Binary;
        tinygltf::TinyGLTF().WriteGltfSceneToStream(&m_model, out, !binary, binary);
        return std::move(out).str();
    }

private:
    enum View : std::size_t { Indices, Places, Normals, Colours, ViewCount };

    template <class T> static const T& firstOf(const T& x) { return x; }
    template <class T, std::size_t N> static const T& firstOf(const std::array<T, N>& x) { return x[0]; }

    template <class Element> int accessor(View view, const std::vector<Element>& elements, int type)
    {
        using Number = std::decay_t<decltype(firstOf(elements[0]))>;
        constexpr std::size_t width = sizeof(Element) / sizeof(Number);
        tinygltf::Accessor out;
        out.bufferView = static_cast<int>(view);
        out.byteOffset = m_views[view].size();
        out.componentType = component(Number{});
        out.count = elements.size();
        out.type = type;
        out.normalized = view == Colours;
        const auto* numbers = reinterpret_cast<const Number*>(elements.data());
        for (std::size_t c = 0; c < width && view != Normals; ++c) {
            Number least = numbers[c], most = numbers[c];
            for (std::size_t i = 1; i < elements.size(); ++i) {
                least = std::min(least, numbers[i * width + c]);
                most = std::max(most, numbers[i * width + c]);
            }
            out.minValues.push_back(static_cast<double>(least));
            out.maxValues.push_back(static_cast<double>(most));
        }
        const auto* raw = reinterpret_cast<const unsigned char*>(elements.data());
        m_views[view].insert(m_views[view].end(), raw, raw + elements.size() * sizeof(Element));
        m_model.accessors.push_back(std::move(out));
        return static_cast<int>(m_model.accessors.size()) - 1;
    }

    int materialOf(PartKind kind)
    {
        const auto [place, isNew] = m_materials.try_emplace(kind, static_cast<int>(m_model.materials.size()));
        if (isNew) {
            tinygltf::Material material;
            material.name = partKindKey(kind);
            material.pbrMetallicRoughness.metallicFactor = 0.0;
            material.pbrMetallicRoughness.roughnessFactor = 1.0;
            material.doubleSided = true; // the body is cut open: its inside is seen
            m_model.materials.push_back(std::move(material));
        }
        return place->second;
    }

    /// A numbered part of the whole breast ("rib 4") stands under its kind ("ribs").
    static PartId ownerOf(const PartId& part)
    {
        if (part.kind != PartKind::Lobe && part.lobe < 0 && part.item >= 0)
            return {part.kind, part.side, -1, -1};
        return parentOf(part);
    }

    int nodeOf(const PartId& part)
    {
        if (const auto known = m_nodes.find(part); known != m_nodes.end())
            return known->second;
        const auto text = m_names.find(partKindKey(part.kind));
        const bool numbered = part.item >= 0 || (part.kind == PartKind::Lobe && part.lobe >= 0);
        tinygltf::Node node;
        node.name = text == nullptr ? std::string(partKindKey(part.kind))
                    : numbered      ? text->name
                                    : groupName(part, *text);
        if (numbered)
            node.name += " " + std::to_string((part.kind == PartKind::Lobe ? part.lobe : part.item) + 1);
        Extras extras{{"address", tinygltf::Value(toAddress(part))}};
        if (text != nullptr && !text->latin.empty())
            extras["latin"] = tinygltf::Value(text->latin);
        node.extras = tinygltf::Value(std::move(extras));

        const int owner = part.kind == PartKind::Breast ? -1 : nodeOf(ownerOf(part));
        const int index = static_cast<int>(m_model.nodes.size());
        m_model.nodes.push_back(std::move(node));
        if (owner >= 0)
            m_model.nodes[static_cast<std::size_t>(owner)].children.push_back(index);
        return m_nodes[part] = index;
    }

    /// Of a part without a number: several of a kind, or the only one.
    static const std::string& groupName(const PartId& part, const PartText& text)
    {
        switch (part.kind) {
        case PartKind::Duct:
        case PartKind::Artery:
        case PartKind::Vein:
        case PartKind::Nerve:
        case PartKind::Rib:
        case PartKind::Intercostal:
            return text.plural;
        default:
            return text.name;
        }
    }

    const anatomy::Breast& m_breast;
    const PartTexts& m_names;
    tinygltf::Model m_model;
    std::array<std::vector<unsigned char>, ViewCount> m_views;
    std::map<PartKind, int> m_materials;
    std::map<PartId, int> m_nodes;
};
} // namespace

std::string gltfBytes(const anatomy::Breast& breast, const anatomy::BodyMesh& mesh, const PartTexts& names,
                      GltfPacking packing)
{
    Builder builder(breast, names);
    for (const auto& [part, partMesh] : gltf::partMeshes(breast, mesh))
        builder.add(part, partMesh);
    return builder.bytes(packing);
}

Result<GltfPacking> gltfPackingOf(const std::filesystem::path& file)
{
    if (file == "-" || file.extension() == ".glb")
        return GltfPacking::Binary;
    if (file.extension() == ".gltf")
        return GltfPacking::Json;
    return fail(Error::Code::InvalidArgument, file.string(), "the name has to end in .glb or .gltf");
}

} // namespace lactea::files
