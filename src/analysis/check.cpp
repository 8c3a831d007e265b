// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/check.h"

#include "analysis/duplicates/finder.h"
#include "analysis/duplicates/pairs/pairsearch.h"
#include "analysis/policy/rules.h"
#include "analysis/wording.h"

#include <QHash>

#include <algorithm>
#include <utility>
#include <vector>

namespace analysis {

using namespace landscape;

namespace {

struct RuleCheck
{
    const char *id;
    Findings (*findings)(const RuleInput &);
};

constexpr RuleCheck ruleChecks[] = {
    {"P1", commonFindings},     {"P2", uniqueNeedFindings},  {"P3", interoperabilityFindings},
    {"P4", protectionFindings}, {"P6", ownershipFindings},   {"P7", allocationFindings},
    {"P8", supportFindings},    {"P10", catalogueFindings},  {"P11", mandatoryFindings},
    {"P12", reviewFindings},    {"P14", testingFindings},    {"P16", continuityFindings},
};

constexpr const char *duplicateRules[] = {"DUP1", "DUP2", "DUP3"};

QHash<QString, int> ruleOrder(const Policy &policy)
{
    QHash<QString, int> order;
    for (const Rule &rule : policy.rules())
        order.insert(rule.id, int(order.size()));
    for (const char *id : duplicateRules)
        order.insert(QString::fromLatin1(id), int(order.size()));
    return order;
}

// The places of all elements that findings name in the order of names; comparing names costs more than all else here.
std::vector<int> nameRanks(const Findings &findings, const Snapshot &snapshot)
{
    std::vector<int> ranks(snapshot.elements.lastNumber() + 1, 0);
    QList<ElementId> named;
    for (const Finding &finding : findings) {
        for (const ElementId id : finding.elements) {
            if (std::exchange(ranks[id.number()], 1) == 0)
                named.append(id);
        }
    }
    sortByName(snapshot, named);
    for (qsizetype i = 0; i < named.size(); ++i)
        ranks[named.at(i).number()] = int(i);
    return ranks;
}

Findings sorted(const Findings &findings, const Snapshot &snapshot, const Policy &policy)
{
    const QHash<QString, int> order = ruleOrder(policy);
    const std::vector<int> ranks = nameRanks(findings, snapshot);
    std::vector<std::pair<int, const Finding *>> places;
    for (const Finding &finding : findings)
        places.emplace_back(order.value(finding.rule), &finding);
    std::stable_sort(places.begin(), places.end(), [&](const auto &first, const auto &second) {
        if (first.first != second.first)
            return first.first < second.first;
        const Finding &a = *first.second;
        const Finding &b = *second.second;
        const qsizetype both = std::min(a.elements.size(), b.elements.size());
        for (qsizetype i = 0; i < both; ++i) {
            if (a.elements.at(i) != b.elements.at(i))
                return ranks[a.elements.at(i).number()] < ranks[b.elements.at(i).number()];
        }
        return a.elements.size() != b.elements.size() ? a.elements.size() < b.elements.size() : a.message < b.message;
    });
    Findings result;
    result.reserve(findings.size());
    for (const auto &place : places)
        result.append(*place.second);
    return result;
}

Findings ruleFindings(const RuleInput &input)
{
    Findings findings;
    for (const RuleCheck &rule : ruleChecks) {
        if (input.cancel.isCancelled())
            break;
        if (input.policy.isOn(QString::fromLatin1(rule.id)))
            findings << rule.findings(input);
    }
    return findings;
}

}

DuplicateOptions duplicateOptions(const Policy &policy)
{
    DuplicateOptions options;
    options.leastProbability = policy.threshold(u"P1", QStringLiteral("name_probability"), options.leastProbability);
    options.onePerUnit = policy.threshold(u"P1", QStringLiteral("several_per_unit"), 0) == 0;
    return options;
}

Doubles findDoubles(const Usage &usage, const Policy &policy, const base::CancelToken &cancel)
{
    return findDoubles(usage, policy, PairSearch(usage, duplicateOptions(policy), cancel), cancel);
}

Doubles findDoubles(const Usage &usage, const Policy &policy, const PairSearch &search, const base::CancelToken &cancel)
{
    Doubles doubles{findDuplicates(usage, search), {}};
    if (!cancel.isCancelled())
        doubles.registrations = doubleRegistrations(usage, RegistrationOptions::of(policy), cancel);
    return doubles;
}

Findings check(const Usage &usage, const Policy &policy, const Context &context, const Doubles &doubles,
               const base::CancelToken &cancel)
{
    Findings findings = ruleFindings({usage, policy, context, cancel});
    if (cancel.isCancelled())
        return findings;
    if (policy.isOn(u"P13"))
        findings << registrationFindings(doubles.registrations);
    if (policy.isOn(u"P1"))
        findings << duplicateFindings(usage.snapshot(), doubles.groups);
    return sorted(findings, usage.snapshot(), policy);
}

Findings check(const Snapshot &snapshot, const Policy &policy, const Context &context)
{
    const Usage usage(snapshot);
    return check(usage, policy, context, findDoubles(usage, policy));
}

QMap<QString, int> countsByRule(const Findings &findings, const Policy &policy)
{
    QMap<QString, int> counts;
    for (const RuleCheck &rule : ruleChecks) {
        if (policy.isOn(QString::fromLatin1(rule.id)))
            counts.insert(QString::fromLatin1(rule.id), 0);
    }
    if (policy.isOn(u"P13"))
        counts.insert(QStringLiteral("P13"), 0);
    if (policy.isOn(u"P1")) {
        for (const char *id : duplicateRules)
            counts.insert(QString::fromLatin1(id), 0);
    }
    for (const Finding &finding : findings)
        ++counts[finding.rule];
    return counts;
}

} // namespace analysis
