#pragma once

#include <QString>

#include "model/endocrine/stimuli.h"

namespace lactea::session {

/// What a button of a stimulus says.
struct TriggerWords {
    QString text;          ///< on the button
    QString about;         ///< one sentence on what it does
    QString strengthName;  ///< of the slider; empty: it is on or off
};
TriggerWords triggerWords(endocrine::Stimulus stimulus);

}  // namespace lactea::session
