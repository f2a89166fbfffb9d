#include "app/session/part_tree_model.h"

#include <QFontMetricsF>

#include <gtest/gtest.h>

#include "app/session/selection.h"
#include "model/anatomy/growth/growth.h"

using namespace lactea;
using namespace lactea::session;

namespace {

const std::shared_ptr<const anatomy::Breast>& grownBreast()
{
    static const auto breast = std::make_shared<const anatomy::Breast>(
        anatomy::growBreast(anatomy::BreastPlan::classic(), 7, anatomy::Side::Right).value());
    return breast;
}

class PartTree : public testing::Test {
protected:
    PartTree() : view(&history), tree(&catalogue, &view)
    {
        EXPECT_TRUE(catalogue.load(QStringLiteral("en")).has_value());
        tree.setBreast(*grownBreast());
    }
    [[nodiscard]] QVariant at(int row, int role) const { return tree.data(tree.index(row), role); }
    [[nodiscard]] QStringList names() const
    {
        QStringList list;
        for (int row = 0; row < tree.rowCount(); ++row)
            list.append(at(row, PartTreeModel::NameRole).toString());
        return list;
    }
    [[nodiscard]] bool finds(const QString& text, const QString& address)
    {
        tree.setFilter(text);
        return tree.rowOf(address) >= 0;
    }

    PartCatalogue catalogue;
    History history;
    ViewState view;
    PartTreeModel tree;
};

}  // namespace

TEST_F(PartTree, OpensAndClosesItsRows)
{
    const int before = tree.rowCount();
    const int lobes = tree.rowOf(QStringLiteral("breast/right/lobe"));
    ASSERT_GE(lobes, 0);
    EXPECT_EQ(at(lobes, PartTreeModel::CountRole).toInt(), static_cast<int>(grownBreast()->lobes.size()));
    tree.toggleExpanded(lobes);
    EXPECT_EQ(tree.rowCount(), before + static_cast<int>(grownBreast()->lobes.size()));
    EXPECT_TRUE(at(lobes, PartTreeModel::ExpandedRole).toBool());
    EXPECT_EQ(at(lobes + 1, PartTreeModel::DepthRole).toInt(), 1);
    tree.toggleExpanded(lobes + 1);
    tree.toggleExpanded(lobes);
    EXPECT_EQ(tree.rowCount(), before);
    tree.toggleExpanded(-1);
    tree.toggleExpanded(9999);
}

TEST_F(PartTree, EveryRowHasAnAddressOfItsOwnKindAndAName)
{
    for (bool opened = true; opened;) {
        opened = false;
        for (int row = 0; row < tree.rowCount(); ++row)
            if (at(row, PartTreeModel::HasChildrenRole).toBool() && !at(row, PartTreeModel::ExpandedRole).toBool()) {
                tree.toggleExpanded(row);
                opened = true;
            }
    }
    EXPECT_GT(tree.rowCount(), 100);
    for (int row = 0; row < tree.rowCount(); ++row) {
        const std::string address = at(row, PartTreeModel::AddressRole).toString().toStdString();
        EXPECT_FALSE(at(row, PartTreeModel::NameRole).toString().isEmpty());
        EXPECT_TRUE(address.rfind("group/", 0) == 0 || anatomy::partFromAddress(address).has_value()) << address;
    }
}

TEST_F(PartTree, FindsTyposEverydayAndLatinWords)
{
    EXPECT_TRUE(finds(QStringLiteral("areola"), QStringLiteral("breast/right/areola")));
    EXPECT_TRUE(finds(QStringLiteral("aerola"), QStringLiteral("breast/right/areola")));
    EXPECT_TRUE(finds(QStringLiteral("NIPLE"), QStringLiteral("breast/right/nipple")));
    EXPECT_TRUE(finds(QStringLiteral("ligamnet"), QStringLiteral("breast/right/ligament")));
    EXPECT_TRUE(finds(QStringLiteral("cutis"), QStringLiteral("breast/right/skin")));
    EXPECT_TRUE(finds(QStringLiteral("lobe 7"), QStringLiteral("breast/right/lobe 7")));
}

