#pragma once

#include <QString>

#include "app/session/view_state.h"
#include "model/anatomy/mesh/mesh_buffers.h"

namespace lactea::session {

/// What the hidden and isolated addresses of a view mean for tissues, lobes and single parts.
///
/// Hidden: the part itself, anything above it (a bunch in a hidden lobe), its whole kind ("every rib") or its
/// group in the tree. Alone: everything is hidden but the part, what it holds and what holds it.

/// Groups of the tree that are no part themselves.
inline constexpr const char* nippleGroup = "group/nipple";
inline constexpr const char* vesselGroup = "group/vessels";
inline constexpr const char* chestGroup = "group/chest";

/// While the lobes are drawn apart, all that would stand in their way is away: skin, fat, vessels and chest. It comes back
/// with the lobes; what was hidden by itself stays so.
bool isInTheWay(anatomy::Tissue tissue);

/// The address that stands for all parts of a kind.
std::string wholeKind(anatomy::PartKind kind);

/// The tissue whose mesh holds parts of a kind.
anatomy::Tissue tissueOf(anatomy::PartKind kind);

bool isHiddenIn(const ViewValues& view, const anatomy::PartId& part);
unsigned hiddenTissuesOf(const ViewValues& view);
quint32 hiddenLobesOf(const ViewValues& view);
/// See-through as itself, by what holds it, its kind or its group; X-ray before faded.
Veil veilIn(const ViewValues& view, const anatomy::PartId& part);
/// ViewState::hasShell; hiding the skin takes the shell away.
bool hasShellIn(const ViewValues& view);
QString visibilityIn(const ViewValues& view, const std::string& address);

}  // namespace lactea::session
