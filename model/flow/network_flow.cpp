#include "model/flow/network_flow.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "model/flow/also_wide.h"
#include "model/flow/compliance.h"

namespace lactea::flow {
namespace {

constexpr int worthThreads = 10'000;    // ducts
constexpr double mostMovedBefore = 0.5; // of a lobule's milk, that the last step makes move in this one
constexpr double leastGuessed = 0.5, mostGuessed = 2.0; // of a volume, where it will be

LACTEA_ALSO_WIDE void thinnessOf(std::span<const double> volumeMl, std::span<const double> fatG, double lean,
                                 double perFat, std::span<double> thinness)
{
    const double *volume = volumeMl.data(), *fat = fatG.data();
    double* thin = thinness.data();
    LACTEA_INDEPENDENT
    for (std::size_t j = 0; j < thinness.size(); ++j)
        thin[j] = volume[j] / (lean * volume[j] + perFat * fat[j]);
}

/// moved = share * moved + weight * flow.
void addTo(int first, int end, const Stage& stage, const double* flow, double* moved)
{
    const double share = stage.share, weightS = stage.weightS;
    if (share == 0.0)
        for (int j = first; j < end; ++j)
            moved[j] = weightS * flow[j];
    else
        for (int j = first; j < end; ++j)
            moved[j] = share * moved[j] + weightS * flow[j];
}

} // namespace

Result<NetworkFlow> NetworkFlow::create(std::shared_ptr<const FlatNetwork> network,
                                        const Parameters& parameters, double fill, Method method, int threads)
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
    return NetworkFlow(std::move(network), parameters, fill, method, threads);
}

NetworkFlow::NetworkFlow(std::shared_ptr<const FlatNetwork> network, const Parameters& parameters,
                         double fill, Method method, int threads)
    : m_network(std::move(network)), m_parameters(parameters), m_method(method),
      m_solver(m_network, parameters), m_transport(*m_network)
{
    const FlatNetwork& net = *m_network;
    const Parameters& p = m_parameters;
    const std::size_t ducts = net.parent.size(), lobules = net.lobuleDuct.size();
    if (net.size() >= worthThreads && net.trees.size() > 1 && threads != 1)
        m_crew = std::make_shared<Crew>(nullptr, threads);

    for (const double full : net.lobuleFullMl) {
        m_capacityMl += full;
        m_lobuleMl.push_back(fill * full);
        m_lobuleFatG.push_back(1e-3 * m_lobuleMl.back() * fatAfterEmptyingGPerL(fill, p));
    }
    const double restPressure = alveolarPressure(fill, 0.0, p).value;
    const double restRatio = ductVolumeRatio(restPressure - p.tissuePressureMmHg, p).value;
    const double fatGPerL = fatRelease(fill, p) * fatAfterEmptyingGPerL(fill, p);
    for (const double restMl : net.restVolumeMl) {
        m_ductMl.push_back(restMl * restRatio);
        m_ductFatG.push_back(1e-3 * m_ductMl.back() * fatGPerL);
    }
    m_freshMl.assign(ducts, 0.0);
    m_solver.settleAt(restPressure);

    for (auto* ofDucts : {&m_ductFlow, &m_moved.duct, &m_thinness})
        ofDucts->assign(ducts, 0.0);
    for (auto* ofLobules : {&m_lobuleFlow, &m_moved.lobule, &m_fatGiven, &m_freshGiven, &m_freshBack})
        ofLobules->assign(lobules, 0.0);
    if (method != Method::Euler) {
        for (auto* ofDucts : {&m_thinnessBefore, &m_baseDuct, &m_likelyDuct, &m_likelyThinness})
            ofDucts->assign(ducts, 0.0);
        m_baseLobule.assign(lobules, 0.0);
        m_likelyLobule.assign(lobules, 0.0);
    }
    m_leaving.resize(net.trees.size());
    m_startLobuleMl = m_lobuleMl;
    m_startLobuleFatG = m_lobuleFatG;
    m_startDuctMl = m_ductMl;
    m_startDuctFatG = m_ductFatG;
}