TEST_F(PartTree, AnExactHitHidesTheNearMisses)
{
    tree.setFilter(QStringLiteral("rib"));
    EXPECT_GE(tree.rowOf(QStringLiteral("breast/right/rib 4")), 0);
    EXPECT_LT(tree.rowOf(QStringLiteral("breast/right/skin")), 0);
    tree.setFilter({});
    EXPECT_GE(tree.rowOf(QStringLiteral("breast/right/skin")), 0);
}

TEST_F(PartTree, TheBestHitIsTheOneThatEnterTakes)
{
    const auto best = [this](const char* text) {
        tree.setFilter(QString::fromLatin1(text));
        return tree.bestRow() < 0 ? QString() : at(tree.bestRow(), PartTreeModel::AddressRole).toString();
    };
    EXPECT_EQ(best("sinus"), QStringLiteral("breast/right/sinus"));
    EXPECT_EQ(best("milk sinus"), QStringLiteral("breast/right/sinus"));
    EXPECT_EQ(best("lobe 7"), QStringLiteral("breast/right/lobe 7")) << "not the group it is shown in";
    EXPECT_EQ(best("milk sinus 12"), QStringLiteral("breast/right/lobe 12/sinus"));
    EXPECT_EQ(best("bunch 3"), QStringLiteral("breast/right/lobe 1/bunch 3"));
    EXPECT_EQ(best("qqqqqq"), QString());
    tree.setFilter(QStringLiteral("nipple"));
    const int rows = tree.rowCount();
    tree.setBreast(*grownBreast());
    EXPECT_EQ(tree.filter(), QStringLiteral("nipple")) << "another body is searched for the same";
    EXPECT_EQ(tree.rowCount(), rows);
    EXPECT_EQ(best(""), QString());
}

TEST(PartTreeNames, FitIntoTheirRows)
{
    // TreeRow.qml in a panel of 224: where the name begins, and what the eye at the end takes.
    const auto room = [](int depth) { return 223.0 - (24.0 + 12.0 * depth) - 40.0; };
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(14);
    font.setWeight(QFont::DemiBold);
    const QFontMetricsF metrics(font);
    for (const char* language : {"en", "de"}) {
        PartCatalogue catalogue;
        ASSERT_TRUE(catalogue.load(QString::fromLatin1(language)).has_value());
        History history;
        const ViewState view(&history);
        PartTreeModel tree(&catalogue, &view);
        tree.setBreast(*grownBreast());
        for (bool opened = true; opened;) {
            opened = false;
            for (int row = 0; row < tree.rowCount(); ++row) {
                const auto index = tree.index(row);
                if (index.data(PartTreeModel::HasChildrenRole).toBool()
                    && !index.data(PartTreeModel::ExpandedRole).toBool()) {
                    tree.toggleExpanded(row);
                    opened = true;
                }
            }
        }
        for (int row = 0; row < tree.rowCount(); ++row) {
            const auto index = tree.index(row);
            const QString name = index.data(PartTreeModel::NameRole).toString();
            EXPECT_LE(metrics.horizontalAdvance(name), room(index.data(PartTreeModel::DepthRole).toInt()))
                << language << ": " << name.toStdString();
        }
    }
}

TEST_F(PartTree, AFullNameTellsWhereABunchBelongs)
{
    EXPECT_EQ(tree.fullNameOf(QStringLiteral("breast/right/lobe 7/bunch 1")), QStringLiteral("Lobe 7: Bunch 1"));
    EXPECT_EQ(tree.fullNameOf(QStringLiteral("breast/right/skin")), QStringLiteral("Skin"));
    EXPECT_EQ(tree.fullNameOf(QStringLiteral("group/vessels")), QStringLiteral("Blood vessels"));
    EXPECT_TRUE(tree.fullNameOf(QStringLiteral("breast/right/lobe 999")).isEmpty());
}

TEST_F(PartTree, OffersNamesWhenNothingFits)
{
    const QString text = QStringLiteral("milk bag");
    tree.setFilter(text);
    const QVariantList offers = tree.didYouMean(text);
    ASSERT_FALSE(offers.isEmpty());
    EXPECT_LE(offers.size(), 3);
    EXPECT_TRUE(tree.didYouMean(QStringLiteral("qqqqqq")).isEmpty());
}

