#include "app/scene/shapes/sight.h"

namespace lactea::scene {
namespace {
constexpr int mostHidden = 200;  ///< layers of single hidden or see-through parts, one behind the other
constexpr double pastMm = 0.05;
constexpr double onFaceMm = 0.05;  ///< a point that near to the cut lies on its face
}  // namespace

void Sight::setBody(const anatomy::Picker* picker, std::shared_ptr<const anatomy::InsideBody> inside)
{
    m_picker = picker;
    m_inside = std::move(inside);
    m_cut.reset();
}

void Sight::setHidden(IsHidden hidden, unsigned hiddenTissues, unsigned buriedTissues)
{
    m_buriedTissues = buriedTissues;
    m_hidden = std::move(hidden);
    m_hiddenTissues = hiddenTissues;
}

bool Sight::isAway(const Vec3& p) const { return m_cut && m_cut->heightOf(p) > onFaceMm; }

std::optional<anatomy::PickHit> Sight::onMeshes(anatomy::Ray ray, unsigned goneTissues, Veils veils) const
{
    double before = 0.0;
    for (int i = 0; i < mostHidden; ++i) {
        auto hit = m_picker->pick(ray, m_hiddenTissues | m_buriedTissues | goneTissues);
        if (!hit)
            return std::nullopt;
        hit->distanceMm += before;
        if (!isOpen(hit->part, veils))
            return hit;
        before = hit->distanceMm + pastMm;
        ray.originMm = hit->pointMm + ray.direction * pastMm;
    }
    return std::nullopt;
}

std::optional<anatomy::PickHit> Sight::along(anatomy::Ray ray, unsigned goneTissues, Veils veils) const
{
    if (!m_picker)
        return std::nullopt;
    if (!m_cut || !m_inside)
        return onMeshes(ray, goneTissues, veils);
    const double height = m_cut->heightOf(ray.originMm), rise = dot(ray.direction, m_cut->normal);
    if (height <= 0.0) {  // from what is left, until the ray leaves it
        const auto hit = onMeshes(ray, goneTissues, veils);
        return hit && !isAway(hit->pointMm) ? hit : std::nullopt;
    }
    if (rise >= 0.0)
        return std::nullopt;
    const double way = height / -rise;
    const Vec3 face = ray.originMm + ray.direction * way;
    const anatomy::InsidePoint there = m_inside->at(face);
    if (there.inBody && (m_hiddenTissues & (1U << static_cast<unsigned>(there.tissue))) == 0 && !isOpen(there.part, veils))
        return anatomy::PickHit{there.part, face, way};
    ray.originMm = face;
    auto hit = onMeshes(ray, goneTissues, veils);
    if (hit)
        hit->distanceMm += way;
    return hit;
}

std::optional<anatomy::PartPlace> Sight::place(const anatomy::PartId& part) const
{
    return m_picker ? m_picker->place(part) : std::nullopt;
}

}  // namespace lactea::scene
