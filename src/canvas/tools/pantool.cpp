// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/tools/pantool.h"

#include "canvas/diagramview.h"

#include <QMouseEvent>

namespace canvas {

void PanTool::press(const QMouseEvent &event)
{
    m_last = event.position().toPoint();
    m_dragging = true;
}

void PanTool::move(const QMouseEvent &event)
{
    if (!m_dragging)
        return;
    const QPoint now = event.position().toPoint();
    view().panBy(now - m_last);
    m_last = now;
}

void PanTool::release(const QMouseEvent &)
{
    m_dragging = false;
}

QCursor PanTool::cursor() const
{
    return m_dragging ? Qt::ClosedHandCursor : Qt::OpenHandCursor;
}

} // namespace canvas
