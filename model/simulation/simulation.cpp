#include "model/simulation/simulation.h"

#include <optional>

#include "model/endocrine/controlled_level.h"
#include "model/endocrine/oxytocin_pulses.h"
#include "model/endocrine/prolactin.h"
#include "model/flow/suckling.h"
#include "model/simulation/breast_side.h"
#include "model/simulation/stimulus_board.h"
#include "model/simulation/woman.h"
#include "model/supply/secretion.h"

namespace lactea::simulation {
namespace {
constexpr double letDownBegins = 0.5; // of the myoepithelium's full contraction
constexpr double letDownEnds = 0.4;   // a little lower, so that one let-down is not counted twice
} // namespace

struct Simulation::State {
    State(const Scenario& s, const Woman& woman, BreastSide right, BreastSide left)
        : scenario(s), endocrine(woman.endocrine),
          supply(woman.supply), sides{std::move(right), std::move(left)}, infant(woman.flow, woman.infant),
          reflex(woman.endocrine, s.postpartumDay, woman.reflex),
          milkHormone(woman.endocrine, s.postpartumDay, woman.prolactin), stimuli(woman.endocrine),
          oxytocin(woman.endocrine.oxytocinHalfLifeS, reflex.plasmaPgPerMl()),
          prolactin(woman.endocrine.prolactinHalfLifeS, milkHormone.plasmaNgPerMl())
    {
    }

    [[nodiscard]] double nowS() const { return static_cast<double>(step) * stepS; }
    void apply(const Wish& wish);
    void applyDueActions();
    void followSuckling();
    void countLetDowns();

    Scenario scenario;
    endocrine::Parameters endocrine;
    supply::Parameters supply;
    std::array<BreastSide, 2> sides;
    flow::SucklingInfant infant;
    endocrine::OxytocinPulses reflex;
    endocrine::Prolactin milkHormone;
    StimulusBoard stimuli;
    endocrine::ControlledLevel oxytocin, prolactin;
    endocrine::ReflexInput input;

    std::uint64_t step = 0;
    std::size_t nextAction = 0;
    ActionLog log;
    double lastPulseS = -1.0;
    bool ejecting = false;
    std::vector<double> ejectionOnsetS;
    std::optional<Error> failure;
};

Simulation::Simulation(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Simulation::Simulation(Simulation&&) noexcept = default;
Simulation& Simulation::operator=(Simulation&&) noexcept = default;
Simulation::~Simulation() = default;

Result<Simulation> Simulation::create(const Scenario& scenario)
{
    return growBody(scenario).and_then([&](const Body& body) { return create(scenario, body); });
}

Result<Simulation> Simulation::create(const Scenario& scenario, const Body& body)
{
    for (std::size_t k = 1; k < scenario.actions.size(); ++k)
        if (scenario.actions[k].timeS < scenario.actions[k - 1].timeS)
            return fail(Error::Code::InvalidArgument, "actions/" + std::to_string(k),
                        "actions have to stand in the order of their times");
    const Woman woman(scenario.woman.seed);
    const auto make = [&](anatomy::Side side) {
        auto network = std::make_shared<const flow::FlatNetwork>(flow::flatten(body.side(side).network));
        return BreastSide::create(std::move(network), woman, side, scenario.initialFillFraction, stepS);
    };
    auto right = make(anatomy::Side::Right);
    if (!right)
        return tl::unexpected(right.error());
    auto left = make(anatomy::Side::Left);
    if (!left)
        return tl::unexpected(left.error());
    return Simulation(std::make_unique<State>(scenario, woman, std::move(*right), std::move(*left)));
}

double Simulation::timeS() const { return m_state->nowS(); }
const ActionLog& Simulation::log() const { return m_state->log; }
void Simulation::apply(const Wish& wish) { m_state->apply(wish); }

void Simulation::State::apply(const Wish& wish)
{
    log.push_back({nowS(), wish});
    if (const auto* stimulus = std::get_if<SetStimulus>(&wish)) {
        stimuli.set(*stimulus, nowS());
        if (stimulus->stimulus == Stimulus::Suckling)
            followSuckling();
    } else if (const auto* hormone = std::get_if<SetHormone>(&wish)) {
        (hormone->hormone == Hormone::Oxytocin ? oxytocin : prolactin).setControl(hormone->control);
    }
}

void Simulation::State::followSuckling()
{
    if (stimuli.on(Stimulus::Suckling) && !infant.atBreast())
        infant.latch();
    else if (!stimuli.on(Stimulus::Suckling))
        infant.letGo();
}

void Simulation::State::applyDueActions()
{
    // An action belongs to the step that begins nearest to its time; logged times are those of steps.
    while (nextAction < scenario.actions.size() && scenario.actions[nextAction].timeS < nowS() + 0.5 * stepS)
        apply(scenario.actions[nextAction++].wish);
}

void Simulation::State::countLetDowns()
{
    const double contraction = sides[0].contraction();
    if (!ejecting && contraction > letDownBegins)
        ejectionOnsetS.push_back(nowS());
    ejecting = contraction > (ejecting ? letDownEnds : letDownBegins);
}

Result<void> Simulation::advance()
{
    State& s = *m_state;
    if (s.failure)
        return tl::unexpected(*s.failure);
    s.applyDueActions();
    s.stimuli.passTime(s.nowS());

    s.input = endocrine::combine(s.stimuli.acting(s.nowS()), s.endocrine);
    if (s.reflex.advance(stepS, s.input))
        s.lastPulseS = s.nowS();
    s.milkHormone.advance(stepS, s.infant.atBreast());
    s.oxytocin.advance(stepS, s.reflex.plasmaPgPerMl());
    s.prolactin.advance(stepS, s.milkHormone.plasmaNgPerMl());

    const auto suckled = static_cast<std::size_t>(s.stimuli.suckledSide());
    s.infant.advance(stepS, s.sides[suckled].outflowMlPerS());
    const double permission =
        supply::prolactinPermission(s.prolactin.level(), s.scenario.postpartumDay, s.supply);
    for (std::size_t side = 0; side < s.sides.size(); ++side) {
        const bool infantThere = s.infant.atBreast() && side == suckled;
        const double vacuum = infantThere ? s.infant.vacuumMmHg() : 0.0;
        if (auto done = s.sides[side].advance(stepS, s.oxytocin.level(), permission, vacuum, infantThere);
            !done) {
            s.failure = done.error().in(side == 0 ? "right" : "left");
            return tl::unexpected(*s.failure);
        }
    }
    ++s.step;
    s.countLetDowns();
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
    for (const Stimulus stimulus :
         {Stimulus::Suckling, Stimulus::BabyCries, Stimulus::ThinkOfBaby, Stimulus::Stress}) {
        n.stimulusOn[StimulusBoard::index(stimulus)] = s.stimuli.on(stimulus);
        n.stimulusSinceS[StimulusBoard::index(stimulus)] = s.stimuli.sinceS(stimulus);
    }
    n.suckledSide = s.stimuli.suckledSide();
    n.controls = {s.oxytocin.control(), s.prolactin.control()};
    for (std::size_t side = 0; side < s.sides.size(); ++side)
        n.sides[side] = s.sides[side].snapshot();
    if (s.failure)
        n.failure = s.failure->text();
    return snapshot;
}

} // namespace lactea::simulation
