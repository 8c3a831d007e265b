// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/commands/changekind.h"

#include "editing/commands/missing.h"
#include "landscape/metamodel/relationshiprules.h"

#include <QCoreApplication>
#include <QSet>

namespace editing::commands {

using namespace landscape;

QList<RelationshipId> relationshipsIllegalAfter(const Landscape &landscape, const QList<ElementId> &ids,
                                                ElementKind kind)
{
    const QSet<ElementId> changed(ids.begin(), ids.end());
    const RelationshipRules &rules = RelationshipRules::standard();
    const auto now = [&](ConceptId end) {
        const Element *element = landscape.element(end.element());
        return element ? EndKind(element->kind) : EndKind::relationship();
    };
    const auto then = [&](ConceptId end) { return changed.contains(end.element()) ? EndKind(kind) : now(end); };
    QList<RelationshipId> illegal;
    for (const Relationship &line : landscape.relationships) {
        if (!changed.contains(line.source.element()) && !changed.contains(line.target.element()))
            continue;
        if (rules.isPermitted(line.kind, now(line.source), now(line.target))
            && !rules.isPermitted(line.kind, then(line.source), then(line.target)))
            illegal << line.id;
    }
    return illegal;
}

Edit changeKind(const QList<ElementId> &ids, ElementKind kind, IllegalRelations illegal)
{
    return {QCoreApplication::translate("editing", "Make %1 of %n element(s)", nullptr, int(ids.size()))
                .arg(kindLabel(kind).toLower()),
            [=](Landscape &facts) -> base::Result<void> {
                const QList<RelationshipId> lines = illegal == IllegalRelations::BecomeAssociations
                    ? relationshipsIllegalAfter(facts, ids, kind)
                    : QList<RelationshipId>();
                for (const ElementId id : ids) {
                    if (!facts.elements.contains(id))
                        return missing();
                    if (facts.element(id)->kind != kind)
                        facts.elements.edit(id, [kind](Element &element) { element.kind = kind; });
                }
                for (const RelationshipId id : lines) {
                    facts.relationships.edit(id, [](Relationship &line) {
                        line.kind = RelationshipKind::Association;
                        line.access = AccessMode::Unspecified;
                        line.strength.clear();
                    });
                }
                return {};
            }};
}

} // namespace editing::commands
