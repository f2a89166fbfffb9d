// The built program in a real window, played by xdotool: first what a person does on purpose, then a storm of random
// input. It must say nothing on standard error, keep its memory, and end as it is told. Needs an X display and xdotool.
#include <QElapsedTimer>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>

#include <gtest/gtest.h>

#include <iostream>

#include "tests/app/support/resident.h"
#include "tests/app/window/storm.h"

namespace lactea::test {
namespace {

constexpr int patienceMs = 60'000, stormMs = 30'000, warmUpMs = 12'000;
/// The bodies of both plans, whole and cut, are kept by the undo history: a storm may open each of them late.
constexpr double mostGrowthMb = 220.0;
constexpr QSize start{1280, 720};

class Window : public testing::Test {
protected:
    void SetUp() override
    {
        if (QStandardPaths::findExecutable("xdotool").isEmpty())
            GTEST_SKIP() << "xdotool is not installed";
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"})
            environment.insert(QLatin1String(name), home.path());
        program.setProcessEnvironment(environment);
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(QStringLiteral(LACTEA_PROGRAM), {QStringLiteral("--theme"), QStringLiteral("light")});
        ASSERT_TRUE(program.waitForStarted());
        window = ask({"search", "--sync", "--onlyvisible", "--name", "Lactea"}).split('\n').first();
        ASSERT_FALSE(window.isEmpty());
        tell({"windowmove", window, "0", "0", "windowsize", "--sync", window, QString::number(start.width()),
              QString::number(start.height()), "windowfocus", window});
        QThread::sleep(2);
    }
    void TearDown() override
    {
        if (program.state() == QProcess::NotRunning)
            return;
        program.terminate();
        EXPECT_TRUE(program.waitForFinished(patienceMs)) << "it does not end";
    }
    static QString ask(const QStringList& words)
    {
        QProcess xdotool;
        xdotool.start(QStringLiteral("xdotool"), words);
        xdotool.waitForFinished(patienceMs);
        return QString::fromUtf8(xdotool.readAllStandardOutput()).trimmed();
    }
    static void tell(const QStringList& words) { (void)ask(words); }
    [[nodiscard]] QSize size() const
    {
        const QString answer = ask({"getwindowgeometry", "--shell", window});
        QSize now;
        for (const QString& line : answer.split('\n')) {
            if (line.startsWith("WIDTH="))
                now.setWidth(line.mid(6).toInt());
            if (line.startsWith("HEIGHT="))
                now.setHeight(line.mid(7).toInt());
        }
        return now;
    }
    void play(const StormAction& action)
    {
        const QString x = QString::number(action.at.x()), y = QString::number(action.at.y());
        switch (action.kind) {
        case StormAction::Kind::Click:
            tell({"mousemove", x, y, "click", "1"});
            break;
        case StormAction::Kind::DoubleClick:
            tell({"mousemove", x, y, "click", "--repeat", "2", "--delay", "40", "1"});
            break;
        case StormAction::Kind::Drag: {
            const QString button = action.button == Qt::MiddleButton ? "2" : "1";
            QStringList words{"mousemove", x, y, "mousedown", button};
            for (int i = 1; i <= 6; ++i) {
                const QPoint p = action.at + (action.to - action.at) * i / 6;
                words << "mousemove" << QString::number(p.x()) << QString::number(p.y()) << "sleep" << "0.02";
            }
            tell(words << "mouseup" << button);
            break;
        }
        case StormAction::Kind::Wheel:
            tell({"mousemove", x, y, "click", "--repeat", QString::number(std::abs(action.steps)), "--delay", "15",
                  action.steps > 0 ? "4" : "5"});
            break;
        case StormAction::Kind::Key:
            tell({"key", "--clearmodifiers", action.key->xdotool});
            break;
        case StormAction::Kind::Resize:
            tell({"windowsize", window, QString::number(action.size.width()), QString::number(action.size.height())});
            break;
        case StormAction::Kind::Theme:  // the sun in the top bar
            tell({"mousemove", QString::number(size().width() - 62), "24", "click", "1"});
            break;
        case StormAction::Kind::Pause:
            QThread::msleep(static_cast<unsigned long>(action.steps));
        }
    }
    QTemporaryDir home;
    QProcess program;
    QString window;
};

TEST_F(Window, OutlivesAStormOfInputWithoutAWordAndWithoutGrowing)
{
    // On purpose: select, turn, zoom, hide, bring back, cut, suckle, another theme, full screen and back.
    tell({"mousemove", "640", "300", "click", "1", "sleep", "0.3", "key", "s", "sleep", "1", "key", "Left", "Left", "plus", "h",
          "ctrl+z", "c", "sleep", "1", "c"});
    const QSize before = size();
    tell({"key", "F11", "sleep", "1", "key", "F11", "sleep", "1"});  // without a window manager only the panels go
    EXPECT_EQ(size(), before);

    const unsigned seed = qEnvironmentVariableIsSet("LACTEA_STORM_SEED")
                              ? qEnvironmentVariable("LACTEA_STORM_SEED").toUInt()
                              : std::random_device{}();
    std::cout << "LACTEA_STORM_SEED=" << seed << std::endl;
    Storm storm(seed);
    QElapsedTimer clock;
    clock.start();
    double warmMb = 0.0;
    int actions = 0;
    for (; clock.elapsed() < stormMs && program.state() == QProcess::Running; ++actions) {
        play(storm.next(size()));
        if (warmMb == 0.0 && clock.elapsed() > warmUpMs)
            warmMb = residentMb(program.processId());
        program.waitForReadyRead(0);
    }
    const double endMb = residentMb(program.processId());
    std::cout << actions << " actions, " << warmMb << " MB after " << warmUpMs / 1000 << " s, " << endMb << " MB at the end\n";
    ASSERT_EQ(program.state(), QProcess::Running) << program.readAll().toStdString();
    EXPECT_LT(endMb - warmMb, mostGrowthMb);

    program.terminate();
    ASSERT_TRUE(program.waitForFinished(patienceMs)) << "it hangs";
    EXPECT_EQ(program.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(program.exitCode(), 0);
    QStringList said;
    for (const QString& line : QString::fromUtf8(program.readAll()).split('\n', Qt::SkipEmptyParts))
        // How long a body took; and what Qt 6.4 itself says when a window is hidden in the middle of an animation.
        if (!line.startsWith(QLatin1String("lactea.body:")) && !line.startsWith(QLatin1String("QUnifiedTimer::stopAnimationDriver")))
            said << line;
    EXPECT_EQ(said.join('\n').toStdString(), "") << "it had something to say";
}

}  // namespace
}  // namespace lactea::test
