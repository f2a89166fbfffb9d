// Switches the plan in the real window and watches the frames in between. Needs an X display.
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTest>

#include <gtest/gtest.h>

#include <iostream>

#include "app/session/session.h"

namespace lactea::test {
namespace {

constexpr int patienceMs = 90'000;

/// The share of the middle of the picture that is neither ground nor label: the body.
double drawnShare(const QImage& image)
{
    const QRgb ground = QColor(0xF4EEE4).rgb();
    const QRect middle(image.width() * 2 / 5, image.height() * 3 / 10, image.width() / 5, image.height() * 3 / 10);
    int drawn = 0;
    for (int y = middle.top(); y <= middle.bottom(); ++y)
        for (int x = middle.left(); x <= middle.right(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            drawn += std::abs(qRed(pixel) - qRed(ground)) + std::abs(qGreen(pixel) - qGreen(ground)) +
                         std::abs(qBlue(pixel) - qBlue(ground)) > 12;
        }
    return static_cast<double>(drawn) / (middle.width() * middle.height());
}

double meanLight(const QImage& image)
{
    double sum = 0.0;
    for (int y = 0; y < image.height(); y += 3)
        for (int x = 0; x < image.width(); x += 3)
            sum += qGray(image.pixel(x, y));
    return sum / ((image.height() / 3.0) * (image.width() / 3.0));
}

class PlanMorph : public testing::TestWithParam<bool> {};

TEST_P(PlanMorph, ShowsABodyInEveryFrameBetweenAndEndsInTheOtherPlan)
{
    const bool reduced = GetParam();
    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setProperty("lacteaStartOptions", QVariantMap{{QStringLiteral("theme"), QStringLiteral("light")},
                                                         {QStringLiteral("plan"), QStringLiteral("classic")}});
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Lactea/Ui/Main.qml")));
    ASSERT_FALSE(engine.rootObjects().isEmpty());
    auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().first());
    auto* session = window->findChild<session::Session*>();
    ASSERT_TRUE(window && session);
    session->settings()->setProperty("firstRunDone", true);
    session->settings()->setProperty("reducedMotion", reduced);
    ASSERT_TRUE(QTest::qWaitForWindowExposed(window));
    ASSERT_TRUE(QTest::qWaitFor([&] { return session->ready(); }, patienceMs));
    ASSERT_TRUE(QTest::qWaitFor([&] { return drawnShare(window->grabWindow()) > 0.8; }, patienceMs));
    QTest::qWait(1500);
    const QImage before = window->grabWindow();
    ASSERT_GT(drawnShare(before), 0.8);

    session->setPlan(QStringLiteral("ultrasound"));
    QElapsedTimer clock;
    clock.start();
    double least = 1.0, lightest = 0.0, darkest = 255.0;
    int frames = 0;
    const auto watch = [&] {
        const QImage frame = window->grabWindow();
        least = std::min(least, drawnShare(frame));
        lightest = std::max(lightest, meanLight(frame));
        darkest = std::min(darkest, meanLight(frame));
        ++frames;
        QTest::qWait(10);
    };
    while (session->view()->plan() != QLatin1String("ultrasound") && clock.elapsed() < patienceMs)
        watch();
    ASSERT_EQ(session->view()->plan(), "ultrasound");
    const qint64 grownMs = clock.restart();
    while (clock.elapsed() < 6000)
        watch();
    std::cout << frames << " frames; the other body was there after " << grownMs << " ms; least drawn " << least << "\n";
    EXPECT_GT(least, 0.75 * drawnShare(before)) << "a blank frame";
    const QImage after = window->grabWindow();
    const double ends[] = {meanLight(before), meanLight(after)};
    EXPECT_GT(darkest, std::min(ends[0], ends[1]) - 6.0) << "a flash";
    EXPECT_LT(lightest, std::max(ends[0], ends[1]) + 6.0) << "a flash";
    EXPECT_NE(before, after);
}

INSTANTIATE_TEST_SUITE_P(Motion, PlanMorph, testing::Values(false, true),
                         [](const auto& motion) { return motion.param ? "Reduced" : "Full"; });

}  // namespace
}  // namespace lactea::test
