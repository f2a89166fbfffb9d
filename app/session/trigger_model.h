#pragma once

#include <array>

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include "model/simulation/snapshot.h"

namespace lactea::session {

/// The trigger buttons: what drives the reflex or holds it back. Pressed by Session::pressTrigger().
class TriggerModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to the session")
    Q_PROPERTY(int count READ size CONSTANT)
public:
    enum Role { TriggerIdRole = Qt::UserRole + 1, TextRole, GroupRole, RunningRole, ElapsedTextRole, ShortcutRole };
    struct State {
        bool on = false;
        double sinceS = 0.0;
        int shownSeconds = -1;
        bool operator==(const State&) const = default;
    };
    using States = std::array<State, 4>;
    explicit TriggerModel(QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int size() const { return rowCount(); }

    /// All roles of one trigger by id; empty map when there is none.
    Q_INVOKABLE QVariantMap get(const QString& triggerId) const;
    [[nodiscard]] bool running(simulation::Stimulus stimulus) const;
    static QString textOf(simulation::Stimulus stimulus);

    /// `settled`: the snapshot knows all wishes; else the expected on and off stay.
    void apply(const simulation::Snapshot& snapshot, bool settled);
    [[nodiscard]] States states() const { return m_states; }
    void setStates(const States& states);
    /// Shows the wish at once, before the worker's snapshot confirms it.
    void expect(simulation::Stimulus stimulus, bool on);

signals:
    /// Something in get() changed.
    void changed();

private:
    std::array<State, 4> m_states;
    double m_timeS = 0.0;
};

}  // namespace lactea::session
