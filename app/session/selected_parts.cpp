// Several chosen parts at once (selection.h).
#include "app/session/selection.h"

#include <algorithm>

namespace lactea::session {

using anatomy::PartId;
using anatomy::PartKind;

QStringList Selection::addresses() const
{
    QStringList list;
    if (!none())
        list.append(address());
    for (const std::string& other : m_others)
        list.append(QString::fromStdString(other));
    return list;
}

QVariantList Selection::members() const
{
    QVariantList list;
    for (const QString& each : addresses().mid(0, mostListed)) {
        const auto part = anatomy::partFromAddress(each.toStdString());
        const PartKindText* explained = part ? nullptr : m_catalogue->find(m_catalogue->explainedKey(each));
        QString name = part ? m_catalogue->nameOf(*part) : explained ? explained->name : each;
        if (part && part->lobe >= 0 && part->kind != PartKind::Lobe)
            name = tr("%1, %2").arg(m_catalogue->nameOf({PartKind::Lobe, part->side, part->lobe, -1}), name);
        list.append(QVariantMap{{QStringLiteral("name"), name}, {QStringLiteral("address"), each}});
    }
    return list;
}

QVariantList Selection::groups() const
{
    QVariantList list;
    const auto add = [&](const PartId& group) {
        if (group != m_part)
            list.append(QVariantMap{{QStringLiteral("name"), m_catalogue->nameOf(group)},
                                    {QStringLiteral("address"), QString::fromStdString(anatomy::toAddress(group))}});
    };
    if (!drawn())
        return list;
    if (m_part.lobe >= 0)
        add({PartKind::Lobe, m_part.side, m_part.lobe, -1});
    if (m_part.kind != PartKind::Breast)
        add({m_part.kind, m_part.side, -1, -1});
    return list;
}

std::vector<PartId> Selection::parts() const
{
    std::vector<PartId> list;
    if (drawn())
        list.push_back(m_part);
    for (const std::string& other : m_others)
        if (const auto part = anatomy::partFromAddress(other))
            list.push_back(*part);
    return list;
}

void Selection::chooseInOneStep(const QString& text, const Chosen& after)
{
    const Chosen before{m_address, m_others};
    if (after == before)
        return;
    if (m_history)
        m_history->perform({text, [this, after] { choose(after); }, [this, before] { choose(before); }, {}});
    else
        choose(after);
}

void Selection::back()
{
    if (m_visited.empty())
        return;
    if (!none() && m_visit > 0)
        --m_visit;
    choose({m_visited[m_visit], {}});
}

void Selection::forward()
{
    if (m_visit + 1 >= m_visited.size())
        return;
    choose({m_visited[++m_visit], {}});
}

void Selection::toggle(const QString& address)
{
    const auto part = anatomy::partFromAddress(address.toStdString());
    if (!part) // what is only explained stands alone
        return;
    const std::string wanted = anatomy::toAddress(*part);
    Chosen after{m_address, m_others};
    const auto there = std::find(after.others.begin(), after.others.end(), wanted);
    if (wanted == after.first) {
        after.first = after.others.empty() ? std::string() : after.others.front();
        if (!after.others.empty())
            after.others.erase(after.others.begin());
    } else if (there != after.others.end()) {
        after.others.erase(there);
    } else if (after.first.empty() || !drawn()) {
        after.first = wanted;
    } else {
        after.others.push_back(wanted);
    }
    chooseInOneStep(tr("Select more parts"), after);
}

bool Selection::drains() const { return drawn() && m_breast && !drainedBy(m_part, *m_breast).empty(); }

void Selection::selectDrained()
{
    if (!drawn() || !m_breast)
        return;
    Chosen after{m_address, {}};
    for (const PartId& part : drainedBy(m_part, *m_breast))
        after.others.push_back(anatomy::toAddress(part));
    if (!after.others.empty())
        chooseInOneStep(tr("Select what drains here"), after);
}

namespace {
/// The ducts that a part consists of or that open into it, the one nearest to the nipple first.
std::vector<network::DuctId> rootsOf(const PartId& part, const anatomy::Breast& breast)
{
    std::vector<network::DuctId> roots;
    const auto lobeAt = [&](int l) {
        return l >= 0 && static_cast<std::size_t>(l) < breast.lobes.size() ? &breast.lobes[static_cast<std::size_t>(l)] : nullptr;
    };
    switch (part.kind) {
    case PartKind::Lobe:
    case PartKind::MainDuct:
    case PartKind::MilkSinus:
        if (const auto* lobe = lobeAt(part.lobe); lobe && lobe->mainDuct >= 0)
            roots.push_back(lobe->mainDuct);
        break;
    case PartKind::Duct:
        if (part.item >= 0 && static_cast<std::size_t>(part.item) < breast.network.ducts().size())
            roots.push_back(part.item);
        break;
    case PartKind::NipplePore:
        if (part.item >= 0)
            for (const anatomy::Lobe& lobe : breast.lobes)
                if (lobe.pore == part.item && lobe.mainDuct >= 0)
                    roots.push_back(lobe.mainDuct);
        break;
    default: break;
    }
    return roots;
}
}  // namespace

std::vector<PartId> drainedBy(const PartId& part, const anatomy::Breast& breast)
{
    std::vector<char> upstream(breast.network.ducts().size(), 0);
    for (const network::DuctId root : rootsOf(part, breast))
        upstream[static_cast<std::size_t>(root)] = 1;
    for (const network::DuctId duct : breast.network.levelOrder())
        if (const network::DuctId parent = breast.network.parentDuct(duct); parent >= 0 && upstream[static_cast<std::size_t>(parent)])
            upstream[static_cast<std::size_t>(duct)] = 1;
    std::vector<PartId> parts;
    for (const anatomy::Bunch& bunch : breast.bunches)
        if (bunch.lobule >= 0)
            if (const network::DuctId duct = breast.network.ductTowardsOrifice(bunch.lobule);
                duct >= 0 && upstream[static_cast<std::size_t>(duct)])
                parts.push_back({PartKind::LobuleBunch, breast.side, bunch.lobe, bunch.numberInLobe});
    for (const network::DuctId duct : breast.network.levelOrder()) {
        const int lobe = breast.network.ducts()[static_cast<std::size_t>(duct)].lobe;
        if (!upstream[static_cast<std::size_t>(duct)] || lobe < 0)
            continue;
        const bool main = breast.lobes[static_cast<std::size_t>(lobe)].mainDuct == duct;
        const PartId id = main ? PartId{PartKind::MainDuct, breast.side, lobe, -1} : PartId{PartKind::Duct, breast.side, lobe, duct};
        if (id != part)
            parts.push_back(id);
    }
    return parts;
}

}  // namespace lactea::session
