// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/sameas/folding.h"
#include "landscape/sameas/mergeelements.h"
#include "landscape/sameas/notes.h"

#include <QCoreApplication>
#include <QSet>

namespace landscape {

namespace {

// The way back of a merge. Rows that vanished since are passed over; ends that were merged away since are found through
// the links that did it.
class TakingBack
{
public:
    TakingBack(Landscape &landscape, SameAsId id)
        : m_facts(landscape)
        , m_link(*landscape.sameAs.find(id))
    {
        for (const Element &element : landscape.elements)
            m_uids.insert(element.uid);
        for (const Relationship &line : landscape.relationships)
            m_uids.insert(line.uid);
    }

    ElementId run()
    {
        m_facts.sameAs.erase(m_link.id);
        placeRecord();
        restoreFields();
        takeGiftsBack();
        restoreLines();
        restorePortfolio();
        for (const MovedPlace &place : std::as_const(m_link.moved))
            restorePlace(place);
        for (const notes::DroppedReference &dropped : notes::dropped(m_link))
            restoreDropped(dropped);
        restoreLinks();
        return m_now;
    }

private:
    QString freeUid(const QString &wanted)
    {
        QString uid = wanted.isEmpty() ? freshUid() : wanted;
        for (int n = 2; m_uids.contains(uid); ++n)
            uid = derivedUid({wanted, QString::number(n)});
        m_uids.insert(uid);
        return uid;
    }

    // `through` is told the link that an end was found through.
    ElementId resolved(ElementId id, SameAsId *through = nullptr) const
    {
        if (id == m_link.record.id && id)
            return m_now;
        for (int steps = 0; id && !m_facts.elements.contains(id); ++steps) {
            ElementId next;
            for (const SameAs &link : m_facts.sameAs) {
                if (link.record.id != id)
                    continue;
                next = link.element;
                if (through && steps == 0)
                    *through = link.id;
            }
            id = steps < 1000 ? next : ElementId();
        }
        return id;
    }

    AttributeValues grounded(const AttributeValues &values) const
    {
        AttributeValues result;
        for (const AttributeValue &entry : values.entries()) {
            const auto reference = entry.value.as<ElementId>();
            const ElementId target = reference ? resolved(*reference) : ElementId();
            if (!reference || target)
                result.add(entry.attribute, reference ? Value(target) : entry.value, entry.source);
        }
        return result;
    }

    template <typename Row> auto put(Table<Row> &table, Row row)
    {
        if (!row.id || table.contains(row.id))
            return table.insert(std::move(row));
        const auto id = row.id;
        table.put(std::move(row));
        return id;
    }

    void placeRecord()
    {
        Element record = recordOf(m_link);
        record.uid = freeUid(record.uid);
        m_now = put(m_facts.elements, record);
        record.id = m_now;
        record.attributes = grounded(record.attributes);
        m_facts.elements.put(std::move(record));
    }

    void restoreFields()
    {
        if (m_link.before.id != m_link.element)
            return; // the element was merged on since: its values are another's
        const auto sides = notes::taken(m_link);
        Element after = mergedElement(m_facts.attributeRegistry, m_link.before, m_link.record, sides);
        Element before = m_link.before;
        after.attributes = grounded(after.attributes);
        before.attributes = grounded(before.attributes);
        m_facts.elements.edit(m_link.element, [&](Element &row) { undo(row, before, after, sides); });
        // What later links remember of the element has these values too.
        QList<SameAsId> later;
        for (const SameAs &link : std::as_const(m_facts).sameAs) {
            if (link.id > m_link.id && link.element == m_link.element && link.before.id == link.element)
                later << link.id;
        }
        for (const SameAsId id : std::as_const(later))
            m_facts.sameAs.edit(id, [&](SameAs &link) { undo(link.before, before, after, sides); });
    }

    void undo(Element &row, const Element &before, const Element &after,
              const QList<std::pair<QString, Side>> &sides) const
    {
        const AttributeRegistry &registry = m_facts.attributeRegistry;
        const bool untouched = row.attributes == after.attributes;
        for (const auto &[field, side] : sides) {
            if (fields::identical(registry, row, after, field))
                fields::take(registry, row, before, field, Side::Gone);
        }
        if (untouched)
            row.attributes = before.attributes; // in their old order
        if (row.sources == after.sources)
            row.sources = before.sources;
        else
            row.sources.removeIf([&](SourceRef ref) {
                return m_link.record.sources.contains(ref) && !before.sources.contains(ref);
            });
    }

    // Last given, first taken back.
    void takeGiftsBack()
    {
        for (auto folded = m_link.folded.crbegin(); folded != m_link.folded.crend(); ++folded) {
            const std::uint32_t into = notes::into(*folded);
            if (into == 0)
                continue;
            switch (notes::rowKind(*folded)) {
            case notes::RowKind::Relationship:
                takeGift(m_facts.relationships, RelationshipId::create(into), [&](Relationship &line) {
                    takeFrom(m_facts.attributeRegistry, line, *folded);
                });
                break;
            case notes::RowKind::Use:
                takeGift(m_facts.uses, UseId::create(into),
                         [&](Use &use) { takeFrom(use, notes::decodedUse(*folded, m_now), *folded); });
                break;
            case notes::RowKind::Move:
                takeGift(m_facts.moves, MoveId::create(into),
                         [&](Move &move) { takeFrom(move, notes::decodedMove(*folded, m_now), *folded); });
                break;
            case notes::RowKind::Decision:
                break;
            }
        }
    }

