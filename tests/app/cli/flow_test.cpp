#include "app/cli/flow.h"

#include <cmath>
#include <fstream>
#include <map>
#include <sstream>

#include "app/cli/exit_status.h"
#include "model/files/json_file.h"
#include "tests/app/cli/shell.h"

namespace lactea::cli {
namespace {

using Attributes = std::map<std::string, std::string>;
using Table = std::map<std::string, std::vector<double>>; // by column

std::string element(const char* tag, const std::string& head, const Attributes& attributes)
{
    std::string text = "<" + std::string(tag) + " " + head + ">";
    for (const auto& [key, value] : attributes)
        text += "<data key=\"" + key + "\">" + value + "</data>";
    return text + "</" + tag + ">\n";
}

class Flow : public InAFolder {
protected:
    void node(const std::string& id, const Attributes& attributes)
    {
        m_elements += element("node", "id=\"" + id + "\"", attributes);
    }
    void edge(const std::string& from, const std::string& to, const Attributes& attributes)
    {
        m_elements += element("edge", "source=\"" + from + "\" target=\"" + to + "\"", attributes);
    }
    std::string networkFile() const
    {
        std::ofstream out(file("n.graphml"));
        out << "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
        for (const char* key : {"name", "kind"})
            out << "<key id=\"" << key << "\" for=\"node\" attr.name=\"" << key << "\" attr.type=\"string\"/>\n";
        for (const char* key : {"compliance_mL_per_mmHg", "volume_mL", "active_mmHg", "orifice_mmHg_s_per_mL", "delay_s",
                                "length_mm", "diameter_mm", "resistance_mmHg_s_per_mL"})
            out << "<key id=\"" << key << "\" for=\"all\" attr.name=\"" << key << "\" attr.type=\"double\"/>\n";
        out << "<graph edgedefault=\"directed\">\n" << m_elements << "</graph></graphml>\n";
        return file("n.graphml");
    }
    std::string driveFile(const std::string& json) const
    {
        std::ofstream(file("d.json")) << json;
        return file("d.json");
    }
    Answer run(const std::string& drive) const
    {
        return lactea({"flow", networkFile().c_str(), "--drive", driveFile(drive).c_str()});
    }
    Table table(const std::string& drive) const
    {
        const Answer answer = run(drive);
        EXPECT_EQ(answer.status, Done) << answer.error;
        std::istringstream lines(answer.out);
        std::string line, cell;
        std::vector<std::string> names;
        std::getline(lines, line);
        for (std::istringstream cells(line); std::getline(cells, cell, ',');)
            names.push_back(cell);
        Table table;
        while (std::getline(lines, line)) {
            std::istringstream cells(line);
            for (const std::string& name : names) {
                std::getline(cells, cell, ',');
                table[name].push_back(std::stod(cell));
            }
        }
        return table;
    }
    void refuse(const std::string& drive, const std::string& reason) const
    {
        expectRefused({"flow", networkFile().c_str(), "--drive", driveFile(drive).c_str()}, InvalidInput, reason);
    }
    /// Two orifices, each with two ducts that end in a lobule; the second squeezed 3 s later.
    void lobesOfDucts()
    {
        for (const std::string lobe : {"a", "b"}) {
            node(lobe, {{"kind", "orifice"}, {"delay_s", lobe == "b" ? "3" : "0"}});
            for (const std::string leaf : {"1", "2"}) {
                node(lobe + leaf, {{"kind", "lobule"}, {"volume_mL", "8"}});
                edge(lobe, lobe + leaf, {{"length_mm", "30"}, {"diameter_mm", "2"}});
            }
        }
    }
    void oneElement()
    {
        node("a", {{"kind", "orifice"}, {"compliance_mL_per_mmHg", "0.02"}, {"orifice_mmHg_s_per_mL", "50"}});
    }
    /// Two lobes, the second squeezed `delay` seconds after the first.
    void twoLobes(const char* delay)
    {
        for (const std::string lobe : {"a", "b"}) {
            node(lobe, {{"kind", "orifice"}, {"compliance_mL_per_mmHg", "0.02"}, {"orifice_mmHg_s_per_mL", "40"},
                        {"delay_s", lobe == "b" ? delay : "0"}});
            for (const std::string leaf : {"1", "2"}) {
                node(lobe + leaf, {{"name", "leaf " + lobe + leaf}, {"kind", "lobule"}, {"compliance_mL_per_mmHg", "0.1"},
                                   {"volume_mL", "8"}, {"active_mmHg", "20"}});
                edge(lobe, lobe + leaf, {{"length_mm", "20"}, {"diameter_mm", "0.4"}});
            }
        }
    }

private:
    std::string m_elements;
};

constexpr const char* squeeze = R"("secretion_per_s": 1e-4, "rest_mmHg": 3, "outlet_mmHg": [[0, 0], [5, -60], [10, 0]],
    "activation": [[0, 0], [2, 0], [4, 1], [8, 0.2]], "dt_s": 0.01, "until_s": 12, "every_s": 0.5,
    "probes": ["leaf a1", "leaf b2"])";
constexpr const char* letDown = R"("law": "physiological", "initial_fill_fraction": 0.5, "secretion_per_s": 1e-4,
    "outlet_mmHg": [[0, 0], [10, 0], [20, -60]], "activation": [[0, 0], [2, 0], [6, 0.9], [30, 0.9]],
    "dt_s": 0.05, "until_s": 30, "every_s": 0.5, "probes": ["a1", "b2"])";

} // namespace

