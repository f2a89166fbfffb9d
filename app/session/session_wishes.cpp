// What a person asks of the simulation: transport, triggers, hormones. Each is one step of the History.
#include "app/session/session.h"

#include <algorithm>

#include "app/session/logging.h"
#include "app/session/session_world.h"

namespace lactea::session {

using namespace simulation;

void Session::play() { setPlaying(true); }
void Session::pause() { setPlaying(false); }
void Session::togglePlay() { setPlaying(!m_readout.playing()); }

void Session::step()
{
    setPlaying(false);
    emit stepAsked();
}

void Session::stepBack()
{
    setPlaying(false);
    emit stepBackAsked();
}

void Session::wish(const Wish& wish)
{
    m_onTheWay.push_back({++m_wishesSent, wish});
    emit wishAsked(wish);
}

void Session::wishStimulus(Stimulus stimulus, bool on)
{
    const TriggerModel::State& state = m_triggers.state(stimulus);
    SetStimulus asked{stimulus, on, state.where, state.strength};
    if (stimulus == Stimulus::Massage) // of the chosen lobe, if it is one
        asked.lobes = chosenLobes();
    m_triggers.expect(stimulus, on);
    if (on && stimulus == Stimulus::Pump)
        wish(SetPump{m_triggers.pump()});
    wish(asked);
}

std::vector<int> Session::chosenLobes() const
{
    std::vector<int> lobes;
    for (const QString& address : m_selection.addresses())
        if (const auto part = anatomy::partFromAddress(address.toStdString());
            part && part->kind == anatomy::PartKind::Lobe && part->lobe >= 0)
            lobes.push_back(part->lobe);
    return lobes;
}

void Session::wishSetting(Stimulus stimulus, Where where, double strength)
{
    m_triggers.expectSetting(stimulus, where, strength);
    if (m_triggers.running(stimulus))
        wishStimulus(stimulus, true);
}

void Session::wishPump(const flow::PumpSetting& pump)
{
    m_triggers.expectPump(pump);
    wish(SetPump{pump});
}

void Session::wishHormone(Hormone hormone, const HormoneControl& control)
{
    m_hormones.expect(hormone, control);
    wish(SetHormone{hormone, control});
}

void Session::pressTrigger(const QString& id)
{
    const auto stimulus = stimulusFromKey(id.toStdString());
    if (stimulus)
        setTrigger(id, !m_triggers.running(*stimulus));
}

void Session::setTrigger(const QString& id, bool on)
{
    const auto stimulus = stimulusFromKey(id.toStdString());
    if (!stimulus) {
        qCWarning(logSession, "%s", stimulus.error().text().c_str());
        return;
    }
    if (!ready()) {
        // An early press is not lost: it takes effect when the body is there.
        m_triggers.expect(*stimulus, on);
        return;
    }
    const bool before = m_triggers.running(*stimulus);
    if (before != on)
        m_history.perform({TriggerModel::textOf(*stimulus),
                           [this, s = *stimulus, on] { wishStimulus(s, on); },
                           [this, s = *stimulus, before] { wishStimulus(s, before); },
                           {}});
    if (on && !m_readout.playing())
        setPlaying(true);
}

void Session::setTriggerSetting(const QString& id, const QString& where, double strength)
{
    const auto stimulus = stimulusFromKey(id.toStdString());
    const auto place = whereFromKey(where.toStdString());
    if (!stimulus || !place || !(strength >= 0.0 && strength <= endocrine::lawOf(*stimulus).strongest)) {
        qCWarning(logSession, "setting %s of %s is not known", qPrintable(where), qPrintable(id));
        return;
    }
    const TriggerModel::State before = m_triggers.state(*stimulus);
    if (before.where == *place && before.strength == strength)
        return;
    const QString what = before.where == *place ? QStringLiteral("/strength") : QStringLiteral("/side");
    m_history.perform({tr("%1: how").arg(TriggerModel::textOf(*stimulus)),
                       [this, s = *stimulus, w = *place, strength] { wishSetting(s, w, strength); },
                       [this, s = *stimulus, before] { wishSetting(s, before.where, before.strength); },
                       id + what});
}

void Session::setPump(double vacuumMmHg, double cyclesPerMin, bool twoPhase, bool untilEmpty)
{
    const flow::PumpSetting before = m_triggers.pump();
    const flow::PumpSetting asked{vacuumMmHg, cyclesPerMin, twoPhase, untilEmpty};
    if (asked == before)
        return;
    m_history.perform({tr("Set the pump"), [this, asked] { wishPump(asked); }, [this, before] { wishPump(before); },
                       QStringLiteral("pump/setting")});
}

void Session::blockDuct(const QString& address, bool blocked)
{
    const auto duct = anatomy::partFromAddress(address.toStdString());
    if (!duct || !ready()) {
        qCWarning(logSession, "%s is no duct", qPrintable(address));
        return;
    }
    m_history.perform({blocked ? tr("Block a duct") : tr("Open a duct"),
                       [this, d = *duct, blocked] { wish(BlockDuct{d, blocked}); },
                       [this, d = *duct, blocked] { wish(BlockDuct{d, !blocked}); },
                       {}});
}

void Session::refreshBlockedDucts()
{
    QStringList blocked;
    for (const auto side : {anatomy::Side::Right, anatomy::Side::Left}) {
        const auto& breasts = m_world->world.body->breasts;
        const auto& lobes = breasts.side(side).lobes;
        for (const int duct : m_snapshot->side(side).blockedDucts) {
            const auto lobe = std::find_if(lobes.begin(), lobes.end(), [duct](const anatomy::Lobe& l) {
                return duct >= l.mainDuct && duct < l.mainDuct + l.ductCount;
            });
            const int number = lobe == lobes.end() ? -1 : static_cast<int>(lobe - lobes.begin());
            const bool main = lobe != lobes.end() && lobe->mainDuct == duct;
            blocked.append(QString::fromStdString(anatomy::toAddress(
                main ? anatomy::PartId{anatomy::PartKind::MainDuct, side, number}
                     : anatomy::PartId{anatomy::PartKind::Duct, side, number, duct})));
        }
    }
    if (blocked == m_blockedDucts)
        return;
    m_blockedDucts = blocked;
    emit blockedDuctsChanged();
}

// No step of the History of its own: choosing what is followed is one.
void Session::dyeFollowed()
{
    if (!ready() || !m_snapshot)
        return;
    const bool dyed = std::any_of(m_snapshot->sides.begin(), m_snapshot->sides.end(),
                                  [](const SideSnapshot& side) { return side.markedMl + side.markedOutMl > 0.0; });
    if (dyed)
        wish(MarkMilk{{}, false});
    using anatomy::PartKind;
    const auto part = anatomy::partFromAddress(m_view.values().followed);
    if (part && part->item >= 0 &&
        (part->kind == PartKind::LobuleBunch || part->kind == PartKind::Lobule || part->kind == PartKind::Alveolus))
        wish(MarkMilk{*part, true});
}

void Session::setHormone(const QString& id, const QString& mode, double value)
{
    const auto hormone = hormoneFromKey(id.toStdString());
    if (!hormone || !ready())
        return;
    const auto control = hormoneControl(*hormone, mode, value);
    if (!control) {
        qCWarning(logSession, "%s", control.error().text().c_str());
        return;
    }
    const HormoneControl before = m_hormones.control(*hormone);
    if (before == *control)
        return;
    const QString name = HormoneModel::nameOf(*hormone);
    const QString text = control->mode == HormoneControl::Mode::Auto ? tr("%1 follows the body").arg(name)
                         : control->mode == HormoneControl::Mode::Multiply ? tr("Multiply %1").arg(name)
                                                                           : tr("Hold %1").arg(name);
    m_history.perform({text, [this, h = *hormone, c = *control] { wishHormone(h, c); },
                       [this, h = *hormone, before] { wishHormone(h, before); },
                       id + QLatin1Char('/') + mode});
    if (before.mode == HormoneControl::Mode::Auto && control->mode == HormoneControl::Mode::Hold)
        emit toast(tr("You hold %1 now; it no longer follows the body.").arg(name), true);
}

} // namespace lactea::session
