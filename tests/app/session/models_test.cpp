#include <QSignalSpy>

#include <gtest/gtest.h>

#include "app/session/chart_history.h"
#include "app/session/hormone_model.h"
#include "app/session/trigger_model.h"

using namespace lactea;
using namespace lactea::session;
using namespace lactea::simulation;

TEST(TriggerModel, ShowsAWishAtOnceAndKeepsItUntilTheWorkerKnows)
{
    TriggerModel triggers;
    triggers.expect(Stimulus::Suckling, true);
    EXPECT_TRUE(triggers.get(QStringLiteral("suckling")).value(QStringLiteral("running")).toBool());
    triggers.apply(Snapshot{}, false);
    EXPECT_TRUE(triggers.running(Stimulus::Suckling));
    Snapshot s;
    s.timeS = 65.0;
    s.stimuli[0] = {true, 2.0};
    triggers.apply(s, true);
    EXPECT_EQ(triggers.get(QStringLiteral("suckling")).value(QStringLiteral("elapsedText")), QStringLiteral("1:03"));
    triggers.apply(Snapshot{}, true);
    EXPECT_FALSE(triggers.running(Stimulus::Suckling));
    EXPECT_TRUE(triggers.get(QStringLiteral("no such")).isEmpty());
}

TEST(TriggerModel, TellsOnlyWhatChanged)
{
    TriggerModel triggers;
    QSignalSpy changed(&triggers, &QAbstractListModel::dataChanged);
    for (int i = 0; i < 10; ++i)
        triggers.apply(Snapshot{}, true);
    EXPECT_EQ(changed.count(), 0);
}

TEST(HormoneModel, RefusesAnUnknownModeAndKeepsValuesInTheSlidersRange)
{
    EXPECT_FALSE(hormoneControl(Hormone::Oxytocin, QStringLiteral("wild"), 1.0).has_value());
    EXPECT_FALSE(hormoneControl(Hormone::Oxytocin, QStringLiteral("hold"), std::nan("")).has_value());
    EXPECT_DOUBLE_EQ(hormoneControl(Hormone::Oxytocin, QStringLiteral("multiply"), 9.0)->value, 2.0);
    EXPECT_DOUBLE_EQ(hormoneControl(Hormone::Prolactin, QStringLiteral("multiply"), 9.0)->value, 4.0);
    EXPECT_DOUBLE_EQ(hormoneControl(Hormone::Prolactin, QStringLiteral("hold"), -5.0)->value, 0.0);
}

TEST(HormoneModel, OnlyWhatAPersonSetCanBeOutsideTheLivingRange)
{
    HormoneModel hormones;
    Snapshot s;
    s.dayPostpartum = 42.0;
    s.oxytocinPgPerMl = s.oxytocinNaturalPgPerMl = 55.0;
    hormones.apply(s, true);
    const QString outside = QStringLiteral("outsideLivingRange"), id = QStringLiteral("oxytocin");
    EXPECT_FALSE(hormones.get(id).value(outside).toBool());
    hormones.expect(Hormone::Oxytocin, {HormoneControl::Mode::Hold, 55.0});
    EXPECT_TRUE(hormones.get(id).value(outside).toBool());
    hormones.expect(Hormone::Oxytocin, {HormoneControl::Mode::Hold, 10.0});
    EXPECT_FALSE(hormones.get(id).value(outside).toBool());
    EXPECT_EQ(hormones.get(id).value(QStringLiteral("mode")), QStringLiteral("hold"));
}

TEST(HormoneModel, EveryBandLiesWithinItsSliderAndNamesItsStudy)
{
    for (const Hormone hormone : {Hormone::Oxytocin, Hormone::Prolactin})
        for (const double day : {5.0, 42.0, 100.0, 300.0}) {
            const HormoneRange range = hormoneRange(hormone, day);
            EXPECT_LT(range.minimum, range.bandLow);
            EXPECT_LT(range.bandLow, range.bandHigh);
            EXPECT_LT(range.bandHigh, range.maximum);
            EXPECT_FALSE(range.source.isEmpty());
        }
}

TEST(ChartHistory, KeepsPeaksWhenItThins)
{
    ChartHistory chart;
    std::vector<ChartSample> samples;
    for (std::size_t i = 0; i <= ChartHistory::samplesKept; ++i) {
        ChartSample sample;
        sample.timeS = 0.25 * static_cast<double>(i);
        sample.values[0] = i == 1001 ? 40.0F : 1.0F;
        samples.push_back(sample);
    }
    chart.append(samples, Snapshot{});
    EXPECT_LT(chart.timesS().size(), ChartHistory::samplesKept);
    EXPECT_EQ(chart.timesS().size(), chart.lane(ChartLane::OxytocinPgPerMl).size());
    EXPECT_EQ(*std::max_element(chart.lane(ChartLane::OxytocinPgPerMl).begin(),
                                chart.lane(ChartLane::OxytocinPgPerMl).end()),
              40.0F);
    EXPECT_TRUE(std::is_sorted(chart.timesS().begin(), chart.timesS().end()));
    EXPECT_DOUBLE_EQ(chart.endS(), 0.25 * static_cast<double>(ChartHistory::samplesKept));
}

TEST(ChartHistory, ReadsBetweenSamplesAndNotesEvents)
{
    ChartHistory chart;
    Snapshot s;
    s.stimuli[0] = {true, 0.0};
    s.ejectionOnsetS = {0.7};
    s.timeS = 1.0;
    const std::array samples{ChartSample{0.0, {2.0F}}, ChartSample{1.0, {4.0F}}};
    chart.append(samples, s);
    EXPECT_DOUBLE_EQ(chart.valueAt(0, 0.5), 3.0);
    EXPECT_DOUBLE_EQ(chart.valueAt(0, 99.0), 4.0);
    EXPECT_DOUBLE_EQ(chart.valueAt(77, 0.5), 0.0);
    ASSERT_EQ(chart.events().size(), 2u);
    EXPECT_EQ(chart.events()[1].letDown, 1);
    EXPECT_DOUBLE_EQ(chart.events()[1].timeS, 0.7) << "when it began, not when it was told";
    s.timeS = 5.0;
    s.stimuli[0] = {false, 4.9};
    chart.append({}, s);
    EXPECT_DOUBLE_EQ(chart.events()[0].endS, 4.9);
}

TEST(ChartHistory, MissesNothingThatHappensBetweenTwoSnapshots)
{
    ChartHistory chart;
    constexpr auto cry = lactea::endocrine::indexOf(Stimulus::BabyCries);
    std::vector<ChartSample> samples(40);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        samples[i].timeS = static_cast<double>(i);
        // a cry that begins and ends
        samples[i].stimuli[cry] = {i >= 10 && i < 20, i >= 20 ? 20.0 : i >= 10 ? 10.0 : 0.0};
    }
    Snapshot s;
    s.timeS = 39.0;
    s.stimuli[cry].sinceS = 20.0;
    s.ejectionOnsetS = {25.0, 33.0};
    chart.append(samples, s);
    ASSERT_EQ(chart.events().size(), 3u);
    EXPECT_EQ(chart.events()[0].stimulus, Stimulus::BabyCries);
    EXPECT_DOUBLE_EQ(chart.events()[0].timeS, 10.0);
    EXPECT_DOUBLE_EQ(chart.events()[0].endS, 20.0);
    EXPECT_DOUBLE_EQ(chart.events()[2].timeS, 33.0);
    EXPECT_EQ(chart.events()[2].letDown, 2);
}
