#pragma once

namespace lactea::flow {

/// How a flow goes on in time. Euler: implicit, order 1. Bdf2: order 2; begins with another method, as after
/// every change of the step. TrBdf2: order 2, L-stable, two solves a step.
enum class Method { Euler, Bdf2, TrBdf2 };

/// One solve within a step: moved = share * moved so far + weight * flow at the end of the stage, where what
/// moved so far moved in `beforeS`. Ends with the step or within it; share * beforeS + weight is the time to
/// that end.
struct Stage {
    double weightS = 0.0;
    double share = 0.0, beforeS = 0.0;
    double lead = 0.0;   ///< gain until the end of the stage / gain so far, if it goes on like that
    double endsAt = 1.0; ///< of the step
};

/// gamma of TR-BDF2: the trapezoid's share of the step, 2 - sqrt(2), with which both solves have the same
/// weight.
inline constexpr double trapezoidShare = 0.58578643762690495;

/// V2 - V1 = (V1 - V0) / 3 + 2/3 dt f2.
constexpr Stage bdf2(double dtS) { return {2.0 / 3.0 * dtS, 1.0 / 3.0, dtS, 1.0, 1.0}; }
/// V1 - V0 = weight (f0 + f1), where weight f0 has moved so far.
constexpr Stage trapezoid(double dtS)
{
    const double weightS = 0.5 * trapezoidShare * dtS;
    return {weightS, 1.0, weightS, 2.0, trapezoidShare};
}
/// V2 - V0 = (V1 - V0) / (gamma (2 - gamma)) + weight f2.
constexpr Stage afterTrapezoid(double dtS)
{
    const double share = 1.0 / (trapezoidShare * (2.0 - trapezoidShare));
    return {0.5 * trapezoidShare * dtS, share, trapezoidShare * dtS, 1.0 / trapezoidShare, 1.0};
}

} // namespace lactea::flow
