// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/targetlandscape.h"

#include "analysis/information/doubleregistration.h"

#include <QCoreApplication>

#include <set>
#include <tuple>

namespace consolidation {

using namespace landscape;

namespace {

// Accesses of the master lose nothing; those of the others are no longer the master.
void designate(Landscape &facts, const Snapshot &before, const analysis::DoubleRegistration &finding)
{
    for (const RelationshipId line : before.incoming(finding.information)) {
        const Relationship *access = before.relationship(line);
        if (access->kind != RelationshipKind::Access)
            continue;
        const bool isMaster = access->source.element() == finding.proposedMaster;
        if (isMaster || access->attributes.get<bool>(attributes::master)) {
            facts.relationships.edit(
                line, [&](Relationship &row) { row.attributes.set(attributes::master, Value(isMaster)); });
        }
    }
}

RelationshipId addFlow(Landscape &facts, ElementId from, ElementId to, ElementId information)
{
    Relationship flow;
    flow.kind = RelationshipKind::Flow;
    flow.name = QCoreApplication::translate("consolidation", "to be built (P13)");
    flow.source = from;
    flow.target = to;
    flow.attributes.set(attributes::information, Value(information));
    flow.uid = derivedUid(
        {QStringLiteral("P13"), facts.element(from)->uid, facts.element(to)->uid, facts.element(information)->uid});
    return facts.relationships.insert(flow);
}

} // namespace

void nameMasters(Target &target)
{
    using Problem = analysis::RegistrationProblem;
    const Snapshot before(target.landscape);
    std::set<ElementId> named;
    std::set<std::tuple<ElementId, ElementId, ElementId>> added;
    for (const analysis::DoubleRegistration &finding : analysis::doubleRegistrations(before)) {
        const bool isDouble = finding.problem == Problem::RegisteredTwice || finding.problem == Problem::Replicated
            || finding.problem == Problem::NoSingleMaster;
        if (!isDouble || !finding.proposedMaster)
            continue;
        if (named.insert(finding.information).second)
            designate(target.landscape, before, finding);
        for (const analysis::NeededFlow &needed : finding.neededFlows) {
            if (!added.insert({needed.from, needed.to, finding.information}).second)
                continue;
            const RelationshipId id = addFlow(target.landscape, needed.from, needed.to, finding.information);
            ++target.counts.flowsAdded;
            target.traces.append({id, {needed.from, needed.to}});
        }
    }
    target.counts.mastersNamed = int(named.size());
}

} // namespace consolidation
