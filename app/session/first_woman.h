#pragma once

#include <QVariantMap>

#include "model/simulation/scenario.h"

namespace lactea::session {

/// Whose body the window shows first: the one of the command line (Session::startOptions: plan, size, seed,
/// scenario), else
/// of the last session, else of a plain start. Needs no application object. What cannot be read does not count.
simulation::WomanChoice firstWoman(const QVariantMap& options);

}  // namespace lactea::session
