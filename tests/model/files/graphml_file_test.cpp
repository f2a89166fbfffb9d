#include "model/files/graphml_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cmath>
#include <locale>
#include <numbers>

#include "model/anatomy/growth/growth.h"
#include "tests/model/network/hand_made.h"
#include "tests/model/network/random_forest.h"

namespace lactea::files {
namespace {
using network::DuctNetwork;
using network::Junction;
using network::test::sameBits;
using testing::ElementsAre;
using testing::HasSubstr;

DuctNetwork handMade()
{
    return DuctNetwork::build(network::test::junctions(), network::test::ducts()).value();
}

/// GraphML as another program would write it.
struct Foreign {
    std::string keys = R"(<key id="k" for="node" attr.name="kind" attr.type="string"/>
<key id="x" for="node" attr.name="x_mm" attr.type="double"/>
<key id="y" for="node" attr.name="y_mm" attr.type="float"><default>0</default></key>
<key id="z" for="node" attr.name="z_mm" attr.type="int"><default>0</default></key>
<key id="v" for="node" attr.name="volume_mL" attr.type="double"/>
<key id="c" for="node" attr.name="colour" attr.type="string"/>
<key id="o" for="node" attr.name="lobe" attr.type="long"/>
<key id="l" for="edge" attr.name="length_mm" attr.type="double"/>
<key id="d" for="edge" attr.name="diameter_mm" attr.type="double"><default>2</default></key>
<key id="r" for="edge" attr.name="rest_volume_mL" attr.type="double"/>
)";
    std::string direction = "directed";
    std::string nodes =
        R"(<node id="leaf b"><data key="x">10</data><data key="v">3</data><data key="y">5.5</data></node>
<node id="pore"><data key="c">pink</data><data key="x">0</data></node>
<node id="7"><data key="x">6.0</data></node>
<node id="leaf a"><data key="x">8e0</data><data key="v"> 2 </data></node>
)";
    std::string edges = R"(<edge id="thin" source="7" target="leaf a"><data key="d">1.5</data></edge>
<edge source="pore" target="7"><data key="l">6.5</data></edge>
<edge source="7" target="leaf b"/>
)";

    [[nodiscard]] std::string text() const
    {
        return "<?xml version=\"1.0\"?>\n<!-- a <node> that is none -->\n"
               "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n" +
               keys + "<graph edgedefault=\"" + direction + "\">\n" + nodes + edges + "</graph></graphml>\n";
    }
    [[nodiscard]] Result<DuctNetwork> network() const { return networkFromGraphml(text(), "their.graphml"); }
    [[nodiscard]] std::string refusal() const
    {
        const auto read = network();
        if (read)
            return "accepted";
        EXPECT_EQ(read.error().code, Error::Code::InvalidFile);
        return read.error().text();
    }
    Foreign with(std::string Foreign::*part, const std::string& what, const std::string& instead) const
    {
        Foreign other = *this;
        const auto place = (other.*part).find(what);
        EXPECT_NE(place, std::string::npos) << what;
        (other.*part).replace(place, what.size(), instead);
        return other;
    }
};

std::string refusalOf(const std::string& text)
{
    const auto read = networkFromGraphml(text, "their.graphml");
    return read ? "accepted" : read.error().text();
}

