#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QVariantMap>

namespace lactea::ui {

/// The design tokens of `assets/ui/tokens.json`, compiled into the program: the one place where colours,
/// sizes and durations are written down. Theme.qml gives them names; nothing else reads this.
class ThemeTokens : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(QVariantMap tokens READ tokens CONSTANT)

public:
    explicit ThemeTokens(QObject* parent = nullptr);

    [[nodiscard]] const QVariantMap& tokens() const { return m_tokens; }

    /// WCAG 2.2 contrast ratio of two opaque colours, 1 to 21.
    Q_INVOKABLE [[nodiscard]] static double contrast(const QString& first, const QString& second);

private:
    QVariantMap m_tokens;
};

} // namespace lactea::ui
