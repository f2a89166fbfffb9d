#include "model/anatomy/mesh/detail_atlas.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "model/anatomy/mesh/occlusion.h"

namespace lactea::anatomy {
namespace {
constexpr int atlasWidth = 640, atlasHeight = 720;
constexpr double mmPerTexel = 200.0 / atlasWidth; // of a picture of scale 1
constexpr double seenThroughMm = 0.4; // nearer than this before a surface, another does not hide it
/// Nine sets of rays side by side, on every second texel: the mean over 3 x 3 texels sees with about 36 rays, the mean
/// of those means with all sets alike, so that no pattern shows.
constexpr int skySide = 3, skyRays = 8;
constexpr int rowsPerJob = 16;

ParallelView defaultParallelView(double pictureScale)
{
    ParallelView view;
    view.centreMm = defaultViewTargetMm;
    view.towardsViewer = defaultViewDirection();
    view.right = normalized(cross(view.towardsViewer * -1.0, Vec3{0, 0, 1}));
    view.up = cross(view.right, view.towardsViewer * -1.0);
    view.mmPerTexel = mmPerTexel * pictureScale;
    view.width = atlasWidth;
    view.height = atlasHeight;
    return view;
}

constexpr std::size_t texelIndex(std::size_t layer, int x, int y)
{
    return (layer * atlasHeight + static_cast<std::size_t>(y)) * atlasWidth + static_cast<std::size_t>(x);
}

/// job(layer, x, y) for all texels of all layers.
template <class Job> void forTexels(std::size_t layers, Crew& crew, const Job& job)
{
    constexpr int jobsPerLayer = atlasHeight / rowsPerJob;
    crew.forEach(static_cast<int>(layers) * jobsPerLayer, [&](int n) {
        const int first = n % jobsPerLayer * rowsPerJob;
        for (int y = first; y < first + rowsPerJob; ++y)
            for (int x = 0; x < atlasWidth; ++x)
                job(static_cast<std::size_t>(n / jobsPerLayer), x, y);
    });
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
                     const std::vector<const TissueSurface*>& others, double pictureScale, Crew& crew)
    : m_view(defaultParallelView(pictureScale)), m_surfaces(std::move(surfaces)), m_layers(m_surfaces.size()),
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
        const double oblique = m_view.mmPerTexel * std::sqrt(1.0 - facing * facing) / facing;
        if (m_layers[layer].at(x, y).nearness > place.nearness + clearMm + oblique)
            surface.aux[i] = behind;
    });
}

bool AtlasView::seen(const DepthPicture::Texel& texel, int x, int y) const
{
    return texel.triangle != DepthPicture::nothing &&
           texel.nearness > m_nearest[texelIndex(0, x, y)] - static_cast<float>(seenThroughMm);
}

AtlasView::SurfacePoint AtlasView::pointAt(std::size_t layer, const DepthPicture::Texel& texel) const
{
    const TriangleMesh& mesh = m_surfaces[layer]->mesh;
    const std::uint32_t* corners = &mesh.indices[3 * static_cast<std::size_t>(texel.triangle)];
    return {weighted(mesh.positionsMm, corners, texel), normalized(weighted(mesh.normals, corners, texel))};
}

// The mean over the traced texels around that lie on the same surface; 0 when there is none.
std::uint8_t AtlasView::meanSky(std::size_t layer, int x, int y,
                                const std::vector<std::uint8_t>& traced) const
{
    constexpr float sameSurfaceMm = 0.9F;
    const float nearness = m_layers[layer].at(x, y).nearness;
    int sum = 0, count = 0;
    for (int j = std::max(0, y - 1); j <= std::min(atlasHeight - 1, y + 1); ++j)
        for (int i = std::max(0, x - 1); i <= std::min(atlasWidth - 1, x + 1); ++i) {
            const std::uint8_t sky = traced[texelIndex(layer, i, j)];
            if (sky != 0 && std::fabs(m_layers[layer].at(i, j).nearness - nearness) < sameSurfaceMm) {
                sum += sky;
                ++count;
            }
        }
    return count ? static_cast<std::uint8_t>(sum / count) : std::uint8_t{0};
}

void AtlasView::traceSky(const RayScene& whole, Crew& crew)
{
    const SkyRays rays(skySide * skySide, skyRays);
    const auto trace = [&](std::size_t layer, int x, int y) {
        const auto [p, normal] = pointAt(layer, m_layers[layer].at(x, y));
        const double open = openSky(whole, p, normal, rays.set(x % skySide + skySide * (y % skySide)));
        return std::max<std::uint8_t>(1, encodeUnit(open));
    };
    std::vector<std::uint8_t> traced(m_layers.size() * texelIndex(1, 0, 0), 0);
    forTexels(m_layers.size(), crew, [&](std::size_t layer, int x, int y) {
        if ((x + y) % 2 == 0 && seen(m_layers[layer].at(x, y), x, y))
            traced[texelIndex(layer, x, y)] = trace(layer, x, y);
    });
    std::vector<std::uint8_t> filled(traced.size(), 0);
    forTexels(m_layers.size(), crew, [&](std::size_t layer, int x, int y) {
        if (!seen(m_layers[layer].at(x, y), x, y))
            return;
        const std::uint8_t mean = meanSky(layer, x, y, traced);
        filled[texelIndex(layer, x, y)] = mean != 0 ? mean : trace(layer, x, y);
    });
    m_sky.assign(traced.size(), 0);
    forTexels(m_layers.size(), crew, [&](std::size_t layer, int x, int y) {
        if (filled[texelIndex(layer, x, y)] != 0)
            m_sky[texelIndex(layer, x, y)] = meanSky(layer, x, y, filled);
    });
}

