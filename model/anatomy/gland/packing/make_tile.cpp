// Writes the tile of packed spheres that lobules and alveoli are cut from as a C++ header: make_tile OUT.h
//
// Runs while the program is built (about 5 s) and gives the same file everywhere.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numbers>
#include <vector>

#include "model/anatomy/gland/packing/relax_spheres.h"
#include "model/anatomy/parameters.h"

using namespace lactea;
using namespace lactea::anatomy::packing;

namespace {
constexpr int count = 4096, bucketsAlong = 8;

double rounded(double x) { return std::floor(x * 1e9 + 0.5) / 1e9; }

/// Shrinks the tile to edge 1 and exactly the wanted fraction, which leaves a hair between the spheres.
std::vector<Sphere> unitTile(const Packing& packing, double fraction, double packedFraction)
{
    double shrink = 1.0; // the cube root of fraction / packedFraction by Newton steps
    for (int i = 0; i < 60; ++i)
        shrink -= (shrink * shrink * shrink - fraction / packedFraction) / (3.0 * shrink * shrink);
    std::vector<Sphere> tile;
    for (const Sphere& s : packing.spheres) {
        const auto folded = [&](double x) {
            const double turns = rounded(x / packing.edge - std::floor(x / packing.edge));
            return turns >= 1.0 ? 0.0 : turns;
        };
        tile.push_back({{folded(s.centre.x), folded(s.centre.y), folded(s.centre.z)},
                        rounded(shrink * s.radius / packing.edge)});
    }
    return tile;
}

int bucketOf(const Sphere& s)
{
    const auto along = [](double x) { return static_cast<int>(x * bucketsAlong); };
    return (along(s.centre.x) * bucketsAlong + along(s.centre.y)) * bucketsAlong + along(s.centre.z);
}

double nearest(double x) { return x - std::floor(x + 0.5); }

double smallestGap(const std::vector<Sphere>& tile)
{
    double gap = 1.0;
    for (std::size_t i = 0; i < tile.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const Vec3 v = tile[i].centre - tile[j].centre;
            gap = std::min(gap, length({nearest(v.x), nearest(v.y), nearest(v.z)}) - tile[i].radius -
                                    tile[j].radius);
        }
    return gap;
}

/// The largest power |x - c|^2 - r^2 that any point has against the sphere that gives it the least, from
/// above: cubes are halved until what the power can gain from a cube's middle to its corners does not matter.
class LargestPower {
public:
    explicit LargestPower(const std::vector<Sphere>& tile)
        : m_buckets(bucketsAlong * bucketsAlong * bucketsAlong)
    {
        for (const Sphere& s : tile)
            m_buckets[static_cast<std::size_t>(bucketOf(s))].push_back(&s);
        constexpr int grid = 32;
        for (int n = 0; n < grid * grid * grid; ++n)
            search(Vec3{n / (grid * grid) + 0.5, n / grid % grid + 0.5, n % grid + 0.5} * (1.0 / grid),
                   0.5 / grid, 4);
    }
    [[nodiscard]] double bound() const { return m_bound; }

private:
    void search(const Vec3& p, double half, int halvings)
    {
        const auto at = [](double x, int step) {
            return (static_cast<int>(x * bucketsAlong) + step + bucketsAlong) % bucketsAlong;
        };
        const double toCorner = std::sqrt(3.0) * half;
        double least = 1.0, most = 1.0;
        for (int k = 0; k < 27; ++k) {
            const int bucket = (at(p.x, k / 9 - 1) * bucketsAlong + at(p.y, k / 3 % 3 - 1)) * bucketsAlong +
                               at(p.z, k % 3 - 1);
            for (const Sphere* s : m_buckets[static_cast<std::size_t>(bucket)]) {
                const Vec3 v = p - s->centre;
                const double d = length({nearest(v.x), nearest(v.y), nearest(v.z)});
                least = std::min(least, d * d - s->radius * s->radius);
                most = std::min(most, (d + toCorner) * (d + toCorner) - s->radius * s->radius);
            }
        }
        m_reached = std::max(m_reached, least);
        if (most <= std::max(1.03 * m_reached, m_bound))
            m_bound = std::max(m_bound, most);
        else if (halvings == 0)
            m_bound = most;
        else
            for (int c = 0; c < 8; ++c)
                search(p + Vec3{c & 1 ? 0.5 : -0.5, c & 2 ? 0.5 : -0.5, c & 4 ? 0.5 : -0.5} * half,
                       0.5 * half, halvings - 1);
    }

