#include "model/flow/network_flow.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "model/flow/compliance.h"
#include "model/flow/resistance.h"
#include "model/flow/vector_math.h"

namespace lactea::flow {
namespace {

constexpr int newtonMax = 12;
constexpr int chordMax = 400;
constexpr double toleranceMmHg = 0.02;  // Newton is quadratic: what is left is below 1e-5 mmHg
constexpr double toleranceStepS = 0.05; // longer steps move more milk per mmHg and have to settle better
constexpr double longestStrideMmHg = 25.0;
constexpr double emptyFill = 0.1;        // below it a hand presses a lobule less (equation 4)
constexpr double mostGivenPerStep = 0.9; // of a lobule's milk, whatever the step: volumes stay positive

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

Result<NetworkFlow> NetworkFlow::create(std::shared_ptr<const FlatNetwork> network,
                                        const Parameters& parameters, double fill)
{
    if (!(fill > 0.0 && fill <= 1.0))
        return fail(Error::Code::InvalidArgument, "initialFillFraction",
                    "it has to lie above 0 and not above 1");
    if (network->lobules() == 0)
        return fail(Error::Code::InvalidArgument, "network", "it has no lobule");
    for (const auto& info : parameterTable) {
        const double value = parameters.*info.field;
        if (!(value >= info.low && value <= info.high))
            return fail(Error::Code::InvalidArgument, "flow/" + std::string(info.name),
                        "it is out of its range");
    }
    return NetworkFlow(std::move(network), parameters, fill);
}

NetworkFlow::NetworkFlow(std::shared_ptr<const FlatNetwork> network, const Parameters& parameters,
                         double fill)
    : m_network(std::move(network)), m_parameters(parameters), m_size(m_network->parent.size()),
      m_tree(m_network->parent), m_streams(*m_network), m_fat(*m_network, std::vector<double>(m_size, 0.0)),
      m_fresh(*m_network, std::vector<double>(m_size, 0.0))
{
    const FlatNetwork& net = *m_network;
    const Parameters& p = m_parameters;
    const std::size_t lobules = net.lobuleDuct.size();

    for (const double full : net.lobuleFullMl)
        m_capacityMl += full;
    for (const double full : net.lobuleFullMl) {
        m_inverseFullMl.push_back(1.0 / full);
        m_terminalFull.push_back(full / (p.referenceCapacityMl * p.terminalResistanceMmHgSPerMl));
        m_lobuleMl.push_back(fill * full);
        m_lobuleFatG.push_back(1e-3 * m_lobuleMl.back() * fatAfterEmptyingGPerL(fill, p));
    }

    // Pores as wide as their ducts: conductances share like the fourth power of the diameter.
    double fourthPowers = 0.0;
    for (const int root : net.roots)
        fourthPowers += std::pow(net.diameterMm[root], 4);
    const PoreLaw nipple = poresOf(p);
    for (const int root : net.roots)
        m_pores.push_back(nipple.part(std::pow(net.diameterMm[root], 4) / fourthPowers));
    m_way = m_pores;

    const double restPressure = alveolarPressure(fill, 0.0, p).value;
    const double restRatio = ductVolumeRatio(restPressure - p.tissuePressureMmHg, p).value;
    const double fatGPerL = fatRelease(fill, p) * fatAfterEmptyingGPerL(fill, p);
    for (std::size_t j = 0; j < m_size; ++j) {
        m_restConductance.push_back(
            1.0 / resistanceMmHgSPerMl(net.lengthMm[j], net.diameterMm[j], p.viscosityMPaS));
        m_inverseRestMl.push_back(1.0 / net.restVolumeMl[j]);
        const double beyondMouthMm = std::max(0.0, net.pathToPoreMm[j] - p.mouthDepthMm);
        m_mouthShare.push_back(std::exp(-beyondMouthMm / p.vacuumReachMm));
        m_ductMl.push_back(net.restVolumeMl[j] * restRatio);
        m_fat.amount()[j] = 1e-3 * m_ductMl[j] * fatGPerL;
    }
    m_pressure.assign(m_size + 1, restPressure);
    m_pressure[m_size] = 0.0;
    m_earlierPressure = m_pressure;

    m_ductFlow.assign(m_size + 1, 0.0);
    m_lobuleFlow.assign(lobules, 0.0);
    for (auto* scratch : {&m_edge, &m_tissue, &m_collapse, &m_thinness, &m_gate, &m_gateTimesSource, &m_guess,
                          &m_scaled, &m_tanh, &m_own, &m_right})
        scratch->assign(m_size + 1, 0.0);
    for (auto* scratch :
         {&m_lobuleGate, &m_lobuleSource, &m_lobuleGives, &m_beforeMl, &m_freshGives, &m_freshBack})
        scratch->assign(lobules, 0.0);
    m_closed.assign(m_size, 0);
    m_lobe = lobesOfDucts(net);
    m_oldDuctMl = m_ductMl;
    m_startLobuleMl = m_lobuleMl;
    m_startLobuleFatG = m_lobuleFatG;
    m_startDuctMl = m_ductMl;
    m_startDuctFatG.assign(m_fat.amount().begin(), m_fat.amount().end());
}

void NetworkFlow::setOpen(int duct, bool open) { m_closed[duct] = open ? 0 : 1; }

/// What presses from outside: the tissue, drawn out by the vacuum in the mouth, and hands and jaws.
void NetworkFlow::press(const Drive& drive)
{
    const Parameters& p = m_parameters;
    const double vacuum = p.vacuumTransmission * drive.vacuumMmHg;
    const double inMouth = vacuum + drive.jawMmHg;
    for (std::size_t j = 0; j < m_size; ++j) {
        m_tissue[j] = p.tissuePressureMmHg + m_mouthShare[j] * inMouth;
        m_collapse[j] = p.collapsePressureMmHg + m_mouthShare[j] * vacuum;
    }
    if (drive.handMmHg.empty())
        return;
    for (std::size_t j = 0; j < m_size; ++j) {
        const double hand = drive.handMmHg[m_lobe[j]];
        m_tissue[j] += (1.0 - m_mouthShare[j]) * hand; // behind the areola
        m_collapse[j] += hand;
    }
}

/// Terminal duct and lobule as one gate per lobule (equations 4 and 5): its flow is w (s - max(P, Pc)), with
/// the alveolar pressure linear about the volume at the start of the step and taken at its end. What the
/// tissue there feels of vacuum and hands shifts s and Pc alike (Pext of equation 4): it moves no milk by
/// itself; a hand presses a nearly empty lobule less.
void NetworkFlow::prepareLobules(double dtS, const Drive& drive)
{
    const FlatNetwork& net = *m_network;
    const Parameters& p = m_parameters;
    const std::size_t lobules = m_lobuleMl.size();
    for (std::size_t i = 0; i < lobules; ++i) {
        const double fill = m_lobuleMl[i] * m_inverseFullMl[i];
        const double contraction = drive.contraction[net.lobuleLobe[i]];
        const auto pressure = alveolarPressure(fill, contraction, p);
        const int duct = net.lobuleDuct[i];
        const double width = m_ductMl[duct] * m_inverseRestMl[duct];
        const double open =
            drive.terminalConductance * m_terminalFull[i] * terminalOpening(fill, contraction, width, p);
        const double slope = pressure.slope * m_inverseFullMl[i];
        const double made = drive.secretionMlPerS.empty() ? 0.0 : drive.secretionMlPerS[i];
        const double within = pressure.value + slope * dtS * made;
        const double most = mostGivenPerStep * m_lobuleMl[i] / (dtS * (within - p.collapsePressureMmHg));
        m_lobuleSource[i] = within + (m_collapse[duct] - p.collapsePressureMmHg);
        if (!drive.handMmHg.empty() && fill < emptyFill) // but what is collapsed on both sides stands still
            m_lobuleSource[i] =
                std::max(m_lobuleSource[i] - drive.handMmHg[net.lobuleLobe[i]] * (1.0 - fill / emptyFill),
                         m_collapse[duct]);
        m_lobuleGate[i] = std::min(open / (1.0 + dtS * open * slope), most);
    }
    std::fill(m_gate.begin(), m_gate.end(), 0.0);
    std::fill(m_gateTimesSource.begin(), m_gateTimesSource.end(), 0.0);
    for (std::size_t i = 0; i < lobules; ++i) {
        m_gate[net.lobuleDuct[i]] += m_lobuleGate[i];
        m_gateTimesSource[net.lobuleDuct[i]] += m_lobuleGate[i] * m_lobuleSource[i];
    }
}

/// Conductances by volume and fat at the start of the step (equation 7, section 6), pores in series with
/// their ducts.
void NetworkFlow::prepareDucts(const Drive& drive)
{
    const Parameters& p = m_parameters;
    const double leastConductance = 1.0 / p.collapsedResistanceMax;
    const double perFat = 1e3 * drive.viscosity * p.viscosityPerFat;
    const double lean = drive.viscosity * (1.0 - p.viscosityPerFat * p.referenceFatGPerL);
    const double* fat = m_fat.amount().data();
    for (std::size_t j = 0; j < m_size; ++j) {
        const double ratio = m_ductMl[j] * m_inverseRestMl[j];
        m_thinness[j] = m_ductMl[j] / (lean * m_ductMl[j] + perFat * fat[j]);
        m_edge[j] = m_restConductance[j] * m_thinness[j] * std::max(ratio * ratio, leastConductance);
    }
    for (std::size_t j = 0; j < m_size; ++j)
        if (m_closed[j])
            m_edge[j] = 0.0;
    m_openingMmHg = drive.vacuumMmHg + drive.nippleOpening * p.nippleOpeningMmHg;
    for (std::size_t k = 0; k < m_pores.size(); ++k) {
        const int root = m_network->roots[k];
        m_way[k].resistanceMmHgSPerMl =
            drive.nippleResistance * m_pores[k].resistanceMmHgSPerMl / m_thinness[root] + 1.0 / m_edge[root];
        m_edge[root] = 0.0;
    }
}

/// Rows of the tree at m_guess. With `chord` the largest slope of the tube law stands for its true one:
/// slower, but it converges from anywhere because the law is monotone.
void NetworkFlow::linearise(double dtS, bool chord)
{
    const Parameters& p = m_parameters;
    const double perS = 1.0 / dtS;
    const double wideInverse = 1.0 / p.wideningPressureMmHg, narrowInverse = 1.0 / p.narrowingPressureMmHg;
    const double steepest = std::max(p.wideningMax * wideInverse, p.narrowingMax * narrowInverse);
    const double *guess = m_guess.data(), *tissue = m_tissue.data(), *collapse = m_collapse.data();
    const double *rest = m_network->restVolumeMl.data(), *volume = m_ductMl.data();
    const double *gate = m_gate.data(), *gateSource = m_gateTimesSource.data();
    double *scaled = m_scaled.data(), *tanh = m_tanh.data(), *own = m_own.data(), *right = m_right.data();

    for (std::size_t j = 0; j < m_size; ++j) {
        const double across = guess[j] - tissue[j];
        scaled[j] = across * (across > 0.0 ? wideInverse : narrowInverse);
    }
    tanhOfAll({scaled, m_size}, {tanh, m_size});
    for (std::size_t j = 0; j < m_size; ++j) {
        const bool wide = scaled[j] > 0.0;
        const double alpha = wide ? p.wideningMax : p.narrowingMax;
        const double inverse = wide ? wideInverse : narrowInverse;
        const double lawMl = rest[j] * (1.0 + alpha * tanh[j] + slopeFloor * scaled[j]);
        double slope = (alpha * (1.0 - tanh[j] * tanh[j]) + slopeFloor) * inverse;
        slope = perS * rest[j] * (chord ? steepest : slope);
        const double openGate = guess[j] > collapse[j] ? gate[j] : 0.0;
        own[j] = slope + openGate;
        right[j] = (volume[j] - lawMl) * perS + slope * guess[j] + gateSource[j] -
                   (gate[j] - openGate) * collapse[j];
    }
    own[m_size] = right[m_size] = 0.0;
    if (chord) // also what is shut now counts with its slope when open
        for (std::size_t j = 0; j < m_size; ++j)
            if (!(guess[j] > collapse[j])) {
                own[j] += gate[j];
                right[j] += gate[j] * guess[j];
            }
    for (std::size_t k = 0; k < m_way.size(); ++k) {
        const int root = m_network->roots[k];
        if (!chord && m_guess[root] <= m_openingMmHg)
            continue;
        const auto flow = poreFlow(std::max(0.0, m_guess[root] - m_openingMmHg), m_way[k]);
        const double rise = chord ? 1.0 / m_way[k].resistanceMmHgSPerMl : flow.slope;
        m_own[root] += rise;
        m_right[root] += rise * m_guess[root] - flow.value;
    }
}

Result<void> NetworkFlow::solvePressures(double dtS)
{
    for (std::size_t j = 0; j < m_size; ++j) {
        const double change = m_pressure[j] - m_earlierPressure[j];
        m_guess[j] = m_pressure[j] + std::min(std::max(change, -longestStrideMmHg), longestStrideMmHg);
    }
    const double tolerance = toleranceMmHg * std::min(1.0, toleranceStepS / dtS);
    double worst = 0.0;
    for (m_iterations = 1; m_iterations <= newtonMax + chordMax; ++m_iterations) {
        linearise(dtS, m_iterations > newtonMax);
        m_tree.solve(m_edge, m_own, m_right, m_scaled);
        double *stride = m_tanh.data(), *guess = m_guess.data();
        const double* solved = m_scaled.data();
        worst = 0.0;
        double sum = 0.0;
        for (std::size_t j = 0; j < m_size; ++j) {
            stride[j] = solved[j] - guess[j];
            guess[j] += std::min(std::max(stride[j], -longestStrideMmHg), longestStrideMmHg);
        }
        for (std::size_t j = 0; j < m_size; ++j) {
            worst = std::max(worst, std::abs(stride[j]));
            sum += stride[j];
        }
        if (worst < tolerance && std::isfinite(sum)) {
            m_earlierPressure.swap(m_pressure);
            m_pressure.swap(m_guess);
            return {};
        }
    }
    std::size_t where = 0;
    for (std::size_t j = 1; j < m_size; ++j)
        if (!(std::abs(m_tanh[j]) <= std::abs(m_tanh[where])))
            where = j;
    return fail(Error::Code::NotConverged, "duct " + std::to_string(m_network->ductId[where]),
                "the pressures did not settle; still moving by " + std::to_string(worst) + " mmHg");
}

void NetworkFlow::moveMilk(double dtS, const Drive& drive)
{
    const FlatNetwork& net = *m_network;
    const double opening = m_openingMmHg;
    std::copy(m_ductMl.begin(), m_ductMl.end(), m_oldDuctMl.begin());

    m_pressure[m_size] = 0.0;
    for (std::size_t j = 0; j < m_size; ++j)
        m_ductFlow[j] = m_edge[j] * (m_pressure[j] - m_pressure[net.parent[j]]);
    m_outflow = 0.0;
    for (std::size_t k = 0; k < m_way.size(); ++k) {
        const int root = net.roots[k];
        m_ductFlow[root] = poreFlow(std::max(0.0, m_pressure[root] - opening), m_way[k]).value;
        m_outflow += m_ductFlow[root];
        m_outMl.add(dtS * m_ductFlow[root]);
    }
    for (std::size_t j = 0; j < m_size; ++j) {
        const double moved = dtS * m_ductFlow[j];
        m_ductMl[j] -= moved;
        if (net.parent[j] < net.size())
            m_ductMl[net.parent[j]] += moved;
    }
    for (std::size_t i = 0; i < m_lobuleMl.size(); ++i) {
        const int duct = net.lobuleDuct[i];
        m_lobuleFlow[i] =
            m_lobuleGate[i] * (m_lobuleSource[i] - std::max(m_pressure[duct], m_collapse[duct]));
        const double moved = dtS * m_lobuleFlow[i];
        m_lobuleMl[i] -= moved;
        m_ductMl[duct] += moved;
    }
    for (std::size_t i = 0; i < drive.secretionMlPerS.size(); ++i) {
        const double made = dtS * drive.secretionMlPerS[i];
        m_lobuleMl[i] += made;
        m_secretedMl.add(made);
    }
}

void NetworkFlow::moveFat(double dtS, const Drive& drive)
{
    const FlatNetwork& net = *m_network;
    const Parameters& p = m_parameters;
    for (std::size_t i = 0; i < m_lobuleMl.size(); ++i) {
        const double made = drive.secretionMlPerS.empty() ? 0.0 : drive.secretionMlPerS[i];
        m_beforeMl[i] = m_lobuleMl[i] + dtS * (m_lobuleFlow[i] - made);
        m_lobuleGives[i] = m_beforeMl[i] * m_inverseFullMl[i];
    }
    fatReleaseOfAll(m_lobuleGives, p);
    for (std::size_t i = 0; i < m_lobuleMl.size(); ++i) {
        m_lobuleGives[i] *= m_lobuleFatG[i] / m_beforeMl[i];
        m_freshGives[i] = drive.contraction[net.lobuleLobe[i]] > p.freshMilkContraction ? 1.0 : 0.0;
    }
    m_streams.set({{m_ductFlow.data(), m_size}, {m_oldDuctMl.data(), m_size}, m_lobuleFlow, dtS});
    const double fatOut = m_fat.step(m_streams, m_lobuleGives, m_lobuleFatG);
    m_fatOutG.add(fatOut);
    m_fatOutflow = fatOut / dtS;
    for (std::size_t i = 0; i < drive.secretionMlPerS.size(); ++i) {
        const double made = 1e-3 * p.secretedFatGPerL * dtS * drive.secretionMlPerS[i];
        m_lobuleFatG[i] += made;
        m_fatSecretedG.add(made);
    }

    m_fresh.step(m_streams, m_freshGives, m_freshBack); // what flows back into a lobule is no longer seen
    const bool resting = std::all_of(drive.contraction.begin(), drive.contraction.end(),
                                     [&](double a) { return a <= p.freshMilkContraction; });
    if (resting) {
        const double keep = std::exp(-dtS / p.freshMilkFadeS);
        for (double& fresh : m_fresh.amount())
            fresh *= keep;
    }
}

Result<void> NetworkFlow::step(double dtS, const Drive& drive)
{
    assert(dtS > 0.0 && static_cast<int>(drive.contraction.size()) >= m_network->lobeCount);
    assert(drive.secretionMlPerS.empty() || drive.secretionMlPerS.size() == m_lobuleMl.size());
    assert(drive.handMmHg.empty() || static_cast<int>(drive.handMmHg.size()) >= m_network->lobeCount);
    press(drive);
    prepareDucts(drive);
    prepareLobules(dtS, drive);
    if (auto solved = solvePressures(dtS); !solved)
        return solved;
    moveMilk(dtS, drive);
    moveFat(dtS, drive);
    if (m_dye)
        moveDye();
    return {};
}

/// Uses the streams that moveFat() has set, and the lobules' volumes before the step.
void NetworkFlow::moveDye()
{
    for (std::size_t i = 0; i < m_lobuleDye.size(); ++i)
        m_lobuleGives[i] = m_lobuleDye[i] / m_beforeMl[i];
    m_dyeOut.add(m_dye->step(m_streams, m_lobuleGives, m_lobuleDye));
}

Result<void> NetworkFlow::mark(int lobule, double volumeMl)
{
    if (lobule < 0 || lobule >= m_network->lobules() || !(volumeMl >= 0.0))
        return fail(Error::Code::InvalidArgument, "lobule " + std::to_string(lobule),
                    "it has to exist, and the volume has to be zero or more");
    if (!m_dye) {
        m_dye.emplace(*m_network, std::vector<double>(m_size, 0.0));
        m_lobuleDye.assign(m_lobuleMl.size(), 0.0);
    }
    const double dyed = std::min(volumeMl, m_lobuleMl[lobule] - m_lobuleDye[lobule]);
    m_lobuleDye[lobule] += dyed;
    m_dyeMarked.add(dyed);
    return {};
}

void NetworkFlow::clearMarks()
{
    m_dye.reset();
    m_lobuleDye.clear();
    m_dyeMarked = m_dyeOut = {};
}

std::span<const double> NetworkFlow::markedDuctMl() const
{
    return m_dye ? m_dye->amount().first(m_size) : std::span<const double>();
}

double NetworkFlow::markedMl() const
{
    return m_dye ? compensatedSumOf(m_lobuleDye) + compensatedSumOf(m_dye->amount().first(m_size)) : 0.0;
}

double NetworkFlow::storedMl() const { return compensatedSumOf(m_lobuleMl); }
double NetworkFlow::ductsMl() const { return compensatedSumOf(m_ductMl); }

double NetworkFlow::ledgerErrorMl() const
{
    return compensatedChange(m_startLobuleMl, m_lobuleMl) + compensatedChange(m_startDuctMl, m_ductMl) +
           (m_outMl.value() - m_secretedMl.value());
}

double NetworkFlow::fatLedgerErrorG() const
{
    return compensatedChange(m_startLobuleFatG, m_lobuleFatG) +
           compensatedChange(m_startDuctFatG, m_fat.amount().first(m_size)) +
           (m_fatOutG.value() - m_fatSecretedG.value());
}

double NetworkFlow::mainDuctRatio() const
{
    double sum = 0.0, length = 0.0;
    for (const int j : m_network->mainDuct) {
        sum += m_network->lengthMm[j] * std::sqrt(m_ductMl[j] * m_inverseRestMl[j]);
        length += m_network->lengthMm[j];
    }
    return sum / length;
}

double NetworkFlow::mainDuctPressureMmHg() const
{
    double sum = 0.0, length = 0.0;
    for (const int j : m_network->mainDuct) {
        sum += m_network->lengthMm[j] * m_pressure[j];
        length += m_network->lengthMm[j];
    }
    return sum / length;
}

} // namespace lactea::flow
