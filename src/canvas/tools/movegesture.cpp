// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/tools/movegesture.h"

#include "canvas/menus/nestingmenu.h"
#include "editing/commands/relationships.h"
#include "editing/views/clipboard.h"
#include "editing/views/moving.h"

#include <cmath>
#include <span>

namespace canvas {

using namespace editing;
using landscape::ConnectionId;
using landscape::NodeId;

namespace {

/// Whether the line is drawn across and down only.
bool isOrthogonal(std::span<const QPointF> points)
{
    constexpr double slack = 0.5;
    for (size_t i = 1; i < points.size(); ++i) {
        const QPointF step = points[i] - points[i - 1];
        if (std::abs(step.x()) > slack && std::abs(step.y()) > slack)
            return false;
    }
    return true;
}

Edit inOneStep(const Edit &move, const QList<Edit> &further)
{
    return further.isEmpty() ? move : commands::together(move.text, QList{move} + further);
}

} // namespace

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
    prepareRouting();
}

void MoveGesture::prepareRouting()
{
    if (m_nothingMoves || !editor().lineRouter())
        return;
    const landscape::View &view = *editor().view();
    QSet<ConnectionId> orthogonal;
    for (const drawing::PictureLine &line : editor().picture()->lines) {
        if (isOrthogonal(editor().picture()->pointsOf(line)))
            orthogonal.insert(line.connection);
    }
    for (const landscape::RoutedConnection &line : view.connections) {
        const bool joins = line.sourceNode && line.targetNode
            && m_moving.contains(line.sourceNode) != m_moving.contains(line.targetNode);
        if (joins && !line.bends.isEmpty() && orthogonal.contains(line.id))
            m_led.insert(line.id);
    }
    if (!m_led.isEmpty())
        m_bendsOf = editor().lineRouter()(view, m_nodes);
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
    if (m_bendsOf && !m_copies) {
        m_bends = m_bendsOf(m_offset);
        m_bends.removeIf([this](const auto &line) { return !m_led.contains(line.key()); });
        m_preview->setBends(m_bends);
    }
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
        editor().perform(inOneStep(views::moveBoxes(view, m_nodes, m_offset), bendEdits()));
    return End::Done;
}

QList<Edit> MoveGesture::bendEdits() const
{
    QList<Edit> edits;
    // In the view's order, not in that of the hash.
    for (const landscape::RoutedConnection &line : editor().view()->connections) {
        if (const auto bends = m_bends.constFind(line.id); bends != m_bends.constEnd() && *bends != line.bends)
            edits.append(views::setBends(editor().viewId(), line.id, *bends));
    }
    return edits;
}

/// The boxes stay where the pointer left them, as a preview, until the relation is chosen.
Gesture::End MoveGesture::nest()
{
    DiagramEditor &editor = this->editor();
    const auto perform = [&editor, nodes = m_nodes, offset = m_offset, target = m_target, bends = bendEdits()](
                             const QList<views::NestedRelation> &relations) {
        editor.perform(inOneStep(views::moveInto(editor.viewId(), nodes, offset, target, relations), bends));
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
