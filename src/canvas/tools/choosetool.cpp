// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/tools/choosetool.h"

#include "canvas/diagrameditor.h"
#include "canvas/menus/linkmenus.h"
#include "canvas/tools/linegestures.h"
#include "canvas/tools/linkgesture.h"
#include "canvas/tools/marqueegesture.h"
#include "canvas/tools/movegesture.h"
#include "canvas/tools/resizegesture.h"

namespace canvas {

ChooseTool::ChooseTool(DiagramEditor &editor, bool marqueeOnly)
    : EditorTool(editor)
    , m_marqueeOnly(marqueeOnly)
{
}

std::unique_ptr<Gesture> ChooseTool::drag(const Hit &hit, const Pointer &pressed)
{
    DiagramEditor &edited = editor();
    const bool marquee = m_marqueeOnly || edited.isReadOnly() || hit.part == Hit::Part::Nothing
        || (hit.part == Hit::Part::Box && (pressed.keys & Qt::AltModifier));
    if (marquee)
        return std::make_unique<MarqueeGesture>(edited, pressed);
    switch (hit.part) {
    case Hit::Part::Box:
        return std::make_unique<MoveGesture>(edited, hit.node, pressed);
    case Hit::Part::Handle:
        return std::make_unique<ResizeGesture>(edited, hit.index, pressed);
    case Hit::Part::Connector: {
        ToolChoice magic;
        magic.kind = ToolChoice::Kind::MagicConnector;
        return std::make_unique<LinkGesture>(edited, magic, editing::views::LineEnd{hit.node, {}});
    }
    case Hit::Part::Line:
        return std::make_unique<BendGesture>(edited, hit.connection, hit.index, true);
    case Hit::Part::Bend:
        return std::make_unique<BendGesture>(edited, hit.connection, hit.index, false);
    case Hit::Part::LineEnd:
        return std::make_unique<ReconnectGesture>(edited, hit.connection, hit.index);
    case Hit::Part::Label:
        return std::make_unique<LabelGesture>(edited, hit.connection);
    case Hit::Part::Nothing:
        break;
    }
    return nullptr;
}

void ChooseTool::click(const Hit &hit, const Pointer &pointer)
{
    if (pointer.keys & (Qt::ShiftModifier | Qt::ControlModifier)) {
        editor().toggle(hit);
        return;
    }
    switch (hit.part) {
    case Hit::Part::Box:
        editor().selectParts({hit.node});
        break;
    case Hit::Part::Line:
    case Hit::Part::Label:
        editor().selectParts({}, {hit.connection});
        break;
    case Hit::Part::Connector: // the same question as after dragging, without the way
        editor().selectParts({hit.node});
        break;
    case Hit::Part::Nothing:
        editor().selectParts({});
        break;
    case Hit::Part::Handle:
    case Hit::Part::LineEnd:
    case Hit::Part::Bend:
        break;
    }
}

QCursor ChooseTool::cursor(const Hit &hit) const
{
    if (m_marqueeOnly)
        return Qt::CrossCursor;
    if (editor().isReadOnly())
        return Qt::ArrowCursor;
    switch (hit.part) {
    case Hit::Part::Handle:
        return handleCursor(hit.index);
    case Hit::Part::Connector:
        return Qt::CrossCursor;
    case Hit::Part::Bend:
    case Hit::Part::LineEnd:
        return Qt::SizeAllCursor;
    case Hit::Part::Label:
        return Qt::OpenHandCursor;
    case Hit::Part::Line:
        return Qt::PointingHandCursor;
    case Hit::Part::Box:
    case Hit::Part::Nothing:
        break;
    }
    return Qt::ArrowCursor;
}

} // namespace canvas
