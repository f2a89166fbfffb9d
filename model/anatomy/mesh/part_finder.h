#pragma once

#include <vector>

#include "model/anatomy/body/breast.h"
#include "model/anatomy/mesh/mesh_buffers.h"
#include "model/anatomy/shape/breast_shape.h"

namespace lactea::anatomy {

/// Says which part a point of a tissue's surface belongs to. Holds what it needs of the breast.
///
/// Skin: nipple and areola by their shares in the colour, pores and tubercles by distance (a pore counts
/// within 1 mm, so that it can be hit). Fat: the walls of its compartments are ligaments; the floor between
/// the bunches belongs to the lobe of the nearest bunch. Ducts and bunches by Vertex::node. Duct: item =
/// network::DuctId. Rib 4: item = 3; the intercostal space under rib 4: item = 3.
class PartFinder {
public:
    PartFinder(const Breast& breast, const std::vector<std::uint32_t>& bunchOfNode);

    [[nodiscard]] PartId partAt(Tissue tissue, const Vertex& vertex, const Vec3& p) const;

private:
    [[nodiscard]] PartId skinPart(const Vertex& vertex, const Vec3& p) const;
    [[nodiscard]] PartId fatPart(const Vec3& p) const;
    [[nodiscard]] PartId make(PartKind kind, int lobe = -1, int item = -1) const
    {
        return {kind, m_side, lobe, item};
    }

    Side m_side;
    std::shared_ptr<const BreastShape> m_shape;
    std::vector<PartId> m_bunchOfNode, m_ductOfNode, m_vesselOfNode;
    std::vector<Vec3> m_bunchCentresMm;
};

/// Whether `part` is `wanted` or belongs to it (a bunch to its lobe; anything to the breast; any rib to "the
/// ribs").
bool isWithin(const PartId& part, const PartId& wanted);

} // namespace lactea::anatomy
