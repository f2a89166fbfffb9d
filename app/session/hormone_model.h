#pragma once

#include <array>

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include "model/simulation/snapshot.h"

namespace lactea::session {

/// The hormone sliders: level, who decides it, and what a living body has at this stage.
class HormoneModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to the session")
    Q_PROPERTY(int count READ size CONSTANT)
public:
    enum Role {
        HormoneIdRole = Qt::UserRole + 1, NameRole, UnitRole, ValueRole, NaturalRole, ModeRole, MultiplierRole,
        HeldRole, MinimumRole, MaximumRole, MultiplierMaximumRole, BandLowRole, BandHighRole,
        OutsideLivingRangeRole, SeriesRole, SourceTextRole
    };
    struct State {
        double value = 0.0, natural = 0.0;
        simulation::HormoneControl control;
        double multiplier = 1.0, held = 0.0;  ///< last used, so that switching modes keeps them
        bool operator==(const State&) const = default;
    };
    using States = std::array<State, 2>;
    explicit HormoneModel(QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int size() const { return rowCount(); }

    /// All roles of one hormone by id; empty map when there is none.
    Q_INVOKABLE QVariantMap get(const QString& hormoneId) const;
    [[nodiscard]] simulation::HormoneControl control(simulation::Hormone hormone) const;
    static QString nameOf(simulation::Hormone hormone);

    /// `settled`: the snapshot knows all wishes; else the expected control stays.
    void apply(const simulation::Snapshot& snapshot, bool settled);
    [[nodiscard]] States states() const { return m_states; }
    void setStates(const States& states);
    /// Shows the wish at once, before the worker's snapshot confirms it.
    void expect(simulation::Hormone hormone, const simulation::HormoneControl& control);

signals:
    /// Something in get() changed.
    void changed();

private:
    States m_states;
    double m_day = 42.0;
};

/// Range of a slider, and of what is seen in living women at a stage, with the study.
struct HormoneRange {
    double minimum = 0.0, maximum = 0.0, multiplierMaximum = 4.0;
    double bandLow = 0.0, bandHigh = 0.0;
    QString source;
};
HormoneRange hormoneRange(simulation::Hormone hormone, double dayPostpartum);

/// The control of a mode word ("auto", "multiply", "hold") with the value kept inside the slider's range.
Result<simulation::HormoneControl> hormoneControl(simulation::Hormone hormone, const QString& mode, double value);
QString hormoneModeKey(simulation::HormoneControl::Mode mode);

}  // namespace lactea::session
