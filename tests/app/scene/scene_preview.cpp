// Draws the grown breast in a window; for people, not for ctest. tests/bench/frame_bench measures it.
//   scene_preview --size 1280x720 --theme dark --tone 3 --shot p.png      a still picture
#include <cstdio>
#include <filesystem>

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickView>
#include <QStandardPaths>
#include <QTimer>
#include <QtQml/qqmlextensionplugin.h>

#include "app/scene/picture_view.h"
#include "app/start/graphics.h"
#include "tests/app/scene/let_down.h"
#include "tests/app/scene/scene_window.h"

Q_IMPORT_QML_PLUGIN(Lactea_ScenePlugin)
Q_IMPORT_QML_PLUGIN(Lactea_SessionPlugin)

using namespace lactea;

int main(int argc, char** argv)
{
    start::chooseRenderer();
    QGuiApplication app(argc, argv);
    QCommandLineParser options;
    options.addOptions({{"size", "", "WxH", "1280x720"}, {"theme", "", "name", "light"}, {"tone", "", "0..5", "1"},
                        {"shot", "", "file"}, {"plan", "", "name", "classic"},
                        {"azimuth", "", "deg", "-42"}, {"elevation", "", "deg", "11"}, {"distance", "", "mm", "572"},
                        {"flow", "", "0..1", "0"}, {"select", "", "address"}, {"seed", "", "n", "1"},
                        {"moving", "take the picture of the moving branch"}, {"isolate", "", "address"},
                        {"target", "", "x,y,z", "3,-20,4"}, {"hide", "", "addresses"}, {"fade", "", "addresses"},
                        {"xray", "", "addresses"}, {"apart", "", "0..1", "0"}, {"comfort", "", "level", "diagram"},
                        {"untinted", "all lobes in one colour"}, {"whole", "the whole body"},
                        {"cut", "", "kind", "plate"}, {"part", "frame it", "address"}});
    options.process(app);
    const auto plan = *anatomy::planFromKey(options.value("plan").toStdString());
    auto breast = anatomy::growBreast(plan, options.value("seed").toULongLong(), anatomy::Side::Right);
    if (!breast)
        return std::fprintf(stderr, "%s\n", breast.error().text().c_str()), 1;
    const auto shared = std::make_shared<const anatomy::Breast>(std::move(*breast));
    const auto cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation).toStdString();
    const bool whole = options.isSet("whole") || options.value("cut") != "plate" || options.value("apart").toDouble() > 0.0;
    auto model = anatomy::meshBodyCached(*shared, std::filesystem::path(cache) / "lactea", {}, {},  // the program's own
                                         whole ? anatomy::Composition::Whole : anatomy::Composition::Plate);
    if (!model)
        return std::fprintf(stderr, "%s\n", model.error().text().c_str()), 1;
    const auto body = std::make_shared<const anatomy::BodyModel>(std::move(*model));
    const anatomy::Picker picker(*shared, anatomy::levelOf(body, anatomy::Detail::Low));
    std::printf("bunches %zu, duct nodes %zu, vessels %zu\n", body->levels[2].bunches.size(),
                shared->ductNodes.size(), shared->vessels.size());

    scene_test::SceneWindow window;
    const auto size = options.value("size").split('x');
    window.view.resize(size[0].toInt(), size[1].toInt());
    auto* picture = window.picture;
    const bool dark = options.value("theme") == "dark";
    picture->setProperty("theme", options.value("theme"));
    picture->setProperty("ground", QColor(dark ? 0x1B1F26 : 0xF4EEE4));
    picture->setProperty("labelColor", QColor(dark ? 0xF1ECE4 : 0x1E1A17));
    picture->setProperty("haloColor", QColor(dark ? 0x14171C : 0xF4EFE8));
    picture->setProperty("accentColor", QColor(dark ? 0x6FC3D8 : 0x0B5A6F));
    picture->setBody(shared, body, &picker, whole ? std::make_shared<const anatomy::InsideBody>(shared) : nullptr);
    session::ViewValues values;
    values.skinTone = options.value("tone").toInt();
    values.camera.azimuthDeg = options.value("azimuth").toDouble();
    values.camera.elevationDeg = options.value("elevation").toDouble();
    values.camera.distanceMm = options.value("distance").toDouble();
    const auto target = options.value("target").split(',');
    values.camera.targetXMm = target[0].toDouble();
    values.camera.targetYMm = target[1].toDouble();
    values.camera.targetZMm = target[2].toDouble();
    values.isolated = options.value("isolate").toStdString();
    const auto read = [&options](const char* name, std::set<std::string>& addresses) {
        for (const QString& address : options.value(name).split(',', Qt::SkipEmptyParts))
            addresses.insert(address.toStdString());
    };
    read("hide", values.hidden);
    read("fade", values.faded);
    read("xray", values.xrayed);
    values.apart = options.value("apart").toDouble();
    values.comfort = options.value("comfort");
    values.tinted = !options.isSet("untinted");
    values.cut.kind = options.value("cut");
    picture->ownView()->setValues(values);
    picture->setSnapshot(scene_test::letDownAt(*shared, options.value("flow").toDouble()), 0.0);
    picture->setSelectedPart(options.value("select"));
    picture->setStillPicture(!options.value("shot").isEmpty() && !options.isSet("moving"));
    if (options.isSet("part"))
        picture->frame(options.value("part"));
    QObject::connect(picture, &scene::PictureView::drawFailed,
                     [](const QString& reason) { std::printf("DRAW FAILED: %s\n", qPrintable(reason)); });
    window.view.show();

    const QString shot = options.value("shot");
    if (!shot.isEmpty() && options.isSet("moving")) {
        auto* keep = new QTimer(&app);
        double a = 0.0;
        QObject::connect(keep, &QTimer::timeout, [&] { picture->setSnapshot(scene_test::letDownAt(*shared, options.value("flow").toDouble() + 0.01 * std::sin(a += 1.0)), 1.0); });
        keep->start(16);
        QTimer::singleShot(1500, [&] { window.view.grabWindow().save(shot); app.quit(); });
    } else if (!shot.isEmpty()) {
        QObject::connect(picture, &scene::PictureView::stillFrameDrawn, picture, [&] {
            QTimer::singleShot(300, [&] {
                window.view.grabWindow().save(shot);
                app.quit();
            });
        });
    }
    return app.exec();
}
