#include "model/anatomy/mesh/cut_face.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

namespace lactea::anatomy {
namespace {
/// Two directions in the plane, seen from the side of its normal: up is as near to z as can be.
struct Axes {
    Vec3 right, up;
    explicit Axes(const Vec3& normal)
    {
        const Vec3 z = std::fabs(normal.z) < 0.95 ? Vec3{0.0, 0.0, 1.0} : Vec3{1.0, 0.0, 0.0};
        right = normalized(cross(z, normal));
        up = cross(normal, right);
    }
};

/// Extent of the part of the box that the plane meets, along both axes from the plane's point.
struct Extent {
    double left = 1e9, right = -1e9, low = 1e9, high = -1e9;

    Extent(const Box& box, const CutPlane& plane, const Axes& axes)
    {
        std::array<Vec3, 8> corners;
        for (std::size_t i = 0; i < 8; ++i)
            corners[i] = {(i & 1U) ? box.high.x : box.low.x, (i & 2U) ? box.high.y : box.low.y,
                          (i & 4U) ? box.high.z : box.low.z};
        for (std::size_t i = 0; i < 8; ++i)
            for (const std::size_t bit : {1U, 2U, 4U}) {
                if (i & bit)
                    continue;
                const Vec3 a = corners[i], b = corners[i | bit];
                const double da = dot(a - plane.pointMm, plane.normal), db = dot(b - plane.pointMm, plane.normal);
                if ((da > 0.0) == (db > 0.0))
                    continue;
                const Vec3 v = mix(a, b, da / (da - db)) - plane.pointMm;
                left = std::min(left, dot(v, axes.right));
                right = std::max(right, dot(v, axes.right));
                low = std::min(low, dot(v, axes.up));
                high = std::max(high, dot(v, axes.up));
            }
    }
};

std::uint8_t signedByte(double x) { return static_cast<std::uint8_t>(std::lround(128.0 + 127.0 * std::clamp(x, -1.0, 1.0))); }
} // namespace

CutFace drawCutFace(const InsideBody& inside, const BreastShape& shape, const CutPlane& plane, double mmPerPixel,
                    const FaceWish& wish, Crew& crew)
{
    CutFace face;
    face.plane = plane;
    face.mmPerPixel = mmPerPixel;
    const Axes axes(plane.normal);
    const Extent extent(shape.pictureBounds(), plane, axes);
    if (extent.left >= extent.right)
        return face;
    face.right = axes.right;
    face.up = axes.up;
    face.cornerMm = plane.pointMm + axes.right * extent.left + axes.up * extent.low;
    face.width = std::max(3, static_cast<int>(std::ceil((extent.right - extent.left) / mmPerPixel)));
    face.height = std::max(3, static_cast<int>(std::ceil((extent.high - extent.low) / mmPerPixel)));
    const auto pixels = static_cast<std::size_t>(face.width) * static_cast<std::size_t>(face.height);
    face.colourAo.assign(4 * pixels, 0);
    face.tiltId.assign(4 * pixels, 0);
    std::vector<float> relief(pixels, 0.0F);

    const auto width = static_cast<std::size_t>(face.width);
    crew.forEach(face.height, [&](int y) {
        std::map<std::pair<Tissue, PartId>, FaceLook> known; // a row has few parts
        const auto lookOf = [&](const InsidePoint& point) {
            const auto [at, isNew] = known.try_emplace({point.tissue, point.part}, FaceLook::Solid);
            if (isNew && wish.look)
                at->second = wish.look(point.tissue, point.part);
            return at->second;
        };
        for (std::size_t x = 0; x < width; ++x) {
            const InsidePoint point = inside.at(face.cornerMm + face.right * ((static_cast<double>(x) + 0.5) * mmPerPixel) +
                                                face.up * ((y + 0.5) * mmPerPixel));
            const FaceLook look = point.inBody ? lookOf(point) : FaceLook::Hidden;
            if (look == FaceLook::Hidden)
                continue;
            const std::size_t i = static_cast<std::size_t>(y) * width + x;
            const auto colour = encodeGamma2(wish.colour ? wish.colour(point) : point.colour);
            std::copy(colour.begin(), colour.end(), &face.colourAo[4 * i]);
            face.colourAo[4 * i + 3] = 255;
            face.tiltId[4 * i] = look == FaceLook::Faded ? 1 : 0;
            face.tiltId[4 * i + 1] = look == FaceLook::XRayed ? 1 : 0;
            face.tiltId[4 * i + 2] = static_cast<std::uint8_t>(point.id & 255U);
            face.tiltId[4 * i + 3] = static_cast<std::uint8_t>(point.id >> 8U);
            relief[i] = static_cast<float>(point.reliefMm);
        }
    });
    if (crew.stopped())
        return {};

    // The relief tilts the face and shades its hollows; both fade with the pixel, for what is smaller cannot be seen.
    const double strength = std::min(1.0, 0.5 / mmPerPixel);
    constexpr double steepest = 0.9;
    const int reach = std::max(1, static_cast<int>(std::lround(0.8 / mmPerPixel)));
    crew.forEach(face.height, [&](int y) {
        const auto at = [&](int x, int row) {
            return static_cast<double>(
                relief[static_cast<std::size_t>(std::clamp(row, 0, face.height - 1)) * width +
                       static_cast<std::size_t>(std::clamp(x, 0, face.width - 1))]);
        };
        for (int x = 0; x < face.width; ++x) {
            const std::size_t i = static_cast<std::size_t>(y) * width + static_cast<std::size_t>(x);
            if (face.colourAo[4 * i + 3] == 0)
                continue;
            const double dx = (at(x + 1, y) - at(x - 1, y)) / (2.0 * mmPerPixel);
            const double dy = (at(x, y + 1) - at(x, y - 1)) / (2.0 * mmPerPixel);
            const auto keep = [&](std::size_t at, double tilt) {
                const int even = signedByte(strength * -std::clamp(tilt, -steepest, steepest)) & ~1;
                face.tiltId[at] = static_cast<std::uint8_t>(even | (face.tiltId[at] & 1));
            };
            keep(4 * i, dx);
            keep(4 * i + 1, dy);
            const double around = 0.25 * (at(x + reach, y) + at(x - reach, y) + at(x, y + reach) + at(x, y - reach));
            const double open = std::clamp(1.0 - 0.45 * std::max(0.0, around - at(x, y)), 0.35, 1.0);
            face.colourAo[4 * i + 3] = static_cast<std::uint8_t>(std::lround(255.0 * open));
        }
    });
    return face;
}

} // namespace lactea::anatomy
