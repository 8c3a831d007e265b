// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/finding.h"
#include "panels/details/recalculation.h"
#include "panels/panel.h"

class QLabel;
class QLineEdit;
class QProgressBar;
class QStackedWidget;

namespace panels {

class DecisionActions;
class EmptyState;
class FilterChips;
class FindingView;
class ResultTable;
struct ResultRow;

/// What is found when the landscape is checked: the language, completeness, the policy, duplicates and smells, each
/// finding with its elements and, where one exists, a fix. Checked in the background, again after every change.
class ChecksPanel : public Panel
{
    Q_OBJECT

public:
    explicit ChecksPanel(const PanelContext &context, QWidget *parent = nullptr);

    [[nodiscard]] bool isSettled() const override { return m_recalculation.isSettled(); }
    [[nodiscard]] QWidget *searchField() override;

    [[nodiscard]] const analysis::Findings &findings() const { return m_findings; }
    [[nodiscard]] ResultTable *table() const { return m_table; }
    [[nodiscard]] FilterChips *chips() const { return m_chips; }
    [[nodiscard]] FindingView *details() const { return m_details; }
    [[nodiscard]] DecisionActions *decisions() const { return m_decisions; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void start();
    void show(const analysis::Findings &findings, QList<ResultRow> rows);
    void fillChips();
    void showCurrent();
    void fix(const editing::Edit &edit);

    Recalculation m_recalculation;
    analysis::Findings m_findings;
    landscape::SnapshotPtr m_checked; ///< what m_findings are of

    DecisionActions *m_decisions;
    QLabel *m_summary;
    QProgressBar *m_progress;
    FilterChips *m_chips;
    QLineEdit *m_search;
    ResultTable *m_table;
    FindingView *m_details;
    EmptyState *m_empty;
    QStackedWidget *m_pages;
};

} // namespace panels
