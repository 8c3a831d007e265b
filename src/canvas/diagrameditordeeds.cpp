// SPDX-License-Identifier: GPL-3.0-or-later
// The deeds of DiagramEditor on its selection.
#include "canvas/diagrameditor.h"

#include "canvas/naming/naming.h"
#include "canvas/tools/gesture.h"
#include "canvas/keyboard/keyboardlink.h"
#include "drawing/nodesize.h"
#include "editing/commands/relationships.h"
#include "editing/views/clipboard.h"
#include "editing/views/geometry.h"
#include "editing/views/looks.h"
#include "editing/views/moving.h"
#include "editing/views/order.h"
#include "editing/views/placing.h"
#include "editing/views/removing.h"

#include <QBuffer>
#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>

namespace canvas {

using namespace editing;
using landscape::ConnectionId;
using landscape::NodeId;
using landscape::NodeKind;
using landscape::PlacedNode;

namespace {

constexpr double padding = 12;

views::Alignment translated(Alignment alignment)
{
    switch (alignment) {
    case Alignment::Left:
        return views::Alignment::Left;
    case Alignment::Centre:
        return views::Alignment::Centre;
    case Alignment::Right:
        return views::Alignment::Right;
    case Alignment::Top:
        return views::Alignment::Top;
    case Alignment::Middle:
        return views::Alignment::Middle;
    case Alignment::Bottom:
        return views::Alignment::Bottom;
    }
    Q_UNREACHABLE();
}

views::Order translated(Order order)
{
    switch (order) {
    case Order::ToFront:
        return views::Order::ToFront;
    case Order::Forward:
        return views::Order::Forward;
    case Order::Backward:
        return views::Order::Backward;
    case Order::ToBack:
        return views::Order::ToBack;
    }
    Q_UNREACHABLE();
}

QByteArray pngOf(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

void DiagramEditor::performOnNodes(const std::function<Edit(const QList<NodeId> &)> &edit)
{
    const QList<NodeId> nodes = movableNodes();
    if (!nodes.isEmpty())
        perform(edit(nodes));
}

void DiagramEditor::performAndTell(const Edit &edit, const QString &notice)
{
    if (perform(edit))
        Q_EMIT noticed(notice, true);
}

void DiagramEditor::removeFromView()
{
    if (parts().isEmpty() || !view())
        return;
    performAndTell(views::removeFromView(m_view, parts()),
        views::removalFromViewNotice(m_snapshot->facts(), m_view, parts()));
}

void DiagramEditor::removeFromLandscape()
{
    if (parts().isEmpty() || !view())
        return;
    performAndTell(views::removeFromLandscape(m_view, parts()),
        views::removalFromLandscapeNotice(m_snapshot->facts(), m_view, parts()));
}

// Clipboard

void DiagramEditor::cut()
{
    if (m_readOnly || parts().isEmpty())
        return;
    copy();
    perform(views::removeFromView(m_view, parts()));
}

void DiagramEditor::copy()
{
    if (parts().isEmpty() || !view())
        return;
    const views::Copied copied = views::copyParts(m_snapshot->facts(), m_view, parts());
    auto mime = std::make_unique<QMimeData>();
    mime->setData(QString::fromLatin1(views::partMimeType), copied.json);
    mime->setText(copied.text);
    QGuiApplication::clipboard()->setMimeData(mime.release()); // the clipboard owns it
    Q_EMIT clipboardChanged();
}

void DiagramEditor::paste()
{
    pasteAs(PasteKind::Usual);
}

void DiagramEditor::pasteSpecial(PasteKind kind)
{
    pasteAs(kind);
}

void DiagramEditor::pasteAs(PasteKind kind)
{
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    if (!mime || !view() || m_readOnly)
        return;
    const QPointF middle = placeForNew();
    const auto corner = [&](QSizeF size) {
        const QPointF at = middle - QPointF(size.width() / 2, size.height() / 2);
        return m_grid.snaps ? views::snapped(at, m_grid.step) : at;
    };
    const QByteArray json = mime->data(QString::fromLatin1(views::partMimeType));
    if (views::canPaste(json)) {
        const views::PasteMode mode = kind == PasteKind::References ? views::PasteMode::Reference
            : kind == PasteKind::Copies                            ? views::PasteMode::Copy
                                                                   : views::PasteMode::Usual;
        performAndSelect(views::paste(
            m_view, json, corner(views::copiedBounds(json).size()), mode, containerAt(middle)));
    } else if (mime->hasImage()) {
        const QByteArray bytes = pngOf(qvariant_cast<QImage>(mime->imageData()));
        performAndSelect(views::addImage({m_view, containerAt(middle), QRectF(corner(views::imageSize(bytes)), QSizeF())}, bytes));
    } else if (mime->hasText() && !mime->text().isEmpty()) {
        const QRectF rect(corner(views::defaultSize(NodeKind::Note)), QSizeF());
        performAndSelect(views::addNote({m_view, containerAt(middle), rect}, mime->text()));
    }
}

void DiagramEditor::duplicate()
{
    if (!m_nodes.isEmpty() && view())
        performAndSelect(views::duplicateParts(m_snapshot->facts(), m_view, parts()));
}

// Places and sizes

QList<QRectF> DiagramEditor::rectsOf(const QList<NodeId> &nodes) const
{
    QList<QRectF> rects;
    for (const NodeId id : nodes)
        rects.append(node(id)->rect);
    return rects;
}

void DiagramEditor::setRects(const QList<NodeId> &nodes, const QList<QRectF> &rects, const QString &text)
{
    QList<views::NodeRect> changed;
    for (qsizetype i = 0; i < nodes.size() && i < rects.size(); ++i)
        if (node(nodes[i])->rect != rects[i])
            changed.append({nodes[i], rects[i]});
    if (!changed.isEmpty())
        perform(views::moveToRects(m_view, changed, text));
}

void DiagramEditor::align(Alignment alignment)
{
    const QList<NodeId> nodes = movableNodes();
    const PlacedNode *leader = m_nodes.size() > 1 ? node(m_nodes.last()) : nullptr;
    if (leader && !nodes.isEmpty())
        setRects(nodes, views::aligned(rectsOf(nodes), translated(alignment), leader->rect), tr("Align"));
}

void DiagramEditor::distribute(Direction direction)
{
    const QList<NodeId> nodes = movableNodes();
    setRects(nodes,
        views::distributed(rectsOf(nodes), direction == Direction::Horizontal ? Qt::Horizontal : Qt::Vertical),
        tr("Distribute"));
}

void DiagramEditor::matchSize(SizeMatch match)
{
    const QList<NodeId> nodes = movableNodes();
    const PlacedNode *leader = m_nodes.size() > 1 ? node(m_nodes.last()) : nullptr;
    if (!leader)
        return;
    const views::Dimension dimension = match == SizeMatch::Width ? views::Dimension::Width
        : match == SizeMatch::Height                             ? views::Dimension::Height
                                                                 : views::Dimension::Both;
    setRects(nodes, views::matched(rectsOf(nodes), dimension, leader->rect.size()), tr("Match size"));
}

void DiagramEditor::defaultSize()
{
    performOnNodes([this](const QList<NodeId> &nodes) { return views::setDefaultSize(m_view, nodes); });
}

void DiagramEditor::sizeToContents()
{
    const QList<NodeId> nodes = movableNodes();
    QHash<NodeId, QRectF> inside;
    for (const PlacedNode &placed : view() ? view()->nodes : QList<PlacedNode>())
        if (placed.parent && nodes.contains(placed.parent))
            inside[placed.parent] |= placed.rect;
    QList<views::NodeRect> rects;
    for (const NodeId id : nodes) {
        const PlacedNode *placed = node(id);
        const landscape::Element *element = m_snapshot->element(placed->element);
        QRectF rect = placed->rect;
        if (inside.contains(id)) {
            const auto own = drawing::containerSize(
                element ? element->kind : landscape::ElementKind::Grouping, element ? element->name : placed->text, m_style);
            rect = inside[id].adjusted(-padding, -padding - own.header, padding, padding);
            rect.setWidth(qMax(rect.width(), own.minimumWidth));
        } else if (element) {
            rect.setSize(drawing::nodeSize(element->kind, element->name, m_style));
        }
        if (rect != placed->rect)
            rects.append({id, rect});
    }
    if (!rects.isEmpty())
        perform(views::setRects(m_view, rects));
}

void DiagramEditor::straightenLines()
{
    if (!view())
        return;
    QList<Edit> edits;
    for (const landscape::RoutedConnection &line : view()->connections) {
        const bool chosen = m_connections.contains(line.id) || isSelected(line.sourceNode) || isSelected(line.targetNode);
        if (chosen && !line.bends.isEmpty())
            edits.append(views::setBends(m_view, line.id, {}));
    }
    if (!edits.isEmpty())
        perform(commands::together(tr("Straighten lines"), edits));
}

// Order and groups

void DiagramEditor::order(Order order)
{
    if (!m_nodes.isEmpty())
        perform(views::reorder(m_view, m_nodes, translated(order)));
}

void DiagramEditor::group()
{
    const QList<NodeId> nodes = movableNodes();
    if (!nodes.isEmpty())
        m_naming->createAndName(views::groupBoxes(m_view, nodes), {});
}

void DiagramEditor::ungroup()
{
    QList<NodeId> groups;
    QList<NodeId> freed;
    for (const NodeId id : m_nodes)
        if (const PlacedNode *placed = node(id); placed && placed->kind == NodeKind::Group)
            groups.append(id);
    for (const PlacedNode &placed : view() ? view()->nodes : QList<PlacedNode>())
        if (groups.contains(placed.parent) && !groups.contains(placed.id))
            freed.append(placed.id);
    if (!groups.isEmpty() && perform(views::ungroup(m_view, groups)))
        selectParts(freed);
}

void DiagramEditor::setLocked(bool locked)
{
    if (!m_nodes.isEmpty())
        perform(views::setLocked(m_view, m_nodes, locked));
    m_frame = rectAround(movableNodes());
    viewport()->update();
}

// Names, lines, selection

bool DiagramEditor::lineJumps() const
{
    const landscape::View *facts = view();
    return facts && facts->extras.value(drawing::lineJumpsKey) == u"true";
}

void DiagramEditor::setLineJumps(bool on)
{
    if (!view() || on == lineJumps())
        return;
    perform({on ? tr("Lines jump over others") : tr("Lines cross others"),
        [id = m_view, on](landscape::Landscape &facts) -> base::Result<void> {
            facts.views.edit(id, [on](landscape::View &view) {
                view.extras.set(drawing::lineJumpsKey.toString(), on ? QStringLiteral("true") : QString());
            });
            return {};
        }});
}

void DiagramEditor::rename()
{
    if (m_readOnly)
        return;
    if (m_nodes.size() == 1 && node(m_nodes.first())->kind == NodeKind::ViewReference)
        Q_EMIT viewActivated(node(m_nodes.first())->reference);
    else if (!m_nodes.isEmpty())
        m_naming->open(m_nodes.last());
    else if (!m_connections.isEmpty())
        m_naming->open(m_connections.last());
}

void DiagramEditor::startConnection()
{
    if (m_readOnly || m_nodes.isEmpty())
        return;
    ToolChoice tool = m_tool;
    if (tool.kind != ToolChoice::Kind::Relation && tool.kind != ToolChoice::Kind::PlainLine)
        tool.kind = ToolChoice::Kind::MagicConnector;
    m_keyboardLink = std::make_unique<KeyboardLink>(*this, tool, m_nodes.last());
    setFocus();
    viewport()->update();
}

void DiagramEditor::selectEverything()
{
    QList<NodeId> nodes;
    QList<ConnectionId> lines;
    if (picture()) {
        for (const drawing::PictureBox &box : picture()->boxes)
            nodes.append(box.node);
        for (const drawing::PictureLine &line : picture()->lines)
            lines.append(line.connection);
    }
    selectParts(nodes, lines);
}

void DiagramEditor::selectAllOfSameKind()
{
    if (!view())
        return;
    QSet<int> kinds;     // of elements
    QSet<int> boxes;     // of other boxes
    QSet<int> relations; // of lines; -1 = plain
    const auto relationOf = [this](const landscape::RoutedConnection &line) {
        const landscape::Relationship *relationship = m_snapshot->relationship(line.relationship);
        return relationship ? int(relationship->kind) : -1;
    };
    for (const NodeId id : m_nodes) {
        const landscape::Element *element = m_snapshot->element(elementOf(id));
        element ? kinds.insert(int(element->kind)) : boxes.insert(int(node(id)->kind));
    }
    for (const ConnectionId id : m_connections)
        if (const auto *line = view()->connection(id))
            relations.insert(relationOf(*line));
    QList<NodeId> nodes;
    QList<ConnectionId> lines;
    for (const PlacedNode &placed : view()->nodes) {
        const landscape::Element *element = m_snapshot->element(placed.element);
        if (element ? kinds.contains(int(element->kind)) : boxes.contains(int(placed.kind)))
            nodes.append(placed.id);
    }
    for (const landscape::RoutedConnection &line : view()->connections)
        if (relations.contains(relationOf(line)))
            lines.append(line.id);
    selectParts(nodes, lines);
}

void DiagramEditor::zoomToSelection()
{
    QRectF around = rectAround(m_nodes);
    if (picture())
        for (const drawing::PictureLine &line : picture()->lines)
            if (m_chosenLines.contains(line.connection))
                around |= picture()->boundsOf(line);
    if (!around.isEmpty())
        zoomTo(around, 2);
}

} // namespace canvas
