// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/applications/applicationsmodel.h"
#include "panels/panel.h"

#include <QSet>
#include <QTimer>

class QComboBox;
class QFrame;
class QKeyEvent;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace editing::commands {
struct CellText;
}

namespace panels {

class CheckListButton;
class DecisionActions;
class EmptyState;

/// All applications with their facts, as a table that is edited like a spreadsheet: several cells at once, copy and
/// paste of columns, what is unknown in sight and counted.
class ApplicationsPanel : public Panel
{
    Q_OBJECT

public:
    explicit ApplicationsPanel(const PanelContext &context, QWidget *parent = nullptr);

    void revealElement(landscape::ElementId id) override;
    [[nodiscard]] QWidget *searchField() override;
    QList<QAction *> toolbarActions() override { return {m_export, m_merge, m_delete}; }

    [[nodiscard]] ApplicationsModel *model() const { return m_model; }
    [[nodiscard]] QTableView *table() const { return m_table; }
    /// Message of the last edit that was refused; empty after one that was done.
    [[nodiscard]] QString errorText() const;

    /// Puts the selected cells on the clipboard as a spreadsheet takes them, rows and columns in the order in which they
    /// are seen, values as they can be typed; with the columns' names above where asked for.
    void copySelection(bool withHeaders = false);
    /// Puts a block of cells, as spreadsheets copy it, into the table from the first selected cell on, over the rows and
    /// columns as they are seen, as one undo step. A single value goes into all selected cells, a single row into all
    /// selected rows; an empty text makes a cell unknown. One cell that is refused refuses all.
    void paste(const QString &text);
    /// Gives the selected cells of a column what stands in the first of them.
    void fillDown();
    /// Makes the selected cells unknown.
    void clearSelected();
    /// Writes the rows and columns that are shown as a workbook (workflows::exportTable). Returns whether it was done.
    bool exportTo(const QString &path);
    void deleteSelected();

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// The selected cells as they are seen: rows from the top, columns (of the model) from the left.
    struct Selected
    {
        QList<int> rows;
        QList<int> columns;
        QSet<std::pair<int, int>> cells;
    };

    QWidget *toolRow();
    QWidget *errorBar();
    void setUpTable();
    void connectAll();
    void refresh();
    void refreshWhenShown();
    void fillColumnList();
    void showColumns();
    void fillMissingMenu();
    void fitColumns();
    void showHeadings();
    void showError(const base::Error &error);
    void showSums();
    void sumUp();
    void takeSelection();
    void showSelection();
    [[nodiscard]] QList<landscape::ElementId> selectedApplications() const;
    [[nodiscard]] QList<landscape::ElementId> targetsOf(const QModelIndex &index) const;
    void setUpDeeds();
    [[nodiscard]] QAction *deedOf(const QKeyEvent &key) const;
    bool refuseTyping(const QModelIndex &index);
    void keepSelection();
    void restoreSelection();
    void askAndExport();
    [[nodiscard]] QList<int> seenColumns() const;
    [[nodiscard]] Selected selected() const;
    [[nodiscard]] base::Error readOnlyError(int row, int column) const;
    [[nodiscard]] base::Error nameError(const QString &remedy) const;
    [[nodiscard]] base::Result<QList<editing::commands::CellText>> pasted(QList<QStringList> block,
                                                                          const Selected &at) const;
    [[nodiscard]] base::Result<void> takeOutReadOnly(QList<QStringList> &block, const QList<int> &rows,
                                                     QList<int> &columns) const;
    [[nodiscard]] base::Result<void> checkWritable(const Selected &cells, const QString &nameRemedy) const;
    bool change(const editing::Edit &edit, const QList<std::pair<landscape::ElementId, int>> &cells);

    DecisionActions *m_decisions;
    ApplicationsModel *m_model;
    QTableView *m_table;
    QLineEdit *m_search;
    QComboBox *m_grouping;
    CheckListButton *m_columns;
    QToolButton *m_missing;
    QList<QAction *> m_deeds; ///< with cells, by key and in the context menu
    QAction *m_export;
    QAction *m_merge;
    QAction *m_delete;
    QFrame *m_errorBar = nullptr;
    QLabel *m_error;
    QLabel *m_sums;
    EmptyState *m_empty;
    QStackedWidget *m_pages;
    QTimer m_summing;
    bool m_stale = true;
    bool m_areRowsNew = true; ///< since they were last taken
    bool m_syncing = false;
    /// While the rows change: what is selected, with the columns' keys.
    QList<std::pair<landscape::ElementId, QStringList>> m_keptSelection;
    std::pair<landscape::ElementId, QString> m_keptCurrent;
    bool m_columnsChosen = false; ///< the list of columns was filled once
};

} // namespace panels
