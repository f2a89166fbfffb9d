#include "app/scene/shapes/gland_place.h"

#include <algorithm>

namespace lactea::scene {

using anatomy::PartId;
using anatomy::PartKind;

namespace {
/// Grows round balls; its place is a ball round all of them.
class Gathered {
public:
    void add(const Vec3& centre, double radius, bool inPlate)
    {
        m_low = {std::min(m_low.x, centre.x - radius), std::min(m_low.y, centre.y - radius), std::min(m_low.z, centre.z - radius)};
        m_high = {std::max(m_high.x, centre.x + radius), std::max(m_high.y, centre.y + radius), std::max(m_high.z, centre.z + radius)};
        m_inPlate |= inPlate;
        m_any = true;
    }
    [[nodiscard]] std::optional<GlandPlace> place() const
    {
        if (!m_any)
            return std::nullopt;
        const Vec3 middle = 0.5 * (m_low + m_high);
        return GlandPlace{{middle, middle, 0.5 * length(m_high - m_low)}, m_inPlate};
    }

private:
    static constexpr double far = 1e9;
    Vec3 m_low{far, far, far}, m_high{-far, -far, -far};
    bool m_inPlate = false, m_any = false;
};

bool isOf(const anatomy::DuctNode& node, const PartId& part)
{
    switch (part.kind) {
    case PartKind::MilkSinus:
        return node.lobe == part.lobe && node.sinus;
    case PartKind::MainDuct:
        return node.lobe == part.lobe && node.main && !node.sinus;
    case PartKind::Duct:
        return part.item >= 0 && node.duct == part.item && !node.main && !node.sinus;
    default:
        return false;
    }
}
} // namespace

std::optional<GlandPlace> glandPlace(const anatomy::Breast& breast, const PartId& part)
{
    if (part.lobe < 0 || part.side != breast.side)
        return std::nullopt;
    Gathered all;
    const PartId bunch = anatomy::ancestorOf(part, PartKind::LobuleBunch);
    const int number = bunch.kind == PartKind::LobuleBunch ? bunch.item : -1;
    for (const anatomy::Bunch& each : breast.bunches)
        if (each.lobe == part.lobe && (part.kind == PartKind::Lobe || (number >= 0 && each.numberInLobe == number)))
            all.add(each.centreMm, each.radiusMm, each.shown);
    for (const anatomy::DuctNode& node : breast.ductNodes)
        if (isOf(node, part))
            all.add(node.positionMm, node.radiusMm, node.shown);
    return all.place();
}

int layersOver(PartKind kind)
{
    constexpr int skin = 1, fat = 2, lobes = 3;
    switch (kind) {
    case PartKind::Fat:
    case PartKind::Ligament:
        return skin;
    case PartKind::Lobe:
    case PartKind::LobuleBunch:
        return fat;
    case PartKind::Duct:
    case PartKind::MainDuct:
    case PartKind::MilkSinus:
        return lobes;
    default:
        return anatomy::isMicroscopic(kind) ? fat : 0;
    }
}

} // namespace lactea::scene
