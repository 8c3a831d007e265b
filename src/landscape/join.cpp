// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/join.h"

#include "landscape/compare/record.h"
#include "landscape/sameas/filling.h"
#include "landscape/sameas/records.h"
#include "landscape/sameas/translation.h"
#include "landscape/valuetext.h"

#include <QCoreApplication>

#include <map>
#include <tuple>

namespace landscape {

namespace {

template <typename Row> bool isSkipped(const Row &row, const QSet<ElementId> &skipped)
{
    return skipped.contains(row.unit) || skipped.contains(row.function) || skipped.contains(row.application);
}

// Lines that only one of two landscapes draws are told apart by the information they carry where they are flows.
struct EndsKey
{
    RelationshipKind kind;
    ConceptId source;
    ConceptId target;
    QString name;
    QList<ElementId> information;
    friend bool operator==(const EndsKey &, const EndsKey &) = default;
    friend size_t qHash(const EndsKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, int(key.kind), key.source, key.target, key.name);
    }
};

EndsKey endsKey(const Relationship &line)
{
    EndsKey key{line.kind, line.source, line.target, line.name, {}};
    if (line.kind == RelationshipKind::Flow) {
        for (const Value &value : line.attributes.all(attributes::information)) {
            if (const auto id = value.as<ElementId>())
                key.information << *id;
        }
        std::sort(key.information.begin(), key.information.end());
    }
    return key;
}

// Why not one pass over everything: rows refer to each other, so all elements get their place first, then
// relationships (whose ends may be relationships), then what refers to both.
class Joiner
{
public:
    Joiner(const Landscape &into, const Landscape &batch, const Correspondence &correspondence)
        : m_batch(batch)
        , m_correspondence(correspondence)
        , m_result{into, {}, {}, {}, {}, {}, {}}
        , m_translation(batch, m_result.landscape)
        , m_records(m_result.landscape, m_translation)
        , m_filling(into, m_result.landscape, m_result.problems)
    {
    }

    JoinResult run()
    {
        takeSettings();
        m_translation.addSources();
        m_translation.addImages();
        takeFolders();
        takeElements();
        takeRelationships();
        takeUses();
        takeMoves();
        takeDecisions();
        takeViews();
        notePlaces();
        m_records.finish();
        takeLinks();
        m_result.places = m_translation.elements;
        return std::move(m_result);
    }

private:
    Landscape &into() { return m_result.landscape; }
    const AttributeRegistry &registry() const { return m_result.landscape.attributeRegistry; }

    void takeSettings()
    {
        if (!into().elements.isEmpty() || !into().settings.uid.isEmpty())
            return; // an open landscape keeps its own name and currency
        into().settings = m_batch.settings;
        into().settings.attributes = m_translation.values(m_batch.settings.attributes);
    }

    void takeFolders()
    {
        for (const Folder &folder : m_batch.folders) {
            const bool known = std::any_of(into().folders.cbegin(), into().folders.cend(), [&](const Folder &mine) {
                return mine.path == folder.path && mine.type == folder.type;
            });
            if (known)
                continue;
            Folder taken = folder;
            taken.attributes = m_translation.values(folder.attributes);
            into().folders << taken;
        }
        for (Specialization specialization : m_batch.specializations) {
            const bool known = std::any_of(into().specializations.cbegin(), into().specializations.cend(),
                                           [&](const Specialization &mine) {
                                               return mine.name == specialization.name
                                                   && mine.conceptKind == specialization.conceptKind;
                                           });
            specialization.image = m_translation.image(specialization.image);
            if (!known)
                into().specializations << specialization;
        }
    }

    QString freeUid(const QString &wanted)
    {
        QString uid = wanted;
        for (int n = 2; m_usedUids.contains(uid); ++n)
            uid = derivedUid({wanted, QString::number(n)});
        m_usedUids.insert(uid);
        return uid;
    }