    std::vector<std::vector<const Sphere*>> m_buckets;
    double m_reached = 0.0, m_bound = 0.0;
};

/// Volumes of the power cells: the cube of the way to the cell's border, over directions through a fine grid on the
/// faces of a cube. Together exactly the tile, each to about 0.1 %.
std::vector<double> cellVolumes(const std::vector<Sphere>& tile, double largestPower)
{
    struct Ray {
        Vec3 way;
        double weight;
    };
    constexpr int grid = 24;
    std::vector<Ray> rays;
    for (int i = 0; i < grid * grid; ++i) {
        const double u = (2 * (i / grid) + 1.0) / grid - 1.0, v = (2 * (i % grid) + 1.0) / grid - 1.0;
        const double square = 1.0 + u * u + v * v;
        for (const Vec3& face : {Vec3{1, u, v}, Vec3{u, 1, v}, Vec3{u, v, 1}})
            for (const double sign : {1.0, -1.0})
                rays.push_back({face * (sign / std::sqrt(square)), 1.0 / (square * std::sqrt(square))});
    }
    std::vector<double> volumes;
    double sum = 0.0;
    for (const Sphere& own : tile) {
        const double reach = std::sqrt(largestPower + own.radius * own.radius);
        std::vector<Vec3> borders; // nearer than the plane: dot(border, x - centre) < 1
        for (const Sphere& other : tile) {
            const Vec3 turns = other.centre - own.centre;
            const Vec3 v{nearest(turns.x), nearest(turns.y), nearest(turns.z)};
            const double plane = 0.5 * (dot(v, v) + own.radius * own.radius - other.radius * other.radius);
            if (&other != &own && plane < reach * length(v))
                borders.push_back(v * (1.0 / plane));
        }
        double volume = 0.0;
        for (const Ray& ray : rays) {
            double steepest = 0.0;
            for (const Vec3& border : borders)
                steepest = std::max(steepest, dot(border, ray.way));
            volume += ray.weight / (steepest * steepest * steepest);
        }
        volumes.push_back(volume);
        sum += volume;
    }
    for (double& volume : volumes)
        volume /= sum;
    return volumes;
}

bool write(const char* path, const std::vector<Sphere>& tile, double largest)
{
    const std::vector<double> cells = cellVolumes(tile, largest);
    std::FILE* out = std::fopen(path, "w");
    if (!out)
        return false;
    std::fprintf(out,
                 "// Made by model/anatomy/gland/packing/make_tile.cpp; edit that instead.\n#pragma once\n\n"
                 "#include \"model/anatomy/gland/packing/packing_tile.h\"\n\n"
                 "namespace lactea::anatomy::packing {\n\n"
                 "inline constexpr int bucketsAlong = %d;\n"
                 "inline constexpr double largestPower = %.9f;\n\n"
                 "inline constexpr PackedSphere tileSpheres[] = {\n",
                 bucketsAlong, largest);
    for (std::size_t i = 0; i < tile.size(); ++i) {
        const Sphere& s = tile[i];
        std::fprintf(out, "    {{%.9f, %.9f, %.9f}, %.9f, %.10f},\n", s.centre.x, s.centre.y, s.centre.z, s.radius,
                     cells[i]);
    }
    std::fprintf(out, "};\n\ninline constexpr int bucketStarts[] = {");
    std::size_t next = 0;
    for (int b = 0; b <= bucketsAlong * bucketsAlong * bucketsAlong; ++b) {
        while (next < tile.size() && bucketOf(tile[next]) < b)
            ++next;
        std::fprintf(out, "%s%zu,", b % 16 ? " " : "\n    ", next);
    }
    std::fprintf(out, "\n};\n\n} // namespace lactea::anatomy::packing\n");
    const bool good = !std::ferror(out);
    return std::fclose(out) == 0 && good;
}
} // namespace

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: make_tile OUT.h\n");
        return 2;
    }
    const anatomy::Parameters wanted;
    const double packed = 1.006 * wanted.packingFraction; // then shrunk until nothing overlaps
    const Recipe recipe{
        count, wanted.alveolusDiameterCv, wanted.alveolusDiameterClip, packed, 1e-3, 1200, 1e-3, 8000};
    const Packing packing = relaxedPacking(recipe, Random(1));
    std::vector<Sphere> tile = unitTile(packing, wanted.packingFraction, packed);
    std::stable_sort(tile.begin(), tile.end(),
                     [](const Sphere& a, const Sphere& b) { return bucketOf(a) < bucketOf(b); });
    if (const double gap = smallestGap(tile); gap <= 0.0) {
        std::fprintf(stderr, "make_tile: the spheres still overlap by %g of the tile's edge\n", -gap);
        return 1;
    }
    if (!write(argv[1], tile, LargestPower(tile).bound())) {
        std::fprintf(stderr, "make_tile: cannot write %s\n", argv[1]);
        return 1;
    }
    return 0;
}
