// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/matrix/matrixview.h"

#include "panels/look/theme.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace panels {

using landscape::ElementId;
using look::px;

namespace {

constexpr double smallestScale = 0.3;
constexpr double largestScale = 2.6;

}

MatrixView::MatrixView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_data(std::make_shared<const MatrixData>())
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Functions and units"));
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    relayout();
}

MatrixView::~MatrixView() = default;

void MatrixView::setData(std::shared_ptr<const MatrixData> data)
{
    m_data = std::move(data);
    relayout();
}

void MatrixView::setFilter(const MatrixFilter &filter)
{
    m_filter = filter;
    relayout();
}

void MatrixView::setMode(MatrixMode mode)
{
    m_mode = mode;
    relayout();
}

void MatrixView::setTextScale(double scale)
{
    scale = std::clamp(scale, smallestScale, largestScale);
    if (qFuzzyCompare(scale, m_scale))
        return;
    m_scale = scale;
    measure();
    showCurrent();
    Q_EMIT textScaleChanged(scale);
}

void MatrixView::setHighlighted(const QSet<ElementId> &systems)
{
    if (systems == m_highlighted)
        return;
    m_highlighted = systems;
    viewport()->update();
}

void MatrixView::relayout()
{
    m_layout = MatrixLayout(*m_data, m_filter, m_mode);
    m_hover = {};
    measure();
}

void MatrixView::measure()
{
    m_metrics = MatrixMetrics(m_scale);
    m_tops.clear();
    int top = 0;
    for (const MatrixLayout::Row &row : m_layout.rows()) {
        m_tops << top;
        top += m_metrics.rowHeight(row);
    }
    m_tops << top;
    // What stands still never takes more than half of the room: first the costs go, then the names are narrowed.
    const int half = viewport()->width() / 2;
    m_cost = m_metrics.name + m_metrics.count + m_metrics.cost <= half ? m_metrics.cost : 0;
    m_metrics.name = std::clamp(half - m_metrics.count, px(120), m_metrics.name);
    const int columns = qMax(1, int(m_layout.units().size()));
    const int room = viewport()->width() - frozenWidth();
    m_column = std::clamp(room / columns, m_metrics.column, 2 * m_metrics.column);
    updateScrollBars();
    viewport()->update();
}

void MatrixView::updateScrollBars()
{
    const int width = viewport()->width() - frozenWidth();
    const int height = viewport()->height() - m_metrics.header;
    horizontalScrollBar()->setPageStep(qMax(1, width));
    horizontalScrollBar()->setRange(0, qMax(0, int(m_layout.units().size()) * m_column - width));
    horizontalScrollBar()->setSingleStep(qMax(1, m_column / 4));
    verticalScrollBar()->setPageStep(qMax(1, height));
    verticalScrollBar()->setRange(0, qMax(0, m_tops.last() - height));
    verticalScrollBar()->setSingleStep(m_metrics.line);
}

int MatrixView::frozenWidth() const
{
    return m_metrics.name + m_metrics.count + m_cost;
}

int MatrixView::rowAt(int y) const
{
    const auto after = std::upper_bound(m_tops.begin(), m_tops.end(), y);
    return int(after - m_tops.begin()) - 1;
}

QRect MatrixView::cellRect(int row, int column) const
{
    return {frozenWidth() + column * m_column - horizontalScrollBar()->value(),
            m_metrics.header + m_tops.at(row) - verticalScrollBar()->value(), m_column,
            m_tops.at(row + 1) - m_tops.at(row)};
}

QRect MatrixView::rectOf(const MatrixPlace &place) const
{
    const int row = m_layout.rowOf(m_data->functionIndex(place.function));
    const int column = m_layout.columnOf(m_data->unitIndex(place.unit));
    return row < 0 || column < 0 ? QRect() : cellRect(row, column);
}

