#include "app/scene/dive/closeup_sight.h"

namespace lactea::scene {

using anatomy::CloseupClass;
using anatomy::PartKind;

std::vector<const anatomy::TissueMesh*> meshesOf(const anatomy::AlveolusCloseup& closeup)
{
    return {&closeup.wall, &closeup.section, &closeup.basket, &closeup.capillaries, &closeup.milk, &closeup.fat};
}

CloseupSight::CloseupSight(std::shared_ptr<const anatomy::AlveolusCloseup> closeup) : m_closeup(std::move(closeup))
{
    unsigned number = 0;
    for (const anatomy::TissueMesh* mesh : meshesOf(*m_closeup)) {
        std::vector<anatomy::Point3f> places;
        places.reserve(mesh->vertices.size());
        for (const anatomy::Vertex& v : mesh->vertices)
            places.push_back({v.positionMm[0], v.positionMm[1], v.positionMm[2]});
        m_rays.add(number++, places, mesh->indices);
    }
    m_rays.commit();
}

std::optional<anatomy::PickHit> CloseupSight::along(const anatomy::Ray& ray, const anatomy::PartId& alveolus) const
{
    anatomy::RayScene::Hit hit;
    if (!m_rays.nearest(ray.originMm - m_closeup->originMm, ray.direction, hit))
        return std::nullopt;
    const anatomy::TissueMesh& mesh = *meshesOf(*m_closeup)[hit.mesh];
    const anatomy::Vertex& vertex = mesh.vertices[mesh.indices[3 * hit.triangle]];
    anatomy::PickHit found{alveolus, ray.originMm + ray.direction * static_cast<double>(hit.distanceMm),
                           static_cast<double>(hit.distanceMm)};
    const auto cell = [&](PartKind kind) {
        found.part.kind = kind;
        found.part.cell = vertex.node;
    };
    switch (anatomy::closeupClassOf(vertex.id)) {
    case CloseupClass::Lactocyte: cell(PartKind::Lactocyte); break;
    case CloseupClass::Myoepithelium: cell(PartKind::MyoepithelialCell); break;
    case CloseupClass::Capillary: cell(PartKind::Capillary); break;
    case CloseupClass::Alveolus:
    case CloseupClass::Milk:
    case CloseupClass::Ductule: break;
    }
    return found;
}

} // namespace lactea::scene
