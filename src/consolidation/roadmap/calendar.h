// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/roadmap/tasks.h"

namespace consolidation::roadmap {

/// When a task runs, and what of its cost falls into each year counted from the start.
struct Stay
{
    int begin = -1; ///< first wave
    int end = -1; ///< last wave: from its end on the task is done
    struct Payment
    {
        int year = 0;
        double amount = 0;
    };
    std::vector<Payment> payments; ///< by year; only under a budget
};

/// What is left of money and capacity.
///
/// A task that a wave's own year (years, where a wave is longer) can pay runs in that one wave. A dearer one runs over
/// several waves without a break: it takes what is left of the money of the years it runs in, the last ones first, and
/// its size of the capacity of every wave from the first to the last. A year's money may be spent from its first wave
/// on, and what nobody takes is lost.
class Calendar
{
public:
    explicit Calendar(const Limits &limits);

    /// Where the task would be done earliest, not before `from`. O(waves looked at).
    [[nodiscard]] Stay earliest(const Task &task, int from) const;
    /// Whether a task of one wave has room in that wave.
    [[nodiscard]] bool hasRoom(const Task &task, int wave) const;
    [[nodiscard]] bool hasCapacity(const Task &task, int wave) const;
    /// Whether its cost takes several waves.
    [[nodiscard]] bool isLong(const Task &task) const;
    /// The fewest waves it can take, wherever it begins.
    [[nodiscard]] int shortest(const Task &task) const;
    [[nodiscard]] std::vector<int> lengthsOf(const std::vector<Task> &tasks) const; ///< shortest() of each

    /// Takes the earliest place and tells its last wave: earliest() and take() in one, for who tries many.
    int settle(const Task &task, int from);
    /// Marks as taken. `stay` may be of earliest(), or a single wave without payments (then they are found).
    void take(const Task &task, Stay &stay);
    void release(const Task &task, const Stay &stay);
    void clear();

    /// Of `cost`, what falls into each wave from `stay.begin` to `stay.end`: each year's payments evenly over its waves.
    [[nodiscard]] std::vector<double> spread(double cost, const Stay &stay) const;
    [[nodiscard]] int firstYear(int wave) const { return wave * m_limits.waveMonths / 12; }
    [[nodiscard]] int lastYear(int wave) const { return ((wave + 1) * m_limits.waveMonths - 1) / 12; }

private:
    Limits m_limits;
    std::vector<double> m_spent; ///< by year
    std::vector<int> m_used; ///< by wave

    [[nodiscard]] double leftOf(int year) const;
    [[nodiscard]] double leftIn(int wave) const;
    [[nodiscard]] Stay longStay(const Task &task, int from) const;
    void pay(int year, double amount);
    void use(int wave, int size);
};

/// Sums of money that differ by less are the same.
inline constexpr double cent = 0.005;

} // namespace consolidation::roadmap
