// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/fixes.h"

#include "editing/commands/batches.h"
#include "editing/commands/elements.h"
#include "editing/commands/relationships.h"
#include "editing/commands/sameas.h"
#include "landscape/metamodel/relationshiprules.h"

#include <QCoreApplication>

namespace workflows {

using namespace landscape;
using namespace editing::commands;

namespace {

bool permits(const Snapshot &snapshot, Relationship line)
{
    return RelationshipRules::standard().isPermitted(snapshot, line);
}

QList<Fix> fixesOfInvalidRelation(const analysis::Finding &finding, const Snapshot &snapshot)
{
    const Relationship *line = snapshot.relationship(finding.relationships.value(0));
    if (!line)
        return {};
    QList<Fix> fixes;
    Relationship turned = *line;
    std::swap(turned.source, turned.target);
    if (permits(snapshot, turned))
        fixes << Fix{QStringLiteral("turn-round"), QCoreApplication::translate("workflows", "Turn it round"), turnRound({line->id})};
    Relationship association = *line;
    association.kind = RelationshipKind::Association;
    if (permits(snapshot, association))
        fixes << Fix{QStringLiteral("association"), QCoreApplication::translate("workflows", "Make it an association"),
                     setRelationshipKind({line->id}, RelationshipKind::Association)};
    fixes << Fix{QStringLiteral("remove"), QCoreApplication::translate("workflows", "Remove it"), removeRelationships({line->id})};
    return fixes;
}

editing::Edit withoutViewpoint(ViewId id)
{
    return {QCoreApplication::translate("workflows", "Take the viewpoint off"), [=](Landscape &facts) -> base::Result<void> {
                facts.views.edit(id, [](View &view) { view.viewpoint.clear(); });
                return {};
            }};
}

QList<Fix> removal(const analysis::Finding &finding)
{
    return {{QStringLiteral("remove"), QCoreApplication::translate("workflows", "Remove from the landscape"),
             removeElements(finding.elements)}};
}

QList<Fix> fixesOfNesting(const analysis::Finding &finding, const Snapshot &snapshot)
{
    Relationship line;
    line.source = finding.elements.value(0);
    line.target = finding.elements.value(1);
    QList<Fix> fixes;
    for (const RelationshipKind kind : {RelationshipKind::Composition, RelationshipKind::Aggregation, RelationshipKind::Association}) {
        line.kind = kind;
        if (permits(snapshot, line))
            fixes << Fix{kindName(kind).toLower(),
                         QCoreApplication::translate("workflows", "Add %1").arg(kindLabel(kind).toLower()),
                         addRelationship(kind, line.source, line.target)};
    }
    return fixes;
}

}

QList<Fix> fixesFor(const analysis::Finding &finding, const Snapshot &snapshot)
{
    if (finding.rule == u"model.invalid-relation")
        return fixesOfInvalidRelation(finding, snapshot);
    if (finding.rule == u"model.parallel-relations")
        return {{QStringLiteral("fold"), QCoreApplication::translate("workflows", "Make one of them"),
                 foldRelationships({finding.relationships})}};
    if (finding.rule == u"smell.redundant-relation")
        return {{QStringLiteral("remove"), QCoreApplication::translate("workflows", "Remove it"),
                 removeRelationships(finding.relationships)}};
    if (finding.rule == u"model.same-name")
        return {{QStringLiteral("merge"), QCoreApplication::translate("workflows", "Merge into one"), mergeAll(finding.elements.first(), finding.elements.mid(1),
                          QCoreApplication::translate("workflows", "same name and kind"))}};
    if (finding.rule == u"model.orphan" || finding.rule == u"model.nameless")
        return removal(finding);
    if (finding.rule == u"model.empty-view" && finding.views.size() == 1)
        return {{QStringLiteral("remove"), QCoreApplication::translate("workflows", "Remove the view"),
                 removeView(finding.views.first())}};
    if (finding.rule == u"model.outside-viewpoint" && finding.views.size() == 1)
        return {{QStringLiteral("no-viewpoint"), QCoreApplication::translate("workflows", "Take the viewpoint off"),
                 withoutViewpoint(finding.views.first())}};
    if (finding.rule == u"model.nesting")
        return fixesOfNesting(finding, snapshot);
    return {};
}

std::optional<editing::Edit> fixAll(const analysis::Findings &findings, const QString &code, const Snapshot &snapshot)
{
    QList<editing::Edit> edits;
    QString text;
    for (const analysis::Finding &finding : findings) {
        for (const Fix &fix : fixesFor(finding, snapshot)) {
            if (fix.code != code)
                continue;
            edits << fix.edit;
            text = fix.text;
            break;
        }
    }
    if (edits.isEmpty())
        return std::nullopt;
    return together(QCoreApplication::translate("workflows", "%1 (%2 times)").arg(text, QString::number(edits.size())), edits);
}

} // namespace workflows
