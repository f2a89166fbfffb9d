#include "app/session/trigger_words.h"

#include <QCoreApplication>

namespace lactea::session {

using endocrine::Stimulus;

namespace {
struct Trigger {
    Q_DECLARE_TR_FUNCTIONS(Trigger)
};
}  // namespace

TriggerWords triggerWords(Stimulus stimulus)
{
    switch (stimulus) {
    case Stimulus::Suckling:
        return {Trigger::tr("Baby suckles"), Trigger::tr("The baby draws at the nipple: touch calls oxytocin, vacuum takes the milk."),
                Trigger::tr("How well the baby latches on")};
    case Stimulus::Pump:
        return {Trigger::tr("Pump"), Trigger::tr("A breast pump: first fast and weak, then slow and strong once milk flows."), {}};
    case Stimulus::HandExpression:
        return {Trigger::tr("Express by hand"), Trigger::tr("A hand presses a few lobes at a time; there is no vacuum."),
                Trigger::tr("How hard the hand presses")};
    case Stimulus::Massage:
        return {Trigger::tr("Massage"), Trigger::tr("Soft strokes over the breast press milk onward and call the reflex a little."),
                Trigger::tr("How firm")};
    case Stimulus::Warmth:
        return {Trigger::tr("Warmth"), Trigger::tr("A warm compress: milk runs more easily, the nipple opens sooner."), Trigger::tr("How warm")};
    case Stimulus::NippleShield:
        return {Trigger::tr("Nipple shield"), Trigger::tr("A thin cap over the nipple: milk meets more resistance."), {}};
    case Stimulus::Bottle:
        return {Trigger::tr("Bottle"), Trigger::tr("The baby drinks from a bottle: the nipple feels nothing, no oxytocin is released."), {}};
    case Stimulus::BabyCries:
        return {Trigger::tr("Baby cries"), Trigger::tr("The mother hears her baby; a cry of half a minute can call let-down."), {}};
    case Stimulus::SeeBaby:
        return {Trigger::tr("See baby"), Trigger::tr("She sees her baby or gets ready to feed."), {}};
    case Stimulus::ThinkOfBaby: return {Trigger::tr("Think of baby"), Trigger::tr("The thought alone can call let-down, more slowly."), {}};
    case Stimulus::Relaxation:
        return {Trigger::tr("Relax"), Trigger::tr("She relaxes and breathes calmly: what stress or pain hold back is free again."),
                Trigger::tr("How deeply")};
    case Stimulus::Stress:
        return {Trigger::tr("Stress"), Trigger::tr("Strong stress holds back the reflex and, a little, the lobules too."), Trigger::tr("How strong")};
    case Stimulus::MildStress:
        return {Trigger::tr("Mild stress"), Trigger::tr("Worry or mental effort: fewer bursts of oxytocin."), Trigger::tr("How strong")};
    case Stimulus::Pain: return {Trigger::tr("Pain"), Trigger::tr("Pain, such as of sore nipples, holds back the reflex."), Trigger::tr("How strong")};
    case Stimulus::Noise: return {Trigger::tr("Noise"), Trigger::tr("Noise thins out the bursts of oxytocin."), Trigger::tr("How loud")};
    case Stimulus::Cold: return {Trigger::tr("Cold"), Trigger::tr("Cold holds back the reflex (assumed: as mild stress does)."), Trigger::tr("How cold")};
    case Stimulus::Alcohol:
        return {Trigger::tr("Alcohol"), Trigger::tr("Alcohol in the mother's blood makes each burst of oxytocin smaller; studies disagree on how much."),
                Trigger::tr("Dose per kilogram of body mass")};
    case Stimulus::Opioid:
        return {Trigger::tr("Opioid"), Trigger::tr("A strong painkiller such as morphine holds back the reflex."), Trigger::tr("How strong")};
    case Stimulus::NasalOxytocin:
        return {Trigger::tr("Oxytocin spray"), Trigger::tr("Oxytocin through the nose: one long squeeze without any reflex."), Trigger::tr("Dose")};
    }
    return {};
}

}  // namespace lactea::session
