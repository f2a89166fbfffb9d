#include "model/flow/pressure_solver.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

#include "model/flow/compliance.h"
#include "model/flow/pressure_rows.h"
#include "model/flow/resistance.h"

namespace lactea::flow {
namespace {

constexpr int newtonMax = 12;
constexpr int chordMax = 400;
constexpr double toleranceMmHg = 0.02;  // Newton is quadratic: what is left is below 1e-5 mmHg
constexpr double leftMmHg = 1e-5;       // what the last two strides say is left
constexpr double toleranceStepS = 0.05; // longer steps move more milk per mmHg and have to settle better
constexpr double backMmHg = 20.0;       // nearer to the vacuum before the last one than to the last
constexpr double emptyFill = 0.1;       // below it a hand presses a lobule less (equation 4)

double resistanceMmHgSPerMl(double lengthMm, double diameterMm, double viscosityMPaS)
{
    const auto r = ductResistance(lengthMm * millimetre, 0.5 * diameterMm * millimetre,
                                  viscosityMPaS * millipascalSecond);
    assert(r); // FlatNetwork holds positive sizes only
    return r->in(mmHg * second / millilitre);
}

/// The lobe that each duct drains; 0 where it drains none.
std::vector<int> lobesOfDucts(const FlatNetwork& net)
{
    std::vector<int> lobes(net.parent.size() + 1, 0);
    for (std::size_t i = 0; i < net.lobuleDuct.size(); ++i)
        lobes[net.lobuleDuct[i]] = net.lobuleLobe[i];
    for (int j = net.size() - 1; j >= 0; --j)
        lobes[net.parent[j]] = std::max(lobes[net.parent[j]], lobes[j]);
    lobes.pop_back();
    return lobes;
}

} // namespace

PressureSolver::PressureSolver(std::shared_ptr<const FlatNetwork> network, const Parameters& parameters)
    : m_network(std::move(network)), m_parameters(parameters), m_elimination(m_network->parent),
      m_lobe(lobesOfDucts(*m_network))
{
    const FlatNetwork& net = *m_network;
    const Parameters& p = m_parameters;
    const std::size_t ducts = net.parent.size(), lobules = net.lobuleDuct.size();
    for (std::size_t j = 0; j < ducts; ++j) {
        m_openConductance.push_back(
            1.0 / resistanceMmHgSPerMl(net.lengthMm[j], net.diameterMm[j], p.viscosityMPaS));
        m_inverseRestMl.push_back(1.0 / net.restVolumeMl[j]);
        const double beyondMouthMm = std::max(0.0, net.pathToPoreMm[j] - p.mouthDepthMm);
        m_mouthShare.push_back(std::exp(-beyondMouthMm / p.vacuumReachMm));
    }
    m_conductance = m_openConductance;
    for (const double full : net.lobuleFullMl) {
        m_inverseFullMl.push_back(1.0 / full);
        m_terminalFull.push_back(full / (p.referenceCapacityMl * p.terminalResistanceMmHgSPerMl));
    }
    // Pores as wide as their ducts: conductances share like the fourth power of the diameter.
    double fourthPowers = 0.0;
    for (const int root : net.roots)
        fourthPowers += std::pow(net.diameterMm[root], 4);
    const PoreLaw nipple = poresOf(p);
    for (const int root : net.roots)
        m_pores.push_back(nipple.part(std::pow(net.diameterMm[root], 4) / fourthPowers));
    m_way = m_pores;

    for (auto* ofDucts : {&m_pressure, &m_across, &m_acrossBefore, &m_edge, &m_tissue, &m_collapse, &m_gate,
                          &m_gateTimesSource, &m_guess, &m_solved, &m_own, &m_right})
        ofDucts->assign(ducts, 0.0);
    m_lobuleGate.assign(lobules, 0.0);
    m_lobuleSource.assign(lobules, 0.0);
    m_none.assign(lobules, 0.0);
    m_courses.resize(net.trees.size());
}

void PressureSolver::setOpen(int duct, bool open)
{
    m_conductance[duct] = open ? m_openConductance[duct] : 0.0;
}

void PressureSolver::settleAt(double pressureMmHg)
{
    std::fill(m_pressure.begin(), m_pressure.end(), pressureMmHg);
    std::fill(m_across.begin(), m_across.end(), pressureMmHg - m_parameters.tissuePressureMmHg);
    m_acrossBefore = m_across;
}

Result<void> PressureSolver::solve(const Milk& milk, double weightS, const Drive& drive, Crew* crew)
{
    m_openingMmHg = drive.vacuumMmHg + drive.nippleOpening * m_parameters.nippleOpeningMmHg;
    const FlatNetwork& net = *m_network;
    const auto solveTree = [&](int t) {
        const FlatTree& tree = net.trees[t];
        press(tree, drive);
        prepareDucts(tree, t, milk, drive);
        prepareLobules(tree, milk, weightS, drive);
        guess(tree, drive.vacuumMmHg);
        m_courses[t] = settle(tree, t, milk, weightS);
    };
    const int trees = static_cast<int>(net.trees.size());
    if (crew)
        crew->forEach(trees, solveTree);
    else
        for (int t = 0; t < trees; ++t)
            solveTree(t);

    for (int t = 0; t < trees; ++t)
        if (!m_courses[t].settled)
            return tl::unexpected(unsettled(net.trees[t], m_courses[t]));
    m_pressure.swap(m_guess);
    m_acrossBefore.swap(m_across);
    differences(m_pressure, m_tissue, m_across);
    m_vacuumBeforeMmHg = std::exchange(m_vacuumMmHg, drive.vacuumMmHg);
    return {};
}

/// What presses from outside: the tissue, drawn out by the vacuum in the mouth, and hands and jaws.
void PressureSolver::press(const FlatTree& tree, const Drive& drive)
{
    const Parameters& p = m_parameters;
    const double vacuum = p.vacuumTransmission * drive.vacuumMmHg;
    const double inMouth = vacuum + drive.jawMmHg;
    for (int j = tree.firstDuct; j < tree.endDuct; ++j) {
        m_tissue[j] = p.tissuePressureMmHg + m_mouthShare[j] * inMouth;
        m_collapse[j] = p.collapsePressureMmHg + m_mouthShare[j] * vacuum;
    }
    if (drive.handMmHg.empty())
        return;
    for (int j = tree.firstDuct; j < tree.endDuct; ++j) {
        const double hand = drive.handMmHg[m_lobe[j]];
        m_tissue[j] += (1.0 - m_mouthShare[j]) * hand; // behind the areola
        m_collapse[j] += hand;
    }
}

/// Conductances by volume and fat (equation 7, section 6), pores in series with their ducts.
void PressureSolver::prepareDucts(const FlatTree& tree, int t, const Milk& milk, const Drive& drive)
{
    edgesOf(tree.firstDuct, tree.endDuct,
            {milk.likelyDuct, m_inverseRestMl.data(), m_conductance.data(), milk.thinness},
            1.0 / m_parameters.collapsedResistanceMax, m_edge.data());
    const int root = tree.firstDuct;
    m_way[t].jetMmHgS2PerMl2 = drive.nippleResistance * m_pores[t].jetMmHgS2PerMl2;
    m_way[t].resistanceMmHgSPerMl =
        drive.nippleResistance * m_pores[t].resistanceMmHgSPerMl / milk.thinness[root] + 1.0 / m_edge[root];
}

/// Terminal duct and lobule as one gate per lobule (equations 4 and 5): its flow is w (s - max(P, Pc)), with
/// the alveolar pressure linear about the volume without flow and taken at the end. What the tissue there
/// feels of vacuum and hands shifts s and Pc alike (Pext of equation 4): it moves no milk by itself; a hand
/// presses a nearly empty lobule less.
void PressureSolver::prepareLobules(const FlatTree& tree, const Milk& milk, double weightS,
                                    const Drive& drive)
{
    const FlatNetwork& net = *m_network;
    const int first = tree.firstLobule, end = tree.endLobule;
    gatesOf(first, end,
            {milk.lobule, milk.likelyLobule, m_inverseFullMl.data(), m_terminalFull.data(),
             net.lobuleDuct.data(), net.lobuleLobe.data(), milk.likelyDuct, m_inverseRestMl.data(),
             m_collapse.data(), drive.contraction.data(),
             drive.secretionMlPerS.empty() ? m_none.data() : drive.secretionMlPerS.data()},
            weightS, drive.terminalConductance, m_parameters, m_lobuleGate.data(), m_lobuleSource.data());
    if (!drive.handMmHg.empty())
        for (int i = first; i < end; ++i) {
            const double fill = milk.lobule[i] * m_inverseFullMl[i];
            if (fill < emptyFill) // but what is collapsed on both sides stands still
                m_lobuleSource[i] =
                    std::max(m_lobuleSource[i] - drive.handMmHg[net.lobuleLobe[i]] * (1.0 - fill / emptyFill),
                             m_collapse[net.lobuleDuct[i]]);
        }
    std::fill(m_gate.begin() + tree.firstDuct, m_gate.begin() + tree.endDuct, 0.0);
    std::fill(m_gateTimesSource.begin() + tree.firstDuct, m_gateTimesSource.begin() + tree.endDuct, 0.0);
    for (int i = first; i < end; ++i) {
        m_gate[net.lobuleDuct[i]] += m_lobuleGate[i];
        m_gateTimesSource[net.lobuleDuct[i]] += m_lobuleGate[i] * m_lobuleSource[i];
    }
}

/// Outflow of a tree at a pressure in its root, mL/s, and its slope.
ValueAndSlope PressureSolver::outflow(double pressureMmHg, int t) const
{
    return pressureMmHg > m_openingMmHg ? poreFlow(pressureMmHg - m_openingMmHg, m_way[t]) : ValueAndSlope{};
}

/// Differences across the wall go on as they went; where the vacuum is back to what it was, so are they.
void PressureSolver::guess(const FlatTree& tree, double vacuumMmHg)
{
    const int first = tree.firstDuct, end = tree.endDuct;
    if (std::abs(vacuumMmHg - m_vacuumBeforeMmHg) + backMmHg < std::abs(vacuumMmHg - m_vacuumMmHg))
        sums(first, end, m_tissue.data(), m_acrossBefore.data(), m_guess.data());
    else
        extrapolate(first, end, {m_tissue.data(), m_across.data(), m_acrossBefore.data()}, m_guess.data());
}

PressureSolver::Course PressureSolver::settle(const FlatTree& tree, int t, const Milk& milk, double weightS)
{
    const Parameters& p = m_parameters;
    const int root = tree.firstDuct, end = tree.endDuct;
    const double tolerance = std::min(1.0, toleranceStepS / weightS);
    const RowsInput rows{
        m_guess.data(), m_tissue.data(), m_collapse.data(),       m_network->restVolumeMl.data(),
        milk.duct,      m_gate.data(),   m_gateTimesSource.data()};
    Course course;
    double before = 0.0;
    while (course.iterations < newtonMax + chordMax) {
        const bool chord = ++course.iterations > newtonMax;
        if (chord)
            chordRowsOf(root, end, rows, 1.0 / weightS, p, m_own.data(), m_right.data());
        else
            newtonRowsOf(root, end, rows, 1.0 / weightS, p, m_own.data(), m_right.data());
        const ValueAndSlope out = outflow(m_guess[root], t);
        const double slope = chord ? 1.0 / m_way[t].resistanceMmHgSPerMl : out.slope;
        m_own[root] += slope;
        m_right[root] += slope * m_guess[root] - out.value;
        m_elimination.solve(root, end, m_edge.data(), m_own.data(), m_right.data(), m_solved.data());
        const Stride stride = moveTowards(root, end, m_solved.data(), m_guess.data());
        course.stillMovingMmHg = stride.greatest;
        if (!stride.finite)
            continue;
        // Newton's strides go with the square of the one before; the third power over that square is what is
        // left.
        const double s = stride.greatest;
        course.settled = s < tolerance * toleranceMmHg || s * s * s < tolerance * leftMmHg * before * before;
        if (course.settled)
            break;
        before = chord ? 0.0 : s;
    }
    return course;
}

/// m_solved still holds the last stride.
Error PressureSolver::unsettled(const FlatTree& tree, const Course& course) const
{
    const auto moved = [&](int j) { return std::abs(m_solved[j]); };
    int where = tree.firstDuct;
    for (int j = tree.firstDuct; j < tree.endDuct; ++j)
        if (!(moved(j) <= moved(where)))
            where = j;
    return {Error::Code::NotConverged, "duct " + std::to_string(m_network->ductId[where]),
            "the pressures did not settle; still moving by " + std::to_string(course.stillMovingMmHg) +
                " mmHg"};
}

void PressureSolver::flows(const FlatTree& tree, double* duct, double* lobule) const
{
    const int* parent = m_network->parent.data();
    const int root = tree.firstDuct;
    duct[root] = outflow(m_pressure[root], static_cast<int>(&tree - m_network->trees.data())).value;
    for (int j = root + 1; j < tree.endDuct; ++j)
        duct[j] = m_edge[j] * (m_pressure[j] - m_pressure[parent[j]]);
    for (int i = tree.firstLobule; i < tree.endLobule; ++i) {
        const int j = m_network->lobuleDuct[i];
        lobule[i] = m_lobuleGate[i] * (m_lobuleSource[i] - std::max(m_pressure[j], m_collapse[j]));
    }
}

double PressureSolver::iterations() const
{
    double sum = 0.0;
    for (std::size_t t = 0; t < m_courses.size(); ++t) {
        const FlatTree& tree = m_network->trees[t];
        sum += static_cast<double>(m_courses[t].iterations) * (tree.endDuct - tree.firstDuct);
    }
    return sum / static_cast<double>(m_network->parent.size());
}

} // namespace lactea::flow
