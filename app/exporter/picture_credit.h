#pragma once

#include <QImage>
#include <QString>

#include "app/session/session.h"
#include "model/core/result.h"

namespace lactea::exporter {

/// Written into the file: what the picture shows and how it is made again, whose program drew it, and under what words.
/// No time of day, so that the same picture is the same file.
struct PictureCredit {
    QString title;        ///< "Breast, textbook plan"
    QString description;  ///< plan, seed, scenario, simulated time, view
    QString command;      ///< that draws it again; empty: what a person did by hand cannot be said in one
};

/// What the session shows now.
PictureCredit creditOf(session::Session& session);

/// "Lactea 0.1.0 - a teaching model, not medical advice", for a corner of the picture.
QString creditLine();

/// Writes a PNG with the credit in its text fields, whole or not at all. @return Io
Result<void> writePng(QImage picture, const PictureCredit& credit, const QString& path);

}  // namespace lactea::exporter
