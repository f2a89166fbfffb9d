#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QVariantList>

namespace lactea::ui {

/// What "About the model" lists: the papers of assets/sources and the constants of assets/parameters that rest on
/// no measurement. Read once, when the page is first opened; files that cannot be read are left out and logged.
class AboutModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    /// Maps {paper, gives}, by author and year.
    Q_PROPERTY(QVariantList sources READ sources CONSTANT)
    /// Maps {meaning, value, unit}; value is a number.
    Q_PROPERTY(QVariantList assumed READ assumed CONSTANT)

public:
    explicit AboutModel(QObject* parent = nullptr);
    AboutModel(const QString& assetFolder, QObject* parent);

    [[nodiscard]] const QVariantList& sources() const { return m_sources; }
    [[nodiscard]] const QVariantList& assumed() const { return m_assumed; }

private:
    QVariantList m_sources;
    QVariantList m_assumed;
};

} // namespace lactea::ui
