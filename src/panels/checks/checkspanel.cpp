// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/checks/checkspanel.h"

#include "analysis/check.h"
#include "analysis/quality/quality.h"
#include "base/clock.h"
#include "panels/checks/findingview.h"
#include "panels/checks/rulenames.h"
#include "panels/deciding/decisionactions.h"
#include "panels/details/discard.h"
#include "panels/details/pageparts.h"
#include "panels/verdicts/emptystate.h"
#include "panels/verdicts/filterchips.h"
#include "panels/verdicts/resulttable.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace panels {

using look::px;

namespace {

analysis::Findings allFindings(const landscape::Snapshot &snapshot, const analysis::Policy &policy)
{
    const auto context = analysis::Context::of(snapshot.settings, base::Clock::today());
    analysis::Findings all = analysis::check(snapshot, policy, context) + analysis::qualityFindings(snapshot, policy);
    std::stable_sort(all.begin(), all.end(), [](const analysis::Finding &a, const analysis::Finding &b) {
        return a.severity > b.severity;
    });
    return all;
}

look::Ink severityInk(base::Severity severity)
{
    switch (severity) {
    case base::Severity::Error:
        return look::Ink::Danger;
    case base::Severity::Warning:
        return look::Ink::Warning;
    case base::Severity::Info:
        return look::Ink::Muted;
    }
    Q_UNREACHABLE();
}

QString severityText(base::Severity severity)
{
    switch (severity) {
    case base::Severity::Error:
        return ChecksPanel::tr("Error");
    case base::Severity::Warning:
        return ChecksPanel::tr("Warning");
    case base::Severity::Info:
        return ChecksPanel::tr("Note");
    }
    Q_UNREACHABLE();
}

QList<ResultRow> rowsOf(const analysis::Findings &findings)
{
    QList<ResultRow> rows;
    rows.reserve(findings.size());
    for (qsizetype i = 0; i < findings.size(); ++i) {
        const analysis::Finding &finding = findings.at(i);
        ResultCell severity{severityText(finding.severity), -int(finding.severity)};
        severity.ink = severityInk(finding.severity);
        ResultRow row;
        row.cells = {severity, ResultCell{ruleName(finding.rule)}, ResultCell{finding.message.simplified()}};
        row.elements = finding.elements;
        row.tag = finding.rule;
        row.toolTip = finding.message;
        row.number = int(i);
        rows << row;
    }
    return prepared(rows);
}

}

ChecksPanel::ChecksPanel(const PanelContext &context, QWidget *parent)
    : Panel(context, parent)
    , m_recalculation(this, [this] { start(); })
    , m_decisions(new DecisionActions(this, context, [this] { return m_table->chosenElements(); }))
    , m_summary(new QLabel)
    , m_progress(new QProgressBar)
    , m_chips(new FilterChips)
    , m_search(searchFieldOf(this))
    , m_table(new ResultTable({tr("Severity"), tr("Rule"), tr("What was found")}))
    , m_details(new FindingView)
    , m_empty(new EmptyState(QStringLiteral("circle-check")))
    , m_pages(new QStackedWidget)
{
    m_table->setStretch({2}); // the sentence names what it is about
    m_table->setAccessibleName(tr("Findings"));
    look::setType(m_summary, look::Type::Strong);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(px(140));

    auto *head = new QHBoxLayout;
    head->setContentsMargins(px(14), px(10), px(14), 0);
    head->setSpacing(px(10));
    head->addWidget(m_summary);
    head->addWidget(m_progress);
    auto *policy = new QPushButton(look::icon(QStringLiteral("scale")), u' ' + tr("Policy…"));
    policy->setObjectName(QStringLiteral("policy"));
    look::setRole(policy, "flat");
    policy->setToolTip(tr("Which rules are checked, and their thresholds"));
    connect(policy, &QPushButton::clicked, this, [this] { Q_EMIT actionRequested(QStringLiteral("edit.policy")); });
    head->addStretch(1);
    head->addWidget(policy);
    head->addWidget(m_search);
    auto *filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(px(14), px(8), px(14), px(8));
    filterRow->addWidget(m_chips, 1);
    QSplitter *splitter = beside(m_table, m_details);
    auto *page = new QWidget;
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(head);
    rows->addLayout(filterRow);
    rows->addWidget(splitter, 1);
    m_pages->addWidget(page);
    m_pages->addWidget(m_empty);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_pages);

    m_recalculation.followEverything(document());
    connect(&m_recalculation, &Recalculation::settled, this, &Panel::settled);
    m_decisions->addTo(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, m_decisions, &DecisionActions::refresh);
    connect(m_search, &QLineEdit::textChanged, m_table->filter(), &ResultFilter::setText);
    connect(m_chips, &FilterChips::chosenChanged, this, [this] { m_table->filter()->setTags(m_chips->chosen()); });
    connect(m_table, &ResultTable::currentRowChanged, this, &ChecksPanel::showCurrent);
    connect(m_table, &ResultTable::opened, this, [this](landscape::ElementId id) { Q_EMIT showElement(id); });
    connect(m_details, &FindingView::elementRequested, this, [this](landscape::ElementId id) { Q_EMIT showElement(id); });
    connect(m_details, &DetailsView::placeRequested, this, &Panel::showElement);
    connect(m_details, &FindingView::viewRequested, this, &Panel::showView);
    connect(m_empty, &EmptyState::clicked, this, [this] { Q_EMIT actionRequested(QStringLiteral("file.import")); });
    connect(m_details, &FindingView::fixRequested, this, &ChecksPanel::fix);
}

