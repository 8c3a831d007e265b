// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/join.h"

#include "base/text.h"
#include "landscape/valuetext.h"

#include <QCoreApplication>
#include <QSet>

#include <map>
#include <set>
#include <tuple>

namespace landscape {

namespace {

// Why not one pass over everything: rows refer to each other, so all elements get their place first, then
// relationships (whose ends may be relationships), then what refers to both.
class Joiner
{
public:
    Joiner(const Landscape &into, const Landscape &batch)
        : m_batch(batch)
    {
        m_result.landscape = into;
    }

    JoinResult run()
    {
        takeSettings();
        takeSources();
        for (const AttributeDefinition &definition : m_batch.attributeRegistry.definitions())
            m_attributes.append(takeDefinition(definition));
        takeElements();
        takeRelationships();
        takeUses();
        takeMovesAndDecisions();
        takeViews();
        return std::move(m_result);
    }

private:
    Landscape &into() { return m_result.landscape; }

    void takeSettings()
    {
        if (!into().elements.isEmpty() || !into().settings.uid.isEmpty())
            return; // an open landscape keeps its own name and currency
        into().settings = m_batch.settings;
    }

    void takeSources()
    {
        for (const Source &source : m_batch.sources) {
            SourceId same;
            for (const Source &known : into().sources) {
                if (known.file == source.file && known.format == source.format)
                    same = known.id;
            }
            m_sources.insert(source.id, same ? same : into().sources.insert(source));
        }
    }

    AttributeId takeDefinition(const AttributeDefinition &definition)
    {
        const AttributeId known = into().attributeRegistry.find(definition.key);
        return known ? known : into().attributeRegistry.define(definition);
    }

    SourceRef mapped(SourceRef ref) const { return {m_sources.value(ref.source), ref.line}; }

    QString identity(const Landscape &landscape, const Element &element) const
    {
        const auto unit = element.attributes.get<ElementId>(attributes::unit);
        return kindName(element.kind) + QChar(0x1f) + base::folded(element.name) + QChar(0x1f)
            + (unit ? base::folded(landscape.nameOf(*unit)) : QString());
    }

    void takeElements()
    {
        QHash<QString, ElementId> byUid;
        QHash<QString, QList<ElementId>> byIdentity;
        for (const Element &element : into().elements) {
            byUid.insert(element.uid, element.id);
            if (!element.name.isEmpty())
                byIdentity[identity(into(), element)] << element.id;
        }
        for (const Relationship &relationship : into().relationships)
            m_usedUids.insert(relationship.uid);
        QHash<QString, int> namesakes; // within the batch: two of the same name are two things
        for (const Element &element : m_batch.elements)
            ++namesakes[identity(m_batch, element)];

        for (const Element &element : m_batch.elements) {
            ElementId same = byUid.value(element.uid);
            if (same && into().element(same)->kind != element.kind)
                same = {};
            if (!same && !element.name.isEmpty() && namesakes.value(identity(m_batch, element)) == 1) {
                const QList<ElementId> candidates = byIdentity.value(identity(m_batch, element));
                if (candidates.size() == 1)
                    same = candidates.first();
            }
            m_isNew.insert(element.id, same.isNull());
            m_elements.insert(element.id, same ? same : addElement(element, byUid));
        }
        for (const Element &element : m_batch.elements)
            completeElement(element);
    }

    ElementId addElement(const Element &element, const QHash<QString, ElementId> &byUid)
    {
        Element added = element;
        added.attributes = {}; // filled in when every referenced element has its place
        added.uid = freeUid(element.uid, byUid.contains(element.uid));
        added.sources.clear();
        ++m_result.elements.added;
        return into().elements.insert(std::move(added));
    }

    QString freeUid(const QString &wanted, bool taken)
    {
        QString uid = wanted;
        for (int n = 2; taken || m_usedUids.contains(uid); ++n) {
            uid = derivedUid({wanted, QString::number(n)});
            taken = false;
        }
        m_usedUids.insert(uid);
        return uid;
    }

    void completeElement(const Element &element)
    {
        const ElementId id = m_elements.value(element.id);
        Element changed = *into().element(id);
        const bool isNew = m_isNew.value(element.id);
        fill(changed, element, isNew);
        if (!isNew)
            ++(changed == *into().element(id) ? m_result.elements.same : m_result.elements.updated);
        into().elements.put(std::move(changed));
    }

