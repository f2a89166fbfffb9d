#pragma once

#include <array>

#include "model/anatomy/body/part_id.h"

namespace lactea::scene {

inline constexpr int mostLabels = 12;

/// The kinds of parts whose names stand beside the picture, most important first. Any part of the kind may be
/// pointed at; a kind that this body lacks gets no name.
inline constexpr std::array<anatomy::PartKind, mostLabels> labelledKinds{
    anatomy::PartKind::Skin,        anatomy::PartKind::Nipple,    anatomy::PartKind::MainDuct,
    anatomy::PartKind::LobuleBunch, anatomy::PartKind::Fat,       anatomy::PartKind::Areola,
    anatomy::PartKind::Muscle,      anatomy::PartKind::MilkSinus, anatomy::PartKind::Nerve,
    anatomy::PartKind::Vein,        anatomy::PartKind::Artery,    anatomy::PartKind::Rib};

} // namespace lactea::scene
