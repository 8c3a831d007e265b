// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/details/recalculation.h"
#include "panels/panel.h"
#include "panels/roadmap/roadmapdata.h"

class QLabel;
class QLineEdit;
class QStackedWidget;
class QTabWidget;

namespace panels {

class DecisionActions;
class EmptyState;
class FigureTile;
class FilterChips;
class FoldedNotes;
class PackagesView;
class ResultTable;
class RoadmapChart;
class WishesBar;

/// The way from today to the target, in waves: what is done when, what it costs, when it pays back, what is late and
/// why. Follows the plan, and is computed anew in the background when a wish about budget, capacity or time changes.
class RoadmapPanel : public Panel
{
    Q_OBJECT

public:
    explicit RoadmapPanel(const PanelContext &context, QWidget *parent = nullptr);

    void revealElement(landscape::ElementId id) override;
    [[nodiscard]] bool isSettled() const override { return m_recalculation.isSettled(); }
    [[nodiscard]] QWidget *searchField() override;

    [[nodiscard]] RoadmapChart *chart() const { return m_chart; }
    [[nodiscard]] PackagesView *details() const { return m_details; }
    [[nodiscard]] WishesBar *wishes() const { return m_wishes; }
    [[nodiscard]] DecisionActions *decisions() const { return m_decisions; }
    [[nodiscard]] ResultTable *packages() const { return m_packages; }
    enum Figure { Waves, OneTime, Saving, PaysBack, Late, FigureCount };
    [[nodiscard]] FigureTile *figure(Figure figure) const { return m_tiles[figure]; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *chartTab();
    QWidget *packagesTab();
    void connectAll();
    void start();
    struct Plotted; ///< a roadmap with the rows of its tables
    void take(base::Result<Plotted> plotted);
    [[nodiscard]] QList<landscape::ElementId> chosen() const;
    void showFigures();
    void showChips();
    void showCell();
    void showEmptyState(const base::Error &error = {});

    Recalculation m_recalculation;

    DecisionActions *m_decisions;
    FigureTile *m_tiles[FigureCount];
    WishesBar *m_wishes;
    FoldedNotes *m_notes;
    QTabWidget *m_tabs;
    RoadmapChart *m_chart;
    PackagesView *m_details;
    FilterChips *m_chips;
    QLineEdit *m_search;
    ResultTable *m_packages;
    ResultTable *m_interfaces;
    EmptyState *m_empty;
    QStackedWidget *m_pages;
};

} // namespace panels
