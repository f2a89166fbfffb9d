#include "app/session/part_tree_model.h"

#include <algorithm>
#include <array>

#include "app/session/part_visibility.h"

namespace lactea::session {

using anatomy::PartId;
using anatomy::PartKind;
using anatomy::Side;

namespace {
PartId whole(PartKind kind) { return {kind, Side::Right, -1, -1}; }
}  // namespace

PartTreeModel::PartTreeModel(const PartCatalogue* catalogue, const ViewState* view, QObject* parent)
    : QAbstractListModel(parent), m_catalogue(catalogue), m_view(view)
{
    connect(view, &ViewState::visibilityChanged, this, &PartTreeModel::refreshVisibility);
}

int PartTreeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PartTreeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int id = m_rows[static_cast<std::size_t>(index.row())];
    const Node& node = m_nodes[static_cast<std::size_t>(id)];
    switch (role) {
    case AddressRole: return QString::fromStdString(node.address);
    case Qt::DisplayRole:
    case NameRole: return node.name;
    case DepthRole: return node.depth;
    case HasChildrenRole: return !node.children.empty();
    case ExpandedRole: return !m_filter.isEmpty() ? !node.children.empty() : m_open.count(id) > 0;
    case CountRole: return node.countShown ? static_cast<int>(node.children.size()) : 0;
    case VisibilityRole:
        return isUnlisted(id) ? QStringLiteral("none") : m_view->visibilityOf(node.address);
    case SelectedRole: return !m_selected.empty() && (node.address == m_selected || m_selectedToo.count(node.address) > 0);
    default: return {};
    }
}

QHash<int, QByteArray> PartTreeModel::roleNames() const
{
    return {{AddressRole, "address"},   {NameRole, "name"},         {DepthRole, "depth"},
            {HasChildrenRole, "hasChildren"}, {ExpandedRole, "expanded"}, {CountRole, "count"},
            {VisibilityRole, "visibility"}, {SelectedRole, "selected"}};
}

int PartTreeModel::addNode(int parent, std::string address, QString name)
{
    const int id = static_cast<int>(m_nodes.size());
    Node node;
    node.address = std::move(address);
    node.names.add(name, NameKind::Name);
    node.name = std::move(name);
    node.parent = parent;
    node.depth = parent < 0 ? 0 : m_nodes[static_cast<std::size_t>(parent)].depth + 1;
    m_nodes.push_back(std::move(node));
    (parent < 0 ? m_roots : m_nodes[static_cast<std::size_t>(parent)].children).push_back(id);
    return id;
}

void PartTreeModel::nameNode(int id, const PartKindText& text)
{
    PartNames& names = m_nodes[static_cast<std::size_t>(id)].names;
    names.add(QStringList{text.name, text.plural}, NameKind::Name);
    names.add(text.synonyms, NameKind::Synonym);
    names.add(text.latin, NameKind::Latin);
    names.add(text.otherLanguages, NameKind::OtherLanguage);
}

int PartTreeModel::addPart(int parent, const PartId& part)
{
    const int id = addNode(parent, anatomy::toAddress(part), nameInTree(part));
    m_nodes[static_cast<std::size_t>(id)].names.add(m_catalogue->nameOf(part), NameKind::Name);
    // Everyday words find the kind, not each of its hundreds of members.
    if (part.item < 0 && (part.lobe < 0 || part.kind == PartKind::LobuleBunch))
        nameNode(id, m_catalogue->of(part.kind));
    return id;
}

int PartTreeModel::addGroup(std::string address, QString name, const QStringList& words)
{
    const int id = addNode(-1, std::move(address), std::move(name));
    m_nodes[static_cast<std::size_t>(id)].names.add(words, NameKind::Synonym);
    return id;
}

void PartTreeModel::addUnlisted()
{
    const auto keepOut = [this](int id) {
        m_roots.pop_back();
        m_unlisted.push_back(id);
    };
    for (int k = 0; k <= static_cast<int>(PartKind::Intercostal); ++k)
        if (const auto kind = static_cast<PartKind>(k); anatomy::isMicroscopic(kind))
            keepOut(addPart(-1, whole(kind)));
    for (const auto& [key, text] : m_catalogue->explained()) {
        const int id = addNode(-1, m_catalogue->addressOf(key), text.name);
        nameNode(id, text);
        keepOut(id);
    }
}

