#include "model/anatomy/ducts/niche_sharing.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <numeric>

namespace lactea::anatomy {
namespace {
constexpr double alongPart = 0.45; // how much less spread along the course counts
}

Niches NicheSharing::all() const
{
    Niches all(m_niches.size());
    std::iota(all.begin(), all.end(), 0);
    return all;
}

Vec3 NicheSharing::middleOf(const Niches& niches) const
{
    Vec3 sum;
    for (const int n : niches)
        sum += at(n).positionMm;
    return sum * (1.0 / static_cast<double>(niches.size()));
}

double NicheSharing::volumeOf(const Niches& niches) const
{
    double sum = 0.0;
    for (const int n : niches)
        sum += at(n).volume;
    return sum;
}

NicheSharing::Parts NicheSharing::cut(Niches niches, const Vec3& along, double share) const
{
    const auto key = [&](int n) { return dot(at(n).positionMm, along); };
    std::stable_sort(niches.begin(), niches.end(), [&](int a, int b) { return key(a) < key(b); });
    const double wanted = share * volumeOf(niches);
    double sum = 0.0;
    std::ptrdiff_t first = 0;
    while (first + 1 < std::ssize(niches)) {
        const double volume = at(niches[static_cast<std::size_t>(first)]).volume;
        if (first > 0 && sum + 0.5 * volume >= wanted)
            break;
        sum += volume;
        ++first;
    }
    Parts parts{Niches(niches.begin(), niches.begin() + first), Niches(niches.begin() + first, niches.end())};
    std::sort(parts.first.begin(), parts.first.end());
    std::sort(parts.second.begin(), parts.second.end());
    return parts;
}

NicheSharing::Parts NicheSharing::bisect(const Niches& niches, const Vec3& axis, double share) const
{
    // The longest spread by power iteration from the widest pair seen from the middle.
    const Vec3 middle = middleOf(niches);
    const auto place = [&](int n) {
        const Vec3 v = at(n).positionMm - middle;
        return v - axis * (alongPart * dot(v, axis));
    };
    Vec3 way;
    for (const int n : niches)
        if (const Vec3 v = place(n); dot(v, v) > dot(way, way))
            way = v;
    for (int i = 0; i < 3; ++i) {
        Vec3 next;
        const Vec3 unit = normalized(way);
        for (const int n : niches)
            next += place(n) * dot(place(n), unit);
        way = next;
    }
    return cut(niches, normalized(way), share);
}

NicheSharing::Parts NicheSharing::leaveBehind(const Niches& niches, const Niches& passed, double share) const
{
    Niches others;
    std::set_difference(niches.begin(), niches.end(), passed.begin(), passed.end(), std::back_inserter(others));
    const double whole = volumeOf(niches), missing = (1.0 - share) * whole - volumeOf(passed);
    Parts parts{others, passed};
    if (others.size() < 2 || missing < 0.5 * volumeOf(others) / static_cast<double>(others.size()))
        return parts;
    const Vec3 towards = normalized(middleOf(passed) - middleOf(others));
    parts = cut(others, towards, 1.0 - missing / volumeOf(others));
    parts.second.insert(parts.second.end(), passed.begin(), passed.end());
    std::sort(parts.second.begin(), parts.second.end());
    return parts;
}

} // namespace lactea::anatomy
