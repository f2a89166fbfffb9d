#include "app/session/part_search.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/session/part_catalogue.h"

using namespace lactea;
using namespace lactea::session;

namespace {

PartNames named(const char* name, NameKind kind = NameKind::Name)
{
    PartNames names;
    names.add(QString::fromUtf8(name), kind);
    return names;
}
int fit(const char* typed, const PartNames& names) { return names.fit(Typed(QString::fromUtf8(typed))); }
int typos(const char* typed, const PartNames& names) { return names.fitWithTypos(Typed(QString::fromUtf8(typed))); }

/// Everything that a learner may look for, by key, in one language.
std::map<std::string, PartNames> everything(const char* language)
{
    PartCatalogue catalogue;
    EXPECT_TRUE(catalogue.load(QString::fromLatin1(language)).has_value());
    std::map<std::string, PartNames> all;
    const auto add = [&all](const std::string& key, const PartKindText& text) {
        all[key].add(QStringList{text.name, text.plural}, NameKind::Name);
        all[key].add(text.synonyms, NameKind::Synonym);
        all[key].add(text.latin, NameKind::Latin);
        all[key].add(text.otherLanguages, NameKind::OtherLanguage);
    };
    for (int kind = 0; kind <= static_cast<int>(anatomy::PartKind::Intercostal); ++kind)
        add(std::string(anatomy::partKindKey(static_cast<anatomy::PartKind>(kind))),
            catalogue.of(static_cast<anatomy::PartKind>(kind)));
    for (const auto& [key, text] : catalogue.explained())
        add(key, text);
    return all;
}

/// Keys that fit best, as the tree finds them: typos only when nothing fits as it is written.
std::vector<std::string> bestOf(const std::map<std::string, PartNames>& all, const char* typed)
{
    for (const auto way : {&PartNames::fit, &PartNames::fitWithTypos}) {
        int fewest = -1;
        std::vector<std::string> best;
        for (const auto& [key, names] : all) {
            const int badness = (names.*way)(Typed(QString::fromUtf8(typed)));
            if (badness < 0 || (fewest >= 0 && badness > fewest))
                continue;
            if (badness != fewest)
                best.clear();
            fewest = badness;
            best.push_back(key);
        }
        if (!best.empty())
            return best;
    }
    return {};
}

}  // namespace

TEST(PartSearch, RanksTheKindOfMatchThenTheKindOfName)
{
    const int same = fit("duct", named("Duct"));
    const int sameSynonym = fit("duct", named("Duct", NameKind::Synonym));
    const int sameLatin = fit("duct", named("duct", NameKind::Latin));
    const int sameForeign = fit("duct", named("duct", NameKind::OtherLanguage));
    const int beginning = fit("duct", named("Duct branch"));
    const int laterWord = fit("duct", named("Main duct"));
    const int anyOrder = fit("duct main", named("Main duct of the nipple"));
    const int inside = fit("duct", named("Conducting tube"));
    const int misspelt = typos("dcut", named("Duct"));
    const std::vector ranks{same, sameSynonym, sameLatin, sameForeign, beginning, laterWord, anyOrder, inside, misspelt};
    EXPECT_EQ(ranks.front(), 0);
    EXPECT_TRUE(std::is_sorted(ranks.begin(), ranks.end()));
    EXPECT_EQ(std::set(ranks.begin(), ranks.end()).size(), ranks.size()) << "no two of them are equal";
}

TEST(PartSearch, CaseAccentsAndPunctuationDoNotMatter)
{
    EXPECT_EQ(fit("COOPERS LIGAMENT", named("Cooper’s ligament")), 0);
    EXPECT_EQ(fit("cooper's ligament", named("Cooper’s ligament")), 0);
    EXPECT_EQ(fit("montgomery druse", named("Montgomery-Drüse")), 0);
    EXPECT_EQ(fit("Gefäß", named("GEFÄSS")), 0);
    EXPECT_EQ(fit("areole", named("Aréole")), 0);
    EXPECT_EQ(fit("  main   duct ", named("Main duct")), 0);
}

TEST(PartSearch, UmlautsAreFoundHoweverTheyAreSpelt)
{
    for (const char* typed : {"Läppchen", "lappchen", "laeppchen", "LÄPPCHEN"})
        EXPECT_EQ(fit(typed, named("Läppchen")), 0) << typed;
    EXPECT_GE(fit("druesen", named("Drüsenlappen")), 0);
    EXPECT_GE(fit("brueste", named("Brüste")), 0);
}

TEST(PartSearch, ALettersSwapIsOneTypo)
{
    EXPECT_EQ(typosBetween(u"nipple", u"nippel", 2), 1);
    EXPECT_EQ(typosBetween(u"nipple", u"niple", 2), 1);
    EXPECT_EQ(typosBetween(u"alveolus", u"alveolus", 2), 0);
    EXPECT_EQ(typosBetween(u"duct", u"muscle", 2), 3) << "more than allowed is told as one more";
    EXPECT_EQ(typosBetween(u"", u"ab", 2), 2);
}