QString PartTreeModel::nameInTree(const PartId& part) const
{
    // A row has room for about 16 letters in the deepest place.
    const bool whole = part.item < 0 && part.lobe < 0;
    switch (part.kind) {
    case PartKind::Ligament: return tr("Ligaments");
    case PartKind::AreolarGland: return whole ? m_catalogue->nameOf(part) : tr("Gland %1").arg(part.item + 1);
    case PartKind::LobuleBunch: return part.item < 0 ? tr("Bunches") : tr("Bunch %1").arg(part.item + 1);
    case PartKind::MainDuct: return whole ? tr("Main ducts") : tr("Main duct %1").arg(part.lobe + 1);
    case PartKind::Nerve: return whole ? tr("Nerves") : tr("Nerve %1").arg(part.item + 1);
    case PartKind::Intercostal: return tr("Between the ribs");
    default: return m_catalogue->nameOf(part);
    }
}

void PartTreeModel::setBreast(const anatomy::Breast& breast)
{
    beginResetModel();
    std::set<std::string> open;
    for (const int id : m_open)
        open.insert(m_nodes[static_cast<std::size_t>(id)].address);
    m_nodes.clear();
    m_roots.clear();
    m_unlisted.clear();
    m_open.clear();

    addPart(-1, whole(PartKind::Skin));
    const auto many = [&](int parent, PartKind kind, int count, int lobe = -1) {
        const int group = addPart(parent, PartId{kind, Side::Right, lobe, -1});
        for (int i = 0; i < count; ++i)
            addPart(group, PartId{kind, Side::Right, lobe, i});
        m_nodes[static_cast<std::size_t>(group)].countShown = true;
        return group;
    };
    const int nipple = addGroup(nippleGroup, tr("Nipple and areola"), {});
    addPart(nipple, whole(PartKind::Nipple));
    many(nipple, PartKind::NipplePore, static_cast<int>(breast.pores.size()));
    addPart(nipple, whole(PartKind::Areola));
    many(nipple, PartKind::AreolarGland, static_cast<int>(breast.areolarGlands.size()));
    addPart(-1, whole(PartKind::Fat));
    addPart(-1, whole(PartKind::Ligament));

    const int lobeCount = static_cast<int>(breast.lobes.size());
    const int lobes = addPart(-1, whole(PartKind::Lobe));
    m_nodes[static_cast<std::size_t>(lobes)].countShown = true;
    for (int l = 0; l < lobeCount; ++l) {
        const int lobe = addPart(lobes, PartId{PartKind::Lobe, Side::Right, l, -1});
        addPart(lobe, PartId{PartKind::MainDuct, Side::Right, l, -1});
        many(lobe, PartKind::LobuleBunch, static_cast<int>(breast.lobes[static_cast<std::size_t>(l)].bunches.size()),
             l);
    }
    const auto perLobe = [&](PartKind kind) {
        const int group = addPart(-1, whole(kind));
        m_nodes[static_cast<std::size_t>(group)].countShown = true;
        for (int l = 0; l < lobeCount; ++l)
            addPart(group, PartId{kind, Side::Right, l, -1});
    };
    perLobe(PartKind::MainDuct);
    if (breast.plan.sinusWidthMm.mean > 0.0)
        perLobe(PartKind::MilkSinus);

    std::array<int, 3> vessels{};
    for (const auto& vessel : breast.vessels)
        for (std::size_t k = 0; k < vessels.size(); ++k)
            if (vessel.kind == static_cast<PartKind>(static_cast<int>(PartKind::Artery) + static_cast<int>(k)))
                vessels[k] = std::max(vessels[k], vessel.number + 1);
    const int blood = addGroup(vesselGroup, tr("Blood vessels"), {tr("blood"), tr("vessels")});
    many(blood, PartKind::Artery, vessels[0]);
    many(blood, PartKind::Vein, vessels[1]);
    many(-1, PartKind::Nerve, vessels[2]);
    const int chest = addGroup(chestGroup, tr("Chest wall"), {tr("chest"), tr("rib cage")});
    addPart(chest, whole(PartKind::Muscle));
    const int ribs = addPart(chest, whole(PartKind::Rib));
    for (int rib = 1; rib <= 5; ++rib)  // ribs 2 to 6 are in the picture
        addPart(ribs, PartId{PartKind::Rib, Side::Right, -1, rib});
    addPart(chest, whole(PartKind::Intercostal));
    addUnlisted();

    for (std::size_t i = 0; i < m_nodes.size(); ++i)
        if (open.count(m_nodes[i].address) > 0)
            m_open.insert(static_cast<int>(i));
    const QString filter = std::exchange(m_filter, {});
    m_fitting.clear();
    m_best = -1;
    layRows();
    endResetModel();
    setFilter(filter);
    emit filterChanged();
}

