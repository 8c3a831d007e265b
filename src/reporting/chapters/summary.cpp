// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/chapters/chapters.h"

#include "drawing/verdictcolour.h"

#include <QCoreApplication>

#include <map>

namespace reporting::chapters {

using landscape::Verdict;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("reporting::chapters", text);
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
    page.heading(tr("How many of each verdict"), 1);
    QList<BarPart> parts;
    for (const auto &[verdict, count] : counts)
        parts << BarPart{landscape::verdictLabel(verdict), count, drawing::verdictColour(verdict)};
    writePartsBar(page, parts);
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
        writeBullet(page, note);
    for (const auto &need : plan.unserved) {
        QString text = tr("Nobody may serve “%1” for %2.")
                           .arg(wording.name(need.function), wording.names(need.units, 4));
        if (!need.why.isEmpty())
            text += u' ' + need.why.first().rule + QStringLiteral(": ") + need.why.first().text;
        writeBullet(page, text);
    }
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
}

} // namespace reporting::chapters
