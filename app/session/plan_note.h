#pragma once

#include <QObject>
#include <QPointer>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include "app/session/session.h"

namespace lactea::session {

/// What the plan that is shown draws otherwise than the other one, and what each statement rests on, in the language of
/// the window. Empty for a plan that is no choice between the two ("full").
class PlanNote : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(lactea::session::Session* session READ session WRITE setSession NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString restsOn READ restsOn NOTIFY changed)
    /// Maps {about, text, sources}; sources as one line.
    Q_PROPERTY(QVariantList points READ points NOTIFY changed)
public:
    explicit PlanNote(QObject* parent = nullptr) : QObject(parent) {}

    [[nodiscard]] Session* session() const { return m_session; }
    void setSession(Session* session);
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QString restsOn() const { return m_restsOn; }
    [[nodiscard]] QVariantList points() const { return m_points; }

signals:
    void changed();
    /// A person has another plan now; not told at the start.
    void planSwitched();

private:
    void read();

    QPointer<Session> m_session;
    QString m_plan, m_title, m_restsOn;
    QVariantList m_points;
};

}  // namespace lactea::session
