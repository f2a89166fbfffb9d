#include "app/start/language.h"

#include <QDir>
#include <QGuiApplication>
#include <QLocale>
#include <QTranslator>

#include "app/settings/settings.h"

namespace lactea::start {

QStringList knownLanguages()
{
    QStringList languages{QStringLiteral("en")};
    for (const QString& file : QDir(QStringLiteral(":/i18n")).entryList({QStringLiteral("lactea_*.qm")}))
        languages.append(file.section(QLatin1Char('_'), 1).section(QLatin1Char('.'), 0, 0));
    return languages;
}

Result<void> speak(const QString& wanted)
{
    const QStringList known = knownLanguages();
    QString language = wanted;
    if (!wanted.isEmpty() && !known.contains(wanted))
        return fail(Error::Code::InvalidArgument, "--language",
                    "there are no texts in '" + wanted.toStdString() + "'; there are "
                        + known.join(QStringLiteral(", ")).toStdString());
    if (language.isEmpty())
        if (const auto settings = settings::loadSettings(settings::defaultSettingsPath()))
            language = settings->language;
    if (language.isEmpty())
        language = QLocale::system().name().section(QLatin1Char('_'), 0, 0);
    if (!known.contains(language))
        language = QStringLiteral("en");

    if (QLocale::system().name().section(QLatin1Char('_'), 0, 0) != language)
        QLocale::setDefault(QLocale(language));
    // English too: its file holds the plural forms.
    auto* texts = new QTranslator(qApp);
    if (texts->load(QStringLiteral(":/i18n/lactea_%1.qm").arg(language)))
        QCoreApplication::installTranslator(texts);
    QGuiApplication::setLayoutDirection(QLocale(language).textDirection());
    return {};
}

}  // namespace lactea::start
