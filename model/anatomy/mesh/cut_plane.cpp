#include "model/anatomy/mesh/cut_plane.h"

#include <algorithm>

namespace lactea::anatomy {
namespace {
Vec3 axisOf(CutDirection direction)
{
    switch (direction) {
    case CutDirection::Sagittal:
        return {0.0, -1.0, 0.0};
    case CutDirection::Transverse:
        return {0.0, 0.0, 1.0};
    case CutDirection::Frontal:
        return {1.0, 0.0, 0.0};
    }
    return {0.0, -1.0, 0.0};
}

Vec3 originOf(const BreastShape& shape, CutDirection direction)
{
    const Vec3 nipple = shape.nippleBase();
    if (direction != CutDirection::Frontal)
        return nipple;
    return {0.5 * (nipple.x + shape.chestX(nipple.y, nipple.z)), nipple.y, nipple.z};
}
} // namespace

std::string_view cutDirectionKey(CutDirection direction)
{
    switch (direction) {
    case CutDirection::Sagittal:
        return "sagittal";
    case CutDirection::Transverse:
        return "transverse";
    case CutDirection::Frontal:
        return "frontal";
    }
    return "";
}

CutPlane cutPlane(const BreastShape& shape, CutDirection direction, double offsetMm, bool flipped)
{
    const Vec3 axis = axisOf(direction);
    return {originOf(shape, direction) + axis * offsetMm, flipped ? -axis : axis};
}

CutRange cutRange(const BreastShape& shape, CutDirection direction)
{
    const Box box = shape.pictureBounds();
    const Vec3 axis = axisOf(direction), origin = originOf(shape, direction);
    const double a = dot(box.low - origin, axis), b = dot(box.high - origin, axis);
    return {std::min(a, b), std::max(a, b)};
}

} // namespace lactea::anatomy