    // Fills `row` with what `from` knows and it does not; reports what differs.
    void fill(Concept &row, const Concept &from, bool isNew)
    {
        const auto takeText = [&](QString &mine, const QString &theirs) {
            if (mine.isEmpty())
                mine = theirs;
            else if (!theirs.isEmpty() && mine != theirs && base::folded(mine) != base::folded(theirs))
                reportDifference(row.name, mine, theirs, from.sources.value(0));
        };
        takeText(row.name, from.name);
        takeText(row.documentation, from.documentation);
        takeText(row.specialization, from.specialization);
        if (row.folder.isEmpty())
            row.folder = from.folder;
        for (const SourceRef ref : from.sources) {
            if (!row.sources.contains(mapped(ref)))
                row.sources << mapped(ref);
        }
        fillAttributes(row, from.attributes, isNew);
    }

    void fillAttributes(Concept &row, const AttributeValues &from, bool isNew)
    {
        const AttributeValues before = row.attributes;
        QSet<AttributeId> reported;
        for (const AttributeValue &entry : from.entries()) {
            const AttributeId attribute = m_attributes.at(entry.attribute.number() - 1);
            const Value value = mapped(entry.value);
            if (value.isUnknown())
                continue;
            if (isNew || !before.find(attribute)) {
                row.attributes.add(attribute, value, mapped(entry.source));
            } else if (!before.all(attribute).contains(value) && !reported.contains(attribute)) {
                reported.insert(attribute);
                reportDifference(row.name + QStringLiteral(", ")
                                     + attributeLabel(into().attributeRegistry.definition(attribute)),
                                 displayText(before.value(attribute), into()), displayText(value, into()), entry.source);
            }
        }
    }

    Value mapped(const Value &value) const
    {
        const auto reference = value.as<ElementId>();
        if (!reference)
            return value;
        const ElementId target = m_elements.value(*reference);
        return target ? Value(target) : Value();
    }

    void reportDifference(const QString &what, const QString &mine, const QString &theirs, SourceRef ref)
    {
        const Source *source = m_batch.sources.find(ref.source);
        m_result.problems << base::Problem{
            base::Severity::Warning, QStringLiteral("join.differs"),
            QCoreApplication::translate("landscape", "%1: “%2” is kept, the import says “%3”")
                .arg(what, mine.left(80), theirs.left(80)),
            source ? source->file : QString(), ref.line};
    }

    ConceptId mapped(ConceptId id) const
    {
        return id.isRelationship() ? ConceptId(m_relationships.value(id.relationship()))
                                   : ConceptId(m_elements.value(id.element()));
    }

    struct LineKey
    {
        RelationshipKind kind;
        ConceptId source;
        ConceptId target;
        QString name;
        friend bool operator==(const LineKey &, const LineKey &) = default;
        friend size_t qHash(const LineKey &key, size_t seed = 0)
        {
            return qHashMulti(seed, int(key.kind), key.source, key.target, key.name);
        }
    };

    void takeRelationships()
    {
        QHash<QString, RelationshipId> byUid;
        QHash<LineKey, RelationshipId> byEnds;
        for (const Relationship &known : into().relationships) {
            byUid.insert(known.uid, known.id);
            byEnds.insert({known.kind, known.source, known.target, known.name}, known.id);
        }
        for (const Element &element : into().elements)
            m_usedUids.insert(element.uid);
        QList<const Relationship *> waiting;
        for (const Relationship &relationship : m_batch.relationships)
            waiting << &relationship;
        // Relationships whose ends are relationships wait until these have their place.
        while (!waiting.isEmpty()) {
            QList<const Relationship *> later;
            for (const Relationship *relationship : waiting) {
                if (mapped(relationship->source) && mapped(relationship->target))
                    takeRelationship(*relationship, byUid, byEnds);
                else
                    later << relationship;
            }
            if (later.size() == waiting.size())
                break; // the batch's own invariants rule this out
            waiting = later;
        }
    }

    void takeRelationship(const Relationship &relationship, const QHash<QString, RelationshipId> &byUid,
                          const QHash<LineKey, RelationshipId> &byEnds)
    {
        const LineKey key{relationship.kind, mapped(relationship.source), mapped(relationship.target),
                          relationship.name};
        RelationshipId same = byUid.value(relationship.uid);
        if (same && !(into().relationship(same)->kind == key.kind && into().relationship(same)->source == key.source
                      && into().relationship(same)->target == key.target))
            same = {};
        if (!same)
            same = byEnds.value(key);
        Relationship row;
        if (same) {
            row = *into().relationship(same);
        } else {
            row = relationship;
            row.attributes = {};
            row.sources.clear();
            row.source = key.source;
            row.target = key.target;
            row.uid = freeUid(relationship.uid, false);
        }
        fill(row, relationship, same.isNull());
        if (!same) {
            ++m_result.relationships.added;
            m_relationships.insert(relationship.id, into().relationships.insert(std::move(row)));
            return;
        }
        ++(row == *into().relationship(same) ? m_result.relationships.same : m_result.relationships.updated);
        m_relationships.insert(relationship.id, same);
        into().relationships.put(std::move(row));
    }

