#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "model/anatomy/mesh/surface_nets.h"

namespace lactea::anatomy {

/// A distance field on the corners of a cubic grid, kept only in the bricks of 8 x 8 x 8 cells that the
/// surface may pass; see surfaceNets().
class BrickGrid {
public:
    static constexpr int edge = 8, cells = edge * edge * edge;
    static constexpr int gatheredEdge = edge + 1;
    /// The corners of all cells of one brick: [z][y][x].
    using Gathered = std::array<float, gatheredEdge * gatheredEdge * gatheredEdge>;
    using Place = std::array<int, 3>;

    BrickGrid(const Box& box, double cellMm);

    void sample(const std::function<double(const Vec3&)>& distance, const Steepness& steepness, Crew& crew);

    [[nodiscard]] int brickCount() const { return static_cast<int>(m_bricks.size()); }
    /// In units of bricks.
    [[nodiscard]] Place placeOf(int brick) const { return m_bricks[static_cast<std::size_t>(brick)].at; }
    /// Number of the brick there; negative: none is kept.
    [[nodiscard]] int brickAt(const Place& at) const;
    [[nodiscard]] Gathered gather(int brick) const;
    /// A point in units of cells from the grid's lower corner.
    [[nodiscard]] Vec3 point(double i, double j, double k) const { return m_low + Vec3{i, j, k} * m_cell; }

    static constexpr int cornerIndex(int i, int j, int k)
    {
        return (k * gatheredEdge + j) * gatheredEdge + i;
    }
    static constexpr int cellIndex(int i, int j, int k) { return (k * edge + j) * edge + i; }

private:
    struct Brick {
        Place at{};
        float first = 0.0F;      ///< the field at its first corner
        std::uint64_t flags = 0; ///< of its blocks at the level that is being refined, [z][y][x]
    };
    /// The flags of a brick and of those below it, by bits of the axes.
    using Flags = std::array<std::uint64_t, 8>;
    using Field = std::function<double(const Vec3&)>;

    void findBricks(const Field& distance, double steepest, Crew& crew);
    void search(const Field& distance, double steepest, const Place& at, int size, std::vector<Brick>& found);
    void dropEmptyBricks();
    void closeBorders();
    void number();
    void flagBlocks(int brick, int size, double reach);
    void refine(int brick, int size, const Field& distance);
    [[nodiscard]] Flags flagsAround(const Brick& brick) const;
    /// Every `size`-th corner of a brick and of those above it, 0..8 each, one after the other: [z][y][x].
    void gatherEvery(int size, int brick, float* out) const;
    [[nodiscard]] std::size_t tableIndex(const Place& at) const;

    Vec3 m_low;
    double m_cell;
    Place m_size; ///< in bricks
    /// [z][y][x]: number of the brick, or -1 (the surface does not come here, inside) or -2 (outside).
    std::vector<std::int32_t> m_table;
    std::vector<Brick> m_bricks;
    std::size_t m_sampled = 0; ///< so many of them have values; in the others `first` holds everywhere
    std::unique_ptr<float[]> m_values; ///< [brick][z][y][x]
};

} // namespace lactea::anatomy