    template <typename RowTable, typename Take>
    void takeGift(RowTable &table, typename RowTable::RowId id, Take &&take)
    {
        if (table.contains(id))
            table.edit(id, take);
    }

    void restoreLines()
    {
        QList<const Relationship *> waiting;
        for (const Relationship &folded : std::as_const(m_link.folded)) {
            if (notes::rowKind(folded) == notes::RowKind::Relationship)
                waiting << &folded;
        }
        // Those that stand on others wait for these.
        for (bool grew = true; grew;) {
            grew = false;
            QList<const Relationship *> later;
            for (const Relationship *folded : std::as_const(waiting)) {
                if (restoreLine(*folded))
                    grew = true;
                else
                    later << folded;
            }
            waiting = later;
        }
    }

    ConceptId endOf(ConceptId end, SameAsId *through) const
    {
        if (end.isNull())
            return m_now;
        if (end.isElement())
            return resolved(end.element(), through);
        const RelationshipId line = m_lines.value(end.relationship(), end.relationship());
        return m_facts.relationships.contains(line) ? ConceptId(line) : ConceptId();
    }

    bool restoreLine(const Relationship &folded)
    {
        Relationship line = folded;
        line.extras = notes::without(folded.extras);
        SameAsId sourceThrough;
        SameAsId targetThrough;
        line.source = endOf(folded.source, &sourceThrough);
        line.target = endOf(folded.target, &targetThrough);
        if (!line.source || !line.target)
            return false;
        line.uid = freeUid(line.uid);
        line.attributes = grounded(line.attributes);
        const RelationshipId id = put(m_facts.relationships, std::move(line));
        m_lines.insert(folded.id, id);
        remember(sourceThrough, {MovedPlace::What::RelationshipSource, id.number(), 0});
        remember(targetThrough, {MovedPlace::What::RelationshipTarget, id.number(), 0});
        restoreShown(folded, id);
        return true;
    }

    void remember(SameAsId link, const MovedPlace &place)
    {
        if (link)
            m_facts.sameAs.edit(link, [&](SameAs &row) { row.moved << place; });
    }

    [[nodiscard]] RelationshipId shownFor(const Relationship &folded) const
    {
        RelationshipId into = RelationshipId::create(notes::into(folded));
        for (bool further = true; further;) {
            further = false;
            for (const Relationship &other : m_link.folded) {
                if (into && other.id == into) {
                    into = RelationshipId::create(notes::into(other));
                    further = true;
                }
            }
        }
        return into;
    }

    void restoreShown(const Relationship &folded, RelationshipId id)
    {
        const RelationshipId instead = shownFor(folded);
        for (const auto &[viewId, connection] : notes::lines(folded)) {
            const View *view = m_facts.views.find(viewId);
            const RoutedConnection *shown = view ? view->connection(connection) : nullptr;
            if (!shown || shown->relationship != instead)
                continue;
            m_facts.views.edit(viewId, [&, wanted = connection](View &row) {
                for (RoutedConnection &line : row.connections)
                    line.relationship = line.id == wanted ? id : line.relationship;
            });
        }
    }

    void restorePortfolio()
    {
        for (const Relationship &folded : std::as_const(m_link.folded)) {
            switch (notes::rowKind(folded)) {
            case notes::RowKind::Relationship:
                break;
            case notes::RowKind::Use: {
                Use use = notes::decodedUse(folded, m_now);
                use.attributes = grounded(use.attributes);
                if (groundEnds(use) && (use.function || use.application))
                    put(m_facts.uses, use);
                break;
            }
            case notes::RowKind::Move: {
                Move move = notes::decodedMove(folded, m_now);
                if (groundEnds(move) && move.application)
                    put(m_facts.moves, move);
                break;
            }
            case notes::RowKind::Decision:
                put(m_facts.decisions, notes::decodedDecision(folded, m_now));
                break;
            }
        }
    }

    template <typename Row> bool groundEnds(Row &row) const
    {
        for (ElementId *end : {&row.unit, &row.function, &row.application}) {
            if (!*end)
                continue;
            *end = resolved(*end);
            if (!*end)
                return false;
        }
        return true;
    }

    // Puts `member` of a row back to the record where it still is the element's.
    template <typename RowTable, typename Member>
    void restoreEnd(RowTable &table, std::uint32_t number, Member member)
    {
        const auto id = RowTable::RowId::create(number);
        if (const auto *row = table.find(id); row && row->*member == m_link.element)
            table.edit(id, [&](auto &changed) { changed.*member = m_now; });
    }

