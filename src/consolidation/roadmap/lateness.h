// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/roadmap/roadmap.h"
#include "consolidation/roadmap/schedule.h"

namespace consolidation {
class Study;
}

namespace consolidation::roadmap {

/// What the packages were put into waves by. All must outlive its user.
struct Schedulings
{
    const std::vector<Task> &tasks;
    const Order &order;
    const Limits &limits;
    const Schedule &schedule;
    const std::vector<int> &taskOf; ///< of each package
    QDate start;
};

/// Tells of late packages why they are, and what would make them punctual.
class LateTeller
{
public:
    LateTeller(const Study &study, const Roadmap &roadmap, const Schedulings &by);

    /// Fills `lateness` and `late` of a package of the roadmap with negative slack. `endOfSupport`: of its own system;
    /// invalid where the deadline is that of a package that waits for it. O(tasks before it · 50).
    void tell(WorkPackage &package, const QDate &endOfSupport);

private:
    const Study &m_study;
    const Roadmap &m_roadmap;
    Schedulings m_by;
    std::vector<int> m_packageOf; ///< of each task the first
    std::vector<int> m_place; ///< of each task in a sequence that keeps the order
    Order m_after; ///< what waits for each task
    std::vector<int> m_unlimited; ///< of each task, its last wave by precedence alone
    std::vector<int> m_alone; ///< its last wave, when only one chain is done
    std::vector<int> m_seen; ///< in which round of chainOf()
    int m_round = 0;

    [[nodiscard]] QDate startOf(int wave) const { return m_by.start.addMonths(wave * m_by.limits.waveMonths); }
    [[nodiscard]] QDate endOf(int wave) const { return startOf(wave + 1).addDays(-1); }
    [[nodiscard]] int culpritOf(int task) const;
    [[nodiscard]] int putOffFor(int task) const;
    [[nodiscard]] std::vector<int> chainOf(int task);
    [[nodiscard]] int endAlone(const std::vector<int> &chain, const Limits &limits);
    void findNeeds(Lateness &lateness, const std::vector<int> &chain, const QDate &deadline, Held held);
    [[nodiscard]] QString whatText(const WorkPackage &package, const QDate &endOfSupport) const;
    [[nodiscard]] QString whyText(const WorkPackage &package, int task, bool putOff) const;
    [[nodiscard]] QString remedyText(const WorkPackage &package, bool putOff) const;
    [[nodiscard]] QString orderText(int task) const;
};

} // namespace consolidation::roadmap