bool PartTreeModel::isUnlisted(int id) const
{
    return std::binary_search(m_unlisted.begin(), m_unlisted.end(), id);
}

void PartTreeModel::layRows()
{
    m_rows.clear();
    for (const int root : m_roots)
        appendRows(root);
    if (!m_filter.isEmpty())
        for (const int unlisted : m_unlisted)
            appendRows(unlisted);
}

void PartTreeModel::appendRows(int id)
{
    if (!m_filter.isEmpty() && m_fitting.count(id) == 0)
        return;
    m_rows.push_back(id);
    if (m_filter.isEmpty() && m_open.count(id) == 0)
        return;
    for (const int child : m_nodes[static_cast<std::size_t>(id)].children)
        appendRows(child);
}

void PartTreeModel::toggleExpanded(int row)
{
    if (row < 0 || row >= rowCount() || !m_filter.isEmpty())
        return;
    const int id = m_rows[static_cast<std::size_t>(row)];
    const Node& node = m_nodes[static_cast<std::size_t>(id)];
    if (node.children.empty())
        return;
    if (m_open.erase(id) > 0) {
        int last = row;
        while (last + 1 < rowCount()
               && m_nodes[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(last) + 1])].depth > node.depth)
            ++last;
        beginRemoveRows({}, row + 1, last);
        layRows();
        endRemoveRows();
    } else {
        const auto before = m_rows.size();
        m_open.insert(id);
        layRows();
        const auto added = static_cast<int>(m_rows.size() - before);
        std::vector<int> after = std::exchange(m_rows, {});
        m_open.erase(id);
        layRows();
        beginInsertRows({}, row + 1, row + added);
        m_open.insert(id);
        m_rows = std::move(after);
        endInsertRows();
    }
    emit dataChanged(index(row), index(row), {ExpandedRole});
    emit filterChanged();
}

void PartTreeModel::setFilter(const QString& text)
{
    const QString wanted = text.simplified();
    if (wanted == m_filter)
        return;
    beginResetModel();
    m_filter = wanted;
    m_fitting.clear();
    m_best = -1;
    if (!wanted.isEmpty()) {
        const Typed typed(wanted);
        // Typos count only when nothing fits as it is written.
        for (const auto fit : {&PartNames::fit, &PartNames::fitWithTypos}) {
            int fewest = -1;
            for (std::size_t i = 0; i < m_nodes.size(); ++i) {
                const int badness = (m_nodes[i].names.*fit)(typed);
                if (badness < 0)
                    continue;
                if (fewest < 0 || badness < fewest) {
                    fewest = badness;
                    m_best = static_cast<int>(i);
                }
                for (int id = static_cast<int>(i); id >= 0; id = m_nodes[static_cast<std::size_t>(id)].parent)
                    m_fitting.insert(id);
            }
            if (m_best >= 0)
                break;
        }
    }
    layRows();
    endResetModel();
    emit filterChanged();
}

