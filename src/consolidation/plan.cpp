// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/plan.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

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

namespace {

// What the quick test of the margins said gives way to the full one.
void settle(VerdictRecord &record, DecisionTest &test)
{
    using landscape::Verdict;
    if (record.guess >= 0) {
        record.reasons.removeAt(record.guess);
        record.guess = -1;
        record.verdict = record.inPlan;
    }
    if (test.standing == Standing::Investigate) {
        record.verdict = Verdict::Investigate;
        record.reasons.prepend({QStringLiteral("P5"),
                                test.text,
                                {{QCoreApplication::translate("consolidation", "can cost"), test.regret,
                                  Figure::Unit::Money}},
                                {},
                                Reason::Kind::Fact});
    } else if (record.verdict == Verdict::Investigate) {
        test.standing = Standing::Investigate;
        if (!record.reasons.isEmpty())
            test.text = QCoreApplication::translate("consolidation", "%1 It is to be investigated all the same: %2")
                            .arg(test.text, record.reasons.constFirst().text);
    }
    record.robust = test.standing == Standing::Robust && !record.flags.contains(QStringLiteral("moves-on-trust"));
}

} // namespace

void adoptRobustness(Plan &plan, Robustness robustness)
{
    std::map<ElementId, VerdictRecord *> records;
    for (VerdictRecord &record : plan.verdicts)
        records.emplace(record.application, &record);
    for (DecisionTest &test : robustness.decisions) {
        const auto found = records.find(test.application);
        if (found != records.end() && !found->second->decided)
            settle(*found->second, test);
    }
    plan.robustness = std::move(robustness);
}

const VerdictRecord *Plan::verdictOf(ElementId application) const
{
    const auto found = std::find_if(verdicts.begin(), verdicts.end(),
                                    [&](const VerdictRecord &record) { return record.application == application; });
    return found == verdicts.end() ? nullptr : &*found;
}

} // namespace consolidation
