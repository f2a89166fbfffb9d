// What a frame of the picture costs in a real window (Qt Quick + Scene3D, the default view, one grown body):
//   frame_bench [--size 1280x720] [--seconds 5] [--case N] [--line] [--threads] [--cut]
// For each case: frames a second, median wall time of a frame without the pacer's waiting, CPU time of all
// threads, and the longest time for which the GUI thread answered nothing. --line: one line for
// bare_gl_bench. --threads: CPU time a frame of each thread. --cut: the cases of the whole body, cut open.
// Needs an X display; LIBGL_ALWAYS_SOFTWARE=1 for the machine without a graphics card. Times swing with what
// else the machine does: compare ratios, run it twice.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QTest>
#include <QtQml/qqmlextensionplugin.h>

#include "app/start/graphics.h"
#include "model/anatomy/mesh/inside_body.h"
#include "model/anatomy/mesh/picking.h"
#include "tests/app/scene/let_down.h"
#include "tests/app/scene/scene_window.h"
#include "tests/bench/frame_cases.h"

Q_IMPORT_QML_PLUGIN(Lactea_ScenePlugin)
Q_IMPORT_QML_PLUGIN(Lactea_SessionPlugin)

using namespace lactea;
using bench::FrameCase;

namespace {

constexpr FrameCase plateCases[]{
    {"let-down, eye at rest, low detail", false, true, false, 0},
    {"let-down, eye at rest, least detail", false, true, false, 1},
    {"turning, low detail", true, false, false, 0},
    {"turning, least detail", true, false, false, 1},
    {"turning, least detail, scale 0.6", true, false, false, 2},
    {"turning, the same without ink", true, false, false, 3},
    {"the window alone, picture asleep", false, false, true, 0},
    {"at rest", false, false, false, 0},
};
constexpr FrameCase cutCases[]{
    {"cut, turning, low detail", true, false, false, 0, "sagittal"},
    {"cut, let-down, eye at rest", false, true, false, 0, "sagittal"},
    {"dragging the cut", false, false, false, 0, "sagittal", true},
    {"cut, at rest", false, false, false, 0, "sagittal"},
};

struct Measured {
    bench::FrameResult result;
    double longestGapMs = 0.0;
    std::map<std::string, double> threadMs; ///< a frame
};

Measured measure(scene_test::SceneWindow& window, const anatomy::Breast& breast, const FrameCase& c,
                 double seconds)
{
    auto& picture = *window.picture;
    picture.holdQuality(c.quality);
    picture.setSnapshot(scene_test::letDownAt(breast, 0.0), 0.0); // time stands still
    double time = 0.0, cpuBefore = 0.0;
    qint64 framesBefore = 0;
    std::vector<double> frameMs;
    std::map<std::string, double> threadsBefore;
    Measured measured;
    constexpr double stepS = 0.016;
    double measuredFromS = 0.0;
    bool measuring = false;
    const bool moves = c.turns || c.lives || c.redrawsWindow || c.drags;
    const qint64 firstFrame = picture.pacer().frames();
    const auto done = [&] {
        const qint64 frames = picture.pacer().frames() - framesBefore;
        return measuring && time >= measuredFromS + seconds && (!moves || frames >= bench::leastFrames);
    };
    while (!done()) {
        if (!measuring && time >= bench::settleS &&
            (!moves || picture.pacer().frames() - firstFrame >= bench::settleFrames)) {
            measuring = true;
            measuredFromS = time;
            cpuBefore = bench::processCpuMs();
            framesBefore = picture.pacer().frames();
            for (const auto& thread : bench::threadTimes())
                threadsBefore[thread.name] = thread.ms;
        }
        QElapsedTimer clock;
        clock.start();
        if (c.turns)
            picture.orbitBy(bench::turnDeg(time), 0.0);
        if (c.drags)
            picture.ownView()->setCutOffsetMm(25.0 * std::sin(time));
        if (c.lives)
            picture.setSnapshot(scene_test::letDownAt(breast, bench::letDownShare(time)), 1.0);
        if (c.redrawsWindow)
            window.view.update();
        const qint64 frames = picture.pacer().frames();
        QTest::qWait(static_cast<int>(1e3 * stepS));
        const double stepMs = static_cast<double>(clock.nsecsElapsed()) * 1e-6;
        time += stepMs * 1e-3;
        if (!measuring)
            continue;
        measured.longestGapMs = std::max(measured.longestGapMs, stepMs - 1e3 * stepS);
        if (picture.pacer().frames() != frames)
            frameMs.push_back(picture.pacer().lastFrameMs());
    }
    const double frames = static_cast<double>(picture.pacer().frames() - framesBefore);
    const double cpu = bench::processCpuMs() - cpuBefore, measuredS = time - measuredFromS;
    measured.result = {frames / measuredS, bench::medianOf(frameMs), frames > 0.0 ? cpu / frames : 0.0,
                       0.1 * cpu / measuredS};
    for (const auto& thread : bench::threadTimes())
        measured.threadMs[thread.name] = (thread.ms - threadsBefore[thread.name]) / std::max(frames, 1.0);
    return measured;
}

void print(const FrameCase& c, const Measured& measured, bool threads)
{
    const auto& r = measured.result;
    std::printf("%-36s %5.1f frames/s %6.1f ms wall %6.1f ms CPU a frame %4.0f %% CPU, longest gap %4.0f ms, "
                "%4.0f MB\n",
                c.name, r.framesPerS, r.wallMs, r.cpuMs, r.cpuPercent, measured.longestGapMs,
                bench::residentMb());
    if (threads)
        for (const auto& [name, ms] : measured.threadMs)
            if (ms > 0.05)
                std::printf("    %-18s %6.2f ms\n", name.c_str(), ms);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    start::chooseRenderer();
    QGuiApplication app(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addOptions({{"size", "of the window", "WxH", "1280x720"},
                        {"seconds", "for each case", "s", "5"},
                        {"case", "this one only", "N"},
                        {"line", "as bare_gl_bench reads it"},
                        {"threads", "CPU time of each thread"},
                        {"cut", "the whole body, cut open"}});
    options.process(app);

    const bool cut = options.isSet("cut");
    const auto [breast, body] =
        bench::benchBody(cut ? anatomy::Composition::Whole : anatomy::Composition::Plate);
    if (!breast)
        return 1;
    const anatomy::Picker picker(*breast, anatomy::levelOf(body, anatomy::Detail::Low));
    const auto inside = cut ? std::make_shared<const anatomy::InsideBody>(breast) : nullptr;

    scene_test::SceneWindow window;
    const auto size = options.value("size").split('x');
    window.view.resize(size[0].toInt(), size.value(1).toInt());
    if (cut)
        window.picture->ownView()->setCut(QLatin1String(cutCases[0].cut));
    window.picture->setBody(breast, body, &picker, inside);
    window.picture->setSnapshot(scene_test::letDownAt(*breast, 0.0), 0.0);
    window.view.setColor(QColor(0xF4EEE4)); // as the program's window: the picture's ground
    window.view.show();
    QTest::qWait(2000);
    const std::vector<FrameCase> cases =
        cut ? std::vector<FrameCase>(std::begin(cutCases), std::end(cutCases))
            : std::vector<FrameCase>(std::begin(plateCases), std::end(plateCases));
    for (int i = 0; i < static_cast<int>(cases.size()); ++i) {
        if (options.isSet("case") && options.value("case").toInt() != i)
            continue;
        const auto& c = cases[static_cast<std::size_t>(i)];
        const auto measured = measure(window, *breast, c, options.value("seconds").toDouble());
        if (options.isSet("line"))
            std::printf("%s\n", measured.result.line().c_str());
        else
            print(c, measured, options.isSet("threads"));
    }
    return 0;
}
