// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/check.h"

#include "analysis/duplicates/finder.h"
#include "analysis/information/doubleregistration.h"
#include "analysis/policy/rules.h"
#include "analysis/wording.h"

#include <QHash>

#include <algorithm>

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

void sortFindings(Findings &findings, const Snapshot &snapshot, const Policy &policy)
{
    const QHash<QString, int> order = ruleOrder(policy);
    std::stable_sort(findings.begin(), findings.end(), [&](const Finding &a, const Finding &b) {
        if (a.rule != b.rule)
            return order.value(a.rule) < order.value(b.rule);
        const qsizetype both = std::min(a.elements.size(), b.elements.size());
        for (qsizetype i = 0; i < both; ++i) {
            if (a.elements[i] != b.elements[i])
                return nameLess(snapshot, a.elements[i], b.elements[i]);
        }
        return a.elements.size() != b.elements.size() ? a.elements.size() < b.elements.size() : a.message < b.message;
    });
}

}

Findings check(const Snapshot &snapshot, const Policy &policy, const Context &context)
{
    const Usage usage(snapshot);
    const RuleInput input{usage, policy, context};
    Findings findings;
    for (const RuleCheck &rule : ruleChecks) {
        if (policy.isOn(QString::fromLatin1(rule.id)))
            findings << rule.findings(input);
    }
    if (policy.isOn(u"P13"))
        findings << registrationFindings(doubleRegistrations(usage, RegistrationOptions::of(policy)));
    if (policy.isOn(u"P1"))
        findings << duplicateFindings(
            snapshot, findDuplicates(usage, policy.threshold(u"P1", QStringLiteral("name_probability"), 0.5)));
    sortFindings(findings, snapshot, policy);
    return findings;
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
