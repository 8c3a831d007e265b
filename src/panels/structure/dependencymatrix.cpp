// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/structure/dependencymatrix.h"

#include "panels/look/theme.h"
#include "panels/structure/structurerows.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace panels {

using landscape::ElementId;
using look::px;

namespace {

constexpr int smallestCell = 2;
constexpr int largestCell = 40;

// Below this a name would not fit its row.
int readableCell()
{
    return px(11);
}

}

DependencyMatrix::DependencyMatrix(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Dependency matrix"));
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
}

void DependencyMatrix::setFacts(StructureFactsPtr facts)
{
    const ElementId kept = current();
    m_facts = std::move(facts);
    m_placeOf.assign(size_t(count()), 0);
    for (int place = 0; place < count(); ++place)
        m_placeOf[size_t(m_facts->hidden.order[size_t(place)])] = place;
    m_current = -1;
    m_hover = {-1, -1};
    fit();
    if (kept)
        reveal(kept);
}

// The whole in sight where it then can be read, else at a size that can.
void DependencyMatrix::fit()
{
    const int room = qMin(viewport()->width(), viewport()->height()) - px(140);
    m_cell = count() > 0 ? std::clamp(room / count(), px(12), px(22)) : px(14);
    measure();
}

void DependencyMatrix::measure()
{
    m_names = m_cell >= readableCell() ? px(140) : px(18);
    const int width = viewport()->width() - m_names;
    const int height = viewport()->height() - m_names;
    const int whole = count() * m_cell;
    horizontalScrollBar()->setPageStep(qMax(1, width));
    horizontalScrollBar()->setSingleStep(m_cell * 3);
    horizontalScrollBar()->setRange(0, qMax(0, whole - width));
    verticalScrollBar()->setPageStep(qMax(1, height));
    verticalScrollBar()->setSingleStep(m_cell * 3);
    verticalScrollBar()->setRange(0, qMax(0, whole - height));
    viewport()->update();
}

void DependencyMatrix::setCellSize(int pixels)
{
    pixels = std::clamp(pixels, smallestCell, px(largestCell));
    if (pixels == m_cell)
        return;
    // What is in the middle stays there.
    const double x = double(horizontalScrollBar()->value() + viewport()->width() / 2) / m_cell;
    const double y = double(verticalScrollBar()->value() + viewport()->height() / 2) / m_cell;
    m_cell = pixels;
    measure();
    horizontalScrollBar()->setValue(int(x * m_cell) - viewport()->width() / 2);
    verticalScrollBar()->setValue(int(y * m_cell) - viewport()->height() / 2);
}

QString DependencyMatrix::nameAt(int place) const
{
    const int node = m_facts->hidden.order[size_t(place)];
    return m_facts->snapshot->nameOf(m_facts->graph->element(node));
}

ElementId DependencyMatrix::current() const
{
    return m_current < 0 ? ElementId() : m_facts->graph->element(m_facts->hidden.order[size_t(m_current)]);
}

bool DependencyMatrix::hasMark(ElementId who, ElementId what) const
{
    const int from = m_facts ? m_facts->graph->node(who) : -1;
    const int to = m_facts ? m_facts->graph->node(what) : -1;
    return from >= 0 && to >= 0 && m_facts->graph->graph().arcIndex(from, to) >= 0;
}

bool DependencyMatrix::reveal(ElementId element)
{
    const int node = m_facts ? m_facts->graph->node(element) : -1;
    if (node < 0)
        return false;
    makeCurrent(m_placeOf[size_t(node)]);
    return true;
}

void DependencyMatrix::makeCurrent(int row)
{
    row = std::clamp(row, 0, count() - 1);
    const int top = row * m_cell;
    const int height = viewport()->height() - m_names;
    if (top < verticalScrollBar()->value())
        verticalScrollBar()->setValue(top);
    else if (top + m_cell > verticalScrollBar()->value() + height)
        verticalScrollBar()->setValue(top + m_cell - height);
    if (row == m_current)
        return;
    m_current = row;
    setAccessibleDescription(nameAt(row));
    viewport()->update();
    Q_EMIT currentChanged();
}