    void takeElements()
    {
        for (const Element &element : std::as_const(into()).elements)
            m_usedUids.insert(element.uid);
        for (const Relationship &relationship : std::as_const(into()).relationships)
            m_usedUids.insert(relationship.uid);
        for (const Element &staged : m_batch.elements) {
            if (m_correspondence.skipped.contains(staged.id))
                continue;
            const auto match = m_correspondence.elements.constFind(staged.id);
            if (match != m_correspondence.elements.cend() && into().elements.contains(match->element)) {
                m_translation.elements.insert(staged.id, match->element);
                continue;
            }
            Element added; // filled in when every referenced element has its place
            added.kind = staged.kind;
            added.uid = freeUid(staged.uid);
            m_translation.elements.insert(staged.id, into().elements.insert(std::move(added)));
            m_new.insert(staged.id);
            ++m_result.elements.added;
        }
        for (const Element &staged : m_batch.elements) {
            if (m_new.contains(staged.id))
                completeNew(staged);
            else if (m_translation.elements.contains(staged.id))
                completeMatched(staged);
        }
    }

    void completeNew(const Element &staged)
    {
        Element row = m_translation.element(staged);
        row.id = m_translation.elements.value(staged.id);
        row.uid = std::as_const(into()).element(row.id)->uid;
        into().elements.put(std::move(row));
    }

    void completeMatched(const Element &staged)
    {
        const Match &match = *m_correspondence.elements.constFind(staged.id);
        const Element before = *std::as_const(into()).element(match.element);
        const Element theirs = m_translation.element(staged);
        Element row = before;
        const FieldSides sides = m_correspondence.fields.value(staged.id);
        const Filling::Filled filled = m_filling.fill(row, theirs, sides, match.onlyChosen);
        m_filling.takePlaces(row, theirs);
        ++(filled.taken.isEmpty() && (match.onlyChosen || row == before) ? m_result.elements.same
                                                                          : m_result.elements.updated);
        into().elements.put(std::move(row));
        if (match.link || filled.keptOther)
            m_records.add(staged.id, match, theirs, filled.taken, before);
    }

    void takeRelationships()
    {
        for (const Relationship &known : std::as_const(into()).relationships) {
            m_lineByUid.insert(known.uid, known.id);
            m_lineByEnds.insert(endsKey(known), known.id);
        }
        QList<const Relationship *> waiting;
        for (const Relationship &relationship : m_batch.relationships)
            waiting << &relationship;
        // Relationships whose ends are relationships wait until these have their place.
        while (!waiting.isEmpty()) {
            QList<const Relationship *> later;
            for (const Relationship *relationship : std::as_const(waiting)) {
                if (m_translation.end(relationship->source) && m_translation.end(relationship->target))
                    takeRelationship(*relationship);
                else
                    later << relationship;
            }
            if (later.size() == waiting.size())
                break; // what stands on skipped elements
            waiting = later;
        }
    }

    RelationshipId sameLine(const Relationship &theirs) const
    {
        const RelationshipId byUid = m_lineByUid.value(theirs.uid);
        const Relationship *known = m_result.landscape.relationship(byUid);
        if (known && known->kind == theirs.kind && known->source == theirs.source && known->target == theirs.target)
            return byUid;
        return m_lineByEnds.value(endsKey(theirs));
    }

    void takeRelationship(const Relationship &staged)
    {
        Relationship theirs = m_translation.relationship(staged);
        const RelationshipId same = sameLine(theirs);
        if (same) {
            m_translation.relationships.insert(staged.id, same);
            if (!m_correspondence.settledRelationships.contains(staged.id))
                completeRelationship(staged, theirs, same);
            return;
        }
        if (m_correspondence.settledRelationships.contains(staged.id))
            return;
        // Two parts that have become one: it is no relationship of it to itself.
        if (theirs.source == theirs.target && staged.source != staged.target) {
            m_records.addFolded(staged, {}, {});
            return;
        }
        theirs.uid = freeUid(staged.uid);
        const RelationshipId id = into().relationships.insert(std::move(theirs));
        m_translation.relationships.insert(staged.id, id);
        m_newLines << staged.id;
        ++m_result.relationships.added;
    }

