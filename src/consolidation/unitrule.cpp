// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/unitrule.h"

#include "consolidation/costallocation.h"
#include "consolidation/problem/problembuilder.h"

namespace consolidation {

namespace {
constexpr int mostRounds = 8;
}

std::set<int> needsThatCanStay(const Study &study)
{
    Study still(study.snapshot, study.settings);
    for (int n = 0; n < still.needs.size(); ++n) {
        if (!still.needs.at(n).today.isEmpty())
            still.heldNeeds.insert(n);
    }
    std::set<int> result;
    for (const Client &client : buildModel(still).clients) {
        if (client.held && client.row >= 0)
            result.insert(client.needs.begin(), client.needs.end());
    }
    return result;
}

UnitRule::UnitRule(const Study &study, const Outcome &outcome)
    : m_study(study)
    , m_canStay(needsThatCanStay(study))
    , m_held(study.heldNeeds)
{
    look(outcome);
}

void UnitRule::look(const Outcome &outcome)
{
    const AllocationRule rule = m_study.settings.allocation;
    QList<UnitCost> units = allocateCosts(outcome, rule);
    m_payMore = compensate(units, rule, false).payMore;
}

bool UnitRule::hold(const QList<ElementId> &units)
{
    const size_t before = m_held.size();
    for (int n = 0; n < m_study.needs.size(); ++n) {
        if (units.contains(m_study.needs.at(n).unit) && m_canStay.contains(n))
            m_held.insert(n);
    }
    return m_held.size() > before;
}

bool UnitRule::holdMore()
{
    if (++m_rounds <= mostRounds && hold(m_payMore))
        return true;
    QList<ElementId> all;
    for (const Need &need : m_study.needs)
        all.append(need.unit);
    return hold(all);
}

void UnitRule::release(ElementId unit)
{
    std::erase_if(m_held, [&](int n) { return m_study.needs.at(n).unit == unit && !m_study.heldNeeds.contains(n); });
}

bool UnitRule::isMet(const Outcome &outcome)
{
    look(outcome);
    return m_payMore.isEmpty();
}

QList<ElementId> UnitRule::units() const
{
    QList<ElementId> result;
    for (const int n : m_held) {
        if (!result.contains(m_study.needs.at(n).unit))
            result.append(m_study.needs.at(n).unit);
    }
    m_study.ranking.sort(result);
    return result;
}

} // namespace consolidation
