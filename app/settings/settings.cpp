#include "app/settings/settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

namespace lactea::settings {
namespace {

bool boolOf(const QJsonObject& object, const char* key, bool otherwise)
{
    return object.value(QLatin1String(key)).toBool(otherwise);
}

QString wordOf(const QJsonObject& object, const char* key, const QString& otherwise, const QStringList& allowed)
{
    const QString word = object.value(QLatin1String(key)).toString(otherwise);
    return allowed.isEmpty() || allowed.contains(word) ? word : otherwise;
}

double numberOf(const QJsonObject& object, const char* key, double otherwise, double low, double high)
{
    const double number = object.value(QLatin1String(key)).toDouble(otherwise);
    return number >= low && number <= high ? number : otherwise;
}

QRect rectOf(const QJsonObject& object)
{
    const QRect rect(object.value(QLatin1String("x")).toInt(), object.value(QLatin1String("y")).toInt(),
                     object.value(QLatin1String("width")).toInt(),
                     object.value(QLatin1String("height")).toInt());
    return rect.width() >= 320 && rect.height() >= 240 && rect.width() <= 16384 && rect.height() <= 16384
               ? rect
               : QRect();
}

}  // namespace

QString defaultSettingsPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
           + QStringLiteral("/lactea/settings.json");
}

Result<Settings> loadSettings(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return Settings{};
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::Io, path.toStdString(), file.errorString().toStdString());
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (!document.isObject()) {
        const QString reason = document.isNull() ? problem.errorString() : QStringLiteral("not a JSON object");
        return fail(Error::Code::InvalidFile, path.toStdString(), reason.toStdString());
    }

    const QJsonObject o = document.object();
    Settings s;
    s.theme = wordOf(o, "theme", s.theme,
                     {QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("system")});
    s.language = wordOf(o, "language", s.language, {});
    s.skinTone = static_cast<int>(numberOf(o, "skin_tone", s.skinTone, -1, 5));
    s.leftOpen = boolOf(o, "left_open", s.leftOpen);
    s.rightOpen = boolOf(o, "right_open", s.rightOpen);
    s.dockOpen = boolOf(o, "dock_open", s.dockOpen);
    s.window = rectOf(o.value(QLatin1String("window_px")).toObject());
    s.maximized = boolOf(o, "maximized", s.maximized);
    s.reducedMotion = boolOf(o, "reduced_motion", s.reducedMotion);
    s.textScale = numberOf(o, "text_scale", s.textScale, 1.0, 3.0);
    s.letterScale = numberOf(o, "letter_scale", s.letterScale, 1.0, 3.0);
    s.projectorLetters = boolOf(o, "projector_letters", s.projectorLetters);
    s.labelPlates = boolOf(o, "label_plates", s.labelPlates);
    s.anatomicalCompass = boolOf(o, "anatomical_compass", s.anatomicalCompass);
    s.firstRunDone = boolOf(o, "first_run_done", s.firstRunDone);
    return s;
}

Result<void> saveSettings(const QString& path, const Settings& s)
{
    QJsonObject o{{QLatin1String("theme"), s.theme},
                  {QLatin1String("language"), s.language},
                  {QLatin1String("skin_tone"), s.skinTone},
                  {QLatin1String("left_open"), s.leftOpen},
                  {QLatin1String("right_open"), s.rightOpen},
                  {QLatin1String("dock_open"), s.dockOpen},
                  {QLatin1String("maximized"), s.maximized},
                  {QLatin1String("reduced_motion"), s.reducedMotion},
                  {QLatin1String("text_scale"), s.textScale},
                  {QLatin1String("letter_scale"), s.letterScale},
                  {QLatin1String("projector_letters"), s.projectorLetters},
                  {QLatin1String("label_plates"), s.labelPlates},
                  {QLatin1String("anatomical_compass"), s.anatomicalCompass},
                  {QLatin1String("first_run_done"), s.firstRunDone}};
    if (!s.window.isEmpty())
        o.insert(QLatin1String("window_px"), QJsonObject{{QLatin1String("x"), s.window.x()},
                                                         {QLatin1String("y"), s.window.y()},
                                                         {QLatin1String("width"), s.window.width()},
                                                         {QLatin1String("height"), s.window.height()}});
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return fail(Error::Code::Io, path.toStdString(), "the folder cannot be made");
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(o).toJson()) < 0 || !file.commit())
        return fail(Error::Code::Io, path.toStdString(), file.errorString().toStdString());
    return {};
}

}  // namespace lactea::settings
