// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/verdicts/resulttable.h"

#include "base/sortkey.h"
#include "base/text.h"
#include "panels/details/discard.h"
#include "panels/verdicts/verdictlook.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <numeric>

namespace panels {

using landscape::ElementId;
using look::px;

namespace {

constexpr int mostMeasured = 6; ///< of the longest texts of a column; letters differ in width

QString searchedIn(const ResultRow &row)
{
    QString all;
    for (const ResultCell &cell : row.cells)
        all += base::folded(cell.text) + u'\n';
    return all;
}

QVariant sortValue(const ResultCell &cell)
{
    return cell.sort.isValid() ? cell.sort : QVariant(cell.text);
}

/// What a column is sorted by: numbers where every cell sorts by one, else texts as people order them.
struct ColumnKeys
{
    std::vector<double> numbers;
    std::vector<QString> texts; ///< empty where all are numbers

    ColumnKeys(const QList<ResultRow> &rows, int column)
    {
        const bool areTexts = std::any_of(rows.begin(), rows.end(), [&](const ResultRow &row) {
            return column < row.cells.size() && sortValue(row.cells.at(column)).userType() == QMetaType::QString;
        });
        for (const ResultRow &row : rows) {
            const QVariant value = column < row.cells.size() ? sortValue(row.cells.at(column)) : QVariant();
            if (areTexts)
                texts.push_back(base::sortKey(value.toString()));
            else
                numbers.push_back(value.toDouble());
        }
    }
    [[nodiscard]] bool isLess(int a, int b) const
    {
        return texts.empty() ? numbers[size_t(a)] < numbers[size_t(b)] : texts[size_t(a)] < texts[size_t(b)];
    }
};

/// For each row, how many different ones stand before it.
std::vector<int> ranksOf(const QList<ResultRow> &rows, int column)
{
    const ColumnKeys keys(rows, column);
    std::vector<int> order(size_t(rows.size()));
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](int a, int b) { return keys.isLess(a, b); });
    std::vector<int> ranks(order.size());
    int rank = 0;
    for (size_t place = 0; place < order.size(); ++place) {
        if (place > 0 && keys.isLess(order[place - 1], order[place]))
            ++rank;
        ranks[size_t(order[place])] = rank;
    }
    return ranks;
}

/// The rows with the longest texts in the column.
QList<int> longestIn(const QList<ResultRow> &rows, int column)
{
    QList<std::pair<qsizetype, int>> longest; // by length, the shortest first
    for (int row = 0; row < rows.size(); ++row) {
        const QList<ResultCell> &cells = rows.at(row).cells;
        const qsizetype length = column < cells.size() ? cells.at(column).text.size() : 0;
        if (longest.size() == mostMeasured && length <= longest.first().first)
            continue;
        const std::pair entry(length, row);
        longest.insert(std::lower_bound(longest.begin(), longest.end(), entry), entry);
        if (longest.size() > mostMeasured)
            longest.removeFirst();
    }
    QList<int> found;
    for (const auto &[length, row] : std::as_const(longest))
        found << row;
    return found;
}

}

QList<ResultRow> prepared(QList<ResultRow> rows)
{
    qsizetype columns = 0;
    for (ResultRow &row : rows) {
        row.searched = searchedIn(row);
        columns = qMax(columns, row.cells.size());
    }
    for (int column = 0; column < columns; ++column) {
        const std::vector<int> ranks = ranksOf(rows, column);
        for (qsizetype row = 0; row < rows.size(); ++row) {
            if (column < rows.at(row).cells.size())
                rows[row].cells[column].rank = ranks[size_t(row)];
        }
    }
    return rows;
}

ResultModel::ResultModel(const QStringList &headers, QObject *parent)
    : QAbstractTableModel(parent)
    , m_headers(headers)
{
}

void ResultModel::setRows(QList<ResultRow> rows)
{
    beginResetModel();
    m_rows.swap(rows);
    endResetModel();
    discard(std::move(rows));
}

void ResultModel::setContent(const QStringList &headers, QList<ResultRow> rows)
{
    beginResetModel();
    m_headers = headers;
    m_rows.swap(rows);
    endResetModel();
    discard(std::move(rows));
}

const QString &ResultModel::searched(int row)
{
    ResultRow &sought = m_rows[row];
    if (sought.searched.isEmpty())
        sought.searched = searchedIn(sought);
    return sought.searched;
}

int ResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ResultModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_headers.size());
}

QVariant ResultModel::data(const QModelIndex &index, int role) const
{
    const ResultRow &row = m_rows.at(index.row());
    const ResultCell cell = row.cells.value(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole:
        return row.toolTip.isEmpty() ? cell.text : row.toolTip;
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (cell.isNumber ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole:
        return look::colour(cell.ink);
    case SortRole:
        return sortValue(cell);
    case VerdictRole:
        return cell.verdict ? QVariant(int(*cell.verdict)) : QVariant();
    case DecidedRole:
        return cell.decided;
    default:
        return {};
    }
}

QVariant ResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return m_headers.at(section);
    if (role == Qt::TextAlignmentRole && !m_rows.isEmpty() && m_rows.first().cells.value(section).isNumber)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return role == Qt::TextAlignmentRole ? QVariant(int(Qt::AlignLeft | Qt::AlignVCenter)) : QVariant();
}

