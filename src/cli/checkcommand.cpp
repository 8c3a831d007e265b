// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/check.h"
#include "analysis/policy/ownpolicy.h"
#include "analysis/quality/quality.h"
#include "base/clock.h"
#include "cli/json.h"
#include "cli/model.h"

#include <QCoreApplication>

namespace cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

void addOptions(QCommandLineParser &parser)
{
    addModelOptions(parser);
    parser.addOptions({
        {QStringLiteral("rules"), tr("Policy rules that differ from the region's, in place of those kept in the model."),
         tr("FILE.json")},
        {QStringLiteral("fail-on"), tr("Exit with 1 when something at least this severe is found: info, warning, error."),
         tr("SEVERITY")},
    });
}

std::optional<base::Severity> severityFromName(const QString &name)
{
    for (const base::Severity severity : {base::Severity::Info, base::Severity::Warning, base::Severity::Error}) {
        if (base::severityName(severity) == name)
            return severity;
    }
    return std::nullopt;
}

int run(const QCommandLineParser &parser, Console &console)
{
    const bool mayFail = parser.isSet(QStringLiteral("fail-on"));
    const auto failOn = severityFromName(parser.value(QStringLiteral("fail-on")));
    if (mayFail && !failOn)
        return usageError(console, tr("--fail-on is info, warning or error"));
    analysis::Policy policy = analysis::Policy::region();
    if (parser.isSet(QStringLiteral("rules"))) {
        auto own = analysis::Policy::load(parser.value(QStringLiteral("rules")));
        if (!own)
            return failed(console, own.error());
        policy = std::move(*own);
    }
    const auto snapshot = readModel(parser, console);
    if (!snapshot)
        return snapshot.error();
    if (!parser.isSet(QStringLiteral("rules"))) {
        auto kept = analysis::policyOf(**snapshot);
        if (!kept)
            return failed(console, kept.error());
        policy = std::move(*kept);
    }
    const analysis::Context context = analysis::Context::of((*snapshot)->settings, base::Clock::today());
    const analysis::Findings quality = analysis::qualityFindings(**snapshot, policy);
    const analysis::Findings findings = analysis::check(**snapshot, policy, context) + quality;
    QMap<QString, int> counts = analysis::countsByRule(findings, policy);
    for (const analysis::QualityRule &rule : analysis::qualityRules()) {
        if (analysis::isQualityRuleOn(policy, rule.id))
            counts.insert(rule.id, counts.value(rule.id));
    }

    bool severe = false;
    for (const analysis::Finding &finding : findings) {
        console.say(QStringLiteral("%1 %2: %3").arg(base::severityName(finding.severity), finding.rule, finding.message));
        severe = severe || (failOn && finding.severity >= *failOn);
    }
    console.write([&](JsonWriter &json) {
        json.member("counts", toJson(counts));
        json.list("findings", findings,
                  [&](const analysis::Finding &finding) { json.value(toJson(finding, **snapshot)); });
    });
    console.say(tr("%1 findings").arg(findings.size()));
    return severe ? Findings : Done;
}

}

Command checkCommand()
{
    return {QStringLiteral("check"), tr("MODEL"), tr("findings: language, completeness, policy, duplicates, smells"),
            addOptions, run};
}

} // namespace cli
