// What a frame of the picture costs in a real window (Qt Quick + Scene3D, the default view, one grown body):
//   frame_bench [--size 1280x720] [--seconds 5]
// For each case: frames a second, median wall time of a frame without the pacer's waiting, CPU time of all threads.
// Needs an X display; LIBGL_ALWAYS_SOFTWARE=1 for the machine without a graphics card. Times swing with what else the
// machine does: compare ratios, run it twice.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>

#include <QCommandLineParser>
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

struct Case {
    const char* name;
    bool turns, lives, redrawsWindow;
    int quality;  ///< step of QualityControl
};
constexpr Case cases[]{
    {"let-down, eye at rest, low detail", false, true, false, 0},
    {"let-down, eye at rest, least detail", false, true, false, 1},
    {"turning, low detail", true, false, false, 0},
    {"turning, least detail", true, false, false, 1},
    {"turning, least detail, scale 0.6", true, false, false, 2},
    {"turning, the same without ink", true, false, false, 3},
    {"the window alone, picture asleep", false, false, true, 0},
    {"at rest", false, false, false, 0},
};

void measure(scene_test::SceneWindow& window, const anatomy::Breast& breast, const Case& c, double seconds)
{
    auto& picture = *window.picture;
    picture.holdQuality(c.quality);
    picture.setSnapshot(scene_test::letDownAt(breast, 0.0), 0.0);  // time stands still
    double time = 0.0, cpuBefore = 0.0;
    qint64 framesBefore = 0;
    std::vector<double> frameMs;
    QMetaObject::Connection swapped;
    constexpr double settleS = 2.5, stepS = 0.016;
    bool measuring = false;
    while (time < settleS + seconds) {
        if (!measuring && time >= settleS) {
            measuring = true;
            cpuBefore = cpuMs();
            framesBefore = picture.pacer().frames();
        }
        if (c.turns)
            picture.orbitBy(0.8 * std::sin(time), 0.0);
        if (c.lives)
            picture.setSnapshot(scene_test::letDownAt(breast, 0.5 - 0.5 * std::cos(time)), 1.0);
        if (c.redrawsWindow)
            window.view.update();
        const qint64 frames = picture.pacer().frames();
        QElapsedTimer clock;
        clock.start();
        QTest::qWait(static_cast<int>(1e3 * stepS));
        time += static_cast<double>(clock.nsecsElapsed()) * 1e-9;
        if (measuring && picture.pacer().frames() != frames)
            frameMs.push_back(picture.pacer().lastFrameMs());
    }
    const double frames = static_cast<double>(picture.pacer().frames() - framesBefore), cpu = cpuMs() - cpuBefore;
    double median = 0.0;
    if (!frameMs.empty()) {
        std::nth_element(frameMs.begin(), frameMs.begin() + static_cast<long>(frameMs.size() / 2), frameMs.end());
        median = frameMs[frameMs.size() / 2];
    }
    const double measuredS = time - settleS;
    std::printf("%-38s %5.1f frames/s  %6.1f ms wall  %6.1f ms CPU a frame  %4.0f %% CPU\n", c.name, frames / measuredS,
                median, frames > 0.0 ? cpu / frames : 0.0, 0.1 * cpu / measuredS);
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv)
{
    start::chooseRenderer();
    QGuiApplication app(argc, argv);
    QCommandLineParser options;
    options.addOptions({{"size", "", "WxH", "1280x720"}, {"seconds", "", "s", "5"}});
    options.process(app);

    auto grown = anatomy::growBreast(*anatomy::planFromKey("classic"), 1, anatomy::Side::Right);
    if (!grown)
        return std::fprintf(stderr, "%s\n", grown.error().text().c_str()), 1;
    const auto breast = std::make_shared<const anatomy::Breast>(std::move(*grown));
    const QString cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + "/lactea";
    auto meshed = anatomy::meshBodyCached(*breast, cache.toStdString());
    if (!meshed)
        return std::fprintf(stderr, "%s\n", meshed.error().text().c_str()), 1;
    const auto body = std::make_shared<const anatomy::BodyModel>(std::move(*meshed));
    const anatomy::Picker picker(*breast, body->levels[1]);

    scene_test::SceneWindow window;
    const auto size = options.value("size").split('x');
    window.view.resize(size[0].toInt(), size.value(1).toInt());
    window.picture->setBody(breast, body, &picker);
    window.picture->setSnapshot(scene_test::letDownAt(*breast, 0.0), 0.0);
    window.view.show();
    QTest::qWait(2000);
    for (const Case& c : cases)
        measure(window, *breast, c, options.value("seconds").toDouble());
    return 0;
}
