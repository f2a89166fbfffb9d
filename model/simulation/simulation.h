#pragma once

#include <memory>

#include "model/anatomy/body/breast.h"
#include "model/anatomy/growth/growth.h"
#include "model/core/result.h"
#include "model/simulation/action.h"
#include "model/simulation/scenario.h"
#include "model/simulation/snapshot.h"

namespace lactea::simulation {

/// Both breasts of one woman, grown once and shared with the picture.
struct Body {
    std::shared_ptr<const anatomy::Breast> right, left;
    [[nodiscard]] const anatomy::Breast& side(anatomy::Side s) const
    {
        return s == anatomy::Side::Right ? *right : *left;
    }
};
Result<Body> growBody(const Scenario& scenario, const anatomy::JobWatch& watch = {});

/// Owns the state and the one clock; wires reflex, flow and supply. Fixed step, no wall time.
///
/// Same scenario, body and actions give the same bits on every run. One thread at a time.
class Simulation {
public:
    static constexpr double stepS = 0.05;

    /// How finely milk moves: in every step, or once a second under the mean suction of that second, and in between
    /// when the suction changes much or someone else takes the milk (the reflex, the sucks and the squeeze still go
    /// step by step). Of grown bodies feeds come out 1 % larger, sessions with a pump 5 %.
    enum class Pace { Fine, Fast };
    static constexpr int fastSteps = 20; ///< of the clock in one of the milk
    static constexpr double milkStepS(Pace pace) { return pace == Pace::Fast ? fastSteps * stepS : stepS; }

    /// @return NotFound when an action is about a part that the body does not have; InvalidArgument
    static Result<Simulation> create(const Scenario& scenario, const Body& body, Pace pace = Pace::Fine);
    /// Of a body that is grown for it.
    static Result<Simulation> create(const Scenario& scenario, Pace pace = Pace::Fine);
    Simulation(Simulation&&) noexcept;
    Simulation& operator=(Simulation&&) noexcept;
    ~Simulation();

    /// Goes on by itself from here, to the same bits.
    [[nodiscard]] Simulation copy() const;

    [[nodiscard]] double timeS() const;
    /// Takes effect with the next step and is logged with that step's time.
    void apply(const Wish& wish);
    /// One step; the scenario's own actions are applied when their time has come.
    /// @return NotConverged with the duct in `where`; the last good state is kept
    Result<void> advance();
    /// Steps until timeS() >= time.
    Result<void> advanceTo(double timeS);

    [[nodiscard]] std::shared_ptr<const Snapshot> snapshot() const;
    /// All that was done, scenario's own actions included: replaying it gives the same bits.
    [[nodiscard]] const ActionLog& log() const;

private:
    struct State;
    explicit Simulation(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace lactea::simulation
