// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/verdicts/resultrows.h"

#include "panels/likeness/likenessreview.h"
#include "panels/verdicts/amounts.h"
#include "panels/verdicts/planrows.h"

#include <QCoreApplication>

namespace panels {

using landscape::ElementId;
using workflows::Analysis;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("panels", text);
}

ResultCell moneyCell(std::optional<double> amount, const QString &currency)
{
    ResultCell cell{moneyText(amount, currency), amount.value_or(-1e300)};
    cell.isNumber = true;
    cell.ink = amount && qAbs(*amount) >= 0.5 ? look::Ink::Text : look::Ink::Muted;
    return cell;
}

ResultCell muted(const QString &text)
{
    ResultCell cell{text};
    cell.ink = look::Ink::Muted;
    return cell;
}

QString unitOf(const Analysis &analysis, ElementId application)
{
    const landscape::Element *element = analysis.baseline->element(application);
    const auto unit = element ? element->attributes.get<ElementId>(landscape::attributes::unit) : std::nullopt;
    return unit ? nameIn(analysis, *unit) : QString();
}

int rank(const QString &rule)
{
    int number = 0;
    for (const QChar letter : rule) {
        if (letter.isDigit())
            number = number * 10 + letter.digitValue();
    }
    return number + (rule.startsWith(u'P') ? 0 : 100);
}

QString kindText(analysis::DuplicateKind kind)
{
    switch (kind) {
    case analysis::DuplicateKind::SameFunction:
        return tr("Same function");
    case analysis::DuplicateKind::SameProduct:
        return tr("Same product");
    case analysis::DuplicateKind::SimilarName:
        return tr("Similar names");
    }
    Q_UNREACHABLE();
}

}

ResultTables resultTables(const Analysis &analysis)
{
    return {prepared(verdictRows(analysis)),  prepared(findingRows(analysis)), prepared(duplicateRows(analysis)),
            unitRows(analysis),                 partRows(analysis),                factRows(analysis),
            prepared(purchaseRows(analysis)), unservedRows(analysis),
            prepared(likenessRows(*analysis.baseline, analysis.review))};
}

QString nameIn(const Analysis &analysis, ElementId id)
{
    const QString name = analysis.baseline->nameOf(id);
    return name.isEmpty() && analysis.target ? analysis.target->nameOf(id) : name;
}

QString namesIn(const Analysis &analysis, const QList<ElementId> &ids, qsizetype most)
{
    QStringList names;
    for (const ElementId id : ids.first(std::min(most, ids.size())))
        names << nameIn(analysis, id);
    const QString list = names.join(QStringLiteral(", "));
    return ids.size() > most ? tr("%1 and %2 more").arg(list).arg(ids.size() - most) : list;
}

QStringList verdictHeaders()
{
    return {tr("Application"), tr("Unit"), tr("Verdict"), tr("Taken over by"), tr("Saving a year")};
}

QList<ResultRow> verdictRows(const Analysis &analysis)
{
    const QString &currency = analysis.baseline->settings.currency;
    QList<ResultRow> rows;
    rows.reserve(analysis.plan.verdicts.size());
    for (const consolidation::VerdictRecord &record : analysis.plan.verdicts) {
        const QString label = landscape::verdictLabel(record.verdict);
        ResultCell verdict{record.decided ? tr("%1 · decided").arg(label) : label, int(record.verdict)};
        verdict.verdict = record.verdict;
        verdict.decided = record.decided;
        QList<ElementId> successors;
        for (const consolidation::Successor &successor : record.successors) {
            if (!successors.contains(successor.to))
                successors << successor.to;
        }
        ResultRow row;
        row.cells = {ResultCell{nameIn(analysis, record.application)}, muted(unitOf(analysis, record.application)),
                     verdict, ResultCell{namesIn(analysis, successors, 2)}, moneyCell(record.saving, currency)};
        row.elements = {record.application};
        row.tag = landscape::verdictName(record.verdict);
        rows << row;
    }
    return rows;
}

QStringList findingHeaders()
{
    return {tr("Rule"), tr("About"), tr("What was found")};
}

QList<ResultRow> findingRows(const Analysis &analysis)
{
    QList<ResultRow> rows;
    rows.reserve(analysis.findings.size());
    for (const analysis::Finding &finding : analysis.findings) {
        ResultCell rule{finding.rule, rank(finding.rule)};
        rule.ink = finding.severity == base::Severity::Error     ? look::Ink::Danger
                   : finding.severity == base::Severity::Warning ? look::Ink::Warning
                                                                 : look::Ink::Muted;
        QStringList evidence;
        for (const analysis::Evidence &part : finding.evidence)
            evidence << part.text;
        ResultRow row;
        row.cells = {rule, ResultCell{finding.elements.isEmpty() ? QString() : nameIn(analysis, finding.elements.first())},
                     ResultCell{finding.message}};
        row.elements = finding.elements;
        row.tag = finding.rule;
        row.toolTip = finding.message + (evidence.isEmpty() ? QString() : u'\n' + evidence.join(u'\n'));
        rows << row;
    }
    return rows;
}

