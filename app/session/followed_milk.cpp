#include "app/session/followed_milk.h"

#include <QLocale>
#include <QStringList>

#include "app/session/selection.h"
#include "app/session/simulation_readout.h"

namespace lactea::session {

using anatomy::PartKind;
using anatomy::WayStation;

namespace {
constexpr int timeEveryMs = 250;
constexpr double longestToldS = 3600.0;

QString measureOf(const WayStation& station)
{
    const bool same = station.mostWidthMm - station.leastWidthMm < 0.05;
    const QString width = same ? millimetresText(station.mostWidthMm)
                               : FollowedMilk::tr("%1 to %2").arg(millimetresText(station.leastWidthMm),
                                                                  millimetresText(station.mostWidthMm));
    if (station.lengthMm > 0.0)
        return FollowedMilk::tr("%1 wide, %2 long").arg(width, millimetresText(station.lengthMm));
    return station.mostWidthMm > 0.0 ? FollowedMilk::tr("%1 wide").arg(width) : QString();
}

QString durationText(double s)
{
    if (s < 90.0)
        return FollowedMilk::tr("%1 s").arg(QLocale().toString(s, 'f', s < 10.0 ? 1 : 0));
    return FollowedMilk::tr("%1 min").arg(QLocale().toString(s / 60.0, 'f', s < 600.0 ? 1 : 0));
}
}  // namespace

FollowedMilk::FollowedMilk(const PartCatalogue* catalogue, const ViewState* view, QObject* parent)
    : QObject(parent), m_catalogue(catalogue), m_view(view)
{
    connect(view, &ViewState::followedChanged, this, &FollowedMilk::refresh);
}

void FollowedMilk::setBreast(std::shared_ptr<const anatomy::Breast> breast)
{
    m_breast = std::move(breast);
    m_snapshot.reset();
    refresh();
}

void FollowedMilk::apply(std::shared_ptr<const simulation::Snapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
    if (active() && (!m_sinceTime.isValid() || m_sinceTime.elapsed() >= timeEveryMs))
        refreshTime();
}

bool FollowedMilk::canFollow(const QString& address) const
{
    const auto part = anatomy::partFromAddress(address.toStdString());
    return part && m_breast && anatomy::milkWay(*m_breast, *part).has_value();
}

void FollowedMilk::refresh()
{
    m_way.reset();
    const auto part = anatomy::partFromAddress(m_view->values().followed);
    if (part && m_breast)
        m_way = anatomy::milkWay(*m_breast, *part);
    refreshTime();
    m_sinceTime.invalidate();  // the first snapshot is told at once
    emit changed();
}

void FollowedMilk::refreshTime()
{
    m_sinceTime.start();
    QString text;
    if (m_way) {
        const auto* side = m_snapshot ? &m_snapshot->side(m_breast->side) : nullptr;
        const auto time = side ? network::timeUnderWay(m_breast->network, m_way->path, side->ductWidening, side->ductFlowMlPerS)
                               : std::nullopt;
        if (!time)
            text = tr("No milk flows here now.");
        else if (const double s = time->in(second); s > longestToldS)
            text = tr("Hardly any milk flows here now.");
        else
            text = tr("At the flow of now milk takes %1 from here to the pore.").arg(durationText(s));
    }
    const QString dye = m_way && m_snapshot ? dyeText(m_snapshot->side(m_breast->side)) : QString();
    if (text == m_time && dye == m_dye)
        return;
    m_time = text;
    m_dye = dye;
    emit timeChanged();
}

QString FollowedMilk::dyeText(const simulation::SideSnapshot& side) const
{
    const double all = side.markedMl + side.markedOutMl;
    if (!(all > 0.0))
        return {};
    if (side.markedFirstOutS < 0.0)
        return tr("Of the milk that was there when you began to follow it nothing has come out yet.");
    const double percent = 100.0 * side.markedOutMl / all;
    return tr("Of the milk that was there when you began to follow it %1 % has come out, the first at %2.")
        .arg(QLocale().toString(percent, 'f', percent < 10.0 ? 1 : 0), clockText(side.markedFirstOutS));
}

QString FollowedMilk::nameOf(const WayStation& station) const
{
    switch (station.part.kind) {
    case PartKind::LobuleBunch:
        return tr("%1, %2").arg(m_catalogue->nameOf(anatomy::parentOf(station.part)), m_catalogue->nameOf(station.part));
    case PartKind::Duct:
        if (&station != m_way->stations.data() && (&station - 1)->part.kind == PartKind::LobuleBunch && station.ducts == 1)
            return tr("terminal duct");
        return station.ducts == 1 ? tr("duct") : tr("%n ducts that join", "", station.ducts);
    case PartKind::MainDuct: return tr("main duct");
    case PartKind::MilkSinus: return tr("milk sinus");
    default: return m_catalogue->nameOf(station.part);
    }
}

QString FollowedMilk::name() const
{
    if (!m_way)
        return {};
    const auto& first = m_way->stations.front();
    if (first.part.kind == PartKind::LobuleBunch || anatomy::isMicroscopic(first.part.kind))
        return nameOf(first);
    return m_way->from.item >= 0 ? m_catalogue->nameOf(m_way->from)
                                 : tr("%1, %2").arg(m_catalogue->nameOf(anatomy::parentOf(m_way->from)),
                                                    m_catalogue->nameOf(m_way->from));
}

QString FollowedMilk::sentence() const
{
    QStringList names;
    if (m_way)
        for (const WayStation& station : m_way->stations)
            names.append(nameOf(station));
    return names.join(QStringLiteral(" → "));
}

QString FollowedMilk::total() const
{
    if (!m_way)
        return {};
    const double ml = m_way->path.restVolume.in(millilitre);
    const QString way = millimetresText(m_way->path.length.in(millimetre));
    const QString volume = QLocale().toString(ml, 'f', ml < 0.1 ? 3 : 2);
    const auto ducts = static_cast<int>(m_way->path.ducts.size());
    return ducts == 1 ? tr("%1 through one duct, which holds %2 mL at rest").arg(way, volume)
                      : tr("%1 through %2 ducts, which hold %3 mL at rest").arg(way, QLocale().toString(ducts), volume);
}

QVariantList FollowedMilk::stations() const
{
    QVariantList list;
    if (m_way)
        for (const WayStation& station : m_way->stations)
            list.append(QVariantMap{{QStringLiteral("name"), nameOf(station)},
                                    {QStringLiteral("address"), QString::fromStdString(anatomy::toAddress(station.part))},
                                    {QStringLiteral("measure"), measureOf(station)}});
    return list;
}

}  // namespace lactea::session
