// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/chapters/chapters.h"
#include "reporting/chapters/largestmoves.h"
#include "reporting/page/htmltext.h"

#include <QCoreApplication>

#include <algorithm>

namespace reporting::chapters {

using consolidation::Cluster;
using consolidation::DecisionTest;
using consolidation::Plan;
using consolidation::PlanStatus;
using consolidation::VerdictRecord;
using consolidation::WorkPackage;
using landscape::ElementId;
using landscape::Verdict;

namespace {

QString tr(const char *text, const char *comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("reporting::chapters", text, comment, n);
}

QString leadOf(const Report &report, const Wording &wording)
{
    const Plan &plan = report.plan;
    if (plan.status == PlanStatus::Infeasible)
        return tr("There is no target yet: decisions or facts contradict each other, and have to be settled first.");
    QString text = tr("What %1 applications do today, %2 can do.")
                       .arg(report.baseline->applications().size())
                       .arg(applicationsInTarget(report));
    if (plan.costs && plan.costs->asIs > 0) {
        const double saved = plan.costs->asIs - plan.costs->target;
        text += u' '
            + (saved >= 0 ? tr("That costs %1 a year less than today, for %2 once.") : tr("That costs %1 a year more than today, and %2 once."))
                  .arg(wording.money(std::abs(saved)), wording.money(plan.costs->oneTime));
    }
    return text + u' ' + wording.proof();
}

Tile wayTile(const Report &report, const Wording &wording)
{
    if (!report.roadmap || report.roadmap->waves.isEmpty())
        return {tr("Way there"), tr("none"), tr("nothing has to be done")};
    const auto &roadmap = *report.roadmap;
    const QString until = tr("until %1").arg(wording.month(roadmap.waves.last().end));
    if (report.plan.costs)
        return {tr("One-time cost"), wording.money(report.plan.costs->oneTime),
                tr("%n wave(s),", nullptr, int(roadmap.waves.size())) + u' ' + until};
    return {tr("Way there"), tr("%n wave(s)", nullptr, int(roadmap.waves.size())), until};
}

Tile certaintyTile(const Report &report, const Wording &wording)
{
    const Plan &plan = report.plan;
    if (plan.robustness.isComputed)
        return {tr("Wrong by at most"),
                plan.robustness.isBounded() ? wording.money(plan.robustness.regret) : tr("not known"),
                tr("over %1 years, if facts turn out badly").arg(plan.horizonYears)};
    return {tr("Left to gain"), wording.number(plan.gapPercent, plan.gapPercent > 0 ? 2 : 0) + QStringLiteral(" %"),
            plan.status == PlanStatus::Optimal ? tr("proved the best") : tr("at most, proved")};
}

Tile lateTile(const Report &report)
{
    const int late = report.roadmap ? int(report.roadmap->late.size()) : 0;
    return {tr("Late systems"), QString::number(late), tr("support ends too early")};
}

// Five, whatever is known.
QList<Tile> figuresOf(const Report &report, const Wording &wording)
{
    const Plan &plan = report.plan;
    const auto before = report.baseline->applications().size();
    const auto after = applicationsInTarget(report);
    QList<Tile> tiles{{tr("Applications"), tr("%1 → %2").arg(before).arg(after),
                       tr("%1 fewer").arg(wording.share(double(before - after), double(before)))}};
    if (!plan.costs)
        return tiles << Tile{tr("Functions"), wording.number(double(report.baseline->functions().size())),
                             tr("that units use systems for")}
                     << wayTile(report, wording) << lateTile(report) << certaintyTile(report, wording);
    const double saved = plan.costs->asIs - plan.costs->target;
    tiles << Tile{tr("Cost a year"), wording.money(plan.costs->target),
                  tr("%1 of today's %2").arg(wording.change(-saved), wording.money(plan.costs->asIs))}
          << wayTile(report, wording);
    const bool isBack = report.roadmap && report.roadmap->paysBackOn.isValid();
    tiles << Tile{tr("Money back"), isBack ? wording.month(report.roadmap->paysBackOn) : tr("not in 30 years"),
                  plan.costs->paybackYears ? tr("%1 years of savings").arg(wording.number(*plan.costs->paybackYears, 1))
                                           : tr("nothing is saved")};
    return tiles << certaintyTile(report, wording);
}

// The worst first.
QStringList risksOf(const Report &report, const Wording &wording)
{
    const Plan &plan = report.plan;
    QStringList risks;
    for (const auto &conflict : plan.conflicts)
        risks << conflict.text;
    if (!plan.unserved.isEmpty()) {
        QList<ElementId> functions;
        for (const auto &need : plan.unserved)
            functions << need.function;
        risks << tr("Nothing may serve %n need(s) in the target:", nullptr, int(functions.size())) + u' '
                + wording.names(functions, 4) + u'.';
    }
    if (report.roadmap && !report.roadmap->late.isEmpty()) {
        const WorkPackage &worst = report.roadmap->packages.at(report.roadmap->late.first());
        risks << tr("%n system(s) run past the end of their support before the work about them is done, the longest %1:",
                    nullptr, int(report.roadmap->late.size())).arg(wording.name(worst.application)) + u' ' + worst.late;
    }
    const DecisionTest *shakiest = nullptr;
    for (const DecisionTest &test : plan.robustness.decisions) {
        if (test.standing != consolidation::Standing::Robust && (!shakiest || test.regret > shakiest->regret))
            shakiest = &test;
    }
    if (shakiest)
        risks << shakiest->text;
    if (!plan.allocation.payMore.isEmpty() && !plan.allocation.isKept)
        risks << tr("%n unit(s) would pay more than today:", nullptr, int(plan.allocation.payMore.size())) + u' '
                + wording.names(plan.allocation.payMore, 4) + u'.';
    if (plan.status == PlanStatus::Gap && plan.gapPercent >= 1)
        risks << tr("A plan up to %1 % better may exist; let the search go on before large sums are bound.")
                     .arg(wording.number(plan.gapPercent, 1));
    return risks;
}

QString adoptionOf(const Report &report)
{
    int common = 0;
    int gone = 0;
    int bought = 0;
    for (const VerdictRecord &record : report.plan.verdicts) {
        common += record.inPlan == Verdict::KeepCommon || record.inPlan == Verdict::MakeCommon;
        gone += record.inPlan == Verdict::Retire || record.inPlan == Verdict::Replace;
    }
    for (const auto &purchase : report.plan.purchases)
        bought += purchase.bought;
    QStringList parts;
    if (common > 0)
        parts << tr("%n system(s) common to all", nullptr, common);
    if (gone > 0)
        parts << tr("%n taken out of service", nullptr, gone);
    if (bought > 0)
        parts << tr("%n product(s) bought", nullptr, bought);
    return tr("Adopt the target:") + u' ' + parts.join(QStringLiteral(", ")) + u'.';
}

QString firstWaveOf(const Report &report, const Wording &wording)
{
    const auto &wave = report.roadmap->waves.first();
    QList<ElementId> established;
    for (const int index : wave.packages) {
        const WorkPackage &package = report.roadmap->packages.at(index);
        if (package.kind == WorkPackage::Kind::MakeCommon || package.kind == WorkPackage::Kind::Buy)
            established << package.application;
    }
    const QString when = QStringLiteral("%1 (%2)").arg(wave.name, wording.span(wave.start, wave.end));
    const QString what = report.plan.costs && wave.cost > 0 ? tr("Release %1 for %2").arg(wording.money(wave.cost), when)
                                                            : tr("Start %1").arg(when);
    return established.isEmpty() ? what + u'.'
                                 : what + QStringLiteral(": ") + tr("set up %1.").arg(wording.names(established, 4));
}

QString ownersOf(const Report &report, const Wording &wording)
{
    QList<ElementId> without;
    for (const VerdictRecord &record : report.plan.verdicts) {
        if (record.flags.contains(QStringLiteral("owner-missing")) && record.inPlan != Verdict::Retire
            && record.inPlan != Verdict::Replace)
            without << record.application;
    }
    if (without.isEmpty())
        return {};
    return tr("Name an owner for %n system(s) of the target that have none (P6):", nullptr, int(without.size())) + u' '
        + wording.names(without, 3) + u'.';
}

QString dearPartsOf(const Report &report, const Wording &wording)
{
    QStringList names;
    for (const Cluster &part : report.plan.clusters) {
        if (!part.isBetter && !part.isHeld)
            names << wording.names(part.functions.isEmpty() ? part.applications : part.functions, 2);
    }
    if (names.isEmpty())
        return {};
    return tr("Say whether %n part(s) that cost less as they are shall follow the main rule (P1, P5):", nullptr,
              int(names.size()))
        + u' ' + names.mid(0, 3).join(QStringLiteral("; ")) + u'.';
}

QStringList decisionsOf(const Report &report, const Wording &wording)
{
    const Plan &plan = report.plan;
    QStringList list;
    for (const auto &conflict : plan.conflicts)
        list << conflict.remedy;
    if (!plan.verdicts.isEmpty())
        list << adoptionOf(report);
    if (report.roadmap && !report.roadmap->waves.isEmpty())
        list << firstWaveOf(report, wording);
    if (report.roadmap && !report.roadmap->late.isEmpty())
        list << tr("Order longer support for %n system(s) that are late, or name who carries the risk.", nullptr,
                   int(report.roadmap->late.size()));
    list << dearPartsOf(report, wording) << ownersOf(report, wording);
    if (!plan.robustness.facts.isEmpty())
        list << plan.robustness.facts.first().text;
    list.removeAll(QString());
    return list;
}

// Writes blocks while they fit on the page that is there; never starts another.
class Fitting
{
public:
    explicit Fitting(PageWriter &page)
        : m_page(page)
    {
    }

