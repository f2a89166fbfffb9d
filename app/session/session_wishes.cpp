// What a person asks of the simulation: transport, triggers, hormones. Each is one step of the History.
#include "app/session/session.h"

#include "app/session/logging.h"

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

void Session::wish(const Wish& wish)
{
    m_onTheWay.push_back({++m_wishesSent, wish});
    emit wishAsked(wish);
}

void Session::wishStimulus(Stimulus stimulus, bool on)
{
    SetStimulus asked;
    asked.stimulus = stimulus;
    asked.on = on;
    m_triggers.expect(stimulus, on);
    wish(asked);
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
