#include "app/session/hormone_model.h"

#include <algorithm>
#include <cmath>

#include "app/session/row_map.h"

namespace lactea::session {

using simulation::Hormone;
using simulation::HormoneControl;

namespace {
constexpr std::array order{Hormone::Oxytocin, Hormone::Prolactin};
}

HormoneRange hormoneRange(Hormone hormone, double dayPostpartum)
{
    if (hormone == Hormone::Oxytocin)
        // Rest 1.4 pg/mL less its spread; individual peaks 5.0-23.3 uU/mL at 1.7-2 pg each.
        return {0.0, 60.0, 2.0, 1.0, 40.0,
                HormoneModel::tr("Johnston & Amico 1986 (J Clin Endocrinol Metab 62:653): rest and peaks during "
                                 "suckling. The ends of the slider are assumed.")};
    // Basal 119 +- 93 -> 59 +- 29, after suckling 286 +- 109 -> 91 +- 44 ng/mL from 1 to 6 months: the band goes from
    // basal less one SD to the peak plus one SD, linear between the two ages.
    const double share = std::clamp((dayPostpartum - 30.0) / 150.0, 0.0, 1.0);
    return {0.0, 500.0, 4.0, std::lerp(26.0, 30.0, share), std::lerp(395.0, 135.0, share),
            HormoneModel::tr("Cox 1996, 11 mothers, 1 to 6 months after birth: before and after suckling. Assays "
                             "differ twofold. The ends of the slider are assumed.")};
}

Result<HormoneControl> hormoneControl(Hormone hormone, const QString& mode, double value)
{
    if (mode == QLatin1String("auto"))
        return HormoneControl{HormoneControl::Mode::Auto, 1.0};
    if (!std::isfinite(value))
        return fail(Error::Code::InvalidArgument, "hormone", "the value has to be a number");
    const HormoneRange range = hormoneRange(hormone, 42.0);
    if (mode == QLatin1String("multiply"))
        return HormoneControl{HormoneControl::Mode::Multiply, std::clamp(value, 0.0, range.multiplierMaximum)};
    if (mode == QLatin1String("hold"))
        return HormoneControl{HormoneControl::Mode::Hold, std::clamp(value, range.minimum, range.maximum)};
    return fail(Error::Code::InvalidArgument, "hormone", "the mode has to be auto, multiply or hold");
}

QString hormoneModeKey(HormoneControl::Mode mode)
{
    switch (mode) {
    case HormoneControl::Mode::Auto: return QStringLiteral("auto");
    case HormoneControl::Mode::Multiply: return QStringLiteral("multiply");
    case HormoneControl::Mode::Hold: return QStringLiteral("hold");
    }
    return {};
}

HormoneModel::HormoneModel(QObject* parent) : QAbstractListModel(parent) {}

int HormoneModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(order.size());
}

QString HormoneModel::nameOf(Hormone hormone)
{
    return hormone == Hormone::Oxytocin ? tr("Oxytocin") : tr("Prolactin");
}

QVariant HormoneModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Hormone hormone = order[static_cast<std::size_t>(index.row())];
    const State& state = m_states[static_cast<std::size_t>(hormone)];
    const HormoneRange range = hormoneRange(hormone, m_day);
    switch (role) {
    case HormoneIdRole:
    case SeriesRole: {
        const auto key = simulation::hormoneKey(hormone);
        return QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
    }
    case Qt::DisplayRole:
    case NameRole: return nameOf(hormone);
    case UnitRole: return hormone == Hormone::Oxytocin ? QStringLiteral("pg/mL") : QStringLiteral("ng/mL");
    case ValueRole: return state.value;
    case NaturalRole: return state.natural;
    case ModeRole: return hormoneModeKey(state.control.mode);
    case MultiplierRole: return state.multiplier;
    case HeldRole: return state.held;
    case MinimumRole: return range.minimum;
    case MaximumRole: return range.maximum;
    case MultiplierMaximumRole: return range.multiplierMaximum;
    case BandLowRole: return range.bandLow;
    case BandHighRole: return range.bandHigh;
    case OutsideLivingRangeRole:
        // Only what a person set can be outside; the body's own level defines the range.
        return state.control.mode != HormoneControl::Mode::Auto
               && (state.value < range.bandLow || state.value > range.bandHigh);
    case SourceTextRole: return range.source;
    default: return {};
    }
}

QHash<int, QByteArray> HormoneModel::roleNames() const
{
    return {{HormoneIdRole, "hormoneId"}, {NameRole, "name"},
            {UnitRole, "unit"},           {ValueRole, "value"},
            {NaturalRole, "natural"},     {ModeRole, "mode"},
            {MultiplierRole, "multiplier"}, {HeldRole, "held"},
            {MinimumRole, "minimum"},     {MaximumRole, "maximum"},
            {MultiplierMaximumRole, "multiplierMaximum"}, {BandLowRole, "bandLow"},
            {BandHighRole, "bandHigh"},   {OutsideLivingRangeRole, "outsideLivingRange"},
            {SeriesRole, "series"},       {SourceTextRole, "sourceText"}};
}

QVariantMap HormoneModel::get(const QString& hormoneId) const { return rowMap(*this, HormoneIdRole, hormoneId); }

HormoneControl HormoneModel::control(Hormone hormone) const
{
    return m_states[static_cast<std::size_t>(hormone)].control;
}

void HormoneModel::apply(const simulation::Snapshot& snapshot, bool settled)
{
    States next = m_states;
    m_day = snapshot.dayPostpartum;
    next[0].value = snapshot.oxytocinPgPerMl;
    next[0].natural = snapshot.oxytocinNaturalPgPerMl;
    next[1].value = snapshot.prolactinNgPerMl;
    next[1].natural = snapshot.prolactinNaturalNgPerMl;
    for (std::size_t i = 0; i < next.size(); ++i) {
        if (settled)
            next[i].control = snapshot.controls[i];
        if (next[i].control.mode == HormoneControl::Mode::Multiply)
            next[i].multiplier = next[i].control.value;
        // The block of the slider stands where holding would begin.
        next[i].held = next[i].control.mode == HormoneControl::Mode::Hold ? next[i].control.value : next[i].value;
        if (!settled && next[i].control.mode == HormoneControl::Mode::Hold)
            next[i].value = next[i].control.value;
    }
    setStates(next);
}

void HormoneModel::setStates(const States& states)
{
    if (states == m_states)
        return;
    m_states = states;
    emit dataChanged(index(0), index(rowCount() - 1));
    emit changed();
}

void HormoneModel::expect(Hormone hormone, const HormoneControl& control)
{
    States next = m_states;
    State& state = next[static_cast<std::size_t>(hormone)];
    state.control = control;
    if (control.mode == HormoneControl::Mode::Multiply) {
        state.multiplier = control.value;
        state.value = state.natural * control.value;
    } else if (control.mode == HormoneControl::Mode::Hold) {
        state.held = state.value = control.value;
    } else {
        state.value = state.natural;
    }
    setStates(next);
}

}  // namespace lactea::session
