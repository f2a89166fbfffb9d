// What the way down from the breast to the cells of one alveolus costs in a real window:
//   dive_bench [--size 1280x720] [--seconds 4] [--at MM (only turning, there)] [--still (every frame drawn as at rest)]
// First turning at each scale (then turns of 0.3 s with rests of 0.5 s between them), then a steady flight down and up again with the longest pause between two turns of the
// event loop (the window must never stand still for 100 ms). Needs an X display; see frame_bench.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <vector>

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QStandardPaths>
#include <QTest>
#include <QtQml/qqmlextensionplugin.h>

#include "app/start/graphics.h"
#include "model/anatomy/growth/growth.h"
#include "model/anatomy/mesh/mesh_cache.h"
#include "model/anatomy/mesh/picking.h"
#include "tests/app/scene/let_down.h"
#include "tests/app/scene/scene_window.h"

Q_IMPORT_QML_PLUGIN(Lactea_ScenePlugin)
Q_IMPORT_QML_PLUGIN(Lactea_SessionPlugin)

using namespace lactea;

namespace {

double cpuMs()
{
    timespec t{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) * 1e-6;
}

/// Turns the event loop for a while. @return the longest that one turn took
double spin(double seconds, const std::function<void(double)>& step)
{
    QElapsedTimer all, one;
    all.start();
    double longest = 0.0;
    while (static_cast<double>(all.elapsed()) < 1e3 * seconds) {
        step(static_cast<double>(all.nsecsElapsed()) * 1e-9);
        one.start();
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        longest = std::max(longest, static_cast<double>(one.nsecsElapsed()) * 1e-6);
        QTest::qSleep(4);
    }
    return longest;
}

} // namespace

int main(int argc, char** argv)
{
    start::chooseRenderer();
    QGuiApplication app(argc, argv);
    QCommandLineParser options;
    options.addOptions({{"size", "", "WxH", "1280x720"}, {"seconds", "", "s", "4"}, {"at", "", "mm"}, {"still", ""}});
    options.process(app);
    const double seconds = options.value("seconds").toDouble();

    auto grown = anatomy::growBreast(*anatomy::planFromKey("classic"), 1, anatomy::Side::Right);
    if (!grown)
        return std::fprintf(stderr, "%s\n", grown.error().text().c_str()), 1;
    const auto breast = std::make_shared<const anatomy::Breast>(std::move(*grown));
    const QString cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + "/lactea";
    auto meshed = anatomy::meshBodyCached(*breast, cache.toStdString());
    if (!meshed)
        return std::fprintf(stderr, "%s\n", meshed.error().text().c_str()), 1;
    const auto body = std::make_shared<const anatomy::BodyModel>(std::move(*meshed));
    const anatomy::Picker picker(*breast, anatomy::levelOf(body, anatomy::Detail::Low));

    scene_test::SceneWindow window;
    auto& picture = *window.picture;
    const auto size = options.value("size").split('x');
    window.view.resize(size[0].toInt(), size.value(1).toInt());
    picture.setBody(breast, body, &picker);
    picture.setSnapshot(scene_test::letDownAt(*breast, 0.0), 0.0);
    picture.setStillPicture(options.isSet("still"));
    window.view.show();
    spin(2.0, [](double) {});

    // The alveolus in the middle of the first drawn bunch.
    const auto& bunch = breast->bunches[body->levels[2].bunchOfNode[body->levels[2].bunchOfNode.size() / 2]];
    scene::Dive dive;
    dive.setBody(breast, body);
    const auto place =
        dive.place({anatomy::PartKind::Alveolus, breast->side, bunch.lobe, bunch.numberInLobe}, {}).value();
    const auto poseAt = [&](double distance) {
        auto pose = scene::withTarget({}, place.centreMm);
        pose.distanceMm = distance;
        return pose;
    };
    const bool one = options.isSet("at");
    for (const double distance : one ? std::vector{options.value("at").toDouble()} : std::vector{572.0, 60.0, 20.0, 9.0, 0.6}) {
        picture.ownView()->placeCamera(poseAt(distance));
        spin(2.0, [](double) {});
        const double cpuBefore = cpuMs();
        const qint64 before = picture.pacer().frames();
        const double longest = spin(seconds, [&](double t) { picture.orbitBy(1.5 * std::sin(2.0 * t), 0.0); });
        const double frames = static_cast<double>(picture.pacer().frames() - before);
        const double cpu = cpuMs() - cpuBefore;
        double longestBetween = 0.0;
        for (int turn = 0; turn < 6; ++turn) {
            longestBetween = std::max(longestBetween, spin(0.5, [](double) {}));
            longestBetween = std::max(longestBetween, spin(0.3, [&](double) { picture.orbitBy(0.5, 0.0); }));
        }
        std::printf("turning at %7.1f mm  %5.1f frames/s  %6.1f ms CPU a frame  longest pause %5.1f ms, with rests %5.1f ms  step %d\n",
                    distance, frames / seconds, cpu / std::max(frames, 1.0), longest, longestBetween,
                    picture.quality().step());
        std::fflush(stdout);
    }
    if (one)
        return 0;
    for (const bool down : {true, false}) {
        constexpr double flightS = 8.0;
        const double from = std::log(down ? 572.0 : 0.5), to = std::log(down ? 0.5 : 572.0);
        const qint64 before = picture.pacer().frames();
        const double longest = spin(flightS, [&](double t) {
            picture.ownView()->placeCamera(poseAt(std::exp(std::lerp(from, to, std::min(1.0, t / flightS)))));
        });
        std::printf("%s in %.0f s: %.1f frames/s, longest pause %.1f ms\n", down ? "down" : "up", flightS,
                    static_cast<double>(picture.pacer().frames() - before) / flightS, longest);
    }
    return 0;
}
