#include "model/anatomy/mesh/inside_body.h"

#include <algorithm>
#include <cmath>

#include "model/anatomy/ducts/lobes.h"
#include "model/anatomy/mesh/part_finder.h"
#include "model/anatomy/mesh/tissue_surface.h"
#include "model/anatomy/parameters.h"

namespace lactea::anatomy {

using namespace palette;

namespace {
constexpr Parameters numbers;
constexpr double cellOfPiecesMm = 3.0, cellOfBunchesMm = 4.0;
constexpr double wallMm = 0.3;         // as drawn; true 0.05-0.15 mm
constexpr double ribMarrowMm = -1.2;   // under the surface of a rib
constexpr double septumWidth = 0.055;  // of a fat compartment, as wide as it is painted on the meshes
constexpr double seamMm = 0.22;        // of stroma beside the wall between two lobules

const Colour& cutSkin = palette::skin(palette::lightSkin).cut;

Box boxOf(const Vec3& a, const Vec3& b, double radiusMm)
{
    const Vec3 r{radiusMm, radiusMm, radiusMm};
    return {Vec3{std::min(a.x, b.x), std::min(a.y, b.y), std::min(a.z, b.z)} - r,
            Vec3{std::max(a.x, b.x), std::max(a.y, b.y), std::max(a.z, b.z)} + r};
}

template <class Piece> std::vector<Box> boxesOf(const std::vector<Piece>& pieces)
{
    std::vector<Box> boxes;
    for (const auto& piece : pieces)
        boxes.push_back(boxOf(piece.from, piece.to, std::max(piece.fromRadiusMm, piece.toRadiusMm) + wallMm));
    return boxes;
}

std::vector<Box> boxesOf(const std::vector<Bunch>& bunches)
{
    std::vector<Box> boxes;
    for (const Bunch& bunch : bunches)
        boxes.push_back(boxOf(bunch.centreMm, bunch.centreMm, numbers.bunchReach * bunch.radiusMm));
    return boxes;
}
} // namespace

InsideBody::InsideBody(std::shared_ptr<const Breast> breast)
    : m_breast(std::move(breast)), m_fields(*m_breast->shape, Composition::Whole), m_gland(*m_breast),
      m_lattice(SphereLattice::withCellVolume(m_gland.trueLobuleMm3(), m_gland.originMm())),
      m_pieces([this] {
          std::vector<Piece> pieces;
          const auto& nodes = m_breast->ductNodes;
          for (std::size_t n = 0; n < nodes.size(); ++n)
              if (const int parent = nodes[n].parent; parent >= 0) {
                  const DuctNode& up = nodes[static_cast<std::size_t>(parent)];
                  pieces.push_back({nodes[n].positionMm, up.positionMm, nodes[n].radiusMm, up.radiusMm,
                                    static_cast<int>(n), true});
              }
          for (std::size_t v = 0; v < m_breast->vessels.size(); ++v) {
              const Vessel& vessel = m_breast->vessels[v];
              for (std::size_t i = 1; i < vessel.pointsMm.size(); ++i)
                  pieces.push_back({vessel.pointsMm[i - 1], vessel.pointsMm[i], vessel.radiiMm[i - 1],
                                    vessel.radiiMm[i], static_cast<int>(v), false});
          }
          return pieces;
      }()),
      m_nearPieces(boxesOf(m_pieces), cellOfPiecesMm), m_nearBunches(boxesOf(m_breast->bunches), cellOfBunchesMm)
{
}

InsidePoint InsideBody::make(Tissue tissue, PartKind kind, int lobe, int item, const Colour& colour,
                             double reliefMm) const
{
    return {true, tissue, {kind, m_breast->side, lobe, item}, vertexId(tissue, std::max(lobe, 0), std::max(item, 0)),
            colour, reliefMm};
}

InsidePoint InsideBody::at(const Vec3& p) const
{
    const BreastShape& shape = m_fields.shape();
    InsidePoint out;
    if (shape.chestHeight(p) < 0.2)
        return inTube(p, out) ? out : inChest(p);
    const double outside = shape.skinDistance(p);
    if (outside > 0.0 || m_fields.blockDistance(p, 0.0) > 0.0 || inTube(p, out))
        return out;
    if (-outside < shape.drawnSkinMm(p)) {
        const auto [height, radius] = shape.nippleFrame(p);
        const PartKind kind = height > -1.0 && radius < shape.nippleBaseRadiusMm()       ? PartKind::Nipple
                              : shape.areolaDistance(p) < shape.areolaRadiusMm() ? PartKind::Areola
                                                                                         : PartKind::Skin;
        return make(Tissue::Skin, kind, -1, -1, cutSkin, 0.6);
    }
    return shape.isInGland(p) ? inGland(p) : inFat(p);
}

bool InsideBody::inTube(const Vec3& p, InsidePoint& out) const
{
    double best = 0.0; // deepest inside, as a share of the radius
    for (const int i : m_nearPieces.near(p)) {
        const Piece& piece = m_pieces[static_cast<std::size_t>(i)];
        const Vec3 way = piece.to - piece.from;
        const double t = std::clamp(dot(p - piece.from, way) / std::max(dot(way, way), 1e-9), 0.0, 1.0);
        const double lumen = piece.fromRadiusMm + (piece.toRadiusMm - piece.fromRadiusMm) * t;
        const double from = length(p - lactea::mix(piece.from, piece.to, t)), inside = 1.0 - from / (lumen + wallMm);
        if (inside <= best)
            continue;
        best = inside;
        const bool open = from < lumen - 0.4 * wallMm;
        if (piece.duct) {
            const DuctNode& node = m_breast->ductNodes[static_cast<std::size_t>(piece.owner)];
            const PartKind kind = node.sinus ? PartKind::MilkSinus : node.main ? PartKind::MainDuct : PartKind::Duct;
            out = make(Tissue::Duct, kind, node.lobe, kind == PartKind::Duct ? node.duct : -1, open ? milk : ductWall,
                       open ? -0.3 : 0.7);
            out.id = vertexId(Tissue::Duct, node.lobe);
        } else {
            const Vessel& vessel = m_breast->vessels[static_cast<std::size_t>(piece.owner)];
            const Colour colour = palette::vessel(vessel.kind, lumen < 0.5);
            const bool hollow = open && vessel.kind != PartKind::Nerve;
            out = make(Tissue::Vessel, vessel.kind, -1, vessel.number,
                       hollow && vessel.kind == PartKind::Artery ? mix(colour, bloodInArtery, 0.6) : colour,
                       hollow ? -0.2 : 0.5);
        }
    }
    return best > 0.0;
}

InsidePoint InsideBody::inChest(const Vec3& p) const
{
    if (m_fields.distance(Tissue::Muscle, p) < 0.0) {
        const double grain = 0.5 + 0.35 * TissueFields::muscleRidge(p) + 0.2 * fractalNoise(p * 0.35, 3, 112);
        return make(Tissue::Muscle, PartKind::Muscle, -1, -1, mix(muscleDark, muscleLight, grain), 0.5 * grain);
    }
    if (const double depth = m_fields.distance(Tissue::Rib, p); depth < 0.0) {
        const int rib = TissueFields::ribNumber(p);
        return make(Tissue::Rib, PartKind::Rib, -1, rib - 1,
                    depth < ribMarrowMm ? marrow * (1.0 + 0.22 * valueNoise(p * 1.6, 122)) : bone,
                    depth < ribMarrowMm ? 0.0 : 0.3);
    }
    if (m_fields.distance(Tissue::Intercostal, p) < 0.0)
        return make(Tissue::Intercostal, PartKind::Intercostal, -1, TissueFields::intercostalNumber(p) - 1,
                    mix(palette::intercostal * 0.9, palette::intercostal * 1.15, 0.5 + 0.5 * TissueFields::intercostalStreak(p)), 0.0);
    return {};
}

int InsideBody::bunchAt(const Vec3& p) const
{
    int best = -1;
    double least = numbers.bunchReach * numbers.bunchReach;
    for (const int b : m_nearBunches.near(p)) {
        const Bunch& bunch = m_breast->bunches[static_cast<std::size_t>(b)];
        const Vec3 v = p - bunch.centreMm;
        if (const double d = dot(v, v) / (bunch.radiusMm * bunch.radiusMm); d < least) {
            least = d;
            best = b;
        }
    }
    return best;
}

InsidePoint InsideBody::inGland(const Vec3& p) const
{
    const BreastShape& shape = m_fields.shape();
    if (shape.isIntraglandularFat(p)) {
        const double border = shape.fatPearl(p).border;
        return make(Tissue::Fat, PartKind::Fat, -1, 1, mix(septum, fatPale, smoothStep(0.02, 0.10, border)),
                    0.9 * (1.0 - std::exp(-7.0 * border)));
    }
    const int b = bunchAt(p);
    if (b < 0) {
        const int lobe = m_breast->lobeMap ? m_breast->lobeMap->owner(p).lobe : -1;
        constexpr double tinted = 0.3; // bare gaps read as the stroma of their lobe
        const Colour stroma =
            lobe < 0 ? glandFloor
                     : mix(glandFloor, palette::lobe(m_breast->lobes[static_cast<std::size_t>(lobe)].tint), tinted);
        return make(Tissue::Fat, lobe >= 0 ? PartKind::Lobe : PartKind::Fat, lobe, -1,
                    stroma * (1.0 + 0.08 * fractalNoise(p * 0.3, 2, 101)), -0.4);
    }
    // The power cell of the lobule and its nearest wall.
    double first = 1e9, second = 1e9, radius = 1.0;
    int sphere = 0;
    m_lattice.forEachNear(p, 1.2 * numbers.lobuleDiameterMm, [&](const LatticeSphere& seed) {
        const Vec3 v = seed.centreMm - p;
        const double power = dot(v, v) - seed.radiusMm * seed.radiusMm;
        if (power < first) {
            second = std::exchange(first, power);
            radius = seed.radiusMm;
            sphere = seed.site.sphere;
        } else {
            second = std::min(second, power);
        }
    });
    const double wall = (second - first) / (4.0 * radius); // mm, about
    const Bunch& bunch = m_breast->bunches[static_cast<std::size_t>(b)];
    const double out = length(p - bunch.centreMm) / (numbers.bunchReach * bunch.radiusMm);
    const double tone = bunch.tone * (0.95 + 0.10 * unitOf(hash32(static_cast<std::uint32_t>(sphere))));
    const Colour lobule = palette::lobe(m_breast->lobes[static_cast<std::size_t>(bunch.lobe)].tint) * tone;
    return make(Tissue::Bunch, PartKind::LobuleBunch, bunch.lobe, bunch.numberInLobe,
                mix(glandFloor, lobule, smoothStep(0.0, seamMm, wall) * smoothStep(1.0, 0.94, out)),
                0.9 * std::min(wall, 0.6) + 1.2 * std::sqrt(std::max(0.0, 1.0 - out * out)));
}

InsidePoint InsideBody::inFat(const Vec3& p) const
{
    const BreastShape& shape = m_fields.shape();
    const VoronoiCell compartment = shape.fatCompartment(p), pearl = shape.fatPearl(p);
    Colour c = mix(fatPale, fatDeep, 0.7 * unitOf(hash32(compartment.id)) + 0.3 * unitOf(hash32(pearl.id)));
    c = mix(c, mix(c, fatCrease, 0.35), smoothStep(0.14, 0.02, pearl.border));
    c = mix(c, septum, 0.95 * smoothStep(0.060, 0.028, compartment.border));
    return make(Tissue::Fat, compartment.border < septumWidth ? PartKind::Ligament : PartKind::Fat, -1, -1, c,
                1.7 * (1.0 - std::exp(-9.0 * compartment.border)) + 0.7 * (1.0 - std::exp(-7.0 * pearl.border)));
}

} // namespace lactea::anatomy
