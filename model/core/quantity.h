#pragma once

#include <compare>

/// Dimensioned values: the compiler checks each formula. SI inside; write `3.0 * mmHg`, read `p.in(mmHg)`.

namespace lactea {

/// A physical quantity of dimension length^L mass^M time^T.
template <int L, int M, int T> class Quantity {
public:
    constexpr Quantity() = default;
    static constexpr Quantity fromSi(double si)
    {
        Quantity q;
        q.m_si = si;
        return q;
    }
    [[nodiscard]] constexpr double si() const { return m_si; }
    [[nodiscard]] constexpr double in(Quantity unit) const { return m_si / unit.m_si; }

    constexpr Quantity& operator+=(Quantity o) { return m_si += o.m_si, *this; }
    constexpr Quantity& operator-=(Quantity o) { return m_si -= o.m_si, *this; }
    friend constexpr Quantity operator+(Quantity a, Quantity b) { return fromSi(a.m_si + b.m_si); }
    friend constexpr Quantity operator-(Quantity a, Quantity b) { return fromSi(a.m_si - b.m_si); }
    friend constexpr Quantity operator-(Quantity a) { return fromSi(-a.m_si); }
    friend constexpr Quantity operator*(double s, Quantity a) { return fromSi(s * a.m_si); }
    friend constexpr Quantity operator*(Quantity a, double s) { return fromSi(s * a.m_si); }
    friend constexpr Quantity operator/(Quantity a, double s) { return fromSi(a.m_si / s); }
    friend constexpr auto operator<=>(Quantity, Quantity) = default;

private:
    double m_si = 0.0;
};

template <int L1, int M1, int T1, int L2, int M2, int T2>
constexpr auto operator*(Quantity<L1, M1, T1> a, Quantity<L2, M2, T2> b)
{
    if constexpr (L1 + L2 == 0 && M1 + M2 == 0 && T1 + T2 == 0)
        return a.si() * b.si();
    else
        return Quantity<L1 + L2, M1 + M2, T1 + T2>::fromSi(a.si() * b.si());
}
template <int L1, int M1, int T1, int L2, int M2, int T2>
constexpr auto operator/(Quantity<L1, M1, T1> a, Quantity<L2, M2, T2> b)
{
    if constexpr (L1 == L2 && M1 == M2 && T1 == T2)
        return a.si() / b.si();
    else
        return Quantity<L1 - L2, M1 - M2, T1 - T2>::fromSi(a.si() / b.si());
}
template <int L, int M, int T> constexpr auto operator/(double s, Quantity<L, M, T> a)
{
    return Quantity<-L, -M, -T>::fromSi(s / a.si());
}

using Length = Quantity<1, 0, 0>;
using Area = Quantity<2, 0, 0>;
using Volume = Quantity<3, 0, 0>;
using Mass = Quantity<0, 1, 0>;
using Time = Quantity<0, 0, 1>;
using Frequency = Quantity<0, 0, -1>;
using Pressure = Quantity<-1, 1, -2>;
using Viscosity = Quantity<-1, 1, -1>;
using VolumeFlow = Quantity<3, 0, -1>;
using FlowResistance = Quantity<-4, 1, -1>;   ///< pressure per flow
using FlowConductance = Quantity<4, -1, 1>;   ///< flow per pressure
using FlowCompliance = Quantity<4, -1, 2>;    ///< volume per pressure
using Concentration = Quantity<-3, 1, 0>;     ///< mass per volume

inline constexpr Length metre = Length::fromSi(1.0);
inline constexpr Length millimetre = Length::fromSi(1e-3);
inline constexpr Length micrometre = Length::fromSi(1e-6);
inline constexpr Volume millilitre = Volume::fromSi(1e-6);
inline constexpr Volume litre = Volume::fromSi(1e-3);
inline constexpr Mass gram = Mass::fromSi(1e-3);
inline constexpr Mass nanogram = Mass::fromSi(1e-12);
inline constexpr Mass picogram = Mass::fromSi(1e-15);
inline constexpr Time second = Time::fromSi(1.0);
inline constexpr Time minute = Time::fromSi(60.0);
inline constexpr Time hour = Time::fromSi(3600.0);
inline constexpr Time day = Time::fromSi(86400.0);
inline constexpr Frequency hertz = Frequency::fromSi(1.0);
inline constexpr Pressure pascal = Pressure::fromSi(1.0);
inline constexpr Pressure mmHg = Pressure::fromSi(133.322);
inline constexpr Viscosity millipascalSecond = Viscosity::fromSi(1e-3);

static_assert(1.0 * litre == 1000.0 * millilitre);
static_assert((1.0 * millimetre) * (1.0 * millimetre) * (1.0 * millimetre) > 0.999999e-3 * millilitre);
static_assert((1.0 * mmHg).in(pascal) > 133.32 && (1.0 * mmHg).in(pascal) < 133.33);
static_assert(1.0 * hour == 60.0 * minute && 1.0 * day == 24.0 * hour);
static_assert((1.0 * gram) / (1.0 * litre) == Concentration::fromSi(1.0));

}  // namespace lactea
