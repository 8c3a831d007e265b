// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/tools/selecttool.h"

#include "canvas/diagramview.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace canvas {

void SelectTool::press(const QMouseEvent &event)
{
    m_start = m_now = event.position().toPoint();
    m_pressed = true;
    m_dragging = false;
}

void SelectTool::move(const QMouseEvent &event)
{
    if (!m_pressed)
        return;
    m_now = event.position().toPoint();
    m_dragging = m_dragging || (m_now - m_start).manhattanLength() >= QApplication::startDragDistance();
    if (m_dragging)
        view().viewport()->update();
}

void SelectTool::release(const QMouseEvent &event)
{
    if (!m_pressed)
        return;
    m_pressed = false;
    if (!m_dragging) {
        click(event);
        return;
    }
    m_dragging = false;
    m_now = event.position().toPoint();
    const QRectF area(view().toView(marquee().topLeft()), view().toView(marquee().bottomRight()));
    QList<landscape::ElementId> chosen;
    if (event.modifiers() & Qt::ShiftModifier)
        chosen = view().selection();
    chosen += view().elementsIn(area);
    view().chooseByUser(chosen);
    view().viewport()->update();
}

void SelectTool::click(const QMouseEvent &event)
{
    const landscape::ElementId hit = view().elementAt(view().toView(event.position()));
    QList<landscape::ElementId> chosen;
    if (event.modifiers() & Qt::ShiftModifier) {
        chosen = view().selection();
        if (chosen.contains(hit))
            chosen.removeAll(hit);
        else if (hit)
            chosen.append(hit);
    } else if (hit) {
        chosen.append(hit);
    }
    view().chooseByUser(chosen);
}

void SelectTool::doubleClick(const QMouseEvent &event)
{
    m_pressed = false;
    view().activateAt(view().toView(event.position()));
}

void SelectTool::cancel()
{
    m_pressed = m_dragging = false;
    view().viewport()->update();
}

void SelectTool::paint(QPainter &painter) const
{
    if (!m_dragging)
        return;
    const QColor colour = view().accentColour();
    painter.setPen(QPen(colour, 1, Qt::DashLine));
    QColor inside = colour;
    inside.setAlpha(28); // on the screen only
    painter.setBrush(inside);
    painter.drawRect(marquee());
}

} // namespace canvas
