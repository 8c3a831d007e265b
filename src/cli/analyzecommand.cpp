// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/analysisoptions.h"
#include "cli/analyzejson.h"
#include "cli/model.h"

#include <QCoreApplication>

namespace cli {

using namespace consolidation;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

void tell(Console &console, const workflows::Analysis &analysis)
{
    const Plan &plan = analysis.plan;
    if (plan.status == PlanStatus::Infeasible)
        return console.say(tr("There is no plan: these facts cannot hold together."));
    for (const QString &note : plan.notes + plan.robustness.notes)
        console.say(note);
    QMap<landscape::Verdict, int> counts;
    for (const VerdictRecord &record : plan.verdicts)
        ++counts[record.verdict];
    for (auto it = counts.constBegin(); it != counts.constEnd(); ++it)
        console.say(QStringLiteral("  %1 %2").arg(landscape::verdictLabel(it.key()).leftJustified(14)).arg(it.value()));
    if (plan.costs)
        console.say(tr("Yearly cost %1 today, %2 in the target; one-time cost %3, net present saving %4")
                        .arg(plan.costs->asIs, 0, 'f', 0)
                        .arg(plan.costs->target, 0, 'f', 0)
                        .arg(plan.costs->oneTime, 0, 'f', 0)
                        .arg(plan.costs->npv, 0, 'f', 0));
    console.say(tr("Objective %1, proved bound %2, gap %3 % (%4)")
                    .arg(plan.objective, 0, 'f', 2)
                    .arg(plan.bound, 0, 'f', 2)
                    .arg(plan.gapPercent, 0, 'f', 3)
                    .arg(statusName(plan.status)));
    for (const Cluster &cluster : plan.clusters) {
        if (!cluster.isBetter)
            console.say(analysis.baseline->nameOf(cluster.applications.value(0)) + QStringLiteral(" …: ") + cluster.text);
    }
    for (const Unserved &need : plan.unserved)
        console.say(QCoreApplication::translate("cli", "Nobody may serve “%1” (%n unit(s))", nullptr, int(need.units.size()))
                        .arg(analysis.baseline->nameOf(need.function)));
}

void complain(Console &console, const Conflict &conflict, const landscape::Snapshot &snapshot)
{
    console.complain(conflict.rule + QStringLiteral(": ") + conflict.text);
    for (const ConflictFact &fact : conflict.facts) {
        const QString source = sourceText(fact.source, snapshot);
        console.complain(QStringLiteral("  - ") + fact.text
                         + (source.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(source)));
    }
    if (!conflict.remedy.isEmpty())
        console.complain(QStringLiteral("  ") + conflict.remedy);
}

void addOptions(QCommandLineParser &parser)
{
    addModelOptions(parser);
    addAnalysisOptions(parser);
}

int run(const QCommandLineParser &parser, Console &console)
{
    const auto analysis = analyseModel(parser, console);
    if (!analysis)
        return analysis.error();
    QJsonObject result = planJson(**analysis);
    // A clock's time would make two runs differ, so it is told only on request.
    if (parser.isSet(QStringLiteral("timing")))
        result.insert(QStringLiteral("seconds"), (*analysis)->seconds);
    console.write(result);
    tell(console, **analysis);
    if ((*analysis)->plan.status != PlanStatus::Infeasible)
        return Done;
    for (const Conflict &conflict : (*analysis)->plan.conflicts)
        complain(console, conflict, *(*analysis)->baseline);
    return NoPlan;
}

}

Command analyzeCommand()
{
    return {QStringLiteral("analyze"), tr("MODEL"), tr("the consolidation analysis: a verdict for every application"),
            addOptions, run};
}

} // namespace cli
