// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/compare/comparison.h"
#include "panels/look/theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTreeWidget;

namespace panels {

class FilterChips;
class ResultTable;

/// A list of changes to be searched and filtered, with the fields of the current one before and after.
class ChangesView : public QWidget
{
    Q_OBJECT

public:
    explicit ChangesView(QWidget *parent = nullptr);

    void setChanges(const QList<landscape::Change> &changes, const QString &before, const QString &after);
    [[nodiscard]] const QList<landscape::Change> &changes() const { return m_changes; }
    [[nodiscard]] ResultTable *table() const { return m_table; }
    [[nodiscard]] FilterChips *chips() const { return m_chips; }
    [[nodiscard]] QTreeWidget *fields() const { return m_fields; }

Q_SIGNALS:
    void opened(const landscape::Change &change);

private:
    void showCurrent();

    QList<landscape::Change> m_changes;
    FilterChips *m_chips;
    QLineEdit *m_search;
    ResultTable *m_table;
    QLabel *m_title;
    QTreeWidget *m_fields;
};

} // namespace panels
