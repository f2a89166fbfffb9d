#include "tests/support/image_difference.h"

#include <algorithm>
#include <cstdlib>

namespace lactea::test {
namespace {
int channelStep(QRgb a, QRgb b)
{
    return std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
}
}  // namespace

ImageDifference compare(const QImage& actual, const QImage& expected, int channelTolerance)
{
    if (actual.isNull() || actual.size() != expected.size())
        return {};
    const QImage a = actual.convertToFormat(QImage::Format_RGB32);
    const QImage b = expected.convertToFormat(QImage::Format_RGB32);
    QImage picture(a.size(), QImage::Format_RGB32);
    qint64 off = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const int step = channelStep(a.pixel(x, y), b.pixel(x, y));
            off += step > channelTolerance;
            picture.setPixel(x, y, qRgb(255, 255 - step, 255 - step));
        }
    }
    return {double(off) / (double(a.width()) * a.height()), picture};
}

double shareDrawn(const QImage& picture)
{
    if (picture.isNull())
        return 0.0;
    const QRgb ground = picture.pixel(0, 0);
    qint64 drawn = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            drawn += channelStep(picture.pixel(x, y), ground) > 8;
    return double(drawn) / (double(picture.width()) * picture.height());
}

}  // namespace lactea::test
