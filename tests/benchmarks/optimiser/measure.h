// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/solver.h"

#include <QString>

#include <chrono>
#include <cmath>
#include <ctime>
#include <thread>

/// What both benchmarks of the optimiser measure alike.
namespace measure {

using namespace consolidation::optimiser;

inline double userSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

/// The plan keeps the rules, costs what is said, and the bound is below.
inline bool isSound(const Problem &problem, const Solution &solution)
{
    const Audit audited = audit(problem, solution);
    return audited.violations == 0 && solution.bound <= solution.objective * (1 + 1e-9)
        && std::abs(audited.objective - solution.objective) <= 1e-9 * std::abs(solution.objective);
}

/// How long the optimiser takes to answer a cancelled token after so many seconds of its work; 0 if it was done before,
/// -1 if its answer is no plan.
inline double cancelMilliseconds(const Problem &problem, const Settings &settings, double afterSeconds)
{
    const base::CancelToken token;
    std::chrono::steady_clock::time_point asked;
    std::thread other([&] {
        std::this_thread::sleep_for(std::chrono::duration<double>(afterSeconds));
        asked = std::chrono::steady_clock::now();
        token.cancel();
    });
    const Solution solution = solve(problem, settings, token);
    const auto answered = std::chrono::steady_clock::now();
    other.join();
    if (audit(problem, solution).violations > 0 && solution.status != Status::Contradictory)
        return -1;
    return solution.status == Status::Cancelled ? std::chrono::duration<double, std::milli>(answered - asked).count()
                                                : 0;
}

/// Settings that both read from the command line; false if the word is none of them.
inline bool readSetting(Settings &settings, const QString &word, const QString &value)
{
    if (word == QStringLiteral("--seconds"))
        settings.seconds = value.toDouble();
    else if (word == QStringLiteral("--gap"))
        settings.gapPercent = value.toDouble();
    else if (word == QStringLiteral("--work"))
        settings.workLimit = std::int64_t(1e6 * value.toDouble());
    else
        return false;
    return true;
}

} // namespace measure
