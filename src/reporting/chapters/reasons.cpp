// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/chapters/chapters.h"

#include "drawing/verdictcolour.h"

#include <QCoreApplication>

namespace reporting::chapters {

using consolidation::VerdictRecord;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("reporting::chapters", text);
}

const TextStyle small{drawing::Face::Regular, 7.5, ink::muted};

void writeReason(PageWriter &page, const Report &report, const Wording &wording, const consolidation::Reason &reason)
{
    QString source;
    if (const landscape::Source *origin = report.baseline->sources.find(reason.evidence.source))
        source = reason.evidence.line > 0 ? tr(" [%1, line %2]").arg(origin->file).arg(reason.evidence.line)
                                          : QStringLiteral(" [%1]").arg(origin->file);
    page.paragraph(reason.rule + QStringLiteral("  ") + reason.text + source, {drawing::Face::Regular, 8.5}, 10);
    if (reason.figures.isEmpty())
        return;
    QStringList figures;
    for (const consolidation::Figure &figure : reason.figures)
        figures << wording.figure(figure);
    page.paragraph(figures.join(QStringLiteral("   ·   ")), small, 24);
}

void writeNumbers(PageWriter &page, const Report &report, const Wording &wording, const VerdictRecord &record)
{
    QStringList parts;
    if (!report.plan.structural) {
        if (record.saving)
            parts << tr("saves %1 a year").arg(wording.money(*record.saving));
        if (record.oneTime)
            parts << tr("one-time cost %1").arg(wording.money(*record.oneTime));
        if (record.npv)
            parts << tr("net present value %1").arg(wording.money(*record.npv));
        if (record.margin)
            parts << (*record.margin >= 0
                          ? tr("stands until its cost over the horizon rises by %1").arg(wording.money(*record.margin))
                          : tr("would be kept if its cost over the horizon fell by %1").arg(wording.money(-*record.margin)));
    }
    if (record.alternative)
        parts << tr("next best: %1").arg(record.alternative->text);
    if (!record.robust)
        parts << tr("not robust: hangs on estimated or missing facts");
    if (!parts.isEmpty())
        page.paragraph(parts.join(QStringLiteral("   ·   ")), small, 10);
}

void writeRecord(PageWriter &page, const Report &report, const Wording &wording, const VerdictRecord &record)
{
    page.heading(reasonsTitle(report, wording, record.application), 2);
    page.need(30);
    double x = page.left() + 10;
    x += page.pill({x, page.y() + 8}, landscape::verdictLabel(record.verdict), drawing::verdictColour(record.verdict)) + 8;
    QStringList successors;
    for (const consolidation::Successor &successor : record.successors)
        successors << tr("%1 by %2").arg(wording.name(successor.function), wording.name(successor.to));
    page.skip(16);
    if (!successors.isEmpty())
        page.paragraph(tr("Taken over: ") + successors.join(QStringLiteral("; ")), {drawing::Face::Medium, 8.5}, 10);
    for (const consolidation::Reason &reason : record.reasons)
        writeReason(page, report, wording, reason);
    writeNumbers(page, report, wording, record);
}

}

void writeReasons(PageWriter &page, const Report &report, const Wording &wording)
{
    if (report.plan.verdicts.isEmpty())
        return;
    page.newPage();
    page.heading(tr("Appendix: %1").arg(tr("Reasons")));
    page.paragraph(tr("For every application: the rules behind its verdict, the numbers they rest on, and what would"
                      " change it. Rule ids (P1–P16) are those of the policy."),
                   {drawing::Face::Regular, 9.5, ink::muted});
    for (const VerdictRecord &record : report.plan.verdicts)
        writeRecord(page, report, wording, record);
}

} // namespace reporting::chapters
