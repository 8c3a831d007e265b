// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/landscape.h"

#include <QCryptographicHash>
#include <QSet>
#include <QUuid>

namespace landscape {

const Concept *Landscape::findConcept(ConceptId id) const
{
    if (id.isElement())
        return element(id.element());
    return id.isRelationship() ? relationship(id.relationship()) : nullptr;
}

QString Landscape::nameOf(ElementId id) const
{
    const Element *found = element(id);
    return found ? found->name : QString();
}

namespace {

// All relationships that end in `first`, and those that end in these, and so on.
QSet<RelationshipId> standingOn(const Table<Relationship> &relationships, ConceptId first)
{
    QSet<ConceptId> gone{first};
    QSet<RelationshipId> result;
    if (first.isRelationship())
        result.insert(first.relationship());
    for (bool grew = true; grew;) {
        grew = false;
        for (const Relationship &relationship : relationships) {
            if (result.contains(relationship.id))
                continue;
            if (gone.contains(relationship.source) || gone.contains(relationship.target)) {
                result.insert(relationship.id);
                gone.insert(relationship.id);
                grew = true;
            }
        }
    }
    return result;
}

void removeFromView(View &view, ElementId element, const QSet<RelationshipId> &relationships)
{
    QSet<NodeId> nodes;
    for (const PlacedNode &node : view.nodes) {
        if (element && node.element == element)
            nodes.insert(node.id);
    }
    QHash<NodeId, NodeId> parents;
    for (const PlacedNode &node : view.nodes)
        parents.insert(node.id, node.parent);
    // What lay inside a removed box stays where it is, one level up.
    for (PlacedNode &node : view.nodes) {
        while (nodes.contains(node.parent))
            node.parent = parents.value(node.parent);
    }
    view.nodes.removeIf([&](const PlacedNode &node) { return nodes.contains(node.id); });
    QSet<ConnectionId> lines;
    for (bool grew = true; grew;) {
        grew = false;
        for (const RoutedConnection &line : view.connections) {
            if (lines.contains(line.id))
                continue;
            if ((line.relationship && relationships.contains(line.relationship)) || nodes.contains(line.sourceNode)
                || nodes.contains(line.targetNode) || lines.contains(line.sourceConnection)
                || lines.contains(line.targetConnection)) {
                lines.insert(line.id);
                grew = true;
            }
        }
    }
    view.connections.removeIf([&](const RoutedConnection &line) { return lines.contains(line.id); });
}

void removeFromViews(Landscape &landscape, ElementId element, const QSet<RelationshipId> &relationships)
{
    QList<ViewId> touched;
    for (const View &view : landscape.views) {
        const bool shows
            = std::any_of(view.nodes.begin(), view.nodes.end(),
                          [&](const PlacedNode &node) { return element && node.element == element; })
            || std::any_of(view.connections.begin(), view.connections.end(), [&](const RoutedConnection &line) {
                  return relationships.contains(line.relationship);
              });
        if (shows)
            touched << view.id;
    }
    for (const ViewId view : touched)
        landscape.views.edit(view, [&](View &changed) { removeFromView(changed, element, relationships); });
}

void removeReferences(AttributeValues &values, ElementId id)
{
    AttributeValues kept;
    for (const AttributeValue &entry : values.entries()) {
        if (entry.value.as<ElementId>() != id)
            kept.add(entry.attribute, entry.value, entry.source);
    }
    if (kept.size() != values.size())
        values = kept;
}

bool refersTo(const AttributeValues &values, ElementId id)
{
    return std::any_of(values.entries().begin(), values.entries().end(),
                       [&](const AttributeValue &entry) { return entry.value.as<ElementId>() == id; });
}

template <typename RowTable> void removeReferencesFrom(RowTable &table, ElementId id)
{
    QList<typename RowTable::RowId> touched;
    for (const auto &row : table) {
        if (refersTo(row.attributes, id))
            touched << row.id;
    }
    for (const auto rowId : touched)
        table.edit(rowId, [&](auto &row) { removeReferences(row.attributes, id); });
}

template <typename RowTable, typename Predicate> void eraseIf(RowTable &table, Predicate &&predicate)
{
    QList<typename RowTable::RowId> gone;
    for (const auto &row : table) {
        if (predicate(row))
            gone << row.id;
    }
    for (const auto rowId : gone)
        table.erase(rowId);
}

}

void Landscape::removeElement(ElementId id)
{
    if (!elements.contains(id))
        return;
    const QSet<RelationshipId> lines = standingOn(relationships, id);
    removeFromViews(*this, id, lines);
    for (const RelationshipId line : lines)
        relationships.erase(line);
    eraseIf(uses, [id](const Use &use) { return use.unit == id || use.function == id || use.application == id; });
    eraseIf(moves, [id](const Move &move) { return move.unit == id || move.function == id || move.application == id; });
    eraseIf(decisions, [id](const Decision &decision) { return decision.application == id; });
    eraseIf(sameAs, [id](const SameAs &link) { return link.element == id; });
    removeReferencesFrom(elements, id);
    removeReferencesFrom(relationships, id);
    elements.erase(id);
}

void Landscape::removeRelationship(RelationshipId id)
{
    if (!relationships.contains(id))
        return;
    const QSet<RelationshipId> lines = standingOn(relationships, id);
    removeFromViews(*this, {}, lines);
    for (const RelationshipId line : lines)
        relationships.erase(line);
}

QString derivedUid(const QStringList &parts)
{
    const QByteArray digest = QCryptographicHash::hash(parts.join(QChar(0x1f)).toUtf8(), QCryptographicHash::Md5);
    return QStringLiteral("id-") + QString::fromLatin1(digest.toHex());
}

QString freshUid()
{
    return QStringLiteral("id-") + QString::fromLatin1(QUuid::createUuid().toRfc4122().toHex());
}

} // namespace landscape
