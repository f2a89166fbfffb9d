#include "app/session/body_job.h"

#include <QElapsedTimer>
#include <QStandardPaths>

#include "app/session/freed_memory.h"
#include "app/session/logging.h"
#include "model/files/asset_folder.h"

namespace lactea::session {
namespace {
simulation::Scenario scenarioOf(const simulation::WomanChoice& woman)
{
    simulation::Scenario scenario;
    scenario.woman = woman;
    return scenario;
}
}  // namespace

BodyPlaces BodyPlaces::usual()
{
    const QString base = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
    return {std::filesystem::path(base.toStdString()) / "lactea", files::madeBodiesFolder()};
}

BodyJob::BodyJob(const simulation::WomanChoice& woman, BodyPlaces places)
    : m_scenario(scenarioOf(woman)), m_places(std::move(places)), m_thread([this] {
          run();
          m_over = true;
      })
{
}

BodyJob::~BodyJob()
{
    stop();
    m_thread.join();
}

bool BodyJob::makes(const simulation::Scenario& scenario) const
{
    return scenario.woman == m_scenario.woman;
}

void BodyJob::stop()
{
    listen({});
    m_stop = true;
}

void BodyJob::listen(Listener listener)
{
    const std::lock_guard lock(m_mutex);
    m_listener = std::move(listener);
    if (m_listener)
        m_listener(m_latest);
}

void BodyJob::tell(const BodyNews& news)
{
    const std::lock_guard lock(m_mutex);
    m_latest = news;
    if (m_listener)
        m_listener(m_latest);
}

void BodyJob::run()
{
    int lastPercent = -1;
    const auto watch = [&](double from, double to, BodyNews::Stage stage) {
        anatomy::JobWatch w;
        w.stop = &m_stop;
        w.progress = [&, from, to, stage](double share) {
            const double total = from + (to - from) * share;
            if (const int percent = static_cast<int>(total * 100.0); percent != lastPercent) {
                lastPercent = percent;
                tell({stage, total, nullptr, std::nullopt});
            }
        };
        return w;
    };
    const auto refuse = [&](const Error& error) {
        if (error.code != Error::Code::Cancelled)
            tell({BodyNews::Stage::Drawing, 1.0, nullptr, error});
    };

    QElapsedTimer clock;
    clock.start();
    const auto breasts = simulation::growBody(m_scenario, watch(0.0, 0.1, BodyNews::Stage::Growing));
    if (!breasts)
        return refuse(breasts.error());
    const qint64 grown = clock.restart();
    auto model = anatomy::meshBodyCached(*breasts->right, m_places.cache, watch(0.1, 0.95, BodyNews::Stage::Drawing),
                                         m_places.made);
    if (!model)
        return refuse(model.error());
    const qint64 meshed = clock.restart();

    auto body = std::make_shared<GrownBody>();
    body->breasts = *breasts;
    body->model = std::make_shared<const anatomy::BodyModel>(std::move(*model));
    body->picker = std::make_shared<const anatomy::Picker>(
        *body->breasts.right, anatomy::levelOf(body->model, anatomy::Detail::Low));
    qCInfo(logBody, "grown in %lld ms, meshed in %lld ms, ready to pick in %lld ms", grown, meshed, clock.elapsed());
    giveBackFreedMemory();
    if (!m_stop)
        tell({BodyNews::Stage::Drawing, 1.0, std::move(body), std::nullopt});
}

}  // namespace lactea::session
