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

const VerdictRecord *Plan::verdictOf(ElementId application) const
{
    const auto found = std::find_if(verdicts.begin(), verdicts.end(),
                                    [&](const VerdictRecord &record) { return record.application == application; });
    return found == verdicts.end() ? nullptr : &*found;
}

} // namespace consolidation
