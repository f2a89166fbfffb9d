#include "model/anatomy/mesh/depth_picture.h"

#include <cmath>

namespace lactea::anatomy {
namespace {
constexpr int bands = 8; // of rows

/// Draws one triangle's texels between the rows `from` and `to`.
void draw(const std::vector<ParallelView::Place>& places, const std::uint32_t* corners, std::uint32_t number,
          int from, int to, int width, DepthPicture& picture)
{
    const auto &a = places[corners[0]], &b = places[corners[1]], &c = places[corners[2]];
    const float low = std::min({a.y, b.y, c.y}), high = std::max({a.y, b.y, c.y});
    const int y0 = std::max(from, static_cast<int>(std::floor(low - 0.5F))),
              y1 = std::min(to - 1, static_cast<int>(std::ceil(high - 0.5F)));
    if (y0 > y1)
        return;
    const int x0 = std::max(0, static_cast<int>(std::floor(std::min({a.x, b.x, c.x}) - 0.5F))),
              x1 = std::min(width - 1, static_cast<int>(std::ceil(std::max({a.x, b.x, c.x}) - 0.5F)));
    const float bx = b.x - a.x, by = b.y - a.y, cx = c.x - a.x, cy = c.y - a.y;
    const float area = bx * cy - by * cx;
    if (std::fabs(area) < 1e-7F)
        return;
    const float scale = 1.0F / area;
    for (int y = y0; y <= y1; ++y)
        for (int x = x0; x <= x1; ++x) {
            const float px = static_cast<float>(x) + 0.5F - a.x, py = static_cast<float>(y) + 0.5F - a.y;
            const float u = (px * cy - py * cx) * scale, v = (bx * py - by * px) * scale;
            constexpr float slack = -1e-4F; // both neighbours take a texel on their edge
            if (u < slack || v < slack || u + v > 1.0F - slack)
                continue;
            const float nearness = a.nearness + u * (b.nearness - a.nearness) + v * (c.nearness - a.nearness);
            auto& texel = picture.texels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                                         static_cast<std::size_t>(x)];
            if (nearness > texel.nearness)
                texel = {nearness, u, v, number};
        }
}
} // namespace

DepthPicture drawDepth(const ParallelView& view, const TriangleMesh& mesh, Crew& crew)
{
    DepthPicture picture;
    picture.width = view.width;
    picture.texels.resize(static_cast<std::size_t>(view.width) * static_cast<std::size_t>(view.height));
    std::vector<ParallelView::Place> places(mesh.positionsMm.size());
    crew.forEachOf(places.size(),
                   [&](std::size_t i) { places[i] = view.project(toVec3(mesh.positionsMm[i])); });
    crew.forEach(bands, [&](int band) {
        const int from = view.height * band / bands, to = view.height * (band + 1) / bands;
        for (std::size_t t = 0; t + 2 < mesh.indices.size(); t += 3)
            draw(places, &mesh.indices[t], static_cast<std::uint32_t>(t / 3), from, to, view.width, picture);
    });
    return picture;
}

} // namespace lactea::anatomy
