#pragma once

#include <QRect>
#include <QString>

#include "model/core/result.h"

namespace lactea::settings {

/// What lasts between two starts. The key names live in settings.cpp and nowhere else.
struct Settings {
    QString theme = QStringLiteral("light");  ///< "light", "dark", "system"
    QString language;                         ///< "de", "ar"...; empty: as the desktop
    int skinTone = -1;                        ///< 0..5; -1: not drawn by chance yet
    bool leftOpen = false, rightOpen = false, dockOpen = false;
    QRect window;                             ///< empty: not known yet
    bool maximized = false;
    bool reducedMotion = false;
    double textScale = 1.0;                   ///< 1..3
    double letterScale = 1.0;                 ///< of the names in the picture, 1..3
    bool projectorLetters = false;            ///< for the back of the room
    bool labelPlates = false;                 ///< names on a filled ground instead of in an outline
    bool anatomicalCompass = false;           ///< cranial, lateral... instead of up, outer...
    bool firstRunDone = false;

    friend bool operator==(const Settings&, const Settings&) = default;
};

/// $XDG_CONFIG_HOME/lactea/settings.json
QString defaultSettingsPath();

/// Reads the file; an absent one gives the defaults. A key that is missing or of the wrong kind or range keeps
/// its default.
/// @return InvalidFile when the file is not JSON, Io when it cannot be read
Result<Settings> loadSettings(const QString& path);

/// Writes the whole file or leaves the old one (atomic); makes the folder.
/// @return Io with the reason
Result<void> saveSettings(const QString& path, const Settings& settings);

}  // namespace lactea::settings
