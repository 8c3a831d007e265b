// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/compare/differences.h"

#include <QSet>

namespace landscape::comparing {

namespace {

template <typename Row> const Row *find(const std::map<std::uint32_t, Row> &rows, std::uint32_t number)
{
    const auto found = rows.find(number);
    return found == rows.end() ? nullptr : &found->second;
}

// Calls `use` with the row behind the key, a pointer of its type that may be null.
template <typename Use> auto withRow(const Aligned &side, const Key &key, Use &&use)
{
    const Landscape &facts = side.facts;
    switch (key.what) {
    case Thing::Settings:
        return use(&facts.settings);
    case Thing::AttributeDefinition:
        return use(find(side.definitions, key.number));
    case Thing::Specialization:
        return use(find(side.specializations, key.number));
    case Thing::Folder:
        return use(find(side.folders, key.number));
    case Thing::Image:
        return use(find(side.images, key.number));
    case Thing::Element:
        return use(facts.elements.find(ElementId::create(key.number)));
    case Thing::Relationship:
        return use(facts.relationships.find(RelationshipId::create(key.number)));
    case Thing::Use:
        return use(facts.uses.find(UseId::create(key.number)));
    case Thing::Move:
        return use(facts.moves.find(MoveId::create(key.number)));
    case Thing::Decision:
        return use(facts.decisions.find(DecisionId::create(key.number)));
    case Thing::SameAs:
        return use(facts.sameAs.find(SameAsId::create(key.number)));
    case Thing::View:
        break;
    }
    const View *view = facts.views.find(ViewId::create(key.number));
    if (view && key.part == Part::Node)
        return use(view->node(NodeId::create(key.partNumber)));
    if (view && key.part == Part::Connection)
        return use(view->connection(ConnectionId::create(key.partNumber)));
    return use(view);
}

template <typename Row>
void visitTable(Thing what, const Table<Row> &a, const Table<Row> &b, const std::function<void(const Key &)> &visit)
{
    Table<Row>::visitDifferences(a, b, [&](auto id) {
        const Row *x = a.find(id);
        const Row *y = b.find(id);
        if (!x || !y || !saysTheSame(*x, *y))
            visit({what, id.number()});
    });
}

template <typename Row>
void visitList(Thing what, const std::map<std::uint32_t, Row> &a, const std::map<std::uint32_t, Row> &b,
               const std::function<void(const Key &)> &visit)
{
    std::map<std::uint32_t, bool> differs;
    for (const auto &[number, row] : a) {
        const Row *other = find(b, number);
        if (!other || !(*other == row))
            differs.emplace(number, true);
    }
    for (const auto &[number, row] : b) {
        if (!find(a, number))
            differs.emplace(number, true);
    }
    for (const auto &[number, yes] : differs)
        visit({what, number});
}

template <typename Item, typename MakeKey>
void appendDifferingItems(const QList<Item> &a, const QList<Item> &b, MakeKey &&makeKey, QList<Key> &keys)
{
    QHash<decltype(Item::id), const Item *> before;
    for (const Item &item : a)
        before.insert(item.id, &item);
    for (const Item &item : b) {
        const Item *same = before.take(item.id);
        if (!same || !(*same == item))
            keys << makeKey(item.id);
    }
    for (const Item &item : a) {
        if (before.contains(item.id))
            keys << makeKey(item.id);
    }
}

// `groupOf` tells what an item lies in: only the order within that counts, and only of what lies there in both.
template <typename Item, typename GroupOf>
bool orderDiffers(const QList<Item> &a, const QList<Item> &b, GroupOf &&groupOf)
{
    using ItemId = decltype(Item::id);
    QHash<ItemId, std::uint32_t> groups;
    for (const Item &item : a)
        groups.insert(item.id, groupOf(item));
    QHash<std::uint32_t, QList<ItemId>> orders;
    QSet<ItemId> common;
    for (const Item &item : b) {
        const auto before = groups.constFind(item.id);
        if (before == groups.cend() || *before != groupOf(item))
            continue;
        orders[*before] << item.id;
        common.insert(item.id);
    }
    QHash<std::uint32_t, QList<ItemId>> ordersBefore;
    for (const Item &item : a) {
        if (common.contains(item.id))
            ordersBefore[groupOf(item)] << item.id;
    }
    return orders != ordersBefore;
}

}

bool contains(const Aligned &side, const Key &key)
{
    return withRow(side, key, [](const auto *row) { return row != nullptr; });
}

std::optional<Record> recordOf(const Aligned &side, const Key &key, const AttributeRegistry &registry)
{
    return withRow(side, key, [&](const auto *row) {
        return row ? std::optional(recordOf(*row, registry)) : std::nullopt;
    });
}

void visitDifferences(const Aligned &a, const Aligned &b, const std::function<void(const Key &)> &visit)
{
    if (!(a.facts.settings == b.facts.settings))
        visit({Thing::Settings, 0});
    visitList(Thing::AttributeDefinition, a.definitions, b.definitions, visit);
    visitList(Thing::Specialization, a.specializations, b.specializations, visit);
    visitList(Thing::Folder, a.folders, b.folders, visit);
    visitList(Thing::Image, a.images, b.images, visit);
    visitTable(Thing::Element, a.facts.elements, b.facts.elements, visit);
    visitTable(Thing::Relationship, a.facts.relationships, b.facts.relationships, visit);
    visitTable(Thing::Use, a.facts.uses, b.facts.uses, visit);
    visitTable(Thing::Move, a.facts.moves, b.facts.moves, visit);
    visitTable(Thing::Decision, a.facts.decisions, b.facts.decisions, visit);
    visitTable(Thing::SameAs, a.facts.sameAs, b.facts.sameAs, visit);
    visitTable(Thing::View, a.facts.views, b.facts.views, visit);
}

QList<Key> differingParts(const View &a, const View &b)
{
    QList<Key> keys;
    const ViewId view = b.id;
    appendDifferingItems(a.nodes, b.nodes, [view](NodeId id) { return keyOfNode(view, id); }, keys);
    appendDifferingItems(a.connections, b.connections, [view](ConnectionId id) { return keyOfConnection(view, id); },
                         keys);
    return keys;
}

bool nodeOrderDiffers(const View &a, const View &b)
{
    return orderDiffers(a.nodes, b.nodes, [](const PlacedNode &node) { return node.parent.number(); });
}

bool connectionOrderDiffers(const View &a, const View &b)
{
    return orderDiffers(a.connections, b.connections, [](const RoutedConnection &) { return 0u; });
}

QList<Key> references(const Key &owner, const FieldValue &value)
{
    const ViewId view = ViewId::create(owner.number);
    QList<Key> keys;
    if (const auto *id = std::get_if<ConceptId>(&value)) {
        keys << keyOfConcept(*id);
    } else if (const auto *values = std::get_if<QList<Value>>(&value)) {
        for (const Value &single : *values) {
            if (const auto element = single.as<ElementId>())
                keys << keyOfConcept(*element);
        }
    } else if (const auto *shown = std::get_if<ShownThing>(&value)) {
        if (shown->element)
            keys << keyOfConcept(shown->element);
        if (shown->reference)
            keys << Key{Thing::View, shown->reference.number()};
    } else if (const auto *end = std::get_if<LineEnd>(&value)) {
        keys << (end->node ? keyOfNode(view, end->node) : keyOfConnection(view, end->connection));
    } else if (const auto *parent = std::get_if<NodeId>(&value)) {
        keys << keyOfNode(view, *parent);
    }
    return keys;
}

bool isRequired(const FieldValue &value)
{
    if (const auto *shown = std::get_if<ShownThing>(&value))
        return shown->kind == NodeKind::Element;
    return std::holds_alternative<ConceptId>(value) || std::holds_alternative<LineEnd>(value);
}

} // namespace landscape::comparing