    void completeRelationship(const Relationship &staged, const Relationship &theirs, RelationshipId same)
    {
        const Relationship before = *std::as_const(into()).relationship(same);
        Relationship row = before;
        const FieldSides sides = m_correspondence.relationshipFields.value(staged.id);
        const Filling::Filled filled = m_filling.fill(row, theirs, sides, !sides.isEmpty());
        m_filling.takePlaces(row, theirs);
        ++(row == before ? m_result.relationships.same : m_result.relationships.updated);
        into().relationships.put(std::move(row));
        QStringList given;
        for (const auto &field : filled.taken)
            given << field.first;
        m_records.addFolded(staged, same, given);
    }

    using Triple = std::tuple<ElementId, ElementId, ElementId>;
    template <typename Row> static Triple tripleOf(const Row &row)
    {
        return {row.unit, row.function, row.application};
    }

    void takeUses()
    {
        std::map<Triple, UseId> known;
        for (const Use &use : std::as_const(into()).uses)
            known.insert({tripleOf(use), use.id});
        for (const Use &staged : m_batch.uses) {
            if (isSkipped(staged, m_correspondence.skipped))
                continue;
            Use row = m_translation.use(staged);
            const auto same = known.find(tripleOf(row));
            const bool settled = m_correspondence.settledUses.contains(staged.id);
            if (same != known.end() && !settled) {
                updateUse(staged, same->second, std::move(row));
            } else if (same == known.end() && !settled) {
                ++m_result.uses.added;
                const UseId id = into().uses.insert(std::move(row));
                m_records.addPlace(staged.unit, {MovedPlace::What::UseUnit, id.number(), 0});
                m_records.addPlace(staged.function, {MovedPlace::What::UseFunction, id.number(), 0});
                m_records.addPlace(staged.application, {MovedPlace::What::UseApplication, id.number(), 0});
            }
        }
    }

    void updateUse(const Use &staged, UseId id, Use row)
    {
        const Use mine = *std::as_const(into()).uses.find(id);
        Use merged = mine;
        QStringList given;
        if (m_correspondence.useFields.contains(staged.id))
            takeRowFields(merged, row, m_correspondence.useFields.value(staged.id));
        else
            given = fillUse(merged, row);
        ++(merged == mine ? m_result.uses.same : m_result.uses.updated);
        into().uses.put(std::move(merged));
        m_records.addFolded(staged, id, given);
    }

    template <typename Row> void takeRowFields(Row &row, const Row &from, const QStringList &names) const
    {
        const comparing::Record record = comparing::recordOf(from, registry());
        for (const QString &field : names)
            comparing::setField(row, field, record.value(field), registry(), &from);
        row.source = from.source;
    }

    QStringList fillUse(Use &merged, const Use &row)
    {
        QStringList given;
        if (merged.users.isUnknown() && !row.users.isUnknown()) {
            merged.users = row.users;
            given << QStringLiteral("users");
        } else if (!row.users.isUnknown() && row.users != merged.users) {
            m_filling.report(into().nameOf(merged.application) + QStringLiteral(", ") + into().nameOf(merged.unit),
                   displayText(merged.users, into()), displayText(row.users, into()), row.source);
        }
        if (merged.protection == Protection() && row.protection != Protection()) {
            merged.protection = row.protection;
            given << QStringLiteral("protection");
        }
        if (merged.unique == Uniqueness::No && row.unique != Uniqueness::No) {
            merged.unique = row.unique;
            merged.uniqueReason = row.uniqueReason;
            merged.decidedBy = row.decidedBy;
            merged.decidedOn = row.decidedOn;
            given << QStringLiteral("unique");
        }
        return given;
    }

    void takeMoves()
    {
        std::map<Triple, MoveId> known;
        for (const Move &move : std::as_const(into()).moves)
            known.insert({tripleOf(move), move.id});
        for (const Move &staged : m_batch.moves) {
            if (isSkipped(staged, m_correspondence.skipped))
                continue;
            Move row = m_translation.move(staged);
            const auto same = known.find(tripleOf(row));
            if (m_correspondence.settledMoves.contains(staged.id) || !row.application)
                continue;
            if (same == known.end()) {
                const MoveId id = into().moves.insert(row);
                known.insert({tripleOf(row), id});
                m_records.addPlace(staged.unit, {MovedPlace::What::MoveUnit, id.number(), 0});
                m_records.addPlace(staged.function, {MovedPlace::What::MoveFunction, id.number(), 0});
                m_records.addPlace(staged.application, {MovedPlace::What::MoveApplication, id.number(), 0});
                continue;
            }
            m_records.addFolded(staged, same->second);
            into().moves.edit(same->second, [&](Move &mine) {
                if (m_correspondence.moveFields.contains(staged.id))
                    takeRowFields(mine, row, m_correspondence.moveFields.value(staged.id));
            });
        }
    }

