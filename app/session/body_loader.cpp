#include "app/session/body_loader.h"

#include <QElapsedTimer>

#include "app/session/logging.h"

namespace lactea::session {

BodyLoader::BodyLoader(std::filesystem::path cacheFolder, QObject* parent)
    : QObject(parent), m_cacheFolder(std::move(cacheFolder))
{
}

BodyLoader::~BodyLoader()
{
    cancel();
    for (Job& job : m_jobs)
        job.thread.join();
}

void BodyLoader::start(const simulation::Scenario& scenario)
{
    cancel();
    Job& job = m_jobs.emplace_back();
    m_present = &job;
    job.thread = std::thread([this, scenario, &job] {
        run(scenario, job);
        QMetaObject::invokeMethod(this, [this, ended = &job] { end(ended); }, Qt::QueuedConnection);
    });
}

void BodyLoader::cancel()
{
    if (m_present)
        m_present->stop = true;
    m_present = nullptr;
}

void BodyLoader::end(const Job* job)
{
    if (job == m_present)
        m_present = nullptr;
    m_jobs.remove_if([job](Job& each) {
        if (&each != job)
            return false;
        each.thread.join();
        return true;
    });
}

void BodyLoader::run(const simulation::Scenario& scenario, Job& job)
{
    const auto tell = [this, &job](auto&& what) {
        QMetaObject::invokeMethod(
            this,
            [this, teller = &job, what] {
                if (teller == m_present)
                    what();
            },
            Qt::QueuedConnection);
    };
    int lastPercent = -1;
    const auto watch = [&](double from, double to, const QString& stage) {
        anatomy::JobWatch w;
        w.stop = &job.stop;
        w.progress = [&, from, to, stage](double share) {
            const double total = from + (to - from) * share;
            if (const int percent = static_cast<int>(total * 100.0); percent != lastPercent) {
                lastPercent = percent;
                tell([this, total, stage] { emit progressed(total, stage); });
            }
        };
        return w;
    };
    const auto refuse = [&](const Error& error) {
        if (error.code != Error::Code::Cancelled)
            tell([this, text = QString::fromStdString(error.text())] { emit failed(text); });
    };

    QElapsedTimer clock;
    clock.start();
    auto breasts = simulation::growBody(scenario, watch(0.0, 0.1, tr("Growing the breast")));
    if (!breasts)
        return refuse(breasts.error());
    const qint64 grown = clock.restart();
    auto model =
        anatomy::meshBodyCached(*breasts->right, m_cacheFolder, watch(0.1, 0.95, tr("Drawing the tissues")));
    if (!model)
        return refuse(model.error());
    const qint64 meshed = clock.restart();

    auto body = std::make_shared<GrownBody>();
    body->breasts = *breasts;
    body->model = std::make_shared<const anatomy::BodyModel>(std::move(*model));
    body->picker = std::make_shared<const anatomy::Picker>(
        *body->breasts.right, body->model->levels[static_cast<std::size_t>(anatomy::Detail::Low)]);
    qCInfo(logBody, "grown in %lld ms, meshed in %lld ms, ready to pick in %lld ms", grown, meshed, clock.elapsed());
    tell([this, scenario, body = std::shared_ptr<const GrownBody>(body)] { emit finished(scenario, body); });
}

}  // namespace lactea::session
