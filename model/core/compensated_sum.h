#pragma once

#include <cmath>
#include <span>

namespace lactea {

/// A running sum that does not lose small terms (Neumaier): ledgers close to rounding over millions of steps.
class CompensatedSum {
public:
    CompensatedSum() = default;
    explicit CompensatedSum(double start) : m_sum(start) {}
    void add(double x)
    {
        const double sum = m_sum + x;
        m_lost += std::abs(m_sum) >= std::abs(x) ? (m_sum - sum) + x : (x - sum) + m_sum;
        m_sum = sum;
    }
    [[nodiscard]] double value() const { return m_sum + m_lost; }

private:
    double m_sum = 0.0, m_lost = 0.0;
};

inline double compensatedSumOf(std::span<const double> terms)
{
    CompensatedSum sum;
    for (const double x : terms)
        sum.add(x);
    return sum.value();
}

/// Sum of now[i] - before[i], free of the rounding of two large sums; the spans are equally long.
inline double compensatedChange(std::span<const double> before, std::span<const double> now)
{
    CompensatedSum sum;
    for (std::size_t i = 0; i < now.size(); ++i)
        sum.add(now[i] - before[i]);
    return sum.value();
}

} // namespace lactea