int PartTreeModel::bestRow() const
{
    const auto found = std::find(m_rows.begin(), m_rows.end(), m_best);
    return m_filter.isEmpty() || found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QString PartTreeModel::fullNameOf(const QString& address) const
{
    const int id = find(address.toStdString());
    if (id < 0)
        return {};
    const Node& node = m_nodes[static_cast<std::size_t>(id)];
    const auto part = anatomy::partFromAddress(node.address);
    if (!part)  // a group, or only explained
        return node.name;
    if (part->kind == PartKind::LobuleBunch && part->lobe >= 0)
        return tr("%1: %2").arg(m_catalogue->nameOf(anatomy::PartId{PartKind::Lobe, part->side, part->lobe, -1}),
                                node.name);
    return m_catalogue->nameOf(*part);
}

QVariantList PartTreeModel::didYouMean(const QString& text) const
{
    // Looser than the filter: each word of the text by itself, the best of each kind first.
    std::vector<Typed> words;
    const Typed all(text);
    for (const QString& word : all.words)
        if (word.size() >= 3)
            words.emplace_back(word);
    std::vector<std::pair<int, int>> found;
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        int best = -1;
        for (const Typed& typed : words) {
            const PartNames& names = m_nodes[i].names;
            int badness = names.fit(typed);
            if (badness < 0)
                badness = names.fitWithTypos(typed);
            if (badness >= 0 && (best < 0 || badness < best))
                best = badness;
        }
        if (best >= 0)
            found.emplace_back(best * 16 + m_nodes[i].depth, static_cast<int>(i));
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    QVariantList list;
    for (const auto& [fit, id] : found) {
        const Node& node = m_nodes[static_cast<std::size_t>(id)];
        list.append(QVariantMap{{QStringLiteral("name"), node.name},
                                {QStringLiteral("address"), QString::fromStdString(node.address)}});
        if (list.size() == 3)
            break;
    }
    return list;
}

int PartTreeModel::find(const std::string& address) const
{
    // A main duct hangs in two places; the one in its lobe comes first.
    for (std::size_t i = 0; i < m_nodes.size(); ++i)
        if (m_nodes[i].address == address)
            return static_cast<int>(i);
    return -1;
}

bool PartTreeModel::contains(const std::string& address) const { return find(address) >= 0; }

int PartTreeModel::rowOf(const QString& address) const
{
    const std::string wanted = address.toStdString();
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        if (m_nodes[static_cast<std::size_t>(m_rows[row])].address == wanted)
            return static_cast<int>(row);
    return -1;
}

int PartTreeModel::reveal(const QString& address)
{
    std::string listed = address.toStdString();
    if (find(listed) < 0)
        if (const auto part = anatomy::partFromAddress(listed); part && part->lobule >= 0)
            listed = anatomy::toAddress(anatomy::ancestorOf(*part, anatomy::PartKind::LobuleBunch));
    const QString shown = QString::fromStdString(listed);
    if (const int row = rowOf(shown); row >= 0)
        return row;
    const int id = find(listed);
    if (id < 0 || isUnlisted(id))
        return -1;
    beginResetModel();
    m_filter.clear();
    m_fitting.clear();
    m_best = -1;
    for (int up = m_nodes[static_cast<std::size_t>(id)].parent; up >= 0; up = m_nodes[static_cast<std::size_t>(up)].parent)
        m_open.insert(up);
    layRows();
    endResetModel();
    emit filterChanged();
    return rowOf(shown);
}

QString PartTreeModel::firstChildOf(const QString& address) const
{
    const int id = find(address.toStdString());
    if (id < 0)
        return siblingOf({}, 0);
    const auto& children = m_nodes[static_cast<std::size_t>(id)].children;
    return children.empty() ? QString()
                            : QString::fromStdString(m_nodes[static_cast<std::size_t>(children.front())].address);
}

QString PartTreeModel::siblingOf(const QString& address, int by) const
{
    const int id = find(address.toStdString());
    if (id >= 0 && isUnlisted(id))
        return {};  // stands in no row of the tree
    const int parent = id < 0 ? -1 : m_nodes[static_cast<std::size_t>(id)].parent;
    const auto& siblings = parent < 0 ? m_roots : m_nodes[static_cast<std::size_t>(parent)].children;
    const auto here = std::find(siblings.begin(), siblings.end(), id);
    const auto place = id < 0 || here == siblings.end() ? 0 : (here - siblings.begin()) + by;
    if (place < 0 || place >= static_cast<std::ptrdiff_t>(siblings.size()))
        return {};
    return QString::fromStdString(
        m_nodes[static_cast<std::size_t>(siblings[static_cast<std::size_t>(place)])].address);
}

void PartTreeModel::setSelected(const std::string& address, std::set<std::string> others)
{
    m_selected = address;
    m_selectedToo = std::move(others);
    if (!m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {SelectedRole});
}

void PartTreeModel::refreshVisibility()
{
    if (!m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {VisibilityRole});
}

}  // namespace lactea::session
