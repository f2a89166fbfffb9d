#include "app/session/story_line.h"

#include <algorithm>
#include <array>
#include <optional>

#include <QCoreApplication>

#include "app/session/trigger_words.h"

namespace lactea::session {

using simulation::Hormone;
using simulation::HormoneControl;
using simulation::Snapshot;
using simulation::Stimulus;

namespace {

struct StoryLine {
    Q_DECLARE_TR_FUNCTIONS(StoryLine)
};

constexpr std::array touches{Stimulus::Suckling, Stimulus::Pump, Stimulus::HandExpression, Stimulus::Massage};

/// What touches a breast, the strongest first.
std::optional<Stimulus> touchOf(const Snapshot& s)
{
    const auto found = std::find_if(touches.begin(), touches.end(), [&](Stimulus t) { return s.on(t); });
    return found == touches.end() ? std::nullopt : std::optional(*found);
}

/// What holds the reflex back, the strongest first.
std::optional<Stimulus> brakeOf(const Snapshot& s)
{
    constexpr std::array brakes{Stimulus::Opioid,     Stimulus::Pain,  Stimulus::Stress,
                                Stimulus::MildStress, Stimulus::Noise, Stimulus::Cold};
    const auto found = std::find_if(brakes.begin(), brakes.end(), [&](Stimulus b) { return s.on(b); });
    return found == brakes.end() ? std::nullopt : std::optional(*found);
}

bool somebodyTakes(const Snapshot& s)
{
    return std::any_of(s.sides.begin(), s.sides.end(),
                       [](const auto& side) { return side.taker != simulation::Taker::Nobody; });
}

}  // namespace

Story storyOf(const Snapshot& s)
{
    if (!s.failure.empty())
        return Story::Failed;
    const auto touch = touchOf(s);
    const bool cry = s.on(Stimulus::BabyCries), sight = s.on(Stimulus::SeeBaby),
               thought = s.on(Stimulus::ThinkOfBaby);
    const bool driven = touch || cry || sight || thought;
    const bool held =
        s.controls[static_cast<std::size_t>(Hormone::Oxytocin)].mode == HormoneControl::Mode::Hold;
    // Above one fifth of its strength the squeeze is seen; below, the ducts narrow again.
    if (s.myoepithelium > 0.2 && held)
        return Story::HeldOxytocin;
    if (s.myoepithelium > 0.2 && s.on(Stimulus::NasalOxytocin))
        return Story::SprayedOxytocin;
    if (s.ejecting || s.myoepithelium > 0.2)
        return somebodyTakes(s) ? Story::LetDown : Story::LetDownNobodyDrinks;
    if (s.secondsSincePulse >= 0.0 && s.secondsSincePulse < 20.0)
        return Story::OxytocinOnItsWay;
    if (s.inhibition > 0.05)
        return driven ? Story::HeldBack : Story::HeldBackResting;
    if (driven && s.dose < 0.95)
        return Story::Dampened;
    if (driven && s.ejections > 0)
        return Story::BetweenLetDowns;
    if (touch)
        return s.timeS - s.stimulus(*touch).sinceS < 12.0 ? Story::WaitingForReflex : Story::TouchBringsLittle;
    if (cry)
        return Story::CryWorks;
    if (sight)
        return Story::SightWorks;
    if (thought)
        return Story::ThoughtWorks;
    if (s.on(Stimulus::Bottle))
        return Story::BottleOnly;
    if (s.on(Stimulus::Warmth))
        return Story::WarmthEases;
    if (s.on(Stimulus::Relaxation))
        return Story::Relaxed;
    return s.timeS > 0.0 && s.ejections > 0 ? Story::After : Story::AtRest;
}

namespace {

QString waitingText(Stimulus touch)
{
    switch (touch) {
    case Stimulus::Pump: return StoryLine::tr("The pump draws fast and weak: nerves of the nipple send word to the brain.");
    case Stimulus::HandExpression: return StoryLine::tr("The hand presses milk onward: nerves send word to the brain.");
    case Stimulus::Massage: return StoryLine::tr("Soft strokes: nerves of the skin send word to the brain.");
    default: return StoryLine::tr("The baby suckles: nerves of the nipple send word to the brain.");
    }
}

QString littleText(Stimulus touch)
{
    switch (touch) {
    case Stimulus::Pump: return StoryLine::tr("The pump alone brings little milk; the let-down is still to come.");
    case Stimulus::HandExpression: return StoryLine::tr("The hand alone brings some milk; the let-down is still to come.");
    case Stimulus::Massage: return StoryLine::tr("Strokes move milk in the ducts; they call let-down slowly, if at all.");
    default: return StoryLine::tr("Sucking alone brings little milk; the let-down is still to come.");
    }
}

}  // namespace

QString storyText(Story story, const Snapshot& s)
{
    switch (story) {
    case Story::AtRest: return StoryLine::tr("At rest: the lobules make milk and keep it until let-down.");
    case Story::Failed: return StoryLine::tr("The model stopped here; what you see is the last good moment.");
    case Story::WaitingForReflex: return waitingText(touchOf(s).value_or(Stimulus::Suckling));
    case Story::TouchBringsLittle: return littleText(touchOf(s).value_or(Stimulus::Suckling));
    case Story::CryWorks: return StoryLine::tr("The cry works in the brain; nothing touches the breast yet.");
    case Story::ThoughtWorks:
        return StoryLine::tr("The thought of the baby works in the brain, more slowly than a cry.");
    case Story::SightWorks: return StoryLine::tr("Seeing the baby works in the brain; nothing touches the breast yet.");
    case Story::HeldBack:
        return StoryLine::tr("%1 holds let-down back; the milk is still there.")
            .arg(triggerWords(brakeOf(s).value_or(Stimulus::Stress)).text);
    case Story::HeldBackResting:
        return StoryLine::tr("%1: a let-down would come later now.")
            .arg(triggerWords(brakeOf(s).value_or(Stimulus::Stress)).text);
    case Story::Dampened: return StoryLine::tr("Alcohol: the brain sends smaller bursts of oxytocin.");
    case Story::SprayedOxytocin:
        return StoryLine::tr("Oxytocin from the spray squeezes the lobules; no reflex was needed.");
    case Story::WarmthEases:
        return StoryLine::tr("Warmth lets milk run more easily; it does not call let-down by itself.");
    case Story::Relaxed: return StoryLine::tr("At ease: nothing holds a let-down back.");
    case Story::BottleOnly:
        return StoryLine::tr("The baby drinks from a bottle: no word reaches the brain, no oxytocin comes.");
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
