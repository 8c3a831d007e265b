// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"

#include <atomic>
#include <chrono>
#include <ctime>
#include <functional>
#include <thread>

/// How long work goes on after it was asked to stop, in processor time: that does not depend on what else the machine does.
namespace stopclock {

struct Stop
{
    double askedAfter = 0; ///< processor seconds, of the work
    double stoppedIn = 0;  ///< processor seconds from the request to the return
    bool wasAsked = false; ///< false where the work was done before
};

/// Runs `work` here and asks it to stop from another thread after `after` processor seconds. The other thread sleeps, so the
/// time of the process is that of the work.
inline Stop stopAfter(double after, const std::function<void(const base::CancelToken &)> &work)
{
    const base::CancelToken token;
    std::atomic<bool> isDone = false;
    std::atomic<std::clock_t> asked = 0;
    const std::clock_t start = std::clock();
    std::thread asker([&] {
        while (!isDone && double(std::clock() - start) / CLOCKS_PER_SEC < after)
            std::this_thread::sleep_for(std::chrono::microseconds(300));
        if (!isDone) {
            asked = std::clock();
            token.cancel();
        }
    });
    work(token);
    const std::clock_t end = std::clock();
    isDone = true;
    asker.join();
    if (asked == 0 || asked > end)
        return {};
    return {double(asked - start) / CLOCKS_PER_SEC, double(end - asked) / CLOCKS_PER_SEC, true};
}

} // namespace stopclock
