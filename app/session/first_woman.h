#pragma once

#include <QVariantMap>

#include "model/anatomy/breast_plan.h"

namespace lactea::session {

struct Woman {
    anatomy::BreastPlan::Kind plan = anatomy::BreastPlan::Kind::Classic;
    std::uint64_t seed = 0;
};

/// Whose body the window shows first: the one of the command line (Session::startOptions: plan, seed, scenario), else
/// of the last session, else of a plain start. Needs no application object. What cannot be read does not count.
Woman firstWoman(const QVariantMap& options);

}  // namespace lactea::session
