// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/matrix/matrixview.h"
#include "panels/panel.h"

class QButtonGroup;
class QLineEdit;
class QStackedWidget;
class QToolButton;

namespace panels {

class CellPanel;
class CheckListButton;
class EmptyState;
class MatrixLegend;

/// The main screen of a workshop: which unit uses which system for which function, today and in the target, with the
/// figures of the plan above it and what can be decided about a cell beside it.
class MatrixPanel : public Panel
{
    Q_OBJECT

public:
    explicit MatrixPanel(const PanelContext &context, QWidget *parent = nullptr);

    void revealElement(landscape::ElementId id) override;
    [[nodiscard]] QWidget *searchField() override;
    [[nodiscard]] bool isSettled() const override { return !m_runner.isRunning(); }

    [[nodiscard]] MatrixView *view() const { return m_view; }
    [[nodiscard]] CellPanel *cellPanel() const { return m_cell; }
    void setMode(MatrixMode mode);
    void setOnlyDuplicated(bool only);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *toolRow();
    QWidget *modeButtons();
    QToolButton *button(const QString &iconName, const QString &text);
    void connectAll();
    void refresh();
    void take(const std::shared_ptr<const MatrixData> &data);
    void refreshWhenShown();
    void showEmptyState();
    void updateFilter();
    void openCell(const MatrixPlace &place);
    void closeCell();
    void selectCell();
    void showSelection();

    QLineEdit *m_search;
    QButtonGroup *m_modes;
    QToolButton *m_onlyDuplicated;
    CheckListButton *m_units;
    CheckListButton *m_areas;
    MatrixView *m_view;
    CellPanel *m_cell;
    MatrixLegend *m_legend;
    EmptyState *m_empty;
    QStackedWidget *m_pages;
    QSet<QString> m_collapsed;
    workflows::BackgroundRunner m_runner; ///< puts large landscapes together
    landscape::ElementId m_wanted;        ///< to be shown when that is done
    bool m_stale = true;
    bool m_revealing = false;
};

} // namespace panels
