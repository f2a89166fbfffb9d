#include "tests/app/scene/small_body.h"

#include <cmath>
#include <numbers>

#include "model/anatomy/shape/breast_shape.h"

namespace lactea::scene_test {
namespace {

using namespace anatomy;

void addBall(TissueMesh& mesh, const Vec3& centre, double radius, std::array<std::uint8_t, 3> colour, int group,
             int node)
{
    constexpr int rings = 12, sides = 20;
    const auto first = static_cast<std::uint32_t>(mesh.vertices.size());
    for (int r = 0; r <= rings; ++r)
        for (int s = 0; s < sides; ++s) {
            const double polar = std::numbers::pi * r / rings, turn = 2.0 * std::numbers::pi * s / sides;
            const Vec3 n{std::sin(polar) * std::cos(turn), std::sin(polar) * std::sin(turn), std::cos(polar)};
            const Vec3 p = centre + n * radius;
            Vertex v{};
            v.positionMm[0] = static_cast<float>(p.x);
            v.positionMm[1] = static_cast<float>(p.y);
            v.positionMm[2] = static_cast<float>(p.z);
            v.normal[0] = static_cast<std::int8_t>(std::lround(n.x * 127));
            v.normal[1] = static_cast<std::int8_t>(std::lround(n.y * 127));
            v.normal[2] = static_cast<std::int8_t>(std::lround(n.z * 127));
            std::copy(colour.begin(), colour.end(), v.colour);
            v.ao = 255;
            v.id = static_cast<std::uint16_t>(static_cast<int>(mesh.tissue) << 12 | group << 8 | node);
            v.node = static_cast<std::uint16_t>(node);
            mesh.vertices.push_back(v);
        }
    for (std::uint32_t r = 0; r < rings; ++r)
        for (std::uint32_t s = 0; s < sides; ++s) {
            const std::uint32_t a = first + r * sides + s, b = first + r * sides + (s + 1) % sides;
            mesh.indices.insert(mesh.indices.end(), {a, a + sides, b, b, a + sides, b + sides});
        }
}

}  // namespace

SmallBody smallBody()
{
    const std::array<Vec3, 2> centres{Vec3{25, -30, 25}, Vec3{25, -30, -20}};
    std::vector<network::Junction> junctions;
    std::vector<network::Duct> ducts;
    for (int lobe = 0; lobe < 2; ++lobe) {
        network::Junction orifice, lobule;
        orifice.kind = network::Junction::Kind::NippleOrifice;
        orifice.positionMm = {80, 0, 0};
        orifice.lobe = lobule.lobe = lobe;
        lobule.kind = network::Junction::Kind::Lobule;
        lobule.positionMm = centres[static_cast<std::size_t>(lobe)];
        lobule.fullVolume = 5.0 * millilitre;
        junctions.push_back(orifice);
        junctions.push_back(lobule);
        ducts.push_back({2 * lobe, 2 * lobe + 1, 60.0 * millimetre, 2.0 * millimetre, 0.2 * millilitre, lobe});
    }
    auto breast = std::make_shared<Breast>(
        Breast{BreastPlan::classic(), 1, Side::Right, {}, {}, {}, {}, {}, {}, *network::DuctNetwork::build(junctions, ducts),
               std::make_shared<BreastShape>(BreastPlan::classic(), drawMeasures(BreastPlan::classic(), 1, Side::Right), 1)});
    auto model = std::make_shared<BodyModel>();
    for (int lobe = 0; lobe < 2; ++lobe) {
        Lobe l;
        l.weight = 0.5;
        l.bunches = {lobe};
        l.mainDuct = lobe;
        l.ductCount = 1;
        l.mainDuctDiameterMm = 2.0;
        breast->lobes.push_back(l);
        Bunch b;
        b.centreMm = centres[static_cast<std::size_t>(lobe)];
        b.radiusMm = 14.0;
        b.lobe = lobe;
        b.numberInLobe = 0;
        b.lobule = 2 * lobe + 1;
        b.shown = true;
        breast->bunches.push_back(b);
        for (int k = 0; k <= 10; ++k) {
            DuctNode node;
            node.positionMm = mix(Vec3{80, 0, 0}, b.centreMm, k / 10.0);
            node.radiusMm = 1.0;
            node.parent = k == 0 ? -1 : static_cast<int>(breast->ductNodes.size()) - 1;
            node.lobe = lobe;
            node.duct = lobe;
            node.main = true;
            breast->ductNodes.push_back(node);
        }
    }
    breast->pores.push_back({{80, 0, 0}, 0.5, 0});
    for (int level = 0; level < 3; ++level) {
        BodyMesh& mesh = model->levels[static_cast<std::size_t>(level)];
        mesh.detail = static_cast<Detail>(level);
        TissueMesh fat{Tissue::Fat, {}, {}}, bunches{Tissue::Bunch, {}, {}}, ductMesh{Tissue::Duct, {}, {}};
        addBall(fat, {0, 0, 0}, 45, {236, 214, 190}, 0, 0);
        for (int lobe = 0; lobe < 2; ++lobe) {
            const Bunch& bunch = breast->bunches[static_cast<std::size_t>(lobe)];
            addBall(bunches, bunch.centreMm, bunch.radiusMm, {205, 150, 140}, lobe, lobe);
            mesh.bunches.push_back({static_cast<float>(bunch.centreMm.x), static_cast<float>(bunch.centreMm.y),
                                    static_cast<float>(bunch.centreMm.z), static_cast<float>(bunch.radiusMm)});
            mesh.bunchOfNode.push_back(static_cast<std::uint32_t>(lobe));
        }
        for (std::size_t i = 0; i < breast->ductNodes.size(); ++i)
            addBall(ductMesh, breast->ductNodes[i].positionMm, 3.0, {246, 238, 216}, breast->ductNodes[i].lobe,
                    static_cast<int>(i));
        mesh.tissues = {fat, bunches, ductMesh};
        mesh.ductNodes = static_cast<std::uint32_t>(breast->ductNodes.size());
    }
    return {breast, model};
}

}  // namespace lactea::scene_test
