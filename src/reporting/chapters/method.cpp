// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/chapters/chapters.h"

#include <QCoreApplication>

namespace reporting::chapters {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("reporting::chapters", text);
}

}

void writeMethod(PageWriter &page, const Report &report, const Wording &wording)
{
    const auto &plan = report.plan;
    page.newChapter();
    page.heading(tr("Appendix: %1").arg(tr("How this was computed")));
    page.paragraph(
        tr("Every need (a function, at the protection its information demands) must be served by one option: an"
           " application made or kept common, a product bought, or a local system where a unique need was accepted."
           " Options that protection, support or fit forbid are left out, and the rule that forbids them is kept."
           " Among all plans the one with the lowest cost over the horizon is chosen: run, support and protection,"
           " making common, moving units, licences, and retiring what is left."));
    page.paragraph(
        tr("The search is a branch and bound on a facility-location model. It gives a plan and a proved lower bound:"
           " no plan that serves as many needs can cost less than the bound. The distance between the two is the gap."));
    if (plan.structural) {
        page.paragraph(tr("Objective (applications kept, with a small weight for each moved need): %1. Bound: %2. Gap: %3 %.")
                           .arg(wording.number(plan.objective, 2), wording.number(plan.bound, 2),
                                wording.number(plan.gapPercent, 3)));
    } else {
        page.paragraph(tr("Objective: %1 over %2 years at %3 % (annuity %4). Bound: %5. Gap: %6 %.")
                           .arg(wording.exactMoney(plan.objective))
                           .arg(plan.horizonYears)
                           .arg(wording.number(plan.ratePercent, 1), wording.number(plan.annuity, 6),
                                wording.exactMoney(plan.bound), wording.number(plan.gapPercent, 3)));
        if (plan.costs)
            page.paragraph(tr("A year today: %1; in the target: %2; once: %3; net present saving: %4.")
                               .arg(wording.exactMoney(plan.costs->asIs), wording.exactMoney(plan.costs->target),
                                    wording.exactMoney(plan.costs->oneTime), wording.exactMoney(plan.costs->npv)));
    }
    page.paragraph(tr("What people said is stored with the file and line it came from; everything on these pages was"
                      " computed from it and can be computed again: the same model gives the same result, whose hash"
                      " is %1.")
                       .arg(report.hash));
    page.heading(tr("Sources"), 1);
    QStringList files;
    for (const landscape::Source &source : report.baseline->sources)
        files << source.file;
    page.paragraph(files.join(QStringLiteral(", ")) + u'.', {drawing::Face::Regular, 9, ink::muted});
}

} // namespace reporting::chapters