void NetworkFlow::eachTree(const std::function<void(int)>& job)
{
    const int trees = static_cast<int>(m_network->trees.size());
    if (m_crew)
        return m_crew->forEach(trees, job);
    for (int t = 0; t < trees; ++t)
        job(t);
}

Result<void> NetworkFlow::step(double dtS, const Drive& drive, const Drive* within)
{
    assert(dtS > 0.0 && static_cast<int>(drive.contraction.size()) >= m_network->lobeCount);
    assert(drive.secretionMlPerS.empty() || drive.secretionMlPerS.size() == m_lobuleMl.size());
    assert(drive.handMmHg.empty() || static_cast<int>(drive.handMmHg.size()) >= m_network->lobeCount);
    const bool goesOn = dtS == m_lastDtS;
    m_lastDtS = 0.0;
    noteThinness(drive, goesOn);
    if (!goesOn || !orderTwo(dtS, drive, within ? *within : drive))
        if (auto done = pass(
                {dtS},
                {m_ductMl.data(), m_lobuleMl.data(), m_ductMl.data(), m_lobuleMl.data(), m_thinness.data()},
                drive);
            !done)
            return done;
    m_lastDtS = dtS;
    const bool resting = std::all_of(drive.contraction.begin(), drive.contraction.end(),
                                     [&](double a) { return a <= m_parameters.freshMilkContraction; });
    const double keepFresh = resting ? std::exp(-dtS / m_parameters.freshMilkFadeS) : 1.0;
    eachTree([&](int t) { moveMilk(m_network->trees[t], m_leaving[t], dtS, drive, keepFresh); });
    account(dtS);
    return {};
}

/// @return whether it has done the step; not where milk moves too fast for what moved before to say anything
bool NetworkFlow::orderTwo(double dtS, const Drive& drive, const Drive& within)
{
    switch (m_method) {
    case Method::Euler:
        return false;
    case Method::Bdf2:
        return goOn(bdf2(dtS), drive);
    case Method::TrBdf2:
        startMoving(trapezoid(dtS).weightS);
        return goOn(trapezoid(dtS), within) && goOn(afterTrapezoid(dtS), drive);
    }
    return false;
}

bool NetworkFlow::goOn(const Stage& stage, const Drive& drive)
{
    const auto milk = milkFor(stage, drive);
    return milk && pass(stage, *milk, drive).has_value();
}

/// What has moved so far is what flows now.
void NetworkFlow::startMoving(double weightS)
{
    for (std::size_t j = 0; j < m_ductFlow.size(); ++j)
        m_moved.duct[j] = weightS * m_ductFlow[j];
    for (std::size_t i = 0; i < m_lobuleFlow.size(); ++i)
        m_moved.lobule[i] = weightS * m_lobuleFlow[i];
}

/// One solve; what then has moved is in m_moved.
Result<void> NetworkFlow::pass(const Stage& stage, const PressureSolver::Milk& milk, const Drive& drive)
{
    if (auto solved = m_solver.solve(milk, stage.weightS, drive, m_crew.get()); !solved)
        return solved;
    eachTree([&](int t) {
        const FlatTree& tree = m_network->trees[t];
        m_solver.flows(tree, m_ductFlow.data(), m_lobuleFlow.data());
        addTo(tree.firstDuct, tree.endDuct, stage, m_ductFlow.data(), m_moved.duct.data());
        addTo(tree.firstLobule, tree.endLobule, stage, m_lobuleFlow.data(), m_moved.lobule.data());
    });
    return {};
}

