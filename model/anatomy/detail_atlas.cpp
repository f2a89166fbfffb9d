#include "model/anatomy/detail_atlas.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "model/anatomy/occlusion.h"
#include "model/anatomy/parallel.h"

namespace lactea::anatomy {
namespace {
constexpr int atlasWidth = 640, atlasHeight = 720;
constexpr double atlasWidthMm = 200.0, atlasHeightMm = 224.0, eyeMm = 300.0;
constexpr int skyRays = 24;

struct Corners {
    std::uint32_t a, b, c;
    double wa, wb, wc;
};
Corners cornersOf(const TissueSurface& surface, const RayScene::Hit& hit)
{
    const std::uint32_t* i = &surface.mesh.indices[3 * hit.triangle];
    return {i[0], i[1], i[2], 1.0 - hit.u - hit.v, hit.u, hit.v};
}
} // namespace

Vec3 defaultViewDirection()
{
    constexpr double azimuth = -42.0 * std::numbers::pi / 180.0, elevation = 11.0 * std::numbers::pi / 180.0;
    return {std::cos(azimuth) * std::cos(elevation), std::sin(azimuth) * std::cos(elevation),
            std::sin(elevation)};
}

DetailAtlas bakeAtlas(const std::vector<const TissueSurface*>& surfaces, const std::vector<RayScene>& alone,
                      const RayScene& whole, const TissueColours& colours, const std::atomic<bool>* stop)
{
    DetailAtlas atlas;
    atlas.width = atlasWidth;
    atlas.height = atlasHeight * static_cast<int>(surfaces.size());
    atlas.layers = static_cast<int>(surfaces.size());
    atlas.widthMm = atlasWidthMm;
    atlas.heightMm = atlasHeightMm;
    atlas.centreMm = defaultViewTargetMm;
    atlas.towardsViewer = defaultViewDirection();
    atlas.right = normalized(cross(atlas.towardsViewer * -1.0, Vec3{0, 0, 1}));
    atlas.up = cross(atlas.right, atlas.towardsViewer * -1.0);
    atlas.rgba.assign(static_cast<std::size_t>(atlas.width) * atlas.height * 4, 0);

    const auto bakeRow = [&](int row) {
        const auto layer = static_cast<std::size_t>(row / atlasHeight);
        const int y = row % atlasHeight;
        const TissueSurface& surface = *surfaces[layer];
        const auto& mesh = surface.mesh;
        for (int x = 0; x < atlasWidth; ++x) {
            const Vec3 eye = atlas.centreMm + atlas.right * (atlasWidthMm * ((x + 0.5) / atlasWidth - 0.5)) +
                             atlas.up * (atlasHeightMm * ((y + 0.5) / atlasHeight - 0.5)) +
                             atlas.towardsViewer * eyeMm;
            RayScene::Hit hit, first;
            if (!alone[layer].nearest(eye, atlas.towardsViewer * -1.0, hit))
                continue;
            const auto [a, b, c, wa, wb, wc] = cornersOf(surface, hit);
            const Vec3 p = eye - atlas.towardsViewer * hit.distanceMm;
            const Vec3 n = normalized(toVec3(mesh.normals[a]) * wa + toVec3(mesh.normals[b]) * wb +
                                      toVec3(mesh.normals[c]) * wc);
            std::uint8_t* texel = &atlas.rgba[(static_cast<std::size_t>(row) * atlasWidth + x) * 4];
            if (surface.tissue == Tissue::Bunch) {
                for (int k = 0; k < 3; ++k)
                    texel[k] = static_cast<std::uint8_t>(std::lround(surface.colours[a][k] * wa +
                                                                     surface.colours[b][k] * wb +
                                                                     surface.colours[c][k] * wc));
            } else {
                const auto colour = colours.at(surface.tissue, p, n);
                std::copy(colour.begin(), colour.end(), texel);
            }
            const bool visible = whole.nearest(eye, atlas.towardsViewer * -1.0, first) &&
                                 first.distanceMm > hit.distanceMm - 0.3F;
            const double open =
                visible
                    ? openSky(whole, p, n, skyRays, static_cast<std::uint32_t>(row * atlasWidth + x))
                    : (surface.occlusion[a] * wa + surface.occlusion[b] * wb + surface.occlusion[c] * wc) /
                          255.0;
            texel[3] = std::max<std::uint8_t>(1, encodeUnit(open));
        }
    };
    parallelFor(atlas.height, bakeRow, stop);
    return atlas;
}

} // namespace lactea::anatomy
