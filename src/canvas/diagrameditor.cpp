// SPDX-License-Identifier: GPL-3.0-or-later
// What DiagramEditor knows: its view, its selection, its tool. Events, hits, painting and deeds have files of their own.
#include "canvas/diagrameditor.h"

#include "canvas/naming/naming.h"
#include "canvas/tools/choosetool.h"
#include "canvas/tools/handtool.h"
#include "canvas/keyboard/keyboarddrag.h"
#include "canvas/keyboard/keyboardlink.h"
#include "canvas/tools/linktool.h"
#include "canvas/tools/looktool.h"
#include "canvas/tools/maketool.h"
#include "drawing/notation/elementshape.h"

#include <QTimer>

#include <algorithm>

namespace canvas {

using landscape::ConceptId;
using landscape::ConnectionId;
using landscape::ElementId;
using landscape::NodeId;
using landscape::NodeKind;
using landscape::PlacedNode;

namespace {

/// What boxes show, each once, in their order.
QList<ElementId> elementsOf(const DiagramEditor &editor, const QList<NodeId> &nodes)
{
    QList<ElementId> elements;
    QSet<ElementId> seen;
    for (const NodeId id : nodes) {
        const ElementId element = editor.elementOf(id);
        if (!element || seen.contains(element))
            continue;
        seen.insert(element);
        elements.append(element);
    }
    return elements;
}

} // namespace

DiagramEditor::DiagramEditor(editing::Document &document, QWidget *parent)
    : DiagramView(parent)
    , m_document(document)
    , m_snapshot(document.snapshot())
    , m_naming(new Naming(*this))
    , m_edgeTimer(new QTimer(this))
{
    m_acting = makeTool();
    m_edgeTimer->setInterval(16);
    setAcceptDrops(true);
    viewport()->setAcceptDrops(true);
    setEmptyText(tr("This view is empty. Double-click to name a new element, choose one in the palette, or drag elements "
                    "here from the tree."));
    connect(m_edgeTimer, &QTimer::timeout, this, &DiagramEditor::scrollAtEdge);
    connect(&document, &editing::Document::changed, this, &DiagramEditor::follow);
    connect(&document, &editing::Document::replaced, this, [this] {
        cancelGesture();
        m_snapshot = m_document.snapshot();
        setView({});
    });
    connect(&document, &editing::Document::selectionChanged, this, &DiagramEditor::readDocumentSelection);
    connect(this, &DiagramView::visibleAreaChanged, m_naming, &Naming::follow);
}

DiagramEditor::~DiagramEditor()
{
    m_naming->disconnect(this);
    disconnect(this, nullptr, m_naming, nullptr);
    m_gesture.reset();
    m_keyboardLink.reset();
    m_keyboardDrag.reset();
}

// The view

void DiagramEditor::setView(landscape::ViewId view)
{
    cancelGesture();
    m_naming->cancel();
    m_view = view;
    m_nodes.clear();
    m_connections.clear();
    m_chosenLines.clear();
    m_near = {};
    m_hover = {};
    m_snapshot = m_document.snapshot();
    rebuild();
    partsChanged();
    readDocumentSelection();
}

const landscape::View *DiagramEditor::view() const
{
    return m_snapshot->views.find(m_view);
}

const PlacedNode *DiagramEditor::node(NodeId id) const
{
    const landscape::View *facts = view();
    const std::int32_t place = m_places.value(id.number());
    return facts && place >= 0 ? &facts->nodes.at(place) : nullptr;
}

void DiagramEditor::follow(const landscape::Difference &difference)
{
    if ((m_gesture || m_keyboardDrag) && !m_finishing)
        cancelGesture();
    m_snapshot = m_document.snapshot();
    const bool touched = !difference.views.isEmpty() || !difference.elements.isEmpty()
        || !difference.relationships.isEmpty() || difference.settings;
    if (!touched)
        return;
    rebuild(difference);
    dropVanished();
    m_naming->follow();
}

/// Only what the difference touches, where that can be.
void DiagramEditor::rebuild(const landscape::Difference &difference)
{
    const landscape::View *facts = view();
    if (!facts || !picture() || picture() != m_kept.picture() || picture()->boxes.empty()) {
        rebuild();
        return;
    }
    const auto change = m_kept.follow(m_snapshot, *facts, difference);
    if (change.all) {
        readPlaces(*facts);
        replacePicture(m_kept.picture());
    } else {
        for (qsizetype i = m_places.size(); i < facts->nodes.size(); ++i)
            m_places.insert(facts->nodes[i].id.number(), std::int32_t(i));
        followPicture(change);
    }
    m_frame = rectAround(movableNodes());
    setAccessibleName(tr("Diagram: %1").arg(facts->name));
}

void DiagramEditor::readPlaces(const landscape::View &facts)
{
    m_places = drawing::IdIndex(facts.nodes.size(), facts.lastNode);
    for (qsizetype i = 0; i < facts.nodes.size(); ++i)
        m_places.insert(facts.nodes[i].id.number(), std::int32_t(i));
}

void DiagramEditor::rebuild()
{
    const landscape::View *facts = view();
    if (!facts) {
        m_places = {};
        m_kept.clear();
        setPicture({});
        return;
    }
    readPlaces(*facts);
    const bool same = picture() && picture()->view == m_view && !picture()->boxes.empty();
    const drawing::PicturePtr made = m_kept.show(m_snapshot, *facts, m_style);
    const bool first = picture() && picture()->view == m_view && picture()->boxes.empty() && !made->boxes.empty();
    if (same || first) // the first box of an empty view stays where it was put
        replacePicture(made);
    else
        setPicture(made);
    m_frame = rectAround(movableNodes());
    setAccessibleName(tr("Diagram: %1").arg(facts->name));
}

void DiagramEditor::setStyle(const drawing::Style &style)
{
    if (style == m_style)
        return;
    cancelGesture();
    m_style = style;
    rebuild();
}

void DiagramEditor::setGrid(const Grid &grid)
{
    m_grid = grid;
    m_grid.step = qBound(1.0, grid.step, 200.0);
    viewport()->update();
}

void DiagramEditor::setReadOnly(bool readOnly)
{
    if (m_readOnly == readOnly)
        return;
    m_naming->cancel();
    cancelTool();
    m_readOnly = readOnly;
    viewport()->setAcceptDrops(!readOnly);
    viewport()->update();
}

// The tool

void DiagramEditor::setTool(const ToolChoice &tool)
{
    m_naming->accept();
    cancelGesture();
    exchangeTool(tool);
}

void DiagramEditor::exchangeTool(const ToolChoice &tool)
{
    if (m_acting)
        m_acting->cancel();
    const bool changed = !(m_tool == tool);
    m_tool = tool;
    m_retired = std::move(m_acting);
    m_acting = makeTool();
    m_near = {};
    setTarget({});
    updateCursor();
    viewport()->update();
    if (changed)
        Q_EMIT toolChanged(m_tool);
}

std::unique_ptr<EditorTool> DiagramEditor::makeTool()
{
    using Kind = ToolChoice::Kind;
    switch (m_tool.kind) {
    case Kind::Select:
        break;
    case Kind::Marquee:
        return std::make_unique<ChooseTool>(*this, true);
    case Kind::Pan:
        return std::make_unique<HandTool>(*this);
    case Kind::FormatPainter:
        return std::make_unique<LookTool>(*this);
    case Kind::MagicConnector:
    case Kind::Relation:
    case Kind::PlainLine:
        return std::make_unique<LinkTool>(*this, m_tool);
    case Kind::Element:
    case Kind::Junction:
    case Kind::Note:
    case Kind::Group:
    case Kind::Legend:
    case Kind::Image:
    case Kind::ViewReference:
        return std::make_unique<MakeTool>(*this, m_tool);
    }
    return std::make_unique<ChooseTool>(*this);
}

void DiagramEditor::toolUsed()
{
    if (m_tool.kind != ToolChoice::Kind::Select && !m_tool.keep)
        exchangeTool({});
}

void DiagramEditor::cancelTool()
{
    m_keyboardLink.reset();
    setTool({});
}

// Selection

void DiagramEditor::selectParts(const QList<NodeId> &nodes, const QList<ConnectionId> &connections)
{
    QList<NodeId> keptNodes;
    QList<ConnectionId> keptConnections;
    QSet<NodeId> seen;
    for (const NodeId id : nodes)
        if (node(id) && !seen.contains(id)) {
            keptNodes.append(id);
            seen.insert(id);
        }
    if (const landscape::View *facts = view(); facts && !connections.isEmpty()) {
        QSet<ConnectionId> there;
        for (const landscape::RoutedConnection &line : facts->connections)
            there.insert(line.id);
        for (const ConnectionId id : connections)
            if (there.remove(id))
                keptConnections.append(id);
    }
    if (keptNodes == m_nodes && keptConnections == m_connections)
        return;
    m_nodes = keptNodes;
    m_connections = keptConnections;
    m_chosenLines = QSet<ConnectionId>(m_connections.begin(), m_connections.end());
    partsChanged();
}

void DiagramEditor::toggle(const Hit &hit)
{
    QList<NodeId> nodes = m_nodes;
    QList<ConnectionId> connections = m_connections;
    if (hit.node && nodes.removeAll(hit.node) == 0)
        nodes.append(hit.node);
    if (hit.connection && connections.removeAll(hit.connection) == 0)
        connections.append(hit.connection);
    selectParts(nodes, connections);
}

void DiagramEditor::partsChanged()
{
    if (m_keyboardDrag && !m_finishing)
        m_keyboardDrag.reset();
    m_frame = rectAround(movableNodes());
    const QList<ElementId> elements = elementsOf(*this, m_nodes);
    const bool changed = elements != selection();
    setSelection(elements);
    viewport()->update();
    writeDocumentSelection();
    describeFocus();
    if (changed)
        Q_EMIT selectionChanged(selection());
    Q_EMIT partsSelected();
}

QSet<ConceptId> DiagramEditor::selectedConcepts() const
{
    QSet<ConceptId> chosen;
    for (const NodeId id : m_nodes)
        if (const ElementId element = elementOf(id))
            chosen.insert(element);
    for (const ConnectionId id : m_connections)
        if (const auto *line = view()->connection(id); line && line->relationship)
            chosen.insert(line->relationship);
    return chosen;
}

void DiagramEditor::writeDocumentSelection()
{
    if (m_writingSelection || !view())
        return;
    QList<ConceptId> chosen;
    for (const NodeId id : m_nodes)
        if (const ElementId element = elementOf(id))
            chosen.append(element);
    for (const ConnectionId id : m_connections)
        if (const auto *line = view()->connection(id); line && line->relationship)
            chosen.append(line->relationship);
    m_writingSelection = true;
    m_document.setSelection(chosen);
    m_writingSelection = false;
}

/// What others selected is selected here where the view shows it.
void DiagramEditor::readDocumentSelection()
{
    const landscape::View *facts = view();
    if (m_writingSelection || !facts)
        return;
    const auto &wanted = m_document.selection();
    const QSet<ConceptId> set(wanted.begin(), wanted.end());
    if (set == selectedConcepts())
        return;
    QList<NodeId> nodes;
    QList<ConnectionId> connections;
    for (const PlacedNode &placed : facts->nodes)
        if (placed.element && set.contains(placed.element))
            nodes.append(placed.id);
    for (const landscape::RoutedConnection &line : facts->connections)
        if (line.relationship && set.contains(line.relationship))
            connections.append(line.id);
    m_writingSelection = true; // it is the document that says so
    selectParts(nodes, connections);
    m_writingSelection = false;
}

void DiagramEditor::dropVanished()
{
    const QList<NodeId> nodes = m_nodes;
    const QList<ConnectionId> connections = m_connections;
    const bool before = m_writingSelection;
    selectParts(nodes, connections);
    if (elementsOf(*this, m_nodes) != selection()) // a box shows another element now
        partsChanged();
    m_writingSelection = before;
    m_frame = rectAround(movableNodes());
    if (!node(m_near))
        m_near = {};
    m_hover = {};
}

bool DiagramEditor::revealConcept(ConceptId id)
{
    const landscape::View *facts = view();
    if (!facts)
        return false;
    QRectF place;
    for (const PlacedNode &placed : facts->nodes)
        if (place.isNull() && placed.element && id == ConceptId(placed.element)) {
            selectParts({placed.id});
            place = placed.rect;
        }
    for (const drawing::PictureLine &line : picture()->lines)
        if (place.isNull() && line.relationship && id == ConceptId(line.relationship)) {
            selectParts({}, {line.connection});
            place = picture()->boundsOf(line);
        }
    if (place.isNull())
        return false;
    if (!visibleArea().contains(place))
        centreOn(place.center());
    return true;
}

/// For those who hear the diagram: what is selected and what it is joined to.
void DiagramEditor::describeFocus()
{
    QString words;
    if (m_nodes.size() == 1 && m_connections.isEmpty()) {
        const landscape::Element *element = m_snapshot->element(elementOf(m_nodes.first()));
        const PlacedNode *placed = node(m_nodes.first());
        QStringList others;
        for (const landscape::RoutedConnection &line : view()->connections) {
            const NodeId other = line.sourceNode == m_nodes.first() ? line.targetNode
                : line.targetNode == m_nodes.first()                ? line.sourceNode
                                                                    : NodeId();
            if (const QString name = m_snapshot->nameOf(elementOf(other)); !name.isEmpty())
                others << name;
        }
        words = element ? tr("%1, %2").arg(element->name, landscape::kindLabel(element->kind)) : placed->text;
        if (placed->locked)
            words = tr("%1, locked").arg(words);
        if (!others.isEmpty())
            words = tr("%1, joined to %2").arg(words, others.join(QStringLiteral(", ")));
    } else if (m_connections.size() == 1 && m_nodes.isEmpty()) {
        const auto *line = view()->connection(m_connections.first());
        const landscape::Relationship *relationship = line ? m_snapshot->relationship(line->relationship) : nullptr;
        words = relationship ? tr("%1 from %2 to %3")
                                   .arg(landscape::kindLabel(relationship->kind),
                                       m_snapshot->nameOf(relationship->source.element()),
                                       m_snapshot->nameOf(relationship->target.element()))
                             : tr("Line");
    } else if (const auto count = m_nodes.size() + m_connections.size()) {
        words = tr("%n selected", nullptr, int(count));
    }
    setAccessibleDescription(words);
}

// What tools ask

QString DiagramEditor::nameOf(int box) const
{
    const PlacedNode *placed = node(picture()->boxes[size_t(box)].node);
    if (!placed)
        return {};
    if (placed->kind == NodeKind::Element)
        return m_snapshot->nameOf(placed->element);
    const landscape::View *shown = placed->kind == NodeKind::ViewReference ? m_snapshot->views.find(placed->reference) : nullptr;
    return shown ? shown->name : placed->text;
}

ElementId DiagramEditor::elementOf(NodeId id) const
{
    const PlacedNode *placed = node(id);
    return placed ? placed->element : ElementId();
}

QList<NodeId> DiagramEditor::movableNodes() const
{
    const QSet<NodeId> chosen(m_nodes.begin(), m_nodes.end());
    QList<NodeId> movable;
    for (const NodeId id : m_nodes) {
        const PlacedNode *placed = node(id);
        bool goesAnyway = !placed || placed->locked;
        for (const PlacedNode *at = placed; at && !goesAnyway; at = node(at->parent))
            goesAnyway = at->parent && chosen.contains(at->parent);
        if (!goesAnyway)
            movable.append(id);
    }
    return movable;
}

QSet<NodeId> DiagramEditor::withContents(const QList<NodeId> &nodes) const
{
    QSet<NodeId> all(nodes.begin(), nodes.end());
    if (const landscape::View *facts = view())
        for (const PlacedNode &placed : facts->nodes) // parents stand before their children
            if (all.contains(placed.parent))
                all.insert(placed.id);
    return all;
}

QSet<NodeId> DiagramEditor::selectedWithContents() const
{
    return withContents(m_nodes);
}

QRectF DiagramEditor::rectAround(const QList<NodeId> &nodes) const
{
    QRectF around;
    for (const NodeId id : nodes)
        if (const PlacedNode *placed = node(id))
            around |= placed->rect;
    return around;
}

void DiagramEditor::setTarget(NodeId target)
{
    if (m_target == target)
        return;
    m_target = target;
    viewport()->update();
}

bool DiagramEditor::perform(const editing::Edit &edit)
{
    if (m_readOnly)
        return false;
    const auto done = m_document.perform(edit);
    if (!done)
        reportFailure(done.error());
    return done.has_value();
}

bool DiagramEditor::performAndSelect(const editing::Edit &edit)
{
    const landscape::View *before = view();
    if (!before)
        return false;
    const std::uint32_t lastNode = before->lastNode;
    const std::uint32_t lastLine = before->lastConnection;
    if (!perform(edit))
        return false;
    const landscape::View *after = view();
    if (!after)
        return true;
    QList<NodeId> nodes;
    QList<ConnectionId> lines;
    for (const PlacedNode &placed : after->nodes)
        if (placed.id.number() > lastNode && placed.parent.number() <= lastNode)
            nodes.append(placed.id);
    for (const landscape::RoutedConnection &line : after->connections)
        if (line.id.number() > lastLine)
            lines.append(line.id);
    if (!nodes.isEmpty())
        selectParts(nodes);
    else if (!lines.isEmpty())
        selectParts({}, lines);
    return true;
}

void DiagramEditor::reportFailure(const base::Error &error)
{
    Q_EMIT noticed(error.remedy.isEmpty() ? error.message : error.message + u' ' + error.remedy, false);
}

} // namespace canvas
