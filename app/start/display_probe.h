#pragma once

#include <QByteArray>

namespace lactea::start {

/// Does the X display answer a first request within seconds? A refusal is an answer: Qt then says why. A
/// display of another machine is believed.
bool xDisplayAnswers(const QByteArray& display);

enum class WaylandAnswer { None, WithoutSeat, WithSeat };
/// Asks the compositor at `display` (a name in XDG_RUNTIME_DIR, or a path) what it offers. A seat is a
/// pointer or a keyboard.
WaylandAnswer askWayland(const QByteArray& display);

} // namespace lactea::start
