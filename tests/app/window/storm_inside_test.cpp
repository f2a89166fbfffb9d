// The program's window in this process, stormed with the events that a window system would send: for window systems
// that no tool can drive (Wayland without a screen), and for sanitizers. Needs a display and OpenGL.
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTest>
#include <QWheelEvent>

#include <gtest/gtest.h>

#include <iostream>

#include "app/session/session.h"
#include "tests/app/support/warnings.h"
#include "tests/app/support/resident.h"
#include "tests/app/window/storm.h"

namespace lactea::test {
namespace {

constexpr int patienceMs = 90'000, stormMs = 30'000, warmUpMs = 12'000;
constexpr double mostGrowthMb = 220.0;

void play(QQuickWindow& window, session::Session& session, const StormAction& action)
{
    switch (action.kind) {
    case StormAction::Kind::Click:
        QTest::mouseClick(&window, action.button, {}, action.at);
        break;
    case StormAction::Kind::DoubleClick:
        QTest::mouseDClick(&window, action.button, {}, action.at);
        break;
    case StormAction::Kind::Drag:
        QTest::mousePress(&window, action.button, {}, action.at);
        for (int i = 1; i <= 6; ++i) {
            QTest::mouseMove(&window, action.at + (action.to - action.at) * i / 6);
            QTest::qWait(16);
        }
        QTest::mouseRelease(&window, action.button, {}, action.to);
        break;
    case StormAction::Kind::Wheel: {
        const QPoint turn(0, action.steps > 0 ? 120 : -120);
        for (int i = 0; i < std::abs(action.steps); ++i) {
            QWheelEvent wheel(action.at, window.mapToGlobal(action.at), {}, turn, Qt::NoButton, {}, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(&window, &wheel);
            QTest::qWait(15);
        }
        break;
    }
    case StormAction::Kind::Key:
        QTest::keyClick(&window, action.key->key, action.key->modifiers);
        break;
    case StormAction::Kind::Resize:
        window.resize(action.size);
        break;
    case StormAction::Kind::Theme: {
        auto* settings = session.settings();
        const bool dark = settings->property("theme").toString() == QLatin1String("dark");
        settings->setProperty("theme", dark ? QStringLiteral("light") : QStringLiteral("dark"));
        break;
    }
    case StormAction::Kind::Pause:
        QTest::qWait(action.steps);
    }
}

TEST(WindowInside, OutlivesAStormOfInput)
{
    allowWarning(QStringLiteral("QUnifiedTimer::stopAnimationDriver"));  // Qt 6.4, hidden in the middle of an animation
    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Lactea/Ui/Main.qml")));
    ASSERT_FALSE(engine.rootObjects().isEmpty());
    auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().first());
    auto* session = window->findChild<session::Session*>();
    ASSERT_TRUE(window && session);
    ASSERT_TRUE(QTest::qWaitForWindowExposed(window));
    ASSERT_TRUE(QTest::qWaitFor([&] { return session->ready(); }, patienceMs));
    QTest::qWait(1500);

    const unsigned seed = qEnvironmentVariableIsSet("LACTEA_STORM_SEED")
                              ? qEnvironmentVariable("LACTEA_STORM_SEED").toUInt()
                              : std::random_device{}();
    std::cout << "LACTEA_STORM_SEED=" << seed << " on " << qPrintable(QGuiApplication::platformName()) << std::endl;  // at once: a crash would keep it
    Storm storm(seed);
    QElapsedTimer clock;
    clock.start();
    const qint64 pid = QCoreApplication::applicationPid();
    double warmMb = 0.0;
    int actions = 0;
    for (; clock.elapsed() < stormMs; ++actions) {
        play(*window, *session, storm.next(window->size()));
        QTest::qWait(1);
        if (warmMb == 0.0 && clock.elapsed() > warmUpMs)
            warmMb = residentMb(pid);
    }
    const double endMb = residentMb(pid);
    std::cout << actions << " actions, " << warmMb << " MB after " << warmUpMs / 1000 << " s, " << endMb << " MB at the end\n";
    if (!qEnvironmentVariableIsSet("LACTEA_STORM_NO_BOUND")) {  // a sanitizer keeps what was freed
        EXPECT_LT(endMb - warmMb, mostGrowthMb);
    }
}

}  // namespace
}  // namespace lactea::test
