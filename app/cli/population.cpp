#include "app/cli/population.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <iostream>
#include <map>
#include <mutex>
#include <thread>

#include <CLI/CLI.hpp>
#include <unistd.h>

#include "app/cli/exit_status.h"
#include "model/files/population_row.h"
#include "model/files/row_file.h"
#include "model/files/run_summary.h"
#include "model/simulation/simulation.h"

namespace lactea::cli {

using files::PopulationRow;
using files::RowFile;
using simulation::Scenario;
using simulation::Simulation;

namespace {

constexpr double lookEveryS = 1.0; ///< simulated; as `lactea simulate` sums a run up
constexpr int mostWomen = 1'000'000;

std::atomic<bool> interrupted{false};
void interrupt(int) { interrupted.store(true); }

/// Ctrl+C ends the population at a row while this lives, and the program as ever afterwards.
struct InterruptWatch {
    InterruptWatch()
    {
        interrupted.store(false);
        before = std::signal(SIGINT, interrupt);
    }
    ~InterruptWatch() { std::signal(SIGINT, before); }
    InterruptWatch(const InterruptWatch&) = delete;
    InterruptWatch& operator=(const InterruptWatch&) = delete;
    void (*before)(int);
};

/// "12 of 200 women, about 3:20 left" on standard error: one line that changes in a terminal, else one in ten seconds.
class Progress {
public:
    Progress(int before, int count) : m_before(before), m_count(count) {}
    ~Progress()
    {
        if (m_told && m_terminal)
            std::cerr << '\n';
    }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void tell(int done)
    {
        const auto now = Clock::now();
        const auto pause = m_terminal ? std::chrono::milliseconds(500) : std::chrono::seconds(10);
        if (done == m_before || now - m_last < pause)
            return;
        m_last = now;
        m_told = true;
        const double perWoman = std::chrono::duration<double>(now - m_start).count() / (done - m_before);
        const long left = std::lround(perWoman * (m_count - done));
        std::cerr << (m_terminal ? "\r" : "lactea: ") << done << " of " << m_count << " women, about " << left / 60 << ':'
                  << (left % 60 < 10 ? "0" : "") << left % 60 << " left" << (m_terminal ? "   " : "\n") << std::flush;
    }

private:
    using Clock = std::chrono::steady_clock;
    int m_before, m_count;
    Clock::time_point m_start = Clock::now(), m_last = m_start;
    bool m_terminal = ::isatty(STDERR_FILENO) != 0, m_told = false;
};

/// @return Cancelled when it was interrupted
Result<nlohmann::json> summaryOf(const Scenario& scenario, Simulation::Pace pace, double untilS)
{
    auto simulation = Simulation::create(scenario, pace);
    if (!simulation)
        return tl::unexpected(simulation.error());
    files::RunSummary summary;
    for (long look = 0;; ++look) {
        const double timeS = std::min(static_cast<double>(look) * lookEveryS, untilS);
        if (interrupted.load())
            return fail(Error::Code::Cancelled, "", "interrupted");
        if (auto advanced = simulation->advanceTo(timeS); !advanced)
            return tl::unexpected(advanced.error());
        summary.observe(*simulation->snapshot());
        if (timeS < untilS)
            continue;
        auto json = summary.json(scenario, 0.0);
        json["milk_step_s"] = Simulation::milkStepS(pace);
        return json;
    }
}

/// Women are taken in turn by all threads; their rows leave in the order of the seeds.
class Population {
public:
    Population(Scenario scenario, Simulation::Pace pace, double untilS, int count, RowFile& file)
        : m_scenario(std::move(scenario)), m_pace(pace), m_untilS(untilS), m_count(count),
          m_row(PopulationRow::feedsOf(m_scenario, untilS)), m_file(file), m_next(file.rows()),
          m_progress(file.rows(), count)
    {
    }