    void takeDecisions()
    {
        std::map<std::pair<ElementId, QString>, DecisionId> known;
        for (const Decision &decision : std::as_const(into()).decisions)
            known.insert({{decision.application, decision.scenario}, decision.id});
        for (const Decision &staged : m_batch.decisions) {
            Decision row = m_translation.decision(staged);
            const auto same = known.find({row.application, row.scenario});
            if (!row.application || m_correspondence.settledDecisions.contains(staged.id))
                continue;
            if (same == known.end()) {
                const DecisionId id = into().decisions.insert(row);
                m_records.addPlace(staged.application, {MovedPlace::What::DecisionApplication, id.number(), 0});
            } else if (m_correspondence.decisionFields.contains(staged.id)) {
                into().decisions.edit(same->second, [&](Decision &mine) {
                    takeRowFields(mine, row, m_correspondence.decisionFields.value(staged.id));
                });
            }
        }
    }

    void takeViews()
    {
        QHash<QString, ViewId> byUid;
        for (const View &view : std::as_const(into()).views)
            byUid.insert(view.uid, view.id);
        QHash<ViewId, ViewId> places;
        QList<ViewId> added;
        for (const View &staged : m_batch.views) {
            const ViewId same = byUid.value(staged.uid);
            if (m_correspondence.settledViews.contains(staged.id)) {
                places.insert(staged.id, same);
                continue;
            }
            View row = withoutSkipped(staged);
            if (same && m_correspondence.takenViews.contains(staged.id)) {
                row.id = same;
                places.insert(staged.id, same);
                into().views.put(std::move(row));
                added << same;
                ++m_result.views.updated;
                continue;
            }
            const ViewId place = same ? same : into().views.insert(std::move(row));
            places.insert(staged.id, place);
            if (same) {
                ++m_result.views.same;
                reportView(staged, *std::as_const(into()).views.find(same));
                continue;
            }
            added << place;
            ++m_result.views.added;
            for (const PlacedNode &node : staged.nodes)
                m_records.addPlace(node.element, {MovedPlace::What::ViewNode, place.number(), node.id.number()});
        }
        for (const ViewId id : std::as_const(added)) {
            into().views.edit(id, [&](View &view) {
                for (PlacedNode &node : view.nodes)
                    node.reference = places.value(node.reference);
            });
        }
    }

    // Boxes of skipped elements become groups of their name, and their lines plain ones: the picture stays whole.
    View withoutSkipped(const View &staged) const
    {
        View view = m_translation.view(staged);
        for (qsizetype i = 0; i < view.nodes.size(); ++i) {
            PlacedNode &node = view.nodes[i];
            if (node.kind != NodeKind::Element || node.element)
                continue;
            node.kind = NodeKind::Group;
            node.text = m_batch.nameOf(staged.nodes.at(i).element);
        }
        return view;
    }

    void reportView(const View &staged, const View &mine)
    {
        const bool alike = staged.name == mine.name && staged.nodes.size() == mine.nodes.size()
            && staged.connections.size() == mine.connections.size()
            && std::equal(staged.nodes.begin(), staged.nodes.end(), mine.nodes.begin(),
                          [](const PlacedNode &a, const PlacedNode &b) { return a.rect == b.rect && a.text == b.text; });
        if (alike)
            return;
        const Source *source = m_batch.sources.find(staged.source.source);
        m_result.problems << base::Problem{
            base::Severity::Warning, QStringLiteral("join.view-differs"),
            QCoreApplication::translate("landscape", "the view “%1” is there already and looks different; it is kept as it is")
                .arg(mine.name),
            source ? source->file : QString(), staged.source.line};
    }

