// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/policy/rules.h"
#include "analysis/portfolio/facts.h"
#include "analysis/portfolio/flows.h"
#include "analysis/wording.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

namespace analysis {

using namespace landscape;

namespace {

struct MissingFlow
{
    ElementId common;
    ElementId function; ///< through which the two are related
    bool isSame = true; ///< the same function, else a neighbouring one
};

bool isKept(const RuleInput &input, ElementId application)
{
    for (const Decision &decision : input.snapshot().decisions) {
        if (decision.application == application && decision.verdict == Verdict::KeepLocal)
            return true;
    }
    for (const int i : input.usage.ofApplication(application)) {
        if (input.usage.uses().at(i).unique == Uniqueness::Accepted)
            return true;
    }
    return false;
}

// Parent, siblings and children in the tree of functions.
QList<ElementId> neighboursOf(const Snapshot &snapshot, ElementId function)
{
    QList<ElementId> result;
    const ElementId parent = snapshot.parentOf(function);
    const auto takeChildren = [&](ElementId of) {
        for (const RelationshipId line : snapshot.outgoing(of)) {
            const Relationship *holds = snapshot.relationship(line);
            const Element *child = snapshot.element(holds->target.element());
            if (isContaining(holds->kind) && child && isFunction(child->kind) && child->id != function)
                result << child->id;
        }
    };
    if (parent) {
        result << parent;
        takeChildren(parent);
    }
    takeChildren(function);
    return result;
}

// Of several common applications the one with most users; then by name.
ElementId commonFor(const RuleInput &input, ElementId function)
{
    ElementId best;
    double bestUsers = -1;
    for (const ElementId id : input.usage.applicationsFor(function)) {
        const Element *element = input.snapshot().element(id);
        if (scopeOf(*element) != Scope::Common || !isInOperation(*element))
            continue;
        const double users = input.usage.usersOf(id).value_or(0);
        if (!best || users > bestUsers || (users == bestUsers && nameLess(input.snapshot(), id, best))) {
            best = id;
            bestUsers = users;
        }
    }
    return best;
}

// The common application for each function, looked for once: thousands of local ones ask for the same.
class CommonOnes
{
public:
    explicit CommonOnes(const RuleInput &input)
        : m_input(input)
    {
    }
    [[nodiscard]] ElementId forFunction(ElementId function)
    {
        const auto known = m_known.constFind(function);
        return known != m_known.constEnd() ? *known : *m_known.insert(function, commonFor(m_input, function));
    }

private:
    const RuleInput &m_input;
    QHash<ElementId, ElementId> m_known;
};

std::optional<MissingFlow> missingFlow(const RuleInput &input, CommonOnes &commonOnes, ElementId application)
{
    QList<ElementId> functions = input.usage.functionsOf(application);
    sortByName(input.snapshot(), functions);
    for (const ElementId function : std::as_const(functions)) {
        if (const ElementId common = commonOnes.forFunction(function))
            return MissingFlow{common, function, true};
    }
    for (const ElementId function : std::as_const(functions)) {
        QList<ElementId> neighbours = neighboursOf(input.snapshot(), function);
        sortByName(input.snapshot(), neighbours);
        for (const ElementId neighbour : std::as_const(neighbours)) {
            if (const ElementId common = commonOnes.forFunction(neighbour))
                return MissingFlow{common, neighbour, false};
        }
    }
    return std::nullopt;
}

QString messageFor(const Snapshot &snapshot, ElementId id, bool kept, const std::optional<MissingFlow> &missing)
{
    const QString name = quoted(snapshot, id);
    const QString start = kept
        ? QCoreApplication::translate("analysis", "%1 stays local and exchanges nothing with a common application").arg(name)
        : QCoreApplication::translate("analysis", "%1 is local and exchanges nothing with a common application").arg(name);
    if (!missing)
        return QCoreApplication::translate("analysis", "%1; no common application serves the same or a neighbouring function.")
            .arg(start);
    const QString common = quoted(snapshot, missing->common);
    const QString function = quoted(snapshot, missing->function);
    return missing->isSame
        ? QCoreApplication::translate("analysis", "%1; missing is a flow with %2, which serves the same function %3.")
              .arg(start, common, function)
        : QCoreApplication::translate("analysis", "%1; missing is a flow with %2, which serves the neighbouring function %3.")
              .arg(start, common, function);
}

QSet<ElementId> withFlowToCommon(const Snapshot &snapshot)
{
    QSet<ElementId> connected;
    for (const ApplicationFlow &flow : applicationFlows(snapshot)) {
        if (scopeOf(*snapshot.element(flow.to)) == Scope::Common)
            connected.insert(flow.from);
        if (scopeOf(*snapshot.element(flow.from)) == Scope::Common)
            connected.insert(flow.to);
    }
    return connected;
}

}

Findings interoperabilityFindings(const RuleInput &input)
{
    Findings findings;
    const Snapshot &snapshot = input.snapshot();
    const QSet<ElementId> connected = withFlowToCommon(snapshot);
    CommonOnes commonOnes(input);
    for (const ElementId id : applicationsInOperation(snapshot)) {
        if (scopeOf(*snapshot.element(id)) != Scope::Local || connected.contains(id))
            continue;
        const bool kept = isKept(input, id);
        const auto missing = missingFlow(input, commonOnes, id);
        // Until it is decided that it stays, a local system with nothing to connect to is no matter of this rule.
        if (!kept && !missing)
            continue;
        Finding finding{QStringLiteral("P3"), kept ? base::Severity::Warning : base::Severity::Info, {id},
                        messageFor(snapshot, id, kept, missing), {}};
        if (missing) {
            finding.elements << missing->common << missing->function;
            finding.evidence << Evidence{QStringLiteral("missing_flow"),
                                         QCoreApplication::translate("analysis", "%1 ↔ %2")
                                             .arg(quoted(snapshot, id), quoted(snapshot, missing->common)),
                                         1, {}};
        }
        findings << finding;
    }
    return findings;
}

} // namespace analysis
