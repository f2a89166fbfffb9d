#pragma once

#include <QImage>

namespace lactea::test {

struct ImageDifference {
    double share = 1.0;  ///< of pixels with a channel off by more than the tolerance
    QImage picture;      ///< white where equal, darker red the more it differs
};

/// Compares two pictures of the same size; different sizes differ wholly.
ImageDifference compare(const QImage& actual, const QImage& expected, int channelTolerance);

/// Share of pixels that differ from the picture's own corner: 0 = one colour, nothing was drawn.
double shareDrawn(const QImage& picture);

}  // namespace lactea::test
