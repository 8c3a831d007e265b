// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/importing/problemmodel.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace panels {

/// A list of remarks that can be searched, limited to what matters, and copied.
class ProblemList : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemList(QWidget *parent = nullptr);

    void show(const base::Problems &problems);
    [[nodiscard]] const ProblemModel &model() const { return *m_model; }

private:
    void filter();
    void copy() const;

    ProblemModel *m_model;
    QSortFilterProxyModel *m_filtered;
    QLabel *m_summary;
    QLineEdit *m_search;
    QCheckBox *m_withHints;
    QTreeView *m_view;
};

/// Shows remarks in a dialog of their own.
void showProblems(const base::Problems &problems, const QString &title, QWidget *parent);

} // namespace panels
