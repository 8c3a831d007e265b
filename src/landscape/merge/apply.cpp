// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/invariants.h"
#include "landscape/merge/mergedrow.h"
#include "landscape/valuetext.h"

namespace landscape::comparing {

namespace {

template <typename Row> const Row *find(const std::map<std::uint32_t, Row> &rows, std::uint32_t number)
{
    const auto found = rows.find(number);
    return found == rows.end() ? nullptr : &found->second;
}

template <typename Row> QList<Row> rowsOf(const std::map<std::uint32_t, Row> &rows)
{
    QList<Row> list;
    for (const auto &[number, row] : rows)
        list << row;
    return list;
}

template <typename Row>
void editTable(Table<Row> &table, const std::function<void(AttributeValues &)> &change)
{
    QList<std::pair<decltype(Row::id), AttributeValues>> edited;
    for (const Row &row : table) {
        AttributeValues values = row.attributes;
        change(values);
        if (values.entries().constData() != row.attributes.entries().constData())
            edited.append({row.id, values});
    }
    for (const auto &[id, values] : edited)
        table.edit(id, [&values = values](Row &row) { row.attributes = values; });
}

}

void editAttributes(Aligned &side, const std::function<void(AttributeValues &)> &change)
{
    editTable(side.facts.elements, change);
    editTable(side.facts.relationships, change);
    editTable(side.facts.uses, change);
    editTable(side.facts.views, change);
    change(side.facts.settings.attributes);
    for (auto &[number, folder] : side.folders)
        change(folder.attributes);
}

template <typename Row> void Merge::applyTo(Table<Row> Landscape::*table, const Key &key, const Entry &entry)
{
    using RowId = decltype(Row::id);
    const RowId id = RowId::create(key.number);
    if (!entry.present) {
        (m_merged.facts.*table).erase(id);
        return;
    }
    (m_merged.facts.*table)
        .put(mergedRow<Row>(entry,
                            {(m_ours.facts.*table).find(id), (m_theirs.facts.*table).find(id),
                             (m_base.facts.*table).find(id)},
                            m_space.registry()));
}

template <typename Row>
void Merge::applyTo(std::map<std::uint32_t, Row> Aligned::*list, const Key &key, const Entry &entry)
{
    if (!entry.present) {
        (m_merged.*list).erase(key.number);
        return;
    }
    const Rows<Row> rows{find(m_ours.*list, key.number), find(m_theirs.*list, key.number),
                         find(m_base.*list, key.number)};
    (m_merged.*list).insert_or_assign(key.number, mergedRow<Row>(entry, rows, m_space.registry()));
}

void Merge::applyView(const Key &key, const Entry &entry)
{
    const ViewId id = ViewId::create(key.number);
    if (!entry.present) {
        m_merged.facts.views.erase(id);
    } else if (entry.isOnBothSides()) {
        m_merged.facts.views.put(mergedView(key, entry));
    } else {
        const MergeSide side = entry.whole ? sideTaken(key, {}) : entry.ours ? MergeSide::Ours : MergeSide::Theirs;
        const Aligned &from = side == MergeSide::Base ? m_base : side == MergeSide::Ours ? m_ours : m_theirs;
        m_merged.facts.views.put(*from.facts.views.find(id));
    }
}

void Merge::apply()
{
    m_merged = m_ours;
    for (const auto &[key, entry] : m_entries) {
        if (key.part != Part::Whole)
            continue; // goes with its view
        switch (key.what) {
        case Thing::Settings:
            m_merged.facts.settings = mergedRow<Settings>(
                entry, {&m_ours.facts.settings, &m_theirs.facts.settings, &m_base.facts.settings}, m_space.registry());
            break;
        case Thing::AttributeDefinition:
            applyTo(&Aligned::definitions, key, entry);
            break;
        case Thing::Specialization:
            applyTo(&Aligned::specializations, key, entry);
            break;
        case Thing::Folder:
            applyTo(&Aligned::folders, key, entry);
            break;
        case Thing::Image:
            applyTo(&Aligned::images, key, entry);
            break;
        case Thing::Element:
            applyTo(&Landscape::elements, key, entry);
            break;
        case Thing::Relationship:
            applyTo(&Landscape::relationships, key, entry);
            break;
        case Thing::Use:
            applyTo(&Landscape::uses, key, entry);
            break;
        case Thing::Move:
            applyTo(&Landscape::moves, key, entry);
            break;
        case Thing::Decision:
            applyTo(&Landscape::decisions, key, entry);
            break;
        case Thing::SameAs:
            applyTo(&Landscape::sameAs, key, entry);
            break;
        case Thing::View:
            applyView(key, entry);
            break;
        }
    }
    mergeSources();
    breakCircles();
    sweep(m_merged.facts);
    fitValues();
    keepUsedDefinitions();
}

// What was read since: a source that only one side has anew, and of one that both read again the later one.
void Merge::mergeSources()
{
    for (const Source &theirs : m_theirs.facts.sources) {
        const Source *ours = m_ours.facts.sources.find(theirs.id);
        const Source *base = m_base.facts.sources.find(theirs.id);
        const bool isNew = !ours && !base;
        const bool isNewer = ours && !(*ours == theirs) && !(base && *base == theirs)
            && ((base && *base == *ours) || ours->dated < theirs.dated);
        if (isNew || isNewer)
            m_merged.facts.sources.put(theirs);
    }
}

void Merge::fitValues()
{
    QSet<AttributeId> retyped;
    for (const auto &[number, definition] : m_merged.definitions) {
        for (const Aligned *side : {&m_ours, &m_theirs, &m_base}) {
            const AttributeDefinition *other = find(side->definitions, number);
            if (other && other->type != definition.type)
                retyped.insert(definition.id);
        }
    }
    if (retyped.isEmpty())
        return;
    editAttributes(m_merged, [&](AttributeValues &values) {
        AttributeValues fitting;
        bool changed = false;
        for (const AttributeValue &entry : values.entries()) {
            const bool unfit = retyped.contains(entry.attribute)
                && !fitsType(entry.value, m_merged.definitions.at(entry.attribute.number()).type);
            changed = changed || unfit;
            fitting.add(entry.attribute, unfit ? Value(valueText(entry.value, m_merged.facts)) : entry.value,
                        entry.source);
        }
        if (changed)
            values = fitting;
    });
}

void Merge::keepUsedDefinitions()
{
    const QList<AttributeDefinition> &all = m_space.registry().definitions();
    if (std::size_t(all.size()) == m_merged.definitions.size())
        return;
    QSet<AttributeId> used;
    editAttributes(m_merged, [&](AttributeValues &values) {
        for (const AttributeValue &entry : std::as_const(values).entries())
            used.insert(entry.attribute);
    });
    for (const AttributeDefinition &definition : all) {
        if (!used.contains(definition.id))
            continue;
        const std::uint32_t number = definition.id.number();
        const AttributeDefinition *known = find(m_ours.definitions, number);
        known = known ? known : find(m_theirs.definitions, number);
        m_merged.definitions.emplace(number, known ? *known : definition);
    }
}

void Merge::breakCircles()
{
    const auto circle = [this] {
        std::map<Key, QList<Key>> edges;
        for (const Relationship &row : m_merged.facts.relationships) {
            for (const ConceptId end : {row.source, row.target}) {
                if (end.isRelationship())
                    edges[{Thing::Relationship, row.id.number()}]
                        << Key{Thing::Relationship, end.relationship().number()};
            }
        }
        return onCircles(std::move(edges));
    };
    for (QSet<Key> keys = circle(); !keys.isEmpty(); keys = circle()) {
        for (const Key &key : std::as_const(keys)) {
            const RelationshipId id = RelationshipId::create(key.number);
            const Relationship *ours = m_ours.facts.relationships.find(id);
            if (!ours) {
                m_merged.facts.relationships.erase(id);
                continue;
            }
            m_merged.facts.relationships.edit(id, [ours](Relationship &row) {
                row.source = ours->source;
                row.target = ours->target;
            });
        }
    }
}

// Lists go back to where a landscape keeps them, and attribute definitions close up where some are gone.
Landscape Merge::finished() const
{
    Aligned merged = m_merged;
    AttributeRegistry registry;
    QHash<AttributeId, AttributeId> numbers;
    bool sameNumbers = true;
    for (auto [number, definition] : merged.definitions) {
        AttributeId id = definition.id;
        if (number <= attributes::lastBuiltIn)
            registry.redefine(definition);
        else
            id = registry.define(definition);
        numbers.insert(definition.id, id);
        sameNumbers = sameNumbers && id == definition.id;
    }
    if (!sameNumbers) {
        editAttributes(merged, [&](AttributeValues &values) {
            AttributeValues renumbered;
            for (const AttributeValue &entry : std::as_const(values).entries())
                renumbered.add(numbers.value(entry.attribute), entry.value, entry.source);
            values = renumbered;
        });
    }
    Landscape facts = std::move(merged.facts);
    facts.attributeRegistry = registry;
    facts.specializations = rowsOf(merged.specializations);
    facts.folders = rowsOf(merged.folders);
    facts.images.clear();
    for (const auto &[number, image] : merged.images)
        facts.images.insert(image.path, image.content);
    return facts;
}

} // namespace landscape::comparing
