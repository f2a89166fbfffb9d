#include "app/session/first_woman.h"
#include "app/session/session_state.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace lactea;
using namespace lactea::session;
using namespace lactea::simulation;

TEST(SessionState, IsReadBackToTheSameBits)
{
    SessionState state;
    state.seed = 0xfedcba9876543210ULL;
    state.scenario = QStringLiteral("suckling");
    state.plan = QStringLiteral("ultrasound");
    state.size = QStringLiteral("M");
    state.timeS = 1.0 / 3.0;
    state.actions = {{0.1, SetStimulus{Stimulus::Stress, true, Where::Left, 0.3}},
                     {0.7, SetHormone{Hormone::Prolactin, {HormoneControl::Mode::Hold, 1.0 / 7.0}}},
                     {0.8, SetPump{{123.0, 45.0, false, true}}},
                     {0.8, BlockDuct{{anatomy::PartKind::MainDuct, anatomy::Side::Left, 3}, true}},
                     {0.9, MarkMilk{{anatomy::PartKind::Lobule, anatomy::Side::Right, 1, 2, 3}, true}},
                     {0.9, SetStimulus{Stimulus::Massage, true, Where::Both, 0.5, 12.0, {0, 6}}}};
    state.view.camera.azimuthDeg = -17.123456789;
    state.view.hidden = {"breast/right/skin"};
    state.view.faded = {"breast/right/fat"};
    state.view.xrayed = {"breast/right/lobe 2", "group/vessels"};
    state.view.apart = 0.375;
    state.view.tinted = false;
    state.view.comfort = QStringLiteral("clinical");
    state.view.ducts = QStringLiteral("pressure");
    state.view.isolated = "breast/right/lobe 2";
    state.view.cut = {QStringLiteral("frontal"), -12.3456789, true};
    const auto read = stateFromJson(toJson(state));
    ASSERT_TRUE(read.has_value()) << read.error().text();
    EXPECT_EQ(read->seed, state.seed);
    EXPECT_EQ(read->timeS, state.timeS);
    EXPECT_EQ(read->view, state.view);
    ASSERT_EQ(read->actions.size(), 6u);
    EXPECT_EQ(read->actions[0].timeS, 0.1);
    EXPECT_EQ(std::get<SetStimulus>(read->actions[0].wish).where, Where::Left);
    EXPECT_EQ(std::get<SetStimulus>(read->actions[0].wish).strength, 0.3);
    EXPECT_EQ(std::get<SetHormone>(read->actions[1].wish).control, (HormoneControl{HormoneControl::Mode::Hold, 1.0 / 7.0}));
    EXPECT_EQ(std::get<SetPump>(read->actions[2].wish).setting, (flow::PumpSetting{123.0, 45.0, false, true}));
    EXPECT_EQ(std::get<BlockDuct>(read->actions[3].wish).duct, std::get<BlockDuct>(state.actions[3].wish).duct);
    EXPECT_EQ(std::get<MarkMilk>(read->actions[4].wish).part, std::get<MarkMilk>(state.actions[4].wish).part);
    const auto& massage = std::get<SetStimulus>(read->actions[5].wish);
    EXPECT_EQ(massage.lobes, (std::vector<int>{0, 6}));
    EXPECT_EQ(massage.lastsS, 12.0);
    EXPECT_EQ(massage.where, Where::Both);
}

TEST(SessionState, WrongFilesAreRefusedWithTheKey)
{
    const auto keyOf = [](const QByteArray& json) {
        const auto read = stateFromJson(json);
        return read ? std::string("accepted") : read.error().where;
    };
    EXPECT_EQ(keyOf("{}"), "format");
    const QByteArray head = R"({"format": "lactea-session", "version": 1, )";
    EXPECT_EQ(keyOf(head + R"("seed": 3})"), "seed");
    EXPECT_EQ(keyOf(head + R"("seed": "3", "time_s": -1})"), "time_s");
    EXPECT_EQ(keyOf(head + R"("seed": "3", "time_s": 1, "actions": [{"time_s": 2}]})").substr(0, 7), "actions");
    EXPECT_EQ(keyOf(head + R"("seed": "3", "time_s": 1})"), "accepted");
    EXPECT_FALSE(stateFromJson("[1,").has_value());
}

TEST(SessionState, AFolderThatIsAFileIsAnError)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("x")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.close();
    EXPECT_FALSE(saveState(folder.filePath(QStringLiteral("x/session.json")), {}).has_value());
    EXPECT_EQ(loadState(folder.filePath(QStringLiteral("none.json"))).error().code, Error::Code::NotFound);
}

TEST(FirstWoman, IsTheOneOfTheOptionsElseOfTheLastSession)
{
    using Kind = anatomy::BreastPlan::Kind;
    using Size = anatomy::BreastPlan::Size;
    const WomanChoice plain;
    QFile::remove(defaultStatePath());
    EXPECT_EQ(firstWoman({}), plain);

    SessionState last;
    last.seed = 41;
    last.plan = QStringLiteral("ultrasound");
    last.size = QStringLiteral("L");
    ASSERT_TRUE(saveState(defaultStatePath(), last).has_value());
    EXPECT_EQ(firstWoman({}), (WomanChoice{Kind::Ultrasound, Size::Large, 41}));
    EXPECT_EQ(firstWoman({{"seed", 5}}), (WomanChoice{Kind::Ultrasound, Size::Large, 5}));
    EXPECT_EQ(firstWoman({{"plan", "full"}}), (WomanChoice{Kind::Full, Size::Large, 41}));
    EXPECT_EQ(firstWoman({{"size", "S"}}), (WomanChoice{Kind::Ultrasound, Size::Small, 41}));
    EXPECT_EQ(firstWoman({{"fresh", true}}), plain);
    EXPECT_EQ(firstWoman({{"scenario", "suckling"}}).seed, plain.seed) << "a scenario has a woman of its own";
    QFile::remove(defaultStatePath());
}
