// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/generated/nothingtoshow.h"

#include <QCoreApplication>

#include <algorithm>

namespace panels {

using workflows::DiagramKind;
using workflows::DiagramQuery;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("panels", text);
}

bool hasFlows(const landscape::Snapshot &facts)
{
    return std::any_of(facts.relationships.begin(), facts.relationships.end(), [](const landscape::Relationship &relationship) {
        return relationship.kind == landscape::RelationshipKind::Flow;
    });
}

bool hasInfrastructure(const landscape::Snapshot &facts)
{
    return std::any_of(facts.elements.begin(), facts.elements.end(),
                       [](const landscape::Element &element) { return landscape::isInfrastructure(element.kind); });
}

bool isNarrowed(const DiagramQuery &query)
{
    const DiagramQuery usual{.kind = query.kind, .target = query.target};
    return !query.chosen.isEmpty() || !query.units.isEmpty() || query.relations != usual.relations || !query.hidden.isEmpty();
}

NothingToShow missing(const QString &title, const QString &text)
{
    return {title, text, tr("Import…"), NothingToShow::Deed::Import};
}

NothingToShow withoutInfrastructure(const landscape::Snapshot &facts)
{
    if (hasInfrastructure(facts) && !facts.applications().empty())
        return missing(tr("No application runs on a node"),
                       tr("There are nodes and there are applications, but nothing says which runs where. Import hosting.csv, or "
                          "draw a serving or an assignment from a node to an application."));
    return missing(tr("No infrastructure to show"),
                   tr("This view shows which application runs on which node in which network zone. Import nodes.csv, "
                      "hosting.csv and zones.csv, or a model that has nodes."));
}

NothingToShow withoutFlows(const DiagramQuery &query, const landscape::Snapshot &facts)
{
    if (query.grain == workflows::Grain::Coarse && hasFlows(facts))
        return {tr("No flows between units"),
                tr("Flows are there, but not between applications of different units. Choose “Between applications” above, or say "
                   "which unit runs which application."), {}, {}};
    return missing(tr("No flows to show"),
                   tr("This view shows which information flows from where to where. Import flows.csv, or draw flows between "
                      "applications."));
}

NothingToShow withoutMap(const landscape::Snapshot &facts)
{
    if (facts.applications().empty())
        return missing(tr("No applications to show"),
                       tr("The map shows which application serves which function in which unit. Import applications.csv, "
                          "functions.csv and uses.csv, or draw applications."));
    return missing(tr("No application serves a function"),
                   tr("The map has a row for each function and a column for each unit. Import uses.csv or supports.csv, or draw a "
                      "realization or a serving from an application to a function."));
}

}

NothingToShow nothingToShow(const DiagramQuery &query, const landscape::Snapshot &facts)
{
    if (facts.elements.isEmpty())
        return missing(tr("Nothing in the landscape yet"),
                       tr("Import the inventories of the units, or draw; views like this one are then made by themselves."));
    if (query.kind == DiagramKind::Context)
        return {tr("Where to begin?"),
                tr("Choose an element above by typing a part of its name; a double click on another one then walks on."), {}, {}};
    if (isNarrowed(query))
        return {tr("Nothing among what is chosen"),
                tr("There is nothing of this sort among the elements, units and relations chosen above."), tr("Show all"),
                NothingToShow::Deed::ShowAll};
    switch (query.kind) {
    case DiagramKind::Infrastructure:
        return withoutInfrastructure(facts);
    case DiagramKind::Flows:
        return withoutFlows(query, facts);
    case DiagramKind::Map:
        return withoutMap(facts);
    case DiagramKind::ByUnit:
    case DiagramKind::ByArea:
        return missing(tr("No applications to show"),
                       tr("This view shows the applications of each unit or area. Import applications.csv, or draw applications."));
    case DiagramKind::Matrix:
        return missing(tr("No relations to show"),
                       tr("The matrix shows which elements depend on which. Draw relations between them, or import flows.csv."));
    case DiagramKind::Layered:
    case DiagramKind::Context:
        return missing(tr("Nothing to show"),
                       tr("This view shows business, applications and technology, and what serves what. Nothing in the "
                          "landscape belongs to one of these layers."));
    }
    Q_UNREACHABLE();
}

} // namespace panels
