#include "app/lessons/lesson_list_model.h"

#include <algorithm>

namespace lactea::lessons {

int LessonListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shelf.lessons.size());
}

QVariant LessonListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const files::Lesson& lesson = m_shelf.lessons[static_cast<std::size_t>(index.row())];
    switch (role) {
    case LessonIdRole:
        return QString::fromStdString(lesson.id);
    case Qt::DisplayRole:
    case TitleRole:
        return QString::fromStdString(lesson.title);
    case SummaryRole:
        return QString::fromStdString(lesson.summary);
    case MinutesRole:
        return lesson.minutes;
    case StepCountRole:
        return static_cast<int>(lesson.steps.size());
    default:
        return {};
    }
}

QHash<int, QByteArray> LessonListModel::roleNames() const
{
    return {{LessonIdRole, "lessonId"},
            {TitleRole, "title"},
            {SummaryRole, "summary"},
            {MinutesRole, "minutes"},
            {StepCountRole, "stepCount"}};
}

QStringList LessonListModel::refused() const
{
    QStringList reasons;
    for (const Error& error : m_shelf.refused)
        reasons.append(QString::fromStdString(error.text()));
    return reasons;
}

void LessonListModel::setShelf(files::LessonShelf shelf)
{
    beginResetModel();
    m_shelf = std::move(shelf);
    endResetModel();
    emit reset();
}

const files::Lesson* LessonListModel::find(const QString& lessonId) const
{
    const auto found =
        std::find_if(m_shelf.lessons.begin(), m_shelf.lessons.end(),
                     [&](const files::Lesson& lesson) { return lesson.id == lessonId.toStdString(); });
    return found == m_shelf.lessons.end() ? nullptr : &*found;
}

} // namespace lactea::lessons
