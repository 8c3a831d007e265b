// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/policy/grouping.h"

#include "analysis/wording.h"

#include <algorithm>

namespace analysis {

using namespace landscape;

int groupAbove(const Policy &policy, QStringView rule)
{
    return int(policy.threshold(rule, QStringLiteral("group_above"), 30));
}

void addGrouped(Findings &findings, const RuleInput &input, Findings sort, qsizetype all, const QString &text)
{
    if (sort.isEmpty())
        return;
    Finding whole = sort.first();
    if (sort.size() <= groupAbove(input.policy, whole.rule)) {
        findings << sort;
        return;
    }
    whole.elements.clear();
    whole.evidence.clear();
    for (const Finding &part : std::as_const(sort)) {
        whole.elements << part.elements.value(0);
        whole.severity = std::min(whole.severity, part.severity);
    }
    sortByName(input.snapshot(), whole.elements);
    const QString count = QString::number(sort.size());
    whole.message = text.arg(count, QString::number(all), quotedList(input.snapshot(), whole.elements));
    whole.evidence << Evidence{QStringLiteral("count"), count, double(sort.size()), {}};
    findings << whole;
}

} // namespace analysis
