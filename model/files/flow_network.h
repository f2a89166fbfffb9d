#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/result.h"
#include "model/flow/flat_network.h"
#include "model/flow/linear_flow.h"
#include "model/flow/parameters.h"

namespace lactea::files {

enum class FlowLaw { Linear, Physiological };

/// Anybody's network for the solver alone (`lactea flow`), ready to be solved: mmHg, mL, s. Nodes stand one tree
/// after the other, each in level order.
struct FlowNetwork {
    flow::LinearForest forest;          ///< with the linear law
    std::vector<flow::PlainDuct> ducts; ///< with the physiological law; `lobe` counts the roots of the file
    std::vector<int> ductOf;            ///< [node] in `ducts`; -1: a root that is nothing but an orifice
    std::vector<std::string> names;   ///< [node]
    std::vector<double> leafVolumeMl; ///< [node] at rest; 0 for a duct
    std::vector<double> delayS;       ///< [root] of the activation in its tree

    /// @return the node, or -1
    [[nodiscard]] int find(std::string_view name) const;
};

/// What fills it.
struct FlowFluid {
    double viscosityMPaS = flow::Parameters{}.viscosityMPaS;
    double secretionPerS = 0.0; ///< each leaf makes so many of its volumes a second
};

/// The network of a GraphML text, directed from the roots outward.
///
/// Vertices: name (unique; the id if missing), kind (lobule or leaf: a leaf; anything else: a duct; missing:
/// what leads nowhere is a leaf), compliance_mL_per_mmHg (>= 0), of leaves volume_mL (> 0) and active_mmHg
/// (0 if missing), of roots orifice_mmHg_s_per_mL, delay_s (both 0 if missing) and the segment to the outlet
/// as edges have it (or none). Edges: resistance_mmHg_s_per_mL, else length_mm and diameter_mm, from which
/// Poiseuille's law gives it. The physiological law has its own compliances, resistances and orifices: it wants the
/// sizes of all segments (a root may have none: then the ducts behind it open at orifices of their own) and
/// volume_mL. Unknown attributes are passed over.
/// @return InvalidFile with `name` and the element in `where`: what graphmlTable() refuses; what is missing,
/// no finite number or out of range; a name twice; a vertex with two ways to a root, or with none
Result<FlowNetwork> flowNetworkFromGraphml(std::string_view text, const std::string& name,
                                           const FlowFluid& fluid, FlowLaw law = FlowLaw::Linear);

/// The same from a file of at most 1 GiB. @return NotFound, Io too
Result<FlowNetwork> readFlowNetwork(const std::filesystem::path& file, const FlowFluid& fluid,
                                    FlowLaw law = FlowLaw::Linear);

} // namespace lactea::files
