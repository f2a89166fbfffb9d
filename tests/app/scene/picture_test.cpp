// Draws a small body in a real window. Needs an X display.
#include <QGuiApplication>
#include <QImage>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
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
        picker = std::make_unique<anatomy::Picker>(*body.breast, anatomy::levelOf(body.model, anatomy::Detail::Low));
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

TEST_F(Picture, FingersTurnZoomAndMove)
{
    (void)settled();
    auto* view = window.picture->ownView();
    std::unique_ptr<QPointingDevice> fingers(QTest::createTouchDevice());
    const auto at = [](int x) { return QPoint(x, 240); };
    const auto before = view->camera();
    QTest::touchEvent(&window.view, fingers.get()).press(0, at(300));
    for (int x = 310; x <= 400; x += 10)
        QTest::touchEvent(&window.view, fingers.get()).move(0, at(x));
    EXPECT_LT(view->camera().azimuthDeg, before.azimuthDeg - 10.0) << "one finger turns";

    const auto turned = view->camera();
    QTest::touchEvent(&window.view, fingers.get()).stationary(0).press(1, at(440));
    for (int d = 1; d <= 8; ++d)
        QTest::touchEvent(&window.view, fingers.get()).move(0, at(400 - 8 * d)).move(1, at(440 + 8 * d));
    QTest::touchEvent(&window.view, fingers.get()).release(0, at(336)).release(1, at(504));
    EXPECT_LT(view->camera().distanceMm, 0.6 * turned.distanceMm) << "a pinch zooms";
    EXPECT_NEAR(view->camera().azimuthDeg, turned.azimuthDeg, 1e-9);

    const auto zoomed = view->camera();
    QTest::touchEvent(&window.view, fingers.get()).press(0, at(300)).press(1, at(340));
    for (int d = 1; d <= 8; ++d)
        QTest::touchEvent(&window.view, fingers.get()).move(0, at(300 + 8 * d)).move(1, at(340 + 8 * d));
    QTest::touchEvent(&window.view, fingers.get()).release(0, at(364)).release(1, at(404));
    EXPECT_NEAR(view->camera().distanceMm, zoomed.distanceMm, 0.05 * zoomed.distanceMm);
    EXPECT_GT(length(targetOf(view->camera()) - targetOf(zoomed)), 2.0) << "two fingers move";
    window.picture->ownHistory()->undo();
    EXPECT_EQ(view->camera(), zoomed) << "one step";
    window.picture->ownHistory()->undo();
    EXPECT_EQ(view->camera(), turned);

    view->placeCamera(before);
    (void)settled();
    QSignalSpy clicks(window.picture, &PictureView::partClicked), menus(window.picture, &PictureView::menuAsked);
    const auto bunch = project(eyeFrame(before), composeLens(640, 480, {}, body.breast->shape->pictureScale()),
                               body.breast->bunches[0].centreMm);
    const QPoint there(static_cast<int>(bunch->x), static_cast<int>(bunch->y));
    QTest::touchEvent(&window.view, fingers.get()).press(0, there);
    QTest::touchEvent(&window.view, fingers.get()).release(0, there);
    EXPECT_EQ(clicks.size(), 1) << "a tap selects";
    QTest::touchEvent(&window.view, fingers.get()).press(0, there);
    EXPECT_TRUE(menus.wait()) << "a finger that rests asks for the menu";
    QTest::touchEvent(&window.view, fingers.get()).release(0, there);
    EXPECT_EQ(clicks.size(), 1);
}

