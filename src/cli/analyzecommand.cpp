// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/analysisoptions.h"
#include "cli/analyzejson.h"
#include "cli/model.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QLocale>

namespace cli {

using namespace consolidation;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

// "Tidbok (Psychiatry) → Hjortron Booking"
QString lineOf(const VerdictRecord &record, const landscape::Snapshot &snapshot)
{
    QString line = snapshot.nameOf(record.application);
    if (const auto unit
        = snapshot.element(record.application)->attributes.get<landscape::ElementId>(landscape::attributes::unit))
        line += QStringLiteral(" (%1)").arg(snapshot.nameOf(*unit));
    if (record.successor())
        line += QStringLiteral(" → ") + snapshot.nameOf(record.successor());
    return line;
}

void tellVerdicts(Console &console, const workflows::Analysis &analysis)
{
    QMap<landscape::Verdict, QStringList> lines;
    for (const VerdictRecord &record : analysis.plan.verdicts)
        lines[record.verdict] << lineOf(record, *analysis.baseline);
    for (auto it = lines.constBegin(); it != lines.constEnd(); ++it) {
        console.say(QString());
        console.say(QStringLiteral("%1 (%2)").arg(landscape::verdictLabel(it.key())).arg(it->size()));
        for (const QString &line : *it)
            console.say(QStringLiteral("  ") + line);
    }
}

void tellCosts(Console &console, const Plan &plan, const landscape::Snapshot &snapshot)
{
    const auto amount = [&](double value) { return money(value, snapshot); };
    if (plan.costs)
        console.say(tr("Yearly cost %1 today, %2 in the target; one-time cost %3, net present saving %4")
                        .arg(amount(plan.costs->asIs), amount(plan.costs->target), amount(plan.costs->oneTime),
                             amount(plan.costs->npv)));
    if (plan.structural)
        console.say(tr("Objective %1, proved bound %2, gap %3 % (%4)")
                        .arg(plan.objective, 0, 'f', 2)
                        .arg(plan.bound, 0, 'f', 2)
                        .arg(plan.gapPercent, 0, 'f', 3)
                        .arg(statusName(plan.status)));
    else if (plan.status == PlanStatus::Optimal)
        console.say(tr("The plan costs %1 over %2 years; it is proved that none costs less.")
                        .arg(amount(plan.objective))
                        .arg(plan.horizonYears));
    else
        console.say(tr("The plan costs %1 over %2 years; it is proved that none costs less than %3 (%4 % below).")
                        .arg(amount(plan.objective))
                        .arg(plan.horizonYears)
                        .arg(amount(plan.bound))
                        .arg(plan.gapPercent, 0, 'f', 2));
}

void tell(Console &console, const workflows::Analysis &analysis)
{
    const Plan &plan = analysis.plan;
    if (plan.status == PlanStatus::Infeasible)
        return console.say(tr("There is no plan: these facts cannot hold together."));
    for (const QString &note : plan.notes + plan.robustness.notes)
        console.say(note);
    tellCosts(console, plan, *analysis.baseline);
    for (const Cluster &cluster : plan.clusters) {
        if (!cluster.isBetter)
            console.say(analysis.baseline->nameOf(cluster.applications.value(0)) + QStringLiteral(" …: ") + cluster.text);
    }
    tellUnserved(console, analysis);
    tellVerdicts(console, analysis);
}

QString valueText(const Figure &figure, const landscape::Snapshot &snapshot)
{
    const auto number = [](double value) { return QLocale().toString(value, 'g', 12); };
    const QString amount = number(figure.value) + u' ' + snapshot.settings.currency;
    switch (figure.unit) {
    case Figure::Unit::Money:
        return amount;
    case Figure::Unit::MoneyPerYear:
        return tr("%1 a year").arg(amount);
    case Figure::Unit::Share:
        return number(figure.value * 100) + QStringLiteral(" %");
    default:
        return number(figure.value);
    }
}

// The whole trail of one verdict: each sentence with its rule and source, and the figures it can be computed again from.
void explain(Console &console, const VerdictRecord &record, const workflows::Analysis &analysis)
{
    const landscape::Snapshot &snapshot = *analysis.baseline;
    console.say(QString());
    console.say(QStringLiteral("%1: %2").arg(lineOf(record, snapshot), landscape::verdictLabel(record.verdict)));
    for (const Reason &reason : record.reasons) {
        console.say(QStringLiteral("  %1  %2").arg(reason.rule, withSource(reason.text, reason.evidence, snapshot)));
        for (const Figure &figure : reason.figures)
            console.say(QStringLiteral("      %1: %2").arg(figure.label, valueText(figure, snapshot)));
    }
    for (const Killed &killed : record.forbidden)
        console.say(QStringLiteral("  %1  %2").arg(killed.rule, withSource(killed.text, killed.evidence, snapshot)));
    if (const DecisionTest *test = analysis.plan.robustness.testOf(record.application))
        console.say(QStringLiteral("  ") + test->text);
}

// Whether all that were asked for are there.
bool explain(Console &console, const QStringList &names, const workflows::Analysis &analysis)
{
    bool known = true;
    for (const QString &name : names) {
        bool found = false;
        for (const VerdictRecord &record : analysis.plan.verdicts) {
            const landscape::Element *element = analysis.baseline->element(record.application);
            if (element->uid != name && base::folded(element->name) != base::folded(name))
                continue;
            explain(console, record, analysis);
            found = true;
        }
        if (!found)
            console.complain(tr("there is no application “%1”").arg(name));
        known = known && found;
    }
    return known;
}

void addOptions(QCommandLineParser &parser)
{
    addModelOptions(parser);
    addAnalysisOptions(parser);
    parser.addOption({QStringLiteral("explain"),
                      tr("Tell the reasons of the verdict on this application (its name or id) with figures and sources; may "
                         "be given several times."),
                      tr("NAME")});
}

int run(const QCommandLineParser &parser, Console &console)
{
    const auto analysis = analyseModel(parser, console);
    if (!analysis)
        return analysis.error();
    // A clock's time would make two runs differ, so it is told only on request.
    const auto seconds
        = parser.isSet(QStringLiteral("timing")) ? std::optional((*analysis)->seconds) : std::nullopt;
    console.write([&](JsonWriter &json) { writePlan(json, **analysis, seconds); });
    tell(console, **analysis);
    if (!explain(console, parser.values(QStringLiteral("explain")), **analysis))
        return Usage;
    if ((*analysis)->plan.status != PlanStatus::Infeasible)
        return Done;
    complainOfConflicts(console, **analysis);
    return NoPlan;
}

}

Command analyzeCommand()
{
    return {QStringLiteral("analyze"), tr("MODEL"), tr("the consolidation analysis: a verdict for every application"),
            addOptions, run};
}

} // namespace cli
