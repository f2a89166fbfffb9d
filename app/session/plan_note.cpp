#include "app/session/plan_note.h"

#include <QLocale>

#include "app/session/logging.h"
#include "model/files/asset_folder.h"
#include "model/files/plan_texts.h"
#include "model/files/source_list.h"

namespace lactea::session {
namespace {

QString languageOf(Session& session)
{
    QString wanted = session.startOptions().value(QStringLiteral("language")).toString();
    if (wanted.isEmpty())
        wanted = session.settings()->language();
    return (wanted.isEmpty() ? QLocale().name() : wanted).section(QLatin1Char('_'), 0, 0);
}

QString referencesOf(const std::vector<std::string>& ids, const std::map<std::string, files::Source>& sources)
{
    QStringList all;
    for (const std::string& id : ids)
        if (const auto found = sources.find(id); found != sources.end())
            all << QString::fromStdString(found->second.shortText());
    return all.join(QStringLiteral("; "));
}

}  // namespace

void PlanNote::setSession(Session* session)
{
    if (session == m_session)
        return;
    if (m_session)
        disconnect(m_session->view(), nullptr, this, nullptr);
    m_session = session;
    if (m_session)
        connect(m_session->view(), &ViewState::planChanged, this, &PlanNote::read);
    read();
}

void PlanNote::read()
{
    const QString plan = m_session && m_session->ready() ? m_session->view()->plan() : QString();
    if (plan == m_plan)
        return;
    const bool first = m_plan.isEmpty();
    m_plan = plan;
    m_title.clear();
    m_restsOn.clear();
    m_points.clear();
    const auto assets = files::assetFolder();
    const auto texts = files::loadPlanTexts(assets, languageOf(*m_session).toStdString());
    const auto sources = files::loadSources(assets);
    if (!texts || !sources) {
        qCWarning(logSession, "%s", (texts ? sources.error() : texts.error()).text().c_str());
    } else if (const auto found = texts->find(plan.toStdString()); found != texts->end()) {
        m_title = QString::fromStdString(found->second.title);
        m_restsOn = QString::fromStdString(found->second.restsOn);
        for (const files::PlanPoint& point : found->second.points)
            m_points << QVariantMap{{QStringLiteral("about"), QString::fromStdString(point.about)},
                                    {QStringLiteral("text"), QString::fromStdString(point.text)},
                                    {QStringLiteral("sources"), referencesOf(point.sources, *sources)}};
    }
    emit changed();
    if (!first && !m_points.isEmpty())
        emit planSwitched();
}

}  // namespace lactea::session
