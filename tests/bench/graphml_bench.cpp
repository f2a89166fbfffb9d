// GraphML out and in again for forests of 10^4, 10^5 and 10^6 nodes: time, size, memory, and whether the bits came back.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <sys/resource.h>

#include "model/files/graphml_file.h"
#include "tests/model/network/random_forest.h"

namespace {
double cpuSeconds()
{
    rusage use{};
    getrusage(RUSAGE_SELF, &use);
    const auto seconds = [](const timeval& t) { return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec); };
    return seconds(use.ru_utime) + seconds(use.ru_stime);
}

/// The most that this process has held so far.
double peakMb()
{
    rusage use{};
    getrusage(RUSAGE_SELF, &use);
    return static_cast<double>(use.ru_maxrss) / 1024.0;
}
} // namespace

int main()
{
    using namespace lactea;
    for (const std::size_t nodes : {std::size_t{10'000}, std::size_t{100'000}, std::size_t{1'000'000}}) {
        std::vector<std::uint32_t> parents(nodes);
        Random random(1);
        for (auto& parent : parents)
            parent = static_cast<std::uint32_t>(random.next());
        const auto network = network::test::forestFrom(parents, 2);
        const double start = cpuSeconds(), before = peakMb();
        const std::string text = files::graphmlText(network);
        const double written = cpuSeconds(), afterWrite = peakMb();
        const auto back = files::networkFromGraphml(text, "bench");
        const double read = cpuSeconds();
        if (!back) {
            std::fprintf(stderr, "%s\n", back.error().text().c_str());
            return EXIT_FAILURE;
        }
        const bool exact = network::test::sameBits(*back, network);
        std::printf("%8zu nodes  %7.1f MB of text   write %6.2f s CPU, peak %+7.0f MB   read %6.2f s CPU, peak %+7.0f MB   %s\n",
                    nodes, 1e-6 * static_cast<double>(text.size()), written - start, afterWrite - before,
                    read - written, peakMb() - afterWrite, exact ? "same bits" : "OTHER BITS");
        if (!exact)
            return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
