#include "app/session/body_loader.h"

#include <utility>

namespace lactea::session {

BodyLoader::BodyLoader(BodyPlaces places, QObject* parent) : QObject(parent), m_places(std::move(places)) {}

BodyLoader::~BodyLoader() { cancel(); }

void BodyLoader::start(const simulation::Scenario& scenario, std::shared_ptr<BodyJob> begun)
{
    cancel();
    m_job = std::move(begun);
    if (m_job && !m_job->makes(scenario))
        leave();
    if (!m_job)
        m_job = std::make_shared<BodyJob>(scenario.woman, m_places);
    m_job->listen([this, number = m_number, scenario](const BodyNews& news) {
        const auto arrive = [this, number, scenario, news] {
            if (number == m_number)
                take(scenario, news);
        };
        QMetaObject::invokeMethod(this, arrive, Qt::QueuedConnection);
    });
}

void BodyLoader::cancel()
{
    ++m_number;
    std::erase_if(m_leaving, [](const auto& job) { return job->over(); });
    if (m_job)
        leave();
}

void BodyLoader::leave()
{
    m_job->stop();
    m_leaving.push_back(std::exchange(m_job, {}));
}

void BodyLoader::take(const simulation::Scenario& scenario, const BodyNews& news)
{
    if (news.error || news.body)
        m_job.reset();  // it is over, and would keep the body
    if (news.error)
        emit failed(QString::fromStdString(news.error->text()));
    else if (news.body)
        emit finished(scenario, news.body);
    else
        emit progressed(news.progress, news.stage == BodyNews::Stage::Growing ? tr("Growing the breast")
                                                                              : tr("Drawing the tissues"));
}

}  // namespace lactea::session
