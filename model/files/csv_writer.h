#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/simulation/snapshot.h"

namespace lactea::files {

/// One column of the CSV of a run: its name with unit, and where the value comes from.
struct RunColumn {
    std::string name;
    double (*value)(const simulation::Snapshot&, anatomy::Side);
    anatomy::Side side = anatomy::Side::Left; ///< matters for columns of a side
};

/// The columns in file order: time, hormones, left_..., right_..., intake and ejections.
/// removed, secreted, leaked, intake and ejections are cumulative since the start.
const std::vector<RunColumn>& runColumns();

/// The names, separated by commas, with a line end.
std::string csvHeader();
/// One row. Doubles are the shortest text that reads back to the same bits.
std::string csvRow(const simulation::Snapshot& snapshot);

} // namespace lactea::files
