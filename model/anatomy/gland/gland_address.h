#pragma once

#include <compare>
#include <string>
#include <string_view>

#include "model/anatomy/body/part_id.h"
#include "model/core/result.h"

namespace lactea::anatomy {

/// A lobule or alveolus: the parts below the bunches, too many to be parts of the tree of PartId.
///
/// Address: "breast/right/lobe 7/bunch 12/lobule 3/alveolus 31". Numbers count from 1 in the address and from
/// 0 in the fields.
struct GlandAddress {
    PartId bunch;      ///< a LobuleBunch with lobe and item
    int lobule = -1;   ///< within its bunch
    int alveolus = -1; ///< within its lobule; -1 for the lobule itself

    friend auto operator<=>(const GlandAddress&, const GlandAddress&) = default;
};

std::string toAddress(const GlandAddress& address);
/// The lobule or alveolus of an address; refuses what partFromAddress() refuses, and any other word in the
/// place of 'lobule' and 'alveolus', with the word in the message. Whether a breast has such a part:
/// GlandIndex::lobuleAt().
Result<GlandAddress> glandAddressFrom(std::string_view text);

} // namespace lactea::anatomy