std::optional<MatrixPlace> MatrixView::placeOf(int row, int column) const
{
    if (row < 0 || row >= m_layout.rows().size() || column < 0 || column >= m_layout.units().size()
        || m_layout.rows().at(row).function < 0)
        return std::nullopt;
    return MatrixPlace{m_data->functions.at(m_layout.rows().at(row).function).id,
                       m_data->units.at(m_layout.units().at(column)).id};
}

std::pair<int, int> MatrixView::currentPosition() const
{
    if (!m_current)
        return {-1, -1};
    return {m_layout.rowOf(m_data->functionIndex(m_current->function)),
            m_layout.columnOf(m_data->unitIndex(m_current->unit))};
}

void MatrixView::setCurrent(const MatrixPlace &place)
{
    const int row = m_layout.rowOf(m_data->functionIndex(place.function));
    const int column = m_layout.columnOf(m_data->unitIndex(place.unit));
    makeCurrent(row, column);
}

void MatrixView::makeCurrent(int row, int column)
{
    const auto place = placeOf(row, column);
    if (!place)
        return;
    ensureVisible(row, column);
    if (m_current == place)
        return;
    m_current = place;
    setAccessibleDescription(tr("%1, %2: %3").arg(m_data->functions.at(m_layout.rows().at(row).function).name,
                                                  m_data->units.at(m_layout.units().at(column)).name,
                                                  textsAt(*place).join(QStringLiteral(", "))));
    viewport()->update();
    Q_EMIT currentChanged();
}

void MatrixView::showCurrent()
{
    const auto [row, column] = currentPosition();
    if (row >= 0 && column >= 0)
        ensureVisible(row, column);
}

void MatrixView::ensureVisible(int row, int column)
{
    const QRect rect = cellRect(row, column);
    const QRect free = viewport()->rect().adjusted(frozenWidth(), m_metrics.header, 0, 0);
    if (rect.left() < free.left() || rect.width() > free.width())
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + rect.left() - free.left());
    else if (rect.right() > free.right())
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + rect.right() - free.right());
    if (rect.top() < free.top())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.top() - free.top());
    else if (rect.bottom() > free.bottom())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.bottom() - free.bottom());
    viewport()->update();
}

bool MatrixView::reveal(ElementId system)
{
    const auto shows = [&](int row, int column) {
        const int function = m_layout.rows().at(row).function;
        const MatrixCell *cell = function < 0 ? nullptr : m_data->cell(function, m_layout.units().at(column));
        return cell && (cell->today.contains(system) || cell->target.contains(system));
    };
    const auto [currentRow, currentColumn] = currentPosition();
    if (currentRow >= 0 && currentColumn >= 0 && shows(currentRow, currentColumn))
        return true;
    for (int row = 0; row < m_layout.rows().size(); ++row) {
        for (int column = 0; column < m_layout.units().size(); ++column) {
            if (shows(row, column)) {
                makeCurrent(row, column);
                return true;
            }
        }
    }
    return false;
}

QStringList MatrixView::textsAt(const MatrixPlace &place) const
{
    const int function = m_data->functionIndex(place.function);
    const int unit = m_data->unitIndex(place.unit);
    const MatrixCell *cell = function < 0 || unit < 0 ? nullptr : m_data->cell(function, unit);
    if (!cell)
        return {};
    QStringList texts;
    for (const MatrixEntry &entry : entriesOf(*cell, m_mode)) {
        const QString name = m_data->nameOf(entry.system);
        switch (entry.change) {
        case MatrixEntry::Change::Stays:
            texts << name;
            break;
        case MatrixEntry::Change::Leaves:
            texts << tr("%1 goes").arg(name);
            break;
        case MatrixEntry::Change::Arrives:
            texts << tr("%1 comes").arg(name);
            break;
        }
    }
    if (m_mode == MatrixMode::Today ? cell->openToday : cell->openInTarget)
        texts << tr("Not served");
    return texts;
}

