#include "app/session/duct_scale.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QLocale>

namespace lactea::session::ducts {
namespace {

struct DuctScale {
    Q_DECLARE_TR_FUNCTIONS(DuctScale)
};

double signedRoot(double share) { return std::copysign(std::sqrt(std::fabs(share)), share); }

QColor mixed(const QColor& from, const QColor& to, double t)
{
    const auto at = [t](double a, double b) { return static_cast<float>(a + (b - a) * t); };
    return QColor::fromRgbF(at(from.redF(), to.redF()), at(from.greenF(), to.greenF()), at(from.blueF(), to.blueF()));
}

/// Values with a number on the bar.
std::vector<double> ticksOf(Quantity quantity)
{
    if (quantity == Quantity::Flow)
        return {-2.0, 0.0, 0.1, 1.0, 4.0, 10.0};
    return {-150.0, -60.0, -10.0, 0.0, 10.0, 40.0};
}

}  // namespace

const QStringList& keys()
{
    static const QStringList all{QStringLiteral("plain"), QStringLiteral("flow"), QStringLiteral("pressure")};
    return all;
}

QString key(Quantity quantity) { return keys().at(static_cast<int>(quantity)); }

std::optional<Quantity> fromKey(const QString& key)
{
    const auto at = keys().indexOf(key);
    return at < 0 ? std::nullopt : std::optional(static_cast<Quantity>(at));
}

Scale scaleOf(Quantity quantity)
{
    switch (quantity) {
    case Quantity::Flow: return {10.0, -0.5, 1.0};
    case Quantity::Pressure: return {150.0, -1.0, 0.6};
    default: return {};
    }
}

double placeOf(Quantity quantity, double value)
{
    const double place = signedRoot(value / scaleOf(quantity).most);
    return std::isfinite(place) ? std::clamp(place, -1.0, 1.0) : 0.0;
}

double valueOf(Quantity quantity, const simulation::SideSnapshot& side, int duct)
{
    const auto& values = quantity == Quantity::Flow ? side.ductFlowMlPerS : side.ductPressureMmHg;
    if (quantity == Quantity::None || duct < 0 || static_cast<std::size_t>(duct) >= values.size())
        return 0.0;
    constexpr double perMin = 60.0;
    return static_cast<double>(values[static_cast<std::size_t>(duct)]) * (quantity == Quantity::Flow ? perMin : 1.0);
}

const std::array<QColor, stops>& forward()
{
    static const std::array<QColor, stops> colours{QColor(0xF5EBCF), QColor(0xB6D69A), QColor(0x53AE90), QColor(0x1F7480),
                                                   QColor(0x123A5A)};
    return colours;
}

const std::array<QColor, stops>& backward()
{
    static const std::array<QColor, stops> colours{QColor(0xF5EBCF), QColor(0xE3BFD0), QColor(0xC983B6), QColor(0x97479A),
                                                   QColor(0x571B66)};
    return colours;
}

QColor colourAt(double place)
{
    const auto& colours = place < 0.0 ? backward() : forward();
    const double at = std::min(std::fabs(place), 1.0) * (stops - 1);
    const auto i = std::min(static_cast<std::size_t>(at), static_cast<std::size_t>(stops - 2));
    return mixed(colours[i], colours[i + 1], at - static_cast<double>(i));
}

QColor dye() { return QColor(0x2B3FD6); }

QVariantMap barOf(Quantity quantity)
{
    if (quantity == Quantity::None)
        return {};
    const Scale scale = scaleOf(quantity);
    const double least = scale.leastPlace, most = scale.mostPlace;
    const auto along = [least, most](double place) { return (place - least) / (most - least); };
    QVariantList ticks, colours;
    for (const double value : ticksOf(quantity)) {
        const int decimals = value == std::round(value) ? 0 : 1;
        ticks.append(QVariantMap{{QStringLiteral("at"), along(placeOf(quantity, value))},
                                 {QStringLiteral("text"), QLocale().toString(std::fabs(value), 'f', decimals)}});
    }
    constexpr int pieces = 16;
    const auto add = [&](double place) {
        colours.append(QVariantMap{{QStringLiteral("at"), along(place)}, {QStringLiteral("colour"), colourAt(place)}});
    };
    add(least);
    for (int i = -pieces; i <= pieces; ++i)
        if (const double place = static_cast<double>(i) / pieces; place > least && place < most)
            add(place);
    add(most);
    const bool flow = quantity == Quantity::Flow;
    return {{QStringLiteral("name"), flow ? DuctScale::tr("Flow in each duct") : DuctScale::tr("Pressure in each duct")},
            {QStringLiteral("unit"), flow ? DuctScale::tr("mL/min") : DuctScale::tr("mmHg")},
            {QStringLiteral("forward"), flow ? DuctScale::tr("to the nipple") : DuctScale::tr("above the air’s")},
            {QStringLiteral("backward"), flow ? DuctScale::tr("back into the breast") : DuctScale::tr("suction")},
            {QStringLiteral("zero"), along(0.0)},
            {QStringLiteral("ticks"), ticks},
            {QStringLiteral("colours"), colours}};
}

}  // namespace lactea::session::ducts