    using Triple = std::tuple<ElementId, ElementId, ElementId>;

    void takeUses()
    {
        std::map<Triple, UseId> known;
        for (const Use &use : into().uses)
            known.insert({{use.unit, use.function, use.application}, use.id});
        for (const Use &use : m_batch.uses) {
            Use row = use;
            row.unit = m_elements.value(use.unit);
            row.function = m_elements.value(use.function);
            row.application = m_elements.value(use.application);
            row.source = mapped(use.source);
            row.attributes = {};
            for (const AttributeValue &entry : use.attributes.entries())
                row.attributes.add(m_attributes.at(entry.attribute.number() - 1), mapped(entry.value),
                                   mapped(entry.source));
            const auto same = known.find({row.unit, row.function, row.application});
            if (same == known.end()) {
                ++m_result.uses.added;
                into().uses.insert(std::move(row));
                continue;
            }
            updateUse(same->second, std::move(row));
        }
    }

    void updateUse(UseId id, Use row)
    {
        const Use &mine = *into().uses.find(id);
        Use merged = mine;
        if (merged.users.isUnknown())
            merged.users = row.users;
        else if (!row.users.isUnknown() && row.users != merged.users)
            reportDifference(into().nameOf(mine.application) + QStringLiteral(", ") + into().nameOf(mine.unit),
                             displayText(merged.users, into()), displayText(row.users, into()), row.source);
        if (merged.protection == Protection())
            merged.protection = row.protection;
        if (merged.unique == Uniqueness::No && row.unique != Uniqueness::No) {
            merged.unique = row.unique;
            merged.uniqueReason = row.uniqueReason;
            merged.decidedBy = row.decidedBy;
            merged.decidedOn = row.decidedOn;
        }
        ++(merged == mine ? m_result.uses.same : m_result.uses.updated);
        into().uses.put(std::move(merged));
    }

    void takeMovesAndDecisions()
    {
        std::set<Triple> knownMoves;
        for (const Move &move : into().moves)
            knownMoves.insert({move.unit, move.function, move.application});
        for (Move move : m_batch.moves) {
            move.application = m_elements.value(move.application);
            move.unit = m_elements.value(move.unit);
            move.function = m_elements.value(move.function);
            move.source = mapped(move.source);
            if (knownMoves.insert({move.unit, move.function, move.application}).second)
                into().moves.insert(move);
        }
        for (Decision decision : m_batch.decisions) {
            decision.application = m_elements.value(decision.application);
            decision.source = mapped(decision.source);
            const bool known
                = std::any_of(into().decisions.begin(), into().decisions.end(), [&](const Decision &mine) {
                      return mine.application == decision.application && mine.scenario == decision.scenario;
                  });
            if (!known)
                into().decisions.insert(decision);
        }
    }

    void takeViews()
    {
        QHash<QString, ViewId> byUid;
        for (const View &view : into().views)
            byUid.insert(view.uid, view.id);
        QList<std::pair<ViewId, ViewId>> references;
        QHash<ViewId, ViewId> places;
        QList<ViewId> added;
        for (const View &view : m_batch.views) {
            if (const ViewId same = byUid.value(view.uid)) {
                ++m_result.views.same;
                places.insert(view.id, same);
                continue;
            }
            places.insert(view.id, into().views.insert(mapped(view)));
            added << places.value(view.id);
            ++m_result.views.added;
        }
        for (const ViewId id : added) {
            into().views.edit(id, [&](View &view) {
                for (PlacedNode &node : view.nodes)
                    node.reference = places.value(node.reference);
            });
        }
    }

    View mapped(const View &view) const
    {
        View copy = view;
        copy.source = mapped(view.source);
        copy.attributes = {};
        for (const AttributeValue &entry : view.attributes.entries())
            copy.attributes.add(m_attributes.at(entry.attribute.number() - 1), mapped(entry.value), mapped(entry.source));
        for (PlacedNode &node : copy.nodes)
            node.element = m_elements.value(node.element);
        for (RoutedConnection &line : copy.connections)
            line.relationship = m_relationships.value(line.relationship);
        return copy;
    }

    const Landscape &m_batch;
    JoinResult m_result;
    QHash<SourceId, SourceId> m_sources;
    QList<AttributeId> m_attributes;
    QHash<ElementId, ElementId> m_elements;
    QHash<ElementId, bool> m_isNew;
    QHash<RelationshipId, RelationshipId> m_relationships;
    QSet<QString> m_usedUids;
};

}

JoinResult join(const Landscape &into, const Landscape &batch)
{
    return Joiner(into, batch).run();
}

} // namespace landscape