    void restoreLineEnd(const MovedPlace &place, ConceptId Relationship::*member)
    {
        const RelationshipId id = RelationshipId::create(place.row);
        const Relationship *line = m_facts.relationship(id);
        if (!line)
            return;
        ConceptId from = m_link.element;
        ConceptId to = m_now;
        if (place.detail) {
            const RelationshipId folded = RelationshipId::create(place.detail);
            if (!m_lines.contains(folded))
                return;
            to = m_lines.value(folded);
            for (const Relationship &row : std::as_const(m_link.folded)) {
                if (row.id == folded)
                    from = shownFor(row);
            }
        }
        if (line->*member == from)
            m_facts.relationships.edit(id, [&](Relationship &row) { row.*member = to; });
    }

    template <typename RowTable> void restoreReferences(RowTable &table, const MovedPlace &place)
    {
        const auto id = RowTable::RowId::create(place.row);
        if (!table.contains(id))
            return;
        table.edit(id, [&](auto &row) {
            AttributeValues values;
            for (const AttributeValue &entry : row.attributes.entries()) {
                const bool back = entry.attribute.number() == place.detail
                    && entry.value.template as<ElementId>() == m_link.element;
                values.add(entry.attribute, back ? Value(m_now) : entry.value, entry.source);
            }
            row.attributes = values;
        });
    }

    void restorePlace(const MovedPlace &place)
    {
        switch (place.what) {
        case MovedPlace::What::RelationshipSource:
            return restoreLineEnd(place, &Relationship::source);
        case MovedPlace::What::RelationshipTarget:
            return restoreLineEnd(place, &Relationship::target);
        case MovedPlace::What::UseUnit:
            return restoreEnd(m_facts.uses, place.row, &Use::unit);
        case MovedPlace::What::UseFunction:
            return restoreEnd(m_facts.uses, place.row, &Use::function);
        case MovedPlace::What::UseApplication:
            return restoreEnd(m_facts.uses, place.row, &Use::application);
        case MovedPlace::What::MoveApplication:
            return restoreEnd(m_facts.moves, place.row, &Move::application);
        case MovedPlace::What::MoveUnit:
            return restoreEnd(m_facts.moves, place.row, &Move::unit);
        case MovedPlace::What::MoveFunction:
            return restoreEnd(m_facts.moves, place.row, &Move::function);
        case MovedPlace::What::DecisionApplication:
            return restoreEnd(m_facts.decisions, place.row, &Decision::application);
        case MovedPlace::What::ElementReference:
            return restoreReferences(m_facts.elements, place);
        case MovedPlace::What::RelationshipReference:
            return restoreReferences(m_facts.relationships, place);
        case MovedPlace::What::ViewNode:
            return restoreBox(ViewId::create(place.row), NodeId::create(place.detail));
        }
    }

    void restoreBox(ViewId id, NodeId box)
    {
        const View *view = m_facts.views.find(id);
        const PlacedNode *node = view ? view->node(box) : nullptr;
        if (!node || node->element != m_link.element)
            return;
        m_facts.views.edit(id, [&](View &row) {
            for (PlacedNode &placed : row.nodes)
                placed.element = placed.id == box ? m_now : placed.element;
        });
    }

    void restoreDropped(const notes::DroppedReference &dropped)
    {
        const Concept *row = m_facts.findConcept(dropped.row);
        if (!row)
            return;
        const QList<Value> values = row->attributes.all(dropped.attribute);
        if (!values.contains(Value(m_link.element)) || values.contains(Value(m_now)))
            return;
        AttributeValues restored;
        const auto add = [&] { restored.add(dropped.attribute, Value(m_now), dropped.source); };
        for (const AttributeValue &entry : row->attributes.entries()) {
            if (restored.size() == dropped.place)
                add();
            restored.add(entry.attribute, entry.value, entry.source);
        }
        if (restored.size() == row->attributes.size())
            add();
        const auto change = [&](Concept &changed) { changed.attributes = restored; };
        if (dropped.row.isElement())
            m_facts.elements.edit(dropped.row.element(), change);
        else
            m_facts.relationships.edit(dropped.row.relationship(), change);
    }

    void restoreLinks()
    {
        for (const SameAsId id : notes::links(m_link)) {
            const SameAs *link = m_facts.sameAs.find(id);
            if (!link || link->element != m_link.element)
                continue;
            m_facts.sameAs.edit(id, [this](SameAs &row) {
                row.element = m_now;
                if (row.before.id == m_link.record.id)
                    row.before.id = m_now;
            });
        }
    }

    Landscape &m_facts;
    const SameAs m_link;
    ElementId m_now; // the record as an element
    QHash<RelationshipId, RelationshipId> m_lines; // folded relationship -> the one it is now
    QSet<QString> m_uids;
};

}

base::Result<ElementId> takeBack(Landscape &landscape, SameAsId link)
{
    const SameAs *row = landscape.sameAs.find(link);
    if (!row || !landscape.elements.contains(row->element))
        return base::failure({QStringLiteral("merge.missing"),
                              QCoreApplication::translate("landscape", "this link is no longer there"),
                              QCoreApplication::translate("landscape", "select another one"),
                              {},
                              0});
    return TakingBack(landscape, link).run();
}

} // namespace landscape
