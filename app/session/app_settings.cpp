#include "app/session/app_settings.h"

#include <algorithm>

#include "app/session/logging.h"

namespace lactea::session {

AppSettings::AppSettings(QString path, QObject* parent) : QObject(parent), m_path(std::move(path))
{
    auto loaded = settings::loadSettings(m_path);
    if (loaded) {
        m_settings = *loaded;
    } else {
        m_problem = tr("The settings could not be read, so the usual ones are used.");
        qCWarning(logSession, "settings: %s; the defaults are used", loaded.error().text().c_str());
    }
    m_later.setSingleShot(true);
    m_later.setInterval(500);
    connect(&m_later, &QTimer::timeout, this, &AppSettings::save);
}

AppSettings::~AppSettings() { save(); }

template <class T> void AppSettings::set(T settings::Settings::*field, const T& value)
{
    if (m_settings.*field == value)
        return;
    m_settings.*field = value;
    m_dirty = true;
    m_later.start();
    emit changed();
}

void AppSettings::setTheme(const QString& theme)
{
    if (theme == QLatin1String("light") || theme == QLatin1String("dark") || theme == QLatin1String("system"))
        set(&settings::Settings::theme, theme);
}
void AppSettings::setLanguage(const QString& language) { set(&settings::Settings::language, language); }
void AppSettings::setSkinTone(int tone) { set(&settings::Settings::skinTone, std::clamp(tone, 0, 5)); }
void AppSettings::setLeftOpen(bool open) { set(&settings::Settings::leftOpen, open); }
void AppSettings::setRightOpen(bool open) { set(&settings::Settings::rightOpen, open); }
void AppSettings::setDockOpen(bool open) { set(&settings::Settings::dockOpen, open); }
void AppSettings::setWindow(const QRect& window) { set(&settings::Settings::window, window); }
void AppSettings::setMaximized(bool maximized) { set(&settings::Settings::maximized, maximized); }
void AppSettings::setReducedMotion(bool reduced) { set(&settings::Settings::reducedMotion, reduced); }
void AppSettings::setTextScale(double scale)
{
    set(&settings::Settings::textScale, std::clamp(scale, 1.0, 3.0));
}
void AppSettings::setLetterScale(double scale) { set(&settings::Settings::letterScale, std::clamp(scale, 1.0, 3.0)); }
void AppSettings::setProjectorLetters(bool large) { set(&settings::Settings::projectorLetters, large); }
void AppSettings::setLabelPlates(bool plates) { set(&settings::Settings::labelPlates, plates); }
void AppSettings::setAnatomicalCompass(bool anatomical) { set(&settings::Settings::anatomicalCompass, anatomical); }
void AppSettings::setFirstRunDone(bool done) { set(&settings::Settings::firstRunDone, done); }

void AppSettings::save()
{
    if (!m_dirty || m_path.isEmpty())
        return;
    m_dirty = false;
    if (const auto saved = settings::saveSettings(m_path, m_settings); !saved)
        qCWarning(logSession, "settings: %s", saved.error().text().c_str());
}

}  // namespace lactea::session
