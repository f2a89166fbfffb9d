#pragma once

#include <memory>
#include <vector>

#include <QObject>

#include "app/session/body_job.h"

namespace lactea::session {

/// The body that the session waits for, with progress, in the thread of the session; a new start cancels the one
/// before. Waits for a job in its destructor only.
class BodyLoader final : public QObject {
    Q_OBJECT
public:
    explicit BodyLoader(BodyPlaces places, QObject* parent = nullptr);
    ~BodyLoader() override;

    /// @param begun a job that is under way already: it is taken if it makes the body of this scenario
    void start(const simulation::Scenario& scenario, std::shared_ptr<BodyJob> begun = {});
    /// Does not wait for the job.
    void cancel();

signals:
    void progressed(double share, const QString& stage);
    void finished(const lactea::simulation::Scenario& scenario,
                  std::shared_ptr<const lactea::session::GrownBody> body);
    void failed(const QString& reason);

private:
    void leave();
    void take(const simulation::Scenario& scenario, const BodyNews& news);

    BodyPlaces m_places;
    int m_number = 0;  ///< results of an earlier job that were already on their way are dropped
    std::shared_ptr<BodyJob> m_job;
    std::vector<std::shared_ptr<BodyJob>> m_leaving;  ///< cancelled, not over yet
};

}  // namespace lactea::session
