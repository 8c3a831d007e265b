// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/roadmap/tasks.h"

#include <algorithm>

namespace consolidation::roadmap {

Order reversed(const Order &order)
{
    Order after(order.size());
    for (size_t i = 0; i < order.size(); ++i) {
        for (const Earlier &earlier : order[i])
            after[size_t(earlier.task)].push_back({int(i), earlier.lag});
    }
    return after;
}

std::vector<int> sequenceOf(const Order &order)
{
    const Order after = reversed(order);
    std::vector<int> waiting(order.size());
    std::vector<int> queue;
    for (size_t i = 0; i < order.size(); ++i) {
        waiting[i] = int(order[i].size());
        if (waiting[i] == 0)
            queue.push_back(int(i));
    }
    for (size_t head = 0; head < queue.size(); ++head) {
        for (const Earlier &next : after[size_t(queue[head])]) {
            if (--waiting[size_t(next.task)] == 0)
                queue.push_back(next.task);
        }
    }
    return queue;
}

std::vector<int> levelsOf(const Order &order, const std::vector<int> &lengths)
{
    std::vector<int> level(order.size(), 0);
    for (const int task : sequenceOf(order)) {
        const auto i = size_t(task);
        for (const Earlier &earlier : order[i])
            level[i] = std::max(level[i], level[size_t(earlier.task)] + earlier.lag);
        if (!lengths.empty())
            level[i] += lengths[i] - 1;
    }
    return level;
}

double lateRisk(const std::vector<Task> &tasks, const std::vector<int> &wave, int waveMonths)
{
    double sum = 0;
    for (size_t i = 0; i < tasks.size(); ++i) {
        if (wave[i] > tasks[i].deadline)
            sum += tasks[i].risk * (wave[i] - tasks[i].deadline) * waveMonths / 12;
    }
    return sum;
}

double delayCost(const std::vector<Task> &tasks, const std::vector<int> &wave, int waveMonths)
{
    double sum = 0;
    for (size_t i = 0; i < tasks.size(); ++i)
        sum += tasks[i].saving * (wave[i] + 1) * waveMonths / 12;
    return sum;
}

} // namespace consolidation::roadmap
