// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/chapters/chapters.h"
#include "reporting/chapters/sentences.h"
#include "reporting/page/table.h"

#include <QCoreApplication>
#include <QHash>

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

// Findings that say the same of different things.
struct Group
{
    QList<const analysis::Finding *> findings;
    QList<Sentence> sentences;
};

QList<Group> groupsOf(const analysis::Findings &findings)
{
    QList<Group> groups;
    QHash<std::pair<QString, QString>, qsizetype> place; // by rule and weight, and pattern
    for (const analysis::Finding &finding : findings) {
        if (isToldElsewhere(finding))
            continue;
        const Sentence sentence = sentenceOf(finding.message);
        const std::pair key(finding.rule + u' ' + QString::number(int(finding.severity)), sentence.pattern);
        if (!place.contains(key)) {
            place.insert(key, groups.size());
            groups << Group();
        }
        groups[place.value(key)].findings << &finding;
        groups[place.value(key)].sentences << sentence;
    }
    return groups;
}

// Sentences in which much differs are read faster one by one.
bool isToldAtOnce(const Group &group)
{
    constexpr qsizetype leastTold = 3;
    constexpr qsizetype mostNames = 3;
    constexpr qsizetype mostNumbers = 4;
    const LikeSentences like = togetherAs(group.sentences);
    return group.sentences.size() >= leastTold && like.text.count(u'…') <= mostNames && like.text.count(u'#') <= mostNumbers;
}

QList<TableCell> rowOf(const analysis::Finding &finding, const TableCell &what, const QString &count)
{
    return {{finding.rule, {drawing::Face::SemiBold, 8}},
            {severityLabel(finding.severity), {drawing::Face::SemiBold, 8, severityColour(finding.severity)}},
            what,
            {count}};
}

void appendRows(QList<QList<TableCell>> &rows, const Group &group)
{
    constexpr qsizetype mostInRow = 24; // a row stays on one page
    const LikeSentences like = togetherAs(group.sentences);
    const qsizetype count = like.members.size();
    for (qsizetype from = 0; from < count; from += mostInRow) {
        TableCell what{from == 0 ? like.text : tr("The same of:")};
        what.note = like.members.mid(from, mostInRow).join(QStringLiteral("; "));
        rows << rowOf(*group.findings.first(), what, from == 0 ? QString::number(count) : QString());
    }
}

}

void writeFindings(PageWriter &page, const Report &report, const Wording &)
{
    QList<QList<TableCell>> rows;
    for (const Group &group : groupsOf(report.findings)) {
        if (isToldAtOnce(group)) {
            appendRows(rows, group);
            continue;
        }
        for (const analysis::Finding *finding : group.findings)
            rows << rowOf(*finding, {finding->message}, {});
    }
    if (rows.isEmpty())
        return;
    page.newChapter();
    page.heading(tr("Appendix: %1").arg(tr("Findings")));
    page.paragraph(tr("What the policy has to say about the landscape as it is today. Where it says the same of several, “…” and"
                      " “#” stand for what differs, which follows for each of them in the order of the sentence."),
                   introduction);
    writeTable(page, {{tr("Rule"), 0.5}, {tr("Weight"), 0.7}, {tr("Finding"), 7}, {tr("Times"), 0.5, true}}, rows, Rows::Dense);
}

} // namespace reporting::chapters
