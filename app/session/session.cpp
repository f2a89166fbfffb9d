#include "app/session/session.h"

#include <QCoreApplication>
#include <QLocale>
#include <QProcess>
#include <QQmlEngine>
#include <QTimer>

#include "app/session/first_woman.h"
#include "app/session/freed_memory.h"
#include "app/session/logging.h"
#include "app/session/session_world.h"

namespace lactea::session {

using namespace simulation;

namespace {

constexpr int autosaveEveryMs = 30'000;

}  // namespace

Session::Session(QObject* parent)
    : QObject(parent), m_settings(settings::defaultSettingsPath()), m_view(&m_history),
      m_parts(&m_catalogue, &m_view), m_selection(&m_catalogue), m_followedMilk(&m_catalogue, &m_view), m_loader(BodyPlaces::usual()),
      m_wholeLoader(BodyPlaces::usual()),
      m_worker(new SimulationWorker)
{
    m_selection.setHistory(&m_history);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(this, &Session::enterAsked, m_worker, &SimulationWorker::enter);
    connect(this, &Session::enterAgainAsked, m_worker, &SimulationWorker::enterAgain);
    connect(this, &Session::forgetAsked, m_worker, &SimulationWorker::forget);
    connect(this, &Session::wishAsked, m_worker, &SimulationWorker::apply);
    connect(this, &Session::playingAsked, m_worker, &SimulationWorker::setPlaying);
    connect(this, &Session::speedAsked, m_worker, &SimulationWorker::setSpeed);
    connect(this, &Session::stepAsked, m_worker, &SimulationWorker::step);
    connect(this, &Session::stepBackAsked, m_worker, &SimulationWorker::stepBack);
    connect(this, &Session::advanceAsked, m_worker, &SimulationWorker::advanceTo);
    connect(m_worker, &SimulationWorker::published, this, &Session::takePublication);
    connect(m_worker, &SimulationWorker::failed, this, [this](const QString& reason) {
        setPlaying(false);
        setError(tr("The model stopped: %1.").arg(reason));
    });
    m_thread.setObjectName(QStringLiteral("simulation"));
    m_thread.start();

    connect(&m_view, &ViewState::followedChanged, this, &Session::dyeFollowed);
    connect(&m_loader, &BodyLoader::progressed, this, &Session::setLoad);
    connect(&m_loader, &BodyLoader::failed, this, [this](const QString& reason) {
        setLoad(1.0, {});
        setError(tr("The body could not be made: %1.").arg(reason));
    });
    connect(&m_loader, &BodyLoader::finished, this, &Session::takeBody);
    connect(&m_wholeLoader, &WholeLoader::progressed, this,
            [this](double share) { setLoad(share, tr("Opening the whole body")); });
    connect(&m_wholeLoader, &WholeLoader::finished, this, [this](const std::shared_ptr<const WholeBody>& whole) {
        m_whole = whole;
        setLoad(1.0, {});
        refreshDrawing();
    });
    connect(&m_wholeLoader, &WholeLoader::failed, this, [this](const QString& reason) {
        setLoad(1.0, {});
        setError(tr("The whole body could not be made: %1.").arg(reason));
    });
    connect(&m_view, &ViewState::cutChanged, this, &Session::refreshDrawing);
    connect(&m_view, &ViewState::apartChanged, this, &Session::refreshDrawing);
    connect(&m_readout, &SimulationReadout::speedAsked, this, &Session::setSpeed);
    connect(&m_selection, &Selection::changed, this,
            [this] { m_parts.setSelected(m_selection.address().toStdString(), m_selection.others()); });
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
    if (QQmlEngine* engine = qmlEngine(this)) {
        m_options = engine->property("lacteaStartOptions").toMap();
        m_begunBody = engine->property("lacteaBegunBody").value<std::shared_ptr<BodyJob>>();
        engine->setProperty("lacteaBegunBody", {});
    }
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
        restore(scenario, options);
    scenario.woman = firstWoman(options);
    grow(scenario, GrowFor::Start);
    if (!options.value(QStringLiteral("fresh")).toBool())
        m_autosave.start();
}

void Session::takePublication()
{
    auto publication = m_worker->mailbox().take();
    if (!publication || !m_world || publication->world != m_world->world.id)
        return;
    m_chart.append(publication->samples, *publication->snapshot);
    if (publication->replaying) {
        // The picture and the numbers wait until the replay is there, they would only flicker by; at the start of the
        // program those of the beginning stand meanwhile.
        if (m_growFor == GrowFor::Start && publication->snapshot->timeS == 0.0) {
            m_hormones.apply(*publication->snapshot, false);
            m_readout.apply(publication->snapshot, publication->latest, 0.0);
        }
        setLoad(publication->snapshot->timeS / m_world->world.past.untilS, tr("Playing your run again"));
        return;
    }
    if (std::exchange(m_replaying, false))
        setLoad(1.0, {});
    m_snapshot = publication->snapshot;
    m_log = publication->log;
    std::erase_if(m_onTheWay, [&](const SentWish& sent) { return sent.number <= publication->wishesReceived; });
    const bool settled = publication->wishesReceived == m_wishesSent && !publication->wishPending;
    m_triggers.apply(*m_snapshot, settled);
    m_hormones.apply(*m_snapshot, settled);
    refreshBlockedDucts();
    m_selection.apply(m_snapshot);
    m_followedMilk.apply(m_snapshot);
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

std::shared_ptr<const anatomy::Breast> Session::breast() const
{
    return m_world ? m_world->world.body->breasts.right : nullptr;
}

std::shared_ptr<const WholeBody> Session::whole() const
{
    const bool shown = m_world && m_view.wantsWhole() && m_whole && m_whole->of == m_world->world.body;
    return shown ? m_whole : nullptr;
}

std::shared_ptr<const anatomy::BodyModel> Session::body() const
{
    if (const auto drawn = whole())
        return drawn->model;
    return m_world ? m_world->world.body->model : nullptr;
}

const anatomy::Picker* Session::picker() const
{
    if (const auto drawn = whole())
        return drawn->picker.get();
    return m_world ? m_world->world.body->picker.get() : nullptr;
}

QPointF Session::cutRangeMm(const QString& kind) const
{
    if (!m_world)
        return {};
    CutChoice cut = m_view.cutChoice();
    cut.kind = kind;
    const auto range = cut.rangeIn(*breast()->shape);
    return {range.lowMm, range.highMm};
}

void Session::refreshDrawing()
{
    if (!m_world)
        return;
    if (!m_view.wantsWhole()) {
        if (m_wholeLoader.busyWith()) {
            m_wholeLoader.cancel();
            setLoad(1.0, {});
        }
    } else if (!whole() && m_wholeLoader.busyWith() != m_world->world.body) {
        setLoad(0.0, tr("Opening the whole body"));
        m_wholeLoader.start(m_world->world.body);
    }
    if (const auto drawn = body(); drawn != m_told) {
        m_told = drawn;
        emit bodyChanged();
        constexpr int afterTheOldScene = 2000;  // ms
        QTimer::singleShot(afterTheOldScene, this, &giveBackFreedMemory);
    }
}

Scenario Session::scenario() const { return m_world ? m_world->world.scenario : Scenario{}; }

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

}  // namespace lactea::session
