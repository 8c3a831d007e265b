// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/tools/resizegesture.h"

#include "canvas/diagrameditor.h"
#include "editing/views/moving.h"

#include <QPainter>

namespace canvas {

using namespace editing;

namespace {

constexpr double least = 10; // units a side

} // namespace

ResizeGesture::ResizeGesture(DiagramEditor &editor, int handle, const Pointer &pressed)
    : Gesture(editor)
    , m_nodes(editor.movableNodes())
    , m_frame(editor.rectAround(m_nodes))
    , m_now(m_frame)
    , m_start(pressed.point)
    , m_handle(handle)
    , m_edges(Qt::Edges::fromInt(handleEdges[size_t(handle)]))
    , m_snapper(editor, editor.withContents(m_nodes))
    , m_preview(editor, editor.surface(), editor.snapshot(), *editor.view(), editor.style(), editor.withContents(m_nodes))
{
    for (const landscape::NodeId node : m_nodes)
        m_before.insert(node, editor.view()->node(node)->rect);
    m_preview.setRects(m_before);
}

void ResizeGesture::keepRatio(QRectF &frame) const
{
    const double wide = frame.width() / m_frame.width();
    const double high = frame.height() / m_frame.height();
    const bool sideways = m_edges & (Qt::LeftEdge | Qt::RightEdge);
    const bool upright = m_edges & (Qt::TopEdge | Qt::BottomEdge);
    const double scale = sideways && upright ? qMax(wide, high) : sideways ? wide : high;
    const QSizeF size = m_frame.size() * scale;
    if (m_edges & Qt::LeftEdge)
        frame.setLeft(frame.right() - size.width());
    else
        frame.setWidth(size.width());
    if (m_edges & Qt::TopEdge)
        frame.setTop(frame.bottom() - size.height());
    else
        frame.setHeight(size.height());
}

QRectF ResizeGesture::wantedFrame(const Pointer &pointer)
{
    const QPointF way = pointer.point - m_start;
    QRectF frame = m_frame;
    if (m_edges & Qt::LeftEdge)
        frame.setLeft(frame.left() + way.x());
    if (m_edges & Qt::RightEdge)
        frame.setRight(frame.right() + way.x());
    if (m_edges & Qt::TopEdge)
        frame.setTop(frame.top() + way.y());
    if (m_edges & Qt::BottomEdge)
        frame.setBottom(frame.bottom() + way.y());
    const bool sizes = m_nodes.size() == 1 && !(pointer.keys & (Qt::ShiftModifier | Qt::AltModifier));
    frame = m_snapper.forResize(frame, m_edges, pointer.keys & Qt::ControlModifier, sizes);
    if (pointer.keys & Qt::ShiftModifier)
        keepRatio(frame);
    if (pointer.keys & Qt::AltModifier) {
        const QPointF grown(frame.width() - m_frame.width(), frame.height() - m_frame.height());
        frame = m_frame.adjusted(-grown.x(), -grown.y(), grown.x(), grown.y());
    }
    // A side dragged beyond the other stops before it.
    if (frame.width() < least) {
        if (m_edges & Qt::LeftEdge)
            frame.setLeft(frame.right() - least);
        else
            frame.setWidth(least);
    }
    if (frame.height() < least) {
        if (m_edges & Qt::TopEdge)
            frame.setTop(frame.bottom() - least);
        else
            frame.setHeight(least);
    }
    return frame;
}

void ResizeGesture::move(const Pointer &pointer)
{
    m_now = wantedFrame(pointer);
    m_rects.clear();
    const double sx = m_now.width() / m_frame.width();
    const double sy = m_now.height() / m_frame.height();
    for (auto before = m_before.constBegin(); before != m_before.constEnd(); ++before) {
        const QRectF &rect = before.value();
        m_rects.insert(before.key(),
            QRectF(m_now.left() + (rect.left() - m_frame.left()) * sx, m_now.top() + (rect.top() - m_frame.top()) * sy,
                qMax(1.0, rect.width() * sx), qMax(1.0, rect.height() * sy)));
    }
    m_preview.setRects(m_rects);
}

Gesture::End ResizeGesture::finish(const Pointer &pointer)
{
    move(pointer);
    if (m_now == m_frame)
        return End::Done;
    QList<views::NodeRect> rects;
    for (const landscape::NodeId node : m_nodes)
        rects.append({node, m_rects.value(node)});
    editor().perform(views::setRects(editor().viewId(), rects));
    return End::Done;
}

bool ResizeGesture::paintGround(QPainter &painter, const QRect &)
{
    m_preview.paint(painter, editor().viewport()->rect());
    return true;
}

void ResizeGesture::paint(QPainter &painter) const
{
    m_snapper.paint(painter);
    // The size, beside the corner that is dragged.
    const QString size = QStringLiteral("%1 × %2").arg(qRound(m_now.width())).arg(qRound(m_now.height()));
    const QRectF words = QFontMetricsF(painter.font()).boundingRect(size).adjusted(-6, -2, 6, 2);
    const QRectF pixels(editor().toPixel(m_now.topLeft()), editor().toPixel(m_now.bottomRight()));
    const QRectF place(QPointF(pixels.center().x() - words.width() / 2, pixels.bottom() + 8), words.size());
    painter.setPen(Qt::NoPen);
    painter.setBrush(editor().accentColour());
    painter.drawRoundedRect(place, 3, 3);
    painter.setPen(QColor(drawing::luminance(editor().accentColour().rgb()) > 0.3 ? 0xff000000 : 0xffffffff));
    painter.drawText(place, Qt::AlignCenter, size);
}

QCursor ResizeGesture::cursor() const
{
    return handleCursor(m_handle);
}

} // namespace canvas
