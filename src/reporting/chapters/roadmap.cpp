// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/chapters/chapters.h"

#include "reporting/charts/timeline.h"
#include "reporting/page/table.h"

#include <QCoreApplication>

#include <map>

namespace reporting::chapters {

using consolidation::Roadmap;
using consolidation::TemporaryInterface;
using consolidation::Wave;
using consolidation::WorkPackage;
using landscape::ElementId;

namespace {

QString tr(const char *text, const char *comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("reporting::chapters", text, comment, n);
}

// What is told at most: all of it in the full report, the heaviest in the brief one.
struct Limits
{
    qsizetype names;
    qsizetype late;
    qsizetype interfaces;
    qsizetype waves;
};

Limits limitsOf(const Report &report)
{
    constexpr qsizetype all = 100000;
    return report.extent == Extent::Brief ? Limits{5, 5, 3, 8} : Limits{8, all, 12, all};
}

QString namesOf(const Wording &wording, const Roadmap &roadmap, const Wave &wave,
                const QList<WorkPackage::Kind> &kinds, qsizetype most)
{
    QList<ElementId> ids;
    for (const int index : wave.packages) {
        const WorkPackage &package = roadmap.packages.at(index);
        if (kinds.contains(package.kind) && !ids.contains(package.application))
            ids << package.application;
    }
    return ids.isEmpty() ? QString() : QStringLiteral("%1: %2").arg(ids.size()).arg(wording.names(ids, most));
}

QString movesOf(const Wording &wording, const Roadmap &roadmap, const Wave &wave, qsizetype most)
{
    QList<ElementId> units;
    double users = 0;
    int moves = 0;
    for (const int index : wave.packages) {
        const WorkPackage &package = roadmap.packages.at(index);
        if (package.kind != WorkPackage::Kind::Move)
            continue;
        ++moves;
        users += package.users;
        if (package.unit && !units.contains(package.unit))
            units << package.unit;
    }
    if (moves == 0)
        return {};
    QStringList parts{tr("%n move(s)", nullptr, moves)};
    if (!units.isEmpty())
        parts << (units.size() <= most ? wording.names(units, most) : tr("%n unit(s)", nullptr, int(units.size())));
    if (users > 0)
        parts << tr("%1 users").arg(wording.number(users));
    return parts.join(QStringLiteral(", "));
}

void writeDeliveries(PageWriter &page, const Report &report, const Wording &wording)
{
    const Roadmap &roadmap = *report.roadmap;
    const Limits limits = limitsOf(report);
    page.heading(tr("What each wave delivers"), 1);
    QList<QList<TableCell>> rows;
    for (const Wave &wave : roadmap.waves.mid(0, limits.waves)) {
        using Kind = WorkPackage::Kind;
        rows << QList<TableCell>{
            {wave.name + u'\n' + wording.span(wave.start, wave.end)
                 + (report.plan.costs ? u'\n' + tr("%1 once").arg(wording.money(wave.cost)) : QString()),
             {drawing::Face::SemiBold, 8}},
            {namesOf(wording, roadmap, wave, {Kind::MakeCommon, Kind::Buy}, limits.names)},
            {movesOf(wording, roadmap, wave, limits.names / 3)},
            {namesOf(wording, roadmap, wave, {Kind::Retire}, limits.names)},
            {namesOf(wording, roadmap, wave, {Kind::Upgrade, Kind::RaiseProtection}, limits.names)},
        };
    }
    writeTable(page,
               {{tr("Wave"), 1.3},
                {tr("Set up as common"), 2.4},
                {tr("People who move"), 1.7},
                {tr("Taken out of service"), 2.4},
                {tr("Upgraded or better protected"), 1.8}},
               rows);
    if (roadmap.waves.size() > limits.waves)
        page.paragraph(tr("And %n further wave(s).", nullptr, int(roadmap.waves.size() - limits.waves)), footnote);
}

int daysLate(const WorkPackage &package)
{
    return package.lateness ? package.lateness->days : -package.slackDays.value_or(0);
}

// What was reckoned where no figure says it: each assumption once, and the work that nobody knows the price of.
void writeAssumptions(PageWriter &page, const Report &report, const Wording &wording)
{
    const Roadmap &roadmap = *report.roadmap;
    QStringList assumptions;
    for (const WorkPackage &package : roadmap.packages) {
        if (!package.assumption.isEmpty() && !assumptions.contains(package.assumption))
            assumptions << package.assumption;
    }
    QList<ElementId> unpriced;
    for (const int index : roadmap.unpriced) {
        const ElementId id = roadmap.packages.at(index).application;
        if (!unpriced.contains(id))
            unpriced << id;
    }
    if (report.extent == Extent::Brief || (assumptions.isEmpty() && unpriced.isEmpty()))
        return;
    page.heading(tr("What was assumed about the costs"), 1);
    constexpr qsizetype most = 12;
    for (const QString &assumption : assumptions.mid(0, most))
        writeBullet(page, assumption, {drawing::Face::Regular, 9, ink::text});
    if (assumptions.size() > most)
        page.paragraph(tr("And %n further assumption(s).", nullptr, int(assumptions.size() - most)), footnote);
    if (!unpriced.isEmpty())
        writeBullet(page, tr("Nobody knows what %n piece(s) of work cost; they count as nothing here. They are about:", nullptr,
                             int(roadmap.unpriced.size())) + u' ' + wording.names(unpriced, 10) + u'.',
                    {drawing::Face::Regular, 9, ink::text});
}

// Why, without what the row says beside it.
QString whyLate(const WorkPackage &package, const Report &report, const Wording &wording)
{
    const QString what = QCoreApplication::translate("consolidation", "Support of %1 ends on %2; “%3” is done by %4, %5.")
                             .arg(wording.name(package.application), wording.date(package.deadline), package.name,
                                  wording.date(report.roadmap->waves.at(package.wave).end),
                                  QCoreApplication::translate("consolidation", "%n day(s) late", nullptr, daysLate(package)));
    return package.late.startsWith(what) ? package.late.mid(what.size()).trimmed() : package.late;
}

void writeLate(PageWriter &page, const Report &report, const Wording &wording)
{
    const Roadmap &roadmap = *report.roadmap;
    if (roadmap.late.isEmpty())
        return;
    const Limits limits = limitsOf(report);
    page.heading(tr("Late, and why"), 1);
    page.paragraph(tr("Support of these systems ends before the work that replaces or upgrades them is done. Each needs what"
                      " is said here, longer support, or somebody who carries the risk meanwhile."),
                   footnote);
    QList<QList<TableCell>> rows;
    for (const int index : roadmap.late.mid(0, limits.late)) {
        const WorkPackage &package = roadmap.packages.at(index);
        TableCell system{wording.name(package.application), {drawing::Face::SemiBold, 8}};
        if (package.kind != WorkPackage::Kind::Retire)
            system.note = consolidation::packageKindLabel(package.kind);
        rows << QList<TableCell>{
            system,
            {wording.date(package.deadline)},
            {wording.date(roadmap.waves.at(package.wave).end)},
            {wording.number(daysLate(package)), {drawing::Face::Medium, 8, ink::bad}},
            {whyLate(package, report, wording)}};
    }
    writeTable(page,
               {{tr("System"), 1.6},
                {tr("Due by"), 0.8},
                {tr("Done by"), 0.8},
                {tr("Days late"), 0.6, true},
                {tr("Why, and what would help"), 5}},
               rows, Rows::Dense);
    if (roadmap.late.size() > limits.late)
        page.paragraph(tr("And %n further system(s).", nullptr, int(roadmap.late.size() - limits.late)), footnote);
}

// "A → B", by the time they live.
std::map<std::pair<int, int>, QStringList> bridgesByLife(const Report &report, const Wording &wording)
{
    std::map<std::pair<int, int>, QStringList> lives;
    for (const TemporaryInterface &bridge : report.roadmap->interfaces) {
        const landscape::Relationship *flow = report.baseline->relationship(bridge.flow);
        lives[{bridge.fromWave, bridge.toWave}]
            << (flow ? wording.name(flow->source.element()) + QStringLiteral(" → ") + wording.name(flow->target.element())
                     : bridge.text);
    }
    return lives;
}

void writeInterfaces(PageWriter &page, const Report &report, const Wording &wording)
{
    const Roadmap &roadmap = *report.roadmap;
    if (roadmap.interfaces.isEmpty())
        return;
    const Limits limits = limitsOf(report);
    page.heading(tr("Temporary interfaces"), 1);
    double cost = 0;
    for (const TemporaryInterface &bridge : roadmap.interfaces)
        cost += bridge.cost;
    page.paragraph(tr("Flows between two systems of which one has moved and the other has not: each needs a bridge for that"
                      " time.")
                       + (cost > 0 ? u' ' + tr("Together they cost %1.").arg(wording.money(cost)) : QString()),
                   footnote);
    QList<QList<TableCell>> rows;
    for (const auto &[life, flows] : bridgesByLife(report, wording)) {
        QStringList shown = flows.mid(0, limits.interfaces);
        if (flows.size() > shown.size())
            shown << tr("and %1 more").arg(flows.size() - shown.size());
        rows << QList<TableCell>{{tr("%1 to %2").arg(roadmap.waves.at(life.first).name, roadmap.waves.at(life.second).name),
                                  {drawing::Face::SemiBold, 8}},
                                 {wording.number(double(flows.size()))},
                                 {shown.join(QStringLiteral("; "))}};
        if (report.extent == Extent::Brief && rows.size() == limits.waves)
            break;
    }
    writeTable(page, {{tr("From the end of"), 1.4}, {tr("Flows"), 0.5, true}, {tr("Between"), 6}}, rows, Rows::Dense);
}

}

void writeRoadmap(PageWriter &page, const Report &report, const Wording &wording)
{
    if (!report.roadmap || report.roadmap->waves.isEmpty())
        return;
    const Roadmap &roadmap = *report.roadmap;
    // Many waves need the longer side of the paper.
    page.newPage(roadmap.waves.size() > 10 ? QPageLayout::Landscape : QPageLayout::Portrait);
    page.heading(tr("The way there"));
    for (const QString &note : roadmap.notes.mid(0, report.extent == Extent::Brief ? 8 : roadmap.notes.size()))
        writeBullet(page, wording.rounded(note), {drawing::Face::Regular, 9, ink::text});
    page.skip(6);
    const qsizetype left = charts::writeTimeline(page, report, wording);
    if (left > 0)
        page.paragraph(tr("The systems with most money in motion; numbers are pieces of work. %n further system(s) have"
                          " less.", nullptr, int(left)),
                       {drawing::Face::Regular, 7.5, ink::muted});
    page.newPage();
    writeDeliveries(page, report, wording);
    writeLate(page, report, wording);
    writeInterfaces(page, report, wording);
    writeAssumptions(page, report, wording);
}

} // namespace reporting::chapters
