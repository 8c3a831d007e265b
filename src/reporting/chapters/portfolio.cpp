// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/chapters/chapters.h"

#include "drawing/verdictcolour.h"
#include "reporting/charts/quadrant.h"
#include "reporting/page/table.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>

namespace reporting::chapters {

using analysis::PortfolioRow;
using analysis::Quadrant;
using analysis::SupportEnd;
using landscape::ElementId;

namespace {

QString tr(const char *text, const char *comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("reporting::chapters", text, comment, n);
}

constexpr qsizetype mostNames = 150;
constexpr int leastPlaced = 3; // fewer dots make no field
constexpr qsizetype mostEnds = 80;

QString meaningOf(Quadrant quadrant)
{
    switch (quadrant) {
    case Quadrant::Tolerate:
        return tr("technically sound, of little use: leave alone while it costs little");
    case Quadrant::Invest:
        return tr("useful and sound: build on it");
    case Quadrant::Migrate:
        return tr("useful, but hard to live with: renew it or move what it does");
    case Quadrant::Eliminate:
        return tr("of little use and hard to live with: close it down");
    }
    Q_UNREACHABLE();
}

void writeQuadrantTable(PageWriter &page, const Report &report, const Wording &wording)
{
    QList<QList<TableCell>> rows;
    for (const Quadrant quadrant : {Quadrant::Invest, Quadrant::Migrate, Quadrant::Tolerate, Quadrant::Eliminate}) {
        QList<ElementId> ids;
        for (const PortfolioRow &row : report.portfolio) {
            if (row.quadrant == quadrant)
                ids << row.application;
        }
        if (!ids.isEmpty())
            rows << QList<TableCell>{{analysis::quadrantLabel(quadrant), {drawing::Face::SemiBold, 8}, charts::quadrantColour(quadrant)},
                                     {wording.number(double(ids.size()))},
                                     {meaningOf(quadrant)},
                                     {wording.names(ids, mostNames)}};
    }
    writeTable(page, {{tr("Quadrant"), 1.1}, {tr("Count"), 0.6, true}, {tr("Meaning"), 1.8}, {tr("Applications"), 5.5}}, rows);
}

struct Ending
{
    const PortfolioRow *row = nullptr;
    SupportEnd end;
};

QList<Ending> endingsOf(const Report &report)
{
    QList<Ending> endings;
    for (const PortfolioRow &row : report.portfolio) {
        for (const auto &end : {row.lifeCycle.supportEnd, row.lifeCycle.platformSupportEnd}) {
            if (end && end->date.isValid())
                endings << Ending{&row, *end};
        }
    }
    std::stable_sort(endings.begin(), endings.end(), [](const Ending &a, const Ending &b) { return a.end.date < b.end.date; });
    return endings;
}

// The last day that the plan looks to; what ends later is no concern of it.
QDate lastConcern(const Report &report)
{
    const QDate target = report.baseline->settings.targetDate;
    const QDate horizon = report.date.addYears(2);
    return target.isValid() ? std::max(target, horizon) : horizon;
}

// What runs on one platform ends together, and stands in one row.
struct EndGroup
{
    SupportEnd end;
    QList<ElementId> applications;
};

QList<EndGroup> groupsOf(const QList<Ending> &endings, const QDate &last)
{
    QList<EndGroup> groups;
    std::map<std::pair<QDate, ElementId>, qsizetype> places;
    for (const Ending &ending : endings) {
        if (ending.end.date > last)
            break;
        const auto [place, isNew] = places.try_emplace({ending.end.date, ending.end.whose}, groups.size());
        if (isNew)
            groups << EndGroup{ending.end, {}};
        QList<ElementId> &applications = groups[place->second].applications;
        if (!applications.contains(ending.row->application))
            applications << ending.row->application;
    }
    return groups;
}

QString fateOf(const EndGroup &group, const consolidation::Plan &plan)
{
    std::map<landscape::Verdict, int> counts;
    for (const ElementId id : group.applications) {
        if (const consolidation::VerdictRecord *record = plan.verdictOf(id))
            ++counts[record->verdict];
    }
    QStringList parts;
    for (const auto &[verdict, count] : counts)
        parts << (group.applications.size() == 1 ? landscape::verdictLabel(verdict)
                                                 : QStringLiteral("%1 %2").arg(landscape::verdictLabel(verdict)).arg(count));
    return parts.join(QStringLiteral(", "));
}

void writeEndings(PageWriter &page, const Report &report, const Wording &wording)
{
    const QList<Ending> all = endingsOf(report);
    const QDate last = lastConcern(report);
    const QList<EndGroup> groups = groupsOf(all, last);
    if (groups.isEmpty())
        return;
    QList<QList<TableCell>> rows;
    for (const EndGroup &group : groups.mid(0, mostEnds)) {
        const bool isPast = group.end.date < report.date;
        const bool isItself = group.applications.contains(group.end.whose);
        rows << QList<TableCell>{
            {wording.date(group.end.date), {drawing::Face::Medium, 8, isPast ? ink::bad : ink::text}},
            {wording.name(group.end.whose), {drawing::Face::SemiBold, 8}},
            {isItself ? wording.unitOf(group.end.whose) : wording.names(group.applications, 8)},
            {fateOf(group, report.plan)}};
    }
    const auto later = std::count_if(all.begin(), all.end(), [&](const Ending &ending) { return ending.end.date > last; });
    const int left = int(later + groups.size() - rows.size());
    page.heading(tr("What ends when"), 1);
    page.paragraph(tr("Ends of vendor support until %1, of applications, their products and what they run on; red ones have"
                      " passed.")
                           .arg(wording.date(last))
                       + (left > 0 ? u' ' + tr("%n further end(s) of support come later.", nullptr, left) : QString()),
                   footnote);
    writeTable(page, {{tr("Ends on"), 1.2}, {tr("What"), 2.2}, {tr("Unit, or applications on it"), 4}, {tr("Verdicts"), 2}}, rows, Rows::Dense);
}

}

void writePortfolio(PageWriter &page, const Report &report, const Wording &wording)
{
    const auto counts = analysis::countsByQuadrant(report.portfolio);
    const int placed = counts[0] + counts[1] + counts[2] + counts[3];
    const QList<Ending> endings = endingsOf(report);
    if (placed < leastPlaced && (endings.isEmpty() || endings.first().end.date > lastConcern(report)))
        return;
    page.newChapter();
    page.heading(tr("The portfolio"));
    if (placed >= leastPlaced) {
        page.paragraph(tr("Each application by itself: how well it fits the business and the technology (Gartner's TIME). The"
                          " grid is evidence, not a verdict: it cannot say which of five like systems stays."),
                       introduction);
        charts::writeQuadrants(page, report, wording, std::min(430.0, page.bottom() - page.y() - 30));
        page.paragraph(tr("Larger dots have more users; names that found no room are in the table.")
                           + (counts[4] > 0 ? u' ' + tr("%n application(s) without enough facts are not placed.", nullptr, counts[4])
                                            : QString()),
                       footnote);
        writeQuadrantTable(page, report, wording);
    }
    writeEndings(page, report, wording);
}

} // namespace reporting::chapters
