#pragma once

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace lactea::anatomy {

/// Calls job(0) .. job(count - 1), each once, on all cores. Results may depend on the index only, so that
/// they are the same whatever the number of threads. Returns early when `stop` becomes true.
template <class Job> void parallelFor(int count, const Job& job, const std::atomic<bool>* stop = nullptr)
{
    std::atomic<int> next{0};
    const auto work = [&] {
        for (int i = next++; i < count; i = next++) {
            if (stop && stop->load(std::memory_order_relaxed))
                return;
            job(i);
        }
    };
    const int helpers =
        std::min(count, static_cast<int>(std::max(1U, std::thread::hardware_concurrency()))) - 1;
    std::vector<std::thread> threads;
    for (int i = 0; i < helpers; ++i)
        threads.emplace_back(work);
    work();
    for (auto& thread : threads)
        thread.join();
}

} // namespace lactea::anatomy
