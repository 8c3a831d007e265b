// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/compare/keytable.h"

#include "landscape/compare/keys.h"

namespace landscape::comparing {

namespace {

/// New ids by the number of the old one; ids that nothing has stay null.
template <typename RowId> class Renumbering
{
public:
    void set(RowId from, std::uint32_t to)
    {
        if (from.number() >= m_numbers.size())
            m_numbers.resize(from.number() + 1);
        m_numbers[from.number()] = to;
        m_isIdentity = m_isIdentity && from.number() == to;
    }
    [[nodiscard]] RowId of(RowId from) const
    {
        return RowId::create(from.number() < m_numbers.size() ? m_numbers[from.number()] : 0);
    }
    [[nodiscard]] bool isIdentity() const { return m_isIdentity; }

private:
    std::vector<std::uint32_t> m_numbers;
    bool m_isIdentity = true;
};

// All things get their number first, then the rows are rewritten, as rows refer to each other.
class Translator
{
public:
    Translator(const Landscape &other, KeyTables &tables)
        : m_other(other)
        , m_tables(tables)
    {
    }

    Aligned run()
    {
        numberAttributes();
        numberConcepts();
        m_tables.numberLists(m_other, m_result);
        translateConcepts();
        for (const View &view : m_other.views)
            facts().views.put(translated(view));
        translatePortfolio(); // after the views: same-as links name boxes in them
        for (auto &[number, folder] : m_result.folders)
            folder.attributes = translated(folder.attributes);
        facts().settings = m_other.settings;
        facts().settings.attributes = translated(m_other.settings.attributes);
        return std::move(m_result);
    }

private:
    Landscape &facts() { return m_result.facts; }

    void numberAttributes()
    {
        for (const AttributeDefinition &definition : m_other.attributeRegistry.definitions()) {
            AttributeId known = m_tables.registry.find(definition.key);
            if (!known)
                known = m_tables.registry.define(definition);
            m_attributes.set(definition.id, known.number());
        }
    }

    template <typename Row, typename RowId>
    void number(const Table<Row> &table, KeyTable &keys, Renumbering<RowId> &numbers)
    {
        visitKeys(table, m_other,
                  [&](const Row &row, const QString &key) { numbers.set(row.id, keys.numberOf(key)); });
    }

    template <typename Row, typename RowId>
    void numberUids(const Table<Row> &table, KeyTable &keys, Renumbering<RowId> &numbers)
    {
        for (const Row &row : table)
            numbers.set(row.id, numberOfUid(keys, row.uid));
    }

    static std::uint32_t numberOfUid(KeyTable &keys, const QString &uid)
    {
        const auto known = keys.numbers.constFind(uid);
        if (known != keys.numbers.cend())
            return *known;
        keys.numbers.insert(uid, ++keys.last);
        return keys.last;
    }

    void numberConcepts()
    {
        number(m_other.sources, m_tables.sources, m_sources);
        numberUids(m_other.elements, m_tables.elements, m_elements);
        numberUids(m_other.relationships, m_tables.relationships, m_relationships);
        numberUids(m_other.views, m_tables.views, m_views);
        number(m_other.uses, m_tables.uses, m_uses);
        number(m_other.moves, m_tables.moves, m_moves);
        number(m_other.decisions, m_tables.decisions, m_decisions);
        number(m_other.sameAs, m_tables.sameAs, m_sameAs);
        // Records that were elements once are known by their uid, so that they come back as the same element.
        for (const SameAs &link : m_other.sameAs) {
            if (link.record.id && !m_other.elements.contains(link.record.id))
                m_elements.set(link.record.id, numberOfUid(m_tables.elements, link.record.uid));
            for (const Relationship &folded : link.folded) {
                if (folded.id && !m_other.relationships.contains(folded.id))
                    m_relationships.set(folded.id, numberOfUid(m_tables.relationships, folded.uid));
            }
        }
    }

    SourceRef translated(SourceRef ref) const { return {m_sources.of(ref.source), ref.line}; }

    ConceptId translated(ConceptId id) const
    {
        return id.isRelationship() ? ConceptId(m_relationships.of(id.relationship()))
                                   : ConceptId(m_elements.of(id.element()));
    }

    Value translated(const Value &value) const
    {
        const auto reference = value.as<ElementId>();
        if (!reference)
            return value;
        const ElementId target = m_elements.of(*reference);
        return target ? Value(target) : Value();
    }

    AttributeValues translated(const AttributeValues &values) const
    {
        const bool stays = m_attributes.isIdentity() && m_sources.isIdentity()
            && std::none_of(values.entries().begin(), values.entries().end(),
                            [](const AttributeValue &entry) { return entry.value.as<ElementId>().has_value(); });
        if (stays)
            return values;
        AttributeValues result;
        for (const AttributeValue &entry : values.entries())
            result.add(m_attributes.of(entry.attribute), translated(entry.value), translated(entry.source));
        return result;
    }

    void translateConcept(Concept &row) const
    {
        row.attributes = translated(row.attributes);
        if (!m_sources.isIdentity()) {
            for (SourceRef &ref : row.sources)
                ref = translated(ref);
        }
    }

    Element translated(Element row) const
    {
        row.id = m_elements.of(row.id);
        translateConcept(row);
        return row;
    }

    Relationship translated(Relationship row) const
    {
        row.id = m_relationships.of(row.id);
        row.source = translated(row.source);
        row.target = translated(row.target);
        translateConcept(row);
        return row;
    }

    void translateConcepts()
    {
        for (Source source : m_other.sources) {
            source.id = m_sources.of(source.id);
            facts().sources.put(std::move(source));
        }
        facts().elements.reserveNumbers(m_tables.elements.last);
        for (const Element &row : m_other.elements)
            facts().elements.put(translated(row));
        facts().relationships.reserveNumbers(m_tables.relationships.last);
        for (const Relationship &row : m_other.relationships)
            facts().relationships.put(translated(row));
    }