void DependencyMatrix::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), look::tokens().surface);
    if (count() == 0)
        return;
    painter.setClipRect(m_names, m_names, viewport()->width(), viewport()->height());
    paintMarks(painter);
    painter.setClipRect(0, m_names, m_names, viewport()->height());
    paintRowNames(painter);
    painter.setClipRect(m_names, 0, viewport()->width(), m_names);
    paintColumnNames(painter);
    painter.setClipping(false);
    painter.fillRect(0, 0, m_names, m_names, look::tokens().raised);
    if (m_names > px(40)) {
        painter.setFont(look::font(look::Type::Caption));
        painter.setPen(look::tokens().mutedText);
        painter.drawText(QRect(px(8), 0, m_names - px(14), m_names - px(6)),
                         Qt::AlignRight | Qt::AlignBottom | Qt::TextWordWrap, tr("the row needs the column"));
    }
    painter.setPen(look::tokens().border);
    painter.drawLine(m_names, 0, m_names, viewport()->height());
    painter.drawLine(0, m_names, viewport()->width(), m_names);
}

void DependencyMatrix::paintMarks(QPainter &painter)
{
    const look::Tokens &colours = look::tokens();
    const auto &hidden = m_facts->hidden;
    const int left = m_names - horizontalScrollBar()->value();
    const int top = m_names - verticalScrollBar()->value();
    const int first = qMax(0, (m_names - top) / m_cell);
    const int last = qMin(count() - 1, (viewport()->height() - top) / m_cell);
    // Squares of the parts on the diagonal, so that the blocks are seen before the marks.
    for (int begin = 0; begin < count();) {
        const analysis::StructureClass part = hidden.classOf[size_t(hidden.order[size_t(begin)])];
        int end = begin;
        while (end < count() && hidden.classOf[size_t(hidden.order[size_t(end)])] == part)
            ++end;
        const QRect square(left + begin * m_cell, top + begin * m_cell, (end - begin) * m_cell, (end - begin) * m_cell);
        painter.fillRect(square, look::tinted(structureInk(part), 0.12, colours.surface));
        painter.setPen(colours.border);
        painter.drawRect(square);
        begin = end;
    }
    for (int row = first; row <= last; ++row) {
        const int y = top + row * m_cell;
        if (row == m_current || row == m_hover.y())
            painter.fillRect(QRect(m_names, y, viewport()->width(), m_cell),
                             row == m_current ? colours.selection : colours.hover);
        const int node = hidden.order[size_t(row)];
        const int inset = m_cell > 6 ? qMax(1, m_cell / 6) : 0;
        for (const int needed : m_facts->graph->graph().out(node)) {
            const int column = m_placeOf[size_t(needed)];
            const QRect cell(left + column * m_cell, y, m_cell, m_cell);
            if (cell.right() < m_names || cell.left() > viewport()->width())
                continue;
            painter.fillRect(cell.adjusted(inset, inset, -inset, -inset), column > row ? colours.danger : colours.accent);
        }
        painter.fillRect(QRect(left + row * m_cell, y, m_cell, m_cell), colours.border);
    }
}

void DependencyMatrix::paintRowNames(QPainter &painter)
{
    const look::Tokens &colours = look::tokens();
    const auto &hidden = m_facts->hidden;
    const int top = m_names - verticalScrollBar()->value();
    painter.fillRect(0, m_names, m_names, viewport()->height(), colours.raised);
    painter.setFont(look::font(look::Type::Caption));
    for (int row = qMax(0, (m_names - top) / m_cell); row < count(); ++row) {
        const QRect rect(0, top + row * m_cell, m_names, m_cell);
        if (rect.top() > viewport()->height())
            break;
        painter.fillRect(QRect(m_names - px(4), rect.y(), px(4), m_cell),
                         structureInk(hidden.classOf[size_t(hidden.order[size_t(row)])]));
        if (row == m_current || row == m_hover.y())
            painter.fillRect(rect.adjusted(0, 0, -px(4), 0), row == m_current ? colours.accentSoft : colours.hover);
        if (m_cell < readableCell())
            continue;
        painter.setPen(colours.text);
        const QRect text = rect.adjusted(px(6), 0, -px(8), 0);
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignRight,
                         painter.fontMetrics().elidedText(nameAt(row), Qt::ElideRight, text.width()));
    }
}

