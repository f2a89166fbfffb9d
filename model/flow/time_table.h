#pragma once

#include <utility>
#include <vector>

namespace lactea::flow {

/// A quantity given at times, linear between them, constant before the first and after the last.
///
/// Of two entries at one time the second holds from then on: a jump.
class TimeTable {
public:
    TimeTable() = default;
    explicit TimeTable(double always) : m_points{{0.0, always}} {}
    /// @param points  (time, value), in ascending order of time
    explicit TimeTable(std::vector<std::pair<double, double>> points) : m_points(std::move(points)) {}

    [[nodiscard]] double at(double time) const;

private:
    std::vector<std::pair<double, double>> m_points; ///< empty: 0
};

} // namespace lactea::flow