TEST(PartSearch, ShortWordsMayHoldNoTypoAndLongOnesThree)
{
    EXPECT_EQ(typos("fit", named("fat")), -1);
    EXPECT_GE(typos("lobbe", named("Lobe")), 0);
    EXPECT_EQ(typos("labbo", named("Lobe")), -1);
    EXPECT_GE(typos("montgommerry", named("Montgomery gland")), 0);
    EXPECT_GE(typos("mioepitelial", named("Myoepithelial cell")), 0);
    EXPECT_EQ(typos("qqqqqqqqqqqq", named("Myoepithelial cell")), -1);
}

TEST(PartSearch, AWholeWordGoesBeforeTheBeginningOfALongerOne)
{
    EXPECT_LT(typos("läpchen", named("Läppchen")), typos("läpchen", named("Läppchentraube")));
    EXPECT_GE(typos("läpchen", named("Läppchentraube")), 0);
    EXPECT_LT(typos("niple", named("Nipple")), typos("niple", named("Nipple and areola")));
}

TEST(PartSearch, ANumberIsNoTypo)
{
    EXPECT_EQ(typos("lobe 8", named("Lobe 7")), -1);
    EXPECT_EQ(typos("lobe 77", named("Lobe 7")), -1);
    EXPECT_GE(typos("lobbe 7", named("Lobe 7")), 0);
}

TEST(PartSearch, SeveralWordsMayEachHoldATypo)
{
    EXPECT_GE(typos("mlik snius", named("Milk sinus")), 0);
    EXPECT_GE(typos("snius milk", named("Milk sinus")), 0);
    EXPECT_EQ(typos("mlik bones", named("Milk sinus")), -1);
}

TEST(PartSearch, NothingFitsAnEmptyText)
{
    EXPECT_EQ(fit("", named("Fat")), -1);
    EXPECT_EQ(fit("  -- ", named("Fat")), -1);
    EXPECT_EQ(typos("", named("Fat")), -1);
    EXPECT_EQ(fit("fat", named("")), -1);
}

TEST(PartSearch, FindsWhatPeopleType)
{
    const std::pair<const char*, const char*> english[] = {
        {"niple", "nipple"},          {"NIPPEL", "nipple"},           {"aerola", "areola"},
        {"montgomery", "areolar_gland"}, {"coopers ligament", "ligament"}, {"milk hole", "nipple_pore"},
        {"alveolii", "alveolus"},     {"acini", "alveolus"},          {"grape", "alveolus"},
        {"myoepithelial", "myoepithelial_cell"}, {"basket", "myoepithelial_cell"}, {"lactocite", "lactocyte"},
        {"hypothalmus", "hypothalamus"}, {"pituitry", "pituitary"},   {"uterus", "womb"},
        {"lymph", "lymph_vessel"},    {"armpit", "axillary_tail"},    {"capilary", "capillary"},
        {"tight junction", "tight_junction"}, {"pec", "muscle"},      {"thorax", "rib_cage"},
        {"cutis", "skin"},            {"sinus lactiferus", "milk_sinus"}, {"Milchbläschen", "alveolus"},
        {"boob", "breast"},           {"mamma", "breast"},            {"bone", "rib"}};
    const auto inEnglish = everything("en");
    for (const auto& [typed, key] : english)
        EXPECT_THAT(bestOf(inEnglish, typed), testing::Contains(key)) << typed;

    const std::pair<const char*, const char*> german[] = {
        {"brustwartze", "nipple"},    {"Nippel", "nipple"},           {"warzenhoff", "areola"},
        {"montgomerydruese", "areolar_gland"}, {"läpchen", "lobule"}, {"laeppchen", "lobule"},
        {"milchblaeschen", "alveolus"}, {"Korbzele", "myoepithelial_cell"}, {"hypofyse", "pituitary"},
        {"hirnanhangdrüse", "pituitary"}, {"gebaermutter", "womb"},   {"achsel", "axillary_tail"},
        {"rückenmark", "spinal_cord"}, {"rueckenmark", "spinal_cord"}, {"lymfknoten", "lymph_node"},
        {"talgdrüse", "oil_gland"},   {"kapilare", "capillary"},      {"busen", "breast"},
        {"knochen", "rib"},           {"nipple", "nipple"},           {"schlagader", "artery"}};
    const auto inGerman = everything("de");
    for (const auto& [typed, key] : german)
        EXPECT_THAT(bestOf(inGerman, typed), testing::Contains(key)) << typed;
}

TEST(PartSearch, EveryNameFindsItsStructureFirst)
{
    for (const char* language : {"en", "de"}) {
        PartCatalogue catalogue;
        ASSERT_TRUE(catalogue.load(QString::fromLatin1(language)).has_value());
        const auto all = everything(language);
        for (const auto& [key, text] : catalogue.explained())
            EXPECT_THAT(bestOf(all, text.name.toUtf8().constData()), testing::ElementsAre(key)) << language;
    }
}
