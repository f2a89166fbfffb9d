// Draws a small body in a real window. Needs an X display.
#include <QGuiApplication>
#include <QImage>
#include <QSignalSpy>
#include <QTest>
#include <QtQml/qqmlextensionplugin.h>

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

constexpr int patienceMs = 20'000;

class Picture : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_NE(window.picture, nullptr);
        picker = std::make_unique<anatomy::Picker>(*body.breast, body.model->levels[1]);
        window.picture->setBody(body.breast, body.model, picker.get());
        window.picture->setSnapshot(scene_test::letDownAt(*body.breast, 0.0), 0.0);
        window.view.resize(640, 480);
        failures = std::make_unique<QSignalSpy>(window.picture, &PictureView::drawFailed);
        still = std::make_unique<QSignalSpy>(window.picture, &PictureView::stillFrameDrawn);
        window.view.show();
    }
    QImage settled()
    {
        const bool drawn = !still->isEmpty() || still->wait(patienceMs);
        EXPECT_TRUE(drawn);
        still->clear();
        return window.view.grabWindow();
    }
    QColor middleOfBunch(const QImage& image, int bunch) const
    {
        const auto at = project(eyeFrame(CameraPose{}), composeLens(640, 480, {}, body.breast->shape->pictureScale()),
                                body.breast->bunches[static_cast<std::size_t>(bunch)].centreMm);
        return image.pixelColor(static_cast<int>(at->x), static_cast<int>(at->y));
    }
    scene_test::SmallBody body = scene_test::smallBody();
    std::unique_ptr<anatomy::Picker> picker;
    scene_test::SceneWindow window;
    std::unique_ptr<QSignalSpy> failures, still;
};

TEST_F(Picture, TheStillFrameShowsTheBodyOnItsGround)
{
    const QImage image = settled();
    EXPECT_EQ(image.pixelColor(3, 3), QColor(0xF4EEE4));
    EXPECT_GT(middleOfBunch(image, 0).red(), middleOfBunch(image, 0).blue() + 15);
    EXPECT_TRUE(failures->isEmpty());
}

TEST_F(Picture, SurvivesAResizeAndFillsTheNewSize)
{
    (void)settled();
    window.view.resize(900, 500);
    const QImage image = settled();
    EXPECT_EQ(image.size(), QSize(900, 500));
    const auto at = project(eyeFrame(CameraPose{}), composeLens(900, 500, {}, body.breast->shape->pictureScale()), body.breast->bunches[0].centreMm);
    const QColor middle = image.pixelColor(static_cast<int>(at->x), static_cast<int>(at->y));
    EXPECT_GT(middle.red(), middle.blue() + 15);
    EXPECT_EQ(image.pixelColor(896, 3), QColor(0xF4EEE4));
}

TEST_F(Picture, AClickGivesThePartThatIsDrawnThere)
{
    (void)settled();
    QSignalSpy clicks(window.picture, &PictureView::partClicked);
    QSignalSpy misses(window.picture, &PictureView::backgroundClicked);
    const auto at = project(eyeFrame(CameraPose{}), composeLens(640, 480, {}, body.breast->shape->pictureScale()), body.breast->bunches[1].centreMm);
    QTest::mouseClick(&window.view, Qt::LeftButton, {}, QPoint(static_cast<int>(at->x), static_cast<int>(at->y)));
    ASSERT_EQ(clicks.size(), 1);
    EXPECT_EQ(clicks[0][0].toString(), "breast/right/lobe 2/bunch 1");
    QTest::mouseClick(&window.view, Qt::LeftButton, {}, QPoint(5, 5));
    EXPECT_EQ(misses.size(), 1);
}

TEST_F(Picture, ADragTurnsTheEyeAndIsOneStep)
{
    (void)settled();
    auto* view = window.picture->ownView();
    const auto before = view->camera();
    QTest::mousePress(&window.view, Qt::LeftButton, {}, QPoint(300, 240));
    for (int x = 310; x <= 400; x += 10)
        QTest::mouseMove(&window.view, QPoint(x, 240));
    QTest::mouseRelease(&window.view, Qt::LeftButton, {}, QPoint(400, 240));
    EXPECT_LT(view->camera().azimuthDeg, before.azimuthDeg - 20.0);
    EXPECT_EQ(view->camera().distanceMm, before.distanceMm);
}