TEST(Graphml, SaysWhatTheDesignSays)
{
    const std::string text = graphmlText(handMade());
    EXPECT_THAT(text, HasSubstr(R"(for="node" attr.name="kind" attr.type="string")"));
    for (const char* name : {"x_mm", "y_mm", "z_mm", "volume_mL"})
        EXPECT_THAT(text,
                    HasSubstr(std::string(R"(for="node" attr.name=")") + name + R"(" attr.type="double")"));
    for (const char* name : {"length_mm", "diameter_mm", "rest_volume_mL"})
        EXPECT_THAT(text,
                    HasSubstr(std::string(R"(for="edge" attr.name=")") + name + R"(" attr.type="double")"));
    EXPECT_THAT(text, HasSubstr(R"(for="node" attr.name="lobe" attr.type="int")"));
    EXPECT_THAT(text, HasSubstr(R"(for="edge" attr.name="lobe" attr.type="int")"));
    EXPECT_THAT(text, HasSubstr(R"(edgedefault="directed")"));
    EXPECT_THAT(text, HasSubstr(R"(<edge id="e1" source="n1" target="n2">)"));
    EXPECT_THAT(text, HasSubstr(">orifice<"));
    EXPECT_THAT(text, HasSubstr(">junction<"));
    EXPECT_THAT(text, HasSubstr(">lobule<"));
    EXPECT_THAT(text, HasSubstr(">1.5<")); // 1.5 mm, whatever 1.5 * 0.001 m rounds to
}

TEST(Graphml, ComesBackToTheSameBitsAndGoesOutToTheSameBytes)
{
    EXPECT_TRUE(
        rc::check("random forests", [](const std::vector<std::uint32_t>& parents, std::uint64_t seed) {
            RC_PRE(!parents.empty());
            const DuctNetwork network = network::test::forestFrom(parents, seed);
            const std::string text = graphmlText(network);
            const auto back = networkFromGraphml(text, "");
            RC_ASSERT(back.has_value());
            RC_ASSERT(sameBits(*back, network));
            RC_ASSERT(graphmlText(*back) == text);
        }));
}

TEST(Graphml, AGrownBreastComesBackToTheSameBits)
{
    const auto breast = anatomy::growBreast(anatomy::BreastPlan::classic(), 7, anatomy::Side::Right).value();
    const auto back = networkFromGraphml(graphmlText(breast.network), "");
    ASSERT_TRUE(back) << back.error().text();
    EXPECT_GT(back->ducts().size(), 100u);
    EXPECT_TRUE(sameBits(*back, breast.network));
}

TEST(Graphml, ReadsNodesInAnyOrderAndComputesWhatIsMissing)
{
    const auto network = Foreign().network();
    ASSERT_TRUE(network) << network.error().text();
    EXPECT_THAT(network->orifices(), ElementsAre(1));
    EXPECT_THAT(network->lobules(), ElementsAre(0, 3));
    EXPECT_THAT(network->pathToOrifice(0), ElementsAre(2, 1));
    const auto ducts = network->ducts();
    EXPECT_EQ(ducts[0].length.si(), 0.002);
    EXPECT_EQ(ducts[1].length.si(), 0.0065); // said, longer than the way
    EXPECT_NEAR(ducts[2].length.in(millimetre), std::hypot(4.0, 5.5), 1e-12);
    EXPECT_EQ(ducts[0].diameter.si(), 0.0015);
    EXPECT_EQ(ducts[1].diameter.si(), 0.002); // default of the file
    EXPECT_NEAR(ducts[1].restVolume.in(millilitre), std::numbers::pi * 6.5e-3, 1e-15);
    EXPECT_EQ(network->junctions()[3].fullVolume.si(), 2e-6);
    for (const auto& duct : ducts)
        EXPECT_EQ(duct.lobe, 0);
}

TEST(Graphml, ReadsWhatOtherProgramsMayWrite)
{
    // Edges before nodes, a prefix, entities and CDATA, UTF-16's sister Latin-1, an id with quotes.
    const char* text = R"(<?xml version="1.0" encoding="ISO-8859-1"?>
<g:graphml xmlns:g="http://graphml.graphdrawing.org/xmlns">
<g:key id="n" attr.name="x_mm" attr.type="double"/><g:key id="y" for="all" attr.name="y_mm" attr.type="double"><g:default>0</g:default></g:key>
<g:key id="z" for="node" attr.name="z_mm" attr.type="double"><g:default>0</g:default></g:key>
<g:key id="v" for="node" attr.name="volume_mL" attr.type="double"/><g:key id="d" for="edge" attr.name="diameter_mm" attr.type="double"/>
<g:graph edgedefault="directed">
<g:edge source="a&quot;&lt;" target="b"><g:data key="d"><![CDATA[0.5]]></g:data></g:edge>
<g:node id='a"&lt;'><g:data key="n">&#49;</g:data></g:node>
<g:node id='b'><g:desc>not <g:data key="n">data</g:data></g:desc><g:data key="n">2<!-- two -->0</g:data><g:data key="v">1</g:data></g:node>
</g:graph></g:graphml>)";
    const auto network = networkFromGraphml(text, "");
    ASSERT_TRUE(network) << network.error().text();
    EXPECT_EQ(network->junctions()[0].positionMm.x, 1.0);
    EXPECT_EQ(network->junctions()[1].positionMm.x, 20.0);
    EXPECT_EQ(network->ducts()[0].diameter.si(), 0.0005);
    EXPECT_EQ(network->ducts()[0].proximal, 0);
}

TEST(Graphml, CountsLobesOnWhereAFileNamesNone)
{
    Foreign file;
    file.nodes += R"(<node id="p2"><data key="x">1</data></node>
<node id="l2"><data key="x">2</data><data key="v">1</data></node>
<node id="p3"><data key="x">3</data></node>
<node id="l3"><data key="x">4</data><data key="v">1</data><data key="o">0</data></node>)";
    file.edges += R"(<edge source="p2" target="l2"/><edge source="p3" target="l3"/>)";
    const auto network = file.network();
    ASSERT_TRUE(network) << network.error().text();
    EXPECT_EQ(network->ducts()[4].lobe, 0);
    EXPECT_EQ(network->ducts()[1].lobe, 1);
    EXPECT_EQ(network->ducts()[0].lobe, 1);
    EXPECT_EQ(network->ducts()[3].lobe, 2);
    EXPECT_EQ(network->junctions()[6].lobe, 0);
}

