#include "app/session/trigger_model.h"

#include <algorithm>

#include "app/session/row_map.h"
#include "app/session/simulation_readout.h"

namespace lactea::session {

using simulation::Stimulus;

namespace {
constexpr std::array order{Stimulus::Suckling, Stimulus::BabyCries, Stimulus::ThinkOfBaby, Stimulus::Stress};
}

TriggerModel::TriggerModel(QObject* parent) : QAbstractListModel(parent) {}

int TriggerModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(order.size());
}

QString TriggerModel::textOf(Stimulus stimulus)
{
    switch (stimulus) {
    case Stimulus::Suckling: return tr("Baby suckles");
    case Stimulus::BabyCries: return tr("Baby cries");
    case Stimulus::ThinkOfBaby: return tr("Think of baby");
    case Stimulus::Stress: return tr("Stress");
    }
    return {};
}

QVariant TriggerModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Stimulus stimulus = order[static_cast<std::size_t>(index.row())];
    const State& state = m_states[static_cast<std::size_t>(stimulus)];
    switch (role) {
    case TriggerIdRole: {
        const auto key = simulation::stimulusKey(stimulus);
        return QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
    }
    case Qt::DisplayRole:
    case TextRole: return textOf(stimulus);
    case GroupRole:
        return stimulus == Stimulus::Suckling ? QStringLiteral("breast")
               : stimulus == Stimulus::Stress ? QStringLiteral("mood")
                                              : QStringLiteral("mind");
    case RunningRole: return state.on;
    case ElapsedTextRole: return state.on ? clockText(std::max(0, state.shownSeconds)) : QString();
    case ShortcutRole:
        return stimulus == Stimulus::Suckling    ? QStringLiteral("S")
               : stimulus == Stimulus::BabyCries ? QStringLiteral("Y")
                                                 : QString();
    default: return {};
    }
}

QHash<int, QByteArray> TriggerModel::roleNames() const
{
    return {{TriggerIdRole, "triggerId"},     {TextRole, "text"},         {GroupRole, "group"},
            {RunningRole, "running"}, {ElapsedTextRole, "elapsedText"}, {ShortcutRole, "shortcut"}};
}

QVariantMap TriggerModel::get(const QString& triggerId) const { return rowMap(*this, TriggerIdRole, triggerId); }

bool TriggerModel::running(Stimulus stimulus) const { return m_states[static_cast<std::size_t>(stimulus)].on; }

void TriggerModel::apply(const simulation::Snapshot& snapshot, bool settled)
{
    m_timeS = snapshot.timeS;
    States next = m_states;
    for (std::size_t i = 0; i < next.size(); ++i) {
        if (settled) {
            next[i].on = snapshot.stimulusOn[i];
            next[i].sinceS = snapshot.stimulusSinceS[i];
        }
        next[i].shownSeconds = next[i].on ? static_cast<int>(std::max(0.0, m_timeS - next[i].sinceS)) : -1;
    }
    setStates(next);
}

void TriggerModel::setStates(const States& states)
{
    if (states == m_states)
        return;
    m_states = states;
    emit dataChanged(index(0), index(rowCount() - 1), {RunningRole, ElapsedTextRole});
    emit changed();
}

void TriggerModel::expect(Stimulus stimulus, bool on)
{
    States next = m_states;
    next[static_cast<std::size_t>(stimulus)] = {on, m_timeS, on ? 0 : -1};
    setStates(next);
}

}  // namespace lactea::session