TEST_F(PartTree, RevealsAPartDeepInside)
{
    const int row = tree.reveal(QStringLiteral("breast/right/lobe 2/bunch 1"));
    ASSERT_GE(row, 0);
    EXPECT_EQ(at(row, PartTreeModel::AddressRole).toString(), QStringLiteral("breast/right/lobe 2/bunch 1"));
    EXPECT_EQ(tree.reveal(QStringLiteral("breast/right/lobe 999")), -1);
}

TEST_F(PartTree, RevealsTheBunchOfWhatIsTooSmallForARow)
{
    const int row = tree.reveal(QStringLiteral("breast/right/lobe 2/bunch 1/lobule 3/alveolus 5"));
    ASSERT_GE(row, 0);
    EXPECT_EQ(at(row, PartTreeModel::AddressRole).toString(), QStringLiteral("breast/right/lobe 2/bunch 1"));
    EXPECT_EQ(tree.reveal(QStringLiteral("breast/right/lobe 2/bunch 9999/lobule 1")), -1);
}

TEST_F(PartTree, ShowsWhatIsHiddenAndSelected)
{
    const QString skin = QStringLiteral("breast/right/skin");
    view.hide(skin);
    tree.setSelected(skin.toStdString());
    EXPECT_EQ(at(tree.rowOf(skin), PartTreeModel::VisibilityRole).toString(), QStringLiteral("hidden"));
    EXPECT_TRUE(at(tree.rowOf(skin), PartTreeModel::SelectedRole).toBool());
    history.undo();
    EXPECT_EQ(at(tree.rowOf(skin), PartTreeModel::VisibilityRole).toString(), QStringLiteral("shown"));
}

TEST_F(PartTree, TheCardOfABunchTellsItsPathAndFacts)
{
    Selection selection(&catalogue);
    selection.setBreast(grownBreast());
    selection.select(QStringLiteral("breast/right/lobe 2/bunch 1"));
    EXPECT_FALSE(selection.none());
    EXPECT_EQ(selection.path().size(), 2);
    EXPECT_FALSE(selection.definition().isEmpty());
    EXPECT_FALSE(selection.evidenceText().isEmpty());
    EXPECT_FALSE(selection.facts().isEmpty());
    selection.selectParent();
    EXPECT_EQ(selection.address(), QStringLiteral("breast/right/lobe 2"));
    selection.select(QStringLiteral("no such thing"));
    EXPECT_TRUE(selection.none());
}

TEST_F(PartTree, WhatIsNotDrawnHasARowOnlyWhileItIsSearchedFor)
{
    const QString hypothalamus = QStringLiteral("explained/hypothalamus");
    EXPECT_TRUE(tree.contains(hypothalamus.toStdString()));
    EXPECT_LT(tree.rowOf(hypothalamus), 0);
    EXPECT_EQ(tree.reveal(hypothalamus), -1);
    ASSERT_TRUE(finds(QStringLiteral("hypothalmus"), hypothalamus));
    EXPECT_EQ(tree.bestRow(), tree.rowOf(hypothalamus));
    EXPECT_EQ(at(tree.bestRow(), PartTreeModel::VisibilityRole).toString(), QStringLiteral("none"));
    EXPECT_EQ(tree.fullNameOf(hypothalamus), QStringLiteral("Hypothalamus"));
    EXPECT_TRUE(tree.siblingOf(hypothalamus, 1).isEmpty());
    tree.setFilter({});
    EXPECT_LT(tree.rowOf(hypothalamus), 0);
}

TEST_F(PartTree, FindsWhatAPartIsCalledInTheOtherLanguage)
{
    EXPECT_TRUE(finds(QStringLiteral("Brustwarze"), QStringLiteral("breast/right/nipple")));
    EXPECT_TRUE(finds(QStringLiteral("Haltebaender"), QStringLiteral("breast/right/ligament")));
}

