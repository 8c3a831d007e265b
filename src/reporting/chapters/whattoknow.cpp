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

void writeWhatToKnow(PageWriter &page, const Report &report, const Wording &wording)
{
    const auto &plan = report.plan;
    if (plan.notes.isEmpty() && plan.unserved.isEmpty() && plan.conflicts.isEmpty())
        return;
    page.newChapter();
    page.heading(tr("What to know"));
    for (const auto &conflict : plan.conflicts)
        page.paragraph(conflict.rule + QStringLiteral(" – ") + conflict.text, {drawing::Face::Medium, 9.5, ink::bad});
    for (const QString &note : plan.notes)
        writeBullet(page, note);
    for (const auto &need : plan.unserved) {
        QString text = tr("Nobody may serve “%1” for %2.")
                           .arg(wording.name(need.function), wording.names(need.units, 4));
        if (!need.why.isEmpty())
            text += u' ' + need.why.first().rule + QStringLiteral(": ") + need.why.first().text;
        writeBullet(page, text);
    }
}

} // namespace reporting::chapters
