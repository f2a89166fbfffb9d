#pragma once

#include <QElapsedTimer>
#include <QString>

#include "model/simulation/snapshot.h"

namespace lactea::session {

/// What is going on, told in one sentence above the picture.
enum class Story {
    AtRest, Failed, WaitingForReflex, TouchBringsLittle, CryWorks, SightWorks, ThoughtWorks, HeldBack, HeldBackResting,
    Dampened, OxytocinOnItsWay, LetDown, LetDownNobodyDrinks, BetweenLetDowns, HeldOxytocin, SprayedOxytocin, WarmthEases,
    Relaxed, BottleOnly, After
};

/// The story of a snapshot: a pure function, the first that fits from the most to the least urgent.
Story storyOf(const simulation::Snapshot& snapshot);

/// The translated sentence.
QString storyText(Story story, const simulation::Snapshot& snapshot);

/// Lets the story change at most every two seconds of wall time.
class StoryPace {
public:
    static constexpr int everyMs = 2000;
    /// True when a new sentence may be shown now; notes that it was.
    bool mayChange();
    void reset() { m_since.invalidate(); }

private:
    QElapsedTimer m_since;
};

}  // namespace lactea::session
