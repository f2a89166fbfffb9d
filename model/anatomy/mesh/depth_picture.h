#pragma once

#include <cstdint>
#include <vector>

#include "model/anatomy/mesh/triangle_mesh.h"
#include "model/core/crew.h"

namespace lactea::anatomy {

/// A parallel projection: texel (x, y) looks from its place in the plane through `centreMm` against
/// `towardsViewer`.
struct ParallelView {
    Vec3 centreMm, right, up, towardsViewer;
    double mmPerTexel = 1.0;
    int width = 0, height = 0;

    /// In texels (middle of the first: 0.5, 0.5), and how near to the viewer in mm.
    struct Place {
        float x, y, nearness;
    };
    [[nodiscard]] Place project(const Vec3& p) const
    {
        const Vec3 v = p - centreMm;
        return {static_cast<float>(dot(v, right) / mmPerTexel + 0.5 * width),
                static_cast<float>(dot(v, up) / mmPerTexel + 0.5 * height),
                static_cast<float>(dot(v, towardsViewer))};
    }
};

/// The nearest surface of one mesh in each texel; drawn row by row, so by any number of threads alike.
struct DepthPicture {
    static constexpr std::uint32_t nothing = ~0U;
    static constexpr float farthest = -1e9F;
    struct Texel {
        float nearness = farthest; ///< mm towards the viewer
        float u = 0.0F, v = 0.0F;  ///< weights of the triangle's second and third corner
        std::uint32_t triangle = nothing;
    };
    int width = 0;
    std::vector<Texel> texels; ///< [y][x]

    [[nodiscard]] const Texel& at(int x, int y) const
    {
        return texels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                      static_cast<std::size_t>(x)];
    }
};
DepthPicture drawDepth(const ParallelView& view, const TriangleMesh& mesh, Crew& crew);

} // namespace lactea::anatomy