TEST_F(PartTree, TheCardMeasuresThisVeryPart)
{
    Selection selection(&catalogue);
    selection.setBreast(grownBreast());
    selection.select(QStringLiteral("breast/right/lobe 2"));
    EXPECT_TRUE(selection.drawn());
    const auto labels = [&selection] {
        QStringList list;
        for (const QVariant& fact : selection.facts())
            list << fact.toMap().value(QStringLiteral("label")).toString();
        return list;
    };
    EXPECT_TRUE(labels().contains(QStringLiteral("Share of the gland")));
    EXPECT_TRUE(labels().contains(QStringLiteral("Bunches that drain here")));
    const auto addressesIn = [&selection] {
        QStringList list;
        for (const QVariant& part : selection.contents())
            list << part.toMap().value(QStringLiteral("address")).toString();
        return list;
    };
    EXPECT_TRUE(addressesIn().contains(QStringLiteral("breast/right/lobe 2/main duct")));
    EXPECT_TRUE(addressesIn().contains(QStringLiteral("breast/right/lobe 2/bunch")));
    selection.select(QStringLiteral("breast/right"));
    EXPECT_TRUE(addressesIn().contains(QStringLiteral("breast/right/lobe")));
    EXPECT_TRUE(addressesIn().contains(QStringLiteral("explained/axillary_tail")));
    EXPECT_FALSE(addressesIn().contains(QStringLiteral("breast/right")));
    for (const QString& address : addressesIn())
        EXPECT_TRUE(address.startsWith(QLatin1String("explained/"))
                    || anatomy::partFromAddress(address.toStdString()).has_value())
            << address.toStdString();
}

TEST_F(PartTree, TheCardExplainsWhatIsNotDrawn)
{
    Selection selection(&catalogue);
    selection.setBreast(grownBreast());
    selection.select(QStringLiteral("explained/tight_junction"));
    EXPECT_FALSE(selection.none());
    EXPECT_FALSE(selection.drawn());
    EXPECT_FALSE(selection.name().isEmpty());
    EXPECT_FALSE(selection.definition().isEmpty());
    EXPECT_TRUE(selection.facts().isEmpty());
    QStringList way;
    for (const QVariant& step : selection.path())
        way << step.toMap().value(QStringLiteral("name")).toString();
    EXPECT_EQ(way, (QStringList{QStringLiteral("Bunches of lobules"), QStringLiteral("Lobules"),
                               QStringLiteral("Alveoli"), QStringLiteral("Milk-making cells")}));
    selection.selectParent();
    EXPECT_EQ(selection.address(), QStringLiteral("breast/right/lactocyte"));
    selection.selectParent();
    EXPECT_EQ(selection.address(), QStringLiteral("breast/right/alveolus"));
    selection.select(QStringLiteral("explained/elbow"));
    EXPECT_TRUE(selection.none());
}

TEST_F(PartTree, TheCardMeasuresOneAlveolusOfMillions)
{
    Selection selection(&catalogue);
    selection.setBreast(grownBreast());
    const QString lobule = QStringLiteral("breast/right/lobe 2/bunch 1/lobule 1");
    selection.select(lobule + QStringLiteral("/alveolus 31"));
    EXPECT_EQ(selection.name(), QStringLiteral("Alveolus 31"));
    QStringList labels;
    for (const QVariant& fact : selection.facts())
        labels << fact.toMap().value(QStringLiteral("label")).toString();
    EXPECT_TRUE(labels.contains(QStringLiteral("Wall when full")));
    int cells = 0;
    for (const QVariant& part : selection.contents())
        if (part.toMap().value(QStringLiteral("address")).toString().endsWith(QLatin1String("/lactocyte")))
            cells = part.toMap().value(QStringLiteral("count")).toInt();
    EXPECT_GT(cells, 50);
    selection.selectParent();
    EXPECT_EQ(selection.address(), lobule);
    EXPECT_TRUE(finds(QStringLiteral("milk sac"), QStringLiteral("breast/right/alveolus")));
}

TEST_F(PartTree, SourcesAreNamedByTheirAuthors)
{
    for (const QString& source : catalogue.of(anatomy::PartKind::Lobe).sources)
        EXPECT_TRUE(source.contains(QLatin1Char(','))) << source.toStdString();
    EXPECT_TRUE(catalogue.of(anatomy::PartKind::Lobe).sources.contains(
        QStringLiteral("Ramsay and others 2005, J Anat 206:525")));
}
