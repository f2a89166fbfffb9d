#pragma once

#include "model/flow/parameters.h"

namespace lactea::flow {

/// What a mother sets on her breast pump.
struct PumpSetting {
    double vacuumMmHg = Parameters{}.pumpVacuumMmHg; ///< while it expresses, 0..250
    double cyclesPerMin = Parameters{}.pumpCyclesPerMin;
    bool twoPhase = true;    ///< first fast and weak, until milk flows or for two minutes
    bool untilEmpty = false; ///< stops when no more milk comes
    friend bool operator==(const PumpSetting&, const PumpSetting&) = default;
};

/// A breast pump (science/milk-ejection-and-flow.md section 4): cycles of vacuum with smooth flanks; between
/// them the pressure is that of the air.
class Pump {
public:
    explicit Pump(const Parameters& parameters) : m_parameters(parameters) {}

    void start();
    void stop() { m_running = false; }
    void set(const PumpSetting& setting) { m_setting = setting; }
    [[nodiscard]] const PumpSetting& setting() const { return m_setting; }
    [[nodiscard]] bool running() const { return m_running; }
    [[nodiscard]] bool stimulating() const { return m_running && m_stimulating; }

    /// Advances by one step while milk comes at the given rate from all breasts that it draws on.
    void advance(double dtS, double flowMlPerS);
    /// Pressure at the nipple, <= 0.
    [[nodiscard]] double vacuumMmHg() const;
    /// No milk has come for so long that a mother would stop.
    [[nodiscard]] bool empty() const { return m_withoutMilkS >= m_parameters.emptyAfterS; }

    /// Mean of vacuumMmHg() over one cycle at vacuum 1.
    [[nodiscard]] double cycleMean() const { return m_parameters.pumpDuty - m_parameters.pumpFlankShare; }

private:
    Parameters m_parameters;
    PumpSetting m_setting;
    bool m_running = false, m_stimulating = false;
    double m_phase = 0.0, m_sinceStartS = 0.0, m_withoutMilkS = 0.0;
    double m_feltFlow = 0.0;
};

} // namespace lactea::flow
