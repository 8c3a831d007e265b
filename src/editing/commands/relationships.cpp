// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/commands/relationships.h"

#include "editing/commands/missing.h"

#include <QCoreApplication>

namespace editing::commands {

using namespace landscape;

namespace {

// Applies `change` to every view whose connections `touches` accepts one of.
template <typename Touches, typename Change> void editViews(Landscape &facts, Touches &&touches, Change &&change)
{
    QList<ViewId> views;
    for (const View &view : facts.views) {
        if (std::any_of(view.connections.begin(), view.connections.end(), touches))
            views << view.id;
    }
    for (const ViewId id : views)
        facts.views.edit(id, [&](View &view) {
            for (RoutedConnection &line : view.connections) {
                if (touches(line))
                    change(line);
            }
        });
}

base::Result<void> turn(Landscape &facts, RelationshipId id)
{
    if (!facts.relationship(id))
        return missing();
    facts.relationships.edit(id, [](Relationship &line) { std::swap(line.source, line.target); });
    editViews(
        facts, [id](const RoutedConnection &line) { return line.relationship == id; },
        [](RoutedConnection &line) {
            std::swap(line.sourceNode, line.targetNode);
            std::swap(line.sourceConnection, line.targetConnection);
            std::reverse(line.bends.begin(), line.bends.end());
        });
    return {};
}

void addDocumentation(Relationship &kept, const QString &documentation)
{
    if (documentation.isEmpty() || kept.documentation.contains(documentation))
        return;
    if (!kept.documentation.isEmpty())
        kept.documentation += QStringLiteral("\n\n");
    kept.documentation += documentation;
}

base::Result<void> fold(Landscape &facts, RelationshipId keep, RelationshipId gone)
{
    const Relationship *folded = facts.relationship(gone);
    if (!facts.relationship(keep) || !folded)
        return missing();
    facts.relationships.edit(keep, [other = *folded](Relationship &line) {
        addDocumentation(line, other.documentation);
        for (const SourceRef source : other.sources) {
            if (!line.sources.contains(source))
                line.sources << source;
        }
    });
    QList<RelationshipId> standing;
    for (const Relationship &line : facts.relationships) {
        if (line.source == ConceptId(gone) || line.target == ConceptId(gone))
            standing << line.id;
    }
    for (const RelationshipId id : standing)
        facts.relationships.edit(id, [&](Relationship &line) {
            for (ConceptId *end : {&line.source, &line.target}) {
                if (*end == ConceptId(gone))
                    *end = keep;
            }
        });
    editViews(
        facts, [gone](const RoutedConnection &line) { return line.relationship == gone; },
        [keep](RoutedConnection &line) { line.relationship = keep; });
    facts.relationships.erase(gone);
    return {};
}

}

Edit setRelationshipKind(const QList<RelationshipId> &ids, RelationshipKind kind)
{
    return {QCoreApplication::translate("editing::commands", "Change kind of relation"),
            [=](Landscape &facts) -> base::Result<void> {
                for (const RelationshipId id : ids) {
                    if (!facts.relationship(id))
                        return missing();
                    facts.relationships.edit(id, [kind](Relationship &line) {
                        line.kind = kind;
                        if (kind != RelationshipKind::Access)
                            line.access = AccessMode::Unspecified;
                        if (kind != RelationshipKind::Association)
                            line.directed = false;
                        if (kind != RelationshipKind::Influence)
                            line.strength.clear();
                    });
                }
                return {};
            }};
}

Edit turnRound(const QList<RelationshipId> &ids)
{
    return {QCoreApplication::translate("editing::commands", "Turn relation round"),
            [=](Landscape &facts) -> base::Result<void> {
                for (const RelationshipId id : ids) {
                    if (const auto done = turn(facts, id); !done)
                        return done;
                }
                return {};
            }};
}

Edit foldRelationships(const QList<QList<RelationshipId>> &groups)
{
    return {QCoreApplication::translate("editing::commands", "Make one of equal relations"),
            [=](Landscape &facts) -> base::Result<void> {
                for (const QList<RelationshipId> &group : groups) {
                    for (const RelationshipId gone : group.mid(1)) {
                        if (const auto done = fold(facts, group.first(), gone); !done)
                            return done;
                    }
                }
                return {};
            }};
}

Edit removeRelationships(const QList<RelationshipId> &ids)
{
    return {QCoreApplication::translate("editing::commands", "Remove relations"),
            [=](Landscape &facts) -> base::Result<void> {
                for (const RelationshipId id : ids)
                    facts.removeRelationship(id);
                return {};
            }};
}

Edit together(const QString &text, const QList<Edit> &edits)
{
    return {text, [=](Landscape &facts) -> base::Result<void> {
                for (const Edit &edit : edits) {
                    if (const auto done = edit.change(facts); !done)
                        return done;
                }
                return {};
            }};
}

} // namespace editing::commands
