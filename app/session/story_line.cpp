#include "app/session/story_line.h"

#include <QCoreApplication>

namespace lactea::session {

using simulation::Hormone;
using simulation::HormoneControl;
using simulation::Snapshot;
using simulation::Stimulus;

namespace {

struct StoryLine {
    Q_DECLARE_TR_FUNCTIONS(StoryLine)
};

bool on(const Snapshot& s, Stimulus stimulus) { return s.stimulusOn[static_cast<std::size_t>(stimulus)]; }

}  // namespace

Story storyOf(const Snapshot& s)
{
    if (!s.failure.empty())
        return Story::Failed;
    const bool suckling = on(s, Stimulus::Suckling), cry = on(s, Stimulus::BabyCries),
               thought = on(s, Stimulus::ThinkOfBaby);
    const bool driven = suckling || cry || thought;
    const bool held =
        s.controls[static_cast<std::size_t>(Hormone::Oxytocin)].mode == HormoneControl::Mode::Hold;
    // Above one fifth of its strength the squeeze is seen; below, the ducts narrow again.
    if (s.myoepithelium > 0.2 && held)
        return Story::HeldOxytocin;
    if (s.ejecting || s.myoepithelium > 0.2)
        return suckling ? Story::LetDown : Story::LetDownNobodyDrinks;
    if (s.secondsSincePulse >= 0.0 && s.secondsSincePulse < 20.0)
        return Story::OxytocinOnItsWay;
    if (s.inhibition > 0.05)
        return driven ? Story::HeldBack : Story::HeldBackResting;
    if (driven && s.ejections > 0)
        return Story::BetweenLetDowns;
    if (suckling)
        return s.timeS - s.stimulusSinceS[static_cast<std::size_t>(Stimulus::Suckling)] < 12.0
                   ? Story::WaitingForReflex
                   : Story::SuckingBringsLittle;
    if (cry)
        return Story::CryWorks;
    if (thought)
        return Story::ThoughtWorks;
    return s.timeS > 0.0 && s.ejections > 0 ? Story::After : Story::AtRest;
}

QString storyText(Story story, const Snapshot& s)
{
    switch (story) {
    case Story::AtRest: return StoryLine::tr("At rest: the lobules make milk and keep it until let-down.");
    case Story::Failed: return StoryLine::tr("The model stopped here; what you see is the last good moment.");
    case Story::WaitingForReflex:
        return StoryLine::tr("The baby suckles: nerves of the nipple send word to the brain.");
    case Story::SuckingBringsLittle:
        return StoryLine::tr("Sucking alone brings little milk; the let-down is still to come.");
    case Story::CryWorks: return StoryLine::tr("The cry works in the brain; nothing touches the breast yet.");
    case Story::ThoughtWorks:
        return StoryLine::tr("The thought of the baby works in the brain, more slowly than a cry.");
    case Story::HeldBack: return StoryLine::tr("Stress holds let-down back; the milk is still there.");
    case Story::HeldBackResting: return StoryLine::tr("Stress: a let-down would come later now.");
    case Story::OxytocinOnItsWay:
        return StoryLine::tr("Oxytocin leaves the brain and travels in the blood to both breasts.");
    case Story::HeldOxytocin: return StoryLine::tr("You hold oxytocin high: the lobules stay squeezed.");
    case Story::LetDown:
        if (s.ejections <= 1)
            return StoryLine::tr("First let-down: the lobules squeeze, the ducts widen, milk flows.");
        if (s.ejections == 2)
            return StoryLine::tr("Second let-down: the lobules squeeze, the ducts widen, milk flows.");
        return StoryLine::tr("Let-down %1: the lobules squeeze, the ducts widen, milk flows.")
            .arg(s.ejections);
    case Story::LetDownNobodyDrinks:
        return s.sides[0].outflowMlPerS + s.sides[1].outflowMlPerS > 1e-4
                   ? StoryLine::tr("Let-down with nobody drinking: the ducts fill and some milk drips.")
                   : StoryLine::tr("Let-down with nobody drinking: the ducts fill, then milk flows back.");
    case Story::BetweenLetDowns: return StoryLine::tr("Between let-downs: the ducts narrow again.");
    case Story::After: return StoryLine::tr("Rest: the lobules fill again, slowly.");
    }
    return {};
}

bool StoryPace::mayChange()
{
    if (m_since.isValid() && m_since.elapsed() < everyMs)
        return false;
    m_since.start();
    return true;
}

}  // namespace lactea::session
