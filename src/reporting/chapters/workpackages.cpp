// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/chapters/chapters.h"

#include "reporting/charts/roadmaplanes.h"
#include "reporting/page/table.h"

#include <QCoreApplication>

#include <map>

namespace reporting::chapters {

using consolidation::Roadmap;
using consolidation::WorkPackage;

namespace {

QString tr(const char *text, const char *comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("reporting::chapters", text, comment, n);
}

// Packages of one kind about one system in a wave stand in one row: a system that twelve units move to is one line.
struct Row
{
    QStringList names;
    double cost = 0;
    double saving = 0;
    QDate deadline;
    bool isLate = false;
    bool isEstimated = false;
    bool isUnpriced = false;
};

QString shortName(const WorkPackage &package, const Wording &wording)
{
    if (package.kind != WorkPackage::Kind::Move)
        return {};
    const QString who = package.unit ? wording.name(package.unit) : tr("everybody");
    return package.from ? tr("%1 from %2").arg(who, wording.name(package.from)) : who;
}

Row rowOf(const QList<const WorkPackage *> &packages, const Wording &wording)
{
    Row row;
    for (const WorkPackage *package : packages) {
        if (const QString name = shortName(*package, wording); !name.isEmpty())
            row.names << name;
        row.cost += package->cost;
        row.saving += package->saving;
        row.isLate = row.isLate || !package->late.isEmpty();
        row.isEstimated = row.isEstimated || package->isCostEstimated;
        row.isUnpriced = row.isUnpriced || package->isUnpriced;
        if (package->deadline.isValid() && (!row.deadline.isValid() || package->deadline < row.deadline))
            row.deadline = package->deadline;
    }
    return row;
}

QList<TableCell> cellsOf(const QList<const WorkPackage *> &packages, const Wording &wording, bool hasMoney)
{
    const WorkPackage &first = *packages.first();
    const Row row = rowOf(packages, wording);
    const QString cost = !hasMoney         ? QString()
        : row.cost == 0 && row.isUnpriced ? tr("unknown")
        : row.cost == 0                   ? QString()
        : row.isEstimated                 ? tr("about %1").arg(wording.money(row.cost))
                                          : wording.money(row.cost);
    TableCell system{wording.name(first.application), {drawing::Face::SemiBold, 7.5}};
    system.note = row.names.join(QStringLiteral("; "));
    system.isNoteWide = true;
    return {{consolidation::packageKindLabel(first.kind), {drawing::Face::SemiBold, 7.5, charts::packageColour(first.kind)}},
            system,
            {cost, {drawing::Face::Regular, 7.5}},
            {row.saving == 0 || !hasMoney ? QString() : wording.money(row.saving), {drawing::Face::Regular, 7.5}},
            {row.deadline.isValid() ? wording.date(row.deadline) : QString(),
             {drawing::Face::Regular, 7.5, row.isLate ? ink::bad : ink::text}}};
}

}

void writeWorkPackages(PageWriter &page, const Report &report, const Wording &wording)
{
    if (!report.roadmap || report.roadmap->waves.isEmpty())
        return;
    const Roadmap &roadmap = *report.roadmap;
    page.newChapter();
    page.heading(tr("Appendix: %1").arg(tr("The work, wave by wave")));
    page.paragraph(tr("Pieces of work of one kind about one system stand together; below a move, who moves, and from what. A"
                      " deadline is the end of support that the work, or what waits for it, should be done by; red where it is"
                      " missed."),
                   introduction);
    QList<QList<TableCell>> rows;
    for (const consolidation::Wave &wave : roadmap.waves) {
        if (wave.packages.isEmpty())
            continue;
        TableCell title{QStringLiteral("%1, %2").arg(wave.name, wording.span(wave.start, wave.end))};
        title.bookmark = title.text;
        rows << QList<TableCell>{title};
        std::map<std::pair<WorkPackage::Kind, QString>, QList<const WorkPackage *>> groups;
        for (const int index : wave.packages) {
            const WorkPackage &package = roadmap.packages.at(index);
            groups[{package.kind, wording.name(package.application) + QString::number(package.application.number())}] << &package;
        }
        for (const auto &[key, packages] : groups)
            rows << cellsOf(packages, wording, report.plan.costs.has_value());
    }
    writeTable(page,
               {{tr("Work"), 1}, {tr("System"), 4}, {tr("Once"), 1, true}, {tr("Saves a year"), 1, true}, {tr("Deadline"), 0.8, true}},
               rows, Rows::Dense);
}

} // namespace reporting::chapters
