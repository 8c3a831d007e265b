// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/chapters/chapters.h"

#include "drawing/verdictcolour.h"
#include "reporting/chapters/trails.h"
#include "reporting/page/table.h"

#include <QCoreApplication>

#include <cmath>
#include <map>

namespace reporting::chapters {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("reporting::chapters", text);
}

// What stays as it is saves nothing, which need not be said a hundred times.
bool isNothing(const std::optional<double> &amount)
{
    return amount && std::abs(*amount) < 0.005;
}

void writeVerdictBar(PageWriter &page, const Report &report)
{
    std::map<landscape::Verdict, int> counts;
    for (const auto &record : report.plan.verdicts)
        ++counts[record.verdict];
    QList<BarPart> parts;
    for (const auto &[verdict, count] : counts)
        parts << BarPart{landscape::verdictLabel(verdict), count, drawing::verdictColour(verdict)};
    writePartsBar(page, parts);
}

void writePurchases(PageWriter &page, const Report &report, const Wording &wording)
{
    if (report.plan.purchases.isEmpty())
        return;
    page.heading(tr("Products to buy"), 1);
    QList<QList<TableCell>> bought;
    for (const auto &purchase : report.plan.purchases)
        bought << QList<TableCell>{{wording.name(purchase.product), {drawing::Face::SemiBold, 8}},
                                   {purchase.bought ? tr("buy") : tr("do not buy")},
                                   {purchase.reasons.isEmpty() ? QString() : purchase.reasons.first().text}};
    writeTable(page, {{tr("Product"), 2}, {tr("Verdict"), 1}, {tr("Why"), 5}}, bought, Rows::Dense);
}

}

QString reasonsTitle(const Report &report, const Wording &wording, landscape::ElementId application)
{
    Q_UNUSED(report)
    const QString unit = wording.unitOf(application);
    return unit.isEmpty() ? wording.name(application)
                          : QStringLiteral("%1 (%2)").arg(wording.name(application), unit);
}

void writeVerdicts(PageWriter &page, const Report &report, const Wording &wording)
{
    page.newPage(QPageLayout::Landscape); // the reasons read better in long lines
    page.heading(tr("Verdicts"));
    page.paragraph(tr("Every application, what becomes of it, and the first reason. Click a name for all reasons."), introduction);
    page.skip(4);
    writeVerdictBar(page, report);
    writePurchases(page, report, wording);
    if (!report.plan.purchases.isEmpty())
        page.heading(tr("What becomes of each application"), 1);
    const Trails trails(report, wording);
    QList<QList<TableCell>> rows;
    for (const auto &record : report.plan.verdicts) {
        rows << QList<TableCell>{
            {wording.name(record.application), {drawing::Face::SemiBold, 8, ink::accent}, 0,
             reasonsTitle(report, wording, record.application)},
            {wording.unitOf(record.application)},
            {landscape::verdictLabel(record.verdict), {drawing::Face::SemiBold, 8}, drawing::verdictColour(record.verdict)},
            {record.successor() ? wording.name(record.successor()) : QString()},
            {isNothing(record.saving) || report.plan.structural ? QString() : wording.money(record.saving)},
            {trails.of(record).because.value(0)},
        };
    }
    writeTable(page,
               {{tr("Application"), 2},
                {tr("Unit"), 1.9},
                {tr("Verdict"), 1.1},
                {tr("Successor"), 1.7},
                {tr("Saving a year"), 0.8, true},
                {tr("Why"), 5.2}},
               rows, Rows::Dense);
}

} // namespace reporting::chapters