TEST_F(Picture, ATouchpadMovesAndPinches)
{
    (void)settled();
    auto* view = window.picture->ownView();
    const auto before = view->camera();
    const QPointF at(320, 240);
    const auto scroll = [&](Qt::ScrollPhase phase, QPoint pixels) {
        QWheelEvent event(at, window.view.mapToGlobal(at), pixels, 4 * pixels, Qt::NoButton, {}, phase, false);
        QCoreApplication::sendEvent(&window.view, &event);
    };
    scroll(Qt::ScrollBegin, {5, 0});
    for (int i = 0; i < 8; ++i)
        scroll(Qt::ScrollUpdate, {10, 0});
    scroll(Qt::ScrollEnd, {});
    EXPECT_EQ(view->camera().distanceMm, before.distanceMm);
    EXPECT_GT(length(targetOf(view->camera()) - targetOf(before)), 2.0) << "two fingers move";
    QNativeGestureEvent pinch(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2, at, at,
                              window.view.mapToGlobal(at), 0.3, {});
    QCoreApplication::sendEvent(&window.view, &pinch);
    EXPECT_NEAR(view->camera().distanceMm, before.distanceMm / 1.3, 1.0) << "a pinch zooms";
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

// From the back the fat stands before the lobes.
class FromBehind : public Picture {
protected:
    void SetUp() override
    {
        Picture::SetUp();
        pose.azimuthDeg = 138.0;
        window.picture->ownView()->placeCamera(pose);
        window.picture->ownView()->setNamesShown(false);  // names keep the places that they once took
    }
    QPointF onScreen(const Vec3& p) const
    {
        const auto at = project(eyeFrame(pose), composeLens(640, 480, {}, body.breast->shape->pictureScale()), p);
        return {at->x, at->y};
    }
    QColor colourAt(const QImage& image, const Vec3& p) const { return image.pixelColor(onScreen(p).toPoint()); }
    static double away(const QColor& a, const QColor& b)
    {
        return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue());
    }
    CameraPose pose;
    const QString fat = QStringLiteral("breast/right/fat"), lobe = QStringLiteral("breast/right/lobe 1");
};

TEST_F(FromBehind, WhatIsFadedShowsWhatLiesBehindItAndLetsTheClickThrough)
{
    auto* view = window.picture->ownView();
    const Vec3 middle = body.breast->bunches[0].centreMm, beside{0, 10, -20};
    const QPointF at = onScreen(middle), off = onScreen(beside);
    const QImage solid = settled();
    EXPECT_EQ(window.picture->pick(at.x(), at.y()).left(16), QStringLiteral("breast/right/fat"));
    view->hide(fat);
    const QImage bare = settled();
    view->toggleFaded(fat);
    const QImage faded = settled();
    EXPECT_LT(away(colourAt(faded, middle), colourAt(bare, middle)), away(colourAt(solid, middle), colourAt(bare, middle)));
    EXPECT_GT(away(colourAt(faded, middle), colourAt(bare, middle)), 8) << "it is still there";
    EXPECT_GT(away(colourAt(faded, beside), QColor(0xF4EEE4)), 8) << "over the ground too";
    EXPECT_EQ(window.picture->pick(at.x(), at.y()), QStringLiteral("breast/right/lobe 1/bunch 1"));
    EXPECT_NE(window.picture->pick(off.x(), off.y()), QString()) << "nothing solid is near";
    view->toggleFaded(fat);
    EXPECT_EQ(difference(settled(), solid), 0.0);
}

TEST_F(FromBehind, AnXRayedLobeIsSeenThroughWhatIsSolidBeforeIt)
{
    const Vec3 middle = body.breast->bunches[0].centreMm;
    const QImage solid = settled();
    window.picture->ownView()->toggleXrayed(lobe);
    const QImage xrayed = settled();
    const Vec3 rim = middle + eyeFrame(pose).up * (0.93 * body.breast->bunches[0].radiusMm);
    EXPECT_GT(away(colourAt(xrayed, rim), colourAt(solid, rim)), 20) << "its rims, like those of glass";
    EXPECT_GT(away(colourAt(xrayed, middle), colourAt(solid, middle)), 4) << "a little where it faces the eye";
    EXPECT_EQ(colourAt(xrayed, {0, 20, -30}), colourAt(solid, {0, 20, -30})) << "nothing else changes";
    window.view.resize(700, 500);
    (void)settled();
    window.view.resize(640, 480);
    EXPECT_LT(difference(settled(), xrayed), 0.002) << "the sum of the layers follows the window";
}

