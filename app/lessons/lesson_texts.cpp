// What the panes show of a lesson and its present step.
#include "app/lessons/lesson_player.h"

#include <QPointF>

#include "app/lessons/rich_text.h"
#include "model/files/asset_folder.h"
#include "model/files/source_list.h"

namespace lactea::lessons {

namespace {

QStringList listOf(const std::vector<std::string>& words)
{
    QStringList list;
    for (const std::string& word : words)
        list.append(QString::fromStdString(word));
    return list;
}

} // namespace

QString LessonPlayer::lessonId() const { return m_active ? QString::fromStdString(m_lesson.id) : QString(); }
QString LessonPlayer::title() const { return m_active ? QString::fromStdString(m_lesson.title) : QString(); }
QString LessonPlayer::headline() const
{
    return m_active ? QString::fromStdString(now().headline) : QString();
}
QString LessonPlayer::teacherNotes() const
{
    return QString::fromStdString(m_active ? m_lesson.teacherNotes : "");
}
QStringList LessonPlayer::labelledParts() const { return m_active ? listOf(now().labels) : QStringList(); }

QStringList LessonPlayer::lanes() const { return m_active ? listOf(now().lanes) : QStringList(); }

QVariantMap LessonPlayer::guessCurve() const
{
    if (!m_active || !now().question || m_guess < 0)
        return {};
    const auto& question = *now().question;
    const auto answer = static_cast<std::size_t>(m_guess);
    if (answer >= question.guessCurves.size())
        return {};
    QVariantList points;
    for (const files::LessonCurvePoint& point : question.guessCurves[answer])
        points.append(QPointF(m_questionS + point.afterS, point.value));
    return {{QStringLiteral("lane"), QString::fromStdString(question.guessLane)},
            {QStringLiteral("answer"), m_guess},
            {QStringLiteral("points"), points}};
}

QStringList LessonPlayer::headlines() const
{
    QStringList list;
    for (const files::LessonStep& step : m_lesson.steps)
        list.append(QString::fromStdString(step.headline));
    return m_active ? list : QStringList();
}

QStringList LessonPlayer::allowedTriggers() const
{
    if (!m_active || !now().triggers)
        return {};
    return now().triggers->empty() ? QStringList{QStringLiteral("none")} : listOf(*now().triggers);
}

QStringList LessonPlayer::sources() const
{
    QStringList list;
    if (!m_active)
        return list;
    const auto known = files::loadSources(files::assetFolder());
    for (const std::string& id : now().sources)
        if (known && known->contains(id))
            list.append(QString::fromStdString(known->at(id).shortText()));
    return list;
}

QString LessonPlayer::filled(const std::string& text) const
{
    return plainText(QString::fromStdString(text),
                     [this](const QString& name) { return m_values.value(name); });
}

QString LessonPlayer::body() const
{
    if (!m_active)
        return {};
    const auto value = [this](const QString& name) { return m_values.value(name); };
    QString text = richText(QString::fromStdString(now().body), value);
    if (!atQuestion() && m_waits.over() && !m_settling)
        text += richText(QString::fromStdString(now().then), value);
    return text;
}

QString LessonPlayer::question() const
{
    return m_active && now().question ? filled(now().question->text) : QString();
}

QVariantList LessonPlayer::answers() const
{
    QVariantList list;
    if (!m_active || !now().question)
        return list;
    const bool judged = m_seen && m_waits.over();
    const auto& question = *now().question;
    for (std::size_t i = 0; i < question.answers.size(); ++i) {
        const int index = static_cast<int>(i);
        const bool isRight = i == question.right;
        const bool told = judged && (m_tried.contains(index) || (isRight && m_picked < 0));
        const QString state = told ? (isRight ? QStringLiteral("right") : QStringLiteral("again"))
                              : index == m_picked ? QStringLiteral("picked")
                                                  : QStringLiteral("rest");
        list.append(
            QVariantMap{{QStringLiteral("text"), filled(question.answers[i].text)},
                        {QStringLiteral("state"), state},
                        {QStringLiteral("reply"), told ? filled(question.answers[i].reply) : QString()}});
    }
    return list;
}

bool LessonPlayer::waiting() const { return m_active && (atQuestion() || !m_waits.over()); }

QString LessonPlayer::waitingText() const
{
    if (!waiting())
        return {};
    if (atQuestion())
        return m_picked >= 0 ? tr("Waiting: press Page Down.")
               : m_urged     ? tr("What do you expect? Choose, or press Page Down again.")
                             : tr("Choose what you expect.");
    return filled(m_waits.current().text);
}

QString LessonPlayer::primaryText() const
{
    if (!m_active)
        return {};
    if (atQuestion())
        return m_urged && m_picked < 0 ? tr("See it without a guess") : tr("See what happens");
    if (!m_waits.over() && m_waits.needsTheLearner())
        return tr("Show me");
    if (!m_waits.over() && !m_hurried)
        return tr("Faster");
    return m_step + 1 < stepCount() ? tr("Next") : tr("Finish");
}

} // namespace lactea::lessons