TEST(Graphml, RefusesByElementWhatIsMissingOrWrong)
{
    const Foreign good;
    const auto nodes = &Foreign::nodes, edges = &Foreign::edges, keys = &Foreign::keys;
    EXPECT_EQ(good.with(nodes, R"(<data key="x">6.0</data>)", "").refusal(),
              "their.graphml:node 7: x_mm is missing");
    EXPECT_EQ(good.with(nodes, R"(<data key="v">3</data>)", "").refusal(),
              "their.graphml:node leaf b: volume_mL is missing");
    EXPECT_EQ(good.with(keys, "<default>2</default>", "").refusal(),
              "their.graphml:edge 2: diameter_mm is missing");
    EXPECT_EQ(good.with(nodes, ">6.0<", ">nan<").refusal(),
              "their.graphml:node 7: x_mm is 'nan', which is not a finite number");
    EXPECT_EQ(good.with(edges, ">1.5<", ">1,5<").refusal(),
              "their.graphml:edge thin: diameter_mm is '1,5', which is not a finite number");
    EXPECT_EQ(good.with(edges, ">1.5<", ">-1.5<").refusal(),
              "their.graphml:edge thin: length, diameter and rest volume have to be positive and finite");
    EXPECT_THAT(good.with(edges, R"(target="7")", R"(target="8")").refusal(),
                HasSubstr("their.graphml:edge 2: there is no node '8' at its target"));
    EXPECT_EQ(good.with(nodes, R"(id="leaf b")", R"(id="7")").refusal(),
              "their.graphml:node 7: there is more than one node with this id");
    EXPECT_EQ(good.with(nodes, R"(<data key="c">pink)", R"(<data key="k">pink)").refusal(),
              "their.graphml:node pore: kind is 'pink'; it is orifice, junction or lobule");
    EXPECT_EQ(good.with(nodes, R"(<data key="c">pink)", R"(<data key="o">1.5)").refusal(),
              "their.graphml:node pore: lobe is '1.5', which is neither -1 (none) nor a number of a lobe");
    EXPECT_EQ(good.with(nodes, R"(<data key="c">)", R"(<data key="nokey">)").refusal(),
              "their.graphml:node pore: it has data of a key that is not declared");
    EXPECT_EQ(good.with(keys, R"(attr.type="float")", R"(attr.type="decimal")").refusal(),
              "their.graphml:key y: the type 'decimal' of 'y_mm' is unknown");
    EXPECT_EQ(good.with(&Foreign::direction, "directed", "undirected").refusal(),
              "their.graphml:graph: it has to be directed, from the orifices to the lobules");
    EXPECT_EQ(good.with(edges, R"(target="7")", R"(target="7" directed="false")").refusal(),
              "their.graphml:edge 2: it has to be directed, from the orifices to the lobules");
}