QWidget *ChecksPanel::searchField()
{
    return m_search;
}

void ChecksPanel::changeEvent(QEvent *event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_checked)
        fillChips(); // chips carry colours
}

void ChecksPanel::start()
{
    m_progress->show();
    m_summary->setText(tr("Checking…"));
    const landscape::SnapshotPtr snapshot = document().snapshot();
    m_recalculation.run(
        tr("Checking"),
        [snapshot, policy = session().settings().policy](const base::CancelToken &, const base::Progress &) {
            const analysis::Findings findings = allFindings(*snapshot, policy);
            return std::pair(findings, rowsOf(findings));
        },
        [this, snapshot](std::pair<analysis::Findings, QList<ResultRow>> found) {
            m_checked = snapshot;
            show(found.first, std::move(found.second));
        });
}

void ChecksPanel::show(const analysis::Findings &findings, QList<ResultRow> rows)
{
    m_progress->hide();
    discard(std::exchange(m_findings, findings));
    m_table->setRows(std::move(rows));
    fillChips();
    m_summary->setText(tr("%n finding(s)", nullptr, int(findings.size())));
    if (document().snapshot()->elements.isEmpty())
        m_empty->setTexts(tr("Nothing to check yet"),
                          tr("Import the inventories of the units, or a model from another tool. This page then lists what "
                             "breaks the policy, what is missing and what looks wrong."),
                          tr("Import…"));
    else
        m_empty->setTexts(tr("Nothing to put right"), tr("The landscape keeps to the language, the policy and itself."));
    m_pages->setCurrentIndex(findings.isEmpty() ? 1 : 0);
    if (!m_table->currentRow() && m_table->filter()->rowCount() > 0)
        m_table->setCurrentIndex(m_table->filter()->index(0, 0));
    showCurrent();
}

void ChecksPanel::fillChips()
{
    QHash<QString, int> counts;
    QStringList rules;
    QHash<QString, base::Severity> worst;
    for (const analysis::Finding &finding : std::as_const(m_findings)) {
        if (counts[finding.rule]++ == 0)
            rules << finding.rule;
        worst[finding.rule] = std::max(worst.value(finding.rule, base::Severity::Info), finding.severity);
    }
    QList<FilterChips::Chip> chips;
    for (const QString &rule : std::as_const(rules))
        chips << FilterChips::Chip{rule, ruleName(rule), counts.value(rule), look::colour(severityInk(worst.value(rule))),
                                   ruleText(rule)};
    m_chips->setChips(chips);
    m_table->filter()->setTags(m_chips->chosen());
}

void ChecksPanel::showCurrent()
{
    const ResultRow *row = m_table->currentRow();
    if (!row || row->number < 0 || row->number >= m_findings.size()) {
        m_details->clear();
        return;
    }
    const analysis::Finding &finding = m_findings.at(row->number);
    analysis::Findings alike;
    for (const analysis::Finding &other : std::as_const(m_findings)) {
        if (other.rule == finding.rule)
            alike << other;
    }
    m_details->show(finding, alike, m_checked);
    QList<landscape::ConceptId> selection;
    for (const landscape::ElementId id : finding.elements)
        selection << id;
    document().setSelection(selection);
}

void ChecksPanel::fix(const editing::Edit &edit)
{
    if (!perform(edit))
        return;
    Notice notice{Notice::Tone::Success, edit.text};
    notice.actionText = tr("Undo");
    notice.action = [this] { document().undoStack()->undo(); };
    Q_EMIT noticeRequested(notice);
}

} // namespace panels
