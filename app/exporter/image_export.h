#pragma once

#include <string>
#include <vector>

#include <QSize>
#include <QString>
#include <QVariantMap>

#include "app/session/view_state.h"
#include "model/core/result.h"

namespace lactea::exporter {

/// A picture to draw without a person.
struct Picture {
    QString file;
    QSize size{1280, 720};
    QString theme = QStringLiteral("light");
    QString view = QStringLiteral("home");
    QString part;        ///< address of what is selected and fills the picture; empty: none
    QString lesson;      ///< a step of it gives view and run
    int step = 1;        ///< from 1
    double atS = 0.0;
    bool labels = true;
    bool transparent = false;
    bool credit = false;  ///< a line in the corner
    int skinTone = 0;     ///< from 0
    session::CutChoice cut;
    int layer = 0;      ///< ViewState::layer
    session::ViewValues looks;  ///< what is see-through, alone or apart, and the colours; the rest of it is not asked
    QVariantMap start;  ///< options of the session
    QString command;    ///< that asked for it, kept in the file

    // What was asked for explicitly goes before what a lesson's step says.
    bool viewGiven = false, labelsGiven = false, atGiven = false;
};

/// Names of the views that a picture can be taken from.
std::vector<std::string> viewNames();

/// Can this file be made or replaced? @return Io
Result<void> checkWritable(const QString& file);

/// Runs the scenario to the time, draws the still frame in full quality, writes the PNG atomically. Needs the
/// application object and OpenGL; ends by itself when nothing comes for `timeoutMs`.
/// @return NotConverged or NotFound when there is nothing to draw, Io
Result<void> exportImage(const Picture& picture);
inline constexpr int timeoutMs = 180'000;

}  // namespace lactea::exporter
