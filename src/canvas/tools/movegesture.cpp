// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/tools/movegesture.h"

#include "canvas/diagrameditor.h"
#include "canvas/menus/nestingmenu.h"
#include "editing/views/clipboard.h"
#include "editing/views/moving.h"

#include <cmath>

namespace canvas {

using namespace editing;
using landscape::NodeId;

MoveGesture::MoveGesture(DiagramEditor &editor, NodeId gripped, const Pointer &pressed)
    : Gesture(editor)
    , m_nodes(editor.movableNodes())
    , m_moving(editor.withContents(m_nodes))
    , m_rect(editor.rectAround(m_nodes))
    , m_start(pressed.point)
    , m_nothingMoves(m_nodes.isEmpty())
    , m_snapper(editor, m_moving)
{
    if (const landscape::PlacedNode *node = editor.view()->node(gripped))
        m_parent = m_target = node->parent;
    if (!m_nothingMoves)
        m_preview = std::make_unique<LivePreview>(
            editor, editor.surface(), editor.snapshot(), *editor.view(), editor.style(), m_moving);
}

MoveGesture::~MoveGesture()
{
    editor().setTarget({});
}

QPointF MoveGesture::wantedOffset(const Pointer &pointer)
{
    QPointF offset = pointer.point - m_start;
    if (pointer.keys & Qt::ShiftModifier) {
        if (std::abs(offset.x()) >= std::abs(offset.y()))
            offset.setY(0);
        else
            offset.setX(0);
    }
    const QPointF snapped = m_snapper.forMove(m_rect, offset, pointer.keys & Qt::AltModifier);
    if (!(pointer.keys & Qt::ShiftModifier))
        return snapped;
    return {offset.x() != 0 ? snapped.x() : 0, offset.y() != 0 ? snapped.y() : 0};
}

void MoveGesture::move(const Pointer &pointer)
{
    if (m_nothingMoves)
        return;
    m_copies = pointer.keys & Qt::ControlModifier;
    m_offset = wantedOffset(pointer);
    m_preview->setCopies(m_copies);
    m_preview->setOffset(m_offset);
    m_target = m_copies ? m_parent : editor().containerAt(pointer.point, m_moving);
    editor().setTarget(m_target == m_parent ? NodeId() : m_target);
}

Gesture::End MoveGesture::finish(const Pointer &pointer)
{
    move(pointer);
    if (m_nothingMoves)
        return End::Done;
    const landscape::ViewId view = editor().viewId();
    if (m_copies) {
        if (!m_offset.isNull())
            editor().performAndSelect(
                views::duplicateParts(editor().snapshot()->facts(), view, {m_nodes, {}}, m_offset));
        return End::Done;
    }
    if (m_target != m_parent)
        return nest();
    if (!m_offset.isNull())
        editor().perform(views::moveBoxes(view, m_nodes, m_offset));
    return End::Done;
}

/// The boxes stay where the pointer left them, as a preview, until the relation is chosen.
Gesture::End MoveGesture::nest()
{
    DiagramEditor &editor = this->editor();
    const auto perform = [&editor, nodes = m_nodes, offset = m_offset, target = m_target](
                             const QList<views::NestedRelation> &relations) {
        editor.perform(views::moveInto(editor.viewId(), nodes, offset, target, relations));
        editor.gestureDone();
    };
    return askNesting(editor, m_target, m_nodes, editor.viewport()->mapToGlobal(editor.toPixel(m_start + m_offset).toPoint()),
               perform, [&editor] { editor.gestureDone(); })
        ? End::Waits
        : End::Done;
}

bool MoveGesture::paintGround(QPainter &painter, const QRect &)
{
    if (!m_preview)
        return false;
    m_preview->paint(painter, editor().viewport()->rect());
    return true;
}

void MoveGesture::paint(QPainter &painter) const
{
    m_snapper.paint(painter);
}

QCursor MoveGesture::cursor() const
{
    return m_nothingMoves ? Qt::ForbiddenCursor : m_copies ? Qt::DragCopyCursor : Qt::SizeAllCursor;
}

} // namespace canvas
