#include "model/flow/time_table.h"

#include <algorithm>

namespace lactea::flow {

double TimeTable::at(double time) const
{
    if (m_points.empty())
        return 0.0;
    const auto after = std::upper_bound(m_points.begin(), m_points.end(), time,
                                        [](double t, const auto& point) { return t < point.first; });
    if (after == m_points.begin())
        return m_points.front().second;
    const auto before = std::prev(after);
    if (after == m_points.end())
        return before->second;
    const double share = (time - before->first) / (after->first - before->first);
    return before->second + share * (after->second - before->second);
}

} // namespace lactea::flow