/// Volumes without the flow of a stage that goes on from earlier ones, and where they will be at its end;
/// nothing where they would leave what a duct can hold.
std::optional<PressureSolver::Milk> NetworkFlow::milkFor(const Stage& stage, const Drive& drive)
{
    const FlatNetwork& net = *m_network;
    std::vector<double>& gain = m_baseDuct;
    std::fill(gain.begin(), gain.end(), 0.0);
    for (std::size_t i = 0; i < m_lobuleMl.size(); ++i) {
        double& moved = m_moved.lobule[i];
        moved = std::min(moved, mostMovedBefore * m_lobuleMl[i] / stage.share);
        gain[net.lobuleDuct[i]] += moved;
        const double made = drive.secretionMlPerS.empty() ? 0.0 : drive.secretionMlPerS[i];
        const double gained = made * stage.beforeS - moved, now = m_lobuleMl[i];
        m_baseLobule[i] = now + stage.share * gained;
        m_likelyLobule[i] = std::clamp(now + stage.lead * gained, leastGuessed * now, mostGuessed * now);
    }
    for (int j = net.size() - 1; j >= 0; --j) {
        gain[j] -= m_moved.duct[j];
        if (net.parent[j] < net.size())
            gain[net.parent[j]] += m_moved.duct[j];
    }
    for (std::size_t j = 0; j < m_ductMl.size(); ++j) {
        const double gained = gain[j], now = m_ductMl[j], thin = m_thinness[j];
        m_baseDuct[j] = now + stage.share * gained;
        if (!(m_baseDuct[j] > leastGuessed * now && m_baseDuct[j] < mostGuessed * now))
            return {};
        m_likelyDuct[j] = std::clamp(now + stage.lead * gained, leastGuessed * now, mostGuessed * now);
        m_likelyThinness[j] = std::clamp(thin + stage.endsAt * (thin - m_thinnessBefore[j]),
                                         leastGuessed * thin, mostGuessed * thin);
    }
    return PressureSolver::Milk{m_baseDuct.data(), m_baseLobule.data(), m_likelyDuct.data(),
                                m_likelyLobule.data(), m_likelyThinness.data()};
}

/// Viscosity goes with fat (section 6); m_thinness is its inverse, as a multiple of the reference.
void NetworkFlow::noteThinness(const Drive& drive, bool goesOn)
{
    const Parameters& p = m_parameters;
    if (m_method != Method::Euler)
        m_thinness.swap(m_thinnessBefore);
    thinnessOf(m_ductMl, m_ductFatG, drive.viscosity * (1.0 - p.viscosityPerFat * p.referenceFatGPerL),
               1e3 * drive.viscosity * p.viscosityPerFat, m_thinness);
    if (m_method != Method::Euler && !goesOn)
        m_thinnessBefore = m_thinness;
}

/// What has moved in the step moves now, with all that it carries.
void NetworkFlow::moveMilk(const FlatTree& tree, Leaving& leaving, double dtS, const Drive& drive,
                           double keepFresh)
{
    const FlatNetwork& net = *m_network;
    const Parameters& p = m_parameters;
    const int first = tree.firstLobule, end = tree.endLobule;
    const std::span<double> given(m_fatGiven.data() + first, static_cast<std::size_t>(end - first));
    for (int i = first; i < end; ++i)
        m_fatGiven[i] = m_lobuleMl[i] / net.lobuleFullMl[i];
    fatReleaseOfAll(given, p);
    for (int i = first; i < end; ++i) {
        m_fatGiven[i] *= m_lobuleFatG[i] / m_lobuleMl[i];
        m_freshGiven[i] = drive.contraction[net.lobuleLobe[i]] > p.freshMilkContraction ? 1.0 : 0.0;
    }
    m_transport.move(tree, m_moved, m_ductMl);
    m_transport.carry(tree, m_moved,
                      {{{m_ductFatG.data(), m_lobuleFatG.data(), m_fatGiven.data(), &leaving.fatG},
                        {m_freshMl.data(), m_freshBack.data(), m_freshGiven.data(), &leaving.freshMl}}});
    if (marked()) {
        for (int i = first; i < end; ++i)
            m_dyeGiven[i] = m_lobuleDye[i] / m_lobuleMl[i];
        const Carried dye{m_ductDye.data(), m_lobuleDye.data(), m_dyeGiven.data(), &leaving.dyeMl};
        const Carried nothing{m_ductNothing.data(), m_lobuleNothing.data(), m_lobuleNothing.data(),
                              &leaving.nothing};
        m_transport.carry(tree, m_moved, {dye, nothing});
    }

    const bool makes = !drive.secretionMlPerS.empty();
    double madeMl = 0.0;
    for (int i = first; i < end; ++i) {
        const double made = makes ? dtS * drive.secretionMlPerS[i] : 0.0;
        m_lobuleMl[i] += made - m_moved.lobule[i];
        m_lobuleFatG[i] += 1e-3 * p.secretedFatGPerL * made;
        madeMl += made;
    }
    leaving.madeMl = madeMl;
    if (keepFresh < 1.0)
        for (int j = tree.firstDuct; j < tree.endDuct; ++j)
            m_freshMl[j] *= keepFresh;
}

