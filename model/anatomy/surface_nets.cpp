#include "model/anatomy/surface_nets.h"

#include <array>
#include <cmath>

#include "model/anatomy/parallel.h"

namespace lactea::anatomy {
namespace {
constexpr int blockCells = 32; // edge of the outermost blocks
constexpr int layersPerSlab = 8;

/// The field on the corners of a cubic grid; corners of skipped blocks hold the value at the block's middle.
class Grid {
public:
    Grid(const Box& box, double cellMm)
        : m_low(box.low), m_cell(cellMm), m_nx(corners(box.low.x, box.high.x)),
          m_ny(corners(box.low.y, box.high.y)), m_nz(corners(box.low.z, box.high.z)),
          m_values(static_cast<std::size_t>(m_nx) * m_ny * m_nz)
    {
    }

    [[nodiscard]] int nx() const { return m_nx; }
    [[nodiscard]] int ny() const { return m_ny; }
    [[nodiscard]] int nz() const { return m_nz; }
    [[nodiscard]] std::size_t index(int i, int j, int k) const
    {
        return (static_cast<std::size_t>(k) * m_ny + j) * m_nx + i;
    }
    [[nodiscard]] float value(int i, int j, int k) const { return m_values[index(i, j, k)]; }
    [[nodiscard]] Vec3 point(double i, double j, double k) const { return m_low + Vec3{i, j, k} * m_cell; }

    void sample(const std::function<double(const Vec3&)>& distance, double steepest,
                const std::atomic<bool>* stop)
    {
        const auto blocks = [](int n) { return (n + blockCells - 1) / blockCells; };
        const int bx = blocks(m_nx), by = blocks(m_ny), bz = blocks(m_nz);
        const auto block = [&](int b) {
            fill(b % bx * blockCells, b / bx % by * blockCells, b / bx / by * blockCells, blockCells,
                 distance, steepest);
        };
        parallelFor(bx * by * bz, block, stop);
    }

private:
    [[nodiscard]] int corners(double low, double high) const
    {
        return static_cast<int>((high - low) / m_cell) + 2;
    }

    void fill(int i0, int j0, int k0, int edge, const std::function<double(const Vec3&)>& distance,
              double steepest)
    {
        if (i0 >= m_nx || j0 >= m_ny || k0 >= m_nz)
            return;
        const double half = 0.5 * edge;
        const double middle = distance(point(i0 + half, j0 + half, k0 + half));
        const bool far = std::fabs(middle) > steepest * m_cell * edge * 0.87; // half the diagonal
        if (!far && edge > 2) {
            for (int c = 0; c < 8; ++c)
                fill(i0 + (c & 1) * edge / 2, j0 + (c >> 1 & 1) * edge / 2, k0 + (c >> 2) * edge / 2,
                     edge / 2, distance, steepest);
            return;
        }
        for (int k = k0; k < std::min(m_nz, k0 + edge); ++k)
            for (int j = j0; j < std::min(m_ny, j0 + edge); ++j)
                for (int i = i0; i < std::min(m_nx, i0 + edge); ++i)
                    m_values[index(i, j, k)] = static_cast<float>(far ? middle : distance(point(i, j, k)));
    }

    Vec3 m_low;
    double m_cell;
    int m_nx, m_ny, m_nz;
    std::vector<float> m_values;
};

constexpr std::array<std::array<int, 2>, 12> cubeEdges{
    {{0, 1}, {2, 3}, {4, 5}, {6, 7}, {0, 2}, {1, 3}, {4, 6}, {5, 7}, {0, 4}, {1, 5}, {2, 6}, {3, 7}}};

Vec3 corner(int c)
{
    return {static_cast<double>(c & 1), static_cast<double>(c >> 1 & 1), static_cast<double>(c >> 2)};
}

/// Mean of the crossings on the edges of one cell; false when the surface does not pass it.
bool cellVertex(const Grid& grid, int i, int j, int k, Vec3& out)
{
    std::array<float, 8> v{};
    int inside = 0;
    for (int c = 0; c < 8; ++c) {
        v[c] = grid.value(i + (c & 1), j + (c >> 1 & 1), k + (c >> 2));
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
        const Vec3 pa = corner(a), pb = corner(b);
        sum += mix(pa, pb, t);
        ++crossings;
    }
    sum *= 1.0 / crossings;
    out = grid.point(i + sum.x, j + sum.y, k + sum.z);
    return true;
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
                         double steepest, const std::atomic<bool>* stop)
{
    Grid grid(box, cellMm);
    grid.sample(distance, steepest, stop);
    if (stop && stop->load())
        return {};

    const int nx = grid.nx(), ny = grid.ny(), nz = grid.nz();
    const int slabs = (nz + layersPerSlab - 1) / layersPerSlab;
    std::vector<std::int32_t> vertexOfCell(static_cast<std::size_t>(nx) * ny * nz, -1);

    // One vertex per crossed cell, numbered within its slab first.
    std::vector<std::vector<Point3f>> points(slabs);
    parallelFor(slabs, [&](int slab) {
        Vec3 p;
        for (int k = slab * layersPerSlab; k < std::min(nz - 1, (slab + 1) * layersPerSlab); ++k)
            for (int j = 0; j < ny - 1; ++j)
                for (int i = 0; i < nx - 1; ++i)
                    if (cellVertex(grid, i, j, k, p)) {
                        vertexOfCell[grid.index(i, j, k)] = static_cast<std::int32_t>(points[slab].size());
                        points[slab].push_back(toPoint3f(p));
                    }
    });
    std::vector<std::uint32_t> firstOfSlab(slabs + 1, 0);
    TriangleMesh mesh;
    for (int s = 0; s < slabs; ++s) {
        firstOfSlab[s + 1] = firstOfSlab[s] + static_cast<std::uint32_t>(points[s].size());
        mesh.positionsMm.insert(mesh.positionsMm.end(), points[s].begin(), points[s].end());
    }

    // One quad per crossed grid edge, between the four cells around it.
    std::vector<std::vector<std::uint32_t>> indices(slabs);
    parallelFor(slabs, [&](int slab) {
        auto& out = indices[slab];
        const auto cell = [&](int i, int j, int k) {
            return firstOfSlab[k / layersPerSlab] +
                   static_cast<std::uint32_t>(vertexOfCell[grid.index(i, j, k)]);
        };
        const auto quad = [&](std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d, bool flip) {
            if (flip)
                std::swap(b, d);
            out.insert(out.end(), {a, b, c, a, c, d});
        };
        for (int k = std::max(1, slab * layersPerSlab); k < std::min(nz - 1, (slab + 1) * layersPerSlab); ++k)
            for (int j = 1; j < ny - 1; ++j)
                for (int i = 1; i < nx - 1; ++i) {
                    const bool in = grid.value(i, j, k) < 0.0F;
                    if (in != (grid.value(i + 1, j, k) < 0.0F))
                        quad(cell(i, j - 1, k - 1), cell(i, j, k - 1), cell(i, j, k), cell(i, j - 1, k), !in);
                    if (in != (grid.value(i, j + 1, k) < 0.0F))
                        quad(cell(i - 1, j, k - 1), cell(i - 1, j, k), cell(i, j, k), cell(i, j, k - 1), !in);
                    if (in != (grid.value(i, j, k + 1) < 0.0F))
                        quad(cell(i - 1, j - 1, k), cell(i, j - 1, k), cell(i, j, k), cell(i - 1, j, k), !in);
                }
    });
    for (const auto& part : indices)
        mesh.indices.insert(mesh.indices.end(), part.begin(), part.end());
    computeNormals(mesh);
    return mesh;
}

} // namespace lactea::anatomy
