// The built program's `snapshot` as a shell calls it. Needs an X display.
#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace {

constexpr int patienceMs = 200'000;

struct Answer {
    int status = -1;
    QString error;
};

class Snapshot : public testing::Test {
protected:
    Answer ask(const QStringList& arguments)
    {
        QProcess program;
        program.start(QStringLiteral(LACTEA_PROGRAM), QStringList{"snapshot", "--out", file()} + arguments);
        EXPECT_TRUE(program.waitForFinished(patienceMs)) << "lactea snapshot hangs";
        return {program.exitCode(), QString::fromUtf8(program.readAllStandardError())};
    }
    QByteArray bytes(const QStringList& arguments)
    {
        const Answer answer = ask(arguments);
        EXPECT_EQ(answer.status, 0) << answer.error.toStdString();
        QFile written(file());
        EXPECT_TRUE(written.open(QIODevice::ReadOnly));
        return written.readAll();
    }
    [[nodiscard]] QString file() const { return folder.filePath("picture.png"); }
    QTemporaryDir folder;
};

TEST_F(Snapshot, TheSameWishIsTheSameFile)
{
    const QStringList wish{"--size", "480x270", "--scenario", "suckling", "--at", "70s"};
    const QByteArray first = bytes(wish);
    EXPECT_FALSE(first.isEmpty());
    EXPECT_EQ(bytes(wish), first);
}

TEST_F(Snapshot, APartFillsThePictureAndTheFileSaysHowToDrawItAgain)
{
    (void)bytes({"--size", "480x270", "--part", "breast/right/lobe 3", "--alone", "--transparent", "--labels", "off"});
    const QImage picture(file());
    ASSERT_TRUE(picture.hasAlphaChannel());
    int left = picture.width(), right = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            if (qAlpha(picture.pixel(x, y)) > 128) {
                left = std::min(left, x);
                right = std::max(right, x);
            }
    EXPECT_GT(right - left, 60);
    EXPECT_LT(right - left, 400) << "more than the lobe is drawn";
    EXPECT_TRUE(picture.text("Description").contains("--part \"breast/right/lobe 3\" --alone")) << picture.text("Description").toStdString();
    EXPECT_TRUE(picture.text("Title").contains("3")) << picture.text("Title").toStdString();
}

TEST_F(Snapshot, AStepOfALessonIsDrawn)
{
    const QByteArray first = bytes({"--size", "480x270", "--lesson", "let-down", "--step", "2"});
    EXPECT_NE(first, bytes({"--size", "480x270", "--lesson", "let-down", "--step", "1"}));
}

TEST_F(Snapshot, RefusesWhatCannotBecomeAPictureAndSaysWhy)
{
    const struct {
        QStringList arguments;
        int status;
        QString word;
    } cases[] = {
        {{"--size", "9000x100"}, 2, "--size"},
        {{"--part", "breast/right/handle 3"}, 2, "--part"},
        {{"--part", "breast/right/lobe 99"}, 3, "--part"},
        {{"--alone"}, 2, "--part"},
        {{"--step", "2"}, 2, "--lesson"},
        {{"--lesson", "nonesuch"}, 3, "nonesuch"},
        {{"--skin", "7"}, 2, "--skin"},
    };
    for (const auto& c : cases) {
        const Answer answer = ask(c.arguments);
        EXPECT_EQ(answer.status, c.status) << c.arguments.join(' ').toStdString() << ": " << answer.error.toStdString();
        EXPECT_TRUE(answer.error.contains(c.word)) << answer.error.toStdString();
        EXPECT_FALSE(QFile::exists(file()));
    }
}

}  // namespace