TEST(Graphml, RefusesWhatIsNoForest)
{
    const Foreign good;
    Foreign diamond = good;
    diamond.edges += R"(<edge source="pore" target="leaf a"/>)";
    EXPECT_EQ(diamond.refusal(), "their.graphml:node leaf a: more than one duct leads to it");
    Foreign cycle = good;
    cycle.nodes +=
        R"(<node id="c1"><data key="x">1</data></node><node id="c2"><data key="x">2</data></node>)";
    cycle.edges += R"(<edge id="round" source="c1" target="c2"/><edge source="c2" target="c1"/>)";
    EXPECT_EQ(cycle.refusal(), "their.graphml:edge round: it hangs on a cycle that no nipple orifice drains");
    Foreign self = good;
    self.edges += R"(<edge id="self" source="7" target="7"><data key="l">1</data></edge>)";
    EXPECT_THAT(self.refusal(), HasSubstr("node 7: more than one duct leads to it"));
    Foreign empty = good;
    empty.nodes = empty.edges = "";
    EXPECT_EQ(empty.refusal(), "their.graphml:graph: it is empty");
    const auto reversed =
        good.with(&Foreign::edges, R"(source="pore" target="7")", R"(source="7" target="pore")");
    EXPECT_THAT(reversed.refusal(),
                HasSubstr("node pore: volume_mL is missing")); // a pore at the end of a duct
}

TEST(Graphml, RefusesWhatIsNoGraphml)
{
    EXPECT_THAT(refusalOf(""), HasSubstr("this is not valid XML"));
    EXPECT_THAT(refusalOf("plain text"), HasSubstr("this is not valid XML"));
    EXPECT_THAT(refusalOf("<graphml><graph edgedefault='directed'><node id='a'></graph></graphml>"),
                HasSubstr("this is not valid XML"));
    EXPECT_THAT(refusalOf("<graphml></graphml>"), HasSubstr("there is no graph in it"));
    EXPECT_THAT(refusalOf("<graphml><graph edgedefault='directed'><hyperedge/></graph></graphml>"),
                HasSubstr("hyperedge: an edge has two ends here"));
    EXPECT_THAT(refusalOf("<graphml><graph edgedefault='directed'><node/></graph></graphml>"),
                HasSubstr("node 1: it has no id"));
    EXPECT_THAT(refusalOf("<other><graph edgedefault='directed'/></other>"),
                HasSubstr("this is not GraphML"));
    EXPECT_THAT(
        refusalOf("<graphml><graph edgedefault='directed'/><graph edgedefault='directed'/></graphml>"),
        HasSubstr("graph: there is more than one"));
    EXPECT_THAT(refusalOf(graphmlText(handMade()).substr(0, 900)), HasSubstr("this is not valid XML"));
    EXPECT_THAT(refusalOf(std::string("<graphml>\0<graph/></graphml>", 28)),
                HasSubstr("this is not valid XML"));
    std::string half = graphmlText(handMade());
    half.resize(half.rfind("</graph>"));
    EXPECT_THAT(refusalOf(half), HasSubstr("this is not valid XML"));
}

TEST(Graphml, NoTextBringsTheReaderDown)
{
    std::string deep;
    for (int i = 0; i < 200000; ++i)
        deep += "<a>";
    EXPECT_THAT(refusalOf("<graphml>" + deep), HasSubstr("this is not valid XML"));
    const std::string bomb =
        "<!DOCTYPE graphml [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>\n" + Foreign().text();
    EXPECT_THAT(refusalOf(bomb), HasSubstr("document type with declarations"));
    // A document type without declarations, as old files have it, is nothing to fear.
    const std::string old =
        "<!DOCTYPE graphml SYSTEM \"http://graphml.graphdrawing.org/dtds/1.0/graphml.dtd\">\n";
    EXPECT_EQ(refusalOf(old + Foreign().text().substr(22)), "accepted");
    // Cut anywhere, changed anywhere: an answer, never an exception.
    const std::string text = Foreign().text();
    for (std::size_t n = 0; n < text.size(); n += 7) {
        (void)refusalOf(text.substr(0, n));
        for (const char c : {'<', '>', '"', '&', '/', 'x'}) {
            std::string changed = text;
            changed[n] = c;
            (void)refusalOf(changed);
        }
    }
}