TEST_F(Flow, OneElementDecaysAsItsMethodHasIt)
{
    oneElement();
    const auto last = [this](const std::string& method, const std::string& dt) {
        return table(R"({"rest_mmHg": 4.5, "until_s": 1, "dt_s": )" + dt + R"(, "method": ")" + method +
                     R"(", "probes": ["a"]})")
            .at("p_a_mmHg")
            .back();
    };
    EXPECT_NEAR(last("euler", "0.01"), 4.5 / std::pow(1.01, 100), 1e-13);
    EXPECT_NEAR(last("bdf2", "0.001"), 4.5 * std::exp(-1.0), 2e-6);
    EXPECT_NEAR(last("tr-bdf2", "0.001"), 4.5 * std::exp(-1.0), 1e-7);
}

TEST_F(Flow, TheSegmentOfARootFollowsPoiseuille)
{
    node("a", {{"compliance_mL_per_mmHg", "0.02"}, {"kind", "orifice"}, {"length_mm", "10"}, {"diameter_mm", "1"}});
    const Table rows = table(R"({"rest_mmHg": 10, "viscosity_mPa_s": 2, "dt_s": 0.001, "until_s": 0.001})");
    EXPECT_NEAR(rows.at("outflow_mL_per_s").front(), 10.0 / (8.148733086e8 * 1e-6 / 133.322), 1e-8);
}

TEST_F(Flow, WhatIsThereHasComeInOrNotGoneOut)
{
    twoLobes("1.5");
    for (const std::string method : {"euler", "bdf2", "tr-bdf2"}) {
        const Table rows = table("{" + std::string(squeeze) + R"(, "method": ")" + method + "\"}");
        ASSERT_EQ(rows.at("time_s").size(), 25u);
        EXPECT_GT(rows.at("outflow_mL").back(), 1.0);
        for (std::size_t i = 0; i < rows.at("time_s").size(); ++i) {
            EXPECT_NEAR(rows.at("leaf_volume_mL")[i] + rows.at("excess_mL")[i] + rows.at("outflow_mL")[i],
                        32.0 * (1.0 + 1e-4 * rows.at("time_s")[i]), 1e-11);
            EXPECT_NEAR(rows.at("ledger_error_mL")[i], 0.0, 1e-12);
            EXPECT_LE(rows.at("min_leaf_fraction")[i] * 32.0, rows.at("leaf_volume_mL")[i] + 1e-9);
        }
    }
}

TEST_F(Flow, ALobeAnswersAfterItsDelay)
{
    twoLobes("1.5");
    const Table rows = table("{" + std::string(squeeze) + "}");
    const auto& a = rows.at("p_leaf a1_mmHg");
    const auto& b = rows.at("p_leaf b2_mmHg");
    EXPECT_GT(a[6], b[6] + 1.0);        // 3 s
    EXPECT_GT(b[15], a[15] + 1.0);      // 7.5 s: the first has begun to relax
    EXPECT_NEAR(a[0], 3.0, 1e-12);      // at rest
}

TEST_F(Flow, TheOrderOfVerticesChangesNothingButRounding)
{
    twoLobes("0");
    const Table rows = table("{" + std::string(squeeze) + "}");
    EXPECT_NEAR(rows.at("p_leaf a1_mmHg")[10], rows.at("p_leaf b2_mmHg")[10], 1e-12);
}

TEST_F(Flow, TellsWhatTheSteppingTook)
{
    oneElement();
    const Answer answer = lactea({"flow", networkFile().c_str(), "--drive",
                                  driveFile(R"({"dt_s": 0.1, "until_s": 5, "method": "euler"})").c_str(), "--csv",
                                  file("o.csv").c_str(), "--timing"});
    ASSERT_EQ(answer.status, Done) << answer.error;
    EXPECT_EQ(answer.out, "");
    const auto timing = files::parseJson(answer.error, "-");
    ASSERT_TRUE(timing) << answer.error;
    EXPECT_EQ(timing->at("steps"), 50);
    EXPECT_EQ(timing->at("nodes"), 1);
    EXPECT_GT(timing->at("wall_s").get<double>(), 0.0);
    EXPECT_GT(timing->at("ns_per_node_step").get<double>(), 0.0);
    EXPECT_TRUE(std::filesystem::exists(file("o.csv")));
}

