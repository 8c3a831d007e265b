// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/roadmap/closure.h"

#include <optional>

/// Putting tasks into waves: pure mathematics, knows no landscape.
namespace consolidation::roadmap {

/// A task that comes before another: at least `lag` waves earlier; 0: in the same wave or an earlier one.
struct Earlier
{
    int task = -1;
    int lag = 1;
};
using Order = std::vector<std::vector<Earlier>>; ///< of each task; without repeats and cycles

struct Task
{
    static constexpr int noDeadline = 1 << 30;
    double cost = 0; ///< one-time
    double saving = 0; ///< per year from the end of its wave on
    double risk = 0; ///< per year that it is done after its deadline
    int size = 1; ///< of the capacity of a wave
    int deadline = noDeadline; ///< the last wave that is in time, -1 none is; noDeadline
};

struct Limits
{
    std::optional<double> budgetPerYear;
    std::optional<int> capacity; ///< tasks (their sizes) in a wave
    int waveMonths = 6;
};

enum class Held : char { Free, Budget, Capacity };

struct Schedule
{
    std::vector<int> wave; ///< of each task
    std::vector<int> earliest; ///< by precedence alone
    std::vector<int> latest; ///< to keep its own deadline and all that wait for it; Task::noDeadline, negative = too late
    std::vector<Held> held; ///< why it came after the first wave it could have been in
    int waves = 0;
};

/// Every task as many waves after those before it as they ask; wave by wave from what may begin, by blocks of highest
/// saving and risk for their effort (sidneyBlocks), where effort is the share of a year's budget and capacity that a
/// task takes. What takes more than a year's budget saves up for it: it reserves what is left of the years until it is
/// paid, and is done in the last of them. Each year's budget is spent or reserved once. Four such lists are made, with
/// and without letting go first what could still meet its deadline, and with and without letting what has to save up
/// go last; the one with the lowest delay cost and risk is taken. What adds to the yearly cost is then put as late as what
/// waits for it allows.
///
/// Sizes must be at most the capacity, and the budget positive where anything costs.
/// Ties fall to the lower task. O(n log n + arcs) and the blocks.
[[nodiscard]] Schedule makeSchedule(const std::vector<Task> &tasks, const Order &order, const Limits &limits);

/// What is reckoned to be risked by tasks that are done after their deadlines: sum of risk · years.
[[nodiscard]] double lateRisk(const std::vector<Task> &tasks, const std::vector<int> &wave, int waveMonths);

/// Savings missed while waiting: sum of saving · years to the end of the wave.
[[nodiscard]] double delayCost(const std::vector<Task> &tasks, const std::vector<int> &wave, int waveMonths);

/// No schedule of at most `waves` waves under these limits has a lower delay cost. After each wave no more savings can
/// be had than by the best set of tasks that precedence admits so far and the budget (or capacity) so far pays for,
/// its last block in part.
[[nodiscard]] double delayBound(const std::vector<Task> &tasks, const Order &order, const Limits &limits, int waves);

/// All tasks, each after those before it.
[[nodiscard]] std::vector<int> sequenceOf(const Order &order);

/// The waves of each task by precedence alone.
[[nodiscard]] std::vector<int> levelsOf(const Order &order);

} // namespace consolidation::roadmap
