// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/keyboard/keyboarddrag.h"

#include "canvas/keyboard/arrowkey.h"
#include "canvas/diagrameditor.h"
#include "canvas/tools/movegesture.h"
#include "canvas/tools/resizegesture.h"

#include <QKeyEvent>
#include <QPainter>

namespace canvas {

namespace {

constexpr int lastHandle = int(handleEdges.size()) - 1;

QPointF placeOf(int handle, const QRectF &frame)
{
    const auto edges = Qt::Edges::fromInt(handleEdges[size_t(handle)]);
    const double x = edges & Qt::LeftEdge ? frame.left() : edges & Qt::RightEdge ? frame.right() : frame.center().x();
    const double y = edges & Qt::TopEdge ? frame.top() : edges & Qt::BottomEdge ? frame.bottom() : frame.center().y();
    return {x, y};
}

} // namespace

KeyboardDrag::KeyboardDrag(DiagramEditor &editor)
    : m_editor(editor)
{
    take(-1);
}

void KeyboardDrag::take(int handle)
{
    m_handle = handle;
    const QList<landscape::NodeId> nodes = m_editor.movableNodes();
    const QRectF frame = m_editor.rectAround(nodes);
    m_start = m_now = handle < 0 ? frame.center() : placeOf(handle, frame);
    if (handle < 0)
        m_gesture = std::make_unique<MoveGesture>(m_editor, nodes.first(), pointer());
    else
        m_gesture = std::make_unique<ResizeGesture>(m_editor, handle, pointer());
    m_gesture->move(pointer());
}

/// Each step is meant as it is: nothing pulls.
Pointer KeyboardDrag::pointer() const
{
    return {m_editor.toPixel(m_now), m_now, m_handle < 0 ? Qt::AltModifier : Qt::ControlModifier};
}

void KeyboardDrag::moveBy(QPointF step)
{
    m_now += step;
    m_gesture->move(pointer());
    if (!m_editor.visibleArea().contains(m_now))
        m_editor.centreOn(m_now);
}

KeyboardDrag::Result KeyboardDrag::key(const QKeyEvent &event)
{
    const bool shift = event.modifiers() & Qt::ShiftModifier;
    if (const QPointF direction = directionOf(event.key()); !direction.isNull()) {
        moveBy(direction * (shift ? 1 : m_editor.grid().step));
        return Result::Goes;
    }
    const bool backwards = event.text() == u'>' || (event.key() == Qt::Key_Period && shift);
    if (event.key() == Qt::Key_Escape)
        return Result::Ended;
    if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
        m_editor.finishByKey(std::move(m_gesture), pointer());
        return Result::Ended;
    }
    if (backwards)
        take(m_handle < 0 ? lastHandle : m_handle - 1);
    else if (event.text() == u'.' || event.key() == Qt::Key_Period)
        take(m_handle == lastHandle ? -1 : m_handle + 1);
    return Result::Goes;
}

bool KeyboardDrag::paintGround(QPainter &painter, const QRect &exposed)
{
    return m_gesture->paintGround(painter, exposed);
}

void KeyboardDrag::paint(QPainter &painter) const
{
    m_gesture->paint(painter);
    const QPointF grip = m_editor.toPixel(m_now);
    painter.setPen(QPen(QColor(m_editor.picture()->palette.canvas), 1.5));
    painter.setBrush(m_editor.accentColour());
    if (m_handle < 0)
        painter.drawEllipse(grip, 6, 6);
    else
        painter.drawRect(QRectF(grip - QPointF(5, 5), QSizeF(10, 10)));
    paintKeyHint(painter, m_editor,
        m_handle < 0 ? DiagramEditor::tr("Arrow keys move, Enter keeps it, “.” goes on to the sides")
                     : DiagramEditor::tr("Arrow keys resize, Enter keeps it, “.” goes to the next side"));
}

void paintKeyHint(QPainter &painter, const DiagramEditor &editor, const QString &words)
{
    const QRectF size = QFontMetricsF(painter.font()).boundingRect(words).adjusted(-8, -4, 8, 4);
    const QRectF place(QPointF(12, editor.viewport()->height() - size.height() - 12), size.size());
    painter.setPen(Qt::NoPen);
    painter.setBrush(editor.accentColour());
    painter.drawRoundedRect(place, 4, 4);
    painter.setPen(QColor(drawing::luminance(editor.accentColour().rgb()) > 0.3 ? 0xff000000 : 0xffffffff));
    painter.drawText(place, Qt::AlignCenter, words);
}

} // namespace canvas
