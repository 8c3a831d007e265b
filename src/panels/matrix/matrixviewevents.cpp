// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/matrix/matrixview.h"

#include "panels/verdicts/amounts.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

namespace panels {

namespace {

constexpr double scaleStep = 1.12;

}

void MatrixView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    measure();
    showCurrent();
}

MatrixView::Hit MatrixView::hitAt(QPoint position) const
{
    Hit hit;
    if (position.y() >= m_metrics.header) {
        const int row = rowAt(position.y() - m_metrics.header + verticalScrollBar()->value());
        hit.row = row < m_layout.rows().size() ? row : -1;
    }
    hit.frozenLeft = position.x() < frozenWidth();
    if (!hit.frozenLeft) {
        const int column = (position.x() - frozenWidth() + horizontalScrollBar()->value()) / m_column;
        hit.column = column < m_layout.units().size() ? column : -1;
    }
    return hit;
}

void MatrixView::mousePressEvent(QMouseEvent *event)
{
    const Hit hit = hitAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton)
        return;
    if (hit.row < 0) {
        if (hit.column >= 0 && event->position().y() < m_metrics.header)
            Q_EMIT unitClicked(m_data->units.at(m_layout.units().at(hit.column)).id);
        return;
    }
    const MatrixLayout::Row row = m_layout.rows().at(hit.row);
    if (row.function < 0) {
        Q_EMIT areaToggled(m_data->areas.at(row.area));
    } else if (hit.frozenLeft) {
        Q_EMIT functionClicked(m_data->functions.at(row.function).id);
    } else if (const auto place = placeOf(hit.row, hit.column)) {
        makeCurrent(hit.row, hit.column);
        Q_EMIT opened(*place);
    }
}


void MatrixView::mouseMoveEvent(QMouseEvent *event)
{
    const Hit hit = hitAt(event->position().toPoint());
    if (hit == m_hover)
        return;
    m_hover = hit;
    viewport()->update();
}

void MatrixView::leaveEvent(QEvent *event)
{
    m_hover = {};
    viewport()->update();
    QAbstractScrollArea::leaveEvent(event);
}

void MatrixView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        if (event->angleDelta().y() != 0)
            setTextScale(event->angleDelta().y() > 0 ? m_scale * scaleStep : m_scale / scaleStep);
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void MatrixView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
    QAbstractScrollArea::changeEvent(event);
}

bool MatrixView::zoomKey(const QKeyEvent &event)
{
    if (!(event.modifiers() & Qt::ControlModifier) || event.modifiers() & Qt::AltModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        setTextScale(m_scale * scaleStep);
        return true;
    case Qt::Key_Minus:
        setTextScale(m_scale / scaleStep);
        return true;
    case Qt::Key_0:
        setTextScale(1);
        return true;
    default:
        return false;
    }
}

void MatrixView::keyPressEvent(QKeyEvent *event)
{
    if (zoomKey(*event))
        return;
    const bool whole = event->modifiers() & Qt::ControlModifier;
    const int page = qMax(1, verticalScrollBar()->pageStep() / qMax(1, 2 * m_metrics.line));
    const int far = int(m_layout.rows().size() + m_layout.units().size());
    switch (event->key()) {
    case Qt::Key_Left: moveCurrent(0, whole ? -far : -1); return;
    case Qt::Key_Right: moveCurrent(0, whole ? far : 1); return;
    case Qt::Key_Up: moveCurrent(whole ? -far : -1, 0); return;
    case Qt::Key_Down: moveCurrent(whole ? far : 1, 0); return;
    case Qt::Key_PageUp: moveCurrent(-page, 0); return;
    case Qt::Key_PageDown: moveCurrent(page, 0); return;
    case Qt::Key_Home: moveCurrent(whole ? -far : 0, -far); return;
    case Qt::Key_End: moveCurrent(whole ? far : 0, far); return;
    case Qt::Key_Space:
        if (m_current) {
            const int function = m_data->functionIndex(m_current->function);
            if (function >= 0)
                Q_EMIT areaToggled(m_data->areas.at(m_data->functions.at(function).area));
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current)
            Q_EMIT opened(*m_current);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void MatrixView::moveCurrent(int rows, int columns)
{
    const int rowCount = int(m_layout.rows().size());
    const int columnCount = int(m_layout.units().size());
    if (rowCount == 0 || columnCount == 0)
        return;
    auto [row, column] = currentPosition();
    if (row < 0 || column < 0) { // the first step goes to the first cell
        row = rowAt(verticalScrollBar()->value());
        column = qBound(0, horizontalScrollBar()->value() / m_column, columnCount - 1);
        rows = 0;
        columns = 0;
    }
    int wanted = qBound(0, row + rows, rowCount - 1);
    column = qBound(0, column + columns, columnCount - 1);
    // Headings are stepped over, in the direction of the move and at the ends back again.
    const int step = rows < 0 ? -1 : 1;
    const auto isFunction = [&](int r) { return m_layout.rows().at(r).function >= 0; };
    const int from = wanted;
    while (wanted >= 0 && wanted < rowCount && !isFunction(wanted))
        wanted += step;
    if (wanted < 0 || wanted >= rowCount) {
        wanted = from;
        while (wanted >= 0 && wanted < rowCount && !isFunction(wanted))
            wanted -= step;
    }
    if (wanted >= 0 && wanted < rowCount)
        makeCurrent(wanted, column);
}

QString MatrixView::toolTipAt(const Hit &hit) const
{
    if (hit.row < 0)
        return hit.column >= 0 ? m_data->units.at(m_layout.units().at(hit.column)).name : QString();
    const MatrixLayout::Row row = m_layout.rows().at(hit.row);
    if (row.function < 0)
        return {};
    const MatrixFunction &function = m_data->functions.at(row.function);
    if (hit.frozenLeft)
        return tr("%1\nSystems that serve it today: %2; in the target: %3")
            .arg(function.name, numberText(function.today), numberText(function.target));
    const auto place = placeOf(hit.row, hit.column);
    const MatrixCell *cell = place ? m_data->cell(row.function, m_layout.units().at(hit.column)) : nullptr;
    if (!cell)
        return {};
    QStringList lines{QStringLiteral("%1 · %2").arg(function.name, m_data->units.at(m_layout.units().at(hit.column)).name)};
    for (const MatrixEntry &entry : entriesOf(*cell, MatrixMode::Both)) {
        const MatrixSystem system = m_data->systems.value(entry.system);
        QString line = system.name;
        if (system.verdict)
            line = tr("%1: %2").arg(line, landscape::verdictLabel(*system.verdict));
        if (entry.change == MatrixEntry::Change::Arrives)
            line = tr("→ %1 in the target").arg(system.name);
        lines << line;
    }
    if (cell->users)
        lines << tr("%1 users").arg(numberText(*cell->users));
    if (cell->unique == landscape::Uniqueness::Accepted)
        lines << tr("A need that is unique to this unit");
    if (cell->unique == landscape::Uniqueness::Claimed)
        lines << tr("Claimed to be unique; nobody has accepted it yet");
    return lines.join(u'\n');
}

bool MatrixView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), toolTipAt(hitAt(help->pos())), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace panels
