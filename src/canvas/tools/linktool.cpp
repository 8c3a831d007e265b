// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/tools/linktool.h"

#include "canvas/diagrameditor.h"
#include "canvas/menus/linkmenus.h"
#include "canvas/tools/linkgesture.h"

namespace canvas {

using editing::views::LineEnd;

namespace {

bool isSet(const LineEnd &end)
{
    return end.node || end.connection;
}

} // namespace

LinkTool::LinkTool(DiagramEditor &editor, const ToolChoice &choice)
    : EditorTool(editor)
    , m_choice(choice)
{
}

std::unique_ptr<Gesture> LinkTool::drag(const Hit &hit, const Pointer &)
{
    const LineEnd source = lineEndOf(hit);
    if (!isSet(source) || editor().isReadOnly())
        return nullptr;
    forget();
    return std::make_unique<LinkGesture>(editor(), m_choice, source);
}

void LinkTool::click(const Hit &hit, const Pointer &pointer)
{
    if (editor().isReadOnly())
        return;
    const LineEnd end = lineEndOf(hit);
    if (!isSet(m_source)) {
        m_source = end;
        m_pixel = pointer.pixel;
        editor().viewport()->update();
        return;
    }
    DiagramEditor &edited = editor();
    const LineEnd source = m_source;
    const auto done = [&edited] { edited.toolUsed(); };
    forget();
    if (isSet(end))
        linkParts(edited, m_choice, source, end, edited.viewport()->mapToGlobal(pointer.pixel.toPoint()), done);
    else
        linkToNew(edited, m_choice, source, pointer.point, pointer.keys & Qt::ControlModifier, done);
}

bool LinkTool::hover(const Pointer &pointer)
{
    if (!isSet(m_source))
        return false;
    m_pixel = pointer.pixel;
    const LineEnd target = lineEndOf(editor().hitAt(pointer.pixel));
    if (!(target == m_target)) {
        m_target = target;
        m_allowed = !isSet(target) || mayLink(editor(), m_choice, m_source, target);
        editor().setTarget(m_allowed && !(target == m_source) ? target.node : landscape::NodeId());
    }
    return true;
}

void LinkTool::forget()
{
    m_source = m_target = {};
    m_allowed = true;
    editor().setTarget({});
}

bool LinkTool::cancel()
{
    const bool something = isSet(m_source);
    forget();
    return something;
}

void LinkTool::paint(QPainter &painter) const
{
    if (isSet(m_source))
        paintLoosePart(painter, editor(), m_choice, m_source, m_pixel, m_allowed);
}

QCursor LinkTool::cursor(const Hit &) const
{
    return m_allowed ? Qt::CrossCursor : Qt::ForbiddenCursor;
}

} // namespace canvas
