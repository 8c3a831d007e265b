// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/views/wording.h"

#include "editing/views/viewchanges.h"

#include <QCoreApplication>

namespace editing::views {

using namespace landscape;

namespace {

// The order in which nesting is offered: what it most often means comes first.
constexpr RelationshipKind nestingKinds[]
    = {RelationshipKind::Composition, RelationshipKind::Aggregation,    RelationshipKind::Assignment,
       RelationshipKind::Realization, RelationshipKind::Specialization, RelationshipKind::Access};

struct Wording
{
    const char *sentence;
    const char *reversed;
    const char *brief;
    const char *reversedBrief;
};

const Wording &wordingOf(RelationshipKind kind)
{
    static const Wording words[] = {
        {QT_TRANSLATE_NOOP("editing::views", "%1 is composed of %2"),
         QT_TRANSLATE_NOOP("editing::views", "%1 is part of %2"), QT_TRANSLATE_NOOP("editing::views", "Composed of"),
         QT_TRANSLATE_NOOP("editing::views", "Part of")},
        {QT_TRANSLATE_NOOP("editing::views", "%1 aggregates %2"),
         QT_TRANSLATE_NOOP("editing::views", "%1 is aggregated by %2"),
         QT_TRANSLATE_NOOP("editing::views", "Aggregates"), QT_TRANSLATE_NOOP("editing::views", "Aggregated by")},
        {QT_TRANSLATE_NOOP("editing::views", "%1 is assigned to %2"),
         QT_TRANSLATE_NOOP("editing::views", "%1 has %2 assigned to it"),
         QT_TRANSLATE_NOOP("editing::views", "Assigned to"), QT_TRANSLATE_NOOP("editing::views", "Has assigned to it")},
        {QT_TRANSLATE_NOOP("editing::views", "%1 realizes %2"),
         QT_TRANSLATE_NOOP("editing::views", "%1 is realized by %2"), QT_TRANSLATE_NOOP("editing::views", "Realizes"),
         QT_TRANSLATE_NOOP("editing::views", "Realized by")},
        {QT_TRANSLATE_NOOP("editing::views", "%1 serves %2"), QT_TRANSLATE_NOOP("editing::views", "%1 is served by %2"),
         QT_TRANSLATE_NOOP("editing::views", "Serves"), QT_TRANSLATE_NOOP("editing::views", "Served by")},
        {QT_TRANSLATE_NOOP("editing::views", "%1 accesses %2"),
         QT_TRANSLATE_NOOP("editing::views", "%1 is accessed by %2"), QT_TRANSLATE_NOOP("editing::views", "Accesses"),
         QT_TRANSLATE_NOOP("editing::views", "Accessed by")},
        {QT_TRANSLATE_NOOP("editing::views", "%1 influences %2"),
         QT_TRANSLATE_NOOP("editing::views", "%1 is influenced by %2"),
         QT_TRANSLATE_NOOP("editing::views", "Influences"), QT_TRANSLATE_NOOP("editing::views", "Influenced by")},
        {QT_TRANSLATE_NOOP("editing::views", "%1 is associated with %2"),
         QT_TRANSLATE_NOOP("editing::views", "%1 is associated from %2"),
         QT_TRANSLATE_NOOP("editing::views", "Associated with"),
         QT_TRANSLATE_NOOP("editing::views", "Associated from")},
        {QT_TRANSLATE_NOOP("editing::views", "%1 triggers %2"),
         QT_TRANSLATE_NOOP("editing::views", "%1 is triggered by %2"), QT_TRANSLATE_NOOP("editing::views", "Triggers"),
         QT_TRANSLATE_NOOP("editing::views", "Triggered by")},
        {QT_TRANSLATE_NOOP("editing::views", "%1 flows to %2"),
         QT_TRANSLATE_NOOP("editing::views", "%1 receives a flow from %2"),
         QT_TRANSLATE_NOOP("editing::views", "Flows to"), QT_TRANSLATE_NOOP("editing::views", "Receives a flow from")},
        {QT_TRANSLATE_NOOP("editing::views", "%1 is a specialization of %2"),
         QT_TRANSLATE_NOOP("editing::views", "%1 is specialized by %2"),
         QT_TRANSLATE_NOOP("editing::views", "Specialization of"),
         QT_TRANSLATE_NOOP("editing::views", "Specialized by")},
    };
    return words[size_t(kind)];
}

// Whether `id` is `ground` or a relationship that ends, at last, in it.
bool standsOn(const Landscape &landscape, ConceptId id, ConceptId ground)
{
    if (id == ground)
        return true;
    const Relationship *line = landscape.relationship(id.relationship());
    return line && (standsOn(landscape, line->source, ground) || standsOn(landscape, line->target, ground));
}

QList<RelationChoice> nestingChoices(EndKind outer, EndKind inner, bool reversed)
{
    const RelationshipRules &rules = RelationshipRules::standard();
    QList<RelationChoice> choices;
    for (const bool turned : {false, true}) {
        for (const RelationshipKind kind : nestingKinds) {
            if ((!turned || reversed) && rules.isPermitted(kind, turned ? inner : outer, turned ? outer : inner))
                choices << RelationChoice {kind, turned};
        }
    }
    return choices;
}

QString forbiddenMessage(const Landscape &facts, const Relationship &relationship, EndKind source, EndKind target)
{
    const auto label = [&](ConceptId id, EndKind kind) {
        return kind.isRelationship() ? tr("a relationship") : kindLabel(facts.element(id.element())->kind);
    };
    return tr("ArchiMate 3.2 permits no %1 from %2 to %3")
        .arg(kindLabel(relationship.kind).toLower(), label(relationship.source, source),
             label(relationship.target, target));
}

} // namespace

std::optional<EndKind> endKind(const Landscape &landscape, ConceptId id)
{
    if (id.isRelationship())
        return landscape.relationship(id.relationship()) ? std::optional(EndKind::relationship()) : std::nullopt;
    const Element *element = landscape.element(id.element());
    return element ? std::optional<EndKind>(element->kind) : std::nullopt;
}

QList<RelationChoice> relationsBetween(const Landscape &landscape, ConceptId first, ConceptId second)
{
    const std::optional<EndKind> from = endKind(landscape, first);
    const std::optional<EndKind> to = endKind(landscape, second);
    if (!from || !to || (first == second && first.isRelationship()))
        return {};
    QList<RelationChoice> choices = relationsBetween(*from, *to);
    if (first == second)
        choices.removeIf([](const RelationChoice &choice) { return choice.reversed; });
    if (*from != EndKind(ElementKind::Junction) && *to != EndKind(ElementKind::Junction))
        return choices;
    choices.removeIf([&](const RelationChoice &choice) {
        Relationship line;
        line.kind = choice.kind;
        line.source = choice.reversed ? second : first;
        line.target = choice.reversed ? first : second;
        return !RelationshipRules::standard().isPermitted(landscape, line);
    });
    return choices;
}

QList<RelationChoice> relationsBetween(EndKind first, EndKind second)
{
    const RelationshipRules &rules = RelationshipRules::standard();
    QList<RelationChoice> choices;
    for (const RelationshipKind kind : rules.permitted(first, second))
        choices << RelationChoice {kind, false};
    for (const RelationshipKind kind : rules.permitted(second, first))
        choices << RelationChoice {kind, true};
    return choices;
}

QList<ElementKind> elementKindsFor(EndKind first, const RelationChoice &relation)
{
    QList<ElementKind> kinds;
    for (const ElementKind kind : allElementKinds()) {
        if (RelationshipRules::standard().isPermitted(relation.kind, relation.reversed ? EndKind(kind) : first,
                                                      relation.reversed ? first : EndKind(kind)))
            kinds << kind;
    }
    return kinds;
}

QList<RelationChoice> nestingRelations(const Landscape &landscape, ElementId outer, ElementId inner, bool reversed)
{
    const Element *holder = landscape.element(outer);
    const Element *held = landscape.element(inner);
    if (!holder || !held || outer == inner)
        return {};
    const RelationshipKinds meaning {RelationshipKind::Composition, RelationshipKind::Aggregation,
                                     RelationshipKind::Assignment,  RelationshipKind::Realization,
                                     RelationshipKind::Access,      RelationshipKind::Specialization};
    for (const Relationship &line : landscape.relationships) {
        if (meaning.contains(line.kind)
            && ((line.source == ConceptId(outer) && line.target == ConceptId(inner))
                || (line.source == ConceptId(inner) && line.target == ConceptId(outer))))
            return {};
    }
    return nestingChoices(holder->kind, held->kind, reversed);
}

QList<RelationChoice> nestingRelations(const Landscape &landscape, ElementId outer, ElementKind inner, bool reversed)
{
    const Element *holder = landscape.element(outer);
    return holder ? nestingChoices(holder->kind, inner, reversed) : QList<RelationChoice>();
}

QList<RelationshipId> equalRelationships(const Landscape &landscape, RelationshipKind kind, ConceptId source,
                                         ConceptId target)
{
    QList<RelationshipId> equal;
    for (const Relationship &line : landscape.relationships) {
        if (line.kind == kind && line.source == source && line.target == target)
            equal << line.id;
    }
    return equal;
}

QString sentence(const RelationChoice &relation, const QString &first, const QString &second)
{
    const Wording &words = wordingOf(relation.kind);
    return QCoreApplication::translate("editing::views", relation.reversed ? words.reversed : words.sentence)
        .arg(first, second);
}

QString shortSentence(const RelationChoice &relation)
{
    const Wording &words = wordingOf(relation.kind);
    return QCoreApplication::translate("editing::views", relation.reversed ? words.reversedBrief : words.brief);
}

QString calledName(const Landscape &landscape, ConceptId id)
{
    const Concept *item = landscape.findConcept(id);
    if (!item)
        return {};
    if (!item->name.isEmpty())
        return item->name;
    return id.isElement() ? kindLabel(landscape.element(id.element())->kind)
                          : kindLabel(landscape.relationship(id.relationship())->kind);
}

base::Result<void> checkPermitted(const Landscape &facts, const Relationship &relationship)
{
    const std::optional<EndKind> source = endKind(facts, relationship.source);
    const std::optional<EndKind> target = endKind(facts, relationship.target);
    if (!source || !target)
        return refused("relation.end", tr("a relation needs an element or another relation at both ends"),
                       tr("draw a plain line to notes and groups"));
    if (relationship.id
        && (standsOn(facts, relationship.source, relationship.id)
            || standsOn(facts, relationship.target, relationship.id)))
        return refused("relation.circle", tr("a relation cannot end in itself or in one that stands on it"));
    const RelationshipRules &rules = RelationshipRules::standard();
    if (rules.isPermitted(facts, relationship))
        return {};
    if (rules.isPermitted(relationship.kind, *source, *target))
        return refused("relation.forbidden",
                       tr("all relations at a junction must be of one kind, and each that leads into it must be "
                          "permitted with each it leads to"),
                       tr("choose the kind of the others, or another end"));
    QStringList permitted;
    for (const RelationshipKind kind : rules.permitted(*source, *target))
        permitted << kindLabel(kind).toLower();
    return refused("relation.forbidden", forbiddenMessage(facts, relationship, *source, *target),
                   permitted.isEmpty() ? tr("no relation is permitted between these; try the other direction")
                                       : tr("permitted here: %1").arg(permitted.join(QStringLiteral(", "))));
}

base::Result<RelationshipId> insertRelationship(Landscape &facts, Relationship relationship)
{
    if (const auto permitted = checkPermitted(facts, relationship); !permitted)
        return base::failure(permitted.error());
    return facts.relationships.insert(std::move(relationship));
}

} // namespace editing::views
