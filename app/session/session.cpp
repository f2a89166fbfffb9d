#include "app/session/session.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPointer>
#include <QProcess>
#include <QQmlEngine>
#include <QRandomGenerator>
#include <QStandardPaths>

#include "app/session/logging.h"
#include "app/session/session_state.h"
#include "model/files/asset_folder.h"
#include "model/files/scenario_file.h"

namespace lactea::session {

using namespace simulation;

namespace {

constexpr int autosaveEveryMs = 30'000;

std::filesystem::path cacheFolder()
{
    const QString base = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
    return std::filesystem::path(base.toStdString()) / "lactea";
}

QString planWord(anatomy::BreastPlan::Kind kind)
{
    const auto key = anatomy::planKey(kind);
    return QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
}

}  // namespace

/// A world and what the window shows of it, kept while a step of the History can come back to it.
struct Session::WorldState {
    World world;
    std::function<void(int)> forget;
    ChartHistory::Data chart;
    TriggerModel::States triggers;
    HormoneModel::States hormones;

    ~WorldState() { forget(world.id); }
};

Session::Session(QObject* parent)
    : QObject(parent), m_settings(settings::defaultSettingsPath()), m_view(&m_history),
      m_parts(&m_catalogue, &m_view), m_selection(&m_catalogue), m_loader(cacheFolder()),
      m_worker(new SimulationWorker)
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(this, &Session::enterAsked, m_worker, &SimulationWorker::enter);
    connect(this, &Session::enterAgainAsked, m_worker, &SimulationWorker::enterAgain);
    connect(this, &Session::forgetAsked, m_worker, &SimulationWorker::forget);
    connect(this, &Session::wishAsked, m_worker, &SimulationWorker::apply);
    connect(this, &Session::playingAsked, m_worker, &SimulationWorker::setPlaying);
    connect(this, &Session::speedAsked, m_worker, &SimulationWorker::setSpeed);
    connect(this, &Session::stepAsked, m_worker, &SimulationWorker::step);
    connect(this, &Session::advanceAsked, m_worker, &SimulationWorker::advanceTo);
    connect(m_worker, &SimulationWorker::published, this, &Session::takePublication);
    connect(m_worker, &SimulationWorker::failed, this, [this](const QString& reason) {
        setPlaying(false);
        setError(tr("The model stopped: %1.").arg(reason));
    });
    m_thread.setObjectName(QStringLiteral("simulation"));
    m_thread.start();

    connect(&m_loader, &BodyLoader::progressed, this, &Session::setLoad);
    connect(&m_loader, &BodyLoader::failed, this, [this](const QString& reason) {
        setLoad(1.0, {});
        setError(tr("The body could not be made: %1.").arg(reason));
    });
    connect(&m_loader, &BodyLoader::finished, this, &Session::takeBody);
    connect(&m_readout, &SimulationReadout::speedAsked, this, &Session::setSpeed);
    connect(&m_selection, &Selection::changed, this,
            [this] { m_parts.setSelected(m_selection.address().toStdString()); });
    connect(&m_view, &ViewState::skinToneChanged, this, [this] {
        if (m_autosave.isActive())  // a picture without a person keeps nothing
            m_settings.setSkinTone(m_view.skinTone());
    });
    m_autosave.setInterval(autosaveEveryMs);
    connect(&m_autosave, &QTimer::timeout, this, &Session::saveState);
}

Session::~Session()
{
    if (ready() && m_autosave.isActive())
        saveState();
    m_history.clear();
    m_world.reset();
    m_worker->requestStop();
    m_thread.quit();
    m_thread.wait();
}

void Session::componentComplete()
{
    if (const QQmlEngine* engine = qmlEngine(this))
        m_options = engine->property("lacteaStartOptions").toMap();
    if (m_autoStart)
        start(m_options);
}

void Session::start(const QVariantMap& options)
{
    m_options = options;
    QString language = options.value(QStringLiteral("language")).toString();
    if (language.isEmpty())
        language = m_settings.language();
    if (language.isEmpty())
        language = QLocale().name().section(QLatin1Char('_'), 0, 0);
    if (const auto loaded = m_catalogue.load(language); !loaded)
        setError(tr("The texts of the parts are missing: %1.").arg(QString::fromStdString(loaded.error().text())));

    Scenario scenario;
    const QString name = options.value(QStringLiteral("scenario")).toString();
    if (!name.isEmpty()) {
        if (auto found = scenarioNamed(name))
            scenario = *found;
        else
            setError(QString::fromStdString(found.error().text()));
    }
    if (options.value(QStringLiteral("fresh")).toBool())
        m_view.setValues({});
    else
        restoreView(scenario, !name.isEmpty());
    if (const auto plan = anatomy::planFromKey(options.value(QStringLiteral("plan")).toString().toStdString()))
        scenario.plan = plan->kind;
    if (options.contains(QStringLiteral("seed")))
        scenario.seed = options.value(QStringLiteral("seed")).toULongLong();
    setLoad(0.0, tr("Growing the breast"));
    m_loader.start(scenario);
    if (!options.value(QStringLiteral("fresh")).toBool())
        m_autosave.start();
}