ResultFilter::ResultFilter(ResultModel *model, QObject *parent)
    : QAbstractProxyModel(parent)
    , m_model(model)
{
    setSourceModel(model);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        m_ranks.clear();
        choose();
        endResetModel();
    });
    choose();
}

void ResultFilter::setText(const QString &text)
{
    const QStringList words = base::folded(text).split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    rebuild();
}

void ResultFilter::setTags(const QSet<QString> &tags)
{
    if (tags == m_tags)
        return;
    m_tags = tags;
    rebuild();
}

void ResultFilter::sort(int column, Qt::SortOrder order)
{
    m_column = column;
    m_order = order;
    rebuild();
}

void ResultFilter::rebuild()
{
    beginResetModel();
    choose();
    endResetModel();
}

bool ResultFilter::accepts(int row) const
{
    if (!m_tags.isEmpty() && !m_tags.contains(m_model->rows().at(row).tag))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString &all = m_model->searched(row);
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) { return all.contains(word); });
}

const std::vector<int> &ResultFilter::ranks(int column)
{
    const auto known = m_ranks.constFind(column);
    if (known != m_ranks.constEnd())
        return *known;
    const QList<ResultRow> &rows = m_model->rows();
    std::vector<int> ranks;
    ranks.reserve(size_t(rows.size()));
    for (const ResultRow &row : rows) {
        if (column >= row.cells.size() || row.cells.at(column).rank < 0)
            return *m_ranks.insert(column, ranksOf(rows, column)); // these were not prepared
        ranks.push_back(row.cells.at(column).rank);
    }
    return *m_ranks.insert(column, std::move(ranks));
}

void ResultFilter::choose()
{
    const int count = m_model->rowCount();
    m_shown.clear();
    for (int row = 0; row < count; ++row) {
        if (accepts(row))
            m_shown.push_back(row);
    }
    if (m_column >= 0 && m_column < m_model->columnCount() && count > 0) {
        const std::vector<int> &rank = ranks(m_column);
        const bool isDown = m_order == Qt::DescendingOrder;
        std::stable_sort(m_shown.begin(), m_shown.end(), [&](int a, int b) {
            return isDown ? rank[size_t(b)] < rank[size_t(a)] : rank[size_t(a)] < rank[size_t(b)];
        });
    }
    m_placeOf.assign(size_t(count), -1);
    for (size_t place = 0; place < m_shown.size(); ++place)
        m_placeOf[size_t(m_shown[place])] = int(place);
}

QModelIndex ResultFilter::mapToSource(const QModelIndex &index) const
{
    return index.isValid() && size_t(index.row()) < m_shown.size()
        ? m_model->index(m_shown[size_t(index.row())], index.column())
        : QModelIndex();
}

QModelIndex ResultFilter::mapFromSource(const QModelIndex &index) const
{
    const int place = index.isValid() && size_t(index.row()) < m_placeOf.size() ? m_placeOf[size_t(index.row())] : -1;
    return place < 0 ? QModelIndex() : createIndex(place, index.column());
}

QModelIndex ResultFilter::index(int row, int column, const QModelIndex &parent) const
{
    const bool isThere = !parent.isValid() && row >= 0 && row < rowCount() && column >= 0 && column < columnCount();
    return isThere ? createIndex(row, column) : QModelIndex();
}

QModelIndex ResultFilter::parent(const QModelIndex &) const
{
    return {};
}

int ResultFilter::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ResultFilter::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_model->columnCount();
}

QVariant ResultFilter::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_model->headerData(section, orientation, role);
}

ResultTable::ResultTable(const QStringList &headers, QWidget *parent)
    : QTableView(parent)
    , m_model(new ResultModel(headers, this))
    , m_filter(new ResultFilter(m_model, this))
{
    setModel(m_filter);
    setItemDelegate(new VerdictDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setSortingEnabled(true);
    m_filter->sort(-1); // as given until somebody asks for more
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(px(32));
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ResultTable::currentRowChanged);
    connect(m_filter, &QAbstractItemModel::modelAboutToBeReset, this, &ResultTable::keepPlace);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &ResultTable::restorePlace);
    connect(this, &QAbstractItemView::activated, this, [this] {
        const ResultRow *row = currentRow();
        if (row && !row->elements.isEmpty())
            Q_EMIT opened(row->elements.first());
    });
}

void ResultTable::setRows(QList<ResultRow> rows)
{
    take([&] { m_model->setRows(std::move(rows)); });
}

void ResultTable::setContent(const QStringList &headers, QList<ResultRow> rows)
{
    take([&] { m_model->setContent(headers, std::move(rows)); });
}

