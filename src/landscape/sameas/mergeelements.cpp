// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/sameas/mergeelements.h"

#include "landscape/sameas/folding.h"
#include "landscape/sameas/notes.h"

#include <QCoreApplication>
#include <QSet>

#include <map>
#include <tuple>

namespace landscape {

namespace {

base::Error missingElement()
{
    return {QStringLiteral("merge.missing"),
            QCoreApplication::translate("landscape", "what was to be merged is no longer there"),
            QCoreApplication::translate("landscape", "select it again"),
            {},
            0};
}

Side proposedSide(const Landscape &landscape, const Element &keep, const Element &gone, const QString &field)
{
    if (fields::covers(landscape.attributeRegistry, keep, gone, field))
        return Side::Keep;
    if (fields::text(landscape, keep, field).isEmpty())
        return Side::Gone;
    return field == u"documentation" ? Side::Both : Side::Keep;
}

// One merge. The order matters: the original is what rows looked like before, the link collects what happened, and
// relationships fold only when all of them stand in their new places.
class Merging
{
public:
    Merging(Landscape &landscape, ElementId keep, ElementId gone)
        : m_facts(landscape)
        , m_original(landscape)
        , m_keep(keep)
        , m_gone(gone)
    {
        m_link.element = keep;
        m_link.before = *landscape.element(keep);
        m_link.record = *landscape.element(gone);
        m_link.source = m_link.record.sources.value(0);
    }

    SameAs run(const FieldSides &choices)
    {
        moveReferences();
        takeFields(choices);
        takeOutBetween();
        redirectLines();
        foldLines();
        moveUses();
        moveMoves();
        moveDecisions();
        moveBoxes();
        moveLinks();
        noteLines();
        m_facts.elements.erase(m_gone);
        return m_link;
    }

private:
    const AttributeRegistry &registry() const { return m_facts.attributeRegistry; }

    void note(MovedPlace::What what, std::uint32_t row, std::uint32_t detail = 0)
    {
        m_link.moved << MovedPlace{what, row, detail};
    }

    void takeFields(const FieldSides &choices)
    {
        QList<std::pair<QString, Side>> sides;
        for (const QString &field : fields::stated(registry(), m_link.before, m_link.record)) {
            const bool nothingToTake = fields::identical(registry(), m_link.before, m_link.record, field)
                || (field == u"name" && m_link.record.name.isEmpty());
            const Side side = choices.value(field, proposedSide(m_original, m_link.before, m_link.record, field));
            sides << std::pair(field, nothingToTake ? Side::Keep : side);
        }
        Element merged = mergedElement(registry(), m_link.before, m_link.record, sides);
        for (const auto &[field, side] : std::as_const(sides)) {
            if (!fields::identical(registry(), m_link.before, merged, field))
                notes::addTaken(m_link, field, side);
        }
        m_facts.elements.put(std::move(merged));
    }

    template <typename RowTable> void moveReferencesOf(RowTable &table, MovedPlace::What what)
    {
        QList<typename RowTable::RowId> referring;
        for (const auto &row : table) {
            const auto refers = [this](const AttributeValue &entry) { return entry.value.as<ElementId>() == m_gone; };
            const QList<AttributeValue> &entries = row.attributes.entries();
            if (ConceptId(row.id) != ConceptId(m_keep) && ConceptId(row.id) != ConceptId(m_gone)
                && std::any_of(entries.begin(), entries.end(), refers))
                referring << row.id;
        }
        for (const auto id : std::as_const(referring)) {
            table.edit(id, [&](auto &row) { row.attributes = redirected(row.attributes, id, what); });
        }
    }

    AttributeValues redirected(const AttributeValues &values, ConceptId row, MovedPlace::What what)
    {
        AttributeValues result;
        QSet<AttributeId> noted;
        for (qsizetype place = 0; place < values.size(); ++place) {
            const AttributeValue &entry = values.entries().at(place);
            if (entry.value.as<ElementId>() != m_gone) {
                result.add(entry.attribute, entry.value, entry.source);
                continue;
            }
            if (values.all(entry.attribute).contains(Value(m_keep))) {
                notes::addDropped(m_link, {row, place, entry.attribute, entry.source});
                continue;
            }
            result.add(entry.attribute, Value(m_keep), entry.source);
            if (!noted.contains(entry.attribute))
                note(what, row.isElement() ? row.element().number() : row.relationship().number(),
                     entry.attribute.number());
            noted.insert(entry.attribute);
        }
        return result;
    }

