#include "model/files/palette_file.h"

#include <utility>

#include "model/files/json_file.h"
#include "model/files/json_schema.h"

namespace lactea::files {
namespace {
using anatomy::Tissue;
constexpr std::array<std::pair<const char*, Tissue>, anatomy::tissueCount> tissues{{{"skin", Tissue::Skin},
                                                                                   {"fat", Tissue::Fat},
                                                                                   {"muscle", Tissue::Muscle},
                                                                                   {"rib", Tissue::Rib},
                                                                                   {"intercostal", Tissue::Intercostal},
                                                                                   {"bunch", Tissue::Bunch},
                                                                                   {"duct", Tissue::Duct},
                                                                                   {"vessel", Tissue::Vessel}}};

anatomy::Colour colourOf(const nlohmann::json& hex)
{
    return anatomy::Colour::hex(static_cast<unsigned>(std::stoul(hex.get<std::string>(), nullptr, 16)));
}
} // namespace

Result<anatomy::ColourScheme> loadColourScheme(const std::filesystem::path& assets, const std::string& level)
{
    const auto path = assets / "palettes" / "comfort.json";
    const auto document = readJson(path);
    if (!document)
        return tl::unexpected(document.error());
    const auto schema = JsonSchema::load(assets, "palettes");
    if (!schema)
        return tl::unexpected(schema.error());
    if (const auto fits = schema->check(*document, path.string()); !fits)
        return tl::unexpected(fits.error());
    const auto& levels = document->at("levels");
    if (!levels.contains(level))
        return fail(Error::Code::NotFound, path.string(), "there is no level '" + level + "'");
    anatomy::ColourScheme scheme;
    scheme.untinted = colourOf(document->at("untinted_lobe"));
    for (const auto& [key, tissue] : tissues) {
        const auto& rule = levels.at(level);
        if (!rule.contains(key))
            continue;
        const auto& tone = rule.at(key);
        auto& out = scheme.tones[static_cast<std::size_t>(tissue)];
        out.saturation = tone.value("saturation", 1.0);
        out.brightness = tone.value("brightness", 1.0);
        out.share = tone.value("share", 0.0);
        if (tone.contains("towards"))
            out.towards = colourOf(tone.at("towards"));
    }
    return scheme;
}

} // namespace lactea::files
