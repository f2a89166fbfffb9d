#pragma once

#include <vector>

#include "model/flow/parameters.h"

/// The inner loops of the pressure solver, over the ducts or lobules [first, end): each does one thing to
/// many and is vectorised.
namespace lactea::flow {

struct EdgeInput {
    const double *volumeMl, *inverseRestMl, *conductance, *thinness; ///< [duct]
};
/// Conductances by volume and viscosity (equation 7), at least `least` of the one at rest.
void edgesOf(int first, int end, const EdgeInput& in, double least, double* edge);

struct GateInput {
    const double *volumeMl, *likelyMl, *inverseFullMl, *terminalFull; ///< [lobule]
    const int *duct, *lobe;                                           ///< [lobule]
    const double *ductMl, *inverseRestMl, *collapse;                  ///< [duct]
    const double* contraction;                                        ///< [lobe]
    const double* secretion;                                          ///< [lobule]
};
/// Terminal ducts and lobules as gates: flow = gate (source - max(P, collapse)) (equations 4 and 5).
void gatesOf(int first, int end, const GateInput& in, double weightS, double terminalConductance,
             const Parameters& p, double* gate, double* source);

struct CourseInput {
    const double *tissue, *across, *acrossBefore; ///< [duct]
};
/// Where pressures go if the difference across the wall changes as it did, at most by a stride.
void extrapolate(int first, int end, const CourseInput& in, double* guess);

struct RowsInput {
    const double *guess, *tissue, *collapse, *restMl, *volumeMl, *gate, *gateTimesSource; ///< [duct]
};
/// Rows of the tree at a guess: own terms and right-hand sides.
void newtonRowsOf(int first, int end, const RowsInput& in, double perS, const Parameters& p, double* own,
                  double* right);
/// The same with the greatest slope of the tube law for its true one, and every gate open in `own`: slower,
/// but it converges from anywhere because the law is monotone.
void chordRowsOf(int first, int end, const RowsInput& in, double perS, const Parameters& p, double* own,
                 double* right);

struct Stride {
    double greatest = 0.0; ///< mmHg
    bool finite = true;    ///< no number is NaN or infinite
};
/// Moves the guess to what was solved, by at most a stride; `solved` becomes how far that was.
Stride moveTowards(int first, int end, double* solved, double* guess);

/// out = a + b.
void sums(int first, int end, const double* a, const double* b, double* out);
/// out = a - b.
void differences(const std::vector<double>& a, const std::vector<double>& b, std::vector<double>& out);

} // namespace lactea::flow