void MatrixView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), look::tokens().surface);
    MatrixPainter parts(painter, *m_data, m_metrics, m_mode, m_highlighted);
    const int scrolledX = horizontalScrollBar()->value();
    const int scrolledY = verticalScrollBar()->value();
    const int firstColumn = scrolledX / m_column;
    const int lastColumn = qMin(int(m_layout.units().size()) - 1, (scrolledX + viewport()->width()) / m_column);
    const int firstRow = qMax(0, rowAt(scrolledY));
    painter.setClipRect(0, m_metrics.header, viewport()->width(), viewport()->height());
    for (int row = firstRow; row < m_layout.rows().size(); ++row) {
        if (m_tops.at(row) - scrolledY + m_metrics.header > viewport()->height())
            break;
        painter.setClipRect(frozenWidth(), m_metrics.header, viewport()->width(), viewport()->height());
        paintRow(parts, row, firstColumn, lastColumn);
        painter.setClipRect(0, m_metrics.header, viewport()->width(), viewport()->height());
        paintFrozenPart(parts, row);
    }
    painter.setClipping(false);
    painter.setClipRect(frozenWidth(), 0, viewport()->width(), m_metrics.header);
    paintHeader(parts, firstColumn, lastColumn);
    painter.setClipping(false);
    const int height = m_metrics.header;
    parts.paintCaption({0, 0, m_metrics.name, height}, tr("Function"), Qt::AlignLeft | Qt::AlignBottom);
    parts.paintCaption({m_metrics.name, 0, m_metrics.count, height}, tr("Systems"), Qt::AlignHCenter | Qt::AlignBottom);
    if (m_cost > 0)
        parts.paintCaption({m_metrics.name + m_metrics.count, 0, m_cost, height}, tr("Their run cost a year"),
                           Qt::AlignRight | Qt::AlignBottom);
    painter.setPen(QPen(look::tokens().border, px(2)));
    painter.drawLine(0, height, viewport()->width(), height);
    painter.drawLine(frozenWidth(), 0, frozenWidth(), qMin(viewport()->height(), height + m_tops.last() - scrolledY));
}

void MatrixView::paintRow(MatrixPainter &painter, int row, int firstColumn, int lastColumn)
{
    const int function = m_layout.rows().at(row).function;
    if (function < 0)
        return;
    const auto [currentRow, currentColumn] = currentPosition();
    for (int column = firstColumn; column <= lastColumn; ++column) {
        const MatrixPainter::State state{row == currentRow && column == currentColumn,
                                         m_hover.row == row && m_hover.column == column, hasFocus()};
        painter.paintCell(cellRect(row, column), m_data->cell(function, m_layout.units().at(column)), state);
    }
}

void MatrixView::paintFrozenPart(MatrixPainter &painter, int row)
{
    const MatrixLayout::Row &shown = m_layout.rows().at(row);
    const QRect cell = cellRect(row, 0);
    if (shown.function < 0) {
        const QString &area = m_data->areas.at(shown.area);
        painter.paintArea({0, cell.y(), viewport()->width(), cell.height()}, area, m_layout.functionsIn(shown.area),
                          m_filter.collapsedAreas.contains(area));
        return;
    }
    const MatrixFunction &function = m_data->functions.at(shown.function);
    const bool current = m_current && m_current->function == function.id;
    painter.paintFunction({0, cell.y(), m_metrics.name, cell.height()}, function, {current, false, hasFocus()});
    painter.paintCount({m_metrics.name, cell.y(), m_metrics.count, cell.height()}, function);
    if (m_cost > 0)
        painter.paintCost({m_metrics.name + m_metrics.count, cell.y(), m_cost, cell.height()}, function);
}

void MatrixView::paintHeader(MatrixPainter &painter, int firstColumn, int lastColumn)
{
    for (int column = firstColumn; column <= lastColumn; ++column) {
        const MatrixUnit &unit = m_data->units.at(m_layout.units().at(column));
        const int x = frozenWidth() + column * m_column - horizontalScrollBar()->value();
        painter.paintUnit({x, 0, m_column, m_metrics.header}, unit.name,
                          {m_current && m_current->unit == unit.id, false, hasFocus()});
    }
}

} // namespace panels