void Session::restoreView(Scenario& scenario, bool scenarioAsked)
{
    ViewValues view;
    const auto last = loadState(defaultStatePath());
    if (last) {
        view = last->view;
        if (!scenarioAsked) {
            scenario.seed = last->seed;
            if (const auto plan = anatomy::planFromKey(last->plan.toStdString()))
                scenario.plan = plan->kind;
        }
    } else if (last.error().code != Error::Code::NotFound) {
        qCWarning(logSession, "%s; the window starts afresh", last.error().text().c_str());
    }
    if (m_settings.skinTone() < 0)
        m_settings.setSkinTone(static_cast<int>(QRandomGenerator::global()->bounded(6)));
    view.skinTone = m_settings.skinTone();
    m_view.setValues(view);
}

std::shared_ptr<Session::WorldState> Session::makeWorld(const Scenario& scenario,
                                                        std::shared_ptr<const GrownBody> body)
{
    auto state = std::make_shared<WorldState>();
    state->world = {++m_lastWorld, scenario, std::move(body)};
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
    if (before) {
        before->triggers = m_triggers.states();
        before->hormones = m_hormones.states();
        before->chart = m_chart.swap(std::move(world->chart));
    } else {
        (void)m_chart.swap(std::move(world->chart));
    }
    world->chart = {};
    m_triggers.setStates(world->triggers);
    m_hormones.setStates(world->hormones);
    m_readout.beginAnew();
    setPlaying(false);
    const bool anotherBody = !before || before->world.body != world->world.body;
    if (anotherBody) {
        m_snapshot.reset();
        m_parts.setBreast(*breast());
        m_selection.setBreast(breast());
        m_view.setPlan(planWord(world->world.scenario.plan));
    }
    emit enterAgainAsked(world->world.id);
    if (anotherBody)
        emit bodyChanged();
}

void Session::takeBody(const Scenario& scenario, const std::shared_ptr<const GrownBody>& body)
{
    setLoad(1.0, {});
    m_bodies[{scenario.plan, scenario.seed}] = body;
    const auto after = makeWorld(scenario, body);
    if (!m_world) {
        const TriggerModel::States pressed = m_triggers.states();
        goTo(after);
        emit readyChanged();
        for (std::size_t i = 0; i < pressed.size(); ++i)
            if (pressed[i].on) {
                const auto key = stimulusKey(static_cast<Stimulus>(i));
                setTrigger(QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size())), true);
            }
        return;
    }
    m_history.perform({tr("Drawn from another plan"), [this, after] { goTo(after); },
                       [this, before = m_world] { goTo(before); }, {}});
}

void Session::takePublication()
{
    auto publication = m_worker->mailbox().take();
    if (!publication || !m_world || publication->world != m_world->world.id)
        return;
    m_snapshot = publication->snapshot;
    m_log = publication->log;
    const bool settled = publication->wishesReceived == m_wishesSent && !publication->wishPending;
    m_triggers.apply(*m_snapshot, settled);
    m_hormones.apply(*m_snapshot, settled);
    m_chart.append(publication->samples, *m_snapshot);
    m_selection.apply(m_snapshot);
    m_readout.apply(m_snapshot, publication->latest, publication->achievedSpeed);
    emit snapshotChanged();
}

void Session::setLoad(double progress, const QString& stage)
{
    m_loadProgress = progress;
    m_loadStage = stage;
    emit loadChanged();
}

void Session::setError(const QString& text)
{
    if (!text.isEmpty())
        qCWarning(logSession, "%s", qPrintable(text));
    if (text == m_errorText)
        return;
    m_errorText = text;
    emit errorTextChanged();
}

void Session::dismissError() { setError({}); }

void Session::setPlaying(bool playing)
{
    playing = playing && ready();
    m_readout.setTransport(playing, m_readout.speed());
    emit playingAsked(playing);
}

