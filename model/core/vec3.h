#pragma once

#include <cmath>

namespace lactea {

/// A point or direction in the breast frame, millimetres unless a name says otherwise:
/// x outward along the breast axis, y towards the midline (lateral is -y), z up; origin on the pectoral fascia.
struct Vec3 {
    double x = 0.0, y = 0.0, z = 0.0;

    constexpr Vec3& operator+=(const Vec3& o) { return x += o.x, y += o.y, z += o.z, *this; }
    constexpr Vec3& operator-=(const Vec3& o) { return x -= o.x, y -= o.y, z -= o.z, *this; }
    constexpr Vec3& operator*=(double s) { return x *= s, y *= s, z *= s, *this; }
    friend constexpr Vec3 operator+(Vec3 a, const Vec3& b) { return a += b; }
    friend constexpr Vec3 operator-(Vec3 a, const Vec3& b) { return a -= b; }
    friend constexpr Vec3 operator*(Vec3 a, double s) { return a *= s; }
    friend constexpr Vec3 operator*(double s, Vec3 a) { return a *= s; }
    friend constexpr Vec3 operator-(const Vec3& a) { return {-a.x, -a.y, -a.z}; }
    friend constexpr bool operator==(const Vec3&, const Vec3&) = default;
};

constexpr double dot(const Vec3& a, const Vec3& b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
constexpr Vec3 cross(const Vec3& a, const Vec3& b)
{
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}
inline double length(const Vec3& a) { return std::sqrt(dot(a, a)); }
/// The direction of `a`; the zero vector gives +z.
inline Vec3 normalized(const Vec3& a)
{
    const double l = length(a);
    return l > 1e-12 ? a * (1.0 / l) : Vec3{0.0, 0.0, 1.0};
}
constexpr Vec3 mix(const Vec3& a, const Vec3& b, double t) { return a + (b - a) * t; }
constexpr double mix(double a, double b, double t) { return a + (b - a) * t; }

}  // namespace lactea
