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
constexpr int longestPath = 10;

QString number(double value, int decimals) { return QLocale().toString(value, 'f', decimals); }
QVariantMap fact(const QString& label, const QString& value)
{
    return {{QStringLiteral("label"), label}, {QStringLiteral("value"), value}};
}
QVariantMap entry(const QString& name, const std::string& address, int count = 0)
{
    return {{QStringLiteral("name"), name},
            {QStringLiteral("address"), QString::fromStdString(address)},
            {QStringLiteral("count"), count}};
}
QString percent(double share) { return Selection::tr("%1 %").arg(number(share * 100.0, 0)); }

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

void addDuct(QVariantList& facts, network::DuctId duct, const simulation::SideSnapshot& side)
{
    const auto i = static_cast<std::size_t>(duct);
    if (duct < 0 || i >= side.ductWidening.size())
        return;
    if (std::binary_search(side.blockedDucts.begin(), side.blockedDucts.end(), duct))
        facts.append(fact(Selection::tr("Blocked"), Selection::tr("no milk passes")));
    facts.append(fact(Selection::tr("Width against rest"),
                      Selection::tr("%1 ×").arg(number(static_cast<double>(side.ductWidening[i]), 2))));
    facts.append(fact(Selection::tr("Flow to the nipple"),
                      Selection::tr("%1 mL/min").arg(number(static_cast<double>(side.ductFlowMlPerS[i]) * 60.0, 1))));
    if (i < side.ductPressureMmHg.size())
        facts.append(fact(Selection::tr("Pressure"),
                          Selection::tr("%1 mmHg").arg(number(static_cast<double>(side.ductPressureMmHg[i]), 0))));
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
        }
        break;
    case PartKind::Lobe:
        if (!haveLobe)
            facts.append(fact(Selection::tr("Number"), number(static_cast<double>(breast.lobes.size()), 0)));
        else {
            const auto& lobe = breast.lobes[static_cast<std::size_t>(part.lobe)];
            addFill(facts, meanOf(lobe.bunches, breast, side));
        }
        break;
    case PartKind::LobuleBunch:
        if (haveLobe && part.item >= 0) {
            const auto& bunches = breast.lobes[static_cast<std::size_t>(part.lobe)].bunches;
            if (static_cast<std::size_t>(part.item) < bunches.size()) {
                const int b = bunches[static_cast<std::size_t>(part.item)];
                addFill(facts, meanOf({b}, breast, side));
            }
        }
        break;
    case PartKind::Lobule:
    case PartKind::Alveolus:
    case PartKind::Lactocyte:
        return factsOf(anatomy::ancestorOf(part, PartKind::LobuleBunch), breast, snapshot);
    case PartKind::MainDuct:
    case PartKind::MilkSinus:
        if (haveLobe)
            addDuct(facts, breast.lobes[static_cast<std::size_t>(part.lobe)].mainDuct, side);
        break;
    case PartKind::Duct:
        if (part.item >= 0 && static_cast<std::size_t>(part.item) < breast.network.ducts().size())
            addDuct(facts, part.item, side);
        break;
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
    case PartKind::AreolarGland:
        if (part.item < 0)
            facts.append(fact(Selection::tr("Number"), number(countOf(part, breast), 0)));
        break;
    default: break;
    }
    return facts;
}

Selection::Selection(const PartCatalogue* catalogue, QObject* parent) : QObject(parent), m_catalogue(catalogue) {}

const PartKindText* Selection::text() const
{
    if (none())
        return nullptr;
    return m_explained.empty() ? &m_catalogue->of(m_part.kind) : m_catalogue->find(m_explained);
}

QString Selection::name() const { return drawn() ? m_catalogue->nameOf(m_part) : text() ? text()->name : QString(); }
QString Selection::latin() const { return text() ? text()->latin : QString(); }
QString Selection::latinStatus() const { return text() ? text()->latinStatus : QString(); }
QString Selection::definition() const { return text() ? text()->definition : QString(); }
QString Selection::inLetDown() const { return text() ? text()->inLetDown : QString(); }
QString Selection::size() const { return text() ? text()->size : QString(); }
QString Selection::evidence() const { return text() ? text()->evidence : QString(); }
QString Selection::evidenceText() const { return text() ? text()->evidenceText : QString(); }
QStringList Selection::sources() const { return text() ? text()->sources : QStringList(); }

void Selection::addExplainedPath(QVariantList& list, const PartKindText& from) const
{
    for (const PartKindText* at = &from; !at->within.empty() && list.size() < longestPath;) {
        const PartKindText* owner = m_catalogue->find(at->within);
        if (!owner)
            return;
        const std::string address = m_catalogue->addressOf(at->within);
        const auto part = anatomy::partFromAddress(address);
        list.prepend(entry(part ? m_catalogue->nameOf(*part) : owner->name, address));
        if (part)
            addKindsAbove(list, part->kind);
        at = owner;
    }
}

