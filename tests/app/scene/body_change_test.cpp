// Changes the body again and again in a real window while everything else happens too. Qt 3D 6.4.2's render
// jobs have crashed here on nodes that came or went under them. Needs an X display.
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>
#include <QtQml/qqmlextensionplugin.h>

#include <random>

#include <gtest/gtest.h>

#include "app/start/graphics.h"
#include "model/anatomy/shape/breast_shape.h"
#include "tests/app/scene/let_down.h"
#include "tests/app/scene/scene_window.h"
#include "tests/app/scene/small_body.h"

Q_IMPORT_QML_PLUGIN(Lactea_ScenePlugin)
Q_IMPORT_QML_PLUGIN(Lactea_SessionPlugin)

namespace lactea::scene {
namespace {

constexpr int patienceMs = 30'000;
constexpr qint64 stormMs = 14'000;

/// A body and what points into it.
struct World {
    scene_test::SmallBody body;
    std::unique_ptr<anatomy::Picker> picker;
};

/// Two bodies of different sizes of mesh: the first one's balls many times over.
std::vector<World> worlds()
{
    std::vector<World> all;
    for (const int copies : {1, 40}) {
        World world{scene_test::smallBody(), nullptr};
        auto model = std::make_shared<anatomy::BodyModel>(*world.body.model);
        for (auto& level : model->levels)
            for (auto& tissue : level.tissues) {
                const auto once = tissue.indices;
                for (int i = 1; i < copies; ++i)
                    tissue.indices.insert(tissue.indices.end(), once.begin(), once.end());
            }
        world.body.model = model;
        world.picker = std::make_unique<anatomy::Picker>(*world.body.breast, anatomy::levelOf(model, anatomy::Detail::Low));
        all.push_back(std::move(world));
    }
    return all;
}

void give(PictureView& picture, const World& world, double flow)
{
    picture.setBody(world.body.breast, world.body.model, world.picker.get());
    picture.setSnapshot(scene_test::letDownAt(*world.body.breast, flow), 1.0);
}

TEST(BodyChange, SurvivesAStormOfEverythingElseAndShowsTheLastBody)
{
    const auto bodies = worlds();
    scene_test::SceneWindow window;
    ASSERT_NE(window.picture, nullptr);
    PictureView& picture = *window.picture;
    QSignalSpy failures(&picture, &PictureView::drawFailed);
    window.view.resize(640, 480);
    give(picture, bodies[0], 0.0);
    window.view.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&window.view));

    std::mt19937 random(5);
    const auto below = [&random](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    QElapsedTimer clock;
    clock.start();
    int changes = 0;
    for (int step = 0; clock.elapsed() < stormMs; ++step) {
        switch (below(9)) {
        case 0:
            window.view.resize(300 + below(500), 200 + below(400));
            break;
        case 1:
            window.view.hide();
            QTest::qWait(below(40));
            window.view.show();
            break;
        case 2:
            picture.setProperty("theme", below(2) ? QStringLiteral("dark") : QStringLiteral("light"));
            break;
        case 3:
            picture.orbitBy(below(40) - 20, below(20) - 10);
            break;
        case 4:
            picture.setSelectedPart(below(2) ? QStringLiteral("breast/right/lobe 1/bunch 1") : QString());
            break;
        case 5:
            picture.setSnapshot(scene_test::letDownAt(*bodies[0].body.breast, 0.1 * below(10)), 1.0);
            break;
        default: // often the next one comes before a frame was drawn with this one
            give(picture, bodies[static_cast<std::size_t>(++changes % 2)], 0.1 * below(10));
        }
        if (below(3))
            QTest::qWait(below(60));
    }
    EXPECT_GT(changes, 3);

    give(picture, bodies[0], 0.0);
    picture.setSelectedPart({});
    picture.setProperty("theme", QStringLiteral("light"));
    picture.ownView()->setValues({});
    window.view.resize(640, 480);
    window.view.show();
    QSignalSpy still(&picture, &PictureView::stillFrameDrawn);
    ASSERT_TRUE(still.wait(patienceMs)) << "after " << changes << " bodies";
    QTest::qWait(1000);
    const auto at = project(eyeFrame(session::CameraPose{}), composeLens(640, 480, {}, bodies[0].body.breast->shape->pictureScale()),
                            bodies[0].body.breast->bunches[0].centreMm);
    const QColor middle =
        window.view.grabWindow().pixelColor(static_cast<int>(at->x), static_cast<int>(at->y));
    EXPECT_GT(middle.red(), middle.blue() + 15);
    EXPECT_TRUE(failures.isEmpty());
}

TEST(BodyChange, AWindowMayCloseWhileABodyIsBeingLoaded)
{
    const auto bodies = worlds();
    for (int round = 0; round < 16; ++round) {
        scene_test::SceneWindow window;
        ASSERT_NE(window.picture, nullptr);
        window.view.resize(320, 240);
        if (round % 3 != 0)
            give(*window.picture, bodies[0], 0.0);
        window.view.show();
        QTest::qWait(9 * round);
        give(*window.picture, bodies[1], 0.5);
        if (round % 2)
            QTest::qWait(5 * round);
        if (round % 4 == 0)
            window.view.close();
    }
    SUCCEED() << "no crash, no hang";
}

} // namespace
} // namespace lactea::scene

int main(int argc, char** argv)
{
    lactea::start::chooseRenderer();
    QGuiApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
