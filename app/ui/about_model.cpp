#include "app/ui/about_model.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

#include <algorithm>

#include "model/files/asset_folder.h"

namespace lactea::ui {

namespace {

Q_LOGGING_CATEGORY(aboutLog, "lactea.ui.about")

// All entries of the array `key` in all JSON files of a folder, in the order of the file names.
QList<QJsonObject> entries(const QDir& folder, const QString& key)
{
    QList<QJsonObject> found;
    for (const QString& name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        QJsonParseError error;
        const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        const QJsonDocument document = QJsonDocument::fromJson(text, &error);
        if (error.error != QJsonParseError::NoError)
            qCWarning(aboutLog, "%s: %s", qPrintable(file.fileName()), qPrintable(error.errorString()));
        for (const QJsonValue each : document.object().value(key).toArray())
            found.append(each.toObject());
    }
    return found;
}

} // namespace

AboutModel::AboutModel(QObject* parent)
    : AboutModel(QString::fromStdString(files::assetFolder().string()), parent)
{
}

AboutModel::AboutModel(const QString& assetFolder, QObject* parent) : QObject(parent)
{
    const QDir assets(assetFolder);
    for (const QJsonObject& source : entries(QDir(assets.filePath(QStringLiteral("sources"))), QStringLiteral("sources"))) {
        // Titles and authors of papers are names: they are not translated.
        const QString year = source.value(QStringLiteral("year")).toVariant().toString();
        const QString paper = QStringLiteral("%1 %2, %3")
                                  .arg(source.value(QStringLiteral("authors")).toString(), year,
                                       source.value(QStringLiteral("published")).toString());
        m_sources.append(QVariantMap{{QStringLiteral("paper"), paper},
                                     {QStringLiteral("gives"), source.value(QStringLiteral("gives")).toString()}});
    }
    std::stable_sort(m_sources.begin(), m_sources.end(), [](const QVariant& a, const QVariant& b) {
        const auto paper = [](const QVariant& entry) { return entry.toMap().value(QStringLiteral("paper")).toString(); };
        return paper(a).localeAwareCompare(paper(b)) < 0;
    });
    const QDir parameters(assets.filePath(QStringLiteral("parameters")));
    for (const QJsonObject& parameter :
         entries(parameters, QStringLiteral("parameters")) + entries(parameters, QStringLiteral("numbers"))) {
        if (!parameter.value(QStringLiteral("source")).toString().startsWith(QLatin1String("assumed")))
            continue;
        // A constant has a value, a measured input of the body a mean, or its own for each plan.
        QJsonValue value = parameter.value(QStringLiteral("value"));
        if (value.isUndefined())
            value = parameter.value(QStringLiteral("mean"));
        if (value.isUndefined())
            value = parameter.value(QStringLiteral("plans")).toObject().value(QStringLiteral("classic")).toObject().value(
                QStringLiteral("mean"));
        m_assumed.append(QVariantMap{{QStringLiteral("meaning"), parameter.value(QStringLiteral("meaning")).toString()},
                                     {QStringLiteral("value"), value.toDouble()},
                                     {QStringLiteral("unit"), parameter.value(QStringLiteral("unit")).toString()}});
    }
}

} // namespace lactea::ui
