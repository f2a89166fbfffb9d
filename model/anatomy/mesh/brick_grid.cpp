#include "model/anatomy/mesh/brick_grid.h"

#include <algorithm>
#include <cmath>

namespace lactea::anatomy {
namespace {
constexpr int blockBricks = 4; // edge of the outermost blocks of the search
constexpr double halfDiagonal = 0.8661;
constexpr std::int32_t emptyInside = -1, emptyOutside = -2;
constexpr int bricksPerJob = 16;

template <class Job> void forBricks(Crew& crew, int count, const Job& job)
{
    crew.forEach((count + bricksPerJob - 1) / bricksPerJob, [&](int b) {
        for (int i = b * bricksPerJob; i < std::min(count, (b + 1) * bricksPerJob); ++i)
            job(i);
    });
}
} // namespace

BrickGrid::BrickGrid(const Box& box, double cellMm) : m_low(box.low), m_cell(cellMm)
{
    const auto bricks = [&](double low, double high) {
        return static_cast<int>((high - low) / (cellMm * edge)) + 1;
    };
    m_size = {bricks(box.low.x, box.high.x), bricks(box.low.y, box.high.y), bricks(box.low.z, box.high.z)};
    m_table.resize(static_cast<std::size_t>(m_size[0]) * m_size[1] * m_size[2], emptyOutside);
}

std::size_t BrickGrid::tableIndex(const Place& at) const
{
    return (static_cast<std::size_t>(at[2]) * m_size[1] + at[1]) * m_size[0] + at[0];
}

int BrickGrid::brickAt(const Place& at) const
{
    for (int axis = 0; axis < 3; ++axis)
        if (at[axis] < 0 || at[axis] >= m_size[axis])
            return emptyOutside;
    return m_table[tableIndex(at)];
}

// Halves blocks until they cannot reach the surface or are bricks.
void BrickGrid::search(const Field& distance, double steepest, const Place& at, int size,
                       std::vector<Brick>& found)
{
    if (at[0] >= m_size[0] || at[1] >= m_size[1] || at[2] >= m_size[2])
        return;
    const double half = 0.5 * size;
    const double middle =
        distance(point((at[0] + half) * edge, (at[1] + half) * edge, (at[2] + half) * edge));
    if (std::fabs(middle) > steepest * m_cell * edge * size * halfDiagonal) {
        for (int k = at[2]; k < std::min(m_size[2], at[2] + size); ++k)
            for (int j = at[1]; j < std::min(m_size[1], at[1] + size); ++j)
                for (int i = at[0]; i < std::min(m_size[0], at[0] + size); ++i)
                    m_table[tableIndex({i, j, k})] = middle < 0.0 ? emptyInside : emptyOutside;
    } else if (size > 1) {
        for (int c = 0; c < 8; ++c)
            search(distance, steepest,
                   {at[0] + (c & 1) * size / 2, at[1] + (c >> 1 & 1) * size / 2, at[2] + (c >> 2) * size / 2},
                   size / 2, found);
    } else {
        const Vec3 first = point(at[0] * edge, at[1] * edge, at[2] * edge);
        found.push_back({at, static_cast<float>(distance(first)), 0});
    }
}

void BrickGrid::findBricks(const Field& distance, double steepest, Crew& crew)
{
    const auto blocks = [](int n) { return (n + blockBricks - 1) / blockBricks; };
    const int bx = blocks(m_size[0]), by = blocks(m_size[1]), bz = blocks(m_size[2]);
    std::vector<std::vector<Brick>> found(static_cast<std::size_t>(bx) * by * bz);
    crew.forEach(bx * by * bz, [&](int b) {
        search(distance, steepest,
               {b % bx * blockBricks, b / bx % by * blockBricks, b / bx / by * blockBricks}, blockBricks,
               found[static_cast<std::size_t>(b)]);
    });
    for (const auto& part : found)
        m_bricks.insert(m_bricks.end(), part.begin(), part.end());
    number();
}

void BrickGrid::number()
{
    for (std::size_t b = 0; b < m_bricks.size(); ++b)
        m_table[tableIndex(m_bricks[b].at)] = static_cast<std::int32_t>(b);
}

// Those whose corners no flagged block touches.
void BrickGrid::dropEmptyBricks()
{
    std::vector<Brick> kept;
    std::vector<std::size_t> dropped;
    for (const Brick& brick : m_bricks) {
        const Flags flags = flagsAround(brick);
        if (std::any_of(flags.begin(), flags.end(), [](std::uint64_t f) { return f != 0; }))
            kept.push_back(brick);
        else
            dropped.push_back(&brick - m_bricks.data());
    }
    for (const std::size_t b : dropped)
        m_table[tableIndex(m_bricks[b].at)] = m_bricks[b].first < 0.0F ? emptyInside : emptyOutside;
    m_bricks = std::move(kept);
    number();
}

BrickGrid::Flags BrickGrid::flagsAround(const Brick& brick) const
{
    Flags flags{};
    for (int c = 0; c < 8; ++c) {
        const int b = brickAt({brick.at[0] - (c & 1), brick.at[1] - (c >> 1 & 1), brick.at[2] - (c >> 2)});
        flags[static_cast<std::size_t>(c)] = b < 0 ? 0 : m_bricks[static_cast<std::size_t>(b)].flags;
    }
    return flags;
}

void BrickGrid::gatherEvery(int size, int brick, float* out) const
{
    const Place& at = m_bricks[static_cast<std::size_t>(brick)].at;
    std::array<const float*, 8> values{}; // of the brick and of those above it, by axis
    std::array<float, 8> firsts{};        // or what holds in all of it
    for (int c = 0; c < 8; ++c) {
        const int b = brickAt({at[0] + (c & 1), at[1] + (c >> 1 & 1), at[2] + (c >> 2)});
        const auto n = static_cast<std::size_t>(c);
        firsts[n] = b >= 0 ? m_bricks[static_cast<std::size_t>(b)].first : b == emptyInside ? -1e3F : 1e3F;
        if (b >= 0 && static_cast<std::size_t>(b) < m_sampled)
            values[n] = &m_values[static_cast<std::size_t>(b) * cells];
    }
    for (int k = 0; k <= edge; k += size)
        for (int j = 0; j <= edge; j += size)
            for (int i = 0; i <= edge; i += size) {
                const auto n = static_cast<std::size_t>((i == edge) | (j == edge) << 1 | (k == edge) << 2);
                const int cell = cellIndex(i % edge, j % edge, k % edge);
                *out++ = cell == 0 || !values[n] ? firsts[n] : values[n][cell];
            }
}

// Marks the blocks of `size` cells that the surface may pass: corners of both signs, or one within `reach`.
void BrickGrid::flagBlocks(int brick, int size, double reach)
{
    const int blocks = edge / size, row = blocks + 1;
    std::array<float, 5 * 5 * 5> corners;
    gatherEvery(size, brick, corners.data());
    std::uint64_t flags = 0, bit = 1;
    for (int k = 0; k < blocks; ++k)
        for (int j = 0; j < blocks; ++j)
            for (int i = 0; i < blocks; ++i, bit <<= 1) {
                float low = 1e9F, high = -1e9F;
                for (int c = 0; c < 8; ++c) {
                    const int n = ((k + (c >> 2)) * row + j + (c >> 1 & 1)) * row + i + (c & 1);
                    low = std::min(low, corners[static_cast<std::size_t>(n)]);
                    high = std::max(high, corners[static_cast<std::size_t>(n)]);
                }
                if (low < reach && high > -reach)
                    flags |= bit;
            }
    m_bricks[static_cast<std::size_t>(brick)].flags = flags;
}

// From every `size`-th corner to every half of it: asked where a flagged block touches the corner, else the
// mean of the known corners around it, which all have its sign.
void BrickGrid::refine(int brick, int size, const Field& distance)
{
    const int half = size / 2, blocks = edge / size, row = blocks + 1;
    const Place& at = m_bricks[static_cast<std::size_t>(brick)].at;
    std::array<float, 5 * 5 * 5> corners;
    gatherEvery(size, brick, corners.data());

    // Flags of the blocks from -1 on, those of the bricks below among them.
    const Flags around = flagsAround(m_bricks[static_cast<std::size_t>(brick)]);
    std::array<bool, 5 * 5 * 5> flagged{};
    for (int k = -1; k < blocks; ++k)
        for (int j = -1; j < blocks; ++j)
            for (int i = -1; i < blocks; ++i) {
                const auto below = static_cast<std::size_t>((i < 0) | (j < 0) << 1 | (k < 0) << 2);
                const int bit =
                    ((k + blocks) % blocks * blocks + (j + blocks) % blocks) * blocks + (i + blocks) % blocks;
                flagged[static_cast<std::size_t>(((k + 1) * row + j + 1) * row + i + 1)] =
                    (around[below] >> bit & 1U) != 0;
            }

    float* values = &m_values[static_cast<std::size_t>(brick) * cells];
    for (int k = 0; k < 2 * blocks; ++k)
        for (int j = 0; j < 2 * blocks; ++j)
            for (int i = 0; i < 2 * blocks; ++i) {
                const int ox = i & 1, oy = j & 1, oz = k & 1; // between two known corners
                if (ox + oy + oz == 0)
                    continue;
                bool ask = false;
                float sum = 0.0F;
                for (int c = 0; c < 8; ++c) {
                    const int x = c & 1, y = c >> 1 & 1, z = c >> 2;
                    const int block = ((k / 2 + (oz | z)) * row + j / 2 + (oy | y)) * row + i / 2 + (ox | x);
                    const int corner = ((k / 2 + (oz & z)) * row + j / 2 + (oy & y)) * row + i / 2 + (ox & x);
                    ask = ask || flagged[static_cast<std::size_t>(block)];
                    sum += corners[static_cast<std::size_t>(corner)];
                }
                const int cell = cellIndex(i * half, j * half, k * half);
                values[cell] =
                    ask ? static_cast<float>(distance(point(at[0] * edge + i * half, at[1] * edge + j * half,
                                                            at[2] * edge + k * half)))
                        : 0.125F * sum;
            }
}

void BrickGrid::sample(const Field& distance, const Steepness& steepness, Crew& crew)
{
    findBricks(distance, steepness.steepest, crew);
    for (int size = edge; size > 1; size /= 2) {
        // A plane that passes a block parts its corners; what bends within the finest blocks is left to
        // chance.
        const double reach = size == 2 ? 0.25 * m_cell : steepness.usual * m_cell * size * halfDiagonal;
        forBricks(crew, brickCount(), [&](int b) { flagBlocks(b, size, reach); });
        if (size == edge) {
            dropEmptyBricks();
            m_sampled = m_bricks.size();
            m_values = std::make_unique_for_overwrite<float[]>(m_sampled * cells);
        }
        forBricks(crew, brickCount(), [&](int b) { refine(b, size, distance); });
    }
    closeBorders();
}

// Where the field jumps, a brick may meet the surface in the face of one that is not kept. The corners there
// belong to the upper one; the lower one comes back with its one sign, so that the surface closes along the
// face.
void BrickGrid::closeBorders()
{
    for (std::size_t b = 0; b < m_bricks.size(); ++b)
        for (int below = 1; below < 8; ++below) {
            const Brick brick = m_bricks[b];
            const int x = below & 1, y = below >> 1 & 1, z = below >> 2;
            const Place at{brick.at[0] - x, brick.at[1] - y, brick.at[2] - z};
            const int there = brickAt(at);
            if (there >= 0 || at[0] < 0 || at[1] < 0 || at[2] < 0)
                continue;
            const bool inside = there == emptyInside;
            bool differs = (brick.first < 0.0F) != inside;
            const float* values = b < m_sampled ? &m_values[b * cells] : nullptr;
            for (int k = 0; values && k < (z ? 1 : edge); ++k)
                for (int j = 0; j < (y ? 1 : edge); ++j)
                    for (int i = 0; i < (x ? 1 : edge); ++i)
                        if (i + j + k > 0)
                            differs = differs || (values[cellIndex(i, j, k)] < 0.0F) != inside;
            if (!differs)
                continue;
            m_table[tableIndex(at)] = static_cast<std::int32_t>(m_bricks.size());
            m_bricks.push_back({at, inside ? -1e3F : 1e3F, 0});
        }
}

BrickGrid::Gathered BrickGrid::gather(int brick) const
{
    Gathered out;
    gatherEvery(1, brick, out.data());
    return out;
}

} // namespace lactea::anatomy
