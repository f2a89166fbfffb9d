#include "model/simulation/snapshot.h"

namespace lactea::simulation {

std::string_view takerKey(Taker taker)
{
    switch (taker) {
    case Taker::Infant:
        return "infant";
    case Taker::Pump:
        return "pump";
    case Taker::Hand:
        return "hand";
    case Taker::Nobody:
        break;
    }
    return "nobody";
}

} // namespace lactea::simulation