    /// A heading, with at least this much room below it.
    bool heading(const QString &text, double room)
    {
        if (m_page.y() + 40 + room > m_page.bottom())
            return false;
        m_page.heading(text, 1);
        return true;
    }

    /// In at most so many lines; a longer text shrinks, and is elided at last.
    bool text(const QString &text, const TextStyle &style, int mostLines, double indent = 0, bool bullet = false)
    {
        const double width = m_page.width() - indent;
        const QStringList lines = brokenLines(text, width, style);
        const double height = lineHeight(style) * double(std::min<qsizetype>(mostLines, lines.size())) + style.size * 0.35;
        if (m_page.y() + height > m_page.bottom())
            return false;
        if (HtmlText *html = m_page.html())
            bullet ? html->bullet(text, style) : html->paragraph(text, style);
        if (bullet)
            m_page.textAt({m_page.left() + indent - 10, m_page.y() + style.size}, QStringLiteral("•"), style);
        if (lines.size() <= mostLines) {
            m_page.lines(text, style, indent);
        } else {
            m_page.textIn(QRectF(m_page.left() + indent, m_page.y(), width, height), text, style, PageWriter::Side::Left, 6.5);
            m_page.skip(height);
        }
        return true;
    }

private:
    PageWriter &m_page;
};

void writeMoves(PageWriter &page, const Report &report, const Wording &wording, Fitting &fitting)
{
    const QList<LargeMove> moves = largestMoves(report, wording, 3);
    if (moves.isEmpty() || !fitting.heading(moves.size() == 1 ? tr("The largest move") : tr("The %n largest moves", nullptr, int(moves.size())), 50))
        return;
    for (const LargeMove &move : moves) {
        if (page.y() + 48 > page.bottom())
            return;
        const TextStyle name{drawing::Face::SemiBold, 10.5, ink::accent};
        if (HtmlText *html = page.html())
            html->paragraph(move.money.isEmpty() ? move.title : move.title + QStringLiteral(" – ") + move.money, name);
        if (!move.money.isEmpty())
            page.textIn(QRectF(page.left() + page.width() * 0.6, page.y(), page.width() * 0.4, 15), move.money,
                        {drawing::Face::SemiBold, 10.5, ink::good}, PageWriter::Side::Right);
        page.textIn(QRectF(page.left(), page.y(), page.width() * (move.money.isEmpty() ? 1 : 0.58), 15), move.title, name);
        page.skip(17);
        fitting.text(move.text, {drawing::Face::Regular, 9.5, ink::text}, 3);
        page.skip(3);
    }
}

}

void writeOnePage(PageWriter &page, const Report &report, const Wording &wording)
{
    page.newPage();
    page.heading(tr("The decision on one page"));
    Fitting fitting(page);
    fitting.text(leadOf(report, wording), {drawing::Face::Regular, 11, ink::text}, 4);
    page.skip(4);
    writeTiles(page, figuresOf(report, wording), 5);
    writeMoves(page, report, wording, fitting);
    const QStringList risks = risksOf(report, wording);
    if (!risks.isEmpty() && fitting.heading(tr("The biggest risk"), 50)) {
        fitting.text(wording.rounded(risks.first()), {drawing::Face::Medium, 10, ink::bad}, 5);
        for (const QString &risk : risks.mid(1, 2))
            fitting.text(tr("Also: %1").arg(wording.rounded(risk)), {drawing::Face::Regular, 9.5, ink::text}, 3, 12, true);
    }
    const QStringList decisions = decisionsOf(report, wording);
    if (!decisions.isEmpty() && fitting.heading(tr("What to decide now"), 30)) {
        for (const QString &decision : decisions.mid(0, 6))
            fitting.text(wording.rounded(decision), {drawing::Face::Regular, 9.5, ink::text}, 3, 12, true);
    }
}

} // namespace reporting::chapters
