// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/chapters/chapters.h"

#include "drawing/verdictcolour.h"
#include "reporting/page/table.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

namespace reporting::chapters {

using consolidation::DecisionTest;
using consolidation::FactWorth;
using consolidation::PlanStatus;
using consolidation::Reason;
using consolidation::Standing;
using consolidation::VerdictRecord;

namespace {

QString tr(const char *text, const char *comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("reporting::chapters", text, comment, n);
}

QRgb colourOf(Standing standing)
{
    switch (standing) {
    case Standing::Robust:
        return ink::good;
    case Standing::Fragile:
        return ink::caution;
    case Standing::Investigate:
        return ink::bad;
    }
    Q_UNREACHABLE();
}

// What the bound and the gap say, for somebody who has heard of neither.
QString gapSentence(const Report &report, const Wording &wording)
{
    const auto &plan = report.plan;
    if (plan.structural)
        return plan.status == PlanStatus::Optimal
            ? tr("It is proved that nobody can find a plan with fewer applications that keeps the same rules.")
            : tr("It is proved that no plan that keeps the same rules can come out more than %1 % better than this one;"
                 " how much of that is there, nobody knows.")
                  .arg(wording.number(plan.gapPercent, 2));
    if (plan.status == PlanStatus::Optimal)
        return tr("With the figures as they stand, it is proved that nobody can find a plan that keeps the same rules and"
                  " costs less than this one: %1 over %2 years.")
            .arg(wording.money(plan.objective))
            .arg(plan.horizonYears);
    return tr("This plan costs %1 over %2 years, and it is proved that no plan that keeps the same rules can cost less than"
              " %3: at most %4 (%5 %) could still be gained by searching on.")
        .arg(wording.money(plan.objective))
        .arg(plan.horizonYears)
        .arg(wording.money(plan.bound), wording.money(plan.objective - plan.bound), wording.number(plan.gapPercent, 2));
}

QList<Tile> tilesFor(const Report &report, const Wording &wording)
{
    const auto &robustness = report.plan.robustness;
    QList<Tile> tiles;
    const int firm = int(std::count_if(robustness.decisions.begin(), robustness.decisions.end(),
                                       [](const DecisionTest &test) { return test.standing == Standing::Robust; }));
    tiles << Tile{tr("Decisions that stand firm"), tr("%1 of %2").arg(firm).arg(robustness.decisions.size()),
                  tr("whatever the missing facts are")}
          << Tile{tr("The most this plan can be wrong by"),
                  robustness.isBounded() ? wording.money(robustness.regret) : tr("not known"),
                  !robustness.isBounded()  ? tr("nobody recorded: %1").arg(robustness.leftOut.join(QStringLiteral(", ")))
                  : robustness.regret == 0 ? tr("it is the best whatever the truth")
                      : robustness.isExact ? tr("exactly, in the worst case for it")
                                           : tr("at most; %1 was found").arg(wording.money(robustness.regretAtLeast))}
          << Tile{tr("Facts that are uncertain"), wording.number(robustness.uncertainCosts),
                  tr("%n worth finding out", nullptr, int(robustness.facts.size()))};
    return tiles;
}

void writeStandings(PageWriter &page, const Report &report)
{
    QList<BarPart> parts;
    for (const Standing standing : {Standing::Robust, Standing::Fragile, Standing::Investigate}) {
        const auto count = std::count_if(report.plan.robustness.decisions.begin(), report.plan.robustness.decisions.end(),
                                         [&](const DecisionTest &test) { return test.standing == standing; });
        parts << BarPart{consolidation::standingLabel(standing), int(count), colourOf(standing)};
    }
    writePartsBar(page, parts);
}

// The facts, the most valuable first, with what they save as bars.
void writeFacts(PageWriter &page, const Report &report, const Wording &wording)
{
    const QList<FactWorth> &facts = report.plan.robustness.facts;
    if (facts.isEmpty())
        return;
    const qsizetype most = report.extent == Extent::Brief ? 5 : 25;
    page.heading(tr("Facts worth finding out"), 1);
    page.paragraph(tr("In the order of what knowing them can save over the horizon."), footnote);
    QList<QList<TableCell>> rows;
    for (const FactWorth &fact : facts.mid(0, most)) {
        TableCell bar{{}, {drawing::Face::Regular, 8, 0xff7fb0dd}};
        bar.bar = fact.worth / std::max(1e-9, facts.first().worth);
        rows << QList<TableCell>{{fact.text},
                                 {fact.isBounded ? wording.money(fact.worth) : tr("not known"), {drawing::Face::SemiBold, 8}}, bar};
    }
    writeTable(page, {{tr("What to find out, and what hangs on it"), 5.6}, {tr("Can save"), 1.1, true}, {{}, 1.1}}, rows, Rows::Dense);
    if (facts.size() > most)
        page.paragraph(tr("And %n further fact(s).", nullptr, int(facts.size() - most)), footnote);
}

void writeShaky(PageWriter &page, const Report &report, const Wording &wording)
{
    QList<const DecisionTest *> shaky;
    for (const DecisionTest &test : report.plan.robustness.decisions) {
        if (test.standing != Standing::Robust)
            shaky << &test;
    }
    if (shaky.isEmpty())
        return;
    std::stable_sort(shaky.begin(), shaky.end(),
                     [](const DecisionTest *a, const DecisionTest *b) { return a->regret > b->regret; });
    const qsizetype most = report.extent == Extent::Brief ? 4 : 30;
    page.heading(tr("Decisions that hang on missing facts"), 1);
    QList<QList<TableCell>> rows;
    for (qsizetype i = 0; i < std::min(most, shaky.size()); ++i) {
        const DecisionTest *test = shaky.at(i);
        const VerdictRecord *record = report.plan.verdictOf(test->application);
        rows << QList<TableCell>{
            {wording.name(test->application), {drawing::Face::SemiBold, 8}},
            {record ? landscape::verdictLabel(record->verdict) : QString(),
             {drawing::Face::SemiBold, 8}, record ? drawing::verdictColour(record->verdict) : 0},
            {consolidation::standingLabel(test->standing), {drawing::Face::SemiBold, 8, colourOf(test->standing)}},
            {test->text}};
    }
    writeTable(page, {{tr("System"), 1.7}, {tr("Verdict"), 1.2}, {tr("Standing"), 1.1}, {tr("Why"), 4.6}}, rows, Rows::Dense);
    if (shaky.size() > most)
        page.paragraph(tr("And %n further decision(s).", nullptr, int(shaky.size() - most)), footnote);
}

const Reason *flipOf(const VerdictRecord &record)
{
    const auto flip = std::find_if(record.reasons.begin(), record.reasons.end(),
                                   [](const Reason &reason) { return reason.kind == Reason::Kind::Flip; });
    return flip == record.reasons.end() ? nullptr : &*flip;
}

// The decisions that the most money hangs on, and what would turn each.
void writeFlips(PageWriter &page, const Report &report, const Wording &wording)
{
    QList<const VerdictRecord *> large;
    for (const VerdictRecord &record : report.plan.verdicts) {
        if (flipOf(record) && record.npv)
            large << &record;
    }
    if (large.isEmpty())
        return;
    std::stable_sort(large.begin(), large.end(), [](const VerdictRecord *a, const VerdictRecord *b) {
        return std::abs(*a->npv) > std::abs(*b->npv);
    });
    const qsizetype most = report.extent == Extent::Brief ? 5 : 10;
    page.heading(tr("What would turn the largest decisions"), 1);
    page.paragraph(tr("Those that move most money over the horizon, and how much would have to change."), footnote);
    QList<QList<TableCell>> rows;
    for (qsizetype i = 0; i < std::min(most, large.size()); ++i) {
        const VerdictRecord &record = *large.at(i);
        rows << QList<TableCell>{
            {wording.name(record.application), {drawing::Face::SemiBold, 8}},
            {landscape::verdictLabel(record.verdict), {drawing::Face::SemiBold, 8}, drawing::verdictColour(record.verdict)},
            {wording.money(record.npv)},
            {flipOf(record)->text}};
    }
    writeTable(page,
               {{tr("System"), 1.7}, {tr("Verdict"), 1.2}, {tr("Gains over the horizon"), 1, true}, {tr("What would turn it"), 4.4}},
               rows, Rows::Dense);
}

}

void writeCertainty(PageWriter &page, const Report &report, const Wording &wording)
{
    if (report.plan.status == PlanStatus::Infeasible)
        return;
    page.newChapter();
    page.heading(tr("How sure is this answer?"));
    page.paragraph(gapSentence(report, wording), {drawing::Face::Regular, 11, ink::text});
    page.skip(4);
    const auto &robustness = report.plan.robustness;
    if (robustness.isComputed) {
        writeTiles(page, tilesFor(report, wording));
        for (const QString &note : robustness.notes)
            writeBullet(page, note);
        if (!robustness.decisions.isEmpty()) {
            page.heading(tr("How firmly each decision stands"), 1);
            writeStandings(page, report);
        }
        writeFacts(page, report, wording);
        writeShaky(page, report, wording);
    } else if (report.plan.structural) {
        page.paragraph(tr("No costs are known, so there is nothing to say about what they may change: collect them first for"
                          " the largest groups of like applications."));
    }
    writeFlips(page, report, wording);
}

} // namespace reporting::chapters
