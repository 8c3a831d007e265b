// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/importing/reviewmodel.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTableView;
class QTabWidget;

namespace panels {

class FilterChips;
class ProblemList;
class ReviewFilter;
class SideView;

/// The review of an import: what the file says row by row, what each row is proposed to be, and for the current row the
/// fields side by side. Space takes or leaves the selected rows; a click on a value chooses it.
class ReviewPage : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewPage(QWidget *parent = nullptr);

    /// Shows the rows of a plan that has been put into model(), and the remarks on what was read.
    void showRows(const base::Problems &problems);

    [[nodiscard]] ReviewModel &model() const { return *m_model; }
    [[nodiscard]] QTableView &table() const { return *m_table; }
    [[nodiscard]] SideModel &sides() const { return *m_sides; }
    [[nodiscard]] SideView &sideView() const { return *m_fields; }
    [[nodiscard]] FilterChips &chips() const { return *m_chips; }
    /// The shown rows, by their place in the model.
    [[nodiscard]] QList<int> shownRows() const;
    [[nodiscard]] QList<int> selectedRows() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *toolRow();
    [[nodiscard]] QWidget *fieldsTab();
    void setUpTable();
    void fitColumns();
    void showChips();
    void showFields();
    void filter();

    ReviewModel *m_model;
    ReviewFilter *m_filter;
    SideModel *m_sides;
    FilterChips *m_chips;
    QLineEdit *m_search;
    QTableView *m_table;
    QTabWidget *m_below;
    SideView *m_fields;
    QLabel *m_noFields;
    ProblemList *m_problems;
};

} // namespace panels