/// In the order of the trees, so that it does not depend on threads.
void NetworkFlow::account(double dtS)
{
    double outMl = 0.0, fatOutG = 0.0;
    for (std::size_t t = 0; t < m_leaving.size(); ++t) {
        const Leaving& leaving = m_leaving[t];
        const double out = m_moved.duct[m_network->roots[t]];
        m_outMl.add(out);
        m_fatOutG.add(leaving.fatG);
        m_dyeOut.add(leaving.dyeMl);
        m_secretedMl.add(leaving.madeMl);
        m_fatSecretedG.add(1e-3 * m_parameters.secretedFatGPerL * leaving.madeMl);
        outMl += out;
        fatOutG += leaving.fatG;
    }
    m_outflow = outMl / dtS;
    m_fatOutflow = fatOutG / dtS;
}

Result<void> NetworkFlow::mark(int lobule, double volumeMl)
{
    if (lobule < 0 || lobule >= m_network->lobules() || !(volumeMl >= 0.0))
        return fail(Error::Code::InvalidArgument, "lobule " + std::to_string(lobule),
                    "it has to exist, and the volume has to be zero or more");
    if (!marked()) {
        m_ductNothing.assign(m_ductMl.size(), 0.0);
        m_lobuleNothing.assign(m_lobuleMl.size(), 0.0);
        m_ductDye.assign(m_ductMl.size(), 0.0);
        m_lobuleDye.assign(m_lobuleMl.size(), 0.0);
        m_dyeGiven.assign(m_lobuleMl.size(), 0.0);
    }
    const double dyed = std::min(volumeMl, m_lobuleMl[lobule] - m_lobuleDye[lobule]);
    m_lobuleDye[lobule] += dyed;
    m_dyeMarked.add(dyed);
    return {};
}

void NetworkFlow::clearMarks()
{
    m_ductDye.clear();
    m_lobuleDye.clear();
    for (Leaving& leaving : m_leaving)
        leaving.dyeMl = 0.0;
    m_dyeMarked = m_dyeOut = {};
}

double NetworkFlow::markedMl() const { return compensatedSumOf(m_lobuleDye) + compensatedSumOf(m_ductDye); }
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
           compensatedChange(m_startDuctFatG, m_ductFatG) + (m_fatOutG.value() - m_fatSecretedG.value());
}

double NetworkFlow::mainDuctRatio() const
{
    double sum = 0.0, length = 0.0;
    for (const int j : m_network->mainDuct) {
        sum += m_network->lengthMm[j] * std::sqrt(m_ductMl[j] / m_network->restVolumeMl[j]);
        length += m_network->lengthMm[j];
    }
    return sum / length;
}

double NetworkFlow::mainDuctPressureMmHg() const
{
    double sum = 0.0, length = 0.0;
    for (const int j : m_network->mainDuct) {
        sum += m_network->lengthMm[j] * m_solver.pressureMmHg()[j];
        length += m_network->lengthMm[j];
    }
    return sum / length;
}

} // namespace lactea::flow
