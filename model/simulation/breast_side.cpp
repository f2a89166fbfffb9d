#include "model/simulation/breast_side.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "model/anatomy/gland/alveoli.h"
#include "model/anatomy/gland/lobules.h"
#include "model/supply/secretion.h"

namespace lactea::simulation {
namespace {
constexpr double secretionEveryS =
    1.0; // a lobule fills over hours: the brake need not be asked 20 times a second
constexpr double steadyVacuumMmHg = 60.0; // a vacuum that changes by less may be taken as its mean

/// Factor on the viscosity of the milk by the day after birth: colostrum is thicker.
double thicknessOn(double day, const flow::Parameters& p)
{
    const double mature =
        std::clamp((day - p.colostrumUntilDay) / (p.matureFromDay - p.colostrumUntilDay), 0.0, 1.0);
    return std::lerp(p.colostrumViscosity, 1.0, mature);
}
} // namespace

Result<BreastSide> BreastSide::create(std::shared_ptr<const anatomy::Breast> breast, const Woman& woman,
                                      double fill, double day, double dtS)
{
    auto network = std::make_shared<const flow::FlatNetwork>(flow::flatten(breast->network));
    auto flow = flow::NetworkFlow::create(network, woman.flow, fill);
    if (!flow)
        return tl::unexpected(flow.error());
    flow::Ejection ejection(woman.flow, network->lobeCount, dtS,
                            woman.lobeDelays(static_cast<int>(breast->side)));
    return BreastSide(std::move(breast), std::move(network), std::move(*flow), std::move(ejection), woman,
                      day);
}

BreastSide::BreastSide(std::shared_ptr<const anatomy::Breast> breast,
                       std::shared_ptr<const flow::FlatNetwork> network, flow::NetworkFlow flow,
                       flow::Ejection ejection, const Woman& woman, double day)
    : m_breast(std::move(breast)), m_network(std::move(network)), m_flow(std::move(flow)),
      m_ejection(std::move(ejection)), m_supply(woman.supply),
      m_secretionAtFill(m_network->lobuleDuct.size()), m_secretion(m_network->lobuleDuct.size()),
      m_thickness(thicknessOn(day, woman.flow))
{
    m_felt.handMmHg.assign(static_cast<std::size_t>(m_network->lobeCount), 0.0);
    // Breasts that hold more also make more (Kent 1999): secretion goes with capacity.
    m_supply.secretionMlPerS *= m_flow.capacityMl() / woman.flow.referenceCapacityMl;
    refreshSecretion();
    const auto lobuleMl = m_flow.lobuleVolumeMl();
    const double fill = lobuleMl[0] / m_network->lobuleFullMl[0];
    m_fatOutGPerL = 1e3 * m_flow.lobuleFatG()[0] / lobuleMl[0] * flow::fatRelease(fill, woman.flow);
}

void BreastSide::refreshSecretion()
{
    supply::secretionOf(m_flow.lobuleVolumeMl(), m_network->lobuleFullMl, m_supply.secretionMlPerS, m_supply,
                        m_secretionAtFill);
    m_toRefreshS = secretionEveryS;
}

bool BreastSide::breaksStep(const Touch& touch) const
{
    return m_felt.timeS > 0.0 && (touch.taker != m_felt.taker ||
                                  std::abs(touch.vacuumMmHg - m_felt.firstVacuumMmHg) > steadyVacuumMmHg);
}

void BreastSide::feel(double dtS, const Supply& supply, const Touch& touch)
{
    m_ejection.advance(supply.oxytocinPgPerMl, supply.squeeze, supply.halfDoseFactor);
    Felt& f = m_felt;
    const double before = f.timeS / (f.timeS + dtS), now = 1.0 - before;
    if (f.timeS == 0.0)
        f.firstVacuumMmHg = touch.vacuumMmHg;
    f.vacuumMmHg = before * f.vacuumMmHg + now * touch.vacuumMmHg;
    f.jaw = before * f.jaw + now * touch.jaw;
    f.pressed = (before > 0.0 && f.pressed) || !touch.handMmHg.empty();
    if (f.pressed)
        for (std::size_t lobe = 0; lobe < f.handMmHg.size(); ++lobe)
            f.handMmHg[lobe] =
                before * f.handMmHg[lobe] + (touch.handMmHg.empty() ? 0.0 : now * touch.handMmHg[lobe]);
    f.taker = touch.taker;
    f.spilledShare = touch.spilledShare;
    f.shield = touch.shield;
    f.warmth = touch.warmth;
    f.permission = supply.permission;
    f.timeS += dtS;
}

flow::NetworkFlow::Drive BreastSide::drive() const
{
    const flow::Parameters& p = m_flow.parameters();
    flow::NetworkFlow::Drive drive;
    drive.vacuumMmHg = m_felt.vacuumMmHg;
    drive.contraction = m_ejection.lobes();
    drive.secretionMlPerS = m_secretion;
    if (m_felt.pressed)
        drive.handMmHg = m_felt.handMmHg;
    drive.jawMmHg = m_felt.jaw * p.jawPressureMmHg;
    drive.nippleResistance = std::lerp(1.0, p.shieldResistance, m_felt.shield);
    drive.nippleOpening = std::lerp(1.0, p.warmthOpening, m_felt.warmth);
    // What warmth does to terminal ducts holds its thinner milk; colostrum is thick there too.
    drive.terminalConductance = std::lerp(1.0, p.warmthConductance, m_felt.warmth) / m_thickness;
    drive.viscosity = m_thickness * std::lerp(1.0, p.warmthViscosity, m_felt.warmth);
    return drive;
}

Result<void> BreastSide::flow(double endS)
{
    m_toRefreshS -= m_felt.timeS;
    if (m_toRefreshS < 0.5 * m_felt.timeS)
        refreshSecretion();
    for (std::size_t i = 0; i < m_secretion.size(); ++i)
        m_secretion[i] = m_felt.permission * m_secretionAtFill[i];
    if (auto done = m_flow.step(m_felt.timeS, drive()); !done)
        return done;
    m_secretedPerS = std::accumulate(m_secretion.begin(), m_secretion.end(), 0.0);
    account(endS);
    m_felt.timeS = 0.0;
    std::fill(m_felt.handMmHg.begin(), m_felt.handMmHg.end(), 0.0);
    return {};
}

void BreastSide::account(double endS)
{
    const double dtS = m_felt.timeS;
    m_vacuumMmHg = m_felt.vacuumMmHg;
    if (m_felt.taker != m_taker)
        m_takerSinceS = endS - dtS;
    m_taker = m_felt.taker;
    const double out = m_flow.outflowMlPerS(), fat = m_flow.fatOutflowGPerS();
    const double lost = m_taker == Taker::Nobody ? 1.0 : m_felt.spilledShare;
    m_removedMl.add(dtS * out * (1.0 - lost));
    m_leakedMl.add(dtS * out * lost);
    m_fatRemovedG.add(dtS * fat * (1.0 - lost));
    m_fatLeakedG.add(dtS * fat * lost);
    if (m_taker == Taker::Infant)
        m_drunkMl.add(dtS * out * (1.0 - lost));
    if (out > 0.0)
        m_fatOutGPerL = 1e3 * fat / out;
    if (m_marked && m_markedFirstOutS < 0.0 && m_flow.markedOutMl() > 0.0)
        m_markedFirstOutS = endS;
}

Result<int> BreastSide::ductOf(const anatomy::PartId& part) const
{
    const auto lobe = static_cast<std::size_t>(part.lobe);
    const int id =
        part.kind == anatomy::PartKind::Duct ? part.item
        : part.kind == anatomy::PartKind::MainDuct && part.lobe >= 0 && lobe < m_breast->lobes.size()
            ? m_breast->lobes[lobe].mainDuct
            : -1;
    const auto found = std::find(m_network->ductId.begin(), m_network->ductId.end(), id);
    if (found == m_network->ductId.end())
        return fail(Error::Code::NotFound, anatomy::toAddress(part), "this breast has no such duct");
    return static_cast<int>(found - m_network->ductId.begin());
}

Result<void> BreastSide::has(const BlockDuct& wish) const
{
    return ductOf(wish.duct).map([](int) {});
}

Result<void> BreastSide::block(const anatomy::PartId& duct, bool blocked)
{
    const auto found = ductOf(duct);
    if (!found)
        return tl::unexpected(found.error());
    m_flow.setOpen(*found, !blocked);
    const int id = m_network->ductId[static_cast<std::size_t>(*found)];
    const auto place = std::lower_bound(m_blocked.begin(), m_blocked.end(), id);
    const bool known = place != m_blocked.end() && *place == id;
    if (blocked && !known)
        m_blocked.insert(place, id);
    else if (!blocked && known)
        m_blocked.erase(place);
    return {};
}

Result<BreastSide::Milk> BreastSide::milkOf(const anatomy::PartId& part) const
{
    const anatomy::GlandIndex index(*m_breast);
    const auto bunch = index.bunchOf(part);
    if (!bunch)
        return tl::unexpected(bunch.error());
    Volume full = index.fullVolumeOf(*bunch);
    if (part.kind == anatomy::PartKind::Lobule) {
        const auto lobule = index.lobuleAt(part);
        if (!lobule)
            return tl::unexpected(lobule.error());
        full = lobule->fullVolume;
    } else if (part.kind == anatomy::PartKind::Alveolus) {
        const auto alveolus = anatomy::alveolusAt(index, part);
        if (!alveolus)
            return tl::unexpected(alveolus.error());
        full = alveolus->fullVolume;
    }
    const auto leaves = m_breast->network.lobules();
    const auto leaf =
        std::find(leaves.begin(), leaves.end(), m_breast->bunches[static_cast<std::size_t>(*bunch)].lobule);
    const auto lobule = std::find(m_network->lobuleIndex.begin(), m_network->lobuleIndex.end(),
                                  static_cast<int>(leaf - leaves.begin()));
    return Milk{static_cast<int>(lobule - m_network->lobuleIndex.begin()), full};
}

Result<void> BreastSide::has(const MarkMilk& wish) const
{
    return wish.on ? milkOf(wish.part).map([](const Milk&) {}) : Result<void>();
}

Result<void> BreastSide::mark(const anatomy::PartId& part)
{
    const auto milk = milkOf(part);
    if (!milk)
        return tl::unexpected(milk.error());
    const auto i = static_cast<std::size_t>(milk->lobule);
    const double fill = m_flow.lobuleVolumeMl()[i] / m_network->lobuleFullMl[i];
    if (!m_marked)
        m_markedFirstOutS = -1.0;
    m_marked = true;
    return m_flow.mark(milk->lobule, fill * milk->full.in(millilitre));
}

void BreastSide::clearMarks()
{
    m_flow.clearMarks();
    m_marked = false;
    m_markedFirstOutS = -1.0;
}

SideSnapshot BreastSide::snapshot() const
{
    SideSnapshot s;
    s.storedMl = m_flow.storedMl();
    s.capacityMl = m_flow.capacityMl();
    s.ductsMl = m_flow.ductsMl();
    s.outflowMlPerS = m_flow.outflowMlPerS();
    s.removedMl = m_removedMl.value();
    s.drunkMl = m_drunkMl.value();
    s.leakedMl = m_leakedMl.value();
    s.secretedMl = m_flow.secretedMl();
    s.secretionMlPerS = m_secretedPerS;
    s.fatOutGPerL = m_fatOutGPerL;
    s.fatRemovedG = m_fatRemovedG.value();
    s.fatLeakedG = m_fatLeakedG.value();
    s.mainDuctRatio = m_flow.mainDuctRatio();
    s.intraductalMmHg = m_flow.mainDuctPressureMmHg();
    s.vacuumMmHg = m_vacuumMmHg;
    s.taker = m_taker;
    s.takerSinceS = m_takerSinceS;
    s.blockedDucts = m_blocked;
    s.ledgerErrorMl = m_flow.ledgerErrorMl();
    s.fatLedgerErrorG = m_flow.fatLedgerErrorG();

    const flow::FlatNetwork& net = *m_network;
    const std::size_t ducts = net.parent.size(), lobules = net.lobuleDuct.size();
    s.ductWidening.resize(ducts);
    s.ductFlowMlPerS.resize(ducts);
    s.ductFreshMilk.resize(ducts);
    s.ductPressureMmHg.resize(ducts);
    for (std::size_t j = 0; j < ducts; ++j) {
        const int id = net.ductId[j];
        s.ductWidening[id] = static_cast<float>(std::sqrt(m_flow.ductVolumeMl()[j] / net.restVolumeMl[j]));
        s.ductFlowMlPerS[id] = static_cast<float>(m_flow.ductFlowMlPerS()[j]);
        s.ductPressureMmHg[id] = static_cast<float>(m_flow.pressureMmHg()[j]);
        s.ductFreshMilk[id] = static_cast<float>(m_flow.freshMl()[j] / m_flow.ductVolumeMl()[j]);
    }
    if (m_marked) {
        s.markedMl = m_flow.markedMl();
        s.markedOutMl = m_flow.markedOutMl();
        s.markedFirstOutS = m_markedFirstOutS;
        s.ductMarked.resize(ducts);
        for (std::size_t j = 0; j < ducts; ++j)
            s.ductMarked[net.ductId[j]] =
                static_cast<float>(m_flow.markedDuctMl()[j] / m_flow.ductVolumeMl()[j]);
        s.lobuleMarked.resize(lobules);
        for (std::size_t i = 0; i < lobules; ++i)
            s.lobuleMarked[net.lobuleIndex[i]] =
                static_cast<float>(m_flow.markedLobuleMl()[i] / m_flow.lobuleVolumeMl()[i]);
    }
    s.lobuleFill.resize(lobules);
    s.lobuleSqueeze.resize(lobules);
    for (std::size_t i = 0; i < lobules; ++i) {
        const int index = net.lobuleIndex[i];
        s.lobuleFill[index] = static_cast<float>(m_flow.lobuleVolumeMl()[i] / net.lobuleFullMl[i]);
        s.lobuleSqueeze[index] = static_cast<float>(m_ejection.lobes()[net.lobuleLobe[i]]);
    }
    return s;
}

} // namespace lactea::simulation