    // What new rows of the batch stand on, and what refers to matched elements.
    void notePlaces()
    {
        for (const RelationshipId staged : std::as_const(m_newLines)) {
            const Relationship &line = *m_batch.relationship(staged);
            const std::uint32_t row = m_translation.relationships.value(staged).number();
            m_records.addPlace(line.source.element(), {MovedPlace::What::RelationshipSource, row, 0});
            m_records.addPlace(line.target.element(), {MovedPlace::What::RelationshipTarget, row, 0});
            noteReferences(line, into().relationships, m_translation.relationships.value(staged),
                           MovedPlace::What::RelationshipReference);
        }
        for (const Element &staged : m_batch.elements) {
            if (const ElementId place = m_translation.elements.value(staged.id))
                noteReferences(staged, into().elements, place, MovedPlace::What::ElementReference);
        }
    }

    template <typename RowTable>
    void noteReferences(const Concept &staged, const RowTable &table, typename RowTable::RowId row,
                        MovedPlace::What what)
    {
        for (const AttributeValue &entry : staged.attributes.entries()) {
            const auto reference = entry.value.as<ElementId>();
            if (!reference || !m_records.has(*reference))
                continue;
            const AttributeId attribute = m_translation.attribute(entry.attribute);
            for (const AttributeValue &mine : table.find(row)->attributes.entries()) {
                if (mine.attribute == attribute && mine.source == m_translation.source(entry.source)
                    && mine.value == Value(m_translation.elements.value(*reference)))
                    m_records.addPlace(*reference, {what, row.number(), attribute.number()});
            }
        }
    }

    // Same-as links of the batch itself (another landscape of ours): what its elements were merged from stays known.
    void takeLinks()
    {
        for (const SameAs &staged : m_batch.sameAs) {
            if (!m_new.contains(staged.element))
                continue;
            SameAs link = staged;
            link.id = {};
            link.element = m_translation.elements.value(staged.element);
            link.record = m_translation.element(staged.record);
            link.before = m_translation.element(staged.before);
            link.before.id = link.element;
            link.source = m_translation.source(staged.source);
            link.moved.clear();
            for (MovedPlace place : staged.moved) {
                const bool ofLine = place.what == MovedPlace::What::RelationshipSource
                    || place.what == MovedPlace::What::RelationshipTarget;
                place.row = m_translation.relationships.value(RelationshipId::create(place.row)).number();
                if (ofLine && place.row && !place.detail)
                    link.moved << place;
            }
            link.folded.clear();
            into().sameAs.insert(link);
        }
    }

    const Landscape &m_batch;
    const Correspondence &m_correspondence;
    JoinResult m_result;
    Translation m_translation;
    JoinRecords m_records;
    Filling m_filling;
    QSet<ElementId> m_new; // of the batch
    QList<RelationshipId> m_newLines; // of the batch
    QHash<QString, RelationshipId> m_lineByUid;
    QHash<EndsKey, RelationshipId> m_lineByEnds;
    QSet<QString> m_usedUids;
};

}

namespace {

bool isBlank(const Landscape &landscape)
{
    return landscape.elements.isEmpty() && landscape.sources.isEmpty() && landscape.views.isEmpty()
        && landscape.folders.isEmpty() && landscape.images.isEmpty() && landscape.specializations.isEmpty()
        && landscape.attributeRegistry == AttributeRegistry();
}

// The first file comes in as it is, with everything a landscape can hold.
JoinResult wholeBatch(const Landscape &into, const Landscape &batch)
{
    JoinResult result;
    result.landscape = batch;
    if (!into.settings.uid.isEmpty())
        result.landscape.settings = into.settings;
    result.elements.added = int(batch.elements.size());
    result.relationships.added = int(batch.relationships.size());
    result.uses.added = int(batch.uses.size());
    result.views.added = int(batch.views.size());
    for (const Element &element : batch.elements)
        result.places.insert(element.id, element.id);
    return result;
}

}

JoinResult join(const Landscape &into, const Landscape &batch, const Correspondence &correspondence)
{
    if (isBlank(into) && correspondence.skipped.isEmpty())
        return wholeBatch(into, batch);
    return Joiner(into, batch, correspondence).run();
}

} // namespace landscape
