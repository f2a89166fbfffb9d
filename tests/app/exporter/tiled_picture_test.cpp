// Draws the session's picture in one piece and in several, on ground and without. Needs an X display.
#include <QGuiApplication>
#include <QPainter>
#include <QQmlEngine>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtQml/qqmlextensionplugin.h>

#include <gtest/gtest.h>

#include "app/exporter/picture_credit.h"
#include "app/exporter/tiled_picture.h"
#include "app/start/graphics.h"
#include "tests/app/support/warnings.h"
#include "tests/support/image_difference.h"

Q_IMPORT_QML_PLUGIN(Lactea_ScenePlugin)
Q_IMPORT_QML_PLUGIN(Lactea_SessionPlugin)
Q_IMPORT_QML_PLUGIN(Lactea_ExporterPlugin)

namespace lactea::exporter {
namespace {

constexpr int patienceMs = 120'000;
const qint64 mostPiecePixels = PictureWish().mostPiecePixels;

class Tiles : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        engine = new QQmlEngine;
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        session = new session::Session;
        QQmlEngine::setObjectOwnership(session, QQmlEngine::CppOwnership);
        session->start({{QStringLiteral("fresh"), true}});
        ASSERT_TRUE(QTest::qWaitFor([] { return session->ready() && session->snapshot(); }, patienceMs));
    }
    static void TearDownTestSuite()
    {
        delete engine;
        delete session;
    }
    static QImage drawn(const PictureWish& wish)
    {
        TiledPicture drawing(engine, session, wish);
        QSignalSpy done(&drawing, &TiledPicture::finished), failed(&drawing, &TiledPicture::failed);
        const auto prepared = drawing.prepare();
        EXPECT_TRUE(prepared) << prepared.error().text();
        drawing.start();
        EXPECT_TRUE(done.wait(patienceMs)) << "problems: " << failed.size();
        return done.isEmpty() ? QImage() : done[0][0].value<QImage>();
    }
    static inline QQmlEngine* engine = nullptr;
    static inline session::Session* session = nullptr;
};

TEST_F(Tiles, PiecesCoverThePictureOnceAndStaySmall)
{
    for (const QSize size : {QSize(64, 64), QSize(1280, 720), QSize(1921, 1083), QSize(7680, 4320), QSize(64, 4320), QSize(7680, 64)}) {
        const auto pieces = piecesOf(size, mostPiecePixels);
        QRegion covered;
        for (const QRect& piece : pieces) {
            EXPECT_EQ(piece.size(), pieces.front().size());
            EXPECT_TRUE(covered.intersected(piece).isEmpty());
            EXPECT_LE(static_cast<qint64>(piece.width()) * piece.height(), mostPiecePixels);
            covered += piece;
        }
        EXPECT_TRUE(QRegion(QRect(QPoint(0, 0), size)).subtracted(covered).isEmpty());
    }
}

TEST_F(Tiles, NoSeamShowsWhereTwoPiecesMeet)
{
    PictureWish wish{QSize(1000, 1000), QStringLiteral("light"), false, {}};
    const QImage whole = drawn(wish);
    wish.mostPiecePixels = 90'000;
    const QImage pieced = drawn(wish);
    ASSERT_EQ(pieced.size(), whole.size());
    EXPECT_GT(lactea::test::shareDrawn(whole), 0.1);
    // A sample that lies just on an edge may fall to the other side: hardly a pixel, and nowhere a line of them.
    const auto difference = lactea::test::compare(whole, pieced, 8);
    EXPECT_LT(difference.share, 0.001);
    if (difference.share >= 0.001) {
        whole.save(QStringLiteral("tiled-whole.png"));
        pieced.save(QStringLiteral("tiled-pieced.png"));
    }
}

TEST_F(Tiles, OnAnyGroundTheTransparentPictureLooksAsIfDrawnThere)
{
    PictureWish wish{QSize(640, 480), QStringLiteral("light"), false, {}};
    const QImage opaque = drawn(wish);
    wish.transparent = true;
    const QImage free = drawn(wish);
    ASSERT_TRUE(free.hasAlphaChannel());
    EXPECT_GT(lactea::test::shareDrawn(opaque), 0.1);
    EXPECT_EQ(qAlpha(free.pixel(2, 2)), 0);
    int half = 0;
    for (int y = 0; y < free.height(); ++y)
        for (int x = 0; x < free.width(); ++x)
            half += qAlpha(free.pixel(x, y)) > 20 && qAlpha(free.pixel(x, y)) < 235;
    EXPECT_GT(half, 200) << "the edge is not smooth";
    QImage laid(free.size(), QImage::Format_RGB32);
    laid.fill(opaque.pixel(2, 2));
    {
        QPainter painter(&laid);
        painter.drawImage(0, 0, free);
    }
    // The edge is blended in linear light here, on a page in whatever that likes: lighter or darker, but never coloured.
    EXPECT_LT(lactea::test::compare(opaque, laid, 40).share, 0.003);
    EXPECT_LT(lactea::test::compare(opaque, laid, 4).share, 0.01);
    int coloured = 0;
    for (int y = 0; y < laid.height(); ++y)
        for (int x = 0; x < laid.width(); ++x) {
            const QRgb one = opaque.pixel(x, y), other = laid.pixel(x, y);
            const int red = qRed(other) - qRed(one), blue = qBlue(other) - qBlue(one);
            coloured += std::abs(red - blue) > 24;
        }
    EXPECT_LT(coloured, 100) << "a coloured fringe";
}

TEST_F(Tiles, TheFileSaysWhatItShowsAndHoldsNoTimeOfDay)
{
    const QTemporaryDir folder;
    QImage picture(8, 8, QImage::Format_RGB32);
    picture.fill(Qt::red);
    const QString one = folder.filePath("1.png"), two = folder.filePath("2.png");
    ASSERT_TRUE(writePng(picture, creditOf(*session), one));
    QTest::qWait(1100);
    ASSERT_TRUE(writePng(picture, creditOf(*session), two));
    QFile a(one), b(two);
    ASSERT_TRUE(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
    EXPECT_EQ(a.readAll(), b.readAll());
    const QImage read(one);
    EXPECT_TRUE(read.text("Software").startsWith("Lactea"));
    EXPECT_TRUE(read.text("Copyright").contains("GPL-3.0-or-later"));
    EXPECT_TRUE(read.text("Description").contains("plan: classic"));
    EXPECT_TRUE(read.text("Description").contains("seed: "));
    EXPECT_FALSE(read.text("Title").isEmpty());
}

}  // namespace
}  // namespace lactea::exporter

int main(int argc, char** argv)
{
    const QTemporaryDir home;
    for (const char* folder : {"XDG_CONFIG_HOME", "XDG_DATA_HOME"})
        qputenv(folder, home.filePath(QString::fromLatin1(folder)).toUtf8());
    lactea::start::chooseRenderer();
    QGuiApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    lactea::test::failOnWarnings();
    return RUN_ALL_TESTS();
}
