// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/merge/merge.h"

#include <set>

namespace landscape::comparing {

namespace {

bool viewsDiffer(const View &a, const View &b, const AttributeRegistry &registry)
{
    return recordOf(a, registry) != recordOf(b, registry) || !differingParts(a, b).isEmpty() || nodeOrderDiffers(a, b)
        || connectionOrderDiffers(a, b);
}

template <typename Value> QList<QString> fieldNames(const Value &base, const Value &ours, const Value &theirs)
{
    std::set<QString> names;
    for (const Value *record : {&base, &ours, &theirs}) {
        for (auto field = record->cbegin(); field != record->cend(); ++field)
            names.insert(field.key());
    }
    return {names.begin(), names.end()};
}

}

QSet<Key> onCircles(std::map<Key, QList<Key>> edges)
{
    // What points nowhere, and what nothing points to, is on no circle; take these away until nothing more goes.
    for (bool shrank = true; shrank;) {
        QSet<Key> pointedTo;
        for (const auto &[from, targets] : edges) {
            for (const Key &to : targets)
                pointedTo.insert(to);
        }
        std::map<Key, QList<Key>> left;
        for (auto &[from, targets] : edges) {
            targets.removeIf([&](const Key &to) { return !edges.contains(to); });
            if (!targets.isEmpty() && pointedTo.contains(from))
                left.emplace(from, targets);
        }
        shrank = left.size() < edges.size();
        edges = std::move(left);
    }
    QSet<Key> result;
    for (const auto &[from, targets] : edges)
        result.insert(from);
    return result;
}

void Merge::collect()
{
    std::set<Key> keys;
    const auto insert = [&keys](const Key &key) { keys.insert(key); };
    visitDifferences(m_base, m_ours, insert);
    visitDifferences(m_base, m_theirs, insert);
    for (const Key &key : std::set<Key>(keys)) {
        if (key.what == Thing::View && contains(m_ours, key) && contains(m_theirs, key))
            collectParts(ViewId::create(key.number), keys);
    }
    for (const Key &key : keys) {
        Entry entry;
        entry.base = recordOf(m_base, key, m_space.registry());
        entry.ours = recordOf(m_ours, key, m_space.registry());
        entry.theirs = recordOf(m_theirs, key, m_space.registry());
        const bool isView = key.what == Thing::View && key.part == Part::Whole;
        if (isView || entry.base != entry.ours || entry.ours != entry.theirs)
            m_entries.emplace(key, std::move(entry));
    }
}

void Merge::collectParts(ViewId id, std::set<Key> &keys) const
{
    View none;
    none.id = id;
    const View *base = m_base.facts.views.find(id);
    for (const Aligned *side : {&m_ours, &m_theirs}) {
        for (const Key &part : differingParts(base ? *base : none, *side->facts.views.find(id)))
            keys.insert(part);
    }
}

void Merge::decide()
{
    collect();
    for (auto &[key, entry] : m_entries)
        decideOne(key, entry);
    findUidClashes();
    findCircles();
}

void Merge::decideOne(const Key &key, Entry &entry)
{
    if (!entry.ours && !entry.theirs)
        return; // deleted by both
    if (entry.isOnBothSides()) {
        entry.present = true;
        mergeFields(entry);
        if (key.what == Thing::View && key.part == Part::Whole)
            decideOrder(key, entry);
        return;
    }
    entry.merged = entry.single();
    if (!entry.base)
        entry.present = true;
    else if (changedSinceBase(key, entry))
        entry.whole = true;
    else
        entry.deletedCleanly = true;
}

bool Merge::changedSinceBase(const Key &key, const Entry &entry) const
{
    if (key.what != Thing::View || key.part != Part::Whole)
        return entry.single() != *entry.base;
    const ViewId id = ViewId::create(key.number);
    const Aligned &side = entry.ours ? m_ours : m_theirs;
    return viewsDiffer(*m_base.facts.views.find(id), *side.facts.views.find(id), m_space.registry());
}

void Merge::mergeFields(Entry &entry)
{
    const Record base = entry.base.value_or(Record());
    for (const QString &field : fieldNames(base, *entry.ours, *entry.theirs)) {
        const FieldValue was = base.value(field);
        const FieldValue ours = entry.ours->value(field);
        const FieldValue theirs = entry.theirs->value(field);
        if (ours != theirs && ours != was && theirs != was)
            entry.conflicting.insert(field);
        const FieldValue &merged = theirs == was || entry.conflicting.contains(field) ? ours : theirs;
        if (isGiven(merged))
            entry.merged.insert(field, merged);
    }
}

void Merge::decideOrder(const Key &key, Entry &entry)
{
    const ViewId id = ViewId::create(key.number);
    const View *base = m_base.facts.views.find(id);
    const View &ours = *m_ours.facts.views.find(id);
    const View &theirs = *m_theirs.facts.views.find(id);
    if (nodeOrderDiffers(ours, theirs)
        && (!base || (nodeOrderDiffers(*base, ours) && nodeOrderDiffers(*base, theirs))))
        entry.conflicting.insert(QStringLiteral("order"));
    if (connectionOrderDiffers(ours, theirs)
        && (!base || (connectionOrderDiffers(*base, ours) && connectionOrderDiffers(*base, theirs))))
        entry.conflicting.insert(QStringLiteral("lineOrder"));
}

// One side may have an element under a uid under which another has a relationship.
void Merge::findUidClashes()
{
    QHash<QString, Key> elements;
    for (const auto &[key, entry] : m_entries) {
        if (key.what == Thing::Element)
            elements.insert(sideWith(key).facts.element(ElementId::create(key.number))->uid, key);
    }
    for (const auto &[key, entry] : m_entries) {
        if (key.what != Thing::Relationship)
            continue;
        const RelationshipId id = RelationshipId::create(key.number);
        const auto clash = elements.constFind(sideWith(key).facts.relationship(id)->uid);
        if (clash != elements.cend())
            m_uidClashes.append({*clash, key});
    }
}

// Where both could come to stay they are conflicts, as only one of them can. Whether that was news.
bool Merge::openUidClashes()
{
    bool grew = false;
    for (const auto &[element, relationship] : std::as_const(m_uidClashes)) {
        Entry *entries[] = {&m_entries.at(element), &m_entries.at(relationship)};
        const auto mayStay = [](const Entry *entry) { return entry->present || entry->whole; };
        if (!std::all_of(std::begin(entries), std::end(entries), mayStay))
            continue;
        for (Entry *entry : entries) {
            if (entry->whole || entry->isOnBothSides())
                continue;
            entry->whole = true;
            grew = true;
        }
    }
    return grew;
}

void Merge::findCircles()
{
    const QString parent = QStringLiteral("parent");
    const QStringList ends{QStringLiteral("source"), QStringLiteral("target")};
    std::map<Key, QList<Key>> lines;
    std::map<std::uint32_t, std::map<Key, QList<Key>>> nestings; // by view
    for (const auto &[key, entry] : m_entries) {
        visitPossible(entry, [&, &key = key](const QString &field, const FieldValue &value) {
            if (key.what == Thing::Relationship && ends.contains(field) && std::get<ConceptId>(value).isRelationship())
                lines[key] << references(key, value);
            else if (key.part == Part::Node && field == parent)
                nestings[key.number][key] << keyOfNode(ViewId::create(key.number), std::get<NodeId>(value));
        });
    }
    if (!lines.empty()) {
        for (const Relationship &row : m_ours.facts.relationships) {
            const Key key{Thing::Relationship, row.id.number()};
            for (const ConceptId end : {row.source, row.target}) {
                if (end.isRelationship() && !m_entries.contains(key))
                    lines[key] << keyOfConcept(end);
            }
        }
        openCircles(std::move(lines), ends);
    }
    for (auto &[view, edges] : nestings) {
        for (const PlacedNode &node : m_ours.facts.views.find(ViewId::create(view))->nodes) {
            const Key key = keyOfNode(ViewId::create(view), node.id);
            if (node.parent && !m_entries.contains(key))
                edges[key] << keyOfNode(ViewId::create(view), node.parent);
        }
        openCircles(std::move(edges), {parent});
    }
}

void Merge::openCircles(std::map<Key, QList<Key>> edges, const QStringList &fields)
{
    const QSet<Key> circle = onCircles(std::move(edges));
    for (auto &[key, entry] : m_entries) {
        if (!circle.contains(key) || !entry.isOnBothSides())
            continue;
        for (const QString &field : fields) {
            if (entry.ours->value(field) != entry.theirs->value(field))
                entry.conflicting.insert(field);
        }
    }
}

void Merge::visitPossible(const Entry &entry, const VisitValue &visit)
{
    const auto visitGiven = [&visit](const QString &field, const FieldValue &value) {
        if (isGiven(value))
            visit(field, value);
    };
    if (!entry.isOnBothSides()) {
        if (entry.present || entry.whole) {
            for (auto field = entry.merged.cbegin(); field != entry.merged.cend(); ++field)
                visitGiven(field.key(), field.value());
        }
        return;
    }
    for (const QString &field : fieldNames(Record(), *entry.ours, *entry.theirs)) {
        if (entry.conflicting.contains(field) || entry.open.contains(field)) {
            visitGiven(field, entry.ours->value(field));
            visitGiven(field, entry.theirs->value(field));
        } else {
            visitGiven(field, entry.merged.value(field));
        }
    }
}

// What a thing refers to by what names it, and what a view that only one side has shows.
QList<Key> Merge::keyReferences(const Key &key) const
{
    const Landscape &facts = sideWith(key).facts;
    QList<Key> keys;
    const auto add = [&](std::initializer_list<ElementId> ids) {
        for (const ElementId id : ids) {
            if (id)
                keys << keyOfConcept(id);
        }
    };
    if (key.what == Thing::Use) {
        if (const Use *use = facts.uses.find(UseId::create(key.number)))
            add({use->unit, use->function, use->application});
    } else if (key.what == Thing::Move) {
        if (const Move *move = facts.moves.find(MoveId::create(key.number)))
            add({move->unit, move->function, move->application});
    } else if (key.what == Thing::Decision) {
        if (const Decision *decision = facts.decisions.find(DecisionId::create(key.number)))
            add({decision->application});
    } else if (key.what == Thing::SameAs) {
        if (const SameAs *link = facts.sameAs.find(SameAsId::create(key.number)))
            add({link->element});
    }
    return keys;
}

QList<Key> Merge::possibleReferences(const Key &key, const Entry &entry) const
{
    QList<Key> keys;
    visitPossible(entry, [&](const QString &, const FieldValue &value) { keys << references(key, value); });
    if (!entry.present && !entry.whole)
        return keys;
    keys << keyReferences(key);
    if (key.what == Thing::View && key.part == Part::Whole && !entry.isOnBothSides()) {
        const View &view = *sideWith(key).facts.views.find(ViewId::create(key.number));
        for (const PlacedNode &node : view.nodes) {
            if (node.element)
                keys << keyOfConcept(node.element);
        }
        for (const RoutedConnection &line : view.connections) {
            if (line.relationship)
                keys << keyOfConcept(line.relationship);
        }
    }
    return keys;
}

void Merge::findContested()
{
    for (bool grew = true; grew;) {
        grew = false;
        for (auto &[key, entry] : m_entries)
            grew = contest(key, entry) || grew;
        grew = openUidClashes() || grew;
    }
    for (const auto &[key, entry] : m_entries) {
        for (const Key &target : possibleReferences(key, entry))
            m_standingOn[target] << key;
    }
}

// Makes deletions that the entry speaks against conflicts, and opens what hangs on them. Whether anything changed.
bool Merge::contest(const Key &key, Entry &entry)
{
    bool grew = false;
    for (const Key &target : possibleReferences(key, entry)) {
        const auto found = m_entries.find(target);
        if (found == m_entries.end() || !found->second.deletedCleanly)
            continue;
        found->second.deletedCleanly = false;
        found->second.whole = true;
        grew = true;
    }
    const auto isUnsure = [&](const Key &target) {
        const auto found = m_entries.find(target);
        return found != m_entries.end() && (found->second.whole || found->second.unsure);
    };
    QSet<QString> opened;
    bool standsOnUnsure = false;
    visitPossible(entry, [&](const QString &field, const FieldValue &value) {
        const QList<Key> targets = references(key, value);
        if (!std::any_of(targets.begin(), targets.end(), isUnsure))
            return;
        if (entry.isOnBothSides() && !entry.conflicting.contains(field) && !entry.open.contains(field))
            opened.insert(field);
        standsOnUnsure = standsOnUnsure || isRequired(value);
    });
    const QList<Key> named = keyReferences(key);
    standsOnUnsure = standsOnUnsure || std::any_of(named.begin(), named.end(), isUnsure);
    if (!opened.isEmpty()) {
        entry.open.unite(opened);
        grew = true;
    }
    if (standsOnUnsure && !entry.isOnBothSides() && entry.present && !entry.unsure) {
        entry.unsure = true;
        grew = true;
    }
    return grew;
}

} // namespace landscape::comparing
