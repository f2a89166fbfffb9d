// Which course of time of which body is shown: growing bodies, entering worlds, going back to them.
#include "app/session/session_world.h"

#include <QFileInfo>
#include <QPointer>
#include <QRandomGenerator>

#include "app/session/session_state.h"
#include "model/files/asset_folder.h"
#include "model/files/scenario_file.h"

namespace lactea::session {

using namespace simulation;

std::shared_ptr<Session::WorldState> Session::makeWorld(const Scenario& scenario,
                                                        std::shared_ptr<const GrownBody> body, Past past)
{
    auto state = std::make_shared<WorldState>();
    state->world = {++m_lastWorld, scenario, std::move(body), std::move(past)};
    state->forget = [session = QPointer<Session>(this)](int id) {
        if (session)
            emit session->forgetAsked(id);
    };
    emit enterAsked(state->world);
    return state;
}

void Session::goTo(const std::shared_ptr<WorldState>& world)
{
    const auto before = std::exchange(m_world, world);
    if (before == world)
        return;
    if (std::exchange(m_replaying, false)) {
        m_worker->stopReplay(before->world.id);
        setLoad(1.0, {});
    }
    auto chart = m_chart.swap(std::exchange(world->chart, {}));
    if (before) {
        before->triggers = m_triggers.states();
        before->pump = m_triggers.pump();
        before->hormones = m_hormones.states();
        before->chart = std::move(chart);
        before->snapshot = m_snapshot;
        before->log = m_log;
    }
    m_triggers.setStates(world->triggers);
    m_triggers.expectPump(world->pump);
    m_hormones.setStates(world->hormones);
    m_snapshot = world->snapshot;
    m_log = world->log;
    m_onTheWay.clear();
    m_replaying = !m_snapshot && !world->world.past.empty();
    m_readout.beginAnew();
    setPlaying(false);
    const bool anotherBody = !before || before->world.body != world->world.body;
    if (anotherBody) {
        m_parts.setBreast(*world->world.body->breasts.right);
        m_selection.setBreast(breast());
        m_followedMilk.setBreast(breast());
        if (before && !m_parts.contains(m_selection.address().toStdString()))
            m_selection.clear();  // the other plan has no such part
        const WomanChoice& woman = world->world.scenario.woman;
        m_view.setBody({planWord(woman.plan), sizeWord(woman.size), static_cast<quint64>(woman.seed)});
    }
    emit enterAgainAsked(world->world.id);
    if (anotherBody)
        refreshDrawing();
}

void Session::grow(const Scenario& scenario, GrowFor what)
{
    m_growFor = what;
    if (const auto known = m_bodies[scenario.woman].lock()) {
        m_loader.cancel();
        takeBody(scenario, known);
        return;
    }
    setLoad(0.0, tr("Growing the breast"));
    m_loader.start(scenario, std::exchange(m_begunBody, {}));
}

namespace {

/// Addresses of ducts and lobules mean nothing in another body.
Past inOtherBody(Past past)
{
    std::erase_if(past.actions, [](const Action& action) {
        return std::holds_alternative<BlockDuct>(action.wish) || std::holds_alternative<MarkMilk>(action.wish);
    });
    return past;
}

}  // namespace

void Session::takeBody(const Scenario& scenario, const std::shared_ptr<const GrownBody>& body)
{
    setLoad(1.0, {});
    m_bodies[scenario.woman] = body;
    switch (m_growFor) {
    case GrowFor::Start:
        beginFirst(makeWorld(scenario, body, std::exchange(m_firstPast, {})));
        break;
    case GrowFor::OtherBody:
        beginOtherBody(makeWorld(scenario, body, inOtherBody(pastNow())));
        break;
    case GrowFor::Scenario:
        goTo(makeWorld(scenario, body));
        break;
    }
}

void Session::beginFirst(const std::shared_ptr<WorldState>& world)
{
    const TriggerModel::States pressed = m_triggers.states();
    goTo(world);
    const auto selected = anatomy::partFromAddress(m_firstSelection.toStdString());
    if (selected && (selected->kind == anatomy::PartKind::Duct || m_parts.contains(m_firstSelection.toStdString())))
        m_selection.select(m_firstSelection);
    emit readyChanged();
    for (std::size_t i = 0; i < pressed.size(); ++i)
        if (pressed[i].on) {
            const auto key = stimulusKey(static_cast<Stimulus>(i));
            setTrigger(QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size())), true);
        }
}

