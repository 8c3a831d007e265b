// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/problem/candidates.h"

#include "analysis/portfolio/facts.h"

#include <algorithm>
#include <set>

namespace consolidation {

using namespace landscape;

namespace {

using FunctionSets = std::map<ElementId, std::set<ElementId>>; // by application or product

FunctionSets functionsOfAll(const Study &study)
{
    FunctionSets result;
    for (const ElementId id : study.ranking.applications()) {
        const QList<ElementId> functions = study.usage.functionsOf(id);
        result[id].insert(functions.begin(), functions.end());
    }
    for (const ElementId id : study.ranking.products()) {
        for (const RelationshipId line : study.snapshot.outgoing(id)) {
            const ElementId to = study.snapshot.relationship(line)->target.element();
            const Element *function = study.snapshot.element(to);
            if (function && isFunction(function->kind))
                result[id].insert(to);
        }
    }
    for (const auto &[key, cost] : study.costs.moves()) {
        if (key.function)
            result[key.application].insert(key.function);
    }
    return result;
}

bool isMandatory(const Element &element)
{
    return element.attributes.get<bool>(attributes::mandatory).value_or(false);
}

std::optional<double> capacityOf(const Element &element, const Relaxation &relaxed)
{
    const auto capacity = element.attributes.get<double>(attributes::capacityUsers);
    return relaxed.capacities.contains(element.id) || capacity < 0 ? std::nullopt : capacity;
}

// What it can protect; where nobody said, it is trusted: an application with what it handles today, a product with
// everything that is asked for. Study::onlyStatedProtection takes that back.
void settleAssurance(Candidate &candidate, const Protection &stated, const Protection &today)
{
    candidate.stated = candidate.assurance = stated;
    const auto settle = [&](std::optional<Level> Protection::*component) {
        if (candidate.assurance.*component)
            return;
        candidate.assurance.*component = (today.*component).value_or(Level {0});
        candidate.assuranceAssumed = candidate.assuranceAssumed || (candidate.assurance.*component)->level > 0;
    };
    settle(&Protection::confidentiality);
    settle(&Protection::integrity);
    settle(&Protection::availability);
}

} // namespace

QList<Candidate> collectCandidates(const Study &study, const Relaxation &relaxed)
{
    std::map<ElementId, Protection> handledToday;
    Protection most;
    for (const Need &need : study.needs) {
        most = analysis::strictest(most, need.protection);
        for (const ElementId id : need.today)
            handledToday[id] = analysis::strictest(handledToday[id], need.protection);
    }
    const FunctionSets functions = functionsOfAll(study);
    const auto decisions = decisionsFor(study.snapshot, study.settings.scenario);
    const auto hasFunction = [&](ElementId id) {
        const auto found = functions.find(id);
        return found != functions.end() && !found->second.empty();
    };
    QList<Candidate> result;
    for (const ElementId id : study.ranking.applications()) {
        const Element &element = study.element(id);
        Candidate candidate;
        candidate.element = id;
        candidate.isCommon = study.isCommonToday(id);
        candidate.isUsed = handledToday.contains(id);
        candidate.isInOperation = candidate.isUsed || analysis::isInOperation(element);
        candidate.hasFunction = hasFunction(id);
        candidate.isCandidate = candidate.hasFunction && candidate.isInOperation;
        const auto found = decisions.find(id);
        if (found != decisions.end() && !relaxed.decisions.contains(found->second->id))
            candidate.decision = found->second;
        const Verdict decided = candidate.decision ? candidate.decision->verdict : Verdict::Investigate;
        candidate.isPinned = decided == Verdict::MakeCommon || decided == Verdict::KeepCommon
            || decided == Verdict::KeepLocal
            || (!candidate.decision && study.isOn(u"P11") && isMandatory(element) && !relaxed.mandatory.contains(id));
        candidate.capacity = capacityOf(element, relaxed);
        settleAssurance(candidate, protectionOf(element.attributes), handledToday[id]);
        if (!study.structural)
            candidate.retire = study.costs.amount(id, CostKind::Retire);
        result.append(candidate);
    }
    for (const ElementId id : study.ranking.products()) {
        const Element &element = study.element(id);
        if (!study.isOn(u"P9") || !hasFunction(id)
            || !element.attributes.get<bool>(attributes::onMarket).value_or(false))
            continue;
        Candidate candidate;
        candidate.element = id;
        candidate.isProduct = true;
        candidate.capacity = capacityOf(element, relaxed);
        settleAssurance(candidate, protectionOf(element.attributes), most);
        result.append(candidate);
    }
    return result;
}

std::map<ElementId, QList<int>> candidatesByFunction(const Study &study, const QList<Candidate> &candidates)
{
    const FunctionSets functions = functionsOfAll(study);
    std::map<ElementId, QList<int>> result;
    for (int c = 0; c < candidates.size(); ++c) {
        const auto found = functions.find(candidates.at(c).element);
        if (found == functions.end())
            continue;
        for (const ElementId function : found->second)
            result[function].append(c);
    }
    return result;
}

} // namespace consolidation
