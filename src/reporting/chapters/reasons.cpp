// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/chapters/chapters.h"

#include "drawing/verdictcolour.h"
#include "reporting/chapters/trails.h"
#include "reporting/page/table.h"

#include <QCoreApplication>

#include <algorithm>

namespace reporting::chapters {

using consolidation::VerdictRecord;
using landscape::Verdict;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("reporting::chapters", text);
}

const TextStyle dense{drawing::Face::Regular, 7.5, ink::text};
const TextStyle denseName{drawing::Face::SemiBold, 7.5, ink::text};

void writeIntroduction(PageWriter &page, const Report &report, const Wording &wording, const Trails &trails)
{
    page.paragraph(tr("For every application: the rules behind its verdict (P1–P16 are those of the policy), where each fact"
                      " was said, the next best choice, and what would turn the verdict. “Function → system” names who takes"
                      " a function over: with P1 since one system is enough for one function, with P9 since a product on the"
                      " market does it."),
                   introduction);
    if (report.plan.structural)
        return;
    page.paragraph(tr("Amounts are in %1; those of a next best choice, and of what would turn a verdict, over %2 years. The figures"
                      " that verdicts are computed from follow in a table of their own.")
                       .arg(wording.currency(), wording.number(report.plan.horizonYears)),
                   introduction);
    if (const QStringList same = trails.sameForAll(); !same.isEmpty())
        page.paragraph(tr("The same for all: %1.").arg(same.join(QStringLiteral("; "))), introduction);
}

void writeShared(PageWriter &page, const Trails &trails)
{
    if (trails.shared().isEmpty())
        return;
    page.heading(tr("What is said of several"), 1);
    QList<QList<TableCell>> rows;
    for (const SharedSentence &sentence : trails.shared())
        rows << QList<TableCell>{{sentence.letter, denseName}, {sentence.text, dense}, {QString::number(sentence.count), dense}};
    writeTable(page, {{tr("Letter"), 0.6}, {tr("Sentence; “…” is the application, “#” a number"), 8}, {tr("Applications"), 0.8, true}}, rows, Rows::Dense);
}

QList<TableCell> rowOf(const Report &report, const Wording &wording, const Trails &trails, const VerdictRecord &record)
{
    const Trail trail = trails.of(record);
    QString about = wording.unitOf(record.application);
    if (!record.robust)
        about += (about.isEmpty() ? QString() : QStringLiteral("\n"))
            + tr("not robust: hangs on estimated or missing facts");
    const QString title = reasonsTitle(report, wording, record.application);
    return {{wording.name(record.application), denseName, 0, {}, {}, about, title},
            {trail.because.join(u'\n'), dense},
            {trail.alternative, dense, 0, {}, {}, trail.extra},
            {trail.turns, dense, 0, {}, {}, trail.turnsAYear}};
}

void appendVerdicts(QList<QList<TableCell>> &rows, const Report &report, const Wording &wording, const Trails &trails, Verdict verdict)
{
    QList<QList<TableCell>> own;
    for (const VerdictRecord &record : report.plan.verdicts) {
        if (record.verdict == verdict)
            own << rowOf(report, wording, trails, record);
    }
    if (own.isEmpty())
        return;
    TableCell title{QStringLiteral("%1: %2").arg(landscape::verdictLabel(verdict)).arg(own.size())};
    title.bookmark = title.text;
    title.bookmarkLevel = 1;
    rows << QList<TableCell>{title};
    rows << own;
}

void writePurchases(PageWriter &page, const Report &report, const Wording &wording, const Trails &trails)
{
    QList<QList<TableCell>> rows;
    for (const consolidation::Purchase &purchase : report.plan.purchases) {
        const Trail trail = trails.of(purchase);
        rows << QList<TableCell>{
            {wording.name(purchase.product), denseName, 0, {}, {}, purchase.bought ? tr("buy") : tr("do not buy")},
            {trail.because.join(u'\n'), dense}};
    }
    if (rows.isEmpty())
        return;
    page.heading(tr("Products to buy"), 1);
    writeTable(page, {{tr("Product"), 2.1}, {tr("Because"), 9}}, rows, Rows::Dense);
}

// One line an application, so that an engineer can compute the verdict again.
void writeFigures(PageWriter &page, const Report &report, const Wording &wording, const Trails &trails)
{
    const FigureTable table = trails.figures();
    if (table.labels.isEmpty())
        return;
    page.heading(tr("The figures behind the verdicts"), 1);
    if (!table.onlySource.isEmpty())
        page.paragraph(tr("All costs were said in %1; the last column is the line.").arg(table.onlySource), footnote);
    QList<TableColumn> columns{{tr("Application"), 2.6}};
    const TextStyle number{drawing::Face::Regular, 7, ink::text};
    for (const QString &label : table.labels)
        columns << TableColumn{label, 1.15, true};
    if (table.hasOthers)
        columns << TableColumn{tr("Further"), 1.9};
    if (table.hasSources)
        columns << (table.onlySource.isEmpty() ? TableColumn{tr("Said in"), 1.8} : TableColumn{tr("Line"), 0.6, true});
    QList<QList<TableCell>> rows;
    for (const FigureRow &row : table.rows) {
        QList<TableCell> cells{{wording.name(row.application), {drawing::Face::SemiBold, 7}, 0,
                                reasonsTitle(report, wording, row.application)}};
        for (const QString &value : row.values)
            cells << TableCell{value, number};
        if (table.hasOthers)
            cells << TableCell{row.others, number};
        if (table.hasSources)
            cells << TableCell{row.source, number};
        rows << cells;
    }
    writeTable(page, columns, rows, Rows::Dense);
}

}

void writeReasons(PageWriter &page, const Report &report, const Wording &wording)
{
    if (report.plan.verdicts.isEmpty())
        return;
    const Trails trails(report, wording);
    page.newChapter(QPageLayout::Landscape); // so that a trail takes few lines
    page.heading(tr("Appendix: %1").arg(tr("Reasons")));
    writeIntroduction(page, report, wording, trails);
    writeShared(page, trails);
    QList<QList<TableCell>> rows;
    for (const Verdict verdict : {Verdict::MakeCommon, Verdict::KeepCommon, Verdict::KeepLocal, Verdict::Replace,
                                  Verdict::Retire, Verdict::Investigate})
        appendVerdicts(rows, report, wording, trails, verdict);
    writeTable(page, {{tr("Application"), 2.1}, {tr("Because"), 5}, {tr("Next best choice"), 2}, {tr("Turns when"), 1.9}}, rows,
               Rows::Dense);
    writePurchases(page, report, wording, trails);
    writeFigures(page, report, wording, trails);
}

} // namespace reporting::chapters
