// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/chapters/chapters.h"
#include "reporting/page/table.h"

#include <QCoreApplication>

namespace reporting::chapters {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("reporting::chapters", text);
}

QString withUnits(const Wording &wording, const QList<landscape::ElementId> &ids)
{
    QStringList list;
    for (const landscape::ElementId id : ids.first(std::min<qsizetype>(12, ids.size()))) {
        const QString unit = wording.unitOf(id);
        list << (unit.isEmpty() ? wording.name(id) : QStringLiteral("%1 (%2)").arg(wording.name(id), unit));
    }
    if (ids.size() > 12)
        list << tr("and %1 more").arg(ids.size() - 12);
    return list.join(QStringLiteral(", "));
}

void writeGroups(PageWriter &page, const Report &report, const Wording &wording, analysis::DuplicateKind kind,
                 const QString &title, const QString &about)
{
    QList<QList<TableCell>> rows;
    for (const analysis::DuplicateGroup &group : report.duplicates) {
        if (group.kind != kind)
            continue;
        const QString subject = group.about ? wording.name(group.about)
            : group.evidence.isEmpty()      ? QString()
                                            : group.evidence.first().text;
        rows << QList<TableCell>{{subject, {drawing::Face::SemiBold, 8}},
                                 {wording.number(double(group.members.size()))},
                                 {withUnits(wording, group.members)},
                                 {wording.number(group.score * 100) + QStringLiteral(" %")}};
    }
    if (rows.isEmpty())
        return;
    page.heading(title, 1);
    page.paragraph(about, {drawing::Face::Regular, 8.5, ink::muted});
    writeTable(page, {{tr("What"), 2.4}, {tr("Count"), 0.6, true}, {tr("Applications"), 6}, {tr("Alike"), 0.7, true}}, rows);
}

}

void writeDuplicates(PageWriter &page, const Report &report, const Wording &wording)
{
    if (report.duplicates.isEmpty() && report.doubleRegistrations.isEmpty())
        return;
    page.newPage();
    page.heading(tr("What exists several times"));
    writeGroups(page, report, wording, analysis::DuplicateKind::SameFunction, tr("The same function in several applications"),
                tr("How alike: the share of what an application does that another of the group does too."));
    writeGroups(page, report, wording, analysis::DuplicateKind::SameProduct, tr("The same product in several units"),
                tr("Installed and adapted locally, each counts as an application of its own."));
    writeGroups(page, report, wording, analysis::DuplicateKind::SimilarName, tr("Similar names"),
                tr("Possibly the same thing under different names; a question for the units."));
    if (report.doubleRegistrations.isEmpty())
        return;
    page.heading(tr("Information registered twice"), 1);
    QList<QList<TableCell>> rows;
    for (const analysis::DoubleRegistration &registration : report.doubleRegistrations)
        rows << QList<TableCell>{{wording.name(registration.information), {drawing::Face::SemiBold, 8}},
                                 {analysis::registrationProblemCode(registration.problem)},
                                 {registration.text},
                                 {registration.proposedMaster ? wording.name(registration.proposedMaster) : QString()}};
    writeTable(page, {{tr("Information"), 1.6}, {tr("Rule"), 0.6}, {tr("What"), 5}, {tr("Proposed master"), 1.8}}, rows);
}

} // namespace reporting::chapters
