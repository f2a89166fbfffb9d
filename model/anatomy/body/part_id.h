#pragma once

#include <compare>
#include <string>
#include <string_view>

#include "model/core/result.h"

namespace lactea::anatomy {

enum class Side { Right, Left };

/// What a part is. The order is the order of the parts tree; names: partKindKey().
enum class PartKind {
    Breast,
    Skin,
    Nipple,
    NipplePore,
    Areola,
    AreolarGland,
    Fat,
    Ligament,
    Lobe,
    LobuleBunch,
    Lobule,
    Alveolus,
    Lactocyte,
    MyoepithelialCell,
    Capillary,
    MainDuct,
    Duct,
    MilkSinus,
    Artery,
    Vein,
    Nerve,
    Muscle,
    Rib,
    Intercostal
};

/// One id for a part from generator to picking, labels, lessons, search and files.
///
/// Address: "breast/right/lobe 7/bunch 12/lobule 3/alveolus 31/lactocyte 5", "breast/right/nipple/pore 3",
/// "breast/right/rib 4". Numbers count from 1 in the address and from 0 in the fields. A kind without a number stands
/// for all of them in what comes before it: "breast/right/bunch", "breast/right/lobe 7/alveolus". Whether a breast has
/// such a lobule or alveolus says GlandIndex::lobuleAt().
struct PartId {
    PartKind kind = PartKind::Breast;
    Side side = Side::Right;
    int lobe = -1; ///< lobe the part belongs to; -1 if none
    int item = -1; ///< number within its kind (and lobe, if it has one), of a bunch or what it holds: the bunch; -1 for
                   ///< the whole kind
    int lobule = -1;   ///< within its bunch, of a lobule and what it holds
    int alveolus = -1; ///< within its lobule
    int cell = -1;     ///< lactocyte, myoepithelial cell or capillary of an alveolus

    friend auto operator<=>(const PartId&, const PartId&) = default;
};

/// Stable key of a kind for files and texts: "lobule_bunch", "main_duct"...
std::string_view partKindKey(PartKind kind);
std::string toAddress(const PartId& part);
/// The part of an address; refuses unknown words with the word in the message.
Result<PartId> partFromAddress(std::string_view address);
/// The part one level up ("breast/right/lobe 7" for a bunch of lobe 7); the breast is its own parent.
PartId parentOf(const PartId& part);
/// The part of kind `kind` that holds this one (or is it): the lobule of an alveolus. Its own parent's parents only.
PartId ancestorOf(const PartId& part, PartKind kind);
/// The kind whose parts hold the parts of a kind: of an alveolus the lobule; the breast owns itself.
PartKind ownerOf(PartKind kind);
/// Whether a kind lies below the bunches, where a breast has too many to list.
bool isMicroscopic(PartKind kind);

} // namespace lactea::anatomy