void Session::beginOtherBody(const std::shared_ptr<WorldState>& world)
{
    // What runs and what is held stays so in the other body, and its button does not flicker meanwhile.
    world->triggers = m_triggers.states();
    world->pump = m_triggers.pump();
    world->hormones = m_hormones.states();
    const auto goOnIn = [this](const std::shared_ptr<WorldState>& there) {
        const bool playing = m_readout.playing();
        goTo(there);
        setPlaying(playing);
    };
    const bool somethingRan = !world->world.past.empty();
    m_history.perform({m_otherBodyText,
                       [goOnIn, world] { goOnIn(world); },
                       [goOnIn, before = m_world] { goOnIn(before); },
                       {}});
    if (somethingRan)
        emit toast(tr("The same run, now in the other body."), true);
}

Past Session::pastNow() const
{
    Past past = m_world->world.past;
    if (m_snapshot && !m_replaying)
        past = {m_log ? *m_log : ActionLog{}, m_snapshot->timeS};
    for (const SentWish& sent : m_onTheWay)
        past.actions.push_back({past.untilS, sent.wish});
    return past;
}

void Session::stopLoading()
{
    if (!ready() || m_loadStage.isEmpty())
        return;
    if (m_replaying) {
        m_worker->stopReplay(m_world->world.id);
        return;
    }
    if (m_wholeLoader.busyWith()) {
        m_view.setCut(QStringLiteral("plate"));  // it ends by that
        m_view.setApart(0.0);
        return;
    }
    m_loader.cancel();
    setLoad(1.0, {});
    emit growingStopped();
}

void Session::resetAll()
{
    if (!ready())
        return;
    const auto before = m_world;
    const auto after = makeWorld(before->world.scenario, before->world.body);
    const ViewValues viewBefore = m_view.values();
    ViewValues viewAfter;
    viewAfter.skinTone = viewBefore.skinTone;
    m_history.perform({tr("Reset all"),
                       [this, after, viewAfter] {
                           goTo(after);
                           m_view.setValues(viewAfter);
                       },
                       [this, before, viewBefore] {
                           goTo(before);
                           m_view.setValues(viewBefore);
                       },
                       {}});
    emit toast(tr("Everything is reset."), true);
}

void Session::growOther(const WomanChoice& woman, const QString& stepText)
{
    if (m_world->world.scenario.woman == woman) {
        if (!m_replaying)
            stopLoading(); // of the other one: asked back before it was there
        return;
    }
    Scenario scenario = m_world->world.scenario;
    scenario.woman = woman;
    m_otherBodyText = stepText;
    grow(scenario, GrowFor::OtherBody);
}

void Session::setPlan(const QString& plan)
{
    const auto known = anatomy::planFromKey(plan.toStdString());
    if (!known || !ready())
        return;
    WomanChoice woman = m_world->world.scenario.woman;
    woman.plan = known->kind;
    growOther(woman, tr("Drawn from another plan"));
}

void Session::setSize(const QString& size)
{
    const auto known = anatomy::sizeFromKey(size.toStdString());
    if (!known || !ready())
        return;
    WomanChoice woman = m_world->world.scenario.woman;
    woman.size = *known;
    growOther(woman, tr("Another size"));
}

void Session::showAnotherWoman()
{
    if (!ready())
        return;
    // Chance of the person who asks, not of the model: the seed is kept in the state and the log replays with it.
    WomanChoice woman = m_world->world.scenario.woman;
    while (woman.seed == m_world->world.scenario.woman.seed)
        woman.seed = QRandomGenerator::global()->bounded(1u, 100000u);
    growOther(woman, tr("Another woman"));
}

bool Session::openScenario(const QString& nameOrFile)
{
    auto scenario = nameOrFile.isEmpty() ? Result<Scenario>(Scenario{}) : scenarioNamed(nameOrFile);
    if (!scenario) {
        setError(QString::fromStdString(scenario.error().text()));
        return false;
    }
    if (!ready())
        return false;
    // The woman stays the same; steps that were done to another course of time mean nothing to this one.
    scenario->woman.seed = m_world->world.scenario.woman.seed;
    scenario->woman.size = m_world->world.scenario.woman.size;
    m_history.clear();
    m_loader.cancel();
    if (scenario->woman == m_world->world.scenario.woman) {
        setLoad(1.0, {});
        goTo(makeWorld(*scenario, m_world->world.body));
    } else {
        grow(*scenario, GrowFor::Scenario);
    }
    return true;
}

Result<Scenario> Session::scenarioNamed(const QString& nameOrFile)
{
    auto scenario =
        files::loadScenario(nameOrFile.toStdString(), files::assetFolder(), files::userDataFolder());
    // Found again at the next start, wherever that is.
    if (const QFileInfo file(nameOrFile); scenario && file.isFile())
        scenario->id = file.absoluteFilePath().toStdString();
    return scenario;
}

} // namespace lactea::session
