// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/generated/generatedcanvas.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace panels {

using landscape::NodeId;

NodeId GeneratedCanvas::nodeAt(QPointF point) const
{
    if (!picture())
        return {};
    const auto &boxes = picture()->boxes;
    const auto hit = std::find_if(boxes.rbegin(), boxes.rend(),
                                  [point](const drawing::PictureBox &box) { return box.rect.contains(point); });
    return hit == boxes.rend() ? NodeId() : hit->node;
}

QString GeneratedCanvas::toolTipAt(QPointF point) const
{
    const auto hint = m_hints.constFind(nodeAt(point));
    return hint != m_hints.constEnd() ? *hint : canvas::DiagramView::toolTipAt(point);
}

void GeneratedCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::BackButton)
        Q_EMIT backRequested();
    else if (event->button() == Qt::ForwardButton)
        Q_EMIT forwardRequested();
    else
        canvas::DiagramView::mousePressEvent(event);
}

void GeneratedCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    const NodeId node = nodeAt(toView(event->position()));
    if (node && !elementAt(toView(event->position())))
        Q_EMIT nodeActivated(node);
    else
        canvas::DiagramView::mouseDoubleClickEvent(event);
}

void GeneratedCanvas::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::AltModifier && event->key() == Qt::Key_Left)
        Q_EMIT backRequested();
    else if (event->modifiers() == Qt::AltModifier && event->key() == Qt::Key_Right)
        Q_EMIT forwardRequested();
    else
        canvas::DiagramView::keyPressEvent(event);
}

} // namespace panels
