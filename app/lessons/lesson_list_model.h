#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include "model/files/lesson_file.h"

namespace lactea::lessons {

/// The lessons to choose from, and why others were left out.
class LessonListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to the player")
    Q_PROPERTY(int count READ size NOTIFY reset)
    Q_PROPERTY(QStringList refused READ refused NOTIFY reset)
public:
    enum Role { LessonIdRole = Qt::UserRole + 1, TitleRole, SummaryRole, MinutesRole, StepCountRole };
    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int size() const { return rowCount(); }
    /// One sentence with file and place per lesson that could not be used.
    [[nodiscard]] QStringList refused() const;

    void setShelf(files::LessonShelf shelf);
    [[nodiscard]] const files::Lesson* find(const QString& lessonId) const;

signals:
    void reset();

private:
    files::LessonShelf m_shelf;
};

} // namespace lactea::lessons
