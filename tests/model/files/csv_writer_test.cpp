#include "model/files/csv_writer.h"

#include <gtest/gtest.h>

#include <bit>
#include <cstdint>
#include <sstream>

namespace lactea::files {

namespace {

std::vector<std::string> cells(const std::string& line)
{
    std::vector<std::string> found;
    std::istringstream stream(line);
    for (std::string cell; std::getline(stream, cell, ',');)
        found.push_back(cell);
    return found;
}

std::size_t columnOf(const std::string& name)
{
    for (std::size_t i = 0; i < runColumns().size(); ++i)
        if (runColumns()[i].name == name)
            return i;
    ADD_FAILURE() << "no column " << name;
    return 0;
}

} // namespace

TEST(CsvWriter, ColumnsAreNamedAsInTheContract)
{
    const std::string header = csvHeader();
    EXPECT_TRUE(
        header.starts_with("time_s,day_postpartum,oxytocin_pg_per_mL,prolactin_ng_per_mL,myoepithelium,"
                           "left_stored_mL,left_capacity_mL,left_ducts_mL,left_outflow_mL_per_s,"));
    EXPECT_TRUE(header.ends_with(",intake_mL,ejections\n"));
    for (const char* name :
         {"right_removed_mL", "right_secreted_mL", "right_leaked_mL", "right_fat_out_g_per_L",
          "right_main_duct_ratio", "right_intraductal_mmHg", "right_vacuum_mmHg", "right_ledger_error_mL"})
        EXPECT_LT(columnOf(name), runColumns().size());
}

TEST(CsvWriter, SidesAreNotMixedUp)
{
    simulation::Snapshot snapshot;
    snapshot.sides[static_cast<int>(anatomy::Side::Right)].removedMl = 7.0;
    snapshot.sides[static_cast<int>(anatomy::Side::Left)].removedMl = 2.0;
    const auto row = cells(csvRow(snapshot));
    ASSERT_EQ(row.size(), runColumns().size());
    EXPECT_EQ(row[columnOf("right_removed_mL")], "7");
    EXPECT_EQ(row[columnOf("left_removed_mL")], "2");
}

TEST(CsvWriter, IntakeIsWhatTheInfantsDrank)
{
    simulation::Snapshot snapshot;
    snapshot.sides[0].removedMl = 70.0; // by a pump, all but 3 mL
    snapshot.sides[0].drunkMl = 3.0;
    snapshot.sides[1].drunkMl = 2.0;
    EXPECT_EQ(cells(csvRow(snapshot))[columnOf("intake_mL")], "5");
}

TEST(CsvWriter, DoublesReadBackToTheSameBits)
{
    simulation::Snapshot snapshot;
    snapshot.oxytocinPgPerMl = 0.1 + 0.2;
    snapshot.prolactinNgPerMl = 5e-324;
    snapshot.sides[0].ledgerErrorMl = -1.0 / 3.0 * 1e-13;
    const auto row = cells(csvRow(snapshot));
    const auto bits = [](double value) { return std::bit_cast<std::uint64_t>(value); };
    EXPECT_EQ(bits(std::stod(row[columnOf("oxytocin_pg_per_mL")])), bits(snapshot.oxytocinPgPerMl));
    EXPECT_EQ(bits(std::strtod(row[columnOf("prolactin_ng_per_mL")].c_str(), nullptr)), bits(5e-324));
    EXPECT_EQ(bits(std::stod(row[columnOf("right_ledger_error_mL")])), bits(snapshot.sides[0].ledgerErrorMl));
}

} // namespace lactea::files
