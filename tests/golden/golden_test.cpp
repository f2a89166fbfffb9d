// The program's own snapshot command draws each case of cases.json; the picture has to match the one in images/.
#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include "tests/support/image_difference.h"

namespace {

const QString goldenFolder = QStringLiteral(LACTEA_SOURCE_DIR "/tests/golden");
constexpr int snapshotTimeoutMs = 150'000;  // software OpenGL on a busy machine, first body without a cache

struct Case {
    QString name;
    QStringList arguments;
    int channel = 0;
    double share = 0.0;
};

std::vector<Case> readCases()
{
    QFile file(goldenFolder + "/cases.json");
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<Case> cases;
    const auto list = QJsonDocument::fromJson(file.readAll()).object().value("cases").toArray();
    for (const auto& value : list) {
        const QJsonObject o = value.toObject();
        Case c{o["name"].toString(), {}, o["channel"].toInt(), o["share"].toDouble()};
        for (const auto& a : o["arguments"].toArray())
            c.arguments << a.toString();
        cases.push_back(c);
    }
    return cases;
}

std::string nameOf(const testing::TestParamInfo<Case>& testCase)
{
    QString name = testCase.param.name;  // a test's name holds letters, digits and _ only
    return name.replace('-', '_').toStdString();
}

}  // namespace

class GoldenPicture : public testing::TestWithParam<Case> {};

TEST_P(GoldenPicture, IsDrawnAsBefore)
{
    const Case c = GetParam();
    QTemporaryDir folder;
    const QString actualFile = folder.filePath(c.name + ".png");
    QProcess program;
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(QStringLiteral(LACTEA_PROGRAM), QStringList{"snapshot", "--out", actualFile} + c.arguments);
    ASSERT_TRUE(program.waitForFinished(snapshotTimeoutMs)) << "lactea snapshot hangs";
    ASSERT_EQ(program.exitCode(), 0) << program.readAll().toStdString();

    const QImage actual(actualFile);
    ASSERT_FALSE(actual.isNull());
    EXPECT_GT(lactea::test::shareDrawn(actual), 0.01) << "hardly anything was drawn";

    const QString expectedFile = goldenFolder + "/images/" + c.name + ".png";
    if (qEnvironmentVariableIsSet("LACTEA_BLESS")) {
        QFile::remove(expectedFile);
        ASSERT_TRUE(QFile::copy(actualFile, expectedFile));
        GTEST_SKIP() << "new picture kept; look at it: " << expectedFile.toStdString();
    }
    const auto difference = lactea::test::compare(actual, QImage(expectedFile), c.channel);
    if (difference.share > c.share) {
        const QString out = QDir::current().filePath("golden-failures");
        QDir().mkpath(out);
        actual.save(out + "/" + c.name + "-actual.png");
        difference.picture.save(out + "/" + c.name + "-difference.png");
    }
    EXPECT_LE(difference.share, c.share) << "actual and difference are in golden-failures/ of the test's folder";
}

INSTANTIATE_TEST_SUITE_P(Cases, GoldenPicture, testing::ValuesIn(readCases()), nameOf);

TEST(GoldenCases, AreThere) { EXPECT_GE(readCases().size(), 20u); }
