#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include <QAbstractListModel>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include "app/session/part_catalogue.h"
#include "app/session/part_search.h"
#include "app/session/view_state.h"
#include "model/anatomy/body/breast.h"

namespace lactea::session {

/// The parts of the body as a tree, laid flat: only rows whose parents are open are there. What the picture does not
/// list (too many, as alveoli; or only explained, PartCatalogue::explained()) has a row only while it is searched for; its visibility
/// is "none".
class PartTreeModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to the session")
    Q_PROPERTY(QString filter READ filter NOTIFY filterChanged)
    Q_PROPERTY(int count READ size NOTIFY filterChanged)
    Q_PROPERTY(int bestRow READ bestRow NOTIFY filterChanged)
public:
    enum Role {
        AddressRole = Qt::UserRole + 1, NameRole, DepthRole, HasChildrenRole, ExpandedRole, CountRole,
        VisibilityRole, SelectedRole
    };
    PartTreeModel(const PartCatalogue* catalogue, const ViewState* view, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int size() const { return rowCount(); }
    [[nodiscard]] QString filter() const { return m_filter; }
    /// The row that fits the filter best, among equals the first; -1 without a filter or when nothing fits.
    [[nodiscard]] int bestRow() const;

    Q_INVOKABLE void toggleExpanded(int row);
    /// Shows only what fits the text (with the way to it); empty shows the tree again.
    Q_INVOKABLE void setFilter(const QString& text);
    /// The nearest names when nothing fits: maps {name, address}, at most three.
    Q_INVOKABLE QVariantList didYouMean(const QString& text) const;
    /// Name of a part or group of the tree, with what it belongs to where its own name does not tell: "Lobe 7: Bunch
    /// 3". Empty when there is none.
    Q_INVOKABLE QString fullNameOf(const QString& address) const;
    /// Row of an address, -1 when it is not among the rows.
    Q_INVOKABLE int rowOf(const QString& address) const;
    /// Opens all above the address and gives its row, or that of the nearest part above it that has one (of a lobule its
    /// bunch); -1 when there is no such part.
    Q_INVOKABLE int reveal(const QString& address);
    /// For walking the tree unseen: address of the first child; of the sibling `by` places on (an empty address: the
    /// first part of all). Empty at an end.
    Q_INVOKABLE QString firstChildOf(const QString& address) const;
    Q_INVOKABLE QString siblingOf(const QString& address, int by) const;

    void setBreast(const anatomy::Breast& breast);
    /// @param others chosen beside it
    void setSelected(const std::string& address, std::set<std::string> others = {});
    void refreshVisibility();
    [[nodiscard]] bool contains(const std::string& address) const;

signals:
    void filterChanged();

private:
    struct Node {
        std::string address;
        QString name;
        PartNames names;  ///< what the search compares
        int parent = -1, depth = 0, count = 0;
        std::vector<int> children;
        bool countShown = false;
    };
    int addNode(int parent, std::string address, QString name);
    int addPart(int parent, const anatomy::PartId& part);
    int addGroup(std::string address, QString name, const QStringList& words);
    void addUnlisted();
    void nameNode(int node, const PartKindText& text);
    void layRows();
    void appendRows(int node);
    [[nodiscard]] int find(const std::string& address) const;
    [[nodiscard]] bool isUnlisted(int node) const;
    /// The catalogue's name, or a shorter one where the tree around it tells the rest.
    [[nodiscard]] QString nameInTree(const anatomy::PartId& part) const;

    const PartCatalogue* m_catalogue;
    const ViewState* m_view;
    std::vector<Node> m_nodes;
    std::vector<int> m_roots;
    std::vector<int> m_unlisted;  ///< rows only while a filter is set
    std::vector<int> m_rows;
    std::set<int> m_open;
    std::set<int> m_fitting;  ///< nodes to show while a filter is set
    int m_best = -1;          ///< node that fits best
    QString m_filter;
    std::string m_selected;
    std::set<std::string> m_selectedToo;
};

}  // namespace lactea::session
