#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "model/anatomy/body/breast.h"
#include "model/anatomy/gland/lobules.h"
#include "model/anatomy/mesh/box_grid.h"
#include "model/anatomy/mesh/tissue_colours.h"
#include "model/anatomy/mesh/tissue_fields.h"

namespace lactea::anatomy {

/// What stands at a point inside the uncut body and how a cut through it looks there.
struct InsidePoint {
    bool inBody = false;
    Tissue tissue = Tissue::Fat;
    PartId part;
    std::uint16_t id = 0; ///< as Vertex::id: what the ink compares
    Colour colour;
    double reliefMm = 0.0; ///< how far the cut surface swells out there
};

/// Says of any point of the body which part it belongs to, with the same fields, lobes, bunches, lobules and ducts that
/// the meshes show. Shares the breast. Immutable; any number of threads may ask.
///
/// Order of claims: vessels, ducts (wall, then lumen), skin, muscle, ribs, intercostal muscles, fat between the lobes,
/// lobules (power cells of the packing, true size), the stroma of the nearest lobe, fat with its septa.
class InsideBody {
public:
    explicit InsideBody(std::shared_ptr<const Breast> breast);

    [[nodiscard]] InsidePoint at(const Vec3& p) const;

private:
    /// A straight piece of a duct or vessel.
    struct Piece {
        Vec3 from, to;
        double fromRadiusMm, toRadiusMm;
        int owner; ///< index into Breast::ductNodes, or of the vessel
        bool duct;
    };
    [[nodiscard]] bool inTube(const Vec3& p, InsidePoint& out) const;
    [[nodiscard]] InsidePoint inChest(const Vec3& p) const;
    [[nodiscard]] InsidePoint inGland(const Vec3& p) const;
    [[nodiscard]] InsidePoint inFat(const Vec3& p) const;
    [[nodiscard]] InsidePoint make(Tissue tissue, PartKind kind, int lobe, int item, const Colour& colour,
                                   double reliefMm) const;
    [[nodiscard]] int bunchAt(const Vec3& p) const;

    std::shared_ptr<const Breast> m_breast;
    TissueFields m_fields;
    GlandIndex m_gland;
    SphereLattice m_lattice;
    std::vector<Piece> m_pieces;
    BoxGrid m_nearPieces, m_nearBunches;
};

} // namespace lactea::anatomy
