#include "model/anatomy/mesh/picking.h"

#include <algorithm>

#include "model/anatomy/mesh/detail_atlas.h"
#include "model/anatomy/mesh/part_finder.h"
#include "model/anatomy/mesh/ray_scene.h"

namespace lactea::anatomy {

struct Picker::Scene {
    PartFinder finder;
    Side side;
    std::shared_ptr<const BodyMesh> mesh; ///< its tissues by RayScene's number
    RayScene rays;
    std::vector<PartPlace> pores, glands;
};

namespace {
Vec3 placeOfVertex(const Vertex& v) { return {v.positionMm[0], v.positionMm[1], v.positionMm[2]}; }
Vec3 normalOf(const Vertex& v)
{
    return normalized({v.normal[0] / 127.0, v.normal[1] / 127.0, v.normal[2] / 127.0});
}

/// Tissues that may show a part of this kind, bit 1 << Tissue.
unsigned tissuesOf(PartKind kind)
{
    const auto bit = [](Tissue t) { return 1U << static_cast<unsigned>(t); };
    switch (kind) {
    case PartKind::Fat:
    case PartKind::Ligament:
        return bit(Tissue::Fat);
    case PartKind::Lobe:
        return bit(Tissue::Bunch) | bit(Tissue::Duct);
    case PartKind::LobuleBunch:
        return bit(Tissue::Bunch);
    case PartKind::MainDuct:
    case PartKind::Duct:
    case PartKind::MilkSinus:
        return bit(Tissue::Duct);
    case PartKind::Artery:
    case PartKind::Vein:
    case PartKind::Nerve:
        return bit(Tissue::Vessel);
    case PartKind::Muscle:
        return bit(Tissue::Muscle);
    case PartKind::Rib:
        return bit(Tissue::Rib);
    case PartKind::Intercostal:
        return bit(Tissue::Intercostal);
    default:
        return bit(Tissue::Skin);
    }
}

struct Candidate {
    Vec3 p, normal;
};

/// The candidate nearest to their middle.
Vec3 middleOne(const std::vector<Candidate>& candidates)
{
    Vec3 mean;
    for (const auto& c : candidates)
        mean += c.p * (1.0 / static_cast<double>(candidates.size()));
    return std::min_element(candidates.begin(), candidates.end(),
                            [&](const Candidate& a, const Candidate& b) {
                                return dot(a.p - mean, a.p - mean) < dot(b.p - mean, b.p - mean);
                            })
        ->p;
}
} // namespace

Picker::Picker(const Breast& breast, std::shared_ptr<const BodyMesh> mesh)
    : m_scene(std::make_unique<Scene>(
          Scene{PartFinder(breast, mesh->bunchOfNode), breast.side, std::move(mesh), RayScene(), {}, {}}))
{
    const auto& tissues = m_scene->mesh->tissues;
    for (std::size_t i = 0; i < tissues.size(); ++i)
        m_scene->rays.share(static_cast<unsigned>(i), tissues[i].vertices, tissues[i].indices);
    m_scene->rays.commit();
    for (const auto& pore : breast.pores)
        m_scene->pores.push_back({pore.positionMm, pore.positionMm, 4.0});
    for (const auto& gland : breast.areolarGlands)
        m_scene->glands.push_back({gland.positionMm, gland.positionMm, 5.0});
}

Picker::Picker(Picker&&) noexcept = default;
Picker::~Picker() = default;

std::optional<PickHit> Picker::pick(const Ray& ray, unsigned hiddenTissues) const
{
    double from = 0.0;
    RayScene::Hit hit;
    constexpr int mostLayers = 200; // of hidden tissue, one behind the other
    for (int layer = 0; layer < mostLayers; ++layer) {
        if (!m_scene->rays.nearest(ray.originMm, ray.direction, hit, from))
            return std::nullopt;
        const TissueMesh& mesh = m_scene->mesh->tissues[hit.mesh];
        if (hiddenTissues & (1U << static_cast<unsigned>(mesh.tissue))) {
            from = hit.distanceMm + 1e-3;
            continue;
        }
        const std::uint32_t* corners = &mesh.indices[3 * static_cast<std::size_t>(hit.triangle)];
        const double first = 1.0 - hit.u - hit.v;
        const int nearest = first >= hit.u && first >= hit.v ? 0 : hit.u >= hit.v ? 1 : 2;
        const Vec3 p = ray.originMm + ray.direction * hit.distanceMm;
        return PickHit{m_scene->finder.partAt(mesh.tissue, mesh.vertices[corners[nearest]], p), p,
                       hit.distanceMm};
    }
    return std::nullopt;
}

std::optional<PartPlace> Picker::place(const PartId& part) const
{
    if (part.side != m_scene->side)
        return std::nullopt;
    const auto ofList = [&](const std::vector<PartPlace>& places) -> std::optional<PartPlace> {
        const auto i = static_cast<std::size_t>(part.item);
        return i < places.size() ? std::optional(places[i]) : std::nullopt;
    };
    if (part.kind == PartKind::NipplePore && part.item >= 0)
        return ofList(m_scene->pores);
    if (part.kind == PartKind::AreolarGland && part.item >= 0)
        return ofList(m_scene->glands);

    std::vector<Candidate> members, facing;
    Vec3 low{1e9, 1e9, 1e9}, high{-1e9, -1e9, -1e9};
    const Vec3 towards = defaultViewDirection(), eye = defaultViewTargetMm + towards * defaultViewDistanceMm;
    for (const auto& mesh : m_scene->mesh->tissues) {
        if (!(tissuesOf(part.kind) & (1U << static_cast<unsigned>(mesh.tissue))))
            continue;
        for (const auto& v : mesh.vertices) {
            const Vec3 p = placeOfVertex(v);
            if (!isWithin(m_scene->finder.partAt(mesh.tissue, v, p), part))
                continue;
            low = {std::min(low.x, p.x), std::min(low.y, p.y), std::min(low.z, p.z)};
            high = {std::max(high.x, p.x), std::max(high.y, p.y), std::max(high.z, p.z)};
            members.push_back({p, normalOf(v)});
            if (dot(members.back().normal, towards) > 0.3)
                facing.push_back(members.back());
        }
    }
    if (members.empty())
        return std::nullopt;

    constexpr std::size_t mostRays = 1500;
    constexpr double clearOfSurfaceMm = 0.1;
    std::vector<Candidate> visible;
    const std::size_t step = facing.size() / mostRays + 1;
    for (std::size_t i = 0; i < facing.size(); i += step)
        if (const Vec3 from = facing[i].p + facing[i].normal * clearOfSurfaceMm;
            !m_scene->rays.blocked(from, normalized(eye - from), 2000.0))
            visible.push_back(facing[i]);
    PartPlace place;
    place.anchorMm = middleOne(!visible.empty() ? visible : !facing.empty() ? facing : members);
    place.centreMm = mix(low, high, 0.5);
    place.radiusMm = 0.5 * length(high - low);
    return place;
}

std::optional<PartPlace> placeOf(const Breast& breast, const BodyMesh& mesh, const PartId& part)
{
    // The mesh outlives this picker, which needs no share of it.
    return Picker(breast, {std::shared_ptr<const BodyMesh>(), &mesh}).place(part);
}

} // namespace lactea::anatomy
