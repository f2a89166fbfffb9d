#include "model/anatomy/mesh/cut_plane.h"

#include <algorithm>

namespace lactea::anatomy {
namespace {
Vec3 middleOf(const BreastShape& shape)
{
    const Vec3 nipple = shape.nippleBase();
    return {0.5 * (nipple.x + shape.chestX(nipple.y, nipple.z)), nipple.y, nipple.z};
}

Vec3 originOf(const BreastShape& shape, CutDirection direction)
{
    return direction == CutDirection::Frontal ? middleOf(shape) : shape.nippleBase();
}

CutRange rangeFrom(const BreastShape& shape, const Vec3& origin, const Vec3& axis)
{
    const Box box = shape.pictureBounds();
    CutRange range{1e9, -1e9};
    for (const double x : {box.low.x, box.high.x})
        for (const double y : {box.low.y, box.high.y})
            for (const double z : {box.low.z, box.high.z}) {
                const double height = dot(Vec3{x, y, z} - origin, axis);
                range = {std::min(range.lowMm, height), std::max(range.highMm, height)};
            }
    return range;
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

Vec3 cutAxis(CutDirection direction)
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

CutPlane cutPlane(const BreastShape& shape, CutDirection direction, double offsetMm, bool flipped)
{
    const Vec3 axis = cutAxis(direction);
    return {originOf(shape, direction) + axis * offsetMm, flipped ? -axis : axis};
}

CutPlane cutPlane(const BreastShape& shape, const Vec3& axis, double offsetMm, bool flipped)
{
    return {middleOf(shape) + axis * offsetMm, flipped ? -axis : axis};
}

CutRange cutRange(const BreastShape& shape, CutDirection direction)
{
    return rangeFrom(shape, originOf(shape, direction), cutAxis(direction));
}

CutRange cutRange(const BreastShape& shape, const Vec3& axis) { return rangeFrom(shape, middleOf(shape), axis); }

} // namespace lactea::anatomy
