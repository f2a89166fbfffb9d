#include "model/anatomy/body/part_id.h"

#include <array>
#include <charconv>
#include <vector>

namespace lactea::anatomy {
namespace {
/// How a kind is written. `owner`: the kind whose address comes before it. `number`: where its number stands; none when
/// there is one of it.
struct KindWords {
    PartKind kind;
    std::string_view key;  ///< in files and texts
    std::string_view word; ///< in addresses
    PartKind owner;
    int PartId::* number = nullptr;
};

constexpr std::array kinds{
    KindWords{PartKind::Breast, "breast", "", PartKind::Breast},
    KindWords{PartKind::Skin, "skin", "skin", PartKind::Breast},
    KindWords{PartKind::Nipple, "nipple", "nipple", PartKind::Breast},
    KindWords{PartKind::NipplePore, "nipple_pore", "pore", PartKind::Nipple, &PartId::item},
    KindWords{PartKind::Areola, "areola", "areola", PartKind::Breast},
    KindWords{PartKind::AreolarGland, "areolar_gland", "gland", PartKind::Areola, &PartId::item},
    KindWords{PartKind::Fat, "fat", "fat", PartKind::Breast},
    KindWords{PartKind::Ligament, "ligament", "ligament", PartKind::Breast},
    KindWords{PartKind::Lobe, "lobe", "lobe", PartKind::Breast, &PartId::lobe},
    KindWords{PartKind::LobuleBunch, "lobule_bunch", "bunch", PartKind::Lobe, &PartId::item},
    KindWords{PartKind::Lobule, "lobule", "lobule", PartKind::LobuleBunch, &PartId::lobule},
    KindWords{PartKind::Alveolus, "alveolus", "alveolus", PartKind::Lobule, &PartId::alveolus},
    KindWords{PartKind::Lactocyte, "lactocyte", "lactocyte", PartKind::Alveolus, &PartId::cell},
    KindWords{PartKind::MyoepithelialCell, "myoepithelial_cell", "myoepithelial cell", PartKind::Alveolus,
              &PartId::cell},
    KindWords{PartKind::Capillary, "capillary", "capillary", PartKind::Alveolus, &PartId::cell},
    KindWords{PartKind::MainDuct, "main_duct", "main duct", PartKind::Lobe},
    KindWords{PartKind::Duct, "duct", "duct", PartKind::Lobe, &PartId::item},
    KindWords{PartKind::MilkSinus, "milk_sinus", "sinus", PartKind::Lobe},
    KindWords{PartKind::Artery, "artery", "artery", PartKind::Breast, &PartId::item},
    KindWords{PartKind::Vein, "vein", "vein", PartKind::Breast, &PartId::item},
    KindWords{PartKind::Nerve, "nerve", "nerve", PartKind::Breast, &PartId::item},
    KindWords{PartKind::Muscle, "muscle", "muscle", PartKind::Breast},
    KindWords{PartKind::Rib, "rib", "rib", PartKind::Breast, &PartId::item},
    KindWords{PartKind::Intercostal, "intercostal", "intercostal", PartKind::Breast, &PartId::item},
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

/// Whether this very part of the kind is meant, not all of the kind. There is one breast, one nipple...
bool isGiven(const PartId& part, const KindWords& words) { return !words.number || part.*words.number >= 0; }

/// Whether the kind may come after the part in an address: as its own, or as all of a kind within it when what lies
/// between is numbered ("lobe 7/alveolus").
bool mayFollow(const PartId& part, const KindWords& words)
{
    for (const KindWords* owner = &wordsOf(words.owner);; owner = &wordsOf(owner->owner)) {
        if (owner->kind == part.kind)
            return isGiven(part, *owner) || owner->kind == words.owner;
        if (!owner->number)
            return false;
    }
}

tl::unexpected<Error> refuse(std::string_view address, std::string message)
{
    return fail(Error::Code::InvalidArgument, std::string(address), std::move(message));
}
} // namespace

std::string_view partKindKey(PartKind kind) { return wordsOf(kind).key; }

std::string toAddress(const PartId& part)
{
    if (part.kind == PartKind::Breast)
        return part.side == Side::Right ? "breast/right" : "breast/left";
    const KindWords& words = wordsOf(part.kind);
    std::string address = toAddress(parentOf(part)) + "/" + std::string(words.word);
    if (words.number && part.*words.number >= 0)
        address += " " + std::to_string(part.*words.number + 1);
    return address;
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
        if (segment.number >= 0 && !words->number)
            return refuse(address, "'" + std::string(words->word) + "' has no numbers");
        if (!mayFollow(part, *words))
            return refuse(address, "'" + std::string(words->word) + "' does not belong there");
        if (const PartKind owner = words->owner; segment.number >= 0 && !isGiven(part, wordsOf(owner)))
            return refuse(address, "which " + std::string(wordsOf(owner).word) + " the '" + std::string(parts[i]) +
                                       "' belongs to is missing");
        part.kind = words->kind;
        if (words->number)
            part.*words->number = segment.number;
    }
    return part;
}

PartId parentOf(const PartId& part)
{
    PartId parent = part;
    do {
        const KindWords& words = wordsOf(parent.kind);
        if (words.number)
            parent.*words.number = -1;
        parent.kind = words.owner;
    } while (!isGiven(parent, wordsOf(parent.kind)));
    return parent;
}

PartId ancestorOf(const PartId& part, PartKind kind)
{
    PartId at = part;
    while (at.kind != kind && at.kind != PartKind::Breast)
        at = parentOf(at);
    return at;
}

PartKind ownerOf(PartKind kind) { return wordsOf(kind).owner; }

bool isMicroscopic(PartKind kind) { return kind >= PartKind::Lobule && kind <= PartKind::Capillary; }

} // namespace lactea::anatomy
