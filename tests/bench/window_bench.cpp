// The program's own window on its way through all views: what each costs, holds and keeps waiting.
//   window_bench [--size 1280x720] [--seconds 3] [--view NAME]...
// First the time from the start to the first picture. Then for each view: CPU time at rest, resident memory and the most
// that was resident on the way, and the longest that the event loop did not turn, beside it the CPU time of the GUI thread
// in that pause (a busy machine makes the first longer, not the second). Needs an X display; keeps its state in a folder
// that goes with it. Times swing with what else the machine does.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <functional>

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>
#include <QtQml/qqmlextensionplugin.h>

#include "app/scene/picture_view.h"
#include "app/session/body_job.h"
#include "app/session/freed_memory.h"
#include "app/session/session.h"
#include "app/start/graphics.h"
#include "app/start/window_command.h"
#include "tests/bench/frame_cases.h"

Q_IMPORT_QML_PLUGIN(Lactea_SessionPlugin)
Q_IMPORT_QML_PLUGIN(Lactea_ScenePlugin)
Q_IMPORT_QML_PLUGIN(Lactea_LessonsPlugin)
Q_IMPORT_QML_PLUGIN(Lactea_ExporterPlugin)
Q_IMPORT_QML_PLUGIN(Lactea_UiPlugin)

using namespace lactea;

namespace {

double clockMs(clockid_t clock)
{
    timespec t{};
    clock_gettime(clock, &t);
    return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) * 1e-6;
}

/// The most that was resident since the last call, MB.
double highestMb()
{
    std::ifstream status("/proc/self/status");
    double kb = 0.0;
    for (std::string word; status >> word;)
        if (word == "VmHWM:")
            status >> kb;
    std::ofstream("/proc/self/clear_refs") << "5";
    return kb / 1024.0;
}

struct Pause {
    double wallMs = 0.0, ownMs = 0.0;
};

struct Bench {
    QQuickWindow& window;
    session::Session& session;
    scene::PictureView& picture;

    /// Turns the event loop until `done`. @return the longest turn
    Pause spin(const std::function<bool(double timeS)>& done)
    {
        Pause longest;
        QElapsedTimer all, one;
        all.start();
        while (!done(static_cast<double>(all.nsecsElapsed()) * 1e-9)) {
            one.start();
            const double before = clockMs(CLOCK_THREAD_CPUTIME_ID);
            QCoreApplication::processEvents(QEventLoop::AllEvents);
            longest.wallMs = std::max(longest.wallMs, static_cast<double>(one.nsecsElapsed()) * 1e-6);
            longest.ownMs = std::max(longest.ownMs, clockMs(CLOCK_THREAD_CPUTIME_ID) - before);
            QTest::qSleep(3);
        }
        return longest;
    }
    /// Until the picture sleeps.
    Pause rest()
    {
        int calm = 0;
        return spin([&](double timeS) {
            calm = picture.pacer().asleep() && session.loadStage().isEmpty() ? calm + 1 : 0;
            return calm > 60 || timeS > 60.0;
        });
    }
};

struct View {
    const char* name;
    std::function<void(Bench&)> show;
    std::function<void(Bench&, double timeS)> move = {};  ///< asked every few milliseconds, instead of rest
};

void goTo(Bench& bench, anatomy::PartKind kind)
{
    const auto& breast = *bench.session.breast();
    const auto& nodes = bench.session.body()->levels[2].bunchOfNode;
    const auto& bunch = breast.bunches[nodes[nodes.size() / 2]];
    const anatomy::PartId part{kind, breast.side, bunch.lobe, bunch.numberInLobe};
    bench.session.view()->goTo(QString::fromStdString(anatomy::toAddress(part)));
}

void turn(Bench& bench, double timeS) { bench.picture.orbitBy(0.8 * std::sin(timeS), 0.0); }
void drag(Bench& bench, double timeS) { bench.session.view()->setCutOffsetMm(20.0 * std::sin(1.5 * timeS)); }

std::vector<View> views()
{
    using anatomy::PartKind;
    const auto cut = [](const char* kind) {
        return [kind](Bench& b) { b.session.view()->setCut(QLatin1String(kind)); };
    };
    const auto nothing = [](Bench&) {};
    return {
        {"plate", nothing},
        {"plate, turning", nothing, turn},
        {"plate, slow simulation", [](Bench& b) { b.session.readout()->setProperty("speed", 1.0); b.session.play(); },
         [](Bench&, double) {}},
        {"plate, let-down", [](Bench& b) { b.session.setTrigger(QStringLiteral("suckling"), true);
             b.session.readout()->setProperty("speed", 10.0); }, [](Bench&, double) {}},
        {"plate, again", [](Bench& b) { b.session.setTrigger(QStringLiteral("suckling"), false); b.session.pause(); }},
        {"lobule", [](Bench& b) { goTo(b, PartKind::Lobule); }},
        {"alveolus", [](Bench& b) { goTo(b, PartKind::Alveolus); }},
        {"alveolus, turning", nothing, turn},
        {"plate, after the dive", [](Bench& b) { b.session.view()->home(); }},
        {"sagittal cut", cut("sagittal")},
        {"sagittal cut, turning", nothing, turn},
        {"sagittal cut, dragging", nothing, drag},
        {"whole", cut("whole")},
        {"whole, no skin", [](Bench& b) { b.session.view()->setLayer(1); }},
        {"whole, ducts alone", [](Bench& b) { b.session.view()->setLayer(3); }},
        {"lobes apart", [](Bench& b) { b.session.view()->setLayer(1); b.session.view()->setApart(1.0); }},
        {"plate, at the end", [](Bench& b) { b.session.view()->setApart(0.0); b.session.view()->setLayer(0);
             b.session.view()->setCut(QStringLiteral("plate")); }},
    };
}

