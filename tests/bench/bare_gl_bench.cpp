// The floor under the picture: the same body, buffers, shaders and passes along the same way of the eye or
// through the same let-down in bare OpenGL 3.3, in pairs with the window of frame_bench, one after the other:
//   bare_gl_bench [--size 1280x720] [--seconds 4] [--pairs 5]
// Prints CPU time (all threads) and wall time of a frame of each pair, and the ratio of the medians of CPU
// time.
#include <cstdio>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QProcess>
#include <QThread>
#include <QWindow>

#include "app/scene/eye/camera_rig.h"
#include "app/session/view_state.h"
#include "app/start/graphics.h"
#include "tests/app/scene/let_down.h"
#include "tests/bench/bare_picture.h"
#include "tests/bench/frame_cases.h"

using namespace lactea;

namespace {

/// The numbers are those of frame_bench's cases.
struct Case {
    const char* name;
    int number;
    bool lives;
    anatomy::Detail detail;
};
constexpr Case cases[]{
    {"turning, low detail", 2, false, anatomy::Detail::Low},
    {"turning, least detail", 3, false, anatomy::Detail::Minimum},
    {"let-down, eye at rest, low detail", 0, true, anatomy::Detail::Low},
};

/// A way of the eye as the window's: the same rig, asked every 16 ms.
struct Eye {
    session::History history;
    session::ViewState view{&history};
    scene::CameraRig rig;
    scene::Lens lens;

    Eye(QSize size, const anatomy::Breast& breast, const scene::ConvexCover& cover)
        : lens(scene::composeLens(size.width(), size.height(), {}, breast.shape->pictureScale()))
    {
        rig.setView(&view);
        rig.setLens(lens, {});
        rig.setCover(&cover);
        rig.advance(0.0);
    }
};

bench::FrameResult drawBare(const Case& c, QSize size, double seconds, const QString& shot)
{
    const auto body = bench::benchBody(anatomy::Composition::Plate);
    if (!body.breast)
        std::exit(1);
    QWindow window;
    window.setSurfaceType(QSurface::OpenGLSurface);
    QSurfaceFormat format = QSurfaceFormat::defaultFormat();
    format.setSwapInterval(0);
    window.setFormat(format);
    window.resize(size);
    window.show();
    while (!window.isExposed())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QOpenGLContext context;
    context.setFormat(format);
    if (!context.create() || !context.makeCurrent(&window))
        std::fprintf(stderr, "no OpenGL\n"), std::exit(1);

    bench::BarePicture picture(*body.model, size);
    Eye eye(size, *body.breast, picture.cover());
    scene::LifeState life(*body.breast, body.model->levels[static_cast<std::size_t>(anatomy::Detail::High)]);
    life.follow(scene_test::letDownAt(*body.breast, 0.0)->side(body.breast->side));
    life.settle();
    picture.upload(life);

    constexpr double stepS = 0.016;
    int settled = 0;
    double time = 0.0, nextStep = 0.0, cpuBefore = 0.0, measuredFromS = 0.0;
    bool measuring = false;
    std::vector<double> frameMs;
    QElapsedTimer clock;
    clock.start();
    double last = 0.0;
    while (!measuring || time < measuredFromS + seconds || frameMs.size() < bench::leastFrames) {
        QCoreApplication::processEvents();
        time = static_cast<double>(clock.nsecsElapsed()) * 1e-9;
        if (!measuring && time >= bench::settleS && ++settled > bench::settleFrames) {
            measuring = true;
            measuredFromS = time;
            cpuBefore = bench::processCpuMs();
        }
        for (; nextStep <= time; nextStep += stepS) {
            if (c.lives)
                life.follow(scene_test::letDownAt(*body.breast, bench::letDownShare(nextStep))
                                ->side(body.breast->side));
            else
                eye.rig.orbitByKeys(-bench::turnDeg(nextStep), 0.0);
        }
        const double wallS = time - last;
        last = time;
        eye.rig.advance(wallS);
        if (c.lives && life.advance(wallS, wallS)) {
            picture.upload(life);
            life.shown();
        }
        if (c.lives)
            picture.drawLiving(eye.rig.shown(), eye.lens, c.detail);
        else
            picture.drawMoving(eye.rig.shown(), eye.lens, c.detail);
        context.swapBuffers(&window);
        if (measuring)
            frameMs.push_back(static_cast<double>(clock.nsecsElapsed()) * 1e-6 - 1e3 * time);
    }
    const double measuredS = static_cast<double>(clock.nsecsElapsed()) * 1e-9 - measuredFromS;
    const double cpu = bench::processCpuMs() - cpuBefore, frames = static_cast<double>(frameMs.size());
    if (!shot.isEmpty()) {
        picture.drawMoving(eye.rig.shown(), eye.lens, c.detail);
        QImage image(size, QImage::Format_RGBA8888);
        context.functions()->glReadPixels(0, 0, size.width(), size.height(), GL_RGBA, GL_UNSIGNED_BYTE,
                                          image.bits());
        image.mirrored().save(shot);
    }
    return {frames / measuredS, bench::medianOf(frameMs), cpu / frames, 0.1 * cpu / measuredS};
}

/// The last RESULT line of a program beside this one.
bench::FrameResult resultOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    process.waitForFinished(-1);
    for (const QByteArray& line : process.readAllStandardOutput().split('\n'))
        if (line.startsWith("RESULT"))
            return bench::FrameResult::fromLine(line.toStdString());
    std::fprintf(stderr, "%s gave no result\n", qPrintable(program));
    std::exit(1);
}

