// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/analysisoptions.h"
#include "cli/json.h"
#include "cli/model.h"

#include <QCoreApplication>

namespace cli {

using namespace consolidation;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

QJsonObject verdictJson(const VerdictRecord &record, const landscape::Snapshot &snapshot)
{
    QJsonArray reasons;
    for (const Reason &reason : record.reasons) {
        QJsonArray figures;
        for (const Figure &figure : reason.figures)
            figures << QJsonObject{{QStringLiteral("label"), figure.label}, {QStringLiteral("value"), decimal(figure.value)}};
        reasons << QJsonObject{{QStringLiteral("rule"), reason.rule},
                               {QStringLiteral("text"), reason.text},
                               {QStringLiteral("figures"), figures}};
    }
    QJsonArray flags;
    for (const QString &flag : record.flags)
        flags << flag;
    const landscape::Element &application = *snapshot.element(record.application);
    const auto unit = application.attributes.get<landscape::ElementId>(landscape::attributes::unit);
    return {{QStringLiteral("application"), application.uid},
            {QStringLiteral("name"), application.name},
            {QStringLiteral("unit"), uid(unit.value_or(landscape::ElementId()), snapshot)},
            {QStringLiteral("verdict"), landscape::verdictName(record.verdict)},
            {QStringLiteral("inPlan"), landscape::verdictName(record.inPlan)},
            {QStringLiteral("successor"), uid(record.successor(), snapshot)},
            {QStringLiteral("saving"), decimal(record.saving)},
            {QStringLiteral("npv"), decimal(record.npv)},
            {QStringLiteral("oneTime"), decimal(record.oneTime)},
            {QStringLiteral("margin"), decimal(record.margin)},
            {QStringLiteral("robust"), record.robust},
            {QStringLiteral("decided"), record.decided},
            {QStringLiteral("segregated"), record.segregated},
            {QStringLiteral("flags"), flags},
            {QStringLiteral("reasons"), reasons}};
}

QJsonValue costJson(const std::optional<Costs> &costs)
{
    if (!costs)
        return {};
    return QJsonObject{{QStringLiteral("asIs"), decimal(costs->asIs)},
                       {QStringLiteral("target"), decimal(costs->target)},
                       {QStringLiteral("oneTime"), decimal(costs->oneTime)},
                       {QStringLiteral("npv"), decimal(costs->npv)},
                       {QStringLiteral("paybackYears"), decimal(costs->paybackYears)}};
}

QJsonArray unservedJson(const Plan &plan, const landscape::Snapshot &snapshot)
{
    QJsonArray array;
    for (const Unserved &need : plan.unserved) {
        QJsonArray why;
        for (const Killed &killed : need.why)
            why << QJsonObject{{QStringLiteral("option"), uid(killed.option, snapshot)},
                               {QStringLiteral("rule"), killed.rule},
                               {QStringLiteral("text"), killed.text}};
        array << QJsonObject{{QStringLiteral("function"), uid(need.function, snapshot)},
                             {QStringLiteral("units"), uids(need.units, snapshot)},
                             {QStringLiteral("why"), why}};
    }
    return array;
}

QJsonObject planJson(const workflows::Analysis &analysis)
{
    const Plan &plan = analysis.plan;
    const landscape::Snapshot &snapshot = *analysis.baseline;
    QJsonArray verdicts;
    for (const VerdictRecord &record : plan.verdicts)
        verdicts << verdictJson(record, snapshot);
    QJsonArray purchases;
    for (const Purchase &purchase : plan.purchases)
        purchases << QJsonObject{{QStringLiteral("product"), uid(purchase.product, snapshot)},
                                 {QStringLiteral("bought"), purchase.bought},
                                 {QStringLiteral("margin"), decimal(purchase.margin)}};
    QJsonArray units;
    for (const UnitCost &unit : plan.units)
        units << QJsonObject{{QStringLiteral("unit"), uid(unit.unit, snapshot)},
                             {QStringLiteral("asIs"), decimal(unit.asIs)},
                             {QStringLiteral("target"), decimal(unit.target)}};
    QJsonArray conflicts;
    for (const Conflict &conflict : plan.conflicts)
        conflicts << QJsonObject{{QStringLiteral("rule"), conflict.rule},
                                 {QStringLiteral("text"), conflict.text},
                                 {QStringLiteral("elements"), uids(conflict.elements, snapshot)}};
    return {{QStringLiteral("objective"), decimal(plan.objective)},
            {QStringLiteral("bound"), decimal(plan.bound)},
            {QStringLiteral("gapPercent"), decimal(plan.gapPercent)},
            {QStringLiteral("status"), statusName(plan.status)},
            {QStringLiteral("seconds"), plan.referenceSeconds},
            {QStringLiteral("structural"), plan.structural},
            {QStringLiteral("verdicts"), verdicts},
            {QStringLiteral("purchases"), purchases},
            {QStringLiteral("cost"), costJson(plan.costs)},
            {QStringLiteral("units"), units},
            {QStringLiteral("unserved"), unservedJson(plan, snapshot)},
            {QStringLiteral("conflicts"), conflicts},
            {QStringLiteral("notes"), QJsonArray::fromStringList(plan.notes)}};
}

void tell(Console &console, const workflows::Analysis &analysis)
{
    const Plan &plan = analysis.plan;
    for (const QString &note : plan.notes)
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
    for (const Unserved &need : plan.unserved)
        console.say(QCoreApplication::translate("cli", "Nobody may serve “%1” (%n unit(s))", nullptr, int(need.units.size()))
                        .arg(analysis.baseline->nameOf(need.function)));
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
        console.complain(conflict.rule + QStringLiteral(": ") + conflict.text);
    return NoPlan;
}

}

Command analyzeCommand()
{
    return {QStringLiteral("analyze"), tr("MODEL"), tr("the consolidation analysis: a verdict for every application"),
            addOptions, run};
}

} // namespace cli