void ResultTable::take(const std::function<void()> &fill)
{
    const ResultRow *before = currentRow();
    const ElementId kept = before && !before->elements.isEmpty() ? before->elements.first() : ElementId();
    const int position = verticalScrollBar()->value();
    {
        const QSignalBlocker quiet(selectionModel());
        const QScopedValueRollback taking(m_isTaking, true);
        fill();
    }
    m_widths.clear();
    fitColumns();
    if (kept) {
        verticalScrollBar()->setValue(position);
        showRowOf(kept);
    }
    viewport()->update();
}

// While the filter rearranges, the same row stays current, without a word to those who listen.
void ResultTable::keepPlace()
{
    if (m_isTaking)
        return;
    m_keptRow = m_filter->mapToSource(currentIndex()).row();
}

void ResultTable::restorePlace()
{
    if (m_isTaking || m_keptRow < 0)
        return;
    const QModelIndex same = m_filter->mapFromSource(m_model->index(m_keptRow, 0));
    m_keptRow = -1;
    if (same.isValid()) {
        const QSignalBlocker quiet(selectionModel());
        setCurrentIndex(same);
        viewport()->update();
    } else if (m_filter->rowCount() > 0) {
        setCurrentIndex(m_filter->index(0, 0));
    } else {
        Q_EMIT currentRowChanged();
    }
}

const ResultRow *ResultTable::currentRow() const
{
    const QModelIndex source = m_filter->mapToSource(currentIndex());
    return source.isValid() ? &m_model->rows().at(source.row()) : nullptr;
}

QList<ElementId> ResultTable::chosenElements() const
{
    QList<int> places;
    // Whole rows are selected, so the ranges tell which; asking the model for each row takes ten times as long.
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            places << row;
    }
    if (places.isEmpty() && currentIndex().isValid())
        places << currentIndex().row();
    std::sort(places.begin(), places.end());
    QList<ElementId> chosen;
    QSet<ElementId> seen;
    for (const int place : std::as_const(places)) {
        const ResultRow &row = m_model->rows().at(m_filter->mapToSource(m_filter->index(place, 0)).row());
        const ElementId id = row.elements.value(0);
        if (!id || seen.contains(id))
            continue;
        seen << id;
        chosen << id;
    }
    return chosen;
}

bool ResultTable::showRowOf(ElementId element)
{
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex source = m_filter->mapToSource(m_filter->index(row, 0));
        const QList<ElementId> &elements = m_model->rows().at(source.row()).elements;
        if (!elements.isEmpty() && elements.first() == element) {
            if (currentIndex().row() != row)
                setCurrentIndex(m_filter->index(row, 0));
            return true;
        }
    }
    return false;
}

void ResultTable::setStretch(const QList<int> &columns)
{
    m_stretch = columns;
    fitColumns();
}

void ResultTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void ResultTable::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    fitColumns();
}

void ResultTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        verticalHeader()->setDefaultSectionSize(px(32));
        m_widths.clear();
        fitColumns();
    }
}

// Only the longest texts are measured: a column of twenty thousand takes no longer than one of ten.
void ResultTable::measureColumns()
{
    m_widths.clear();
    const QList<ResultRow> &rows = m_model->rows();
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    for (int column = 0; column < m_model->columnCount(); ++column) {
        int width = 0;
        for (const int row : longestIn(rows, column))
            width = qMax(width, itemDelegate()->sizeHint(option, m_model->index(row, column)).width());
        m_widths << width;
    }
}

// The header's own hint keeps more room for the arrow of the sorted column than that takes.
int ResultTable::headingWidth(int column) const
{
    QFont font = look::font(look::Type::Caption);
    font.setWeight(QFont::DemiBold);
    return QFontMetrics(font).horizontalAdvance(m_model->headerData(column, Qt::Horizontal).toString()) + px(38);
}

// Columns that stretch take no more than they want while another one lacks room; what nobody wants is shared alike. A
// table behind another tab is measured when it is shown.
void ResultTable::fitColumns()
{
    if (!isVisible())
        return;
    if (m_widths.size() != m_model->columnCount())
        measureColumns();
    const auto wanted = [this](int column) { return qMax(m_widths.at(column) + px(10), headingWidth(column)); };
    int room = viewport()->width();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (m_stretch.contains(column))
            continue;
        setColumnWidth(column, qMin(wanted(column), px(260)));
        room -= columnWidth(column);
    }
    QList<std::pair<int, int>> columns; // by what they want, the modest first
    for (const int column : std::as_const(m_stretch)) {
        if (column < m_model->columnCount()) // some tables get their columns later
            columns << std::pair(wanted(column), column);
    }
    std::sort(columns.begin(), columns.end());
    QList<int> widths;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        widths << qMin(columns.at(i).first, qMax(px(96), room / int(columns.size() - i)));
        room -= widths.last();
    }
    for (qsizetype i = 0; i < columns.size(); ++i)
        setColumnWidth(columns.at(i).second, widths.at(i) + qMax(0, room) / int(columns.size()));
}

} // namespace panels
