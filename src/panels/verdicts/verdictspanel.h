// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"

class QLabel;
class QLineEdit;
class QStackedWidget;
class QTabWidget;

namespace panels {

class AssumptionsBar;
class ConflictView;
class DecisionActions;
class EmptyState;
class FilterChips;
class FoldedNotes;
class LikenessReview;
class PlanFigures;
class ReasonsView;
class ResultTable;
struct ResultTables;

/// The target in words and figures: what becomes of every application and why, what the check of the policy found, what
/// looks alike, what each unit pays, what is bought and what nothing may serve; which parts have a case of their own, and
/// which facts are worth finding out.
class VerdictsPanel : public Panel
{
    Q_OBJECT

public:
    explicit VerdictsPanel(const PanelContext &context, QWidget *parent = nullptr);

    void revealElement(landscape::ElementId id) override;
    [[nodiscard]] QWidget *searchField() override;
    [[nodiscard]] bool isSettled() const override { return !m_runner.isRunning(); }

    [[nodiscard]] ResultTable *verdicts() const { return m_verdicts; }
    [[nodiscard]] ReasonsView *reasons() const { return m_reasons; }
    [[nodiscard]] FilterChips *verdictChips() const { return m_verdictChips; }
    [[nodiscard]] ResultTable *findings() const { return m_findings; }
    [[nodiscard]] PlanFigures *figures() const { return m_figures; }
    [[nodiscard]] LikenessReview *likeness() const { return m_likeness; }
    [[nodiscard]] ResultTable *parts() const { return m_parts; }
    [[nodiscard]] ResultTable *facts() const { return m_facts; }
    [[nodiscard]] ResultTable *units() const { return m_units; }
    [[nodiscard]] AssumptionsBar *assumptions() const { return m_assumptions; }
    [[nodiscard]] DecisionActions *decisions() const { return m_decisions; }

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *verdictsTab();
    QWidget *tableTab(ResultTable *table, FilterChips *chips, const QString &hint);
    QLineEdit *search(ResultTable *table);
    void connectAll();
    void connectTable(ResultTable *table);
    void mergeDuplicates();
    void refresh();
    void refreshWhenShown();
    void take(const workflows::AnalysisPtr &analysis, ResultTables tables);
    void fill(const workflows::Analysis &analysis, ResultTables tables);
    void fillTables(const workflows::Analysis &analysis, ResultTables tables);
    void showCounts(const workflows::Analysis &analysis);
    void fillChips(const workflows::Analysis &analysis);
    void showEmptyState();
    void takeSelection(const ResultTable *table);
    void showSelection();
    void showReasons();

    DecisionActions *m_decisions;
    QStackedWidget *m_pages;
    QWidget *m_page;
    PlanFigures *m_figures;
    AssumptionsBar *m_assumptions;
    ConflictView *m_conflicts;
    FoldedNotes *m_notes;
    QTabWidget *m_tabs;
    ResultTable *m_verdicts;
    FilterChips *m_verdictChips;
    ReasonsView *m_reasons;
    ResultTable *m_findings;
    FilterChips *m_findingChips;
    ResultTable *m_duplicates;
    FilterChips *m_duplicateChips;
    LikenessReview *m_likeness;
    ResultTable *m_units;
    ResultTable *m_parts;
    ResultTable *m_facts;
    ResultTable *m_purchases;
    ResultTable *m_unserved;
    QLineEdit *m_search = nullptr;
    EmptyState *m_empty;
    workflows::BackgroundRunner m_runner; ///< makes the rows of large landscapes
    landscape::ElementId m_wanted;        ///< to be shown when they are there
    bool m_stale = true;
    bool m_syncing = false;
    bool m_taking = false;
};

} // namespace panels
