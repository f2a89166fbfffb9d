#include "app/scene/dive/tubes_near.h"

#include <algorithm>

namespace lactea::scene {
namespace {
double distanceTo(const Vec3& p, const Vec3& from, const Vec3& to)
{
    const Vec3 way = to - from;
    const double square = dot(way, way);
    const double t = square > 0.0 ? std::clamp(dot(p - from, way) / square, 0.0, 1.0) : 0.0;
    return length(p - (from + way * t));
}
} // namespace

TubesNear::TubesNear(const anatomy::Breast& breast, const Vec3& centreMm, double radiusMm)
{
    for (const anatomy::DuctNode& node : breast.ductNodes)
        if (node.parent >= 0)
            add({breast.ductNodes[static_cast<std::size_t>(node.parent)].positionMm, node.positionMm, node.radiusMm}, centreMm,
                radiusMm);
    for (const anatomy::Vessel& vessel : breast.vessels)
        for (std::size_t i = 1; i < vessel.pointsMm.size(); ++i)
            add({vessel.pointsMm[i - 1], vessel.pointsMm[i], vessel.radiiMm[i]}, centreMm, radiusMm);
}

void TubesNear::add(const Piece& piece, const Vec3& centreMm, double radiusMm)
{
    if (distanceTo(centreMm, piece.from, piece.to) < radiusMm + piece.radiusMm)
        m_pieces.push_back(piece);
}

bool TubesNear::meet(const Vec3& centreMm, double radiusMm) const
{
    return std::any_of(m_pieces.begin(), m_pieces.end(), [&](const Piece& piece) {
        return distanceTo(centreMm, piece.from, piece.to) < radiusMm + piece.radiusMm;
    });
}

} // namespace lactea::scene
