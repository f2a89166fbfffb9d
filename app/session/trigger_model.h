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
    Q_PROPERTY(double pumpVacuumMmHg READ pumpVacuumMmHg NOTIFY changed)
    Q_PROPERTY(double pumpCyclesPerMin READ pumpCyclesPerMin NOTIFY changed)
    Q_PROPERTY(bool pumpTwoPhase READ pumpTwoPhase NOTIFY changed)
    Q_PROPERTY(bool pumpUntilEmpty READ pumpUntilEmpty NOTIFY changed)
public:
    enum Role {
        TriggerIdRole = Qt::UserRole + 1, TextRole, GroupRole, RunningRole, ElapsedTextRole, ShortcutRole,
        AboutRole,         ///< one sentence on what it does
        SidedRole,         ///< it is done to one breast or both
        WhereRole,         ///< "right", "left", "both"
        StrengthRole,      ///< 0 to strongest
        StrongestRole,
        StrengthNameRole,  ///< what its strength is: "How well the baby latches on"; empty: it has none
        StrengthTextRole,  ///< "80 %", "1.2 g/kg"
        FrontRole          ///< in the row of buttons: "always", "often" (when there is room), empty: only among all
    };
    struct State {
        bool on = false;
        double sinceS = 0.0;
        int shownSeconds = -1;
        simulation::Where where = simulation::Where::Right;
        double strength = 1.0;
        bool operator==(const State&) const = default;
    };
    using States = std::array<State, simulation::stimulusCount>;
    explicit TriggerModel(QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int size() const { return rowCount(); }

    /// All roles of one trigger by id; empty map when there is none.
    Q_INVOKABLE QVariantMap get(const QString& triggerId) const;
    [[nodiscard]] bool running(simulation::Stimulus stimulus) const;
    static QString textOf(simulation::Stimulus stimulus);
    static QString groupOf(simulation::Stimulus stimulus);  ///< "breast", "mind", "mood", "drug"

    /// All off, each set as a person would use it first.
    static States usualStates();
    [[nodiscard]] const State& state(simulation::Stimulus stimulus) const;
    [[nodiscard]] const flow::PumpSetting& pump() const { return m_pump; }
    [[nodiscard]] double pumpVacuumMmHg() const { return m_pump.vacuumMmHg; }
    [[nodiscard]] double pumpCyclesPerMin() const { return m_pump.cyclesPerMin; }
    [[nodiscard]] bool pumpTwoPhase() const { return m_pump.twoPhase; }
    [[nodiscard]] bool pumpUntilEmpty() const { return m_pump.untilEmpty; }

    /// `settled`: the snapshot knows all wishes; else the expected on and off stay.
    void apply(const simulation::Snapshot& snapshot, bool settled);
    [[nodiscard]] States states() const { return m_states; }
    void setStates(const States& states);
    /// Shows the wish at once, before the worker's snapshot confirms it.
    void expect(simulation::Stimulus stimulus, bool on);
    void expectSetting(simulation::Stimulus stimulus, simulation::Where where, double strength);
    void expectPump(const flow::PumpSetting& pump);

signals:
    /// Something in get() changed.
    void changed();

private:
    [[nodiscard]] QString strengthText(simulation::Stimulus stimulus) const;

    States m_states;
    flow::PumpSetting m_pump;
    double m_timeS = 0.0;
};

}  // namespace lactea::session
