#include "model/anatomy/closeup/lobule_face.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "model/anatomy/shape/noise.h"

namespace lactea::anatomy {

FaceFrame::FaceFrame(const Vec3& originMm, const Vec3& viewerDirection)
    : origin(originMm), towards(normalized(viewerDirection))
{
    constexpr double nearlyUp = 0.98;
    right = normalized(cross(std::fabs(towards.z) < nearlyUp ? Vec3{0, 0, 1} : Vec3{0, 1, 0}, towards));
    up = cross(towards, right);
}

Vec3 FaceFrame::seen(const Vec3& pointMm) const
{
    const Vec3 p = pointMm - origin;
    return {dot(p, right), dot(p, up), dot(p, towards)};
}

Vec3 FaceFrame::fromOrigin(const Vec3& s) const { return right * s.x + up * s.y + towards * s.z; }

FaceRelief::FaceRelief(const std::vector<Sac>& sacs)
{
    for (const Sac& s : sacs)
        m_reach = std::max({m_reach, std::fabs(s.centre.x) + s.radius, std::fabs(s.centre.y) + s.radius});
    m_side = static_cast<int>(std::ceil(2.0 * m_reach / pixelMm)) + 1;
    const auto pixels = static_cast<std::size_t>(m_side) * static_cast<std::size_t>(m_side);
    m_height.assign(pixels, static_cast<float>(floorMm));
    m_sac.assign(pixels, -1);
    m_outlinePixels.assign(sacs.size(), 0.0);
    for (std::size_t i = 0; i < sacs.size(); ++i) {
        const Sac& s = sacs[i];
        m_outlinePixels[i] = std::numbers::pi * s.radius * s.radius / (pixelMm * pixelMm);
        if (s.open)
            continue;
        const auto pixel = [&](double at) { return static_cast<int>(std::lround((at + m_reach) / pixelMm)); };
        for (int y = std::max(0, pixel(s.centre.y - s.radius));
             y <= std::min(m_side - 1, pixel(s.centre.y + s.radius)); ++y)
            for (int x = std::max(0, pixel(s.centre.x - s.radius));
                 x <= std::min(m_side - 1, pixel(s.centre.x + s.radius)); ++x) {
                const double dx = x * pixelMm - m_reach - s.centre.x, dy = y * pixelMm - m_reach - s.centre.y;
                const double under = s.radius * s.radius - dx * dx - dy * dy;
                if (under <= 0.0)
                    continue;
                const auto height = static_cast<float>(s.centre.z + std::sqrt(under));
                const std::size_t at = static_cast<std::size_t>(y) * static_cast<std::size_t>(m_side) +
                                       static_cast<std::size_t>(x);
                if (height > m_height[at]) {
                    m_height[at] = height;
                    m_sac[at] = static_cast<int>(i);
                }
            }
    }
}

double FaceRelief::atPixel(int x, int y) const
{
    const int u = std::clamp(x, 0, m_side - 1), v = std::clamp(y, 0, m_side - 1);
    return m_height[static_cast<std::size_t>(v) * static_cast<std::size_t>(m_side) +
                    static_cast<std::size_t>(u)];
}

double FaceRelief::heightAt(double x, double y) const
{
    const double u = (x + m_reach) / pixelMm, v = (y + m_reach) / pixelMm;
    const int i = static_cast<int>(std::floor(u)), j = static_cast<int>(std::floor(v));
    return lactea::mix(lactea::mix(atPixel(i, j), atPixel(i + 1, j), u - i),
                       lactea::mix(atPixel(i, j + 1), atPixel(i + 1, j + 1), u - i), v - j);
}

std::vector<int> FaceRelief::seenSacs(double share) const
{
    std::vector<int> pixels(m_outlinePixels.size(), 0), seen;
    for (const int sac : m_sac)
        if (sac >= 0)
            ++pixels[static_cast<std::size_t>(sac)];
    for (std::size_t i = 0; i < pixels.size(); ++i)
        if (pixels[i] > 0 && pixels[i] >= share * m_outlinePixels[i])
            seen.push_back(static_cast<int>(i));
    return seen;
}

std::vector<double> opennessOf(const std::vector<Sac>& sacs)
{
    constexpr int rays = 20;
    constexpr double reachMm = 0.26, cellMm = 0.2;
    std::array<Vec3, rays> sky;
    const double goldenTurn = std::numbers::pi * (3.0 - std::sqrt(5.0));
    for (int k = 0; k < rays; ++k) {
        const double z = 1.0 - (2.0 * k + 1.0) / rays, r = std::sqrt(1.0 - z * z);
        sky[static_cast<std::size_t>(k)] = {r * std::cos(k * goldenTurn), r * std::sin(k * goldenTurn), z};
    }
    // Cells of a grid, each sac in one.
    double reach = 0.0;
    for (const Sac& s : sacs)
        reach = std::max({reach, std::fabs(s.centre.x), std::fabs(s.centre.y), std::fabs(s.centre.z)});
    const int side = static_cast<int>(2.0 * reach / cellMm) + 1;
    const auto cellOf = [&](double at) {
        return std::clamp(static_cast<int>((at + reach) / cellMm), 0, side - 1);
    };
    std::vector<std::vector<int>> cells(static_cast<std::size_t>(side * side * side));
    const auto cell = [&](int x, int y, int z) -> std::vector<int>& {
        return cells[static_cast<std::size_t>((z * side + y) * side + x)];
    };
    for (std::size_t i = 0; i < sacs.size(); ++i) {
        const Vec3& c = sacs[i].centre;
        cell(cellOf(c.x), cellOf(c.y), cellOf(c.z)).push_back(static_cast<int>(i));
    }
    std::vector<double> openness;
    for (std::size_t i = 0; i < sacs.size(); ++i) {
        const Sac& s = sacs[i];
        std::uint32_t blocked = 0;
        const auto within = [&](double at) { return std::pair{cellOf(at - reachMm), cellOf(at + reachMm)}; };
        const auto [x0, x1] = within(s.centre.x);
        const auto [y0, y1] = within(s.centre.y);
        const auto [z0, z1] = within(s.centre.z);
        for (int z = z0; z <= z1; ++z)
            for (int y = y0; y <= y1; ++y)
                for (int x = x0; x <= x1; ++x)
                    for (const int j : cell(x, y, z)) {
                        const Sac& other = sacs[static_cast<std::size_t>(j)];
                        if (j == static_cast<int>(i) || (other.open && !s.open))
                            continue;
                        const Vec3 way = other.centre - s.centre;
                        const double far2 = dot(way, way);
                        if (far2 > reachMm * reachMm)
                            continue;
                        const double least = std::sqrt(std::max(0.0, far2 - other.radius * other.radius));
                        for (int k = 0; k < rays; ++k)
                            if (dot(sky[static_cast<std::size_t>(k)], way) > least)
                                blocked |= 1U << k;
                    }
        int free = 0;
        for (int k = 0; k < rays; ++k)
            free += (blocked >> k & 1U) == 0U;
        openness.push_back(std::min(1.0, 2.0 * free / rays));
    }
    return openness;
}

} // namespace lactea::anatomy
