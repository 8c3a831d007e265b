// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/chapters/chapters.h"

#include "drawing/verdictcolour.h"
#include "reporting/page/table.h"

#include "drawing/text/textlayout.h"

#include <QCoreApplication>

#include <map>

namespace reporting::chapters {

using landscape::Verdict;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("reporting::chapters", text);
}

struct Tile
{
    QString label;
    QString value;
    QString note;
};

void writeTiles(PageWriter &page, const QList<Tile> &tiles)
{
    constexpr int perRow = 3;
    constexpr double gap = 12;
    constexpr double height = 64;
    const double width = (page.width() - gap * (perRow - 1)) / perRow;
    for (qsizetype i = 0; i < tiles.size(); ++i) {
        if (i % perRow == 0)
            page.need(height + gap);
        const QRectF field(page.left() + double(i % perRow) * (width + gap), page.y(), width, height);
        page.fill(field, ink::ground, 4);
        page.textAt(field.topLeft() + QPointF(12, 17), tiles.at(i).label, {drawing::Face::Regular, 8, ink::muted});
        page.textAt(field.topLeft() + QPointF(12, 39), tiles.at(i).value, {drawing::Face::Bold, 17, ink::text});
        page.textAt(field.topLeft() + QPointF(12, 54), tiles.at(i).note, {drawing::Face::Regular, 7.5, ink::muted});
        if (i % perRow == perRow - 1 || i + 1 == tiles.size())
            page.skip(height + gap);
    }
}

QList<Tile> tilesFor(const Report &report, const Wording &wording)
{
    const auto &plan = report.plan;
    const int before = int(report.baseline->applications().size());
    const int after = applicationsInTarget(report);
    QList<Tile> tiles{{tr("Applications"), tr("%1 → %2").arg(before).arg(after),
                       tr("%1 fewer").arg(wording.share(before - after, before))}};
    if (plan.costs) {
        const auto &costs = *plan.costs;
        tiles << Tile{tr("Cost a year"), wording.money(costs.target), tr("today %1").arg(wording.money(costs.asIs))}
              << Tile{tr("Saving a year"), wording.money(costs.asIs - costs.target),
                      wording.share(costs.asIs - costs.target, costs.asIs)}
              << Tile{tr("One-time cost"), wording.money(costs.oneTime), tr("to get there")}
              << Tile{tr("Net present saving"), wording.money(costs.npv),
                      tr("over %1 years at %2 %").arg(plan.horizonYears).arg(wording.number(plan.ratePercent, 1))}
              << Tile{tr("Pays back in"),
                      costs.paybackYears ? tr("%1 years").arg(wording.number(*costs.paybackYears, 1)) : tr("never"),
                      tr("one-time cost / saving a year")};
    } else {
        const auto functions = report.baseline->functions().size();
        tiles << Tile{tr("Functions"), wording.number(double(functions)), tr("that units use systems for")}
              << Tile{tr("Distance from the best possible"), wording.number(plan.gapPercent, 2) + QStringLiteral(" %"),
                      plan.status == consolidation::PlanStatus::Optimal ? tr("proved optimal") : tr("proved gap")};
    }
    return tiles;
}

void writeVerdictBar(PageWriter &page, const Report &report)
{
    std::map<Verdict, int> counts;
    for (const auto &record : report.plan.verdicts)
        ++counts[record.verdict];
    if (counts.empty())
        return;
    page.heading(tr("Verdicts"), 1);
    page.need(64);
    double x = page.left();
    for (const auto &[verdict, count] : counts) {
        const double width = page.width() * count / double(report.plan.verdicts.size());
        page.fill(QRectF(x, page.y(), std::max(1.0, width - 1.5), 16), drawing::verdictColour(verdict));
        x += width;
    }
    page.skip(31);
    x = page.left();
    for (const auto &[verdict, count] : counts) {
        const QString label = QStringLiteral("%1 %2").arg(landscape::verdictLabel(verdict)).arg(count);
        page.fill(QRectF(x, page.y() - 7, 8, 8), drawing::verdictColour(verdict), 1.5);
        page.textAt({x + 12, page.y()}, label, {drawing::Face::Medium, 8.5});
        x += 30 + drawing::textWidth(label, drawing::Face::Medium, 8.5);
    }
    page.skip(14);
}

void writeNotes(PageWriter &page, const Report &report, const Wording &wording)
{
    const auto &plan = report.plan;
    if (plan.notes.isEmpty() && plan.unserved.isEmpty() && plan.conflicts.isEmpty())
        return;
    page.heading(tr("What to know"), 1);
    for (const auto &conflict : plan.conflicts)
        page.paragraph(conflict.rule + QStringLiteral(" – ") + conflict.text, {drawing::Face::Medium, 9.5, 0xffb4432a});
    for (const QString &note : plan.notes)
        page.paragraph(QStringLiteral("•  ") + note);
    for (const auto &need : plan.unserved) {
        QString text = tr("•  Nobody may serve “%1” for %2.")
                           .arg(wording.name(need.function), wording.names(need.units, 4));
        if (!need.why.isEmpty())
            text += u' ' + need.why.first().rule + QStringLiteral(": ") + need.why.first().text;
        page.paragraph(text);
    }
}

void writeUnits(PageWriter &page, const Report &report, const Wording &wording)
{
    if (report.plan.units.isEmpty())
        return;
    page.heading(tr("Cost for each unit and year"), 1);
    page.paragraph(tr("Allocated by use; the sums are those of the whole to the last hundredth (P7)."),
                   {drawing::Face::Regular, 8.5, ink::muted});
    QList<QList<TableCell>> rows;
    for (const auto &unit : report.plan.units) {
        const double change = unit.target - unit.asIs;
        rows << QList<TableCell>{
            {unit.unit ? wording.name(unit.unit) : tr("Used by no unit")},
            {wording.money(unit.asIs)},
            {wording.money(unit.target)},
            {wording.money(change), {drawing::Face::Medium, 8, change > 0.005 ? 0xffb4432a : ink::good}},
        };
    }
    writeTable(page, {{tr("Unit"), 3}, {tr("Today"), 1.2, true}, {tr("Target"), 1.2, true}, {tr("Change"), 1.2, true}}, rows);
}

}

void writeSummary(PageWriter &page, const Report &report, const Wording &wording)
{
    page.newPage();
    page.heading(tr("Summary in figures"));
    page.paragraph(wording.proof(), {drawing::Face::Regular, 10, ink::muted});
    page.skip(4);
    writeTiles(page, tilesFor(report, wording));
    writeVerdictBar(page, report);
    writeNotes(page, report, wording);
    writeUnits(page, report, wording);
}

} // namespace reporting::chapters
