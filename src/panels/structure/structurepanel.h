// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/details/recalculation.h"
#include "panels/panel.h"
#include "panels/structure/structurerows.h"

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTabWidget;

namespace panels {

class BlastView;
class DecisionActions;
class DependencyMatrix;
class EmptyState;
class FigureTile;
class ResultTable;

/// How the landscape hangs together: what breaks if something goes, the dependency matrix with its hidden structure,
/// cycles and single points of failure, natural system boundaries, zones crossed. Computed in the background, again
/// after every change while the page is shown.
class StructurePanel : public Panel
{
    Q_OBJECT

public:
    explicit StructurePanel(const PanelContext &context, QWidget *parent = nullptr);

    void revealElement(landscape::ElementId id) override;
    [[nodiscard]] bool isSettled() const override;
    [[nodiscard]] QWidget *searchField() override;

    enum Tab { ExposureTab, MatrixTab, WeakSpotsTab, SystemsTab, CrossingsTab };
    void showTab(Tab tab);
    void setQuestion(analysis::Question question);
    [[nodiscard]] StructureFactsPtr facts() const { return m_facts; }
    [[nodiscard]] ResultTable *exposures() const { return m_exposures; }
    [[nodiscard]] ResultTable *weakSpots() const { return m_weakSpots; }
    [[nodiscard]] ResultTable *systems() const { return m_systems; }
    [[nodiscard]] ResultTable *crossings() const { return m_crossings; }
    [[nodiscard]] DependencyMatrix *matrix() const { return m_matrix; }
    [[nodiscard]] BlastView *blast() const { return m_blast; }
    [[nodiscard]] DecisionActions *decisions() const { return m_decisions; }
    enum Figure { Elements, Shape, Propagation, FlowThrough, Cycles, FigureCount };
    [[nodiscard]] FigureTile *figure(Figure figure) const { return m_tiles[figure]; }

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *bar();
    QWidget *matrixTab();
    QWidget *systemsTab();
    QWidget *tableTab(ResultTable *table, const QString &hint, QWidget *more = nullptr);
    void connectAll();
    void start();
    void take(const StructureFactsPtr &facts, StructureTables tables);
    void showFigures();
    [[nodiscard]] QList<landscape::ElementId> chosen() const;
    void showElementOf(const ResultTable *table);
    void showEmptyState();

    Recalculation m_recalculation;
    StructureFactsPtr m_facts;
    landscape::ElementId m_wanted; ///< to be shown when the facts are there
    bool m_isQuestionChosen = false; ///< by the user; before that, one that has an answer is looked for

    DecisionActions *m_decisions;
    FigureTile *m_tiles[FigureCount];
    QComboBox *m_question;
    QLineEdit *m_search;
    QTabWidget *m_tabs;
    ResultTable *m_exposures;
    DependencyMatrix *m_matrix;
    ResultTable *m_weakSpots;
    QDoubleSpinBox *m_resolution;
    ResultTable *m_systems;
    ResultTable *m_crossings;
    QLabel *m_withoutZone;
    BlastView *m_blast;
    EmptyState *m_empty;
    QStackedWidget *m_pages;
};

} // namespace panels
