#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <tuple>
#include <utility>
#include <vector>

#include "model/anatomy/gland/packing/relax_spheres.h"

namespace lactea::anatomy::packing {

/// Pairs that may touch soon; valid until some sphere has moved by half the margin.
class NearPairs {
public:
    NearPairs(double edge, double widest) : m_edge(edge), m_reach(widest + margin)
    {
        m_cells = std::max(3, static_cast<int>(edge / m_reach));
    }

    template <class Visit> void forEachOverlap(const std::vector<Sphere>& spheres, Visit visit)
    {
        if (stale(spheres))
            rebuild(spheres);
        for (const auto& [a, b] : m_pairs) {
            const Vec3 apart = nearest(spheres[a].centre - spheres[b].centre);
            const double touching = spheres[a].radius + spheres[b].radius, d2 = dot(apart, apart);
            if (d2 < touching * touching)
                visit(a, b, apart, std::sqrt(d2), touching);
        }
    }

    /// Lets spheres of like size change places where that lowers the energy: packs denser than pushing alone.
    /// Every sphere changes at most once, by less than half the margin, so the pairs stay valid meanwhile.
    void exchange(std::vector<Sphere>& spheres, double warmth, Random& random)
    {
        rebuild(spheres);
        std::vector<std::vector<std::uint32_t>> near(spheres.size());
        for (const auto& [a, b] : m_pairs) {
            near[a].push_back(b);
            near[b].push_back(a);
        }
        const auto energyOf = [&](std::size_t i) {
            double energy = 0.0;
            for (const std::uint32_t j : near[i]) {
                const Vec3 apart = nearest(spheres[i].centre - spheres[j].centre);
                const double touching = spheres[i].radius + spheres[j].radius, d2 = dot(apart, apart);
                if (d2 < touching * touching) {
                    const double overlap = 1.0 - std::sqrt(d2) / touching;
                    energy += overlap * overlap;
                }
            }
            return energy;
        };
        std::vector<std::uint32_t> bySize(spheres.size());
        std::iota(bySize.begin(), bySize.end(), 0U);
        std::sort(bySize.begin(), bySize.end(), [&](std::uint32_t a, std::uint32_t b) {
            return std::tie(spheres[a].radius, a) < std::tie(spheres[b].radius, b);
        });
        std::vector<bool> changed(spheres.size(), false);
        const int count = static_cast<int>(spheres.size()), likeSize = count / 8;
        for (int rank = 0; rank + 1 < count; ++rank) {
            const std::uint32_t a = bySize[static_cast<std::size_t>(rank)];
            const std::uint32_t b = bySize[static_cast<std::size_t>(
                rank + 1 + random.below(std::min(likeSize, count - 1 - rank)))];
            if (changed[a] || changed[b] || spheres[b].radius - spheres[a].radius > 0.45 * margin)
                continue;
            const double before = energyOf(a) + energyOf(b);
            std::swap(spheres[a].radius, spheres[b].radius);
            if (energyOf(a) + energyOf(b) < before + 2.0 * warmth * random.uniform())
                changed[a] = changed[b] = true;
            else
                std::swap(spheres[a].radius, spheres[b].radius);
        }
        m_builtAt.clear(); // reach depends on the radii
    }

private:
    static constexpr double margin = 0.35;

    [[nodiscard]] Vec3 nearest(Vec3 v) const
    {
        const double half = 0.5 * m_edge;
        const auto fold = [&](double x) {
            while (x > half)
                x -= m_edge;
            while (x < -half)
                x += m_edge;
            return x;
        };
        return {fold(v.x), fold(v.y), fold(v.z)};
    }

    [[nodiscard]] bool stale(const std::vector<Sphere>& spheres) const
    {
        if (m_builtAt.empty())
            return true;
        for (std::size_t i = 0; i < spheres.size(); ++i) {
            const Vec3 moved = spheres[i].centre - m_builtAt[i];
            if (4.0 * dot(moved, moved) > margin * margin)
                return true;
        }
        return false;
    }

    [[nodiscard]] int cellOf(double x) const
    {
        const double turns = x / m_edge;
        return std::clamp(static_cast<int>((turns - std::floor(turns)) * m_cells), 0, m_cells - 1);
    }

    void rebuild(const std::vector<Sphere>& spheres)
    {
        m_pairs.clear();
        m_builtAt.clear();
        std::vector<std::vector<std::uint32_t>> cells(static_cast<std::size_t>(m_cells * m_cells * m_cells));
        const auto cell = [&](int x, int y, int z) -> std::vector<std::uint32_t>& {
            const auto wrap = [&](int i) { return (i + m_cells) % m_cells; };
            return cells[static_cast<std::size_t>((wrap(x) * m_cells + wrap(y)) * m_cells + wrap(z))];
        };
        for (std::uint32_t i = 0; i < spheres.size(); ++i) {
            const Vec3& c = spheres[i].centre;
            m_builtAt.push_back(c);
            cell(cellOf(c.x), cellOf(c.y), cellOf(c.z)).push_back(i);
        }
        for (std::uint32_t i = 0; i < spheres.size(); ++i) {
            const Vec3& c = spheres[i].centre;
            for (int n = 0; n < 27; ++n)
                for (const std::uint32_t j :
                     cell(cellOf(c.x) + n / 9 - 1, cellOf(c.y) + n / 3 % 3 - 1, cellOf(c.z) + n % 3 - 1)) {
                    const Vec3 apart = nearest(c - spheres[j].centre);
                    const double reach = spheres[i].radius + spheres[j].radius + margin;
                    if (j > i && dot(apart, apart) < reach * reach)
                        m_pairs.emplace_back(i, j);
                }
        }
    }

    double m_edge, m_reach;
    int m_cells = 0;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_pairs;
    std::vector<Vec3> m_builtAt;
};

} // namespace lactea::anatomy::packing
