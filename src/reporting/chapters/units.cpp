// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/chapters/chapters.h"

#include "reporting/page/table.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace reporting::chapters {

using consolidation::Allocation;
using consolidation::AllocationRule;
using consolidation::UnitCost;

namespace {

QString tr(const char *text, const char *comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("reporting::chapters", text, comment, n);
}

QString ruleText(AllocationRule rule)
{
    switch (rule) {
    case AllocationRule::Use:
        return tr("Each system's cost is shared among the units by how many of their people use it; the sums are those of the"
                  " whole to the last hundredth (P7).");
    case AllocationRule::Headcount:
        return tr("Each system's running cost is shared among the units that use it by their headcount; the sums are those of"
                  " the whole to the last hundredth (P7).");
    case AllocationRule::Price:
        return tr("Each unit pays what serving its needs is worth in the plan, so that no group of units pays more than it"
                  " would alone; the sums are those of the whole to the last hundredth (P7).");
    }
    Q_UNREACHABLE();
}

// What it takes that nobody pays more than today, in sentences.
void writePriceOfTheRule(PageWriter &page, const Report &report, const Wording &wording)
{
    const Allocation &allocation = report.plan.allocation;
    if (!allocation.payMore.isEmpty())
        writeBullet(page, tr("%1 would pay more than today: %2 a year together.")
                              .arg(wording.names(allocation.payMore, 6), wording.money(allocation.more)));
    if (allocation.isKept && allocation.transfers > 0)
        writeBullet(page, tr("Transfers of %1 a year, from those who save to those who would pay more, keep everybody at or"
                             " below today's cost.")
                              .arg(wording.exactMoney(allocation.transfers)));
    if (allocation.priceWithoutTransfers)
        writeBullet(page, tr("Without transfers the same would cost %1 more over the horizon: the needs of %2 would stay where"
                             " they are.")
                              .arg(wording.money(*allocation.priceWithoutTransfers), wording.names(allocation.unchanged, 6)));
}

}

void writeUnits(PageWriter &page, const Report &report, const Wording &wording)
{
    const QList<UnitCost> &units = report.plan.units;
    if (units.isEmpty() || !report.plan.costs)
        return;
    const Allocation &allocation = report.plan.allocation;
    const bool isAskedFor = allocation.isKept || allocation.rule != AllocationRule::Use;
    const auto money = [&](double amount) { return isAskedFor ? wording.exactMoney(amount) : wording.money(amount); };
    double greatest = 1e-9;
    for (const UnitCost &unit : units)
        greatest = std::max(greatest, std::abs(unit.pays() - unit.asIs));
    QList<QList<TableCell>> rows;
    UnitCost total;
    for (const UnitCost &unit : units) {
        const double change = unit.pays() - unit.asIs;
        const QRgb colour = change > 0.005 ? ink::bad : ink::good;
        QList<TableCell> row{{unit.unit ? wording.name(unit.unit) : tr("Used by no unit")}, {money(unit.asIs)}, {money(unit.target)}};
        if (allocation.isKept)
            row << TableCell{money(unit.transfer)} << TableCell{money(unit.pays()), {drawing::Face::Medium, 8}};
        TableCell bar{{}, {drawing::Face::Regular, 8, colour}};
        bar.bar = change / greatest;
        row << TableCell{isAskedFor ? money(change) : wording.change(change), {drawing::Face::Medium, 8, colour}} << bar;
        rows << row;
        total.asIs += unit.asIs;
        total.target += unit.target;
        total.transfer += unit.transfer;
    }
    const TextStyle bold{drawing::Face::SemiBold, 8};
    QList<TableCell> sums{{tr("All together"), bold}, {money(total.asIs), bold}, {money(total.target), bold}};
    QList<TableColumn> columns{{tr("Unit"), 2.4}, {tr("Today"), 1.2, true}, {tr("Target"), 1.2, true}};
    if (allocation.isKept) {
        columns << TableColumn{tr("Transfer"), 1.2, true} << TableColumn{tr("Pays"), 1.2, true};
        sums << TableCell{money(total.transfer), bold} << TableCell{money(total.pays()), bold};
    }
    columns << TableColumn{tr("Change"), 1.2, true} << TableColumn{{}, 1};
    sums << TableCell{isAskedFor ? money(total.pays() - total.asIs) : wording.change(total.pays() - total.asIs), bold} << TableCell{};
    rows << sums;
    page.newChapter(QPageLayout::Portrait, 190 + 15.5 * double(rows.size()));
    page.heading(tr("Who pays what"));
    page.paragraph(ruleText(allocation.rule), introduction);
    writePriceOfTheRule(page, report, wording);
    page.heading(tr("Cost for each unit and year"), 1);
    writeTable(page, columns, rows, Rows::Dense);
}

} // namespace reporting::chapters
