// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

/// What is put into waves: pure mathematics, knows no landscape.
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
    double saving = 0; ///< per year from the end of its last wave on
    double risk = 0; ///< per year that it is done after its deadline
    int size = 1; ///< of the capacity of each wave it runs in
    int deadline = noDeadline; ///< the last wave that is in time, -1 none is; noDeadline
};

struct Limits
{
    std::optional<double> budgetPerYear;
    std::optional<int> capacity; ///< tasks (their sizes) in a wave
    int waveMonths = 6;
};

/// All tasks, each after those before it.
[[nodiscard]] std::vector<int> sequenceOf(const Order &order);

/// The other way round: what waits for each task.
[[nodiscard]] Order reversed(const Order &order);

/// The last waves of all tasks by precedence alone: each takes one wave, or `lengths` of them.
[[nodiscard]] std::vector<int> levelsOf(const Order &order, const std::vector<int> &lengths = {});

/// What is reckoned to be risked by tasks that are done after their deadlines: sum of risk · years.
[[nodiscard]] double lateRisk(const std::vector<Task> &tasks, const std::vector<int> &wave, int waveMonths);

/// Savings missed while waiting: sum of saving · years to the end of the (last) wave.
[[nodiscard]] double delayCost(const std::vector<Task> &tasks, const std::vector<int> &wave, int waveMonths);

} // namespace consolidation::roadmap
