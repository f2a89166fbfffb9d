#pragma once

#include <QHash>
#include <QLocale>
#include <QString>

namespace lactea::session {
class Session;
}

namespace lactea::lessons {

/// What the running model puts in the place of {names} in lesson texts (files::lessonPlaceholders()), in the
/// numbers of the locale. Peaks are over the whole run so far. A value that there is not yet is an ellipsis.
class LiveValues {
public:
    explicit LiveValues(QLocale locale) : m_locale(std::move(locale)) {}

    /// Reads the session; call once per snapshot.
    void update(session::Session& session);
    /// Keeps the present values under the name of a step, for "{step:name}".
    void remember(const QString& step);
    void forget();

    [[nodiscard]] QString value(const QString& name) const;

private:
    QLocale m_locale;
    QHash<QString, QString> m_now;
    QHash<QString, QHash<QString, QString>> m_kept;
};

} // namespace lactea::lessons
