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

QRgb severityColour(base::Severity severity)
{
    switch (severity) {
    case base::Severity::Info:
        return ink::muted;
    case base::Severity::Warning:
        return 0xff8a6100;
    case base::Severity::Error:
        return 0xffb4432a;
    }
    Q_UNREACHABLE();
}

QString severityLabel(base::Severity severity)
{
    switch (severity) {
    case base::Severity::Info:
        return tr("note");
    case base::Severity::Warning:
        return tr("warning");
    case base::Severity::Error:
        return tr("error");
    }
    Q_UNREACHABLE();
}

// What the chapter about duplicates tells already.
bool isToldElsewhere(const analysis::Finding &finding)
{
    return finding.rule.startsWith(QStringLiteral("DUP")) || finding.rule == u"P13";
}

}

void writeFindings(PageWriter &page, const Report &report, const Wording &)
{
    QList<QList<TableCell>> rows;
    for (const analysis::Finding &finding : report.findings) {
        if (!isToldElsewhere(finding))
            rows << QList<TableCell>{
                {finding.rule, {drawing::Face::SemiBold, 8}},
                {severityLabel(finding.severity), {drawing::Face::SemiBold, 8, severityColour(finding.severity)}},
                {finding.message}};
    }
    if (rows.isEmpty())
        return;
    page.newPage();
    page.heading(tr("Appendix: %1").arg(tr("Findings")));
    page.paragraph(tr("What the policy has to say about the landscape as it is today."), {drawing::Face::Regular, 9.5, ink::muted});
    writeTable(page, {{tr("Rule"), 0.5}, {tr("Weight"), 0.7}, {tr("Finding"), 7}}, rows);
}

} // namespace reporting::chapters
