#include "model/anatomy/mesh/lobe_spread.h"

#include <algorithm>
#include <cmath>

#include "model/anatomy/shape/breast_shape.h"

namespace lactea::anatomy {
namespace {
constexpr double outMm = 54.0;    ///< beyond its place
constexpr double stillMm = 9.5, fullMm = 48.0; ///< from the nipple's base: the pores keep their place, then all move alike
constexpr double outline = 0.95;  ///< of a lobe's spread seen from the nipple counts as its half width
constexpr double leastBehind = -0.12; ///< cosine to the nipple's axis: none comes out in front
constexpr int rounds = 200;

struct Place {
    Vec3 middle, direction;
    double distance = 0.0, halfWidth = 0.0; ///< rad
};
} // namespace

LobeSpread::LobeSpread(const Breast& breast) : m_base(breast.shape->nippleBase()), m_shifts(breast.lobes.size())
{
    const Vec3 axis = breast.shape->nippleAxis();
    std::vector<Place> places(breast.lobes.size());
    for (std::size_t l = 0; l < places.size(); ++l) {
        Place& place = places[l];
        double sum = 0.0;
        const auto volume = [&](int b) { return std::pow(breast.bunches[static_cast<std::size_t>(b)].radiusMm, 3.0); };
        for (const int b : breast.lobes[l].bunches) {
            place.middle += breast.bunches[static_cast<std::size_t>(b)].centreMm * volume(b);
            sum += volume(b);
        }
        if (sum <= 0.0)
            continue;
        place.middle = place.middle * (1.0 / sum);
        double spread = 0.0;
        for (const int b : breast.lobes[l].bunches) {
            const Vec3 away = breast.bunches[static_cast<std::size_t>(b)].centreMm - place.middle;
            spread += dot(away, away) * volume(b) / sum;
        }
        place.distance = length(place.middle - m_base);
        place.direction = normalized(place.middle - m_base);
        place.halfWidth = std::atan(outline * (std::sqrt(spread) + 5.0) / (place.distance + outMm));
    }
    for (int round = 0; round < rounds; ++round)
        for (std::size_t a = 0; a < places.size(); ++a)
            for (std::size_t b = a + 1; b < places.size(); ++b) {
                if (places[a].distance == 0.0 || places[b].distance == 0.0)
                    continue;
                const double angle = std::acos(std::clamp(dot(places[a].direction, places[b].direction), -1.0, 1.0));
                const double lack = places[a].halfWidth + places[b].halfWidth - angle;
                if (lack <= 0.0)
                    continue;
                Vec3 aside = places[b].direction - places[a].direction;
                aside = length(aside) > 1e-6 ? normalized(aside) : normalized(cross(axis, places[a].direction));
                const double step = 0.25 * lack;
                places[a].direction = normalized(places[a].direction - aside * step);
                places[b].direction = normalized(places[b].direction + aside * step);
                for (Place* place : {&places[a], &places[b]})
                    if (const double ahead = dot(place->direction, axis); ahead > leastBehind)
                        place->direction = normalized(place->direction + axis * (leastBehind - ahead));
            }
    for (std::size_t l = 0; l < places.size(); ++l)
        if (places[l].distance > 0.0)
            m_shifts[l] = m_base + places[l].direction * (places[l].distance + outMm) - places[l].middle;
}

Vec3 LobeSpread::shiftMm(int lobe) const
{
    return lobe >= 0 && static_cast<std::size_t>(lobe) < m_shifts.size() ? m_shifts[static_cast<std::size_t>(lobe)] : Vec3{};
}

double LobeSpread::weight(const Vec3& restMm) const
{
    const double t = std::clamp((length(restMm - m_base) - stillMm) / (fullMm - stillMm), 0.0, 1.0);
    return t * t * (3.0 - 2.0 * t);
}

BodyMesh spreadMesh(const Breast& breast, const BodyMesh& mesh, const LobeSpread& spread, double share)
{
    BodyMesh out;
    out.detail = mesh.detail;
    out.bunches = mesh.bunches;
    out.bunchOfNode = mesh.bunchOfNode;
    out.ductNodes = mesh.ductNodes;
    std::vector<Vec3> ofBunch, ofNode;
    for (std::size_t i = 0; i < mesh.bunchOfNode.size(); ++i) {
        const Bunch& bunch = breast.bunches[mesh.bunchOfNode[i]];
        ofBunch.push_back(spread.placed(bunch.centreMm, bunch.lobe, share) - bunch.centreMm);
        for (std::size_t axis = 0; axis < 3; ++axis) {
            const double by = axis == 0 ? ofBunch[i].x : axis == 1 ? ofBunch[i].y : ofBunch[i].z;
            out.bunches[i][axis] += static_cast<float>(by);
        }
    }
    for (const DuctNode& node : breast.ductNodes)
        ofNode.push_back(spread.placed(node.positionMm, node.lobe, share) - node.positionMm);
    for (const TissueMesh& tissue : mesh.tissues) {
        if (tissue.tissue != Tissue::Bunch && tissue.tissue != Tissue::Duct)
            continue;
        TissueMesh& moved = out.tissues.emplace_back(tissue);
        const std::vector<Vec3>& by = tissue.tissue == Tissue::Bunch ? ofBunch : ofNode;
        for (Vertex& v : moved.vertices) {
            const Vec3& step = by[std::min<std::size_t>(v.node, by.size() - 1)];
            v.positionMm[0] += static_cast<float>(step.x);
            v.positionMm[1] += static_cast<float>(step.y);
            v.positionMm[2] += static_cast<float>(step.z);
        }
    }
    return out;
}

} // namespace lactea::anatomy
