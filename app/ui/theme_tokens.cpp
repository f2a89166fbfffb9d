#include "app/ui/theme_tokens.h"

#include <QColor>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace lactea::ui {

namespace {

// Relative luminance of sRGB: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
double relativeLuminance(const QColor& colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

ThemeTokens::ThemeTokens(QObject* parent) : QObject(parent)
{
    QFile file(QStringLiteral(":/lactea/ui/tokens.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        qCritical("the design tokens are missing from the program");
        return;
    }
    m_tokens = QJsonDocument::fromJson(file.readAll()).object().toVariantMap();
}

double ThemeTokens::contrast(const QString& first, const QString& second)
{
    const double a = relativeLuminance(QColor(first));
    const double b = relativeLuminance(QColor(second));
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace lactea::ui
