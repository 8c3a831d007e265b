// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/chapters/chapters.h"
#include "reporting/page/table.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace reporting::chapters {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("reporting::chapters", text);
}

QString withUnits(const Wording &wording, const QList<landscape::ElementId> &ids)
{
    QStringList list;
    for (const landscape::ElementId id : ids.mid(0, 12)) {
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
                                 {wording.share(group.score, 1)}};
    }
    if (rows.isEmpty())
        return;
    page.heading(title, 1);
    page.paragraph(about, {drawing::Face::Regular, 8.5, ink::muted});
    writeTable(page, {{tr("What"), 2.4}, {tr("Count"), 0.6, true}, {tr("Applications"), 6}, {tr("Alike"), 0.7, true}}, rows, Rows::Dense);
}

// What costs most first, then what is entered too often most.
QList<const analysis::DoubleRegistration *> byWeight(const Report &report)
{
    QList<const analysis::DoubleRegistration *> list;
    for (const analysis::DoubleRegistration &registration : report.doubleRegistrations)
        list << &registration;
    std::stable_sort(list.begin(), list.end(), [](const auto *a, const auto *b) {
        const double first = a->doubledCost.value_or(0);
        const double second = b->doubledCost.value_or(0);
        return first != second ? first > second : a->doubledVolume.value_or(-1) > b->doubledVolume.value_or(-1);
    });
    return list;
}

QString flowsOf(const analysis::DoubleRegistration &registration, const Wording &wording)
{
    QList<landscape::ElementId> receivers;
    for (const analysis::NeededFlow &flow : registration.neededFlows)
        receivers << flow.to;
    return wording.names(receivers, 3);
}

QString sectionOf(analysis::RegistrationProblem problem)
{
    using analysis::RegistrationProblem;
    const QString code = analysis::registrationProblemCode(problem);
    switch (problem) {
    case RegistrationProblem::RegisteredTwice:
        return tr("%1: entered in several systems, and no flow carries it between them").arg(code);
    case RegistrationProblem::Replicated:
        return tr("%1: entered in several systems that exchange it; check direction and master").arg(code);
    case RegistrationProblem::NeverCreated:
        return tr("%1: handled, but no system creates it").arg(code);
    case RegistrationProblem::NoSingleMaster:
        return tr("%1: created in several systems for different units, and none is its master").arg(code);
    case RegistrationProblem::NotBrought:
        return tr("%1: read where no flow brings it").arg(code);
    case RegistrationProblem::ClassifiedDifferently:
        return tr("%1: classified differently by those who hold it").arg(code);
    case RegistrationProblem::EqualMeaning:
        return tr("%1: probably the same under several names").arg(code);
    }
    Q_UNREACHABLE();
}

bool saysMoreThanItsRow(analysis::RegistrationProblem problem)
{
    return problem == analysis::RegistrationProblem::ClassifiedDifferently
        || problem == analysis::RegistrationProblem::EqualMeaning;
}

QList<TableCell> rowOf(const analysis::DoubleRegistration &registration, const Wording &wording, bool hasCost)
{
    TableCell what{wording.names(registration.systems, 8)};
    if (saysMoreThanItsRow(registration.problem))
        what.note = registration.text;
    TableCell master{registration.proposedMaster ? wording.name(registration.proposedMaster) : QString(), {drawing::Face::SemiBold, 8}};
    if (registration.proposedMaster)
        master.note = registration.isDesignated ? tr("named as master") : tr("proposed");
    QList<TableCell> row{{wording.name(registration.information), {drawing::Face::SemiBold, 8}},
                         what,
                         {registration.doubledVolume ? wording.number(*registration.doubledVolume) : QString()}};
    if (hasCost)
        row << TableCell{registration.doubledCost ? wording.money(registration.doubledCost) : QString()};
    return row << master << TableCell{flowsOf(registration, wording)};
}

void writeRegistrations(PageWriter &page, const Report &report, const Wording &wording)
{
    if (report.doubleRegistrations.isEmpty())
        return;
    const bool hasCost = std::any_of(report.doubleRegistrations.begin(), report.doubleRegistrations.end(),
                                     [](const auto &registration) { return registration.doubledCost.has_value(); });
    page.heading(tr("Information registered twice"), 1);
    page.paragraph(tr("Information is entered once and shared (P13). What is entered too often most stands first, with the one"
                      " system that should be its master and the systems that it should bring it to."),
                   footnote);
    std::map<analysis::RegistrationProblem, QList<QList<TableCell>>> sections;
    for (const analysis::DoubleRegistration *registration : byWeight(report))
        sections[registration->problem] << rowOf(*registration, wording, hasCost);
    QList<QList<TableCell>> rows;
    for (const auto &[problem, section] : sections) {
        rows << QList<TableCell>{{sectionOf(problem)}};
        rows << section;
    }
    QList<TableColumn> columns{{tr("Information"), 1.5}, {tr("Systems"), 3.8}, {tr("Too many a year"), 0.85, true}};
    if (hasCost)
        columns << TableColumn{tr("Cost a year"), 0.9, true};
    columns << TableColumn{tr("Master"), 1.5} << TableColumn{tr("New flows to"), 1.5};
    writeTable(page, columns, rows, Rows::Dense);
}

}

void writeDuplicates(PageWriter &page, const Report &report, const Wording &wording)
{
    if (report.duplicates.isEmpty() && report.doubleRegistrations.isEmpty())
        return;
    page.newChapter();
    page.heading(tr("What exists several times"));
    writeGroups(page, report, wording, analysis::DuplicateKind::SameFunction, tr("The same function in several applications"),
                tr("How alike: the share of what an application does that another of the group does too."));
    writeGroups(page, report, wording, analysis::DuplicateKind::SameProduct, tr("The same product in several units"),
                tr("Installed and adapted locally, each counts as an application of its own."));
    writeGroups(page, report, wording, analysis::DuplicateKind::SimilarName, tr("Similar names"),
                tr("Possibly the same thing under different names; a question for the units."));
    writeRegistrations(page, report, wording);
}

} // namespace reporting::chapters
