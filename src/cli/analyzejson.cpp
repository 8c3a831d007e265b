// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/analyzejson.h"

#include "cli/json.h"

#include <QCoreApplication>

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

QJsonArray figuresJson(const QList<Figure> &figures)
{
    QJsonArray array;
    for (const Figure &figure : figures)
        array << QJsonObject {{QStringLiteral("label"), figure.label}, {QStringLiteral("value"), decimal(figure.value)}};
    return array;
}

QJsonArray reasonsJson(const QList<Reason> &reasons, const Snapshot &snapshot)
{
    QJsonArray array;
    for (const Reason &reason : reasons) {
        QJsonObject object {{QStringLiteral("rule"), reason.rule},
                            {QStringLiteral("kind"), kindName(reason.kind)},
                            {QStringLiteral("text"), reason.text},
                            {QStringLiteral("figures"), figuresJson(reason.figures)}};
        if (const QJsonValue source = sourceJson(reason.evidence, snapshot); !source.isNull())
            object.insert(QStringLiteral("source"), source);
        array << object;
    }
    return array;
}

QJsonArray killedJson(const QList<Killed> &killed, const Snapshot &snapshot)
{
    QJsonArray array;
    for (const Killed &option : killed)
        array << QJsonObject {{QStringLiteral("option"), uid(option.option, snapshot)},
                              {QStringLiteral("rule"), option.rule},
                              {QStringLiteral("text"), option.text},
                              {QStringLiteral("source"), sourceJson(option.evidence, snapshot)}};
    return array;
}

QJsonObject verdictJson(const VerdictRecord &record, const Snapshot &snapshot)
{
    const landscape::Element &application = *snapshot.element(record.application);
    const auto unit = application.attributes.get<landscape::ElementId>(landscape::attributes::unit);
    QJsonValue alternative;
    if (record.alternative)
        alternative = QJsonObject {{QStringLiteral("text"), record.alternative->text},
                                   {QStringLiteral("extra"), decimal(record.alternative->extra)}};
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
            {QStringLiteral("marginExact"), record.isMarginExact},
            {QStringLiteral("leastMargin"), decimal(record.leastMargin)},
            {QStringLiteral("alternative"), alternative},
            {QStringLiteral("robust"), record.robust},
            {QStringLiteral("decided"), record.decided},
            {QStringLiteral("segregated"), record.segregated},
            {QStringLiteral("cluster"), record.cluster < 0 ? QJsonValue() : QJsonValue(record.cluster)},
            {QStringLiteral("flags"), QJsonArray::fromStringList(record.flags)},
            {QStringLiteral("forbidden"), killedJson(record.forbidden, snapshot)},
            {QStringLiteral("reasons"), reasonsJson(record.reasons, snapshot)}};
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

QJsonArray unservedJson(const Plan &plan, const Snapshot &snapshot)
{
    QJsonArray array;
    for (const Unserved &need : plan.unserved)
        array << QJsonObject {{QStringLiteral("function"), uid(need.function, snapshot)},
                              {QStringLiteral("units"), uids(need.units, snapshot)},
                              {QStringLiteral("source"), sourceJson(need.evidence, snapshot)},
                              {QStringLiteral("why"), killedJson(need.why, snapshot)},
                              {QStringLiteral("remedy"), need.remedy}};
    return array;
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

QJsonArray clustersJson(const Plan &plan, const Snapshot &snapshot)
{
    QJsonArray array;
    for (const Cluster &cluster : plan.clusters)
        array << QJsonObject {{QStringLiteral("applications"), uids(cluster.applications, snapshot)},
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
    return array;
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

QJsonArray purchasesJson(const Plan &plan, const Snapshot &snapshot)
{
    QJsonArray array;
    for (const Purchase &purchase : plan.purchases)
        array << QJsonObject {{QStringLiteral("product"), uid(purchase.product, snapshot)},
                              {QStringLiteral("bought"), purchase.bought},
                              {QStringLiteral("margin"), decimal(purchase.margin)},
                              {QStringLiteral("reasons"), reasonsJson(purchase.reasons, snapshot)}};
    return array;
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
                                  {QStringLiteral("regret"), decimal(test.regret)},
                                  {QStringLiteral("text"), test.text}};
    QJsonArray facts;
    for (const FactWorth &fact : robustness.facts)
        facts << QJsonObject {{QStringLiteral("element"), uid(fact.fact.element, snapshot)},
                              {QStringLiteral("function"), uid(fact.fact.function, snapshot)},
                              {QStringLiteral("low"), decimal(fact.fact.low)},
                              {QStringLiteral("planned"), decimal(fact.fact.planned)},
                              {QStringLiteral("high"), decimal(fact.fact.high)},
                              {QStringLiteral("worth"), decimal(fact.worth)},
                              {QStringLiteral("exact"), fact.isExact},
                              {QStringLiteral("text"), fact.text}};
    return QJsonObject {{QStringLiteral("regret"), decimal(robustness.regret)},
                        {QStringLiteral("regretAtLeast"), decimal(robustness.regretAtLeast)},
                        {QStringLiteral("exact"), robustness.isExact},
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

QJsonObject planJson(const workflows::Analysis &analysis)
{
    const Plan &plan = analysis.plan;
    const Snapshot &snapshot = *analysis.baseline;
    QJsonArray verdicts;
    for (const VerdictRecord &record : plan.verdicts)
        verdicts << verdictJson(record, snapshot);
    return {{QStringLiteral("objective"), decimal(plan.objective)},
            {QStringLiteral("bound"), decimal(plan.bound)},
            {QStringLiteral("gapPercent"), decimal(plan.gapPercent)},
            {QStringLiteral("status"), statusName(plan.status)},
            {QStringLiteral("seconds"), plan.referenceSeconds},
            {QStringLiteral("structural"), plan.structural},
            {QStringLiteral("annuity"), plan.annuity},
            {QStringLiteral("oneTimeBudget"), decimal(plan.oneTimeBudget)},
            {QStringLiteral("budgetPrice"), decimal(plan.budgetPrice)},
            {QStringLiteral("extraServices"), decimal(plan.extraServices)},
            {QStringLiteral("verdicts"), verdicts},
            {QStringLiteral("purchases"), purchasesJson(plan, snapshot)},
            {QStringLiteral("cost"), costJson(plan)},
            {QStringLiteral("units"), unitsJson(plan, snapshot)},
            {QStringLiteral("allocation"), allocationJson(plan, snapshot)},
            {QStringLiteral("clusters"), clustersJson(plan, snapshot)},
            {QStringLiteral("unserved"), unservedJson(plan, snapshot)},
            {QStringLiteral("conflicts"), conflictsJson(plan.conflicts, snapshot)},
            {QStringLiteral("doubts"), conflictsJson(plan.doubts, snapshot)},
            {QStringLiteral("energy"), QJsonObject {{QStringLiteral("asIs"), decimal(plan.energyAsIs)},
                                                    {QStringLiteral("target"), decimal(plan.energyTarget)}}},
            {QStringLiteral("robustness"), robustnessJson(plan, snapshot)},
            {QStringLiteral("notes"), QJsonArray::fromStringList(plan.notes)}};
}

} // namespace cli