TEST_F(Flow, ThePhysiologicalLawTakesSizesAndKeepsMilk)
{
    lobesOfDucts();
    for (const std::string method : {"euler", "bdf2", "tr-bdf2"}) {
        const Table rows = table("{" + std::string(letDown) + R"(, "method": ")" + method + "\"}");
        const auto &leaves = rows.at("leaf_volume_mL"), &ducts = rows.at("excess_mL"), &out = rows.at("outflow_mL");
        EXPECT_NEAR(leaves[0], 0.5 * 32.0, 1e-12);
        EXPECT_GT(out.back(), 0.1);
        EXPECT_EQ(out[8], 0.0); // 4 s: squeezed, but not enough to open the pores
        for (std::size_t k = 0; k < leaves.size(); ++k) {
            EXPECT_NEAR(leaves[k] + ducts[k] + out[k], 16.0 + ducts[0] + 32e-4 * rows.at("time_s")[k], 1e-10);
            EXPECT_NEAR(rows.at("ledger_error_mL")[k], 0.0, 1e-10);
            EXPECT_GT(rows.at("min_leaf_fraction")[k], 0.0);
        }
        EXPECT_GT(rows.at("p_a1_mmHg")[10], rows.at("p_b2_mmHg")[10] + 0.5); // the second lobe follows
    }
}

TEST_F(Flow, ThePhysiologicalLawRefusesWhatIsNotItsOwn)
{
    lobesOfDucts();
    const auto with = [](const std::string& more) { return R"({"law": "physiological", "dt_s": 0.1, "until_s": 1, )" + more + "}"; };
    refuse(with(R"("rest_mmHg": 3)"), "d.json:/rest_mmHg");
    refuse(with(R"("outlet_mmHg": 5)"), "d.json:/outlet_mmHg");
    refuse(with(R"("activation": [[0, 0], [1, 1.5]])"), "d.json:/activation/1/1");
    refuse(with(R"("initial_fill_fraction": 0)"), "d.json:/initial_fill_fraction");
    refuse(with(R"("viscosity_mPa_s": 1000)"), "d.json:/viscosity_mPa_s");
    refuse(with(R"("probes": ["a"])"), "it has no pressure of its own");
    refuse(R"({"dt_s": 0.1, "until_s": 1, "initial_fill_fraction": 0.5})", "d.json:/initial_fill_fraction");
    edge("a", "c", {{"resistance_mmHg_s_per_mL", "3"}});
    node("c", {{"volume_mL", "8"}});
    refuse(with(R"("method": "euler")"), "length_mm and diameter_mm are missing");
}

TEST_F(Flow, ThePhysiologicalLawNeedsALeaf)
{
    node("a", {{"kind", "orifice"}, {"length_mm", "10"}, {"diameter_mm", "1"}});
    refuse(R"({"law": "physiological", "dt_s": 0.1, "until_s": 1})", "n.graphml:network: it has no lobule");
}

TEST_F(Flow, FailsWhereItsNumbersAreNoLongerFinite)
{
    node("a", {{"kind", "orifice"}, {"compliance_mL_per_mmHg", "0.02"}, {"orifice_mmHg_s_per_mL", "1e-300"}});
    const Answer answer = run(R"({"outlet_mmHg": -1e300, "dt_s": 0.1, "until_s": 1})");
    EXPECT_EQ(answer.status, Failed);
    EXPECT_THAT(answer.error, testing::HasSubstr("no longer finite"));
}

TEST_F(Flow, RefusesADriveByPlaceAndReason)
{
    oneElement();
    refuse(R"({"dt_s": 0.1})", "until_s");
    refuse(R"({"dt_s": 0, "until_s": 1})", "d.json:/dt_s");
    refuse(R"({"dt_s": 0.1, "until_s": 1, "every_s": 0.25})", "d.json:/every_s");
    refuse(R"({"dt_s": 0.1, "until_s": 1, "law": "cubic"})", "d.json:/law");
    refuse(R"({"dt_s": 0.1, "until_s": 1, "outlet_mmHg": [[0, 1], [2, 1], [1, 0]]})", "d.json:/outlet_mmHg/2/0");
    refuse(R"({"dt_s": 0.1, "until_s": 1, "probes": ["b"]})", "called 'b'");
}

TEST_F(Flow, RefusesWhatALeafOrARootLacks)
{
    const std::string drive = R"({"dt_s": 0.1, "until_s": 1})";
    node("a", {{"compliance_mL_per_mmHg", "0.02"}, {"kind", "orifice"}});
    refuse(drive, "node a: orifice_mmHg_s_per_mL is missing");
}

TEST_F(Flow, RefusesACircleAndASecondWay)
{
    const std::string drive = R"({"dt_s": 0.1, "until_s": 1})";
    const Attributes duct{{"compliance_mL_per_mmHg", "0.02"}, {"orifice_mmHg_s_per_mL", "50"}, {"kind", "junction"}};
    for (const char* id : {"a", "b", "c"})
        node(id, duct);
    edge("b", "c", {{"resistance_mmHg_s_per_mL", "3"}});
    edge("c", "b", {{"resistance_mmHg_s_per_mL", "3"}});
    refuse(drive, "node b: no root leads to it");
    edge("a", "b", {{"resistance_mmHg_s_per_mL", "3"}});
    refuse(drive, "node b: two segments lead to it");
}

} // namespace lactea::cli