void comparePairs(const Case& c, int pairs, const QStringList& options)
{
    const QString own = QCoreApplication::applicationFilePath();
    const QString window = QCoreApplication::applicationDirPath() + "/frame_bench";
    const QStringList which{"--case", QString::number(c.number), "--line"};
    std::vector<double> bareCpu, windowCpu;
    std::printf("%s\n", c.name);
    for (int i = 0; i < pairs; ++i) {
        const auto bare = resultOf(own, which + options), shown = resultOf(window, which + options);
        bareCpu.push_back(bare.cpuMs);
        windowCpu.push_back(shown.cpuMs);
        std::printf(
            "  bare %5.1f ms CPU %5.1f ms wall   window %5.1f ms CPU %5.1f ms wall   CPU ratio %.2f\n",
            bare.cpuMs, bare.wallMs, shown.cpuMs, shown.wallMs, shown.cpuMs / bare.cpuMs);
        std::fflush(stdout);
    }
    std::printf("  medians: bare %.1f, window %.1f ms CPU, ratio %.2f\n", bench::medianOf(bareCpu),
                bench::medianOf(windowCpu), bench::medianOf(windowCpu) / bench::medianOf(bareCpu));
}

} // namespace

int main(int argc, char** argv)
{
    start::chooseRenderer();
    QGuiApplication app(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addOptions({{"size", "of the window", "WxH", "1280x720"},
                        {"seconds", "for each run", "s", "4"},
                        {"pairs", "of runs for each case", "N", "5"},
                        {"case", "this one only, bare only", "N"},
                        {"only", "pairs of this case only", "N"},
                        {"line", "as this program reads it"},
                        {"shot", "keep the last picture", "FILE"}});
    options.process(app);
    const auto size = options.value("size").split('x');
    const QStringList passedOn{"--size", options.value("size"), "--seconds", options.value("seconds")};
    for (const Case& c : cases) {
        if (options.isSet("case")) {
            if (options.value("case").toInt() != c.number)
                continue;
            const auto result = drawBare(c, {size[0].toInt(), size.value(1).toInt()},
                                         options.value("seconds").toDouble(), options.value("shot"));
            std::printf("%s\n", result.line().c_str());
            return 0;
        }
        if (!options.isSet("only") || options.value("only").toInt() == c.number)
            comparePairs(c, options.value("pairs").toInt(), passedOn);
    }
    return 0;
}
