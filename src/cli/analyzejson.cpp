// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/analyzejson.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace cli {

using namespace consolidation;
using landscape::Snapshot;

namespace {

QString kindName(Reason::Kind kind)
{
    switch (kind) {
    case Reason::Kind::Decision:
        return QStringLiteral("decision");
    case Reason::Kind::Fact:
        return QStringLiteral("fact");
    case Reason::Kind::Forbidden:
        return QStringLiteral("forbidden");
    case Reason::Kind::Number:
        return QStringLiteral("number");
    case Reason::Kind::Alternative:
        return QStringLiteral("alternative");
    case Reason::Kind::Flip:
        return QStringLiteral("flip");
    case Reason::Kind::Gap:
        return QStringLiteral("gap");
    }
    return {};
}

QJsonValue sourceJson(landscape::SourceRef source, const Snapshot &snapshot)
{
    const landscape::Source *file = snapshot.sources.find(source.source);
    if (!file)
        return {};
    QJsonObject object {{QStringLiteral("file"), file->file}, {QStringLiteral("line"), source.line}};
    if (file->dated.isValid())
        object.insert(QStringLiteral("dated"), file->dated.toString(Qt::ISODate));
    return object;
}

// Reasons and what is forbidden are most of the text of a large landscape, so they are written without a tree.
void writeReason(JsonWriter &json, const Reason &reason, const Snapshot &snapshot)
{
    json.beginObject();
    json.list("figures", reason.figures, [&](const Figure &figure) {
        json.beginObject();
        json.member("label", figure.label);
        json.member("value", decimal(figure.value));
        json.endObject();
    });
    json.member("kind", kindName(reason.kind));
    json.member("rule", reason.rule);
    if (const QJsonValue source = sourceJson(reason.evidence, snapshot); !source.isNull())
        json.member("source", source);
    json.member("text", reason.text);
    json.endObject();
}

void writeKilled(JsonWriter &json, const Killed &killed, const Snapshot &snapshot)
{
    json.beginObject();
    json.member("option", uid(killed.option, snapshot));
    json.member("rule", killed.rule);
    json.member("source", sourceJson(killed.evidence, snapshot));
    json.member("text", killed.text);
    json.endObject();
}

void writeVerdict(JsonWriter &json, const VerdictRecord &record, const Snapshot &snapshot)
{
    const landscape::Element &application = *snapshot.element(record.application);
    const auto unit = application.attributes.get<landscape::ElementId>(landscape::attributes::unit);
    QJsonValue alternative;
    if (record.alternative)
        alternative = QJsonObject {{QStringLiteral("text"), record.alternative->text},
                                   {QStringLiteral("extra"), decimal(record.alternative->extra)}};
    json.beginObject();
    json.member("alternative", alternative);
    json.member("application", application.uid);
    json.member("cluster", record.cluster < 0 ? QJsonValue() : QJsonValue(record.cluster));
    json.member("decided", record.decided);
    json.member("flags", QJsonArray::fromStringList(record.flags));
    json.list("forbidden", record.forbidden, [&](const Killed &killed) { writeKilled(json, killed, snapshot); });
    json.member("inPlan", landscape::verdictName(record.inPlan));
    json.member("leastMargin", decimal(record.leastMargin));
    json.member("margin", decimal(record.margin));
    json.member("marginExact", record.isMarginExact);
    json.member("name", application.name);
    json.member("npv", decimal(record.npv));
    json.member("oneTime", decimal(record.oneTime));
    json.list("reasons", record.reasons, [&](const Reason &reason) { writeReason(json, reason, snapshot); });
    json.member("robust", record.robust);
    json.member("saving", decimal(record.saving));
    json.member("segregated", record.segregated);
    json.member("successor", uid(record.successor(), snapshot));
    json.member("unit", uid(unit.value_or(landscape::ElementId()), snapshot));
    json.member("verdict", landscape::verdictName(record.verdict));
    json.endObject();
}

QJsonValue costJson(const Plan &plan)
{
    if (!plan.costs)
        return {};
    const Costs &costs = *plan.costs;
    return QJsonObject {{QStringLiteral("asIs"), decimal(costs.asIs)},
                        {QStringLiteral("target"), decimal(costs.target)},
                        {QStringLiteral("oneTime"), decimal(costs.oneTime)},
                        {QStringLiteral("npv"), decimal(costs.npv)},
                        {QStringLiteral("upgradesIfStaying"), decimal(costs.upgradesIfStaying)},
                        {QStringLiteral("paybackYears"), decimal(costs.paybackYears)}};
}

void writeUnserved(JsonWriter &json, const Unserved &need, const Snapshot &snapshot)
{
    json.beginObject();
    json.member("function", uid(need.function, snapshot));
    json.member("remedy", need.remedy);
    json.member("source", sourceJson(need.evidence, snapshot));
    json.member("units", uids(need.units, snapshot));
    json.list("why", need.why, [&](const Killed &killed) { writeKilled(json, killed, snapshot); });
    json.endObject();
}

QJsonArray conflictsJson(const QList<Conflict> &conflicts, const Snapshot &snapshot)
{
    QJsonArray array;
    for (const Conflict &conflict : conflicts) {
        QJsonArray facts;
        for (const ConflictFact &fact : conflict.facts)
            facts << QJsonObject {{QStringLiteral("text"), fact.text},
                                  {QStringLiteral("element"), uid(fact.element, snapshot)},
                                  {QStringLiteral("source"), sourceJson(fact.source, snapshot)}};
        array << QJsonObject {{QStringLiteral("rule"), conflict.rule},
                              {QStringLiteral("text"), conflict.text},
                              {QStringLiteral("elements"), uids(conflict.elements, snapshot)},
                              {QStringLiteral("facts"), facts},
                              {QStringLiteral("remedy"), conflict.remedy}};
    }
    return array;
}

QJsonObject clusterJson(const Cluster &cluster, const Snapshot &snapshot)
{
    return {{QStringLiteral("applications"), uids(cluster.applications, snapshot)},
            {QStringLiteral("products"), uids(cluster.products, snapshot)},
            {QStringLiteral("functions"), uids(cluster.functions, snapshot)},
            {QStringLiteral("units"), uids(cluster.units, snapshot)},
            {QStringLiteral("options"), cluster.options},
            {QStringLiteral("kept"), cluster.kept},
            {QStringLiteral("asIs"), decimal(cluster.asIs)},
            {QStringLiteral("target"), decimal(cluster.target)},
            {QStringLiteral("oneTime"), decimal(cluster.oneTime)},
            {QStringLiteral("cost"), decimal(cluster.cost)},
            {QStringLiteral("bound"), decimal(cluster.bound)},
            {QStringLiteral("gapPercent"), decimal(cluster.gapPercent)},
            {QStringLiteral("paybackYears"), decimal(cluster.paybackYears)},
            {QStringLiteral("presentMadeLegal"), decimal(cluster.presentMadeLegal)},
            {QStringLiteral("isBetter"), cluster.isBetter},
            {QStringLiteral("isHeld"), cluster.isHeld},
            {QStringLiteral("text"), cluster.text}};
}

QJsonArray unitsJson(const Plan &plan, const Snapshot &snapshot)
{
    QJsonArray array;
    for (const UnitCost &unit : plan.units)
        array << QJsonObject {{QStringLiteral("unit"), uid(unit.unit, snapshot)},
                              {QStringLiteral("asIs"), decimal(unit.asIs)},
                              {QStringLiteral("target"), decimal(unit.target)},
                              {QStringLiteral("transfer"), decimal(unit.transfer)},
                              {QStringLiteral("pays"), decimal(unit.pays())}};
    return array;
}

QJsonObject allocationJson(const Plan &plan, const Snapshot &snapshot)
{
    const Allocation &allocation = plan.allocation;
    return {{QStringLiteral("rule"), allocationName(allocation.rule)},
            {QStringLiteral("payMore"), uids(allocation.payMore, snapshot)},
            {QStringLiteral("more"), decimal(allocation.more)},
            {QStringLiteral("noUnitPaysMore"), allocation.isKept},
            {QStringLiteral("transfers"), decimal(allocation.transfers)},
            {QStringLiteral("priceWithoutTransfers"), decimal(allocation.priceWithoutTransfers)},
            {QStringLiteral("priceExact"), allocation.isPriceExact},
            {QStringLiteral("unchanged"), uids(allocation.unchanged, snapshot)}};
}

void writePurchase(JsonWriter &json, const Purchase &purchase, const Snapshot &snapshot)
{
    json.beginObject();
    json.member("bought", purchase.bought);
    json.member("margin", decimal(purchase.margin));
    json.member("product", uid(purchase.product, snapshot));
    json.list("reasons", purchase.reasons, [&](const Reason &reason) { writeReason(json, reason, snapshot); });
    json.endObject();
}

QJsonValue robustnessJson(const Plan &plan, const Snapshot &snapshot)
{
    const Robustness &robustness = plan.robustness;
    if (!robustness.isComputed)
        return {};
    QJsonArray decisions;
    for (const DecisionTest &test : robustness.decisions)
        decisions << QJsonObject {{QStringLiteral("application"), uid(test.application, snapshot)},
                                  {QStringLiteral("standing"), standingName(test.standing)},
                                  {QStringLiteral("proved"), test.isProved},
                                  {QStringLiteral("leftOut"), QJsonArray::fromStringList(test.leftOut)},
                                  {QStringLiteral("regret"), test.leftOut.isEmpty() ? QJsonValue(decimal(test.regret)) : QJsonValue()},
                                  {QStringLiteral("tie"), test.isTie},
                                  {QStringLiteral("text"), test.text}};
    QJsonArray facts;
    for (const FactWorth &fact : robustness.facts)
        facts << QJsonObject {{QStringLiteral("element"), uid(fact.fact.element, snapshot)},
                              {QStringLiteral("function"), uid(fact.fact.function, snapshot)},
                              {QStringLiteral("low"), decimal(fact.fact.low)},
                              {QStringLiteral("planned"), decimal(fact.fact.planned)},
                              {QStringLiteral("high"), decimal(fact.fact.high)},
                              {QStringLiteral("worth"), fact.isBounded ? QJsonValue(decimal(fact.worth)) : QJsonValue()},
                              {QStringLiteral("exact"), fact.isExact},
                              {QStringLiteral("text"), fact.text}};
    // What nobody recorded may be anything: then there is no limit to tell.
    const bool isBounded = robustness.isBounded();
    return QJsonObject {{QStringLiteral("regret"), isBounded ? QJsonValue(decimal(robustness.regret)) : QJsonValue()},
                        {QStringLiteral("regretAtLeast"), decimal(robustness.regretAtLeast)},
                        {QStringLiteral("exact"), isBounded && robustness.isExact},
                        {QStringLiteral("leftOut"), QJsonArray::fromStringList(robustness.leftOut)},
                        {QStringLiteral("decisions"), decisions},
                        {QStringLiteral("facts"), facts},
                        {QStringLiteral("notes"), QJsonArray::fromStringList(robustness.notes)}};
}

} // namespace

