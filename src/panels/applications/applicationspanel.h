// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/applications/applicationsmodel.h"
#include "panels/panel.h"

class QComboBox;
class QFrame;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace panels {

class CheckListButton;
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
    QList<QAction *> toolbarActions() override { return {m_delete}; }

    [[nodiscard]] ApplicationsModel *model() const { return m_model; }
    [[nodiscard]] QTableView *table() const { return m_table; }
    /// Message of the last edit that was refused; empty after one that was done.
    [[nodiscard]] QString errorText() const;

    void copySelection();
    /// Puts tab-separated text into the cells from the current one on, as one undo step; a single value goes into all
    /// selected cells.
    void paste(const QString &text);
    void deleteSelected();

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
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
    void takeSelection();
    void showSelection();
    [[nodiscard]] QList<landscape::ElementId> selectedApplications() const;
    [[nodiscard]] QList<landscape::ElementId> targetsOf(const QModelIndex &index) const;
    [[nodiscard]] QList<editing::Edit> pasteEdits(const QList<QStringList> &lines) const;

    ApplicationsModel *m_model;
    QTableView *m_table;
    QLineEdit *m_search;
    QComboBox *m_grouping;
    CheckListButton *m_columns;
    QToolButton *m_missing;
    QAction *m_delete;
    QFrame *m_errorBar = nullptr;
    QLabel *m_error;
    QLabel *m_sums;
    EmptyState *m_empty;
    QStackedWidget *m_pages;
    bool m_stale = true;
    bool m_syncing = false;
    bool m_columnsChosen = false; ///< the list of columns was filled once
};

} // namespace panels
