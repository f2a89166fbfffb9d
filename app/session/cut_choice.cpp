#include "app/session/cut_choice.h"

#include <cmath>
#include <numbers>

namespace lactea::session {

std::optional<anatomy::CutDirection> CutChoice::direction() const
{
    for (const auto direction : anatomy::cutDirections)
        if (const auto key = anatomy::cutDirectionKey(direction);
            kind == QLatin1String(key.data(), static_cast<int>(key.size())))
            return direction;
    return std::nullopt;
}

Vec3 CutChoice::axis() const
{
    const auto named = direction();
    return named ? anatomy::cutAxis(*named) : freeNormal;
}

std::optional<anatomy::CutPlane> CutChoice::planeIn(const anatomy::BreastShape& shape) const
{
    if (isFree())
        return anatomy::cutPlane(shape, freeNormal, offsetMm, flipped);
    const auto named = direction();
    return named ? std::optional(anatomy::cutPlane(shape, *named, offsetMm, flipped)) : std::nullopt;
}

anatomy::CutRange CutChoice::rangeIn(const anatomy::BreastShape& shape) const
{
    if (isFree())
        return anatomy::cutRange(shape, freeNormal);
    const auto named = direction();
    return named ? anatomy::cutRange(shape, *named) : anatomy::CutRange{};
}

CutChoice CutChoice::freed(const Vec3& towards) const
{
    if (isFree())
        return *this;
    // The planes of anatomy stand through the free plane's middle along their normals: the offset stays the same.
    return direction() ? CutChoice{QStringLiteral("free"), offsetMm, flipped, axis()} : facing(towards);
}

CutChoice CutChoice::facing(const Vec3& towards) const
{
    return {QStringLiteral("free"), isFree() ? (flipped ? -offsetMm : offsetMm) : 0.0, false, normalized(towards)};
}

CutChoice CutChoice::of(const QString& kind, double offsetMm, bool flipped)
{
    CutChoice choice;
    choice.kind = kind;
    choice.offsetMm = offsetMm;
    choice.flipped = flipped;
    return choice;
}

bool CutChoice::knows(const QString& kind)
{
    return kind == QLatin1String("plate") || kind == QLatin1String("whole") || of(kind).isPlane();
}

Vec3 turnedAbout(const Vec3& v, const Vec3& axis, double degrees)
{
    const double turn = degrees * std::numbers::pi / 180.0, c = std::cos(turn), s = std::sin(turn);
    return v * c + cross(axis, v) * s + axis * (dot(axis, v) * (1.0 - c));
}

}  // namespace lactea::session
