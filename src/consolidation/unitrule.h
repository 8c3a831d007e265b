// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/outcome.h"

#include <set>

namespace consolidation {

/// Indexes of the needs that may go on being served by what serves them today: in support, protected, not decided away.
/// One model is built.
[[nodiscard]] std::set<int> needsThatCanStay(const Study &study);

/// "No unit pays more than today" without any transfers (P7): the needs of units that would pay more stay with the
/// systems they have. A system that others leave becomes dearer for who stays, so that it takes rounds:
///
///     UnitRule rule(study, outcome);
///     while (rule.holdMore()) { plan again with study.heldNeeds = rule.held(); if (rule.isMet(outcome)) … }
///
/// Each round holds more; when all units that pay more are held already, or after eight rounds, all units are.
class UnitRule
{
public:
    UnitRule(const Study &study, const Outcome &outcome);

    /// Adds the needs of the units that pay more in the last outcome; false where that adds nothing.
    bool holdMore();
    /// Whether nobody pays more in this outcome; it is the last one from now on.
    bool isMet(const Outcome &outcome);
    [[nodiscard]] const std::set<int> &held() const { return m_held; }
    void setHeld(const std::set<int> &held) { m_held = held; }
    void release(ElementId unit); ///< its needs are held no more, but for those that the study holds
    [[nodiscard]] QList<ElementId> units() const; ///< whose needs are held, in ranking order

private:
    void look(const Outcome &outcome);
    bool hold(const QList<ElementId> &units);

    const Study &m_study;
    QList<ElementId> m_payMore;
    std::set<int> m_canStay;
    std::set<int> m_held;
    int m_rounds = 0;
};

} // namespace consolidation