    void moveReferences()
    {
        moveReferencesOf(m_facts.elements, MovedPlace::What::ElementReference);
        moveReferencesOf(m_facts.relationships, MovedPlace::What::RelationshipReference);
    }

    [[nodiscard]] bool isBetween(const Relationship &line) const
    {
        return (line.source == ConceptId(m_keep) && line.target == ConceptId(m_gone))
            || (line.source == ConceptId(m_gone) && line.target == ConceptId(m_keep));
    }

    // Relationships between the two, and all that stand on them.
    void takeOutBetween()
    {
        QSet<ConceptId> out;
        for (const Relationship &line : m_original.relationships) {
            if (isBetween(line))
                out.insert(line.id);
        }
        for (bool grew = !out.isEmpty(); grew;) {
            grew = false;
            for (const Relationship &line : m_original.relationships) {
                if (!out.contains(line.id) && (out.contains(line.source) || out.contains(line.target))) {
                    out.insert(line.id);
                    grew = true;
                }
            }
        }
        QList<ConceptId> ordered(out.begin(), out.end());
        std::sort(ordered.begin(), ordered.end());
        for (const ConceptId id : std::as_const(ordered))
            takeOut(id.relationship(), {});
    }

    void takeOut(RelationshipId id, RelationshipId into)
    {
        Relationship folded = *m_original.relationship(id);
        if (into) {
            Relationship line = *m_facts.relationship(into);
            giveTo(registry(), line, folded);
            m_facts.relationships.put(std::move(line));
        }
        notes::setInto(folded, into.number());
        m_link.folded << folded;
        m_places.insert(id, into);
        m_facts.relationships.erase(id);
        m_link.moved.removeIf([&](const MovedPlace &place) {
            return place.row == id.number()
                && (place.what == MovedPlace::What::RelationshipSource
                    || place.what == MovedPlace::What::RelationshipTarget
                    || place.what == MovedPlace::What::RelationshipReference);
        });
    }

    void redirectLines()
    {
        for (const Relationship &line : m_original.relationships) {
            m_stoodOn << line.source.relationship() << line.target.relationship();
            if (m_facts.relationships.contains(line.id))
                redirect(line.id, ConceptId(m_gone), ConceptId(m_keep), 0);
        }
    }

    // Ends of `id` that stand on `from` come to stand on `to`.
    void redirect(RelationshipId id, ConceptId from, ConceptId to, std::uint32_t detail)
    {
        const Relationship &line = *m_facts.relationship(id);
        const bool source = line.source == from;
        const bool target = line.target == from;
        if (!source && !target)
            return;
        m_facts.relationships.edit(id, [&](Relationship &row) {
            row.source = source ? to : row.source;
            row.target = target ? to : row.target;
        });
        if (source)
            note(MovedPlace::What::RelationshipSource, id.number(), detail);
        if (target)
            note(MovedPlace::What::RelationshipTarget, id.number(), detail);
        m_touched.insert(id);
        m_hot.insert(to);
    }

    void foldLines()
    {
        while (!m_touched.isEmpty()) {
            QHash<LineKey, RelationshipId> known;
            QList<RelationshipId> fresh;
            for (const Relationship &line : std::as_const(m_facts).relationships) {
                if (m_touched.contains(line.id))
                    fresh << line.id;
                else if (m_hot.contains(line.source) || m_hot.contains(line.target))
                    known.insert(lineKey(line), known.value(lineKey(line), line.id));
            }
            m_touched.clear();
            for (const RelationshipId id : std::as_const(fresh)) {
                const LineKey key = lineKey(*m_facts.relationship(id));
                if (!known.contains(key)) {
                    known.insert(key, id);
                    continue;
                }
                const RelationshipId into = known.value(key);
                takeOut(id, into);
                if (!m_stoodOn.contains(id))
                    continue;
                for (const Relationship &line : m_original.relationships) {
                    if (m_facts.relationships.contains(line.id))
                        redirect(line.id, ConceptId(id), ConceptId(into), id.number());
                }
            }
        }
    }

