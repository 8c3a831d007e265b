// SPDX-License-Identifier: GPL-3.0-or-later
// What DiagramEditor finds at a point.
#include "canvas/diagrameditor.h"

#include <algorithm>

namespace canvas {

using landscape::ConnectionId;
using landscape::NodeId;
using landscape::NodeKind;
using landscape::PlacedNode;

NodeId DiagramEditor::containerAt(QPointF point, const QSet<NodeId> &without) const
{
    if (!picture())
        return {};
    const auto found = surface().boxesMeeting(QRectF(point, QSizeF()));
    for (auto index = found.rbegin(); index != found.rend(); ++index) {
        const PlacedNode *placed = node(picture()->boxes[*index].node);
        if (!placed || without.contains(placed->id))
            continue;
        const landscape::Element *element = m_snapshot->element(placed->element);
        if (placed->kind == NodeKind::Group
            || (element && element->kind != landscape::ElementKind::Junction))
            return placed->id;
    }
    return {};
}

Hit DiagramEditor::hitAt(QPointF pixel) const
{
    return view() ? canvas::hitAt(*this, surface(), grips(), pixel) : Hit();
}

Grips DiagramEditor::grips() const
{
    Grips grips;
    if (m_readOnly || m_tool.kind != ToolChoice::Kind::Select || m_gesture)
        return grips;
    if (!m_frame.isNull())
        grips.frame = pixelsOf(m_frame);
    const NodeId single = m_nodes.size() == 1 && m_nodes.first() != m_near ? m_nodes.first() : NodeId();
    size_t count = 0;
    for (const NodeId id : {m_near, single})
        if (const PlacedNode *placed = id ? node(id) : nullptr)
            grips.connectable[count++] = {id, pixelsOf(placed->rect)};
    if (m_connections.size() == 1 && m_nodes.isEmpty()) {
        const auto [drawn, facts] = selectedLine();
        grips.line = m_connections.first();
        grips.drawn = facts ? drawn : -1;
        grips.bends = facts ? facts->bends : QList<QPointF>();
    }
    return grips;
}

/// Found again where it was last found, as this is asked with each move of the pointer.
std::pair<int, const landscape::RoutedConnection *> DiagramEditor::selectedLine() const
{
    const ConnectionId id = m_connections.first();
    const auto &drawn = picture()->lines;
    const auto &facts = view()->connections;
    if (m_lineDrawn >= drawn.size() || drawn[m_lineDrawn].connection != id)
        m_lineDrawn = size_t(std::find_if(drawn.begin(), drawn.end(), [id](const auto &line) { return line.connection == id; }) - drawn.begin());
    if (m_lineKept >= facts.size() || facts[m_lineKept].id != id)
        m_lineKept = std::find_if(facts.begin(), facts.end(), [id](const auto &line) { return line.id == id; }) - facts.begin();
    return {m_lineDrawn < drawn.size() ? int(m_lineDrawn) : -1, m_lineKept < facts.size() ? &facts[m_lineKept] : nullptr};
}

int DiagramEditor::neighbourBox(NodeId from, QPointF direction) const
{
    const auto &boxes = picture()->boxes;
    const auto box = std::find_if(
        boxes.begin(), boxes.end(), [from](const drawing::PictureBox &candidate) { return candidate.node == from; });
    return box == boxes.end() ? -1 : neighbourOf(int(box - boxes.begin()), direction, true);
}

} // namespace canvas
