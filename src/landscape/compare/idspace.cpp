// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/compare/idspace.h"

#include "landscape/compare/keys.h"
#include "landscape/compare/keytable.h"

#include <QSet>

namespace landscape::comparing {

namespace {

// Whether rows with the same id are the same thing, and the same thing never has two ids.
template <typename Row>
bool haveSameIds(const Table<Row> &a, const Landscape &inA, const Table<Row> &b, const Landscape &inB)
{
    bool same = true;
    QSet<QString> onlyA;
    QSet<QString> onlyB;
    Table<Row>::visitDifferences(a, b, [&](auto id) {
        if (!same)
            return;
        const Row *x = a.find(id);
        const Row *y = b.find(id);
        if (x && y)
            same = keyOf(*x, inA) == keyOf(*y, inB);
        else if (x)
            onlyA.insert(keyOf(*x, inA));
        else
            onlyB.insert(keyOf(*y, inB));
    });
    return same && !onlyA.intersects(onlyB);
}

bool haveSameAttributeIds(const AttributeRegistry &a, const AttributeRegistry &b)
{
    const qsizetype both = std::min(a.definitions().size(), b.definitions().size());
    return std::equal(a.definitions().begin(), a.definitions().begin() + both, b.definitions().begin(),
                      [](const AttributeDefinition &x, const AttributeDefinition &y) { return x.key == y.key; });
}

template <typename Item> bool haveSameItemIds(const QList<Item> &a, const QStringList &keysA, const QList<Item> &b,
                                              const QStringList &keysB)
{
    QHash<quint32, QString> byId;
    QHash<QString, quint32> byKey;
    for (qsizetype i = 0; i < a.size(); ++i) {
        byId.insert(a.at(i).id.number(), keysA.at(i));
        byKey.insert(keysA.at(i), a.at(i).id.number());
    }
    for (qsizetype i = 0; i < b.size(); ++i) {
        const quint32 number = b.at(i).id.number();
        if (byKey.value(keysB.at(i), number) != number || byId.value(number, keysB.at(i)) != keysB.at(i))
            return false;
    }
    return true;
}

bool haveSameBoxIds(const Landscape &a, const Landscape &b)
{
    bool same = true;
    Table<View>::visitDifferences(a.views, b.views, [&](ViewId id) {
        const View *x = a.views.find(id);
        const View *y = b.views.find(id);
        if (!same || !x || !y)
            return;
        const QStringList nodesX = nodeKeys(*x, a);
        const QStringList nodesY = nodeKeys(*y, b);
        same = haveSameItemIds(x->nodes, nodesX, y->nodes, nodesY)
            && haveSameItemIds(x->connections, connectionKeys(*x, a, nodesX), y->connections,
                               connectionKeys(*y, b, nodesY));
    });
    return same;
}

bool haveSameIds(const Landscape &a, const Landscape &b)
{
    return haveSameAttributeIds(a.attributeRegistry, b.attributeRegistry) && haveSameIds(a.sources, a, b.sources, b)
        && haveSameIds(a.elements, a, b.elements, b) && haveSameIds(a.relationships, a, b.relationships, b)
        && haveSameIds(a.uses, a, b.uses, b) && haveSameIds(a.moves, a, b.moves, b)
        && haveSameIds(a.decisions, a, b.decisions, b) && haveSameIds(a.sameAs, a, b.sameAs, b)
        && haveSameIds(a.views, a, b.views, b) && haveSameBoxIds(a, b);
}

}

struct IdSpace::Keys
{
    Aligned first;
    QList<Landscape> copies; ///< landscapes that speak the ids of the space as they stand
    KeyTables tables;
    bool knowsConcepts = false; ///< the tables hold the rows of all copies
    bool knowsPortfolio = false;

    void addCopy(const Landscape &landscape)
    {
        copies << landscape;
        tables.boxes.clear();
        knowsPortfolio = false;
        for (const AttributeDefinition &definition : landscape.attributeRegistry.definitions()) {
            if (!tables.registry.contains(definition.id))
                tables.registry.define(definition);
        }
    }
    void learnPortfolio()
    {
        for (const Landscape &copy : std::as_const(copies)) {
            if (!knowsPortfolio)
                tables.addPortfolio(copy);
        }
        knowsPortfolio = true;
    }
    void learnConcepts()
    {
        for (const Landscape &copy : std::as_const(copies)) {
            if (!knowsConcepts)
                tables.addConcepts(copy);
        }
        knowsConcepts = true;
    }
    void learnBoxes(ViewId view)
    {
        if (tables.boxes.contains(view))
            return;
        for (const Landscape &copy : std::as_const(copies)) {
            if (const View *row = copy.views.find(view))
                tables.addBoxes(*row, copy);
        }
    }
};

IdSpace::IdSpace(const Landscape &first)
    : m_keys(std::make_unique<Keys>())
{
    m_keys->addCopy(first);
    m_keys->first.facts = first;
    m_keys->first.sharesRows = true;
    m_keys->tables.numberLists(first, m_keys->first);
}

IdSpace::~IdSpace() = default;

const Aligned &IdSpace::first() const
{
    return m_keys->first;
}

Aligned IdSpace::align(const Landscape &other)
{
    Aligned aligned;
    const bool isCopy = !m_keys->knowsConcepts
        && std::all_of(m_keys->copies.cbegin(), m_keys->copies.cend(),
                       [&](const Landscape &copy) { return haveSameIds(copy, other); });
    if (isCopy) {
        m_keys->addCopy(other);
        m_keys->tables.numberLists(other, aligned);
        aligned.facts = other;
        aligned.sharesRows = true;
        return aligned;
    }
    m_keys->learnConcepts();
    m_keys->learnPortfolio();
    for (const Landscape &copy : std::as_const(m_keys->copies)) {
        for (const View &view : copy.views)
            m_keys->learnBoxes(view.id);
    }
    return translated(other, m_keys->tables);
}

const AttributeRegistry &IdSpace::registry() const
{
    return m_keys->tables.registry;
}

QString IdSpace::uidOf(Thing what, std::uint32_t number) const
{
    if (what == Thing::Use || what == Thing::Move || what == Thing::Decision || what == Thing::SameAs)
        m_keys->learnPortfolio();
    return m_keys->tables.uidOf(what, number);
}

QString IdSpace::nodeKey(ViewId view, NodeId node) const
{
    m_keys->learnBoxes(view);
    return m_keys->tables.boxes.value(view).nodes.uids.value(node.number());
}

QString IdSpace::connectionKey(ViewId view, ConnectionId connection) const
{
    m_keys->learnBoxes(view);
    return m_keys->tables.boxes.value(view).connections.uids.value(connection.number());
}

} // namespace landscape::comparing
