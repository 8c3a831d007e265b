// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/portfolio.h"
#include "panels/look/theme.h"

#include <QAbstractProxyModel>
#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <QTableView>

#include <functional>
#include <optional>
#include <vector>

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
    int rank = -1; ///< place in the order of its column, see prepared()
};

struct ResultRow
{
    QList<ResultCell> cells;
    QList<landscape::ElementId> elements; ///< what the row is about; the first one is shown on double click
    QString tag;                          ///< what filters ask for: a verdict, a rule
    QString toolTip = {};
    int number = -1; ///< which of its maker's things the row shows, where that matters
    QString searched = {}; ///< what filters look in, see prepared(); made when it is first needed where empty
};

/// The same rows with what a filter by words looks in and what each column is sorted by, which takes a while for tens of
/// thousands: for whoever makes rows off the GUI thread.
[[nodiscard]] QList<ResultRow> prepared(QList<ResultRow> rows);

/// Rows that were computed elsewhere, to be looked at, sorted and filtered.
class ResultModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int SortRole = Qt::UserRole + 80;

    explicit ResultModel(const QStringList &headers, QObject *parent = nullptr);
    void setRows(QList<ResultRow> rows);
    void setContent(const QStringList &headers, QList<ResultRow> rows);
    [[nodiscard]] const QList<ResultRow> &rows() const { return m_rows; }
    /// What a filter looks in.
    [[nodiscard]] const QString &searched(int row);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QStringList m_headers;
    QList<ResultRow> m_rows;
};

/// Keeps rows that have all words of a text somewhere and, where tags are asked for, one of those; sorted by any column.
/// One reset for each change, and sort keys made once for a column: a change of twenty thousand rows takes milliseconds.
class ResultFilter : public QAbstractProxyModel
{
    Q_OBJECT

public:
    explicit ResultFilter(ResultModel *model, QObject *parent = nullptr);
    void setText(const QString &text);
    void setTags(const QSet<QString> &tags);

    QModelIndex mapToSource(const QModelIndex &index) const override;
    QModelIndex mapFromSource(const QModelIndex &index) const override;
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    void rebuild();
    void choose();
    [[nodiscard]] bool accepts(int row) const;
    [[nodiscard]] const std::vector<int> &ranks(int column);

    ResultModel *m_model;
    QStringList m_words;
    QSet<QString> m_tags;
    int m_column = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    QHash<int, std::vector<int>> m_ranks; ///< by column
    std::vector<int> m_shown;   ///< rows of the model, in the order in which they stand here
    std::vector<int> m_placeOf; ///< of each row of the model; -1 = not shown
};

/// A table of results with its filter: one row is current; double click or Enter shows what it is about. When the filter
/// hides the current row, the first one that is left becomes current.
class ResultTable : public QTableView
{
    Q_OBJECT

public:
    explicit ResultTable(const QStringList &headers, QWidget *parent = nullptr);

    /// Keeps the current row where it is still about the same element.
    void setRows(QList<ResultRow> rows);
    /// With other columns as well.
    void setContent(const QStringList &headers, QList<ResultRow> rows);
    [[nodiscard]] ResultFilter *filter() const { return m_filter; }
    [[nodiscard]] const ResultModel &results() const { return *m_model; }
    /// The row that is current; nullptr where none is.
    [[nodiscard]] const ResultRow *currentRow() const;
    /// What the selected rows are about, the first element of each, in the order in which they stand; several rows can
    /// be selected with Shift and Ctrl.
    [[nodiscard]] QList<landscape::ElementId> chosenElements() const;
    /// Makes the row about the element current; false where no shown row is.
    bool showRowOf(landscape::ElementId element);
    /// Columns that share what room is left, each no more than it wants while another lacks some; the others are as wide as
    /// their content.
    void setStretch(const QList<int> &columns);

Q_SIGNALS:
    void currentRowChanged();
    void opened(landscape::ElementId element);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void take(const std::function<void()> &fill);
    void measureColumns();
    void fitColumns();
    [[nodiscard]] int headingWidth(int column) const;
    void keepPlace();
    void restorePlace();

    ResultModel *m_model;
    ResultFilter *m_filter;
    QList<int> m_stretch;
    QList<int> m_widths; ///< that the content of each column wants; empty = not measured yet
    int m_keptRow = -1;           ///< of the model, while the filter rearranges
    bool m_isTaking = false;
};

} // namespace panels
