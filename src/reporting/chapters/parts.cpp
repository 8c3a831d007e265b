// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/chapters/chapters.h"

#include "reporting/charts/moneychart.h"
#include "reporting/page/table.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace reporting::chapters {

using consolidation::Cluster;
using consolidation::FactWorth;

namespace {

QString tr(const char *text, const char *comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("reporting::chapters", text, comment, n);
}

bool changes(const Cluster &part)
{
    return std::abs(part.asIs - part.target) > 0.005 || part.oneTime > 0.005;
}

QString nameOf(const Wording &wording, const Cluster &part)
{
    if (!part.functions.isEmpty())
        return wording.names(part.functions, 2);
    return wording.names(part.applications, 2);
}

// What in it is known only as a range.
QString uncertainOf(const Report &report, const Cluster &part)
{
    QStringList texts;
    for (const FactWorth &worth : report.plan.robustness.facts) {
        if (part.applications.contains(worth.fact.element) || part.products.contains(worth.fact.element)
            || part.functions.contains(worth.fact.function))
            texts << worth.text;
    }
    if (texts.size() > 2)
        texts = texts.first(2) << tr("and %n further fact(s)", nullptr, int(texts.size() - 2));
    return texts.join(u' ');
}

// "by 2028": years of saving that the one-time cost takes.
QString paybackOf(const Wording &wording, const Cluster &part)
{
    if (part.oneTime <= 0.005)
        return tr("at once");
    return part.paybackYears ? tr("%1 years").arg(wording.number(*part.paybackYears, 1)) : tr("never");
}

void writeSums(PageWriter &page, const Report &report, const Wording &wording)
{
    const auto &costs = *report.plan.costs;
    const double saved = costs.asIs - costs.target;
    writeTiles(page,
               {{tr("Cost a year"), wording.money(costs.target), tr("today %1").arg(wording.money(costs.asIs))},
                {tr("Saving a year"), wording.money(saved), wording.share(saved, costs.asIs)},
                {tr("One-time cost"), wording.money(costs.oneTime), tr("to get there")},
                {tr("Net present saving"), wording.money(costs.npv),
                 tr("over %1 years at %2 %").arg(report.plan.horizonYears).arg(wording.number(report.plan.ratePercent, 1))},
                {tr("Pays back in"), costs.paybackYears ? tr("%1 years").arg(wording.number(*costs.paybackYears, 1)) : tr("never"),
                 tr("one-time cost / saving a year")}},
               5);
}

void writeDearer(PageWriter &page, const QList<const Cluster *> &parts, const Wording &wording)
{
    QStringList names;
    for (const Cluster *part : parts) {
        if (!part->isBetter)
            names << nameOf(wording, *part) + QStringLiteral(" – ") + part->text;
    }
    if (names.isEmpty())
        return;
    page.heading(tr("Parts that would cost less as they are"), 1);
    page.paragraph(tr("Common is the main rule (P1), but it rests on a business case (P5): in these parts the plan costs"
                      " more than today's systems, kept in support and protected as the information asks. Somebody has to decide"
                      " whether they follow the rule."),
                   footnote);
    for (const QString &name : names)
        writeBullet(page, name);
}

void writeUncertain(PageWriter &page, const Report &report, const QList<const Cluster *> &parts, const Wording &wording)
{
    QList<QList<TableCell>> rows;
    for (const Cluster *part : parts) {
        if (const QString text = uncertainOf(report, *part); !text.isEmpty())
            rows << QList<TableCell>{{nameOf(wording, *part), {drawing::Face::SemiBold, 8}}, {text}};
    }
    if (rows.isEmpty())
        return;
    page.heading(tr("Ranges that a part's case hangs on"), 1);
    writeTable(page, {{tr("Part"), 2}, {tr("What is known only as a range"), 6}}, rows);
}

QList<TableCell> rowOf(const Wording &wording, const Cluster &part, double greatest)
{
    const double saving = part.asIs - part.target;
    TableCell bar{{}, {drawing::Face::Regular, 8, saving < -0.005 ? ink::bad : ink::good}};
    bar.bar = saving / greatest;
    return {{nameOf(wording, part), {drawing::Face::SemiBold, 8}},
            {QStringLiteral("%1 → %2").arg(part.applications.size()).arg(part.kept)},
            {wording.money(part.asIs)},
            {wording.money(part.target)},
            bar,
            {wording.money(part.oneTime)},
            {paybackOf(wording, part), {drawing::Face::Regular, 8, part.isBetter ? ink::text : ink::bad}},
            {part.presentMadeLegal ? wording.money(part.cost - *part.presentMadeLegal) : tr("cannot go on"),
             {drawing::Face::Regular, 8, part.isBetter ? ink::text : ink::bad}}};
}

void writeCases(PageWriter &page, const Report &report, const QList<const Cluster *> &parts, const Wording &wording)
{
    double greatest = 1e-9;
    for (const Cluster *part : parts)
        greatest = std::max(greatest, std::abs(part->asIs - part->target));
    QList<QList<TableCell>> rows;
    for (const Cluster *part : parts)
        rows << rowOf(wording, *part, greatest);
    page.heading(tr("The business case of each part"), 1);
    page.paragraph(tr("A part is what no other part of the landscape touches, so that a bad one cannot hide in a good total;"
                      " the largest saving comes first. “Against today” is over %1 years, where today's systems are kept in support"
                      " and protected as they must be; where that cannot be had, or nobody knows its price, they cannot go on.")
                       .arg(report.plan.horizonYears),
                   footnote);
    writeTable(page,
               {{tr("Part"), 2.5},
                {tr("Systems"), 0.85},
                {tr("Cost a year today"), 1.05, true},
                {tr("after"), 1.05, true},
                {tr("Saved a year"), 1},
                {tr("Once"), 1.05, true},
                {tr("Paid back in"), 0.9, true},
                {tr("Against today"), 1.15, true}},
               rows, Rows::Dense);
}

}

void writeParts(PageWriter &page, const Report &report, const Wording &wording)
{
    QList<const Cluster *> parts;
    for (const Cluster &part : report.plan.clusters) {
        if (changes(part))
            parts << &part;
    }
    if (parts.isEmpty() || !report.plan.costs)
        return;
    std::stable_sort(parts.begin(), parts.end(), [](const Cluster *a, const Cluster *b) {
        return a->asIs - a->target > b->asIs - b->target;
    });
    page.newChapter();
    page.heading(tr("The money"));
    writeSums(page, report, wording);
    if (report.roadmap && !report.roadmap->waves.isEmpty())
        charts::writeMoneyOverYears(page, report, wording);
    writeCases(page, report, parts, wording);
    const qsizetype same = report.plan.clusters.size() - parts.size();
    if (same > 0)
        page.paragraph(tr("%n further part(s) stay as they are.", nullptr, int(same)), footnote);
    writeDearer(page, parts, wording);
    writeUncertain(page, report, parts, wording);
}

} // namespace reporting::chapters
