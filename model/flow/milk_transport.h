#pragma once

#include <span>
#include <vector>

#include "model/flow/flat_network.h"

namespace lactea::flow {

/// What milk moved where in one step: worked out once, for all that it carries.
class MilkStreams {
public:
    explicit MilkStreams(const FlatNetwork& network);

    struct Flows {
        std::span<const double> ductFlow;    ///< [duct] towards the nipple, mL/s
        std::span<const double> oldVolumeMl; ///< [duct]
        std::span<const double> lobuleFlow;  ///< [lobule] into its duct, mL/s
        double dtS = 0.0;
    };
    void set(const Flows& flows);

private:
    friend class CarriedMilk;
    const FlatNetwork* m_network;
    std::vector<double> m_onward, m_back;           ///< [duct] mL to its parent, from it: one of them is 0
    std::vector<double> m_inverse, m_backShare;     ///< [duct] 1 / all that was there or came in; back / that
    std::vector<double> m_given, m_taken;           ///< [lobule] mL into its duct, out of it
};

/// Something dissolved in the milk that is carried through the ducts: fat, or the mark of fresh milk.
///
/// Ducts are well mixed; upwind and implicit, so it is stable for any step and no concentration leaves the
/// range of those that flow in. Every amount is taken once from one side and given to the other: conservative
/// to rounding.
class CarriedMilk {
public:
    /// @param amount  [duct] at the start
    CarriedMilk(const FlatNetwork& network, std::vector<double> amount);

    /// @param lobuleConcentration  [lobule] of what it gives
    /// @param intoLobule  [lobule] amount that flowed back into it is added here; what it gave is subtracted
    /// @return amount that left through the nipple
    double step(const MilkStreams& streams, std::span<const double> lobuleConcentration,
                std::span<double> intoLobule);

    [[nodiscard]] std::span<const double> amount() const { return m_amount; }
    [[nodiscard]] std::span<double> amount() { return m_amount; }

private:
    std::vector<double> m_amount;
    std::vector<double> m_right, m_concentration; ///< [duct + 1] scratch
};

} // namespace lactea::flow