    using Triple = std::tuple<ElementId, ElementId, ElementId>;
    template <typename Row> static Triple tripleOf(const Row &row)
    {
        return {row.unit, row.function, row.application};
    }

    // Uses and moves alike: rows of the record come to stand on the element, or fold into the equal row there.
    template <typename Row>
    void moveTriples(Table<Row> &table, MovedPlace::What unit, MovedPlace::What function, MovedPlace::What application)
    {
        std::map<Triple, decltype(Row::id)> known;
        QList<Row> ofRecord;
        for (const Row &row : std::as_const(table)) {
            if (row.unit == m_gone || row.function == m_gone || row.application == m_gone)
                ofRecord << row;
            else
                known.insert({tripleOf(row), row.id});
        }
        for (const Row &before : std::as_const(ofRecord)) {
            Row row = before;
            for (ElementId *end : {&row.unit, &row.function, &row.application})
                *end = *end == m_gone ? m_keep : *end;
            const auto [place, isNew] = known.insert({tripleOf(row), row.id});
            if (!isNew) {
                Relationship folded = notes::encoded(before, m_gone);
                notes::setInto(folded, place->second.number());
                table.edit(place->second, [&](Row &into) { giveTo(into, before, folded); });
                table.erase(before.id);
                m_link.folded << folded;
                continue;
            }
            if (before.unit == m_gone)
                note(unit, row.id.number());
            if (before.function == m_gone)
                note(function, row.id.number());
            if (before.application == m_gone)
                note(application, row.id.number());
            table.put(std::move(row));
        }
    }

    void moveUses()
    {
        moveTriples(m_facts.uses, MovedPlace::What::UseUnit, MovedPlace::What::UseFunction,
                    MovedPlace::What::UseApplication);
    }

    void moveMoves()
    {
        moveTriples(m_facts.moves, MovedPlace::What::MoveUnit, MovedPlace::What::MoveFunction,
                    MovedPlace::What::MoveApplication);
    }

    void moveDecisions()
    {
        QSet<QString> decided; // scenarios that the element has a decision in
        QList<Decision> ofRecord;
        for (const Decision &decision : std::as_const(m_facts).decisions) {
            if (decision.application == m_keep)
                decided.insert(decision.scenario);
            else if (decision.application == m_gone)
                ofRecord << decision;
        }
        for (const Decision &decision : std::as_const(ofRecord)) {
            if (decided.contains(decision.scenario)) {
                m_link.folded << notes::encoded(decision);
                m_facts.decisions.erase(decision.id);
                continue;
            }
            decided.insert(decision.scenario);
            m_facts.decisions.edit(decision.id, [this](Decision &row) { row.application = m_keep; });
            note(MovedPlace::What::DecisionApplication, decision.id.number());
        }
    }

    void moveBoxes()
    {
        for (const View &view : m_original.views) {
            QSet<NodeId> boxes;
            for (const PlacedNode &node : view.nodes) {
                if (node.element != m_gone)
                    continue;
                boxes.insert(node.id);
                note(MovedPlace::What::ViewNode, view.id.number(), node.id.number());
            }
            if (boxes.isEmpty())
                continue;
            m_facts.views.edit(view.id, [&](View &row) {
                for (PlacedNode &node : row.nodes) {
                    if (boxes.contains(node.id))
                        node.element = m_keep;
                }
            });
        }
    }

