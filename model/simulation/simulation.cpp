#include "model/simulation/simulation.h"

#include <cmath>
#include <optional>

#include "model/endocrine/controlled_level.h"
#include "model/endocrine/oxytocin_pulses.h"
#include "model/endocrine/prolactin.h"
#include "model/endocrine/sensations.h"
#include "model/simulation/at_the_breast.h"
#include "model/simulation/breast_side.h"
#include "model/simulation/stimulus_board.h"
#include "model/simulation/woman.h"
#include "model/supply/secretion.h"

namespace lactea::simulation {
namespace {
constexpr double letDownBegins = 0.5; // of the myoepithelium's full contraction
constexpr double letDownEnds = 0.4;   // a little lower, so that one let-down is not counted twice

/// @return NotFound when a wish is about a part that its breast does not have
Result<void> knows(const BreastSide& right, const BreastSide& left, const Wish& wish)
{
    const auto side = [&](const anatomy::PartId& part) -> const BreastSide& {
        return part.side == anatomy::Side::Right ? right : left;
    };
    if (const auto* block = std::get_if<BlockDuct>(&wish))
        return side(block->duct).has(*block);
    if (const auto* mark = std::get_if<MarkMilk>(&wish))
        return side(mark->part).has(*mark);
    return {};
}
} // namespace

struct Simulation::State {
    State(const Scenario& s, const Woman& woman, BreastSide right, BreastSide left)
        : scenario(s), endocrine(woman.endocrine), supply(woman.supply),
          flow(woman.flow), sides{std::move(right), std::move(left)},
          breast(woman, {s.postpartumDay < woman.flow.newbornDays, s.peristaltic},
                 {sides[0].lobes(), sides[1].lobes()}),
          reflex(woman.endocrine, s.postpartumDay, woman.reflex, s.reflex),
          milkHormone(woman.endocrine, s.postpartumDay, woman.prolactin), stimuli(woman.endocrine),
          sensations(woman.endocrine, woman.sensations),
          oxytocin(woman.endocrine.oxytocinHalfLifeS, reflex.plasmaPgPerMl()),
          prolactin(woman.endocrine.prolactinHalfLifeS, milkHormone.plasmaNgPerMl())
    {
    }

    [[nodiscard]] double nowS() const { return static_cast<double>(step) * stepS; }
    void apply(const Wish& wish);
    void act(const SetStimulus& wish);
    void act(const SetHormone& wish);
    void act(const SetPump& wish) { breast.set(wish.setting); }
    void act(const BlockDuct& wish);
    void act(const MarkMilk& wish);
    void applyDueActions();
    void advanceReflex();
    [[nodiscard]] bool countLetDowns();
    BreastSide& side(anatomy::Side s) { return sides[static_cast<std::size_t>(s)]; }

    Scenario scenario;
    endocrine::Parameters endocrine;
    supply::Parameters supply;
    flow::Parameters flow;
    std::array<BreastSide, 2> sides;
    AtTheBreast breast;
    endocrine::OxytocinPulses reflex;
    endocrine::Prolactin milkHormone;
    StimulusBoard stimuli;
    endocrine::Sensations sensations;
    endocrine::ControlledLevel oxytocin, prolactin;
    endocrine::ReflexInput input;

