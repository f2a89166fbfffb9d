// The comfort levels fit their schema, and each does what its name says.
#include <gtest/gtest.h>

#include "model/files/asset_folder.h"
#include "model/files/json_file.h"
#include "model/files/json_schema.h"
#include "model/files/palette_file.h"

namespace lactea::files {
namespace {

using anatomy::Colour;
using anatomy::ColourScheme;
using anatomy::Tissue;

ColourScheme level(const char* name) { return loadColourScheme(assetFolder(), name).value(); }

double chroma(const Colour& c) { return std::max({c.r, c.g, c.b}) - std::min({c.r, c.g, c.b}); }

TEST(ComfortLevels, TheDiagramIsThePaletteOfThePlates)
{
    const ColourScheme scheme = level("diagram");
    for (int tissue = 1; tissue <= anatomy::tissueCount; ++tissue) {
        const Colour c{0.7, 0.3, 0.1}, same = scheme.of(static_cast<Tissue>(tissue), c);
        EXPECT_NEAR(same.r, c.r, 1e-12);
        EXPECT_NEAR(same.g, c.g, 1e-12);
        EXPECT_NEAR(same.b, c.b, 1e-12);
    }
}

TEST(ComfortLevels, ClinicalIsPalerThanTheDiagramAndTissueIsMoreLikeFlesh)
{
    const ColourScheme pale = level("clinical"), flesh = level("tissue");
    for (const auto& [tissue, colour] : {std::pair{Tissue::Muscle, anatomy::palette::muscleLight},
                                         std::pair{Tissue::Bunch, anatomy::palette::lobe(0)},
                                         std::pair{Tissue::Fat, anatomy::palette::fatPale}}) {
        EXPECT_LT(chroma(pale.of(tissue, colour)), 0.7 * chroma(colour));
        EXPECT_GT(pale.of(tissue, colour).g, colour.g);
        EXPECT_GT(chroma(flesh.of(tissue, colour)) / flesh.of(tissue, colour).r, chroma(colour) / colour.r);
    }
    // Arteries and veins are told apart at every level.
    const Colour artery = anatomy::palette::vessel(anatomy::PartKind::Artery, false);
    const Colour vein = anatomy::palette::vessel(anatomy::PartKind::Vein, false);
    for (const ColourScheme& scheme : {pale, flesh}) {
        EXPECT_GT(scheme.of(Tissue::Vessel, artery).r, 1.5 * scheme.of(Tissue::Vessel, vein).r);
        EXPECT_GT(scheme.of(Tissue::Vessel, vein).b, 1.5 * scheme.of(Tissue::Vessel, artery).b);
    }
}

TEST(ComfortLevels, WithoutTintsAllLobesAreOfOneColour)
{
    ColourScheme scheme = level("diagram");
    scheme.tinted = false;
    for (int tint = 0; tint < 9; ++tint) {
        const Colour c = scheme.ofBunch(anatomy::palette::lobe(tint), tint);
        EXPECT_NEAR(c.r, scheme.untinted.r, 1e-9);
        EXPECT_NEAR(c.b, scheme.untinted.b, 1e-9);
    }
}

TEST(ComfortLevels, AnUnknownLevelIsRefusedAndSoIsAColourThatIsNone)
{
    EXPECT_EQ(loadColourScheme(assetFolder(), "gory").error().code, Error::Code::NotFound);
    const auto schema = JsonSchema::load(assetFolder(), "palettes").value();
    auto document = *readJson(assetFolder() / "palettes" / "comfort.json");
    document["levels"]["clinical"]["fat"]["towards"] = "yellow";
    EXPECT_FALSE(schema.check(document, "comfort.json"));
}

} // namespace
} // namespace lactea::files
