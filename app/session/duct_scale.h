#pragma once

#include <array>
#include <optional>

#include <QColor>
#include <QStringList>
#include <QVariantMap>

#include "model/simulation/snapshot.h"

namespace lactea::session {

/// What can colour the ducts, and how: picture and bar ask here.
///
/// A place on the scale is -1 .. 1: the square root of the value's share of `most`, with its sign, so that small ducts
/// still tell apart; what is beyond `most` has the end's colour. Lightness falls evenly with the magnitude on both
/// sides, so that it also reads in grey and without some colours; which side it is, is told by stripes and words.
namespace ducts {

enum class Quantity : std::uint8_t { None, Flow, Pressure };

/// "plain", "flow", "pressure".
QString key(Quantity quantity);
std::optional<Quantity> fromKey(const QString& key);
const QStringList& keys();

struct Scale {
    double most = 1.0;  ///< of the quantity, at place 1; round, and never another one
    double leastPlace = 0.0, mostPlace = 1.0;  ///< where the bar begins and ends
};
Scale scaleOf(Quantity quantity);
double placeOf(Quantity quantity, double value);

/// Of a duct, in the unit that is shown: mL/min towards the nipple, mmHg above the air.
double valueOf(Quantity quantity, const simulation::SideSnapshot& side, int duct);

/// Colours at the places 0, 1/4 .. 1 and 0, -1/4 .. -1.
inline constexpr int stops = 5;
const std::array<QColor, stops>& forward();
const std::array<QColor, stops>& backward();
QColor colourAt(double place);
/// Of dyed milk.
QColor dye();

/// For the bar: name, unit, what the other side means, {at, text} of each tick and {at, colour} from end to end; `at` is
/// 0 .. 1 along the bar, `zero` where nothing is. Empty for None.
QVariantMap barOf(Quantity quantity);

}  // namespace ducts
}  // namespace lactea::session
