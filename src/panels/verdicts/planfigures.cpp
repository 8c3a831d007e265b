// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/verdicts/planfigures.h"

#include "panels/details/fittinglabel.h"
#include "panels/look/theme.h"
#include "panels/verdicts/amounts.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace panels {

using consolidation::PlanStatus;
using look::px;

namespace {

QString change(const QString &before, const QString &after)
{
    return before == after ? after : QStringLiteral("%1 → %2").arg(before, after);
}

/// Counted here, because nobody else asks the target for its indexes, which take longer to make.
int applicationsIn(const landscape::Landscape &facts)
{
    return int(std::count_if(facts.elements.begin(), facts.elements.end(), [](const landscape::Element &element) {
        return element.kind == landscape::ElementKind::ApplicationComponent;
    }));
}

int needsUnserved(const consolidation::Plan &plan)
{
    int needs = 0;
    for (const consolidation::Unserved &unserved : plan.unserved)
        needs += int(unserved.units.size());
    return needs;
}

}

bool isAllOpen(const consolidation::Plan &plan)
{
    return !plan.verdicts.isEmpty()
        && std::all_of(plan.verdicts.begin(), plan.verdicts.end(), [](const consolidation::VerdictRecord &record) {
               return record.verdict == landscape::Verdict::Investigate;
           });
}

PlanFigures::PlanFigures(workflows::AnalysisSession &session, Size size, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_size(size)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(size == Size::Tiles ? 10 : 28));
    row->addWidget(tile(Cost, tr("Cost a year")), 3);
    row->addWidget(tile(Saving, tr("Saving a year")), 2);
    row->addWidget(tile(OneTime, tr("One-time cost")), 2);
    row->addWidget(tile(Applications, tr("Applications")), 2);
    row->addWidget(tile(Unserved, tr("Needs not served")), 2);
    row->addWidget(tile(Proof, tr("The plan")), 3);
    connect(&session, &workflows::AnalysisSession::changed, this, &PlanFigures::refresh);
    connect(&session, &workflows::AnalysisSession::stateChanged, this, &PlanFigures::refreshState);
    refresh();
}

void PlanFigures::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_size != Size::Tiles)
        return;
    const look::Type type = width() < px(1100) ? look::Type::Heading : look::Type::Title;
    for (const Tile &tile : m_tiles)
        tile.value->setLargest(type);
}

QWidget *PlanFigures::tile(Figure figure, const QString &caption)
{
    const bool large = m_size == Size::Tiles;
    auto *frame = new QFrame;
    Tile &tile = m_tiles[figure];
    tile = {frame, new QLabel(caption), new FittingLabel(large ? look::Type::Title : look::Type::Heading),
            new FittingLabel(look::Type::Caption)};
    if (large)
        look::setRole(frame, "card");
    look::setType(tile.caption, look::Type::Caption);
    look::setInk(tile.caption, look::Ink::Muted);
    tile.note->setInk(look::Ink::Muted);
    auto *rows = new QVBoxLayout(frame);
    rows->setContentsMargins(large ? px(14) : 0, large ? px(8) : 0, large ? px(14) : 0, large ? px(8) : 0);
    rows->setSpacing(px(1));
    rows->addWidget(tile.caption);
    rows->addWidget(tile.value);
    rows->addWidget(tile.note);
    tile.caption->setTextFormat(Qt::PlainText);
    if (large)
        tile.caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    else
        tile.value->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred);
    return frame;
}

void PlanFigures::set(Figure figure, const QString &value, const QString &note, const QString &toolTip)
{
    Tile &tile = m_tiles[figure];
    tile.frame->setVisible(!value.isEmpty());
    tile.value->setText(value);
    tile.note->setText(note);
    tile.frame->setToolTip(toolTip);
}

QString PlanFigures::valueText(Figure figure) const
{
    return m_tiles[figure].value->text();
}

QString PlanFigures::noteText(Figure figure) const
{
    return m_tiles[figure].note->text();
}

PlanFigures::Marks PlanFigures::marksOf(const workflows::Analysis &analysis)
{
    Marks marks;
    if (analysis.plan.costs)
        marks.target = analysis.plan.costs->target;
    marks.applications = analysis.target ? applicationsIn(*analysis.target) : 0;
    marks.unserved = needsUnserved(analysis.plan);
    return marks;
}

