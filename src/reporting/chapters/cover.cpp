// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/chapters/chapters.h"

#include "reporting/page/htmltext.h"

#include <QCoreApplication>

namespace reporting::chapters {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("reporting::chapters", text);
}

// Many small boxes that become few large ones: the report's subject as a picture.
void drawMark(PageWriter &page, const QRectF &area)
{
    const QRgb shades[] = {0xffb9d2ec, 0xff7fb0dd, 0xff3d86c6, 0xff1f62a8};
    const double step = area.width() / 12;
    for (int column = 0; column < 12; ++column) {
        const int rows = 6 - column / 2;
        const double height = area.height() / rows;
        for (int row = 0; row < rows; ++row) {
            const double inset = 1.6;
            page.fill(QRectF(area.left() + column * step + inset, area.top() + row * height + inset, step - 2 * inset,
                             height - 2 * inset),
                      shades[std::min(3, column / 3)], 2);
        }
    }
}

QString headline(const Report &report, const Wording &wording)
{
    const auto before = report.baseline->applications().size();
    if (!report.target)
        return tr("%1 applications, and decisions that contradict each other").arg(before);
    const QString count = tr("From %1 applications to %2").arg(before).arg(applicationsInTarget(report));
    if (!report.plan.costs || report.plan.costs->asIs <= 0)
        return count;
    const double saved = report.plan.costs->asIs - report.plan.costs->target;
    return count + QStringLiteral(", ")
        + (saved >= 0 ? tr("%1 lower yearly cost") : tr("%1 higher yearly cost"))
              .arg(wording.share(std::abs(saved), report.plan.costs->asIs));
}

}

int applicationsInTarget(const Report &report)
{
    return report.target ? int(report.target->applications().size()) : 0;
}

void writeCover(PageWriter &page, const Report &report, const Wording &wording)
{
    page.newPage(QPageLayout::Portrait, true);
    const double left = page.left();
    drawMark(page, QRectF(left, 84, page.width(), page.sheet().height() * 0.17));
    page.setY(page.sheet().height() * 0.36);
    page.bookmark(tr("Cover"), 0);
    page.paragraph(tr("Target architecture"), {drawing::Face::Medium, 15, ink::accent});
    page.skip(4);
    page.paragraph(report.baseline->settings.name, {drawing::Face::Bold, 32, ink::text});
    page.skip(14);
    page.paragraph(headline(report, wording), {drawing::Face::Regular, 17, ink::text});
    page.skip(8);
    page.paragraph(report.plan.structural
                       ? tr("No costs are known. The plan is structural: it serves every known need with as few"
                            " applications as the rules allow, and its figures count applications, not money.")
                       : wording.proof(),
                   {drawing::Face::Regular, 11, ink::muted});

    const TextStyle label{drawing::Face::Regular, 8.5, ink::muted};
    const TextStyle value{drawing::Face::Medium, 8.5, ink::text};
    double y = page.sheet().height() - 130;
    page.line({left, y - 16}, {left + page.width(), y - 16});
    const auto row = [&](const QString &name, const QString &text) {
        if (text.isEmpty())
            return;
        if (HtmlText *html = page.html())
            html->fact(name, text);
        page.textAt({left, y}, name, label);
        page.textAt({left + 120, y}, text, value);
        y += 15;
    };
    row(tr("Date"), wording.date(report.date));
    row(tr("Target date"), report.baseline->settings.targetDate.isValid()
            ? wording.date(report.baseline->settings.targetDate)
            : QString());
    row(tr("Scenario"), report.plan.scenario);
    row(tr("Author"), report.author);
    row(tr("Computed with"), QStringLiteral("Landskap ") + report.programVersion);
    row(tr("Result hash"), report.hash);
}

} // namespace reporting::chapters