void Session::setSpeed(double speed)
{
    m_readout.setTransport(m_readout.playing(), speed);
    emit speedAsked(speed);
}

void Session::play() { setPlaying(true); }
void Session::pause() { setPlaying(false); }
void Session::togglePlay() { setPlaying(!m_readout.playing()); }

void Session::step()
{
    setPlaying(false);
    emit stepAsked();
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

void Session::wishStimulus(Stimulus stimulus, bool on)
{
    SetStimulus wish;
    wish.stimulus = stimulus;
    wish.on = on;
    ++m_wishesSent;
    m_triggers.expect(stimulus, on);
    emit wishAsked(wish);
}

void Session::wishHormone(Hormone hormone, const HormoneControl& control)
{
    ++m_wishesSent;
    m_hormones.expect(hormone, control);
    emit wishAsked(SetHormone{hormone, control});
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
        m_history.perform({TriggerModel::textOf(*stimulus), [this, s = *stimulus, on] { wishStimulus(s, on); },
                           [this, s = *stimulus, before] { wishStimulus(s, before); }, {}});
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
    const QString text = control->mode == HormoneControl::Mode::Auto       ? tr("%1 follows the body").arg(name)
                         : control->mode == HormoneControl::Mode::Multiply ? tr("Multiply %1").arg(name)
                                                                           : tr("Hold %1").arg(name);
    m_history.perform({text, [this, h = *hormone, c = *control] { wishHormone(h, c); },
                       [this, h = *hormone, before] { wishHormone(h, before); }, id + QLatin1Char('/') + mode});
    if (before.mode == HormoneControl::Mode::Auto && control->mode == HormoneControl::Mode::Hold)
        emit toast(tr("You hold %1 now; it no longer follows the body.").arg(name), true);
}

void Session::setPlan(const QString& plan)
{
    const auto kind = anatomy::planFromKey(plan.toStdString());
    if (!kind || !ready() || m_world->world.scenario.plan == kind->kind)
        return;
    Scenario scenario = m_world->world.scenario;
    scenario.plan = kind->kind;
    grow(scenario);
}

void Session::grow(const Scenario& scenario)
{
    if (const auto known = m_bodies[{scenario.plan, scenario.seed}].lock()) {
        takeBody(scenario, known);
        return;
    }
    setLoad(0.0, tr("Growing the breast"));
    m_loader.start(scenario);
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
    scenario->seed = m_world->world.scenario.seed;
    m_history.clear();
    if (scenario->plan == m_world->world.scenario.plan) {
        goTo(makeWorld(*scenario, m_world->world.body));
        return true;
    }
    grow(*scenario);
    return true;
}

Result<Scenario> Session::scenarioNamed(const QString& nameOrFile)
{
    return files::loadScenario(nameOrFile.toStdString(), files::assetFolder(), files::userDataFolder());
}

void Session::restartWithSoftwareRendering()
{
    saveState();
    m_settings.save();
    QProcess again;
    again.setProgram(QCoreApplication::applicationFilePath());
    again.setArguments(QCoreApplication::arguments().mid(1));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LIBGL_ALWAYS_SOFTWARE"), QStringLiteral("1"));
    again.setProcessEnvironment(environment);
    if (again.startDetached())
        QCoreApplication::quit();
    else
        setError(tr("The program could not be started again: %1.").arg(again.errorString()));
}

std::shared_ptr<const anatomy::Breast> Session::breast() const
{
    return m_world ? m_world->world.body->breasts.right : nullptr;
}

std::shared_ptr<const anatomy::BodyModel> Session::body() const
{
    return m_world ? m_world->world.body->model : nullptr;
}

const anatomy::Picker* Session::picker() const { return m_world ? m_world->world.body->picker.get() : nullptr; }

Scenario Session::scenario() const { return m_world ? m_world->world.scenario : Scenario{}; }

void Session::saveState()
{
    if (!ready())
        return;
    SessionState state;
    state.seed = m_world->world.scenario.seed;
    state.scenario = QString::fromStdString(m_world->world.scenario.id);
    state.plan = planWord(m_world->world.scenario.plan);
    if (m_snapshot)
        state.timeS = m_snapshot->timeS;
    if (m_log)
        state.actions = *m_log;
    state.view = m_view.values();
    state.selected = m_selection.address();
    if (const auto saved = session::saveState(defaultStatePath(), state); !saved)
        qCWarning(logSession, "%s", saved.error().text().c_str());
}

}  // namespace lactea::session
