// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/compare/keytable.h"

#include "landscape/compare/keys.h"

namespace landscape::comparing {

namespace {

template <typename Row> void addTable(KeyTable &keys, const Table<Row> &table, const Landscape &landscape)
{
    visitKeys(table, landscape, [&](const Row &row, const QString &key) { keys.add(key, row.id.number()); });
    keys.last = std::max(keys.last, table.lastNumber());
}

// Concepts tell their uids themselves and are many: no way back, and no counting of repeated ones.
template <typename Row> void addUids(KeyTable &keys, const Table<Row> &table)
{
    keys.numbers.reserve(table.size());
    for (const Row &row : table)
        keys.numbers.insert(row.uid, row.id.number());
    keys.last = std::max(keys.last, table.lastNumber());
}

template <typename Item> void addItems(KeyTable &keys, const QList<Item> &items, const QStringList &itemKeys)
{
    for (qsizetype i = 0; i < items.size(); ++i)
        keys.add(itemKeys.at(i), items.at(i).id.number());
}

template <typename Row>
void numberList(const QList<Row> &rows, KeyTable &keys, std::map<std::uint32_t, Row> &into)
{
    Occurrences occurrences;
    for (const Row &row : rows)
        into.emplace(keys.numberOf(occurrences.next(keyOf(row))), row);
}

}

void KeyTables::addConcepts(const Landscape &landscape)
{
    addUids(elements, landscape.elements);
    addUids(relationships, landscape.relationships);
    addUids(views, landscape.views);
    addTable(sources, landscape.sources, landscape);
}

void KeyTables::addPortfolio(const Landscape &landscape)
{
    addTable(uses, landscape.uses, landscape);
    addTable(moves, landscape.moves, landscape);
    addTable(decisions, landscape.decisions, landscape);
    addTable(sameAs, landscape.sameAs, landscape);
}

void KeyTables::addBoxes(const View &view, const Landscape &landscape)
{
    BoxKeys &keys = boxes[view.id];
    const QStringList nodes = nodeKeys(view, landscape);
    addItems(keys.nodes, view.nodes, nodes);
    addItems(keys.connections, view.connections, connectionKeys(view, landscape, nodes));
    keys.nodes.last = std::max(keys.nodes.last, view.lastNode);
    keys.connections.last = std::max(keys.connections.last, view.lastConnection);
}

void KeyTables::numberLists(const Landscape &landscape, Aligned &into)
{
    for (AttributeDefinition definition : landscape.attributeRegistry.definitions()) {
        definition.id = registry.find(definition.key);
        if (definition.id)
            into.definitions.emplace(definition.id.number(), definition);
    }
    numberList(landscape.specializations, specializations, into.specializations);
    numberList(landscape.folders, folders, into.folders);
    for (auto image = landscape.images.cbegin(); image != landscape.images.cend(); ++image)
        into.images.emplace(images.numberOf(image.key()), Image{image.key(), image.value()});
}

QString KeyTables::uidOf(Thing what, std::uint32_t number) const
{
    switch (what) {
    case Thing::Use:
        return uses.uids.value(number);
    case Thing::Move:
        return moves.uids.value(number);
    case Thing::Decision:
        return decisions.uids.value(number);
    case Thing::SameAs:
        return sameAs.uids.value(number);
    case Thing::Specialization:
        return specializations.uids.value(number);
    case Thing::Folder:
        return folders.uids.value(number);
    case Thing::Image:
        return images.uids.value(number);
    case Thing::AttributeDefinition:
        return registry.definition(AttributeId::create(number)).key;
    case Thing::Settings:
    case Thing::Element:
    case Thing::Relationship:
    case Thing::View:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace landscape::comparing
