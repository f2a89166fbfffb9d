#pragma once

#include <QString>

#include "app/session/view_state.h"
#include "model/simulation/scenario.h"

namespace lactea::session {

/// The state of the window as a file (design.md section 5): seed, scenario, action log, view.
struct SessionState {
    quint64 seed = 7;
    QString scenario;      ///< name or file of the scenario; empty: the one of a plain start
    QString plan;          ///< "classic", "ultrasound" or "full"
    QString size;          ///< "drawn", "S", "M" or "L"
    double timeS = 0.0;
    simulation::ActionLog actions;
    ViewValues view;
    QString selected;      ///< address
};

QString planWord(anatomy::BreastPlan::Kind kind); ///< "classic", "ultrasound", "full"
QString sizeWord(anatomy::BreastPlan::Size size); ///< "drawn", "S", "M", "L"

/// $XDG_DATA_HOME/lactea/session.json
QString defaultStatePath();

QByteArray toJson(const SessionState& state);
/// @return InvalidFile with the key that is missing or wrong
Result<SessionState> stateFromJson(const QByteArray& json);

/// Atomic. @return Io
Result<void> saveState(const QString& path, const SessionState& state);
/// @return NotFound when there is no file, Io, InvalidFile
Result<SessionState> loadState(const QString& path);

}  // namespace lactea::session
