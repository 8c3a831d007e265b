// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/details/recalculation.h"
#include "panels/panel.h"
#include "panels/portfolio/portfoliofacts.h"

class QLineEdit;
class QStackedWidget;
class QTabWidget;

namespace panels {

class DecisionActions;
class EmptyState;
class FilterChips;
class PortfolioPlot;
class PortfolioView;
class ResultTable;

/// The portfolio in figures: the grid of functional and technical fit, and the table behind it. Each application is
/// looked at alone here; which of several stays is the target's business.
class PortfolioPanel : public Panel
{
    Q_OBJECT

public:
    explicit PortfolioPanel(const PanelContext &context, QWidget *parent = nullptr);

    void revealElement(landscape::ElementId id) override;
    [[nodiscard]] bool isSettled() const override { return m_recalculation.isSettled(); }
    [[nodiscard]] QWidget *searchField() override;

    [[nodiscard]] PortfolioFactsPtr facts() const { return m_facts; }
    [[nodiscard]] PortfolioPlot *plot() const { return m_plot; }
    [[nodiscard]] ResultTable *table() const { return m_table; }
    [[nodiscard]] PortfolioView *details() const { return m_details; }
    [[nodiscard]] FilterChips *chips() const { return m_chips; }
    [[nodiscard]] DecisionActions *decisions() const { return m_decisions; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectAll();
    void start();
    void take(const PortfolioFactsPtr &facts);
    void showChips();
    void showApplication(landscape::ElementId application);

    Recalculation m_recalculation;
    PortfolioFactsPtr m_facts;
    landscape::ElementId m_wanted;

    DecisionActions *m_decisions;
    FilterChips *m_chips;
    QLineEdit *m_search;
    QTabWidget *m_tabs;
    PortfolioPlot *m_plot;
    ResultTable *m_table;
    PortfolioView *m_details;
    EmptyState *m_empty;
    QStackedWidget *m_pages;
};

} // namespace panels