    // Lines that showed a folded relationship show the one it folded into; plain lines where there is none.
    void noteLines()
    {
        if (m_places.isEmpty())
            return;
        for (const View &view : m_original.views) {
            QHash<ConnectionId, RelationshipId> changed;
            for (const RoutedConnection &line : view.connections) {
                if (!m_places.contains(line.relationship))
                    continue;
                RelationshipId place = m_places.value(line.relationship);
                while (m_places.contains(place))
                    place = m_places.value(place);
                changed.insert(line.id, place);
                for (Relationship &folded : m_link.folded) {
                    if (folded.id == line.relationship)
                        notes::addLine(folded, view.id, line.id);
                }
            }
            if (changed.isEmpty())
                continue;
            m_facts.views.edit(view.id, [&](View &row) {
                for (RoutedConnection &line : row.connections) {
                    if (changed.contains(line.id))
                        line.relationship = changed.value(line.id);
                }
            });
        }
    }

    void moveLinks()
    {
        QList<SameAsId> moved;
        for (const SameAs &link : std::as_const(m_facts).sameAs) {
            if (link.element == m_gone)
                moved << link.id;
        }
        for (const SameAsId id : std::as_const(moved)) {
            m_facts.sameAs.edit(id, [this](SameAs &link) { link.element = m_keep; });
            notes::addLink(m_link, id);
        }
    }

