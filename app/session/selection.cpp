#include "app/session/selection.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <QLocale>

#include "app/session/logging.h"

namespace lactea::session {

using anatomy::PartId;
using anatomy::PartKind;

namespace {

constexpr int factsEveryMs = 250;

QString number(double value, int decimals) { return QLocale().toString(value, 'f', decimals); }
QVariantMap fact(const QString& label, const QString& value)
{
    return {{QStringLiteral("label"), label}, {QStringLiteral("value"), value}};
}
QString percent(double share) { return Selection::tr("%1 %").arg(number(share * 100.0, 0)); }
QString millimetres(double mm) { return Selection::tr("%1 mm").arg(number(mm, mm < 10.0 ? 1 : 0)); }

/// Index of a junction among network.lobules(), -1 if it is none.
int lobuleIndex(const anatomy::Breast& breast, network::JunctionId lobule)
{
    const auto all = breast.network.lobules();
    const auto it = std::find(all.begin(), all.end(), lobule);
    return it == all.end() ? -1 : static_cast<int>(it - all.begin());
}

struct FillAndSqueeze {
    double fill = 0.0, squeeze = 0.0;
    int lobules = 0;
};

FillAndSqueeze meanOf(const std::vector<int>& bunches, const anatomy::Breast& breast,
                      const simulation::SideSnapshot& side)
{
    FillAndSqueeze mean;
    for (const int b : bunches) {
        const int i = lobuleIndex(breast, breast.bunches[static_cast<std::size_t>(b)].lobule);
        if (i < 0 || static_cast<std::size_t>(i) >= side.lobuleFill.size())
            continue;
        mean.fill += side.lobuleFill[static_cast<std::size_t>(i)];
        mean.squeeze += side.lobuleSqueeze[static_cast<std::size_t>(i)];
        ++mean.lobules;
    }
    if (mean.lobules > 0) {
        mean.fill /= mean.lobules;
        mean.squeeze /= mean.lobules;
    }
    return mean;
}

void addFill(QVariantList& facts, const FillAndSqueeze& mean)
{
    if (mean.lobules == 0)
        return;
    facts.append(fact(Selection::tr("Full"), percent(mean.fill)));
    facts.append(fact(Selection::tr("Squeezing now"), percent(mean.squeeze)));
}

/// The drawn node nearest to the nipple of a main duct, for its size and its segment.
const anatomy::DuctNode* firstNode(const anatomy::Breast& breast, int lobe, bool sinus)
{
    for (const auto& node : breast.ductNodes)
        if (node.lobe == lobe && (sinus ? node.sinus : node.main) && node.duct >= 0)
            return &node;
    return nullptr;
}

/// The segment of the network that opens at the nipple for a lobe, -1 if unknown.
network::DuctId mainDuctOf(const anatomy::Breast& breast, int lobe)
{
    if (lobe < 0 || static_cast<std::size_t>(lobe) >= breast.lobes.size()
        || breast.lobes[static_cast<std::size_t>(lobe)].bunches.empty())
        return -1;
    const auto first = static_cast<std::size_t>(breast.lobes[static_cast<std::size_t>(lobe)].bunches.front());
    const auto path = breast.network.pathToOrifice(breast.bunches[first].lobule);
    return path.empty() ? -1 : path.back();
}

void addDuct(QVariantList& facts, network::DuctId duct, const simulation::SideSnapshot& side)
{
    const auto i = static_cast<std::size_t>(duct);
    if (duct < 0 || i >= side.ductWidening.size())
        return;
    facts.append(fact(Selection::tr("Width against rest"),
                      Selection::tr("%1 ×").arg(number(static_cast<double>(side.ductWidening[i]), 2))));
    facts.append(fact(Selection::tr("Flow to the nipple"),
                      Selection::tr("%1 mL/min").arg(number(static_cast<double>(side.ductFlowMlPerS[i]) * 60.0, 1))));
}

}  // namespace

QVariantList factsOf(const PartId& part, const anatomy::Breast& breast, const simulation::Snapshot* snapshot)
{
    QVariantList facts;
    static const simulation::SideSnapshot nothing;
    const auto& side = snapshot ? snapshot->side(part.side) : nothing;
    const bool haveLobe = part.lobe >= 0 && static_cast<std::size_t>(part.lobe) < breast.lobes.size();
    switch (part.kind) {
    case PartKind::Breast:
        if (snapshot) {
            facts.append(fact(Selection::tr("Milk inside"), Selection::tr("%1 mL").arg(number(side.storedMl, 0))));
            facts.append(fact(Selection::tr("Holds when full"), Selection::tr("%1 mL").arg(number(side.capacityMl, 0))));
        }
        break;
    case PartKind::Lobe:
        if (!haveLobe)
            facts.append(fact(Selection::tr("Number"), number(static_cast<double>(breast.lobes.size()), 0)));
        else {
            const auto& lobe = breast.lobes[static_cast<std::size_t>(part.lobe)];
            addFill(facts, meanOf(lobe.bunches, breast, side));
            facts.append(fact(Selection::tr("Share of the gland"), percent(lobe.weight)));
            facts.append(fact(Selection::tr("Holds when full"),
                              Selection::tr("%1 mL").arg(number(lobe.storage.in(millilitre), 1))));
        }
        break;
    case PartKind::LobuleBunch:
        if (haveLobe && part.item >= 0) {
            const auto& bunches = breast.lobes[static_cast<std::size_t>(part.lobe)].bunches;
            if (static_cast<std::size_t>(part.item) < bunches.size()) {
                const int b = bunches[static_cast<std::size_t>(part.item)];
                addFill(facts, meanOf({b}, breast, side));
                facts.append(fact(Selection::tr("Size"),
                                  millimetres(2.0 * breast.bunches[static_cast<std::size_t>(b)].radiusMm)));
            }
        }
        break;
    case PartKind::MainDuct:
    case PartKind::MilkSinus:
        if (haveLobe) {
            const bool sinus = part.kind == PartKind::MilkSinus;
            if (const auto* node = firstNode(breast, part.lobe, sinus))
                facts.append(fact(Selection::tr("Inner width at rest"), millimetres(2.0 * node->radiusMm)));
            addDuct(facts, mainDuctOf(breast, part.lobe), side);
        }
        break;
    case PartKind::Duct: {
        const auto ducts = breast.network.ducts();
        for (const auto& node : breast.ductNodes)
            if (node.lobe == part.lobe && node.duct == part.item && static_cast<std::size_t>(node.duct) < ducts.size()) {
                facts.append(fact(Selection::tr("Inner width at rest"), millimetres(2.0 * node.radiusMm)));
                addDuct(facts, node.duct, side);
                break;
            }
        break;
    }
    case PartKind::Nipple:
        if (snapshot) {
            facts.append(fact(Selection::tr("Milk flow"),
                              Selection::tr("%1 mL/min").arg(number(side.outflowMlPerS * 60.0, 1))));
            if (side.vacuumMmHg < -0.5)
                facts.append(fact(Selection::tr("Suction"),
                                  Selection::tr("%1 mmHg").arg(number(-side.vacuumMmHg, 0))));
        }
        break;
    case PartKind::NipplePore:
        if (part.item >= 0 && static_cast<std::size_t>(part.item) < breast.pores.size())
            facts.append(fact(Selection::tr("Width"),
                              millimetres(breast.pores[static_cast<std::size_t>(part.item)].diameterMm)));
        else if (part.item < 0)
            facts.append(fact(Selection::tr("Number"), number(static_cast<double>(breast.pores.size()), 0)));
        break;
    case PartKind::AreolarGland:
        if (part.item < 0)
            facts.append(fact(Selection::tr("Number"), number(static_cast<double>(breast.areolarGlands.size()), 0)));
        break;
    default: break;
    }
    return facts;
}

Selection::Selection(const PartCatalogue* catalogue, QObject* parent) : QObject(parent), m_catalogue(catalogue) {}

QString Selection::name() const { return none() ? QString() : m_catalogue->nameOf(m_part); }
QString Selection::latin() const { return none() ? QString() : m_catalogue->of(m_part.kind).latin; }
QString Selection::definition() const { return none() ? QString() : m_catalogue->of(m_part.kind).definition; }
QString Selection::inLetDown() const { return none() ? QString() : m_catalogue->of(m_part.kind).inLetDown; }
QString Selection::size() const { return none() ? QString() : m_catalogue->of(m_part.kind).size; }
QString Selection::evidence() const { return none() ? QString() : m_catalogue->of(m_part.kind).evidence; }
QString Selection::evidenceText() const { return none() ? QString() : m_catalogue->of(m_part.kind).evidenceText; }
QStringList Selection::sources() const { return none() ? QStringList() : m_catalogue->of(m_part.kind).sources; }

QVariantList Selection::path() const
{
    QVariantList list;
    if (none())
        return list;
    for (PartId at = anatomy::parentOf(m_part); list.size() < 8; at = anatomy::parentOf(at)) {
        if (at.kind != m_part.kind || !(at == m_part))
            list.prepend(QVariantMap{{QStringLiteral("name"), at.kind != PartKind::Breast ? m_catalogue->nameOf(at)
                                                              : at.side == anatomy::Side::Right ? tr("Right breast")
                                                                                                : tr("Left breast")},
                                     {QStringLiteral("address"), QString::fromStdString(anatomy::toAddress(at))}});
        if (at.kind == PartKind::Breast)
            break;
    }
    return list;
}

void Selection::select(const QString& address)
{
    std::string wanted = address.toStdString();
    PartId part;
    if (!wanted.empty()) {
        const auto found = anatomy::partFromAddress(wanted);
        if (!found) {
            if (!address.startsWith(QLatin1String("group/")))
                qCInfo(logSession, "nothing is selected: %s", found.error().text().c_str());
            wanted.clear();
        } else {
            part = *found;
            wanted = anatomy::toAddress(part);
        }
    }
    if (wanted == m_address)
        return;
    m_address = std::move(wanted);
    m_part = part;
    refreshFacts();
    emit changed();
}

void Selection::selectParent()
{
    if (none() || m_part.kind == PartKind::Breast)
        return;
    select(QString::fromStdString(anatomy::toAddress(anatomy::parentOf(m_part))));
}

void Selection::setBreast(std::shared_ptr<const anatomy::Breast> breast)
{
    m_breast = std::move(breast);
    m_snapshot.reset();
    refreshFacts();
}

void Selection::apply(std::shared_ptr<const simulation::Snapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
    if (none() || (m_sinceFacts.isValid() && m_sinceFacts.elapsed() < factsEveryMs))
        return;
    refreshFacts();
}

void Selection::refreshFacts()
{
    m_sinceFacts.start();
    QVariantList facts;
    if (!none() && m_breast)
        facts = factsOf(m_part, *m_breast, m_snapshot.get());
    if (facts == m_facts)
        return;
    m_facts = std::move(facts);
    emit factsChanged();
}

}  // namespace lactea::session
