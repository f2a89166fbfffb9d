#include "app/scene/shapes/milk_line.h"

#include <algorithm>
#include <cmath>

namespace lactea::scene {
namespace {
constexpr double fadeMm = 5.0;      ///< in which an arrowhead grows at the beginning and shrinks at the pore
constexpr double rimPx = 1.6;
constexpr double arrowShare = 2.3;  ///< length of an arrowhead / width of the line
constexpr double leastArrowPx = 9.0, mostLinePx = 16.0;
}  // namespace

void MilkLine::setWay(const std::optional<anatomy::MilkWay>& way)
{
    m_points.clear();
    m_alongMm.clear();
    m_phaseMm = m_toRunMm = 0.0;
    m_moves = false;
    if (!way || way->course.size() < 2)
        return;
    m_points = way->course;
    m_alongMm.push_back(0.0);
    for (std::size_t i = 1; i < m_points.size(); ++i)
        m_alongMm.push_back(m_alongMm.back() + length(m_points[i].placeMm - m_points[i - 1].placeMm));
    m_gapMm = lengthMm() / std::max(2.0, std::round(lengthMm() / spacingMm));
    m_toRunMm = lengthMm();
}

void MilkLine::advance(double wallS, bool flows, bool still)
{
    m_moves = any() && !still && (flows || m_toRunMm > 0.0);
    if (!m_moves)
        return;
    const double step = mmPerS * wallS;
    m_toRunMm = std::max(0.0, m_toRunMm - step);
    m_phaseMm = std::fmod(m_phaseMm + step, m_gapMm);
}

std::vector<double> MilkLine::tipsMm() const
{
    std::vector<double> tips;
    for (double mm = m_phaseMm; any() && mm <= lengthMm(); mm += m_gapMm)
        tips.push_back(mm);
    return tips;
}

Vec3 MilkLine::at(double mm) const
{
    const auto next = std::upper_bound(m_alongMm.begin() + 1, m_alongMm.end() - 1, mm);
    const auto i = static_cast<std::size_t>(next - m_alongMm.begin());
    const double piece = m_alongMm[i] - m_alongMm[i - 1];
    const double t = piece > 0.0 ? std::clamp((mm - m_alongMm[i - 1]) / piece, 0.0, 1.0) : 0.0;
    return mix(m_points[i - 1].placeMm, m_points[i].placeMm, t);
}

void MilkLine::draw(SoftShapes& shapes, const EyeFrame& eye, const Lens& lens, const Colours& colours) const
{
    if (!any())
        return;
    const double least = leastShare * lens.heightPx;
    const auto widthAt = [&](double radiusMm, double depthMm) {
        return std::clamp(2.0 * radiusMm * lens.focalPx / depthMm, least, std::max(least, mostLinePx));
    };
    std::vector<QPointF> points;
    std::vector<double> widths, rims;
    for (const anatomy::WayPoint& point : m_points)
        if (const auto spot = project(eye, lens, point.placeMm)) {
            const QPointF place(spot->x, spot->y);
            constexpr double leastApartPx = 1.5;  // closer ones would turn the line about
            if (!points.empty() && std::hypot(place.x() - points.back().x(), place.y() - points.back().y()) < leastApartPx)
                continue;
            points.push_back(place);
            widths.push_back(widthAt(point.radiusMm, spot->depthMm));
            rims.push_back(widths.back() + 2.0 * rimPx);
        }
    shapes.addCourse(points, rims, colours.rim);
    shapes.addCourse(points, widths, colours.line);
    if (points.size() > 1) {
        shapes.addDisc(points.front(), 1.5 * widths.front() + rimPx, colours.rim);
        shapes.addDisc(points.front(), 1.5 * widths.front(), colours.line);
    }
    for (const double tip : tipsMm()) {
        constexpr double backMm = 1.5;
        const auto front = project(eye, lens, at(tip)), back = project(eye, lens, at(std::max(0.0, tip - backMm)));
        const double grown = std::clamp(std::min(tip, lengthMm() - tip) / fadeMm, 0.0, 1.0);
        if (!front || !back || grown <= 0.0)
            continue;
        const QPointF place(front->x, front->y), along(front->x - back->x, front->y - back->y);
        if (std::hypot(along.x(), along.y()) < 0.2)  // it points at the eye
            continue;
        const double size = grown * std::max(leastArrowPx, arrowShare * least);
        const QPointF forward = along / std::hypot(along.x(), along.y());
        shapes.addArrow(place + forward * (1.5 * rimPx * grown), forward, size + 3.2 * rimPx * grown, colours.arrowRim);
        shapes.addArrow(place, forward, size, colours.arrow);
    }
}

}  // namespace lactea::scene
