// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/plan.h"

#include <algorithm>

namespace consolidation {

QString statusName(PlanStatus status)
{
    switch (status) {
    case PlanStatus::Optimal:
        return QStringLiteral("optimal");
    case PlanStatus::Gap:
        return QStringLiteral("gap");
    case PlanStatus::Infeasible:
        return QStringLiteral("infeasible");
    }
    return {};
}

QString allocationName(AllocationRule rule)
{
    switch (rule) {
    case AllocationRule::Use:
        return QStringLiteral("use");
    case AllocationRule::Headcount:
        return QStringLiteral("headcount");
    case AllocationRule::Price:
        return QStringLiteral("price");
    }
    return {};
}

std::optional<AllocationRule> allocationFromName(QStringView name)
{
    for (const AllocationRule rule : {AllocationRule::Use, AllocationRule::Headcount, AllocationRule::Price}) {
        if (name == allocationName(rule))
            return rule;
    }
    return std::nullopt;
}

const VerdictRecord *Plan::verdictOf(ElementId application) const
{
    const auto found = std::find_if(verdicts.begin(), verdicts.end(),
                                    [&](const VerdictRecord &record) { return record.application == application; });
    return found == verdicts.end() ? nullptr : &*found;
}

} // namespace consolidation
