#include "tests/bench/frame_cases.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <QStandardPaths>
#include <unistd.h>

#include "model/anatomy/growth/growth.h"

namespace lactea::bench {

double turnDeg(double timeS) { return 0.8 * std::sin(timeS); }
double letDownShare(double timeS) { return 0.5 - 0.5 * std::cos(timeS); }

std::string FrameResult::line() const
{
    char text[160];
    std::snprintf(text, sizeof text, "RESULT %.3f %.3f %.3f %.3f", framesPerS, wallMs, cpuMs, cpuPercent);
    return text;
}

FrameResult FrameResult::fromLine(const std::string& line)
{
    FrameResult result;
    std::istringstream in(line);
    std::string word;
    in >> word >> result.framesPerS >> result.wallMs >> result.cpuMs >> result.cpuPercent;
    return result;
}

double processCpuMs()
{
    timespec t{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) * 1e-6;
}

std::vector<ThreadTime> threadTimes()
{
    std::vector<ThreadTime> times;
    std::error_code none;
    for (const auto& task : std::filesystem::directory_iterator("/proc/self/task", none)) {
        std::string name;
        std::getline(std::ifstream(task.path() / "comm"), name);
        double ns = 0.0; // schedstat: on the CPU, waiting, slices
        std::ifstream(task.path() / "schedstat") >> ns;
        const auto known =
            std::find_if(times.begin(), times.end(), [&](const ThreadTime& t) { return t.name == name; });
        if (known == times.end())
            times.push_back({name, ns * 1e-6});
        else
            known->ms += ns * 1e-6;
    }
    return times;
}

double residentMb()
{
    long all = 0, resident = 0;
    std::ifstream("/proc/self/statm") >> all >> resident;
    return static_cast<double>(resident) * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1048576.0;
}

double medianOf(std::vector<double> values)
{
    if (values.empty())
        return 0.0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

BenchBody benchBody(anatomy::Composition composition)
{
    auto grown = anatomy::growBreast(*anatomy::planFromKey("classic"), 1, anatomy::Side::Right);
    if (!grown)
        return std::fprintf(stderr, "%s\n", grown.error().text().c_str()), BenchBody{};
    const auto breast = std::make_shared<const anatomy::Breast>(std::move(*grown));
    const QString cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + "/lactea";
    auto meshed = anatomy::meshBodyCached(*breast, cache.toStdString(), {}, {}, composition);
    if (!meshed)
        return std::fprintf(stderr, "%s\n", meshed.error().text().c_str()), BenchBody{};
    return {breast, std::make_shared<const anatomy::BodyModel>(std::move(*meshed))};
}

} // namespace lactea::bench
