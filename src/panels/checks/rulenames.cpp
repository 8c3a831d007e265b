// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/checks/rulenames.h"

#include "analysis/policy/policy.h"
#include "analysis/quality/quality.h"

#include <QCoreApplication>
#include <QHash>

namespace panels {

namespace {

const analysis::QualityRule *qualityRule(const QString &rule)
{
    static QHash<QString, analysis::QualityRule> rules;
    if (rules.isEmpty()) {
        for (const analysis::QualityRule &each : analysis::qualityRules())
            rules.insert(each.id, each);
    }
    const auto found = rules.constFind(rule);
    return found == rules.constEnd() ? nullptr : &*found;
}

}

QString ruleName(const QString &rule)
{
    if (const analysis::QualityRule *quality = qualityRule(rule))
        return quality->name;
    if (const analysis::Rule *policy = analysis::Policy::region().rule(rule))
        return QStringLiteral("%1 %2").arg(rule, policy->name);
    if (rule == u"DUP1")
        return QCoreApplication::translate("panels", "Same function");
    if (rule == u"DUP2")
        return QCoreApplication::translate("panels", "Same product");
    if (rule == u"DUP3")
        return QCoreApplication::translate("panels", "Similar names");
    return rule;
}

QString ruleText(const QString &rule)
{
    if (const analysis::QualityRule *quality = qualityRule(rule))
        return quality->text;
    const analysis::Rule *policy = analysis::Policy::region().rule(rule);
    return policy ? policy->text : QString();
}

} // namespace panels
