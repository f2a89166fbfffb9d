#include "model/simulation/at_the_breast.h"

namespace lactea::simulation {

using anatomy::Side;

namespace {
constexpr std::array bothSides{Side::Right, Side::Left};
}

AtTheBreast::AtTheBreast(const Woman& woman, const flow::SuckingStyle& style, std::array<int, 2> lobes)
    : m_leakShare(woman.flow.latchLeakShare), m_infants{flow::SucklingInfant(woman.flow, woman.infant, style),
                                                        flow::SucklingInfant(woman.flow, woman.twin, style)},
      m_pump(woman.flow), m_hands{flow::Hands(woman.flow, lobes[0]), flow::Hands(woman.flow, lobes[1])}
{
}

void AtTheBreast::follow(const StimulusBoard& board)
{
    const bool two = board.on(Stimulus::Suckling) && board.where(Stimulus::Suckling) == Where::Both;
    std::array<bool, 2> here{};
    for (const Side side : bothSides) {
        const bool suckled = board.on(Stimulus::Suckling, side);
        m_infantOf[index(side)] = !suckled ? -1 : two && side == Side::Left ? 1 : 0;
        if (suckled)
            here[static_cast<std::size_t>(m_infantOf[index(side)])] = true;
    }
    for (std::size_t i = 0; i < m_infants.size(); ++i)
        if (here[i])
            m_infants[i].latch(board.setStrength(Stimulus::Suckling));
        else
            m_infants[i].letGo();

    const bool pumping = anyPump();
    for (const Side side : bothSides)
        m_pumped[index(side)] = board.on(Stimulus::Pump, side) && !infantAt(side);
    if (anyPump() && !pumping)
        m_pump.start();
    else if (!anyPump())
        m_pump.stop();
}

void AtTheBreast::advance(double dtS, const StimulusBoard& board, std::array<double, 2> outflowMlPerS)
{
    double drawn = 0.0;
    for (const Side side : bothSides) {
        const std::size_t i = index(side);
        if (infantAt(side))
            m_infants[static_cast<std::size_t>(m_infantOf[i])].advance(dtS, outflowMlPerS[i]);
        if (pumpAt(side))
            drawn += outflowMlPerS[i];
        m_hands[i].advance(dtS, board.strength(Stimulus::HandExpression, side),
                           board.strength(Stimulus::Massage, side), board.lobes(Stimulus::Massage));
    }
    m_pump.advance(dtS, drawn);
}

Touch AtTheBreast::touch(Side side, const StimulusBoard& board) const
{
    Touch touch;
    const std::size_t i = index(side);
    if (infantAt(side)) {
        const auto& infant = m_infants[static_cast<std::size_t>(m_infantOf[i])];
        touch.taker = Taker::Infant;
        touch.vacuumMmHg = infant.vacuumMmHg();
        touch.jaw = infant.jaw();
        touch.spilledShare = m_leakShare * (1.0 - board.setStrength(Stimulus::Suckling));
    } else if (pumpAt(side)) {
        touch.taker = Taker::Pump;
        touch.vacuumMmHg = m_pump.vacuumMmHg();
    } else if (board.on(Stimulus::HandExpression, side)) {
        touch.taker = Taker::Hand;
    }
    touch.handMmHg = m_hands[i].pressureMmHg();
    touch.shield = board.strength(Stimulus::NippleShield, side);
    touch.warmth = board.strength(Stimulus::Warmth, side);
    return touch;
}

} // namespace lactea::simulation
