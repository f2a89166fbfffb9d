#include "model/anatomy/mesh/tissue_fields.h"

#include <algorithm>
#include <cmath>

#include "model/anatomy/shape/ribs.h"

namespace lactea::anatomy {
namespace {
/// Signed distance to the lateral border of the pectoral muscle, positive medial.
double muscleBorder(const Vec3& p, const Vec3& proportions)
{
    return p.y - proportions.y * (-78.0 + 33.0 * smoothStep(40.0, -82.0, p.z / proportions.z)) -
           3.0 * valueNoise({p.z * 0.05, 1.0, 1.0}, 61);
}

/// How far the fat of the section swells out of its compartment and out of the pearls in it.
double swelling(double compartmentBorder, double pearlBorder)
{
    return 1.7 * (1.0 - std::exp(-9.0 * compartmentBorder)) + 0.7 * (1.0 - std::exp(-7.0 * pearlBorder));
}

/// Lobules of fat between lobes of the gland rise from its floor to between the bunches.
constexpr double lobuleRecess = -1.6;
double lobuleRise(double border) { return smoothStep(0.02, 0.36, border); }
} // namespace

double TissueFields::distance(Tissue tissue, const Vec3& p) const
{
    switch (tissue) {
    case Tissue::Skin:
        return skin(p);
    case Tissue::Fat:
        return fat(p);
    case Tissue::Muscle:
        return muscle(p);
    case Tissue::Rib:
        return ribs(p);
    case Tissue::Intercostal:
        return intercostal(p);
    default:
        return 1e9;
    }
}

double TissueFields::skin(const Vec3& p) const
{
    const double outer = m_shape.skinDistance(p);
    const auto [h, r] = m_shape.nippleFrame(p);
    const double nipple = m_shape.nippleBaseRadiusMm();
    double kept = 5.0;
    if (h <= 2.0 || r >= nipple + 6.0) {
        const double whole = h > -8.0 ? 1.0 - smoothStep(nipple + 0.8, nipple + 8.8, r) : 0.0;
        kept = std::min(m_shape.cutDistance(p), m_shape.sideDistance(p)) - mix(6.5, -3.0, whole);
    }
    const double block = blockDistance(p, 0.0);
    const double thickness =
        mix(3.3, 7.5, std::min(smoothStep(14.0, 24.0, r), smoothStep(-2.0, -9.0, block)));
    return std::max({outer, -(outer + thickness), m_whole ? block : std::max(-kept, block)});
}

double TissueFields::blockDistance(const Vec3& p, double inset) const
{
    if (!m_whole)
        return m_shape.blockDistance(p, inset);
    // The plates' block would cut off the axillary tail and the outermost lobules.
    constexpr double aroundMm = 5.0, tailMm = 14.0;
    const Vec3 f = m_shape.proportions();
    const double beside = smoothStep(-25.0, -62.0, p.y / f.y), amid = smoothStep(96.0, 72.0, std::fabs(p.z / f.z));
    return m_shape.blockDistance(p, inset - mix(aroundMm, tailMm, beside * amid));
}

double TissueFields::wholeFat(const Vec3& p) const
{
    const double outer = m_shape.skinDistance(p) + m_shape.drawnSkinMm(p);
    const double rest = std::max(0.2 - m_shape.chestHeight(p), blockDistance(p, 0.6));
    constexpr double deepest = 1.6; // of the grooves between the lobules
    if (outer > 2.0 || outer < -2.0 - deepest)
        return std::max(outer, rest);
    const double border = m_shape.fatCompartment(p).border, pearl = m_shape.fatPearl(p).border;
    const double groove = deepest - 1.1 * (1.0 - std::exp(-8.0 * border)) - 0.5 * (1.0 - std::exp(-8.0 * pearl));
    const auto [h, r] = m_shape.nippleFrame(p);
    const double underNipple = smoothStep(0.6, 1.0, r / m_shape.areolaRadiusMm()); // no lobules of fat there
    return std::max(outer + groove * underNipple, rest);
}

double TissueFields::fat(const Vec3& p) const
{
    if (m_whole)
        return wholeFat(p);
    const double skinT = m_shape.drawnSkinMm(p), outer = m_shape.skinDistance(p) + skinT, height = m_shape.chestHeight(p);
    const double s = m_shape.cutDistance(p), side = m_shape.sideDistance(p),
                 block = blockDistance(p, 0.6);
    // The relief of the fat stays within known bounds: far from the surface they are enough.
    const double low = std::max({outer, 0.2 - height, -0.9 * (s - lobuleRecess), -(side + 0.7), block});
    const double high =
        std::max({outer + (s < 6.5 ? 1.5 : 0.0), 0.2 - height, -0.9 * (s - 5.1), -(side - 1.7), block});
    if (low > 2.0)
        return low;
    if (high < -2.0)
        return high;
    // Away from the section there is no relief.
    const double plain = std::max({outer, 0.2 - height, block});
    if (s >= 6.5 && plain >= std::max(-0.9 * (s - 5.1), -(side - 1.7)))
        return plain;

    const double border = m_shape.fatCompartment(p).border;
    double bump = 0.0, groove = 0.0;
    if (std::fabs(s) < 12.0 || outer > -6.0) {
        const double pearl = m_shape.fatPearl(p).border;
        bump = swelling(border, pearl);
        groove = 1.5 - 1.1 * (1.0 - std::exp(-8.0 * border)) - 0.5 * (1.0 - std::exp(-8.0 * pearl));
    }
    const double gland = m_shape.sectionDepth(p, skinT - outer, height, border);
    double recess = 1.7 + 3.4 * smoothStep(1.2, 3.8, gland) - bump * smoothStep(2.6, 1.0, gland);
    if (gland > 0.6 && std::fabs(s) < 9.0)
        recess = mix(recess, lobuleRecess, lobuleRise(m_shape.sectionLobule(p).border) * smoothStep(0.6, 2.0, gland));
    // The groove ends before the skin's edge, else it stitches a line under it.
    return std::max({outer + (s < 6.5 ? groove * smoothStep(6.3, 4.6, s) : 0.0), 0.2 - height,
                     -0.9 * (s - recess), -(side - 1.7 + bump), block});
}

double TissueFields::muscle(const Vec3& p) const
{
    const double height = m_shape.chestHeight(p), inside = muscleBorder(p, m_shape.proportions()), border = -0.9 * inside;
    const double block = blockDistance(p, 1.5);
    // 8.5 mm where its border is seen; further in it reaches the ribs (the minor pectoral and fascia are not
    // drawn apart).
    const double back = -(height + 8.5 + 6.0 * smoothStep(10.0, 24.0, inside));
    constexpr double relief = 0.9;
    const double low = std::max({height - 0.5 - relief, back, border - relief, block});
    if (low > 1.5)
        return low;
    const double ridge = 0.8 * muscleRidge(p);
    return std::max({height - 0.5 - ridge, back, border - ridge, block});
}

TissueFields::TissueFields(const BreastShape& shape, Composition composition)
    : m_shape(shape), m_whole(composition == Composition::Whole)
{
    // The rim of a small block would cut the outermost ribs to slivers.
    constexpr double besideMm = -50.0, insideMm = -4.0;
    for (int rib = ribs::first; rib <= ribs::last; ++rib) {
        const double z = ribs::heightMm(rib, besideMm);
        if (blockDistance({m_shape.chestX(besideMm, z), besideMm, z}, 0.0) < -insideMm)
            m_shownRibs.push_back(rib);
    }
    if (m_shownRibs.empty())
        m_shownRibs.push_back(4);
}

int TissueFields::nearestShownRib(const Vec3& p) const
{
    return *std::min_element(m_shownRibs.begin(), m_shownRibs.end(), [&](int a, int b) {
        return std::fabs(p.z - ribs::heightMm(a, p.y)) < std::fabs(p.z - ribs::heightMm(b, p.y));
    });
}

double TissueFields::ribs(const Vec3& p) const
{
    const double core = ribCore(nearestShownRib(p), p);
    return std::max((std::sqrt(core) - 1.0) * ribs::halfDepthMm, blockDistance(p, -2.5));
}

double TissueFields::intercostal(const Vec3& p) const
{
    const double height = m_shape.chestHeight(p);
    return std::max(
        {height + ribs::sheetDepthMm - 0.35 * intercostalStreak(p), -(height + 18.5), blockDistance(p, 2.5)});
}

bool TissueFields::covered(Tissue tissue, const Vec3& p, const Vec3& normal) const
{
    const Vec3 outside = p + normal * 0.8;
    const auto in = [&](Tissue other) { return distance(other, outside) < -0.2; };
    // Between muscle and ribs is a gap that nobody looks into.
    const double height = m_shape.chestHeight(p);
    const auto underMuscle = [&] { return muscleBorder(p, m_shape.proportions()) > 6.0 && blockDistance(p, 8.0) < 0.0; };
    switch (tissue) {
    case Tissue::Skin:
        return in(Tissue::Fat);
    case Tissue::Fat:
        return in(Tissue::Skin) || in(Tissue::Muscle);
    case Tissue::Muscle:
        return in(Tissue::Fat) || (height < -7.5 && underMuscle());
    case Tissue::Rib:
        return in(Tissue::Intercostal) || (height > -12.0 && underMuscle());
    case Tissue::Intercostal:
        return in(Tissue::Rib) || (height > -15.0 && underMuscle());
    default:
        return false;
    }
}

TissueFields::FatPoint TissueFields::fatPoint(const Vec3& p) const
{
    FatPoint out;
    out.skinDepth = -m_shape.skinDistance(p);
    out.chestHeight = m_shape.chestHeight(p);
    out.cut = m_shape.cutDistance(p);
    out.compartment = m_shape.fatCompartment(p);
    out.pearl = m_shape.fatPearl(p);
    out.glandDepth = m_shape.sectionDepth(p, out.skinDepth, out.chestHeight, out.compartment.border);
    out.lobule = out.glandDepth > 0.6 ? m_shape.sectionLobule(p) : VoronoiCell{};
    return out;
}

double TissueFields::muscleRidge(const Vec3& p)
{
    const double dy = p.y + 165.0, dz = p.z - 150.0;
    const double angle = std::atan2(dz, dy), r = std::sqrt(dy * dy + dz * dz);
    const double bend = 1.2 * valueNoise({angle * 9.0, r * 0.02, 2.0}, 31);
    return 0.75 * valueNoise({angle * 52.0 + bend, r * 0.018, 0.0}, 32) +
           0.35 * valueNoise({angle * 170.0, r * 0.03, 0.0}, 33);
}

double TissueFields::intercostalStreak(const Vec3& p)
{
    return valueNoise({(p.z + 0.9 * p.y) * 0.55, p.y * 0.03, 0.0}, 81);
}

int TissueFields::ribNumber(const Vec3& p)
{
    int best = 2;
    for (int k = 3; k <= 6; ++k)
        if (std::fabs(p.z - ribs::heightMm(k, p.y)) < std::fabs(p.z - ribs::heightMm(best, p.y)))
            best = k;
    return best;
}

int TissueFields::intercostalNumber(const Vec3& p)
{
    int above = 1;
    for (int k = 2; k <= 6; ++k)
        if (ribs::heightMm(k, p.y) > p.z)
            above = k;
    return above;
}

double TissueFields::ribCore(int number, const Vec3& p) const
{
    const double dx = m_shape.chestHeight(p) + ribs::depthMm + 0.4 * valueNoise(p * 0.08, 71);
    const double dz = (p.z - ribs::heightMm(number, p.y)) * 0.965;
    return dx * dx / (ribs::halfDepthMm * ribs::halfDepthMm) + dz * dz / (ribs::halfHeightMm * ribs::halfHeightMm);
}

} // namespace lactea::anatomy
