// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/views/viewchanges.h"

#include "editing/commands/missing.h"

#include <QCoreApplication>

#include <cmath>

namespace editing::views {

using namespace landscape;

QString tr(const char *text)
{
    return QCoreApplication::translate("editing::views", text);
}

tl::unexpected<base::Error> refused(const char *code, const QString &message, const QString &remedy)
{
    return base::failure({QString::fromLatin1(code), message, remedy, {}, 0});
}

Uids::Uids()
    : m_seed(freshUid())
{ }

QString Uids::at(int number) const
{
    return number == 0 ? m_seed : derivedUid({m_seed, QString::number(number)});
}

base::Result<void> changeView(Landscape &facts, ViewId id, const std::function<base::Result<void>(View &)> &change)
{
    if (!facts.views.contains(id))
        return commands::missing();
    base::Result<void> done;
    facts.views.edit(id, [&](View &view) { done = change(view); });
    return done;
}

QSizeF defaultSize(ElementKind element)
{
    switch (element) {
    case ElementKind::Junction:
        return {15, 15};
    case ElementKind::Grouping:
        return {400, 140};
    default:
        return {120, 55};
    }
}

QSizeF defaultSize(NodeKind kind, ElementKind element)
{
    switch (kind) {
    case NodeKind::Element:
        return defaultSize(element);
    case NodeKind::Group:
        return {400, 140};
    case NodeKind::Note:
        return {185, 80};
    case NodeKind::ViewReference:
        return {120, 55};
    case NodeKind::Legend:
        return {210, 150};
    }
    Q_UNREACHABLE();
}

ConceptId conceptOf(const View &view, const LineEnd &end)
{
    if (end.node) {
        const PlacedNode *node = view.node(end.node);
        return node && node->kind == NodeKind::Element ? ConceptId(node->element) : ConceptId();
    }
    const RoutedConnection *line = view.connection(end.connection);
    return line ? ConceptId(line->relationship) : ConceptId();
}

NodePlaces::NodePlaces(const View &view)
{
    m_places.reserve(view.nodes.size());
    for (qsizetype i = 0; i < view.nodes.size(); ++i)
        m_places.insert(view.nodes.at(i).id, i);
}

namespace {

// Parents stand before their children, so one pass finds all contents.
void addContents(const View &view, QSet<NodeId> &nodes)
{
    for (const PlacedNode &node : view.nodes) {
        if (node.parent && nodes.contains(node.parent))
            nodes.insert(node.id);
    }
}

} // namespace

QSet<NodeId> withContents(const View &view, const QList<NodeId> &nodes)
{
    const QSet<NodeId> wanted(nodes.begin(), nodes.end());
    QSet<NodeId> all;
    for (const PlacedNode &node : view.nodes) {
        if (wanted.contains(node.id))
            all.insert(node.id);
    }
    addContents(view, all);
    return all;
}

QSet<NodeId> movable(const View &view, const QList<NodeId> &nodes)
{
    const QSet<NodeId> wanted(nodes.begin(), nodes.end());
    QSet<NodeId> all;
    for (const PlacedNode &node : view.nodes) {
        if (!node.locked && wanted.contains(node.id))
            all.insert(node.id);
    }
    addContents(view, all);
    return all;
}

QList<NodeId> rootsOf(const View &view, const QSet<NodeId> &nodes)
{
    QList<NodeId> roots;
    for (const PlacedNode &node : view.nodes) {
        if (nodes.contains(node.id) && !nodes.contains(node.parent))
            roots << node.id;
    }
    return roots;
}

namespace {

// The lines that `belongs(line, known)` says yes to, `known` being those found so far. Nearly all lines run between
// boxes and are asked about once; only those that end in lines are asked again, until none is added.
template <typename Belongs> QSet<ConnectionId> growingLines(const View &view, Belongs &&belongs)
{
    QSet<ConnectionId> all;
    QList<const RoutedConnection *> later;
    for (const RoutedConnection &line : view.connections) {
        if (belongs(line, all))
            all.insert(line.id);
        else if (line.sourceConnection || line.targetConnection)
            later << &line;
    }
    for (bool grew = true; grew;) {
        const qsizetype before = later.size();
        later.removeIf([&](const RoutedConnection *line) {
            if (!belongs(*line, all))
                return false;
            all.insert(line->id);
            return true;
        });
        grew = later.size() < before;
    }
    return all;
}

} // namespace

QSet<ConnectionId> linesAt(const View &view, const QSet<NodeId> &nodes, const QSet<ConnectionId> &lines)
{
    return growingLines(view, [&](const RoutedConnection &line, const QSet<ConnectionId> &known) {
        return nodes.contains(line.sourceNode) || nodes.contains(line.targetNode) || lines.contains(line.id)
            || (line.sourceConnection && known.contains(line.sourceConnection))
            || (line.targetConnection && known.contains(line.targetConnection));
    });
}

QSet<ConnectionId> linesWithin(const View &view, const QSet<NodeId> &nodes)
{
    if (nodes.isEmpty())
        return {};
    return growingLines(view, [&](const RoutedConnection &line, const QSet<ConnectionId> &known) {
        return (line.sourceNode ? nodes.contains(line.sourceNode) : known.contains(line.sourceConnection))
            && (line.targetNode ? nodes.contains(line.targetNode) : known.contains(line.targetConnection));
    });
}

void takeOut(View &view, const QSet<NodeId> &nodes, const QSet<ConnectionId> &lines)
{
    const QSet<ConnectionId> goneLines = linesAt(view, nodes, lines);
    if (!nodes.isEmpty())
        view.nodes.removeIf([&](const PlacedNode &node) { return nodes.contains(node.id); });
    if (!goneLines.isEmpty())
        view.connections.removeIf([&](const RoutedConnection &line) { return goneLines.contains(line.id); });
}

void liftContents(View &view, const QSet<NodeId> &nodes)
{
    QHash<NodeId, NodeId> parents;
    for (const PlacedNode &node : std::as_const(view.nodes)) {
        if (nodes.contains(node.id))
            parents.insert(node.id, node.parent);
    }
    for (PlacedNode &node : view.nodes) {
        while (!nodes.contains(node.id) && nodes.contains(node.parent))
            node.parent = parents.value(node.parent);
    }
}

void moveToEnd(View &view, const QSet<NodeId> &nodes)
{
    if (nodes.isEmpty())
        return;
    std::stable_partition(view.nodes.begin(), view.nodes.end(),
                          [&](const PlacedNode &node) { return !nodes.contains(node.id); });
}

QHash<ConceptId, LineEnd> firstEnds(const View &view)
{
    QHash<ConceptId, LineEnd> ends;
    ends.reserve(view.nodes.size() + view.connections.size());
    for (const PlacedNode &node : view.nodes) {
        if (node.kind == NodeKind::Element && !ends.contains(node.element))
            ends.insert(node.element, {node.id, {}});
    }
    for (const RoutedConnection &line : view.connections) {
        if (line.relationship && !ends.contains(line.relationship))
            ends.insert(line.relationship, {{}, line.id});
    }
    return ends;
}

bool hasEnd(const View &view, const LineEnd &end)
{
    return end.node ? view.node(end.node) != nullptr : view.connection(end.connection) != nullptr;
}

namespace {

bool mayHold(const Landscape &facts, const PlacedNode &node)
{
    if (node.kind == NodeKind::Group)
        return true;
    const Element *element = node.kind == NodeKind::Element ? facts.element(node.element) : nullptr;
    return element && element->kind != ElementKind::Junction;
}

} // namespace

base::Result<void> checkHolder(const Landscape &facts, const View &view, NodeId holder)
{
    if (!holder)
        return {};
    const PlacedNode *node = view.node(holder);
    if (!node)
        return commands::missing();
    if (!mayHold(facts, *node))
        return refused("view.nesting", tr("only elements and groups can hold other boxes"),
                       tr("put it beside the box"));
    return {};
}

base::Result<NodeId> insertNode(const Landscape &facts, View &view, const Place &place, PlacedNode node,
                                const QString &uid)
{
    if (!isFinite(place.rect))
        return refused("view.rect", tr("the place for the box is not a rectangle"));
    if (const auto checked = checkHolder(facts, view, place.parent); !checked)
        return base::failure(checked.error());
    node.parent = place.parent;
    node.rect = place.rect;
    if (node.rect.width() <= 0 || node.rect.height() <= 0) {
        const Element *element = facts.element(node.element);
        node.rect.setSize(defaultSize(node.kind, element ? element->kind : ElementKind {}));
    }
    node.uid = uid;
    return view.addNode(std::move(node));
}

ConnectionId insertLine(View &view, RelationshipId relationship, const LineEnd &source, const LineEnd &target,
                        const QList<QPointF> &bends, const QString &uid)
{
    RoutedConnection line;
    line.relationship = relationship;
    line.sourceNode = source.node;
    line.sourceConnection = source.node ? ConnectionId() : source.connection;
    line.targetNode = target.node;
    line.targetConnection = target.node ? ConnectionId() : target.connection;
    line.bends = bends;
    line.uid = uid;
    if (source.node && source.node == target.node && bends.isEmpty()) {
        // A line from a box to itself would not be seen: it goes round the upper right corner.
        const QRectF rect = view.node(source.node)->rect;
        const QPointF corner = rect.topRight();
        line.bends
            = {QPointF(rect.center().x(), corner.y() - 2 * 12), QPointF(corner.x() + 2 * 12, corner.y() - 2 * 12),
               QPointF(corner.x() + 2 * 12, rect.center().y())};
    }
    return view.addConnection(std::move(line));
}

base::Result<void> nest(Landscape &facts, View &view, NodeId outer, NodeId inner, const RelationChoice &relation,
                        const QString &uid, const QString &lineUid)
{
    LineEnd source {outer, {}};
    LineEnd target {inner, {}};
    if (relation.reversed)
        std::swap(source, target);
    Relationship made;
    made.kind = relation.kind;
    made.source = conceptOf(view, source);
    made.target = conceptOf(view, target);
    made.uid = uid;
    const QList<RelationshipId> equal = equalRelationships(facts, made.kind, made.source, made.target);
    RelationshipId id = equal.value(0);
    if (!id) {
        const base::Result<RelationshipId> inserted = insertRelationship(facts, std::move(made));
        if (!inserted)
            return base::failure(inserted.error());
        id = *inserted;
    }
    const bool drawn
        = std::any_of(view.connections.cbegin(), view.connections.cend(), [&](const RoutedConnection &line) {
              return line.relationship == id && line.sourceNode == source.node && line.targetNode == target.node;
          });
    if (!drawn)
        (void)insertLine(view, id, source, target, {}, lineUid);
    return {};
}

bool isFinite(const QRectF &rect)
{
    return std::isfinite(rect.x()) && std::isfinite(rect.y()) && std::isfinite(rect.width())
        && std::isfinite(rect.height());
}

bool isFinite(QPointF point)
{
    return std::isfinite(point.x()) && std::isfinite(point.y());
}

base::Result<void> checkBends(const QList<QPointF> &bends)
{
    if (!std::all_of(bends.begin(), bends.end(), [](QPointF bend) { return isFinite(bend); }))
        return refused("view.rect", tr("a bend of the line is not a point"));
    return {};
}

} // namespace editing::views
