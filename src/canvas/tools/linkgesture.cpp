// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/tools/linkgesture.h"

#include "canvas/diagrameditor.h"
#include "canvas/menus/linkmenus.h"
#include "drawing/notation/lineshape.h"

#include <QPainter>

#include <memory>

namespace canvas {

using editing::views::LineEnd;

LineEnd lineEndOf(const Hit &hit)
{
    switch (hit.part) {
    case Hit::Part::Box:
    case Hit::Part::Connector:
        return {hit.node, {}};
    case Hit::Part::Line:
    case Hit::Part::Label:
    case Hit::Part::Bend:
    case Hit::Part::LineEnd:
        return {{}, hit.connection};
    case Hit::Part::Nothing:
    case Hit::Part::Handle:
        break;
    }
    return {};
}

void paintLoosePart(QPainter &painter, const DiagramEditor &editor, const ToolChoice &tool, const LineEnd &source,
    QPointF pixel, bool allowed)
{
    QPointF from;
    if (const landscape::PlacedNode *node = editor.view()->node(source.node)) {
        const QRectF rect(editor.toPixel(node->rect.topLeft()), editor.toPixel(node->rect.bottomRight()));
        from = rect.center();
        const QPointF way = pixel - from; // cut at the box's edge
        const double sx = std::abs(way.x()) > 1e-9 ? rect.width() / 2 / std::abs(way.x()) : 1e9;
        const double sy = std::abs(way.y()) > 1e-9 ? rect.height() / 2 / std::abs(way.y()) : 1e9;
        from += way * qMin(1.0, qMin(sx, sy));
    } else {
        for (const drawing::PictureLine &line : editor.picture()->lines)
            if (line.connection == source.connection)
                from = editor.toPixel(editor.picture()->boundsOf(line).center());
    }
    const QColor colour = allowed ? editor.accentColour() : QColor(editor.picture()->palette.relation);
    const drawing::LineForm form = tool.kind == ToolChoice::Kind::Relation ? drawing::lineForm(tool.relation) : drawing::LineForm();
    QPen pen(colour, 1.6);
    if (!allowed || form.dash == drawing::Dash::Dotted)
        pen.setDashPattern({2, 2});
    else if (form.dash == drawing::Dash::Dashed)
        pen.setDashPattern({5, 3});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawLine(from, pixel);
    painter.setPen(QPen(colour, 1.4));
    if (form.end != drawing::Marker::None)
        painter.drawPath(drawing::markerPath(form.end, from, pixel));
    if (form.start != drawing::Marker::None)
        painter.drawPath(drawing::markerPath(form.start, pixel, from));
}

LinkGesture::LinkGesture(DiagramEditor &editor, const ToolChoice &tool, const LineEnd &source)
    : Gesture(editor)
    , m_tool(tool)
    , m_source(source)
{
}

LinkGesture::~LinkGesture()
{
    editor().setTarget({});
}

void LinkGesture::move(const Pointer &pointer)
{
    m_pixel = pointer.pixel;
    const Hit hit = editor().hitAt(pointer.pixel);
    const LineEnd target = hit.part == Hit::Part::Connector ? LineEnd{hit.node, {}} : lineEndOf(hit);
    if (!(target == m_target)) {
        m_target = target;
        const bool onto = target.node || target.connection;
        m_allowed = !onto || mayLink(editor(), m_tool, m_source, target);
        editor().setTarget(m_allowed ? target.node : landscape::NodeId());
    }
}

Gesture::End LinkGesture::finish(const Pointer &pointer)
{
    move(pointer);
    // `done` may come at once, while this gesture still runs, or later from a menu; gestureDone() knows the difference.
    auto answered = std::make_shared<bool>(false);
    const auto done = [&editor = editor(), answered] {
        *answered = true;
        editor.toolUsed();
        editor.gestureDone();
    };
    const QPoint at = editor().viewport()->mapToGlobal(pointer.pixel.toPoint());
    if (m_target == m_source)
        return End::Done;
    DiagramEditor &edited = editor();
    if (m_target.node || m_target.connection)
        linkParts(edited, m_tool, m_source, m_target, at, done);
    else
        linkToNew(edited, m_tool, m_source, pointer.point, pointer.keys & Qt::ControlModifier, done);
    return *answered ? End::Done : End::Waits;
}

void LinkGesture::paint(QPainter &painter) const
{
    paintLoosePart(painter, editor(), m_tool, m_source, m_pixel, m_allowed);
}

} // namespace canvas