    std::uint64_t step = 0;
    std::uint64_t stepsPerFlow = 1;
    std::size_t nextAction = 0;
    ActionLog log;
    double lastPulseS = -1.0;
    double halfDoseFactor = 1.0; ///< of oxytocin at the lobules; above 1 while they are less sensitive
    bool ejecting = false;
    std::vector<double> ejectionOnsetS;
    std::optional<Error> failure;
};

Simulation::Simulation(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Simulation::Simulation(Simulation&&) noexcept = default;
Simulation& Simulation::operator=(Simulation&&) noexcept = default;
Simulation::~Simulation() = default;

Result<Simulation> Simulation::create(const Scenario& scenario, Pace pace)
{
    return growBody(scenario).and_then([&](const Body& body) { return create(scenario, body, pace); });
}

Result<Simulation> Simulation::create(const Scenario& scenario, const Body& body, Pace pace)
{
    for (std::size_t k = 1; k < scenario.actions.size(); ++k)
        if (scenario.actions[k].timeS < scenario.actions[k - 1].timeS)
            return fail(Error::Code::InvalidArgument, "actions/" + std::to_string(k),
                        "actions have to stand in the order of their times");
    const Woman woman(scenario.woman.seed);
    const auto make = [&](anatomy::Side side) {
        return BreastSide::create(side == anatomy::Side::Right ? body.right : body.left, woman,
                                  scenario.initialFillFraction, scenario.postpartumDay, stepS);
    };
    auto right = make(anatomy::Side::Right);
    if (!right)
        return tl::unexpected(right.error());
    auto left = make(anatomy::Side::Left);
    if (!left)
        return tl::unexpected(left.error());
    for (const Action& action : scenario.actions)
        if (auto known = knows(*right, *left, action.wish); !known)
            return tl::unexpected(known.error());
    auto state = std::make_unique<State>(scenario, woman, std::move(*right), std::move(*left));
    state->stepsPerFlow = pace == Pace::Fast ? fastSteps : 1;
    return Simulation(std::move(state));
}

Simulation Simulation::copy() const { return Simulation(std::make_unique<State>(*m_state)); }
double Simulation::timeS() const { return m_state->nowS(); }
const ActionLog& Simulation::log() const { return m_state->log; }
void Simulation::apply(const Wish& wish) { m_state->apply(wish); }

void Simulation::State::apply(const Wish& wish)
{
    log.push_back({nowS(), wish});
    std::visit([this](const auto& asked) { act(asked); }, wish);
}

void Simulation::State::act(const SetStimulus& wish)
{
    const bool began = wish.on && !stimuli.on(wish.stimulus);
    stimuli.set(wish, nowS());
    breast.follow(stimuli);
    if (began && wish.stimulus == Stimulus::NasalOxytocin)
        reflex.inhale(stimuli.setStrength(wish.stimulus));
}

void Simulation::State::act(const SetHormone& wish)
{
    (wish.hormone == Hormone::Oxytocin ? oxytocin : prolactin).setControl(wish.control);
}

void Simulation::State::act(const BlockDuct& wish)
{
    if (auto done = side(wish.duct.side).block(wish.duct, wish.blocked); !done)
        failure = done.error();
}

void Simulation::State::act(const MarkMilk& wish)
{
    if (!wish.on)
        for (BreastSide& each : sides)
            each.clearMarks();
    else if (auto done = side(wish.part.side).mark(wish.part); !done)
        failure = done.error();
}

void Simulation::State::applyDueActions()
{
    // An action belongs to the step that begins nearest to its time; logged times are those of steps.
    while (nextAction < scenario.actions.size() && scenario.actions[nextAction].timeS < nowS() + 0.5 * stepS)
        apply(scenario.actions[nextAction++].wish);
}

/// @return whether one begins now
bool Simulation::State::countLetDowns()
{
    const double contraction = sides[0].contraction();
    const bool begins = !ejecting && contraction > letDownBegins;
    if (begins)
        ejectionOnsetS.push_back(nowS());
    ejecting = contraction > (ejecting ? letDownEnds : letDownBegins);
    return begins;
}

void Simulation::State::advanceReflex()
{
    auto acting = stimuli.acting(nowS());
    if (!breast.anyPump())
        acting[endocrine::indexOf(Stimulus::Pump)] = 0.0;
    else // a pump that hardly draws hardly moves the nipple
        acting[endocrine::indexOf(Stimulus::Pump)] *=
            std::min(1.0, breast.pump().setting().vacuumMmHg / flow.pumpStimulationVacuumMmHg);
    input = endocrine::combine(acting, endocrine, breast.bothPumped());
    halfDoseFactor += (1.0 - halfDoseFactor) * -std::expm1(-stepS / endocrine.desensitisationRecoveryS);
    if (reflex.advance(stepS, input)) {
        lastPulseS = nowS();
        if (scenario.reflex.desensitisation)
            halfDoseFactor *= endocrine.desensitisation;
    }
    milkHormone.advance(stepS, breast.anyInfant() || breast.anyPump());
    oxytocin.advance(stepS, reflex.plasmaPgPerMl());
    prolactin.advance(stepS, milkHormone.plasmaNgPerMl());
}

Result<void> Simulation::advance()
{
    State& s = *m_state;
    s.applyDueActions();
    if (s.failure)
        return tl::unexpected(*s.failure);
    s.stimuli.passTime(s.nowS());
    if (s.breast.pumpIsDone())
        s.stimuli.end(Stimulus::Pump, s.nowS());
    s.breast.follow(s.stimuli);
    s.advanceReflex();

    s.breast.advance(stepS, s.stimuli, {s.sides[0].outflowMlPerS(), s.sides[1].outflowMlPerS()});
    const BreastSide::Supply supply{
        s.oxytocin.level(), s.input.squeeze, s.halfDoseFactor,
        supply::prolactinPermission(s.prolactin.level(), s.scenario.postpartumDay, s.supply)};
    const bool flows = (s.step + 1) % s.stepsPerFlow == 0;
    for (const anatomy::Side side : {anatomy::Side::Right, anatomy::Side::Left}) {
        BreastSide& breast = s.side(side);
        const Touch touch = s.breast.touch(side, s.stimuli);
        auto done = breast.breaksStep(touch) ? breast.flow(s.nowS()) : Result<void>{};
        breast.feel(stepS, supply, touch);
        if (done && flows)
            done = breast.flow(static_cast<double>(s.step + 1) * stepS);
        if (!done) {
            s.failure = done.error().in(side == anatomy::Side::Right ? "right" : "left");
            return tl::unexpected(*s.failure);
        }
    }
    ++s.step;
    const bool begins = s.countLetDowns();
    s.sensations.advance(stepS, begins, s.sides[0].contraction(),
                         s.input.squeeze *
                             flow::Ejection::answerTo(s.oxytocin.level(), s.flow, s.halfDoseFactor),
                         s.scenario.postpartumDay + s.nowS() / 86400.0);
    return {};
}

Result<void> Simulation::advanceTo(double timeS)
{
    while (m_state->nowS() < timeS - 0.5 * stepS) // half a step, because times are multiples up to rounding
        if (auto done = advance(); !done)
            return done;
    return {};
}

std::shared_ptr<const Snapshot> Simulation::snapshot() const
{
    const State& s = *m_state;
    auto snapshot = std::make_shared<Snapshot>();
    Snapshot& n = *snapshot;
    n.step = s.step;
    n.timeS = s.nowS();
    n.dayPostpartum = s.scenario.postpartumDay + s.nowS() / 86400.0;
    n.oxytocinPgPerMl = s.oxytocin.level();
    n.oxytocinNaturalPgPerMl = s.reflex.plasmaPgPerMl();
    n.prolactinNgPerMl = s.prolactin.level();
    n.prolactinNaturalNgPerMl = s.milkHormone.plasmaNgPerMl();
    n.myoepithelium = s.sides[0].contraction();
    n.reflexDrive = s.reflex.drive();
    n.inhibition = s.input.inhibition;
    n.stimulation = s.input.stimulation;
    n.pulses = s.reflex.pulses();
    n.ejections = static_cast<int>(s.ejectionOnsetS.size());
    n.ejecting = s.ejecting;
    n.ejectionOnsetS = s.ejectionOnsetS;
    n.secondsSincePulse = s.lastPulseS < 0.0 ? -1.0 : s.nowS() - s.lastPulseS;
    n.dose = s.input.dose;
    n.squeeze = s.input.squeeze;
    n.tingling = s.sensations.tingling();
    n.uterineCramp = s.sensations.cramp();
    n.thirst = s.sensations.thirst();
    n.letDownsFelt = s.sensations.felt();
    for (const auto& law : endocrine::stimulusLaws())
        n.stimuli[endocrine::indexOf(law.stimulus)] = {
            s.stimuli.on(law.stimulus), s.stimuli.sinceS(law.stimulus), s.stimuli.where(law.stimulus),
            s.stimuli.setStrength(law.stimulus)};
    n.pump = s.breast.pump().setting();
    n.pumpStimulates = s.breast.pump().stimulating();
    n.controls = {s.oxytocin.control(), s.prolactin.control()};
    for (std::size_t side = 0; side < s.sides.size(); ++side)
        n.sides[side] = s.sides[side].snapshot();
    if (s.failure)
        n.failure = s.failure->text();
    return snapshot;
}

} // namespace lactea::simulation
