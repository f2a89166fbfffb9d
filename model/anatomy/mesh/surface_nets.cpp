#include "model/anatomy/mesh/surface_nets.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "model/anatomy/mesh/brick_grid.h"

namespace lactea::anatomy {
namespace {
constexpr int edge = BrickGrid::edge;

constexpr std::array<std::array<int, 2>, 12> cubeEdges{
    {{0, 1}, {2, 3}, {4, 5}, {6, 7}, {0, 2}, {1, 3}, {4, 6}, {5, 7}, {0, 4}, {1, 5}, {2, 6}, {3, 7}}};

Vec3 corner(int c)
{
    return {static_cast<double>(c & 1), static_cast<double>(c >> 1 & 1), static_cast<double>(c >> 2)};
}

/// What one brick adds to the mesh.
struct Part {
    std::vector<Point3f> points;
    std::vector<std::uint32_t> indices;
    std::vector<std::int16_t> vertexOfCell; ///< -1: none; empty when the surface does not pass the brick
    std::uint32_t first = 0;                ///< number of its first vertex
};

/// Mean of the crossings on the edges of one cell, from its lower corner; false when the surface does not
/// pass it.
bool cellVertex(const BrickGrid::Gathered& field, int i, int j, int k, Vec3& out)
{
    std::array<float, 8> v{};
    int inside = 0;
    for (std::size_t c = 0; c < 8; ++c) {
        const int n = static_cast<int>(c);
        v[c] = field[static_cast<std::size_t>(
            BrickGrid::cornerIndex(i + (n & 1), j + (n >> 1 & 1), k + (n >> 2)))];
        inside += v[c] < 0.0F;
    }
    if (inside == 0 || inside == 8)
        return false;
    Vec3 sum;
    int crossings = 0;
    for (const auto& [a, b] : cubeEdges) {
        if ((v[a] < 0.0F) == (v[b] < 0.0F))
            continue;
        const double t = v[a] / (static_cast<double>(v[a]) - v[b]);
        sum += mix(corner(a), corner(b), t);
        ++crossings;
    }
    out = sum * (1.0 / crossings);
    return true;
}

bool passes(const BrickGrid::Gathered& field)
{
    return std::any_of(field.begin(), field.end(), [&](float v) { return (v < 0.0F) != (field[0] < 0.0F); });
}

void addPoints(const BrickGrid& grid, int brick, Part& part)
{
    const auto field = grid.gather(brick);
    if (!passes(field))
        return;
    part.vertexOfCell.assign(BrickGrid::cells, -1);
    const auto at = grid.placeOf(brick);
    Vec3 p;
    for (int k = 0; k < edge; ++k)
        for (int j = 0; j < edge; ++j)
            for (int i = 0; i < edge; ++i)
                if (cellVertex(field, i, j, k, p)) {
                    part.vertexOfCell[static_cast<std::size_t>(BrickGrid::cellIndex(i, j, k))] =
                        static_cast<std::int16_t>(part.points.size());
                    part.points.push_back(toPoint3f(
                        grid.point(at[0] * edge + i + p.x, at[1] * edge + j + p.y, at[2] * edge + k + p.z)));
                }
}

/// One quad per crossed grid edge, between the four cells around it.
void addQuads(const BrickGrid& grid, const std::vector<Part>& parts, int brick,
              std::vector<std::uint32_t>& out)
{
    if (parts[static_cast<std::size_t>(brick)].vertexOfCell.empty())
        return;
    constexpr std::uint32_t none = ~0U;
    const auto field = grid.gather(brick);
    const auto at = grid.placeOf(brick);
    const auto vertex = [&](int i, int j, int k) { // of a cell, from -1
        const int owner = i >= 0 && j >= 0 && k >= 0
                              ? brick
                              : grid.brickAt({at[0] - (i < 0), at[1] - (j < 0), at[2] - (k < 0)});
        if (owner < 0)
            return none;
        const Part& part = parts[static_cast<std::size_t>(owner)];
        if (part.vertexOfCell.empty())
            return none;
        const int number = part.vertexOfCell[static_cast<std::size_t>(
            BrickGrid::cellIndex((i + edge) % edge, (j + edge) % edge, (k + edge) % edge))];
        return number < 0 ? none : part.first + static_cast<std::uint32_t>(number);
    };
    const auto quad = [&](std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d, bool flip) {
        if (a == none || b == none || c == none || d == none)
            return; // at the border of the box
        if (flip)
            std::swap(b, d);
        out.insert(out.end(), {a, b, c, a, c, d});
    };
    const auto in = [&](int i, int j, int k) {
        return field[static_cast<std::size_t>(BrickGrid::cornerIndex(i, j, k))] < 0.0F;
    };
    for (int k = 0; k < edge; ++k)
        for (int j = 0; j < edge; ++j)
            for (int i = 0; i < edge; ++i) {
                const bool here = in(i, j, k);
                if (here != in(i + 1, j, k))
                    quad(vertex(i, j - 1, k - 1), vertex(i, j, k - 1), vertex(i, j, k), vertex(i, j - 1, k),
                         !here);
                if (here != in(i, j + 1, k))
                    quad(vertex(i - 1, j, k - 1), vertex(i - 1, j, k), vertex(i, j, k), vertex(i, j, k - 1),
                         !here);
                if (here != in(i, j, k + 1))
                    quad(vertex(i - 1, j - 1, k), vertex(i, j - 1, k), vertex(i, j, k), vertex(i - 1, j, k),
                         !here);
            }
}
} // namespace

void computeNormals(TriangleMesh& mesh)
{
    std::vector<Vec3> sums(mesh.positionsMm.size());
    for (std::size_t t = 0; t < mesh.indices.size(); t += 3) {
        const std::uint32_t* corner = &mesh.indices[t];
        const Vec3 a = toVec3(mesh.positionsMm[corner[0]]);
        const Vec3 n =
            cross(toVec3(mesh.positionsMm[corner[1]]) - a, toVec3(mesh.positionsMm[corner[2]]) - a);
        for (int e = 0; e < 3; ++e)
            sums[corner[e]] += n;
    }
    mesh.normals.resize(sums.size());
    for (std::size_t i = 0; i < sums.size(); ++i)
        mesh.normals[i] = toPoint3f(normalized(sums[i]));
}

TriangleMesh surfaceNets(const Box& box, double cellMm, const std::function<double(const Vec3&)>& distance,
                         const Steepness& steepness, Crew& crew)
{
    BrickGrid grid(box, cellMm);
    grid.sample(distance, steepness, crew);
    if (crew.stopped())
        return {};

    constexpr std::size_t bricksPerJob = 16;
    const auto count = static_cast<std::size_t>(grid.brickCount());
    std::vector<Part> parts(count);
    const auto forParts = [&](const auto& job) {
        crew.forEach(static_cast<int>((count + bricksPerJob - 1) / bricksPerJob), [&](int b) {
            const std::size_t from = static_cast<std::size_t>(b) * bricksPerJob;
            for (std::size_t i = from; i < std::min(count, from + bricksPerJob); ++i)
                job(static_cast<int>(i), parts[i]);
        });
    };
    forParts([&](int brick, Part& part) { addPoints(grid, brick, part); });
    TriangleMesh mesh;
    for (Part& part : parts) {
        part.first = static_cast<std::uint32_t>(mesh.positionsMm.size());
        mesh.positionsMm.insert(mesh.positionsMm.end(), part.points.begin(), part.points.end());
    }
    forParts([&](int brick, Part& part) { addQuads(grid, parts, brick, part.indices); });
    for (const Part& part : parts)
        mesh.indices.insert(mesh.indices.end(), part.indices.begin(), part.indices.end());
    computeNormals(mesh);
    return mesh;
}

} // namespace lactea::anatomy
