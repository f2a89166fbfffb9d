#include "app/session/trigger_model.h"

#include <algorithm>

#include <QLocale>

#include "app/session/row_map.h"
#include "app/session/simulation_readout.h"
#include "app/session/trigger_words.h"

namespace lactea::session {

using simulation::Stimulus;

namespace {

QString words(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

}  // namespace

QString TriggerModel::groupOf(Stimulus stimulus)
{
    switch (endocrine::lawOf(stimulus).group) {
    case endocrine::StimulusGroup::Breast: return QStringLiteral("breast");
    case endocrine::StimulusGroup::Mind: return QStringLiteral("mind");
    case endocrine::StimulusGroup::Mood: return QStringLiteral("mood");
    case endocrine::StimulusGroup::Drug: return QStringLiteral("drug");
    }
    return {};
}

namespace {

QString frontOf(Stimulus stimulus)
{
    switch (stimulus) {
    case Stimulus::Suckling:
    case Stimulus::BabyCries:
    case Stimulus::ThinkOfBaby:
    case Stimulus::Stress: return QStringLiteral("always");
    case Stimulus::Pump:
    case Stimulus::Massage:
    case Stimulus::Warmth:
    case Stimulus::Relaxation: return QStringLiteral("often");
    default: return {};
    }
}

/// As a person would do it first: the pump and what warms or strokes at both breasts.
simulation::Where usualPlace(Stimulus stimulus)
{
    const bool both = stimulus == Stimulus::Pump || stimulus == Stimulus::Massage || stimulus == Stimulus::Warmth;
    return both ? simulation::Where::Both : simulation::Where::Right;
}

}  // namespace

TriggerModel::TriggerModel(QObject* parent) : QAbstractListModel(parent), m_states(usualStates()) {}

TriggerModel::States TriggerModel::usualStates()
{
    States states;
    for (std::size_t i = 0; i < states.size(); ++i)
        states[i].where = usualPlace(static_cast<Stimulus>(i));
    return states;
}

int TriggerModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(simulation::stimulusCount);
}

QString TriggerModel::textOf(Stimulus stimulus) { return triggerWords(stimulus).text; }

QString TriggerModel::strengthText(Stimulus stimulus) const
{
    const double strength = state(stimulus).strength;
    return stimulus == Stimulus::Alcohol ? tr("%1 g/kg").arg(QLocale().toString(strength, 'f', 1))
                                         : tr("%1 %").arg(QLocale().toString(100.0 * strength, 'f', 0));
}

QVariant TriggerModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto stimulus = static_cast<Stimulus>(index.row());
    const endocrine::StimulusLaw& law = endocrine::lawOf(stimulus);
    const State& now = state(stimulus);
    switch (role) {
    case TriggerIdRole: return words(law.key);
    case Qt::DisplayRole:
    case TextRole: return textOf(stimulus);
    case GroupRole: return groupOf(stimulus);
    case RunningRole: return now.on;
    case ElapsedTextRole: return now.on ? clockText(std::max(0, now.shownSeconds)) : QString();
    case ShortcutRole:
        return stimulus == Stimulus::Suckling    ? QStringLiteral("S")
               : stimulus == Stimulus::BabyCries ? QStringLiteral("Y")
                                                 : QString();
    case AboutRole: return triggerWords(stimulus).about;
    case SidedRole: return law.onOneSide;
    case WhereRole: return words(simulation::whereKey(now.where));
    case StrengthRole: return now.strength;
    case StrongestRole: return law.strongest;
    case StrengthNameRole: return triggerWords(stimulus).strengthName;
    case StrengthTextRole: return strengthText(stimulus);
    case FrontRole: return frontOf(stimulus);
    default: return {};
    }
}

QHash<int, QByteArray> TriggerModel::roleNames() const
{
    return {{TriggerIdRole, "triggerId"},     {TextRole, "text"},         {GroupRole, "group"},
            {RunningRole, "running"},         {ElapsedTextRole, "elapsedText"}, {ShortcutRole, "shortcut"},
            {AboutRole, "about"},             {SidedRole, "sided"},       {WhereRole, "where"},
            {StrengthRole, "strength"},       {StrongestRole, "strongest"}, {StrengthNameRole, "strengthName"},
            {StrengthTextRole, "strengthText"}, {FrontRole, "front"}};
}

QVariantMap TriggerModel::get(const QString& triggerId) const { return rowMap(*this, TriggerIdRole, triggerId); }

bool TriggerModel::running(Stimulus stimulus) const { return state(stimulus).on; }
const TriggerModel::State& TriggerModel::state(Stimulus stimulus) const { return m_states[endocrine::indexOf(stimulus)]; }

void TriggerModel::apply(const simulation::Snapshot& snapshot, bool settled)
{
    m_timeS = snapshot.timeS;
    States next = m_states;
    for (std::size_t i = 0; i < next.size(); ++i) {
        const simulation::StimulusState& told = snapshot.stimuli[i];
        if (settled) {
            next[i].on = told.on;
            next[i].sinceS = told.sinceS;
            if (told.on) { // else it keeps what the next press shall do
                next[i].where = told.where;
                next[i].strength = told.strength;
            }
        }
        next[i].shownSeconds = next[i].on ? static_cast<int>(std::max(0.0, m_timeS - next[i].sinceS)) : -1;
    }
    if (settled && snapshot.on(Stimulus::Pump))
        expectPump(snapshot.pump);
    setStates(next);
}

void TriggerModel::setStates(const States& states)
{
    if (states == m_states)
        return;
    m_states = states;
    emit dataChanged(index(0), index(rowCount() - 1),
                     {RunningRole, ElapsedTextRole, WhereRole, StrengthRole, StrengthTextRole});
    emit changed();
}

void TriggerModel::expect(Stimulus stimulus, bool on)
{
    States next = m_states;
    State& state = next[endocrine::indexOf(stimulus)];
    state.on = on;
    state.sinceS = m_timeS;
    state.shownSeconds = on ? 0 : -1;
    setStates(next);
}

void TriggerModel::expectSetting(Stimulus stimulus, simulation::Where where, double strength)
{
    States next = m_states;
    next[endocrine::indexOf(stimulus)].where = where;
    next[endocrine::indexOf(stimulus)].strength = strength;
    setStates(next);
}

void TriggerModel::expectPump(const flow::PumpSetting& pump)
{
    if (m_pump == pump)
        return;
    m_pump = pump;
    emit changed();
}

}  // namespace lactea::session
