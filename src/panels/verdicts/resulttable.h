// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/portfolio.h"
#include "panels/look/theme.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QSortFilterProxyModel>
#include <QTableView>

#include <optional>

namespace panels {

/// A cell of a table of results, ready to be shown.
struct ResultCell
{
    QString text;
    QVariant sort = {}; ///< what it is sorted by; the text where invalid
    std::optional<landscape::Verdict> verdict = {};
    bool decided = false;
    bool isNumber = false; ///< stands at the right
    look::Ink ink = look::Ink::Text;
};

struct ResultRow
{
    QList<ResultCell> cells;
    QList<landscape::ElementId> elements; ///< what the row is about; the first one is shown on double click
    QString tag;                          ///< what filters ask for: a verdict, a rule
    QString toolTip = {};
    int number = -1; ///< which of its maker's things the row shows, where that matters
};

/// Rows that were computed elsewhere, to be looked at, sorted and filtered.
class ResultModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int SortRole = Qt::UserRole + 80;

    explicit ResultModel(const QStringList &headers, QObject *parent = nullptr);
    void setRows(QList<ResultRow> rows);
    [[nodiscard]] const QList<ResultRow> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QStringList m_headers;
    QList<ResultRow> m_rows;
};

/// Keeps rows that have all words of a text somewhere and, where tags are asked for, one of those.
class ResultFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ResultFilter(ResultModel *model, QObject *parent = nullptr);
    void setText(const QString &text);
    void setTags(const QSet<QString> &tags);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    ResultModel *m_model;
    QStringList m_words;
    QSet<QString> m_tags;
};

/// A table of results with its filter: one row is current; double click or Enter shows what it is about.
class ResultTable : public QTableView
{
    Q_OBJECT

public:
    explicit ResultTable(const QStringList &headers, QWidget *parent = nullptr);

    /// Keeps the current row where it is still about the same element.
    void setRows(QList<ResultRow> rows);
    [[nodiscard]] ResultFilter *filter() const { return m_filter; }
    [[nodiscard]] const ResultModel &results() const { return *m_model; }
    /// The row that is current; nullptr where none is.
    [[nodiscard]] const ResultRow *currentRow() const;
    /// Makes the row about the element current; false where no shown row is.
    bool showRowOf(landscape::ElementId element);
    /// Columns that take what room is left, by weight; the others are as wide as their content.
    void setStretch(const QList<int> &columns);

Q_SIGNALS:
    void currentRowChanged();
    void opened(landscape::ElementId element);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitColumns();

    ResultModel *m_model;
    ResultFilter *m_filter;
    QList<int> m_stretch;
};

} // namespace panels
