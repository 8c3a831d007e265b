// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/verdicts/resulttable.h"

#include "base/text.h"
#include "panels/verdicts/verdictlook.h"

#include <QEvent>
#include <QHeaderView>

namespace panels {

using landscape::ElementId;
using look::px;

ResultModel::ResultModel(const QStringList &headers, QObject *parent)
    : QAbstractTableModel(parent)
    , m_headers(headers)
{
}

void ResultModel::setRows(QList<ResultRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
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
        return cell.sort.isValid() ? cell.sort : QVariant(cell.text);
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
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSourceModel(model);
    setSortRole(ResultModel::SortRole);
}

void ResultFilter::setText(const QString &text)
{
    m_words = base::folded(text).split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void ResultFilter::setTags(const QSet<QString> &tags)
{
    m_tags = tags;
    invalidateFilter();
}

bool ResultFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const ResultRow &candidate = m_model->rows().at(row);
    if (!m_tags.isEmpty() && !m_tags.contains(candidate.tag))
        return false;
    if (m_words.isEmpty())
        return true;
    QString all;
    for (const ResultCell &cell : candidate.cells)
        all += base::folded(cell.text) + u'\n';
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) { return all.contains(word); });
}

bool ResultFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(ResultModel::SortRole);
    const QVariant b = right.data(ResultModel::SortRole);
    if (a.userType() == QMetaType::QString || b.userType() == QMetaType::QString)
        return base::naturalLess(a.toString(), b.toString());
    return a.toDouble() < b.toDouble();
}

ResultTable::ResultTable(const QStringList &headers, QWidget *parent)
    : QTableView(parent)
    , m_model(new ResultModel(headers, this))
    , m_filter(new ResultFilter(m_model, this))
{
    setModel(m_filter);
    setItemDelegate(new VerdictDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
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
    connect(this, &QAbstractItemView::activated, this, [this] {
        const ResultRow *row = currentRow();
        if (row && !row->elements.isEmpty())
            Q_EMIT opened(row->elements.first());
    });
}

void ResultTable::setRows(QList<ResultRow> rows)
{
    const ResultRow *before = currentRow();
    const ElementId kept = before && !before->elements.isEmpty() ? before->elements.first() : ElementId();
    {
        const QSignalBlocker quiet(selectionModel());
        m_model->setRows(std::move(rows));
    }
    fitColumns();
    if (kept)
        showRowOf(kept);
    viewport()->update();
}

const ResultRow *ResultTable::currentRow() const
{
    const QModelIndex source = m_filter->mapToSource(currentIndex());
    return source.isValid() ? &m_model->rows().at(source.row()) : nullptr;
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

void ResultTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        verticalHeader()->setDefaultSectionSize(px(32));
        fitColumns();
    }
}

void ResultTable::fitColumns()
{
    int room = viewport()->width();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (m_stretch.contains(column))
            continue;
        const int width = qMax(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column)) + px(10);
        setColumnWidth(column, qMin(width, px(260)));
        room -= columnWidth(column);
    }
    for (const int column : std::as_const(m_stretch))
        setColumnWidth(column, qMax(px(96), room / int(m_stretch.size())));
}

} // namespace panels