TEST(Graphml, AChangedFileIsReadOrRefusedWithItsPlaceAndNeverGarbage)
{
    const std::string text = Foreign().text();
    EXPECT_TRUE(rc::check("bytes changed, taken out, doubled", [&](const std::vector<std::uint32_t>& changes) {
        std::string changed = text;
        for (const std::uint32_t change : changes) {
            const std::size_t place = (change >> 10U) % changed.size();
            switch (change % 4) {
            case 0: // a byte of any value
                changed[place] = static_cast<char>(change >> 2U);
                break;
            case 1: // a bit
                changed[place] = static_cast<char>(changed[place] ^ (1 << ((change >> 2U) % 8)));
                break;
            case 2:
                changed.erase(place, 1 + (change >> 2U) % 40);
                break;
            default:
                changed.insert(place, changed.substr(place / 2, 1 + (change >> 2U) % 40));
            }
            if (changed.empty())
                changed = " ";
        }
        const auto read = networkFromGraphml(changed, "their.graphml");
        if (!read) {
            RC_ASSERT(read.error().code == Error::Code::InvalidFile);
            RC_ASSERT(read.error().where.starts_with("their.graphml:"));
            RC_ASSERT(!read.error().message.empty());
            return;
        }
        // What is accepted is a forest of finite ducts that goes out and comes in again.
        for (const auto& duct : read->ducts())
            RC_ASSERT(std::isfinite(duct.length.si()) && duct.length > Length{} && duct.diameter > Length{} &&
                      std::isfinite(duct.restVolume.si()));
        for (const auto& junction : read->junctions())
            RC_ASSERT(std::isfinite(junction.positionMm.x + junction.positionMm.y + junction.positionMm.z) &&
                      junction.fullVolume >= Volume{} && std::isfinite(junction.fullVolume.si()));
        const auto again = networkFromGraphml(graphmlText(*read), "");
        RC_ASSERT(again.has_value() && sameBits(*again, *read));
    }));
}

/// A locale as German programs set it, without needing it on the machine.
class Comma : public std::numpunct<char> {
    [[nodiscard]] char do_decimal_point() const override { return ','; }
    [[nodiscard]] char do_thousands_sep() const override { return '.'; }
    [[nodiscard]] std::string do_grouping() const override { return "\3"; }
};

TEST(Graphml, DoesNotCareForTheLocale)
{
    const DuctNetwork network = network::test::forestFrom(std::vector<std::uint32_t>(3000, 8), 4);
    const std::string text = graphmlText(network);
    const std::locale before = std::locale::global(std::locale(std::locale(), new Comma));
    const std::string again = graphmlText(network);
    const auto back = networkFromGraphml(again, "");
    std::locale::global(before);
    EXPECT_EQ(again, text);
    ASSERT_TRUE(back) << back.error().text();
    EXPECT_TRUE(sameBits(*back, network));
}

TEST(Graphml, ALargeNetworkIsNoBurden)
{
    std::vector<std::uint32_t> parents(100000);
    Random random(1);
    for (auto& parent : parents)
        parent = static_cast<std::uint32_t>(random.next());
    const DuctNetwork network = network::test::forestFrom(parents, 2);
    const auto back = networkFromGraphml(graphmlText(network), "");
    ASSERT_TRUE(back) << back.error().text();
    EXPECT_TRUE(sameBits(*back, network));
}

TEST(Graphml, AFileThatIsNotThereIsRefused)
{
    const auto read = readGraphml("/no/such/file.graphml");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, Error::Code::NotFound);
    EXPECT_EQ(read.error().where, "/no/such/file.graphml");
}
} // namespace
} // namespace lactea::files