std::optional<std::uint8_t> AtlasView::skyAt(std::size_t layer, std::size_t vertex) const
{
    constexpr double atlasAlone = 0.45; // facing the view by more, the shader takes nothing from the vertices
    const TissueSurface& surface = *m_surfaces[layer];
    if (surface.aux[vertex] < 0 ||
        dot(toVec3(surface.mesh.normals[vertex]), m_view.towardsViewer) < atlasAlone)
        return std::nullopt;
    const auto place = m_view.project(toVec3(surface.mesh.positionsMm[vertex]));
    const int x = static_cast<int>(std::floor(place.x)), y = static_cast<int>(std::floor(place.y));
    if (x < 0 || y < 0 || x >= atlasWidth || y >= atlasHeight)
        return std::nullopt;
    constexpr float sameSurfaceMm = 1.0F;
    const std::uint8_t sky = m_sky[texelIndex(layer, x, y)];
    return sky != 0 && std::fabs(m_layers[layer].at(x, y).nearness - place.nearness) < sameSurfaceMm
               ? std::optional(sky)
               : std::nullopt;
}

DetailAtlas AtlasView::paint(const TissueColours& colours, Crew& crew) const
{
    DetailAtlas atlas;
    atlas.width = atlasWidth;
    atlas.height = atlasHeight * static_cast<int>(m_surfaces.size());
    atlas.layers = static_cast<int>(m_surfaces.size());
    atlas.widthMm = m_view.mmPerTexel * atlasWidth;
    atlas.heightMm = m_view.mmPerTexel * atlasHeight;
    atlas.centreMm = m_view.centreMm;
    atlas.towardsViewer = m_view.towardsViewer;
    atlas.right = m_view.right;
    atlas.up = m_view.up;
    atlas.rgba.assign(static_cast<std::size_t>(atlas.width) * static_cast<std::size_t>(atlas.height) * 4, 0);

    // A solid's texels that lie behind other tissues take the colour of the one before them in each direction, unless
    // that lies on another surface.
    const auto copied = [&](std::size_t layer, int x, int y) {
        constexpr float sameSurfaceMm = 1.0F;
        const DepthPicture::Texel &own = m_layers[layer].at(x, y), &even = m_layers[layer].at(x & ~1, y & ~1);
        return (x & 1 || y & 1) && m_surfaces[layer]->tissue != Tissue::Bunch && !seen(own, x, y) &&
               even.triangle != DepthPicture::nothing && std::fabs(even.nearness - own.nearness) < sameSurfaceMm;
    };
    forTexels(m_layers.size(), crew, [&](std::size_t layer, int x, int y) {
        const DepthPicture::Texel& texel = m_layers[layer].at(x, y);
        if (texel.triangle == DepthPicture::nothing)
            return;
        const TissueSurface& surface = *m_surfaces[layer];
        const std::uint32_t* corners = &surface.mesh.indices[3 * static_cast<std::size_t>(texel.triangle)];
        const auto mean = [&](const auto& valueOf) {
            return valueOf(corners[0]) * (1.0F - texel.u - texel.v) + valueOf(corners[1]) * texel.u +
                   valueOf(corners[2]) * texel.v;
        };
        const std::size_t at = texelIndex(layer, x, y);
        std::uint8_t* out = &atlas.rgba[4 * at];
        if (copied(layer, x, y)) {
            // in the second round
        } else if (surface.tissue != Tissue::Bunch) {
            const auto [p, normal] = pointAt(layer, texel);
            const auto colour = colours.at(surface.tissue, p, normal);
            std::copy(colour.begin(), colour.end(), out);
        } else {
            for (std::size_t k = 0; k < 3; ++k)
                out[k] = static_cast<std::uint8_t>(std::lround(
                    mean([&](std::uint32_t v) { return static_cast<float>(surface.colours[v][k]); })));
        }
        const auto behind = [&] {
            return mean([&](std::uint32_t v) { return static_cast<float>(surface.occlusion[v]); }) / 255.0F;
        };
        out[3] = m_sky[at] != 0 ? m_sky[at] : std::max<std::uint8_t>(1, encodeUnit(behind()));
    });
    forTexels(m_layers.size(), crew, [&](std::size_t layer, int x, int y) {
        if (m_layers[layer].at(x, y).triangle != DepthPicture::nothing && copied(layer, x, y))
            std::copy_n(&atlas.rgba[4 * texelIndex(layer, x & ~1, y & ~1)], 3, &atlas.rgba[4 * texelIndex(layer, x, y)]);
    });
    return atlas;
}

} // namespace lactea::anatomy