void DependencyMatrix::paintColumnNames(QPainter &painter)
{
    const look::Tokens &colours = look::tokens();
    const auto &hidden = m_facts->hidden;
    const int left = m_names - horizontalScrollBar()->value();
    painter.fillRect(m_names, 0, viewport()->width(), m_names, colours.raised);
    painter.setFont(look::font(look::Type::Caption));
    for (int column = qMax(0, (m_names - left) / m_cell); column < count(); ++column) {
        const QRect rect(left + column * m_cell, 0, m_cell, m_names);
        if (rect.left() > viewport()->width())
            break;
        painter.fillRect(QRect(rect.x(), m_names - px(4), m_cell, px(4)),
                         structureInk(hidden.classOf[size_t(hidden.order[size_t(column)])]));
        if (column == m_current || column == m_hover.x())
            painter.fillRect(rect.adjusted(0, 0, 0, -px(4)), column == m_current ? colours.accentSoft : colours.hover);
        if (m_cell < readableCell())
            continue;
        painter.save();
        painter.translate(rect.x(), m_names - px(8));
        painter.rotate(-90);
        painter.setPen(colours.text);
        painter.drawText(QRect(0, 0, m_names - px(14), m_cell), Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(nameAt(column), Qt::ElideRight, m_names - px(14)));
        painter.restore();
    }
}

QPoint DependencyMatrix::placeAt(QPoint position) const
{
    const auto along = [this](int at, int scrolled) {
        const int place = at < m_names ? -1 : (at - m_names + scrolled) / m_cell;
        return place < count() ? place : -1;
    };
    return {along(position.x(), horizontalScrollBar()->value()), along(position.y(), verticalScrollBar()->value())};
}

void DependencyMatrix::mousePressEvent(QMouseEvent *event)
{
    const QPoint place = placeAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton && event->button() != Qt::RightButton)
        return;
    if (place.y() >= 0)
        makeCurrent(place.y());
    else if (place.x() >= 0)
        makeCurrent(place.x());
}

void DependencyMatrix::mouseDoubleClickEvent(QMouseEvent *)
{
    if (m_current >= 0)
        Q_EMIT opened(current());
}

void DependencyMatrix::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint place = placeAt(event->position().toPoint());
    if (place == m_hover)
        return;
    m_hover = place;
    viewport()->update();
}

void DependencyMatrix::leaveEvent(QEvent *event)
{
    m_hover = {-1, -1};
    viewport()->update();
    QAbstractScrollArea::leaveEvent(event);
}

void DependencyMatrix::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    if (event->angleDelta().y() != 0)
        setCellSize(m_cell + (event->angleDelta().y() > 0 ? 1 : -1) * qMax(1, m_cell / 8));
    event->accept();
}

void DependencyMatrix::keyPressEvent(QKeyEvent *event)
{
    if (count() == 0)
        return QAbstractScrollArea::keyPressEvent(event);
    const int page = qMax(1, (viewport()->height() - m_names) / m_cell - 1);
    if (event->matches(QKeySequence::ZoomIn))
        return setCellSize(m_cell + qMax(1, m_cell / 8));
    if (event->matches(QKeySequence::ZoomOut))
        return setCellSize(m_cell - qMax(1, m_cell / 8));
    switch (event->key()) {
    case Qt::Key_Up:
        return makeCurrent(m_current - 1);
    case Qt::Key_Down:
        return makeCurrent(m_current + 1);
    case Qt::Key_PageUp:
        return makeCurrent(m_current - page);
    case Qt::Key_PageDown:
        return makeCurrent(m_current + page);
    case Qt::Key_Home:
        return makeCurrent(0);
    case Qt::Key_End:
        return makeCurrent(count() - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            Q_EMIT opened(current());
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void DependencyMatrix::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    measure();
}

void DependencyMatrix::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
    QAbstractScrollArea::changeEvent(event);
}

bool DependencyMatrix::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QPoint place = placeAt(help->pos());
    QString text;
    if (place.x() >= 0 && place.y() >= 0 && place.x() != place.y()) {
        const auto &order = m_facts->hidden.order;
        const bool marked
            = m_facts->graph->graph().arcIndex(order[size_t(place.y())], order[size_t(place.x())]) >= 0;
        text = marked ? tr("%1 needs %2").arg(nameAt(place.y()), nameAt(place.x()))
                      : QStringLiteral("%1 × %2").arg(nameAt(place.y()), nameAt(place.x()));
    } else if (place.x() >= 0 || place.y() >= 0) {
        text = nameAt(qMax(place.x(), place.y()));
    }
    text.isEmpty() ? QToolTip::hideText() : QToolTip::showText(help->globalPos(), text, viewport());
    return true;
}

} // namespace panels
