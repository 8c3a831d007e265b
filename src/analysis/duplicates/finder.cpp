// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/finder.h"

#include "analysis/duplicates/overlap.h"
#include "analysis/duplicates/pairs/pairsearch.h"
#include "analysis/duplicates/similarnames.h"
#include "analysis/portfolio/facts.h"
#include "analysis/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace analysis {

using namespace landscape;

namespace {

bool isOneProduct(const Snapshot &snapshot, const DuplicateGroup &group)
{
    const ElementId product = productOf(snapshot, group.members.first());
    return product && std::all_of(group.members.begin(), group.members.end(), [&](ElementId id) {
        return productOf(snapshot, id) == product;
    });
}

QString messageOf(const Snapshot &snapshot, const DuplicateGroup &group)
{
    const QString members = quotedList(snapshot, group.members);
    const QString count = QString::number(group.members.size());
    switch (group.kind) {
    case DuplicateKind::SameFunction:
        return QCoreApplication::translate("analysis", "%1 applications serve the same function %2: %3.")
            .arg(count, quoted(snapshot, group.about), members);
    case DuplicateKind::SameProduct:
        return QCoreApplication::translate("analysis", "The product %2 is installed %1 times: %3.")
            .arg(count, quoted(snapshot, group.about), members);
    case DuplicateKind::SimilarName:
        return QCoreApplication::translate("analysis", "%1 may be the same thing (%2 %).")
            .arg(members, QString::number(int(group.score * 100)));
    }
    Q_UNREACHABLE();
}

QString ruleOf(DuplicateKind kind)
{
    switch (kind) {
    case DuplicateKind::SameFunction:
        return QStringLiteral("DUP1");
    case DuplicateKind::SameProduct:
        return QStringLiteral("DUP2");
    case DuplicateKind::SimilarName:
        return QStringLiteral("DUP3");
    }
    Q_UNREACHABLE();
}

}

QList<DuplicateGroup> findDuplicates(const Usage &usage, const DuplicateOptions &options, const base::CancelToken &cancel)
{
    return findDuplicates(usage, PairSearch(usage, options, cancel));
}

QList<DuplicateGroup> findDuplicates(const Usage &usage, const PairSearch &search)
{
    QList<DuplicateGroup> groups = sameFunctionGroups(usage);
    groups << sameProductGroups(usage);
    for (const DuplicateGroup &group : similarNameGroups(search)) {
        if (!isOneProduct(usage.snapshot(), group))
            groups << group;
    }
    return groups;
}

QList<DuplicateGroup> findDuplicates(const Usage &usage, double leastProbability, const base::CancelToken &cancel)
{
    return findDuplicates(usage, DuplicateOptions{leastProbability}, cancel);
}

QList<DuplicateGroup> findDuplicates(const Snapshot &snapshot, double leastProbability, const base::CancelToken &cancel)
{
    return findDuplicates(Usage(snapshot), leastProbability, cancel);
}

Findings duplicateFindings(const Snapshot &snapshot, const QList<DuplicateGroup> &groups)
{
    Findings findings;
    for (const DuplicateGroup &group : groups) {
        Finding finding{ruleOf(group.kind), base::Severity::Warning, {}, messageOf(snapshot, group), group.evidence};
        if (group.kind == DuplicateKind::SimilarName)
            finding.severity = base::Severity::Info;
        if (group.about)
            finding.elements << group.about;
        finding.elements << group.members;
        findings << finding;
    }
    return findings;
}

} // namespace analysis