void measure(Bench& bench, const View& view, double seconds)
{
    highestMb();
    view.show(bench);
    Pause longest;
    if (view.move)
        bench.spin([&](double timeS) { view.move(bench, timeS); return timeS > 1.0; });
    else
        longest = bench.rest();
    const double cpuBefore = bench::processCpuMs();
    const qint64 framesBefore = bench.picture.pacer().frames();
    QElapsedTimer clock;
    clock.start();
    int looks = 0, asleep = 0;
    const Pause then = bench.spin([&](double timeS) {
        if (view.move)
            view.move(bench, timeS);
        ++looks;
        asleep += bench.picture.pacer().asleep() ? 1 : 0;
        return timeS > seconds;
    });
    longest = {std::max(longest.wallMs, then.wallMs), std::max(longest.ownMs, then.ownMs)};
    const double measuredS = 1e-9 * static_cast<double>(clock.nsecsElapsed());
    const double cpu = bench::processCpuMs() - cpuBefore;
    const auto frames = static_cast<double>(bench.picture.pacer().frames() - framesBefore);
    std::printf("%-24s %5.1f frames/s %6.1f ms CPU a frame %5.1f %% CPU, asleep %3d %%  pause %4.0f ms (own CPU %4.0f)  "
                "%4.0f MB, highest %4.0f\n",
                view.name, frames / measuredS, frames > 0.0 ? cpu / frames : 0.0, 0.1 * cpu / measuredS,
                100 * asleep / std::max(looks, 1), longest.wallMs,
                longest.ownMs, bench::residentMb(), highestMb());
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv)
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    const QTemporaryDir home;
    for (const char* folder : {"XDG_CONFIG_HOME", "XDG_DATA_HOME"})
        qputenv(folder, home.path().toUtf8());
    session::keepLargeBlocksApart();
    start::WindowOptions chosen;
    chosen.theme = "light";
    chosen.plan = "classic";
    chosen.seed = 1;
    auto body = start::beginBody(chosen);
    start::chooseRenderer();
    QGuiApplication app(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addOptions({{"size", "of the window", "WxH", "1280x720"},
                        {"seconds", "for each view", "s", "3"},
                        {"view", "only views that begin so, all others are passed through quickly", "NAME"}});
    options.process(app);

    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setProperty("lacteaStartOptions", start::toMap(chosen));
    engine.setProperty("lacteaBegunBody", QVariant::fromValue(std::move(body)));
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Lactea/Ui/Main.qml")));
    if (engine.rootObjects().isEmpty())
        return 1;
    auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().first());
    Bench bench{*window, *window->findChild<session::Session*>(), *window->findChild<scene::PictureView*>()};
    const auto size = options.value("size").split('x');
    window->resize(size[0].toInt(), size.value(1).toInt());
    bench.session.settings()->setProperty("firstRunDone", true);
    bool drawn = false;
    QObject::connect(&bench.picture, &scene::PictureView::stillFrameDrawn, [&] { drawn = true; });
    const double windowMs = static_cast<double>(sinceStart.nsecsElapsed()) * 1e-6;
    bench.spin([&](double timeS) { return (bench.picture.scene()->body() && bench.picture.pacer().frames() > 3) || timeS > 60.0; });
    const double firstMs = static_cast<double>(sinceStart.nsecsElapsed()) * 1e-6, cpuMs = bench::processCpuMs();
    bench.spin([&](double timeS) { return drawn || timeS > 60.0; });
    std::printf("window made after %.0f ms, first picture after %.0f ms (%.0f ms CPU), at full quality after %.0f ms\n", windowMs,
                firstMs, cpuMs, static_cast<double>(sinceStart.nsecsElapsed()) * 1e-6);
    for (const View& view : views()) {
        const QStringList wanted = options.values("view");
        const bool all = wanted.isEmpty() || std::any_of(wanted.begin(), wanted.end(), [&](const QString& name) {
            return QLatin1String(view.name).startsWith(name);
        });
        measure(bench, view, all ? options.value("seconds").toDouble() : 0.2);
    }
    return 0;
}
