// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/chapters/chapters.h"

#include "reporting/charts/matrix.h"
#include "reporting/page/table.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace reporting::chapters {

using analysis::CyclicGroup;
using analysis::StructureClass;
using landscape::ElementId;

namespace {

QString tr(const char *text, const char *comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("reporting::chapters", text, comment, n);
}

constexpr qsizetype mostCycles = 6;
constexpr qsizetype mostSystems = 8;
constexpr qsizetype mostCrossings = 10;
// A matrix of fewer says nothing that a look at the list does not.
constexpr int leastNodes = 8;

QString classText(StructureClass part)
{
    switch (part) {
    case StructureClass::Shared:
        return tr("needed by many, needs few");
    case StructureClass::Core:
        return tr("needs one another in circles: changes spread");
    case StructureClass::Periphery:
        return tr("neither");
    case StructureClass::Control:
        return tr("needs many, needed by few");
    }
    Q_UNREACHABLE();
}

// The matrix at the left, what it says at the right.
void drawHidden(PageWriter &page, const Report &report, const Wording &wording, double side)
{
    const Structure &structure = report.structure;
    const auto &hidden = structure.hidden;
    const double top = page.y();
    charts::drawMatrix(page, structure, QRectF(page.left(), top, side, side));
    const double left = page.left() + side + 18;
    const double width = page.width() - side - 18;
    double y = top;
    const auto say = [&](const QString &text, const TextStyle &style, double height) {
        page.textIn(QRectF(left, y, width, height), text, style);
        y += height + 3;
    };
    say(wording.number(hidden.propagationCost * 100, 1) + QStringLiteral(" %"), {drawing::Face::Bold, 17, ink::text}, 22);
    say(tr("of the landscape is reached by a change in one system, on the average, directly or through others."), {}, 28);
    say(tr("Its shape: %1; %2 systems, %3 dependencies.")
            .arg(analysis::structureTypeLabel(hidden.type))
            .arg(hidden.nodes)
            .arg(hidden.arcs), {}, 28);
    y += 4;
    for (const StructureClass part : {StructureClass::Shared, StructureClass::Core, StructureClass::Periphery, StructureClass::Control}) {
        if (hidden.countOf(part) == 0)
            continue;
        page.fill(QRectF(left, y + 2, 8, 8), charts::structureColour(part), 1.5);
        page.textIn(QRectF(left + 13, y, width - 13, 12),
                    QStringLiteral("%1 %2 – %3").arg(hidden.countOf(part)).arg(analysis::structureClassLabel(part), classText(part)),
                    {drawing::Face::Regular, 8.5});
        y += 15;
    }
    y += 4;
    say(tr("A mark says that the system of its row needs that of its column. Red marks, above the diagonal, go against the"
           " order: something fundamental needs something of the surface."), footnote, 38);
    page.setY(std::max(top + side, y) + 10);
}

void writeHidden(PageWriter &page, const Report &report, const Wording &wording)
{
    constexpr double side = 216;
    page.figure(side + 12, tr("How it hangs together"), [&] { drawHidden(page, report, wording, side); });
}

void writeCycles(PageWriter &page, const Report &report, const Wording &wording)
{
    QList<CyclicGroup> groups = report.structure.cycles;
    if (groups.isEmpty())
        return;
    std::stable_sort(groups.begin(), groups.end(),
                     [](const CyclicGroup &a, const CyclicGroup &b) { return a.members.size() > b.members.size(); });
    page.heading(tr("Circles"), 1);
    page.paragraph(tr("Systems that need one another: none of them can be changed or replaced by itself."), footnote);
    QList<QList<TableCell>> rows;
    for (const CyclicGroup &group : groups.mid(0, mostCycles)) {
        QStringList way;
        for (const ElementId id : group.witness)
            way << wording.name(id);
        if (!way.isEmpty())
            way << way.first();
        rows << QList<TableCell>{{wording.number(double(group.members.size())), {drawing::Face::SemiBold, 8}},
                                 {wording.names(group.members, 10)},
                                 {way.join(QStringLiteral(" → "))}};
    }
    writeTable(page, {{tr("Systems"), 0.7, true}, {tr("Which"), 4}, {tr("A shortest way round"), 3.4}}, rows, Rows::Dense);
    if (groups.size() > mostCycles)
        page.paragraph(tr("And %n further circle(s).", nullptr, int(groups.size() - mostCycles)), footnote);
}

void writeSinglePoints(PageWriter &page, const Report &report, const Wording &wording)
{
    if (report.structure.singlePoints.isEmpty())
        return;
    page.heading(tr("Single points of failure"), 1);
    page.paragraph(tr("What most others have no way around. “Stand still” counts those, “hit” all that depend on it."), footnote);
    QList<QList<TableCell>> rows;
    for (const auto &[exposure, radius] : report.structure.singlePoints) {
        QList<ElementId> down;
        for (const analysis::Hit &hit : radius.hits) {
            if (hit.wholly)
                down << hit.element;
        }
        rows << QList<TableCell>{{wording.name(exposure.element), {drawing::Face::SemiBold, 8}},
                                 {wording.number(exposure.wholly), {drawing::Face::SemiBold, 8, ink::bad}},
                                 {wording.number(exposure.needing)},
                                 {wording.number(double(radius.units.size()))},
                                 {radius.users ? wording.number(*radius.users) : tr("unknown")},
                                 {wording.names(down, 6)}};
    }
    writeTable(page,
               {{tr("If this goes"), 2},
                {tr("Stand still"), 0.7, true},
                {tr("Hit"), 0.6, true},
                {tr("Units"), 0.6, true},
                {tr("Users"), 0.8, true},
                {tr("What stands still"), 4}},
               rows, Rows::Dense);
}

void writeBoundaries(PageWriter &page, const Report &report, const Wording &wording)
{
    const analysis::SystemBoundaries &boundaries = report.structure.boundaries;
    if (boundaries.systems.size() < 2)
        return;
    page.heading(tr("Boundaries that suggest themselves"), 1);
    page.paragraph(tr("Applications that exchange more with each other than with the rest. Of %1 flows, %2 cross a boundary:"
                      " these are the interfaces to agree on.")
                       .arg(boundaries.flows)
                       .arg(boundaries.crossing.size()),
                   footnote);
    QList<QList<TableCell>> rows;
    for (const analysis::ProposedSystem &system : boundaries.systems.mid(0, mostSystems)) {
        QList<ElementId> others = system.applications;
        others.removeAll(system.centre);
        rows << QList<TableCell>{{wording.name(system.centre), {drawing::Face::SemiBold, 8}},
                                 {wording.number(double(system.applications.size()))},
                                 {wording.number(system.flowsInside)},
                                 {wording.number(double(system.crossing.size()))},
                                 {wording.names(others, 8)}};
    }
    writeTable(page,
               {{tr("Around"), 1.8},
                {tr("Systems"), 0.7, true},
                {tr("Flows inside"), 0.7, true},
                {tr("Crossing"), 0.8, true},
                {tr("Together with"), 5}},
               rows, Rows::Dense);
    if (boundaries.systems.size() > mostSystems)
        page.paragraph(tr("And %n further group(s).", nullptr, int(boundaries.systems.size() - mostSystems)), footnote);
}

void writeCrossings(PageWriter &page, const Report &report, const Wording &wording)
{
    struct Between
    {
        int flows = 0;
        std::map<analysis::Guard, int> guards;
        QStringList open;
    };
    std::map<std::pair<QString, QString>, Between> zones;
    for (const analysis::ZoneCrossing &crossing : report.structure.crossings) {
        Between &between = zones[{wording.name(crossing.fromZone), wording.name(crossing.toZone)}];
        ++between.flows;
        ++between.guards[crossing.guard];
        if (crossing.guard == analysis::Guard::NotRecorded)
            between.open << wording.name(crossing.flow.from) + QStringLiteral(" → ") + wording.name(crossing.flow.to);
    }
    if (zones.empty())
        return;
    page.heading(tr("Network zones that are crossed"), 1);
    QList<QList<TableCell>> rows;
    QList<std::pair<std::pair<QString, QString>, Between>> open(zones.begin(), zones.end());
    std::stable_sort(open.begin(), open.end(), [](const auto &a, const auto &b) { return a.second.open.size() > b.second.open.size(); });
    for (const auto &[ends, between] : open.mid(0, mostCrossings)) {
        QStringList guards;
        for (const auto &[guard, count] : between.guards)
            guards << QStringLiteral("%1 %2").arg(count).arg(analysis::guardLabel(guard));
        QStringList flows = between.open.mid(0, 4);
        if (between.open.size() > 4)
            flows << tr("and %n more", nullptr, int(between.open.size() - 4));
        rows << QList<TableCell>{{ends.first + QStringLiteral(" → ") + ends.second, {drawing::Face::SemiBold, 8}},
                                 {wording.number(between.flows)},
                                 {guards.join(QStringLiteral(", "))},
                                 {flows.join(QStringLiteral("; "))}};
    }
    writeTable(page, {{tr("From zone to zone"), 2.4}, {tr("Flows"), 0.6, true}, {tr("How guarded"), 1.8}, {tr("Without a recorded guard"), 4}}, rows, Rows::Dense);
    if (qsizetype(zones.size()) > mostCrossings)
        page.paragraph(tr("And %n further pair(s) of zones.", nullptr, int(zones.size()) - int(mostCrossings)), footnote);
}

}

void writeStructure(PageWriter &page, const Report &report, const Wording &wording)
{
    const Structure &structure = report.structure;
    const bool hasGraph = structure.graph && structure.graph->graph().arcCount() > 0 && structure.hidden.nodes >= leastNodes;
    if (!hasGraph && structure.singlePoints.isEmpty() && structure.crossings.isEmpty() && structure.cycles.isEmpty())
        return;
    page.newChapter();
    page.heading(tr("How it hangs together"));
    if (hasGraph)
        writeHidden(page, report, wording);
    writeSinglePoints(page, report, wording);
    writeCycles(page, report, wording);
    writeBoundaries(page, report, wording);
    writeCrossings(page, report, wording);
}

} // namespace reporting::chapters
