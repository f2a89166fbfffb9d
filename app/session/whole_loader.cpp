#include "app/session/whole_loader.h"

#include <QElapsedTimer>

#include "app/session/freed_memory.h"
#include "app/session/logging.h"

namespace lactea::session {

WholeLoader::WholeLoader(BodyPlaces places, QObject* parent) : QObject(parent), m_places(std::move(places)) {}

WholeLoader::~WholeLoader()
{
    cancel();
    for (const auto& job : m_jobs)
        job->thread.join();
}

void WholeLoader::cancel()
{
    ++m_number;
    m_busyWith.reset();
    for (const auto& job : m_jobs)
        job->stop = true;
}

void WholeLoader::start(std::shared_ptr<const GrownBody> body)
{
    cancel();
    std::erase_if(m_jobs, [](const auto& job) {
        if (job->over)
            job->thread.join();
        return job->over.load();
    });
    m_busyWith = body;
    Job& job = *m_jobs.emplace_back(std::make_unique<Job>());
    job.thread = std::thread([this, &job, number = m_number, body = std::move(body)] {
        run(job, number, body);
        job.over = true;
    });
}

void WholeLoader::run(Job& job, int number, const std::shared_ptr<const GrownBody>& body)
{
    // Everything that is told arrives in the thread of this object, and only while the job is wanted.
    const auto tell = [this, number](auto what) {
        QMetaObject::invokeMethod(
            this,
            [this, number, what = std::move(what)] {
                if (number == m_number)
                    what();
            },
            Qt::QueuedConnection);
    };
    int lastPercent = -1;
    anatomy::JobWatch watch;
    watch.stop = &job.stop;
    watch.progress = [&](double share) {
        if (const int percent = static_cast<int>(share * 100.0); percent != lastPercent) {
            lastPercent = percent;
            tell([this, share] { emit progressed(share); });
        }
    };
    QElapsedTimer clock;
    clock.start();
    auto model = anatomy::meshBodyCached(*body->breasts.right, m_places.cache, watch, m_places.made,
                                         anatomy::Composition::Whole);
    if (!model) {
        if (model.error().code != Error::Code::Cancelled)
            tell([this, reason = QString::fromStdString(model.error().text())] {
                m_busyWith.reset();
                emit failed(reason);
            });
        return;
    }
    auto whole = std::make_shared<WholeBody>();
    whole->of = body;
    whole->model = std::make_shared<const anatomy::BodyModel>(std::move(*model));
    whole->picker = std::make_shared<const anatomy::Picker>(
        *body->breasts.right, anatomy::levelOf(whole->model, anatomy::Detail::Low));
    whole->inside = std::make_shared<const anatomy::InsideBody>(body->breasts.right);
    qCInfo(logBody, "the whole body was made in %lld ms", clock.elapsed());
    giveBackFreedMemory();
    tell([this, whole = std::shared_ptr<const WholeBody>(std::move(whole))] {
        m_busyWith.reset();
        emit finished(whole);
    });
}

}  // namespace lactea::session
