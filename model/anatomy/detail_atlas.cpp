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
constexpr int skyRays = 10;

struct Corners {
    std::uint32_t a, b, c;
    double wa, wb, wc;
};
Corners cornersOf(const TissueSurface& surface, const RayScene::Hit& hit)
{
    const std::uint32_t* i = &surface.mesh.indices[3 * hit.triangle];
    return {i[0], i[1], i[2], 1.0 - hit.u - hit.v, hit.u, hit.v};
}

std::vector<std::uint8_t> alphaOf(const DetailAtlas& atlas)
{
    std::vector<std::uint8_t> alpha(atlas.rgba.size() / 4);
    for (std::size_t i = 0; i < alpha.size(); ++i)
        alpha[i] = atlas.rgba[4 * i + 3];
    return alpha;
}
} // namespace

Vec3 defaultViewDirection()
{
    constexpr double azimuth = -42.0 * std::numbers::pi / 180.0, elevation = 11.0 * std::numbers::pi / 180.0;
    return {std::cos(azimuth) * std::cos(elevation), std::sin(azimuth) * std::cos(elevation),
            std::sin(elevation)};
}

void markBehindAtlas(TissueSurface& surface, const RayScene& alone, const std::atomic<bool>* stop)
{
    constexpr int verticesPerJob = 4096;
    constexpr std::int8_t behind = -16;
    const int n = static_cast<int>(surface.mesh.positionsMm.size());
    const Vec3 towards = defaultViewDirection();
    parallelFor(
        (n + verticesPerJob - 1) / verticesPerJob,
        [&](int block) {
            for (int i = block * verticesPerJob; i < std::min(n, (block + 1) * verticesPerJob); ++i) {
                const Vec3 normal = toVec3(surface.mesh.normals[i]);
                if (surface.aux[i] > 3 || dot(normal, towards) < 0.08)
                    continue; // the wall of the skin, or turned away from the atlas anyway
                if (alone.blocked(toVec3(surface.mesh.positionsMm[i]) + normal * 0.5, towards, 2.0 * eyeMm))
                    surface.aux[i] = behind;
            }
        },
        stop);
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

    // Depth of each texel, 0 = nothing there, negative = behind another tissue.
    std::vector<float> depths(static_cast<std::size_t>(atlas.width) * atlas.height, 0.0F);
    const Vec3 forwards = atlas.towardsViewer * -1.0;

    const auto bakeRow = [&](int row) {
        const auto layer = static_cast<std::size_t>(row / atlasHeight);
        const int y = row % atlasHeight;
        const TissueSurface& surface = *surfaces[layer];
        const auto& mesh = surface.mesh;
        for (int x = 0; x < atlasWidth; ++x) {
            const Vec3 eye = atlas.centreMm + atlas.right * (atlasWidthMm * ((x + 0.5) / atlasWidth - 0.5)) +
                             atlas.up * (atlasHeightMm * ((y + 0.5) / atlasHeight - 0.5)) +
                             atlas.towardsViewer * eyeMm;
            RayScene::Hit hit;
            if (!alone[layer].nearest(eye, forwards, hit))
                continue;
            const auto [a, b, c, wa, wb, wc] = cornersOf(surface, hit);
            const Vec3 p = eye + forwards * hit.distanceMm;
            const Vec3 n = normalized(toVec3(mesh.normals[a]) * wa + toVec3(mesh.normals[b]) * wb +
                                      toVec3(mesh.normals[c]) * wc);
            const bool seen = !whole.blocked(p + n * 0.3, atlas.towardsViewer, 2.0 * eyeMm);
            const std::size_t at = static_cast<std::size_t>(row) * atlasWidth + x;
            std::uint8_t* texel = &atlas.rgba[at * 4];
            if (surface.tissue != Tissue::Bunch) {
                const auto colour = colours.at(surface.tissue, p, n);
                std::copy(colour.begin(), colour.end(), texel);
            } else {
                for (int k = 0; k < 3; ++k)
                    texel[k] = static_cast<std::uint8_t>(std::lround(surface.colours[a][k] * wa +
                                                                     surface.colours[b][k] * wb +
                                                                     surface.colours[c][k] * wc));
            }
            const auto salt = static_cast<std::uint32_t>(x % 5 + 5 * (y % 5)); // 25 patterns side by side
            const double open =
                seen ? openSky(whole, p, n, skyRays, salt)
                     : (surface.occlusion[a] * wa + surface.occlusion[b] * wb + surface.occlusion[c] * wc) /
                           255.0;
            texel[3] = std::max<std::uint8_t>(1, encodeUnit(open));
            depths[at] = seen ? hit.distanceMm : -hit.distanceMm;
        }
    };
    parallelFor(atlas.height, bakeRow, stop);

    // Mean over the 3 x 3 texels around that lie on the same surface: ten rays each become ninety.
    const auto sky = alphaOf(atlas);
    const auto smoothRow = [&](int row) {
        const int y = row % atlasHeight;
        for (int x = 0; x < atlasWidth; ++x) {
            const std::size_t at = static_cast<std::size_t>(row) * atlasWidth + x;
            if (depths[at] <= 0.0F)
                continue;
            int sum = 0, count = 0;
            for (int j = std::max(-1, -y); j <= std::min(1, atlasHeight - 1 - y); ++j)
                for (int i = std::max(-1, -x); i <= std::min(1, atlasWidth - 1 - x); ++i) {
                    const std::size_t other = at + static_cast<std::size_t>(j * atlasWidth + i);
                    constexpr float sameSurfaceMm = 0.9F;
                    if (std::fabs(depths[other] - depths[at]) < sameSurfaceMm) {
                        sum += sky[other];
                        ++count;
                    }
                }
            atlas.rgba[at * 4 + 3] = static_cast<std::uint8_t>(std::max(1, sum / count));
        }
    };
    parallelFor(atlas.height, smoothRow, stop);
    return atlas;
}

} // namespace lactea::anatomy