    Result<void> run(int threads)
    {
        std::vector<std::thread> others;
        for (int t = 1; t < std::min(threads, m_count - m_next.load()); ++t)
            others.emplace_back([this] { work(); });
        work();
        for (std::thread& other : others)
            other.join();
        return m_outcome;
    }

private:
    void work()
    {
        for (int woman = m_next++; woman < m_count && !m_over.load(); woman = m_next++) {
            Scenario scenario = m_scenario;
            scenario.woman.seed += static_cast<std::uint64_t>(woman);
            const auto summary = summaryOf(scenario, m_pace, m_untilS);
            const std::lock_guard lock(m_mutex);
            if (!summary) {
                end(tl::unexpected(summary.error().in("seed " + std::to_string(scenario.woman.seed))));
                return;
            }
            m_waiting[woman] = m_row.line(*summary);
            for (auto row = m_waiting.find(m_file.rows()); row != m_waiting.end(); row = m_waiting.find(m_file.rows())) {
                const auto written = m_file.add(row->second);
                m_waiting.erase(row);
                if (!written) {
                    end(written);
                    return;
                }
            }
            m_progress.tell(m_file.rows());
        }
    }
    /// The first end counts; the others only follow it.
    void end(const Result<void>& outcome)
    {
        if (!m_over.exchange(true))
            m_outcome = outcome;
    }

    Scenario m_scenario;
    Simulation::Pace m_pace;
    double m_untilS;
    int m_count;
    PopulationRow m_row;
    RowFile& m_file;
    std::atomic<int> m_next;
    std::atomic<bool> m_over{false};
    std::mutex m_mutex; ///< of what follows
    std::map<int, std::string> m_waiting;
    Result<void> m_outcome;
    Progress m_progress;
};

} // namespace

CLI::App* addPopulationCommand(CLI::App& app, PopulationOptions& options)
{
    CLI::App* command = app.add_subcommand("population", "Run a scenario in many women, one row of CSV each");
    addScenarioOptions(*command, options.run);
    command->add_option("--count", options.count, "How many women")->required()->check(CLI::Range(1, mostWomen));
    command->add_option("--seed", options.run.seed, "Seed of the first woman, the others count on from it (default 1)")
        ->check(CLI::Range(std::uint64_t{0}, largestSeed - mostWomen));
    command->add_option("--csv", options.csv, "Write the rows to this file; - is standard output")->capture_default_str();
    command->add_flag("--resume", options.resume, "Keep the rows that the file has and go on after them");
    command->add_option("--threads", options.threads, "Threads (default: one per core)")->check(CLI::Range(1, 1024));
    return command;
}

int runPopulation(const PopulationOptions& options)
{
    if (options.resume && options.csv == "-")
        return report({Error::Code::InvalidArgument, "--resume", "needs a file: --csv FILE"});
    SimulateOptions first = options.run;
    first.seed = options.run.seed.value_or(1);
    const auto scenario = scenarioOf(first);
    if (!scenario)
        return report(scenario.error());
    const auto untilS =
        options.run.until.empty() ? Result<double>(scenario->durationS) : timeOption("--until", options.run.until);
    if (!untilS)
        return report(untilS.error());
    const std::string header = PopulationRow(PopulationRow::feedsOf(*scenario, *untilS)).header();
    auto file = options.resume ? RowFile::resume(options.csv, header) : RowFile::create(options.csv, header);
    if (!file)
        return report(file.error());
    const std::uint64_t lastSeed = scenario->woman.seed + static_cast<std::uint64_t>(file->rows()) - 1;
    const std::string begins = PopulationRow::beginOf(lastSeed, Simulation::milkStepS(options.run.pace()));
    if (file->rows() > 0 && !file->lastRow().starts_with(begins))
        return report({Error::Code::InvalidFile, options.csv + ":" + std::to_string(file->rows() + 1),
                       "it is not the row of seed " + std::to_string(lastSeed) +
                           (options.run.fast ? " with --fast" : " without --fast")});

    const InterruptWatch watch;
    const int cores = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    const auto done = Population(*scenario, options.run.pace(), *untilS, options.count, *file).run(options.threads > 0 ? options.threads : cores);
    if (done)
        return Done;
    if (done.error().code == Error::Code::Cancelled)
        return report({Error::Code::Cancelled, options.csv,
                       "stopped after " + std::to_string(file->rows()) + " of " + std::to_string(options.count) +
                           " women; --resume goes on"},
                      Failed);
    return report(done.error(), done.error().code == Error::Code::NotFound ? InvalidInput : Failed);
}

} // namespace lactea::cli