void PlanFigures::refresh()
{
    const workflows::AnalysisPtr analysis = m_session.current();
    if (!analysis) {
        m_before.reset();
        m_shown.reset();
        for (int figure = 0; figure < FigureCount; ++figure)
            set(Figure(figure), {});
        setVisible(false);
        return;
    }
    if (m_shown && m_shown != analysis && m_shown->target && analysis->target)
        m_before = marksOf(*m_shown);
    m_shown = analysis;
    setVisible(true);
    if (analysis->plan.status == PlanStatus::Infeasible || isAllOpen(analysis->plan)) {
        for (const Figure figure : {Cost, Saving, OneTime, Applications, Unserved})
            set(figure, {});
    } else {
        showCosts(*analysis);
        showCounts(*analysis);
    }
    showProof(*analysis);
    refreshState();
}

void PlanFigures::showCosts(const workflows::Analysis &analysis)
{
    const std::optional<consolidation::Costs> &costs = analysis.plan.costs;
    if (!costs) {
        for (const Figure figure : {Cost, Saving, OneTime})
            set(figure, {});
        return;
    }
    const QString &currency = analysis.baseline->settings.currency;
    const double saving = costs->asIs - costs->target;
    const double turned = m_before && m_before->target ? costs->target - *m_before->target : 0;
    set(Cost, moneyStepText(costs->asIs, costs->target, currency),
        qAbs(turned) >= 1 ? tr("%1 a year by the last change").arg(moneyChangeText(turned, currency))
                          : tr("today → target"));
    m_tiles[Cost].note->setInk(turned >= 1 ? look::Ink::Warning : turned <= -1 ? look::Ink::Success : look::Ink::Muted);
    const QString share
        = costs->asIs > 0 ? tr("%1 % of today").arg(numberText(100 * saving / costs->asIs)) : QString();
    set(Saving, moneyText(saving, currency), share,
        tr("Over %1 years, one-time costs taken off: %2")
            .arg(numberText(analysis.plan.horizonYears), moneyText(costs->npv, currency)));
    m_tiles[Saving].value->setInk(saving > 0 ? look::Ink::Success : look::Ink::Text);
    set(OneTime, moneyText(costs->oneTime, currency),
        costs->paybackYears ? tr("back in %1 years").arg(numberText(*costs->paybackYears, 1))
                            : tr("never paid back"),
        tr("Keeping everything as it is would take %1 once, to be in support.")
            .arg(moneyText(costs->upgradesIfStaying, currency)));
}

void PlanFigures::showCounts(const workflows::Analysis &analysis)
{
    const Marks marks = marksOf(analysis);
    const int today = int(analysis.baseline->applications().size());
    const int turned = m_before ? marks.applications - m_before->applications : 0;
    QString note = tr("%1 fewer").arg(numberText(today - marks.applications));
    if (turned != 0)
        note = tr("%1 by the last change").arg(turned > 0 ? u'+' + numberText(turned) : numberText(turned));
    set(Applications, change(numberText(today), numberText(marks.applications)), note);

    const int more = m_before ? marks.unserved - m_before->unserved : 0;
    const bool all = marks.unserved == 0;
    set(Unserved, numberText(marks.unserved),
        more != 0 ? tr("%1 by the last change").arg(more > 0 ? u'+' + numberText(more) : numberText(more))
                  : all ? tr("all are served") : tr("no system may serve them"));
    m_tiles[Unserved].value->setInk(all ? look::Ink::Success : look::Ink::Danger);
}

void PlanFigures::showProof(const workflows::Analysis &analysis)
{
    const consolidation::Plan &plan = analysis.plan;
    QString value;
    switch (plan.status) {
    case PlanStatus::Optimal:
        value = tr("Proved best");
        m_proofNote = tr("no lawful plan costs less");
        break;
    case PlanStatus::Gap:
        value = tr("Within %1 %").arg(numberText(plan.gapPercent, 2));
        m_proofNote = tr("of the best there can be");
        break;
    case PlanStatus::Infeasible:
        value = tr("No plan possible");
        m_proofNote = tr("facts contradict each other");
        break;
    }
    if (plan.structural && plan.status != PlanStatus::Infeasible)
        m_proofNote = tr("costs unknown: fewest systems");
    if (plan.status != PlanStatus::Infeasible && isAllOpen(plan)) {
        value = tr("Not known yet");
        m_proofNote = tr("%n application(s) must be looked into first", nullptr, int(plan.verdicts.size()));
    }
    set(Proof, value, m_proofNote, plan.notes.join(u'\n'));
    m_tiles[Proof].value->setInk(plan.status == PlanStatus::Infeasible ? look::Ink::Danger : look::Ink::Text);
}

void PlanFigures::refreshState()
{
    if (!m_shown)
        return;
    const bool fresh = m_session.isUpToDate() || !m_session.error().message.isEmpty();
    m_tiles[Proof].note->setText(fresh ? m_proofNote : tr("calculating again…"));
    m_tiles[Proof].note->setInk(fresh ? look::Ink::Muted : look::Ink::Accent);
}

} // namespace panels