    void translatePortfolio()
    {
        for (Use row : m_other.uses) {
            row.id = m_uses.of(row.id);
            row.unit = m_elements.of(row.unit);
            row.function = m_elements.of(row.function);
            row.application = m_elements.of(row.application);
            row.attributes = translated(row.attributes);
            row.source = translated(row.source);
            facts().uses.put(std::move(row));
        }
        for (Move row : m_other.moves) {
            row.id = m_moves.of(row.id);
            row.application = m_elements.of(row.application);
            row.unit = m_elements.of(row.unit);
            row.function = m_elements.of(row.function);
            row.source = translated(row.source);
            facts().moves.put(std::move(row));
        }
        for (Decision row : m_other.decisions) {
            row.id = m_decisions.of(row.id);
            row.application = m_elements.of(row.application);
            row.source = translated(row.source);
            facts().decisions.put(std::move(row));
        }
        for (const SameAs &row : m_other.sameAs)
            facts().sameAs.put(translated(row));
    }

    SameAs translated(SameAs row) const
    {
        row.id = m_sameAs.of(row.id);
        row.element = m_elements.of(row.element);
        row.record = translated(row.record);
        row.before = translated(row.before);
        row.source = translated(row.source);
        for (Relationship &folded : row.folded)
            folded = translated(folded);
        QList<MovedPlace> moved;
        for (MovedPlace place : std::as_const(row.moved)) {
            translatePlace(place);
            if (place.row != 0)
                moved << place;
        }
        row.moved = moved;
        return row;
    }

    void translatePlace(MovedPlace &place) const
    {
        using What = MovedPlace::What;
        switch (place.what) {
        case What::RelationshipSource:
        case What::RelationshipTarget:
            place.row = m_relationships.of(RelationshipId::create(place.row)).number();
            return;
        case What::UseUnit:
        case What::UseFunction:
        case What::UseApplication:
            place.row = m_uses.of(UseId::create(place.row)).number();
            return;
        case What::MoveApplication:
        case What::MoveUnit:
        case What::MoveFunction:
            place.row = m_moves.of(MoveId::create(place.row)).number();
            return;
        case What::DecisionApplication:
            place.row = m_decisions.of(DecisionId::create(place.row)).number();
            return;
        case What::ElementReference:
            place.row = m_elements.of(ElementId::create(place.row)).number();
            place.detail = m_attributes.of(AttributeId::create(place.detail)).number();
            return;
        case What::RelationshipReference:
            place.row = m_relationships.of(RelationshipId::create(place.row)).number();
            place.detail = m_attributes.of(AttributeId::create(place.detail)).number();
            return;
        case What::ViewNode:
            translateBoxPlace(place);
            return;
        }
        Q_UNREACHABLE();
    }

    void translateBoxPlace(MovedPlace &place) const
    {
        const View *view = m_other.views.find(ViewId::create(place.row));
        place.row = 0;
        if (!view)
            return;
        const ViewId target = m_views.of(view->id);
        const QStringList keys = nodeKeys(*view, m_other);
        for (qsizetype i = 0; i < view->nodes.size(); ++i) {
            const std::uint32_t number = m_tables.boxes.value(target).nodes.numbers.value(keys.at(i));
            if (view->nodes.at(i).id.number() != place.detail || number == 0)
                continue;
            place.row = target.number();
            place.detail = number;
            return;
        }
    }

    View translated(View view)
    {
        BoxKeys &keys = m_tables.boxes[m_views.of(view.id)];
        Renumbering<NodeId> nodes;
        Renumbering<ConnectionId> lines;
        const QStringList namesOfNodes = nodeKeys(view, m_other);
        const QStringList namesOfLines = connectionKeys(view, m_other, namesOfNodes);
        for (qsizetype i = 0; i < view.nodes.size(); ++i)
            nodes.set(view.nodes.at(i).id, keys.nodes.numberOf(namesOfNodes.at(i)));
        for (qsizetype i = 0; i < view.connections.size(); ++i)
            lines.set(view.connections.at(i).id, keys.connections.numberOf(namesOfLines.at(i)));
        for (PlacedNode &node : view.nodes) {
            node.id = nodes.of(node.id);
            node.parent = nodes.of(node.parent);
            node.element = m_elements.of(node.element);
            node.reference = m_views.of(node.reference);
        }
        for (RoutedConnection &line : view.connections) {
            line.id = lines.of(line.id);
            line.relationship = m_relationships.of(line.relationship);
            line.sourceNode = nodes.of(line.sourceNode);
            line.targetNode = nodes.of(line.targetNode);
            line.sourceConnection = lines.of(line.sourceConnection);
            line.targetConnection = lines.of(line.targetConnection);
        }
        view.id = m_views.of(view.id);
        view.attributes = translated(view.attributes);
        view.source = translated(view.source);
        view.lastNode = keys.nodes.last;
        view.lastConnection = keys.connections.last;
        return view;
    }

    const Landscape &m_other;
    KeyTables &m_tables;
    Aligned m_result;
    Renumbering<AttributeId> m_attributes;
    Renumbering<SourceId> m_sources;
    Renumbering<ElementId> m_elements;
    Renumbering<RelationshipId> m_relationships;
    Renumbering<UseId> m_uses;
    Renumbering<MoveId> m_moves;
    Renumbering<DecisionId> m_decisions;
    Renumbering<SameAsId> m_sameAs;
    Renumbering<ViewId> m_views;
};

}

Aligned translated(const Landscape &other, KeyTables &tables)
{
    return Translator(other, tables).run();
}

} // namespace landscape::comparing