QStringList duplicateHeaders()
{
    return {tr("Kind"), tr("About"), tr("Systems"), tr("Number")};
}

QList<ResultRow> duplicateRows(const Analysis &analysis)
{
    QList<ResultRow> rows;
    const auto add = [&](const QString &sort, ElementId about, const QString &aboutText,
                         const QList<ElementId> &systems, const QString &toolTip) {
        ResultCell number{numberText(double(systems.size())), double(systems.size())};
        number.isNumber = true;
        ResultRow row;
        row.cells = {muted(sort), ResultCell{about ? nameIn(analysis, about) : aboutText},
                     ResultCell{namesIn(analysis, systems, 12)}, number};
        row.elements = systems;
        row.tag = sort;
        row.toolTip = toolTip;
        rows << row;
    };
    for (const analysis::DuplicateGroup &group : analysis.duplicates) {
        QStringList evidence;
        for (const analysis::Evidence &part : group.evidence)
            evidence << part.text;
        const QString certainty = group.kind == analysis::DuplicateKind::SimilarName
            ? tr("%1 % alike").arg(numberText(group.score * 100))
            : QString();
        add(kindText(group.kind), group.about, certainty, group.members, evidence.mid(0, 12).join(u'\n'));
    }
    for (const analysis::DoubleRegistration &registration : analysis.doubleRegistrations)
        add(tr("Information (P13)"), registration.information, {}, registration.systems, registration.text);
    return rows;
}

QStringList unitHeaders()
{
    return {tr("Unit"), tr("Today, a year"), tr("Target, a year"), tr("From the others"), tr("Change")};
}

QList<ResultRow> unitRows(const Analysis &analysis)
{
    const QString &currency = analysis.baseline->settings.currency;
    QList<ResultRow> rows;
    for (const consolidation::UnitCost &cost : analysis.plan.units) {
        const double change = cost.pays() - cost.asIs;
        ResultCell changed{moneyChangeText(change, currency), change};
        changed.isNumber = true;
        changed.ink = change > 0.5 ? look::Ink::Danger : change < -0.5 ? look::Ink::Success : look::Ink::Muted;
        ResultRow row;
        row.cells = {ResultCell{cost.unit ? nameIn(analysis, cost.unit) : tr("Used by no unit")},
                     moneyCell(cost.asIs, currency), moneyCell(cost.target, currency),
                     cost.transfer == 0 ? ResultCell{} : moneyCell(-cost.transfer, currency), changed};
        if (cost.unit)
            row.elements = {cost.unit};
        row.toolTip = change > 0.5 ? tr("This unit pays more than today (P7).") : QString();
        rows << row;
    }
    return rows;
}

QStringList purchaseHeaders()
{
    return {tr("Product"), tr("Bought"), tr("One-time cost"), tr("Why")};
}

QList<ResultRow> purchaseRows(const Analysis &analysis)
{
    const QString &currency = analysis.baseline->settings.currency;
    QList<ResultRow> rows;
    for (const consolidation::Purchase &purchase : analysis.plan.purchases) {
        QStringList reasons;
        for (const consolidation::Reason &reason : purchase.reasons)
            reasons << reason.text;
        ResultCell bought{purchase.bought ? tr("yes") : tr("no"), purchase.bought ? 0 : 1};
        bought.ink = purchase.bought ? look::Ink::Success : look::Ink::Muted;
        ResultRow row;
        row.cells = {ResultCell{nameIn(analysis, purchase.product)}, bought,
                     purchase.bought ? moneyCell(purchase.oneTime, currency) : ResultCell{}, ResultCell{reasons.value(0)}};
        row.elements = {purchase.product};
        row.toolTip = reasons.join(u'\n');
        rows << row;
    }
    return rows;
}

QStringList unservedHeaders()
{
    return {tr("Function"), tr("Units"), tr("Why nothing may serve it")};
}

QList<ResultRow> unservedRows(const Analysis &analysis)
{
    QList<ResultRow> rows;
    for (const consolidation::Unserved &unserved : analysis.plan.unserved) {
        QStringList why;
        for (const consolidation::Killed &killed : unserved.why)
            why << tr("%1 (%2)").arg(killed.text, killed.rule);
        if (why.isEmpty())
            why << tr("No system or product in the landscape supports it.");
        ResultRow row;
        row.cells = {ResultCell{nameIn(analysis, unserved.function)}, ResultCell{namesIn(analysis, unserved.units)},
                     ResultCell{why.first()}};
        row.elements = {unserved.function};
        row.toolTip = why.join(u'\n');
        rows << row;
    }
    return rows;
}

} // namespace panels
