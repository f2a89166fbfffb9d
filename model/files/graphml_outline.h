#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/core/result.h"

namespace lactea::files {

/// What a GraphML text consists of, before a parser builds a tree of it: for names in refusals, and so that
/// no text makes that parser (recursive, in Boost) run out of stack.
struct GraphmlOutline {
    int graphs = 0;
    std::string edgeDefault; ///< of the first graph; empty: not said
    std::vector<std::string> nodes,
        edges; ///< ids as written, of the children of a graph; an edge may have none
};

/// One pass over the tags. Not a check that the text is XML.
/// @return InvalidFile when elements are nested deeper than 16, a tag does not end, or a document type
/// declares entities or elements of its own
Result<GraphmlOutline> outlineOf(std::string_view text);

} // namespace lactea::files