    Landscape &m_facts;
    const Landscape m_original;
    ElementId m_keep;
    ElementId m_gone;
    SameAs m_link;
    QSet<RelationshipId> m_touched; // whose ends changed since they were last compared
    QSet<RelationshipId> m_stoodOn; // ends of other relationships
    QSet<ConceptId> m_hot;          // what touched ones end in: only there can two have become equal
    QHash<RelationshipId, RelationshipId> m_places; // folded relationship -> the one it folded into
};

MergeField mergeField(const Landscape &landscape, const Element &keep, const Element &gone, const QString &field)
{
    const AttributeRegistry &registry = landscape.attributeRegistry;
    MergeField row;
    row.field = field;
    row.label = fields::label(registry, field);
    row.keep = fields::text(landscape, keep, field);
    row.gone = fields::text(landscape, gone, field);
    if (!row.keep.isEmpty())
        row.keepSource = fields::sourceText(landscape, fields::sourceOf(registry, keep, field));
    if (!row.gone.isEmpty())
        row.goneSource = fields::sourceText(landscape, fields::sourceOf(registry, gone, field));
    row.differs = !row.keep.isEmpty() && !row.gone.isEmpty() && !fields::agree(registry, keep, gone, field);
    row.mayBeBoth = fields::mayBeBoth(field);
    row.proposed = proposedSide(landscape, keep, gone, field);
    return row;
}

template <typename Id> void addOnce(QList<Id> &ids, Id id)
{
    if (!ids.contains(id))
        ids << id;
}

void describeMoved(MergePreview &preview, const SameAs &link)
{
    for (const MovedPlace &place : link.moved) {
        switch (place.what) {
        case MovedPlace::What::RelationshipSource:
        case MovedPlace::What::RelationshipTarget:
            addOnce(preview.redirected, RelationshipId::create(place.row));
            break;
        case MovedPlace::What::UseUnit:
        case MovedPlace::What::UseFunction:
        case MovedPlace::What::UseApplication:
            addOnce(preview.movedUses, UseId::create(place.row));
            break;
        case MovedPlace::What::MoveApplication:
        case MovedPlace::What::MoveUnit:
        case MovedPlace::What::MoveFunction:
            addOnce(preview.moved, MoveId::create(place.row));
            break;
        case MovedPlace::What::DecisionApplication:
            addOnce(preview.movedDecisions, DecisionId::create(place.row));
            break;
        case MovedPlace::What::ElementReference:
            addOnce(preview.referring, ElementId::create(place.row));
            break;
        case MovedPlace::What::RelationshipReference:
            break;
        case MovedPlace::What::ViewNode:
            addOnce(preview.views, ViewId::create(place.row));
            break;
        }
    }
}

void describeFolded(MergePreview &preview, const SameAs &link)
{
    for (const Relationship &folded : link.folded) {
        switch (notes::rowKind(folded)) {
        case notes::RowKind::Use:
            preview.foldedUses << notes::decodedUse(folded, link.record.id).id;
            break;
        case notes::RowKind::Move:
            preview.foldedMoves << notes::decodedMove(folded, link.record.id).id;
            break;
        case notes::RowKind::Decision:
            preview.foldedDecisions << notes::decodedDecision(folded, link.record.id).id;
            break;
        case notes::RowKind::Relationship: {
            FoldedPair pair{folded, RelationshipId::create(notes::into(folded))};
            pair.folded.extras = notes::without(folded.extras);
            preview.folded << pair;
            for (const auto &line : notes::lines(folded))
                addOnce(preview.views, line.first);
        }
        }
    }
}

}

MergePreview previewMerge(const Landscape &landscape, ElementId keep, ElementId gone)
{
    MergePreview preview;
    const Element *first = landscape.element(keep);
    const Element *second = landscape.element(gone);
    if (!first || !second || keep == gone)
        return preview;
    preview.keep = keep;
    preview.gone = gone;
    for (const QString &field : fields::stated(landscape.attributeRegistry, *first, *second))
        preview.fields << mergeField(landscape, *first, *second, field);
    // What would move is found out by moving it in a copy, whose rows are shared.
    Landscape copy = landscape;
    const SameAs link = Merging(copy, keep, gone).run({});
    describeMoved(preview, link);
    describeFolded(preview, link);
    std::sort(preview.redirected.begin(), preview.redirected.end());
    std::sort(preview.views.begin(), preview.views.end());
    return preview;
}

base::Result<SameAsId> mergeElements(Landscape &landscape, ElementId keep, ElementId gone, const FieldSides &choices,
                                     const QString &reason, double probability)
{
    if (!landscape.elements.contains(keep) || !landscape.elements.contains(gone))
        return base::failure(missingElement());
    if (keep == gone)
        return base::failure({QStringLiteral("merge.same"),
                              QCoreApplication::translate("landscape", "an element cannot be merged with itself"),
                              QCoreApplication::translate("landscape", "select two"),
                              {},
                              0});
    SameAs link = Merging(landscape, keep, gone).run(choices);
    link.reason = reason;
    link.probability = probability;
    return landscape.sameAs.insert(std::move(link));
}

QList<Statement> sourceRecords(const Landscape &landscape, ElementId element)
{
    const Element *own = landscape.element(element);
    if (!own)
        return {};
    const AttributeRegistry &registry = landscape.attributeRegistry;
    const QList<SameAsId> links = linksOf(landscape, element);
    QStringList names = fields::stated(registry, *own);
    for (const SameAsId id : links) {
        for (const QString &field : fields::stated(registry, *own, landscape.sameAs.find(id)->record)) {
            if (!names.contains(field))
                names << field;
        }
    }
    QList<Statement> statements;
    const auto add = [&](const QString &field, const Element &row, SourceRef ref, SameAsId link) {
        const QString text = fields::text(landscape, row, field);
        if (!text.isEmpty())
            statements << Statement{field, fields::label(registry, field), text, fields::sourceText(landscape, ref),
                                    ref,   link, fields::agree(registry, *own, row, field)};
    };
    for (const QString &field : std::as_const(names)) {
        add(field, *own, fields::sourceOf(registry, *own, field), {});
        for (const SameAsId id : links) {
            const SameAs &link = *landscape.sameAs.find(id);
            const SourceRef ref = fields::sourceOf(registry, link.record, field);
            add(field, link.record, ref.source ? ref : link.source, id);
            // What the element said before it took the record's value.
            const auto sides = notes::taken(link);
            const bool wasTaken = std::any_of(sides.begin(), sides.end(),
                                              [&](const auto &side) { return side.first == field; });
            if (wasTaken && link.before.id == element && !fields::covers(registry, *own, link.before, field))
                add(field, link.before, fields::sourceOf(registry, link.before, field), id);
        }
    }
    return statements;
}

QList<SameAsId> linksOf(const Landscape &landscape, ElementId element)
{
    QList<SameAsId> ids;
    for (const SameAs &link : landscape.sameAs) {
        if (link.element == element)
            ids << link.id;
    }
    return ids;
}

Element recordOf(const SameAs &link)
{
    Element record = link.record;
    record.extras = notes::without(record.extras);
    return record;
}

} // namespace landscape