TEST_F(Picture, TheSelectedPartIsOutlined)
{
    const QImage plain = settled();
    window.picture->setSelectedPart("breast/right/lobe 1/bunch 1");
    const QImage outlined = settled();
    int accent = 0;
    for (int y = 0; y < outlined.height(); ++y)
        for (int x = 0; x < outlined.width(); ++x) {
            const QColor c = outlined.pixelColor(x, y);
            accent += std::abs(c.red() - 0x0B) < 8 && std::abs(c.green() - 0x5A) < 8 && std::abs(c.blue() - 0x6F) < 8;
        }
    EXPECT_GT(accent, 150);
    EXPECT_NE(plain, outlined);
}

// Pixels that differ clearly, of all.
double difference(const QImage& one, const QImage& other)
{
    int different = 0;
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x) {
            const QColor a = one.pixelColor(x, y), b = other.pixelColor(x, y);
            different += std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) > 60;
        }
    return static_cast<double>(different) / (one.width() * one.height());
}

TEST_F(Picture, AtRestItAsksForNoFrameAndStaysThereInThoseOfOthers)
{
    const QImage before = settled();
    ASSERT_TRUE(QTest::qWaitFor([&] { return window.picture->pacer().asleep(); }, patienceMs));
    QTest::qWait(300);
    const qint64 frames = window.picture->pacer().frames();
    QTest::qWait(1000);
    EXPECT_EQ(window.picture->pacer().frames(), frames);
    for (int i = 0; i < 5; ++i) {
        window.view.update();
        QTest::qWait(50);
    }
    EXPECT_GT(window.picture->pacer().frames(), frames);
    EXPECT_TRUE(window.picture->pacer().asleep());
    EXPECT_EQ(difference(before, window.view.grabWindow()), 0.0);
}

TEST_F(Picture, WhatChangesWakesIt)
{
    const QImage before = settled();
    ASSERT_TRUE(QTest::qWaitFor([&] { return window.picture->pacer().asleep(); }, patienceMs));
    window.picture->orbitBy(40.0, 0.0);
    EXPECT_GT(difference(before, settled()), 0.01);
    ASSERT_TRUE(QTest::qWaitFor([&] { return window.picture->pacer().asleep(); }, patienceMs));
    window.picture->setSnapshot(scene_test::letDownAt(*body.breast, 1.0), 1.0);
    EXPECT_FALSE(window.picture->pacer().asleep());
}

TEST_F(Picture, WhileOnlyMilkMovesTheRestIsKeptAndThePictureIsTheSame)
{
    (void)settled();
    double share = 0.0;
    const auto live = [&](double step) {
        share += step;
        window.picture->setSnapshot(scene_test::letDownAt(*body.breast, share), 1.0);
        QTest::qWait(30);
    };
    for (int i = 0; i < 25; ++i)
        live(0.04);
    EXPECT_EQ(window.picture->scene()->graph().way(), FrameGraph::Way::Living);
    const QImage living = window.view.grabWindow();
    window.picture->setSnapshot(scene_test::letDownAt(*body.breast, share), 0.0);
    still->clear();
    const QImage whole = settled();
    EXPECT_LT(difference(living, whole), 0.01);
    EXPECT_GT(middleOfBunch(living, 0).red(), middleOfBunch(living, 0).blue() + 15);
}

// Qt 3D 6.4 keeps drawing into textures that are gone when a target's size went there and back unseen.
TEST_F(Picture, IsWholeAfterATurnAtACoarserScale)
{
    (void)settled();
    window.picture->holdQuality(2);
    for (int turn = 0; turn < 2; ++turn) {
        for (int i = 0; i < 12; ++i) {
            window.picture->orbitBy(turn == 0 ? 2.0 : -2.0, 0.0);
            QTest::qWait(40);
        }
        still->clear();
        const QImage image = settled();
        if (turn == 1) {
            EXPECT_GT(middleOfBunch(image, 0).red(), middleOfBunch(image, 0).blue() + 15);
        }
    }
    for (int i = 0; i < 20; ++i) {
        window.picture->setSnapshot(scene_test::letDownAt(*body.breast, 0.05 * i), 1.0);
        QTest::qWait(30);
    }
    const QImage living = window.view.grabWindow();
    EXPECT_GT(middleOfBunch(living, 0).red(), middleOfBunch(living, 0).blue() + 15);
}

}  // namespace
}  // namespace lactea::scene

int main(int argc, char** argv)
{
    lactea::start::chooseRenderer();
    QGuiApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