void Selection::addKindsAbove(QVariantList& list, PartKind kind) const
{
    while (anatomy::isMicroscopic(kind)) {
        kind = anatomy::ownerOf(kind);
        const PartId all{kind};
        list.prepend(entry(m_catalogue->nameOf(all), anatomy::toAddress(all)));
    }
}

QVariantList Selection::path() const
{
    QVariantList list;
    if (none())
        return list;
    if (!m_explained.empty()) {
        addExplainedPath(list, *text());
        return list;
    }
    if (anatomy::isMicroscopic(m_part.kind) && m_part.item < 0) {
        addKindsAbove(list, m_part.kind);
        return list;
    }
    for (PartId at = anatomy::parentOf(m_part); list.size() < longestPath; at = anatomy::parentOf(at)) {
        if (at.kind != m_part.kind || !(at == m_part))
            list.prepend(entry(at.kind != PartKind::Breast          ? m_catalogue->nameOf(at)
                               : at.side == anatomy::Side::Right ? tr("Right breast")
                                                                 : tr("Left breast"),
                               anatomy::toAddress(at)));
        if (at.kind == PartKind::Breast)
            break;
    }
    return list;
}

QVariantList Selection::contents() const
{
    QVariantList list;
    if (none())
        return list;
    if (drawn() && m_breast)
        for (const PartId& part : partsOf(m_part, *m_breast))
            list.append(entry(m_catalogue->nameOf(part), anatomy::toAddress(part),
                              anatomy::isMicroscopic(part.kind) ? m_measures->countOf(part)
                                                                : countOf(part, *m_breast)));
    const std::string key = drawn() ? std::string(anatomy::partKindKey(m_part.kind)) : m_explained;
    for (const auto& [each, structure] : m_catalogue->explained())
        if (structure.within == key)
            list.append(entry(structure.plural, m_catalogue->addressOf(each)));
    return list;
}

QString Selection::duct() const
{
    if (!drawn() || m_part.lobe < 0)
        return {};
    switch (m_part.kind) {
    case PartKind::Duct: return m_part.item >= 0 ? address() : QString();
    case PartKind::MainDuct:
    case PartKind::MilkSinus:
        return QString::fromStdString(anatomy::toAddress({PartKind::MainDuct, m_part.side, m_part.lobe}));
    default: return {};
    }
}

void Selection::select(const QString& address)
{
    std::string wanted = address.toStdString();
    if (!wanted.empty() && m_catalogue->explainedKey(address).empty()) {
        const auto found = anatomy::partFromAddress(wanted);
        if (!found && !address.startsWith(QLatin1String("group/")))
            qCInfo(logSession, "nothing is selected: %s", found.error().text().c_str());
        wanted = found ? anatomy::toAddress(*found) : std::string();
    }
    if (!wanted.empty() && (m_visited.empty() || m_visited[m_visit] != wanted)) {
        constexpr std::size_t mostVisited = 100;
        m_visited.resize(m_visited.empty() ? 0 : m_visit + 1);
        if (m_visited.size() == mostVisited)
            m_visited.erase(m_visited.begin());
        m_visited.push_back(wanted);
        m_visit = m_visited.size() - 1;
    }
    choose({std::move(wanted), {}});
}

void Selection::choose(const Chosen& chosen)
{
    if (chosen == Chosen{m_address, m_others})
        return;
    const bool another = chosen.first != m_address;
    m_address = chosen.first;
    m_others = chosen.others;
    if (another) {
        m_explained = m_catalogue->explainedKey(address());
        m_part = {};
        if (m_explained.empty() && !m_address.empty())
            m_part = anatomy::partFromAddress(m_address).value_or(PartId{});
        refreshMeasures();
        refreshFacts();
    }
    emit changed();
}

void Selection::selectParent()
{
    const QVariantList above = path();
    if (!above.empty())
        select(above.last().toMap().value(QStringLiteral("address")).toString());
}

void Selection::setBreast(std::shared_ptr<const anatomy::Breast> breast)
{
    m_breast = std::move(breast);
    m_snapshot.reset();
    m_measures.reset();
    refreshMeasures();
    refreshFacts();
    m_visited.clear();
    m_visit = 0;
    choose({m_address, {}});  // another body has others of that name
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
    if (drawn() && m_breast)
        facts = factsOf(m_part, *m_breast, m_snapshot.get()) + m_measured;
    if (facts == m_facts)
        return;
    m_facts = std::move(facts);
    emit factsChanged();
}

void Selection::refreshMeasures()
{
    m_measured.clear();
    if (drawn() && m_breast) {
        if (!m_measures)
            m_measures = std::make_unique<const anatomy::PartMeasures>(m_breast);
        m_measured = toFacts(m_measures->of(m_part));
    }
    emit contentsChanged();
}

}  // namespace lactea::session