QString sourceText(landscape::SourceRef source, const Snapshot &snapshot)
{
    const landscape::Source *file = snapshot.sources.find(source.source);
    if (!file)
        return {};
    return source.line > 0
        ? QCoreApplication::translate("cli", "%1, line %2").arg(file->file).arg(source.line)
        : file->file;
}

QString withSource(const QString &text, landscape::SourceRef source, const landscape::Snapshot &snapshot)
{
    const QString where = sourceText(source, snapshot);
    return where.isEmpty() ? text : QStringLiteral("%1 [%2]").arg(text, where);
}

void writePlan(JsonWriter &json, const workflows::Analysis &analysis, std::optional<double> seconds)
{
    const Plan &plan = analysis.plan;
    const Snapshot &snapshot = *analysis.baseline;
    json.member("allocation", allocationJson(plan, snapshot));
    json.member("annuity", plan.annuity);
    const bool isPlan = plan.status != PlanStatus::Infeasible;
    const auto ofPlan = [&](double number) { return isPlan ? QJsonValue(decimal(number)) : QJsonValue(); };
    json.member("bound", ofPlan(plan.bound));
    json.member("budgetPrice", decimal(plan.budgetPrice));
    json.list("clusters", plan.clusters, [&](const Cluster &cluster) { json.value(clusterJson(cluster, snapshot)); });
    json.member("conflicts", conflictsJson(plan.conflicts, snapshot));
    json.member("cost", costJson(plan));
    json.member("doubts", conflictsJson(plan.doubts, snapshot));
    json.member("energy", QJsonObject {{QStringLiteral("asIs"), decimal(plan.energyAsIs)},
                                       {QStringLiteral("target"), decimal(plan.energyTarget)}});
    json.member("extraServices", decimal(plan.extraServices));
    json.member("gapPercent", ofPlan(plan.gapPercent));
    json.member("notes", QJsonArray::fromStringList(plan.notes));
    json.member("objective", ofPlan(plan.objective));
    json.member("oneTimeBudget", decimal(plan.oneTimeBudget));
    json.list("purchases", plan.purchases,
              [&](const Purchase &purchase) { writePurchase(json, purchase, snapshot); });
    json.member("robustness", robustnessJson(plan, snapshot));
    // Whole thousandths, at least one: a finer figure would say nothing of a search that short.
    json.member("seconds", std::max(1.0, std::ceil(seconds.value_or(plan.referenceSeconds) * 1000)) / 1000);
    json.member("status", statusName(plan.status));
    json.member("structural", plan.structural);
    json.member("units", unitsJson(plan, snapshot));
    json.list("unserved", plan.unserved, [&](const Unserved &need) { writeUnserved(json, need, snapshot); });
    json.list("verdicts", plan.verdicts,
              [&](const VerdictRecord &record) { writeVerdict(json, record, snapshot); });
}

} // namespace cli
