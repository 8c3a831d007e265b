// SPDX-License-Identifier: GPL-3.0-or-later
// What DiagramView does with mouse and keyboard.
#include "canvas/diagramview.h"

#include "canvas/keyboard/arrowkey.h"
#include "canvas/tools/pantool.h"
#include "canvas/tools/selecttool.h"
#include "landscape/metamodel/elementkind.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace canvas {

namespace {

constexpr int wheelPixels = 80; // a notch of the wheel
constexpr int lineReach = 4;    // pixels beside a line that still hit it

} // namespace

void DiagramView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::MiddleButton || (m_spaceHeld && event->button() == Qt::LeftButton))
        m_active = m_panTool.get();
    else if (event->button() != Qt::LeftButton)
        return;
    m_active->press(*event);
    updateCursor();
    const QPointF point = toView(event->position());
    if (m_active == m_selectTool.get() && m_surface.boxAt(point) < 0) {
        const int line = m_surface.picture() ? m_surface.lineAt(point, lineReach / m_zoom) : -1;
        if (line >= 0 && m_surface.picture()->lines[size_t(line)].relationship)
            Q_EMIT relationshipClicked(m_surface.picture()->lines[size_t(line)].relationship);
    }
}

void DiagramView::mouseMoveEvent(QMouseEvent *event)
{
    m_active->move(*event);
}

void DiagramView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    m_active->release(*event);
    if (!m_spaceHeld)
        m_active = m_selectTool.get();
    updateCursor();
}

void DiagramView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_active->doubleClick(*event);
}

void DiagramView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    landscape::ElementId element = byMouse ? elementAt(toView(event->pos())) : m_selection.value(0);
    if (byMouse && element && !m_selected.contains(element))
        chooseByUser({element});
    Q_EMIT contextMenuRequested(element, event->globalPos());
}

void DiagramView::wheelEvent(QWheelEvent *event)
{
    event->accept();
    if (event->modifiers() & Qt::ControlModifier) {
        const double notches = event->angleDelta().y() / 120.0;
        setZoom(m_zoom * std::pow(1.2, notches), event->position());
        return;
    }
    QPoint pixels = event->pixelDelta();
    if (pixels.isNull())
        pixels = event->angleDelta() * wheelPixels / 120;
    if ((event->modifiers() & Qt::ShiftModifier) && pixels.x() == 0)
        pixels = pixels.transposed();
    panBy(pixels);
}

void DiagramView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space) {
        if (!event->isAutoRepeat())
            setSpaceHeld(true);
        return;
    }
    if (zoomKey(*event) || moveKey(*event))
        return;
    switch (event->key()) {
    case Qt::Key_Escape:
        m_active->cancel();
        chooseByUser({});
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_selection.isEmpty())
            Q_EMIT elementActivated(m_selection.first());
        return;
    default:
        if (event->matches(QKeySequence::SelectAll))
            selectAll();
        else
            event->ignore();
    }
}

void DiagramView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat())
        setSpaceHeld(false);
    else
        QAbstractScrollArea::keyReleaseEvent(event);
}

void DiagramView::focusOutEvent(QFocusEvent *event)
{
    setSpaceHeld(false);
    QAbstractScrollArea::focusOutEvent(event);
}

void DiagramView::setSpaceHeld(bool held)
{
    m_spaceHeld = held;
    m_active->cancel();
    if (held)
        m_active = m_panTool.get();
    else
        m_active = m_selectTool.get();
    updateCursor();
}

void DiagramView::updateCursor()
{
    viewport()->setCursor(isPanning() ? m_active->cursor() : toolCursor());
}

QCursor DiagramView::toolCursor() const
{
    return m_active->cursor();
}

bool DiagramView::isPanning() const
{
    return m_active == m_panTool.get();
}

bool DiagramView::zoomKey(const QKeyEvent &event)
{
    const bool control = event.modifiers() & Qt::ControlModifier;
    if (event.key() == Qt::Key_F && event.modifiers() == Qt::NoModifier)
        zoomToFit();
    else if (!control)
        return false;
    else if (event.key() == Qt::Key_9)
        zoomToFit();
    else if (event.key() == Qt::Key_0)
        actualSize();
    else if (event.key() == Qt::Key_Plus || event.key() == Qt::Key_Equal)
        zoomIn();
    else if (event.key() == Qt::Key_Minus)
        zoomOut();
    else
        return false;
    return true;
}

bool DiagramView::moveKey(const QKeyEvent &event)
{
    const QPoint direction = directionOf(event.key());
    if (direction.isNull())
        return false;
    if (m_selection.isEmpty())
        panBy(direction * -wheelPixels);
    else
        goToNeighbour(direction);
    return true;
}

void DiagramView::goToNeighbour(QPointF direction)
{
    const int best = neighbourOf(m_surface.picture()->boxOf(m_selection.last()), direction, false);
    if (best < 0)
        return;
    const landscape::ElementId element = m_surface.picture()->boxes[size_t(best)].element;
    chooseByUser({element});
    reveal(element);
}

/// Sideways distance counts twice; boxes in and around this one are not beside it.
int DiagramView::neighbourOf(int from, QPointF direction, bool any) const
{
    if (from < 0)
        return -1;
    const auto &boxes = m_surface.picture()->boxes;
    const QRectF here = boxes[size_t(from)].rect;
    int best = -1;
    double bestCost = 0;
    for (size_t i = 0; i < boxes.size(); ++i) {
        const drawing::PictureBox &box = boxes[i];
        if ((!any && !box.element) || box.rect.contains(here) || here.contains(box.rect))
            continue;
        const QPointF way = box.rect.center() - here.center();
        const double along = QPointF::dotProduct(way, direction);
        const double aside = std::abs(way.x() * direction.y()) + std::abs(way.y() * direction.x());
        if (along <= 1 || aside > 2 * along)
            continue;
        const double cost = along + 2 * aside;
        if (best < 0 || cost < bestCost) {
            best = int(i);
            bestCost = cost;
        }
    }
    return best;
}

bool DiagramView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString text = toolTipAt(toView(help->pos()));
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, viewport());
        return true;
    }
    if (event->type() == QEvent::NativeGesture) {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            setZoom(m_zoom * (1 + gesture->value()), gesture->position());
            return true;
        }
    }
    return QAbstractScrollArea::viewportEvent(event);
}

QString DiagramView::toolTipAt(QPointF point) const
{
    const int index = m_surface.boxAt(point);
    if (index < 0)
        return {};
    const drawing::PictureBox &box = m_surface.picture()->boxes[size_t(index)];
    if (!box.element)
        return {};
    if (m_toolTipText)
        return m_toolTipText(box.element);
    return nameOf(index).toHtmlEscaped() + QStringLiteral("<br>") + landscape::kindLabel(box.kind).toHtmlEscaped();
}

} // namespace canvas