TEST_F(FromBehind, WhileTheMilkMovesWhatIsFadedStaysOverIt)
{
    window.picture->ownView()->toggleFaded(fat);
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
    EXPECT_LT(difference(living, settled()), 0.01);
}

TEST_F(Picture, ALobeDrawnApartIsPickedWhereItIsDrawn)
{
    auto whole = std::make_shared<anatomy::BodyModel>(*body.model);
    whole->composition = anatomy::Composition::Whole;
    window.picture->setBody(body.breast, whole, picker.get());
    auto* view = window.picture->ownView();
    view->hide(QStringLiteral("breast/right/fat"));
    still->clear();
    (void)settled();
    view->setApart(1.0);
    const QImage image = settled();
    const anatomy::LobeSpread spread(*body.breast);
    const Vec3 rest = body.breast->bunches[1].centreMm, placed = spread.placed(rest, 1, 1.0);
    ASSERT_GT(length(placed - rest), 20.0);
    const auto at = [&](const Vec3& p) {
        return *project(eyeFrame(CameraPose{}), composeLens(640, 480, {}, body.breast->shape->pictureScale()), p);
    };
    const QColor there = image.pixelColor(static_cast<int>(at(placed).x), static_cast<int>(at(placed).y));
    EXPECT_GT(there.red(), there.blue() + 15);
    EXPECT_EQ(window.picture->pick(at(placed).x, at(placed).y), QStringLiteral("breast/right/lobe 2/bunch 1"));
    EXPECT_NE(window.picture->pick(at(rest).x, at(rest).y), QStringLiteral("breast/right/lobe 2/bunch 1"));
    view->setApart(0.0);
    (void)settled();
    EXPECT_EQ(window.picture->pick(at(rest).x, at(rest).y), QStringLiteral("breast/right/lobe 2/bunch 1"));
}

TEST_F(Picture, GoingToWhatThePlateLeavesOutOpensTheBodyAsOneStep)
{
    body.breast->bunches[1].shown = false;
    auto* view = window.picture->ownView();
    const auto before = view->values();

    window.picture->frame(QStringLiteral("breast/right/lobe 1/bunch 1"));
    EXPECT_EQ(view->cut(), QStringLiteral("plate")) << "the plate shows it";
    EXPECT_EQ(view->layer(), 0);
    window.picture->ownHistory()->undo();
    EXPECT_EQ(view->values(), before);

    window.picture->frame(QStringLiteral("breast/right/lobe 2/bunch 1"));
    EXPECT_EQ(view->cut(), QStringLiteral("whole"));
    EXPECT_EQ(view->layer(), 2) << "skin and fat would hide it";
    EXPECT_LT(length(targetOf(view->camera()) - body.breast->bunches[1].centreMm), 1.0);
    window.picture->ownHistory()->undo();
    EXPECT_EQ(view->values(), before) << "one step";
}

TEST_F(Picture, ThePaleColoursAreGreyerAndComeBack)
{
    auto* view = window.picture->ownView();
    const QImage diagram = settled();
    view->setComfort(QStringLiteral("clinical"));
    const QImage clinical = settled();
    EXPECT_LT(middleOfBunch(clinical, 0).hsvSaturationF(), 0.8F * middleOfBunch(diagram, 0).hsvSaturationF());
    view->setComfort(QStringLiteral("tissue"));
    EXPECT_GT(middleOfBunch(settled(), 0).hsvSaturationF(), middleOfBunch(diagram, 0).hsvSaturationF());
    view->setComfort(QStringLiteral("diagram"));
    EXPECT_EQ(difference(settled(), diagram), 0.0);
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
