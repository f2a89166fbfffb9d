#include "model/anatomy/detail_atlas.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "model/anatomy/occlusion.h"

namespace lactea::anatomy {
namespace {
constexpr int atlasWidth = 640, atlasHeight = 720;
constexpr double mmPerTexel = 200.0 / atlasWidth;
constexpr double seenThroughMm = 0.4; // nearer than this before a surface, another does not hide it
/// Nine sets of rays side by side: the mean over 3 x 3 texels sees with all of them.
constexpr int skySide = 3, skyRays = 6;

ParallelView defaultParallelView()
{
    ParallelView view;
    view.centreMm = defaultViewTargetMm;
    view.towardsViewer = defaultViewDirection();
    view.right = normalized(cross(view.towardsViewer * -1.0, Vec3{0, 0, 1}));
    view.up = cross(view.right, view.towardsViewer * -1.0);
    view.mmPerTexel = mmPerTexel;
    view.width = atlasWidth;
    view.height = atlasHeight;
    return view;
}

Vec3 weighted(const std::vector<Point3f>& values, const std::uint32_t* corners, const DepthPicture::Texel& at)
{
    return toVec3(values[corners[0]]) * (1.0 - at.u - at.v) + toVec3(values[corners[1]]) * at.u +
           toVec3(values[corners[2]]) * at.v;
}
} // namespace

Vec3 defaultViewDirection()
{
    constexpr double azimuth = -42.0 * std::numbers::pi / 180.0, elevation = 11.0 * std::numbers::pi / 180.0;
    return {std::cos(azimuth) * std::cos(elevation), std::sin(azimuth) * std::cos(elevation),
            std::sin(elevation)};
}

AtlasView::AtlasView(std::vector<const TissueSurface*> surfaces,
                     const std::vector<const TissueSurface*>& others, Crew& crew)
    : m_view(defaultParallelView()), m_surfaces(std::move(surfaces)), m_layers(m_surfaces.size()),
      m_nearest(static_cast<std::size_t>(atlasWidth) * atlasHeight, DepthPicture::farthest)
{
    std::vector<DepthPicture> before(others.size());
    crew.forEach(static_cast<int>(m_surfaces.size() + others.size()), [&](int i) {
        const auto at = static_cast<std::size_t>(i), layers = m_surfaces.size();
        (at < layers ? m_layers[at] : before[at - layers]) =
            drawDepth(m_view, at < layers ? m_surfaces[at]->mesh : others[at - layers]->mesh, crew);
    });
    if (crew.stopped())
        return;
    for (const auto* pictures : {&m_layers, &before})
        for (const DepthPicture& picture : *pictures)
            for (std::size_t t = 0; t < m_nearest.size(); ++t)
                m_nearest[t] = std::max(m_nearest[t], picture.texels[t].nearness);
}

void AtlasView::markBehind(std::size_t layer, TissueSurface& surface, Crew& crew) const
{
    constexpr std::int8_t behind = -16;
    constexpr double leastFacing = 0.08, clearMm = 0.7;
    crew.forEachOf(surface.mesh.positionsMm.size(), [&](std::size_t i) {
        const double facing = dot(toVec3(surface.mesh.normals[i]), m_view.towardsViewer);
        if (surface.aux[i] > 3 || facing < leastFacing)
            return; // the wall of the skin, or turned away from the atlas anyway
        const auto place = m_view.project(toVec3(surface.mesh.positionsMm[i]));
        const int x = static_cast<int>(std::floor(place.x)), y = static_cast<int>(std::floor(place.y));
        if (x < 0 || y < 0 || x >= atlasWidth || y >= atlasHeight)
            return;
        // A texel is half its width away at most; an oblique surface comes nearer on that way by itself.
        const double oblique = mmPerTexel * std::sqrt(1.0 - facing * facing) / facing;
        if (m_layers[layer].at(x, y).nearness > place.nearness + clearMm + oblique)
            surface.aux[i] = behind;
    });
}

DetailAtlas AtlasView::bake(const RayScene& whole, const TissueColours& colours, Crew& crew) const
{
    DetailAtlas atlas;
    atlas.width = atlasWidth;
    atlas.height = atlasHeight * static_cast<int>(m_surfaces.size());
    atlas.layers = static_cast<int>(m_surfaces.size());
    atlas.widthMm = mmPerTexel * atlasWidth;
    atlas.heightMm = mmPerTexel * atlasHeight;
    atlas.centreMm = m_view.centreMm;
    atlas.towardsViewer = m_view.towardsViewer;
    atlas.right = m_view.right;
    atlas.up = m_view.up;
    atlas.rgba.assign(static_cast<std::size_t>(atlas.width) * static_cast<std::size_t>(atlas.height) * 4, 0);

    const SkyRays rays(skySide * skySide, skyRays);
    const auto seen = [&](const DepthPicture::Texel& texel, int x, int y) {
        return texel.nearness >
               m_nearest[static_cast<std::size_t>(y) * atlasWidth + static_cast<std::size_t>(x)] -
                   static_cast<float>(seenThroughMm);
    };
    const auto bakeRow = [&](int row) {
        const auto layer = static_cast<std::size_t>(row / atlasHeight);
        const int y = row % atlasHeight;
        const TissueSurface& surface = *m_surfaces[layer];
        for (int x = 0; x < atlasWidth; ++x) {
            const DepthPicture::Texel& texel = m_layers[layer].at(x, y);
            if (texel.triangle == DepthPicture::nothing)
                continue;
            const std::uint32_t* corners =
                &surface.mesh.indices[3 * static_cast<std::size_t>(texel.triangle)];
            const Vec3 p = weighted(surface.mesh.positionsMm, corners, texel);
            const Vec3 n = normalized(weighted(surface.mesh.normals, corners, texel));
            const auto mean = [&](const auto& valueOf) {
                return valueOf(corners[0]) * (1.0F - texel.u - texel.v) + valueOf(corners[1]) * texel.u +
                       valueOf(corners[2]) * texel.v;
            };
            std::uint8_t* out =
                &atlas.rgba[4 * (static_cast<std::size_t>(row) * atlasWidth + static_cast<std::size_t>(x))];
            if (surface.tissue != Tissue::Bunch) {
                const auto colour = colours.at(surface.tissue, p, n);
                std::copy(colour.begin(), colour.end(), out);
            } else {
                for (std::size_t k = 0; k < 3; ++k)
                    out[k] = static_cast<std::uint8_t>(std::lround(
                        mean([&](std::uint32_t v) { return static_cast<float>(surface.colours[v][k]); })));
            }
            const double open =
                seen(texel, x, y)
                    ? openSky(whole, p, n, rays.set(x % skySide + skySide * (y % skySide)))
                    : mean([&](std::uint32_t v) { return static_cast<float>(surface.occlusion[v]); }) / 255.0;
            out[3] = std::max<std::uint8_t>(1, encodeUnit(open));
        }
    };
    crew.forEach(atlas.height, bakeRow);

    // Mean over the 3 x 3 texels around that lie on the same surface.
    std::vector<std::uint8_t> sky(atlas.rgba.size() / 4);
    for (std::size_t i = 0; i < sky.size(); ++i)
        sky[i] = atlas.rgba[4 * i + 3];
    const auto smoothRow = [&](int row) {
        const DepthPicture& picture = m_layers[static_cast<std::size_t>(row / atlasHeight)];
        const int y = row % atlasHeight;
        for (int x = 0; x < atlasWidth; ++x) {
            const DepthPicture::Texel& texel = picture.at(x, y);
            if (texel.triangle == DepthPicture::nothing || !seen(texel, x, y))
                continue;
            const std::size_t at = static_cast<std::size_t>(row) * atlasWidth + static_cast<std::size_t>(x);
            int sum = 0, count = 0;
            for (int j = std::max(-1, -y); j <= std::min(1, atlasHeight - 1 - y); ++j)
                for (int i = std::max(-1, -x); i <= std::min(1, atlasWidth - 1 - x); ++i) {
                    const DepthPicture::Texel& other = picture.at(x + i, y + j);
                    constexpr float sameSurfaceMm = 0.9F;
                    if (std::fabs(other.nearness - texel.nearness) < sameSurfaceMm &&
                        seen(other, x + i, y + j)) {
                        sum += sky[at + static_cast<std::size_t>(j * atlasWidth + i)];
                        ++count;
                    }
                }
            atlas.rgba[at * 4 + 3] = static_cast<std::uint8_t>(std::max(1, sum / count));
        }
    };
    crew.forEach(atlas.height, smoothRow);
    return atlas;
}

} // namespace lactea::anatomy
