// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/shell/statusarea.h"

#include "panels/details/fittinglabel.h"
#include "panels/verdicts/planfigures.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>

namespace panels {

using consolidation::Plan;
using consolidation::PlanStatus;
using landscape::Verdict;
using look::px;

namespace {

QString certainty(const Plan &plan)
{
    switch (plan.status) {
    case PlanStatus::Optimal:
        return StatusArea::tr("Optimal target");
    case PlanStatus::Gap:
        return StatusArea::tr("Target within %1 % of the best").arg(QLocale().toString(plan.gapPercent, 'f', 1));
    case PlanStatus::Infeasible:
        return StatusArea::tr("No target: %n fact(s) or decision(s) contradict each other", nullptr,
                              int(plan.conflicts.size()));
    }
    Q_UNREACHABLE();
}

QString effect(const Plan &plan)
{
    if (plan.costs && plan.costs->asIs > 0) {
        const double saving = 100 * (plan.costs->asIs - plan.costs->target) / plan.costs->asIs;
        const QString percent = QLocale().toString(qAbs(saving), 'f', 0);
        return saving >= 0 ? StatusArea::tr("%1 % lower cost").arg(percent)
                           : StatusArea::tr("%1 % higher cost").arg(percent);
    }
    const auto gone = std::count_if(plan.verdicts.begin(), plan.verdicts.end(), [](const auto &record) {
        return record.inPlan == Verdict::Retire || record.inPlan == Verdict::Replace;
    });
    const int before = int(plan.verdicts.size());
    return StatusArea::tr("%1 applications become %2 (costs unknown)").arg(before).arg(before - gone);
}

// One line that gives way to a narrow window, and is no wider than its words.
FittingLabel *modestLabel()
{
    auto *label = new FittingLabel(look::Type::Body);
    label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    return label;
}

}

QString targetSentence(const workflows::Analysis &analysis)
{
    if (analysis.plan.status == PlanStatus::Infeasible)
        return certainty(analysis.plan);
    if (isAllOpen(analysis.plan))
        return StatusArea::tr("No target yet: %n application(s) must be looked into first", nullptr,
                              int(analysis.plan.verdicts.size()));
    const QString head = QStringLiteral("%1: %2").arg(certainty(analysis.plan), effect(analysis.plan));
    if (analysis.seconds < 0.1)
        return StatusArea::tr("%1  ·  computed in less than 0.1 s").arg(head);
    const QString seconds = QLocale().toString(analysis.seconds, 'f', analysis.seconds < 10 ? 1 : 0);
    return StatusArea::tr("%1  ·  computed in %2 s").arg(head, seconds);
}

JobDisplay::JobDisplay(workflows::BackgroundRunner &runner, QWidget *parent)
    : QWidget(parent)
    , m_title(modestLabel())
    , m_progress(new QProgressBar)
{
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(px(120));
    auto *cancel = new QToolButton;
    cancel->setIcon(look::icon(QStringLiteral("x")));
    cancel->setToolTip(tr("Cancel"));
    connect(cancel, &QToolButton::clicked, &runner, &workflows::BackgroundRunner::cancel);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, px(8), 0);
    row->setSpacing(px(8));
    row->addWidget(m_title);
    row->addWidget(m_progress);
    row->addWidget(cancel);
    hide();

    connect(&runner, &workflows::BackgroundRunner::started, this, [this](const QString &title) {
        m_title->setText(title + u'…');
        m_progress->setRange(0, 0); // until the first word of how far it has come
        show();
    });
    connect(&runner, &workflows::BackgroundRunner::progressed, this, [this](double share) {
        m_progress->setRange(0, 1000);
        m_progress->setValue(int(share * 1000));
    });
    connect(&runner, &workflows::BackgroundRunner::finished, this, &QWidget::hide);
}

StatusArea::StatusArea(const PanelContext &context, QWidget *parent)
    : QStatusBar(parent)
    , m_context(context)
    , m_sign(new QLabel)
    , m_state(modestLabel())
    , m_recompute(new QToolButton)
{
    setSizeGripEnabled(false);
    m_recompute->setText(tr("Calculate"));
    connect(m_recompute, &QToolButton::clicked, &context.session, &workflows::AnalysisSession::recompute);

    auto *left = new QWidget;
    auto *row = new QHBoxLayout(left);
    row->setContentsMargins(px(12), px(2), 0, px(2));
    row->setSpacing(px(8));
    row->addWidget(m_sign);
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_state, 1);
    row->addWidget(m_recompute);
    addWidget(left, 1);
    addPermanentWidget(new JobDisplay(context.jobs));
    addPermanentWidget(new JobDisplay(context.session.runner()));

    connect(&context.session, &workflows::AnalysisSession::changed, this, &StatusArea::showAnalysis);
    connect(&context.session, &workflows::AnalysisSession::stateChanged, this, &StatusArea::showAnalysis);
    connect(&context.document, &editing::Document::replaced, this, &StatusArea::showAnalysis);
    connect(&context.theme, &look::Theme::changed, this, &StatusArea::showAnalysis);
    showAnalysis();
}

void StatusArea::showAnalysis()
{
    const workflows::AnalysisSession &session = m_context.session;
    const workflows::AnalysisPtr analysis = session.current();
    QString text;
    QString sign = QStringLiteral("info");
    look::Ink ink = look::Ink::Muted;
    const bool hasApplications = !m_context.document.snapshot()->applications().empty();
    if (!session.error().message.isEmpty() && !session.isRunning()) {
        const Notice notice = noticeOf(session.error());
        text = tr("The target could not be calculated: %1").arg(notice.text);
        sign = QStringLiteral("circle-alert");
        ink = look::Ink::Danger;
    } else if (analysis) {
        text = targetSentence(*analysis);
        const bool certain = analysis->plan.status == PlanStatus::Optimal && !isAllOpen(analysis->plan);
        sign = certain ? QStringLiteral("circle-check") : QStringLiteral("triangle-alert");
        ink = certain ? look::Ink::Success : look::Ink::Warning;
        if (!session.isUpToDate()) {
            text = tr("%1  (before the last change)").arg(text);
            sign = QStringLiteral("rotate-ccw");
            ink = look::Ink::Muted;
        }
    } else if (session.isRunning()) {
        text = tr("The target is being calculated");
    } else {
        text = hasApplications ? tr("The target has not been calculated") : tr("No applications yet");
    }
    m_sign->setPixmap(look::icon(sign, ink).pixmap(QSize(px(16), px(16)), devicePixelRatioF()));
    m_state->setText(text);
    m_state->setToolTip(text);
    m_recompute->setVisible(hasApplications && !session.isRunning() && !session.isUpToDate());
}

} // namespace panels
