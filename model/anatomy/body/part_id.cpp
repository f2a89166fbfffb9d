#include "model/anatomy/body/part_id.h"

#include <array>
#include <charconv>
#include <vector>

namespace lactea::anatomy {
namespace {
/// How a kind is written. `owner`: the kind whose address comes before it.
struct KindWords {
    PartKind kind;
    std::string_view key;  ///< in files and texts
    std::string_view word; ///< in addresses
    PartKind owner;
    bool numbered;
};

constexpr std::array kinds{
    KindWords{PartKind::Breast, "breast", "", PartKind::Breast, false},
    KindWords{PartKind::Skin, "skin", "skin", PartKind::Breast, false},
    KindWords{PartKind::Nipple, "nipple", "nipple", PartKind::Breast, false},
    KindWords{PartKind::NipplePore, "nipple_pore", "pore", PartKind::Nipple, true},
    KindWords{PartKind::Areola, "areola", "areola", PartKind::Breast, false},
    KindWords{PartKind::AreolarGland, "areolar_gland", "gland", PartKind::Areola, true},
    KindWords{PartKind::Fat, "fat", "fat", PartKind::Breast, false},
    KindWords{PartKind::Ligament, "ligament", "ligament", PartKind::Breast, false},
    KindWords{PartKind::Lobe, "lobe", "lobe", PartKind::Breast, true},
    KindWords{PartKind::LobuleBunch, "lobule_bunch", "bunch", PartKind::Lobe, true},
    KindWords{PartKind::MainDuct, "main_duct", "main duct", PartKind::Lobe, false},
    KindWords{PartKind::Duct, "duct", "duct", PartKind::Lobe, true},
    KindWords{PartKind::MilkSinus, "milk_sinus", "sinus", PartKind::Lobe, false},
    KindWords{PartKind::Artery, "artery", "artery", PartKind::Breast, true},
    KindWords{PartKind::Vein, "vein", "vein", PartKind::Breast, true},
    KindWords{PartKind::Nerve, "nerve", "nerve", PartKind::Breast, true},
    KindWords{PartKind::Muscle, "muscle", "muscle", PartKind::Breast, false},
    KindWords{PartKind::Rib, "rib", "rib", PartKind::Breast, true},
    KindWords{PartKind::Intercostal, "intercostal", "intercostal", PartKind::Breast, true},
};

const KindWords& wordsOf(PartKind kind) { return kinds[static_cast<std::size_t>(kind)]; }

constexpr bool tableIsInOrder()
{
    for (std::size_t i = 0; i < kinds.size(); ++i)
        if (kinds[i].kind != static_cast<PartKind>(i))
            return false;
    return true;
}
static_assert(tableIsInOrder());

/// "lobe 7" -> the word and 6; no number gives -1.
struct Segment {
    std::string_view word;
    int number = -1;
    bool malformed = false;
};

Segment splitSegment(std::string_view text)
{
    const auto space = text.find_last_of(' ');
    if (space == std::string_view::npos || space + 1 == text.size())
        return {text, -1, text.empty() || space != std::string_view::npos};
    const std::string_view digits = text.substr(space + 1);
    if (digits.find_first_not_of("0123456789") != std::string_view::npos)
        return {text, -1, false}; // a word of two words: "main duct"
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return {text.substr(0, space), number - 1, error != std::errc{} || number < 1};
}

tl::unexpected<Error> refuse(std::string_view address, std::string message)
{
    return fail(Error::Code::InvalidArgument, std::string(address), std::move(message));
}
} // namespace

std::string_view partKindKey(PartKind kind) { return wordsOf(kind).key; }

std::string toAddress(const PartId& part)
{
    const KindWords& words = wordsOf(part.kind);
    std::string address = part.side == Side::Right ? "breast/right" : "breast/left";
    const auto numbered = [](std::string_view word, int item) {
        return "/" + std::string(word) + (item >= 0 ? " " + std::to_string(item + 1) : "");
    };
    if (part.kind == PartKind::Breast)
        return address;
    if (words.owner == PartKind::Lobe && part.lobe >= 0)
        address += numbered("lobe", part.lobe);
    else if (words.owner != PartKind::Breast && words.owner != PartKind::Lobe)
        address += numbered(wordsOf(words.owner).word, -1);
    return address + numbered(words.word, part.kind == PartKind::Lobe ? part.lobe : part.item);
}

Result<PartId> partFromAddress(std::string_view address)
{
    std::vector<std::string_view> parts;
    for (std::size_t from = 0; from <= address.size();) {
        const auto slash = std::min(address.find('/', from), address.size());
        parts.push_back(address.substr(from, slash - from));
        from = slash + 1;
    }
    if (parts[0] != "breast")
        return refuse(address, "an address begins with 'breast', not '" + std::string(parts[0]) + "'");
    if (parts.size() < 2 || (parts[1] != "right" && parts[1] != "left"))
        return refuse(address,
                      "after 'breast' comes 'right' or 'left'" +
                          (parts.size() < 2 ? std::string() : ", not '" + std::string(parts[1]) + "'"));
    PartId part;
    part.side = parts[1] == "right" ? Side::Right : Side::Left;
    for (std::size_t i = 2; i < parts.size(); ++i) {
        const Segment segment = splitSegment(parts[i]);
        const KindWords* words = nullptr;
        for (const KindWords& candidate : kinds)
            if (!candidate.word.empty() && candidate.word == segment.word)
                words = &candidate;
        if (!words || segment.malformed)
            return refuse(address, "no part is called '" + std::string(parts[i]) + "'");
        if (segment.number >= 0 && !words->numbered)
            return refuse(address, "'" + std::string(words->word) + "' has no numbers");
        const bool wholeKindOfAllLobes = words->owner == PartKind::Lobe && part.kind == PartKind::Breast;
        if (words->owner != part.kind && !wholeKindOfAllLobes)
            return refuse(address, "'" + std::string(words->word) + "' does not belong there");
        if (words->owner == PartKind::Lobe && segment.number >= 0 && part.lobe < 0)
            return refuse(address, "which lobe the '" + std::string(parts[i]) + "' belongs to is missing");
        part.kind = words->kind;
        (part.kind == PartKind::Lobe ? part.lobe : part.item) = segment.number;
    }
    return part;
}

PartId parentOf(const PartId& part)
{
    const PartKind owner = wordsOf(part.kind).owner;
    if (owner == PartKind::Lobe)
        return part.lobe >= 0 ? PartId{PartKind::Lobe, part.side, part.lobe, -1}
                              : PartId{PartKind::Breast, part.side, -1, -1};
    return {owner, part.side, -1, -1};
}

} // namespace lactea::anatomy
