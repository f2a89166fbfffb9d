#include "model/files/csv_writer.h"

#include "model/files/time_text.h"

namespace lactea::files {

using anatomy::Side;
using simulation::SideSnapshot;
using simulation::Snapshot;

namespace {

/// The value of one field of a side.
template <double SideSnapshot::*Field> double ofSide(const Snapshot& snapshot, Side side)
{
    return snapshot.side(side).*Field;
}

void addSide(std::vector<RunColumn>& columns, const std::string& prefix, Side side)
{
    const auto add = [&](const char* name, auto value) { columns.push_back({prefix + name, value, side}); };
    add("stored_mL", ofSide<&SideSnapshot::storedMl>);
    add("capacity_mL", ofSide<&SideSnapshot::capacityMl>);
    add("ducts_mL", ofSide<&SideSnapshot::ductsMl>);
    add("outflow_mL_per_s", ofSide<&SideSnapshot::outflowMlPerS>);
    add("removed_mL", ofSide<&SideSnapshot::removedMl>);
    add("drunk_mL", ofSide<&SideSnapshot::drunkMl>);
    add("secreted_mL", ofSide<&SideSnapshot::secretedMl>);
    add("leaked_mL", ofSide<&SideSnapshot::leakedMl>);
    add("fat_out_g_per_L", ofSide<&SideSnapshot::fatOutGPerL>);
    add("main_duct_ratio", ofSide<&SideSnapshot::mainDuctRatio>);
    add("intraductal_mmHg", ofSide<&SideSnapshot::intraductalMmHg>);
    add("vacuum_mmHg", ofSide<&SideSnapshot::vacuumMmHg>);
    add("marked_mL", ofSide<&SideSnapshot::markedMl>);
    add("marked_out_mL", ofSide<&SideSnapshot::markedOutMl>);
    add("ledger_error_mL", ofSide<&SideSnapshot::ledgerErrorMl>);
    add("fat_ledger_error_g", ofSide<&SideSnapshot::fatLedgerErrorG>);
}

std::vector<RunColumn> makeColumns()
{
    std::vector<RunColumn> columns;
    const auto add = [&columns](const char* name, auto value) { columns.push_back({name, value}); };
    add("time_s", [](const Snapshot& s, Side) { return s.timeS; });
    add("day_postpartum", [](const Snapshot& s, Side) { return s.dayPostpartum; });
    add("oxytocin_pg_per_mL", [](const Snapshot& s, Side) { return s.oxytocinPgPerMl; });
    add("prolactin_ng_per_mL", [](const Snapshot& s, Side) { return s.prolactinNgPerMl; });
    add("myoepithelium", [](const Snapshot& s, Side) { return s.myoepithelium; });
    addSide(columns, "left_", Side::Left);
    addSide(columns, "right_", Side::Right);
    add("stimulation", [](const Snapshot& s, Side) { return s.stimulation; });
    add("inhibition", [](const Snapshot& s, Side) { return s.inhibition; });
    add("tingling", [](const Snapshot& s, Side) { return s.tingling; });
    add("uterine_cramp", [](const Snapshot& s, Side) { return s.uterineCramp; });
    add("thirst", [](const Snapshot& s, Side) { return s.thirst; });
    add("intake_mL", [](const Snapshot& s, Side) { return s.sides[0].drunkMl + s.sides[1].drunkMl; });
    add("ejections", [](const Snapshot& s, Side) { return static_cast<double>(s.ejections); });
    return columns;
}

} // namespace

const std::vector<RunColumn>& runColumns()
{
    static const std::vector<RunColumn> columns = makeColumns();
    return columns;
}

std::string csvHeader()
{
    std::string line;
    for (const RunColumn& column : runColumns())
        line += (line.empty() ? "" : ",") + column.name;
    return line + "\n";
}

std::string csvRow(const Snapshot& snapshot)
{
    std::string line;
    for (const RunColumn& column : runColumns())
        line += (line.empty() ? "" : ",") + shortestText(column.value(snapshot, column.side));
    return line + "\n";
}

} // namespace lactea::files
