#include "app/cli/population.h"

#include <csignal>
#include <fstream>
#include <sstream>
#include <thread>

#include "app/cli/exit_status.h"
#include "tests/app/cli/shell.h"

namespace lactea::cli {
namespace {

class PopulationCommand : public InAFolder {
protected:
    std::string text(const std::string& name) const
    {
        std::ifstream in(file(name));
        std::ostringstream all;
        all << in.rdbuf();
        return all.str();
    }
    Answer run(const std::string& csv, std::vector<const char*> more)
    {
        std::vector<const char*> words{"population", "suckling", "--until", "20s", "--csv", csv.c_str()};
        words.insert(words.end(), more.begin(), more.end());
        return lactea(words);
    }
};

std::vector<std::string> split(const std::string& line, char by)
{
    std::vector<std::string> parts;
    std::istringstream in(line);
    for (std::string part; std::getline(in, part, by);)
        parts.push_back(part);
    return parts;
}

} // namespace

TEST_F(PopulationCommand, GivesEachWomanARowThatOneRunOfHersGives)
{
    ASSERT_EQ(run(file("p.csv"), {"--count", "3", "--seed", "11", "--threads", "2"}).status, Done);
    const auto lines = split(text("p.csv"), '\n');
    ASSERT_EQ(lines.size(), 4u);
    const auto names = split(lines[0], ','), second = split(lines[2], ',');
    ASSERT_EQ(lactea({"simulate", "suckling", "--until", "20s", "--seed", "12", "--csv", file("s.csv").c_str(), "--every",
                      "20s"})
                  .status,
              Done);
    const auto rows = split(text("s.csv"), '\n');
    const auto columns = split(rows[0], ','), last = split(rows.back(), ',');
    const auto valueOf = [](const auto& all, const auto& cells, const std::string& name) {
        const auto found = std::find(all.begin(), all.end(), name);
        return found == all.end() ? "no " + name : cells.at(static_cast<std::size_t>(found - all.begin()));
    };
    EXPECT_EQ(valueOf(names, second, "seed"), "12");
    for (const char* name : {"right_removed_mL", "left_leaked_mL", "right_capacity_mL"})
        EXPECT_EQ(valueOf(names, second, name), valueOf(columns, last, name));
    EXPECT_EQ(valueOf(names, second, "feed1_start_s"), "10");
}

TEST_F(PopulationCommand, ManyThreadsGiveTheSameBytesAsOne)
{
    ASSERT_EQ(run(file("one.csv"), {"--count", "3", "--threads", "1"}).status, Done);
    ASSERT_EQ(run(file("many.csv"), {"--count", "3", "--threads", "3"}).status, Done);
    EXPECT_EQ(text("one.csv"), text("many.csv"));
}

TEST_F(PopulationCommand, GoesOnAfterTheWholeRowsOfAFile)
{
    ASSERT_EQ(run(file("all.csv"), {"--count", "3"}).status, Done);
    const std::string all = text("all.csv");
    const auto afterTwo = all.find('\n', all.find('\n') + 1) + 1;
    std::ofstream(file("part.csv")) << all.substr(0, afterTwo + 9); // a row that was cut off
    ASSERT_EQ(run(file("part.csv"), {"--count", "3", "--resume"}).status, Done);
    EXPECT_EQ(text("part.csv"), all);
    ASSERT_EQ(run(file("new.csv"), {"--count", "3", "--resume"}).status, Done);
    EXPECT_EQ(text("new.csv"), all);
}

TEST_F(PopulationCommand, CtrlCLeavesWholeRowsAndSaysHowToGoOn)
{
    std::thread finger([] {
        std::this_thread::sleep_for(std::chrono::milliseconds(2500));
        std::raise(SIGINT);
    });
    const Answer answer = run(file("p.csv"), {"--count", "1000"});
    finger.join();
    EXPECT_EQ(answer.status, Failed);
    EXPECT_THAT(answer.error, testing::HasSubstr("--resume"));
    const std::string rows = text("p.csv");
    EXPECT_EQ(rows.back(), '\n');
    EXPECT_THAT(rows, testing::StartsWith("seed,"));
}

TEST_F(PopulationCommand, RefusesWhatCannotBe)
{
    expectRefused({"population", "suckling"}, WrongUsage, "--count");
    expectRefused({"population", "suckling", "--count", "0"}, WrongUsage, "--count");
    expectRefused({"population", "suckling", "--count", "2", "--resume"}, WrongUsage, "--csv FILE");
    expectRefused({"population", "no-such", "--count", "2"}, InvalidInput, "no-such");
    expectRefused({"population", "suckling", "--count", "2", "--csv", "/no/such/place.csv"}, Failed, "No such file");
    std::ofstream(file("other.csv")) << "a,b\n1,2\n";
    expectRefused({"population", "suckling", "--count", "2", "--csv", file("other.csv").c_str(), "--resume"}, InvalidInput,
                  "not those of this run");
    ASSERT_EQ(run(file("five.csv"), {"--count", "1", "--seed", "5"}).status, Done);
    expectRefused({"population", "suckling", "--until", "20s", "--count", "2", "--csv", file("five.csv").c_str(), "--resume"},
                  InvalidInput, "not the row of seed 1");
    ASSERT_EQ(run(file("fast.csv"), {"--count", "1", "--fast"}).status, Done);
    expectRefused({"population", "suckling", "--until", "20s", "--count", "2", "--csv", file("fast.csv").c_str(), "--resume"},
                  InvalidInput, "without --fast");
    expectRefused({"population", "suckling", "--count", "2", "--until", "9d"}, WrongUsage, "--until");
}

} // namespace lactea::cli
