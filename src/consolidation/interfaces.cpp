// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/interfaces.h"

#include <algorithm>

namespace consolidation {

using namespace landscape;

namespace {

bool isCommonAfter(const Outcome &outcome, int c)
{
    const CandidateAccount &account = outcome.accounts.candidates[size_t(c)];
    if (!account.isKept)
        return false;
    if (account.openOptions.isEmpty())
        return outcome.model.candidates.at(c).isCommon;
    return std::any_of(account.openOptions.begin(), account.openOptions.end(),
                       [&](int o) { return outcome.model.options.at(o).mode == Mode::Common; });
}

// The candidate that stands in for an application in the target: itself, or who takes over most of its needs.
int standIn(const Outcome &outcome, int c)
{
    if (outcome.accounts.candidates[size_t(c)].isKept)
        return c;
    std::map<int, double> users;
    for (const int n : outcome.needsToday[size_t(c)]) {
        if (const int by = outcome.servedBy(n); by >= 0)
            users[by] += outcome.study.needs.at(n).users;
    }
    int best = -1;
    for (const auto &[by, count] : users) {
        if (best < 0 || count > users[best])
            best = by;
    }
    return best;
}

double closeness(const Study &study, ElementId a, ElementId b)
{
    if (a == b)
        return 4;
    const ElementId above = study.snapshot.parentOf(a);
    const ElementId otherAbove = study.snapshot.parentOf(b);
    if (above == b || otherAbove == a)
        return 3;
    return above && above == otherAbove ? 2 : 0;
}

ElementId missingPartner(const Outcome &outcome, int local)
{
    const Study &study = outcome.study;
    std::map<int, std::pair<double, int>> scores; // by candidate: closeness of functions, needs of the same unit
    for (const int mine : outcome.needsAfter[size_t(local)]) {
        const Need &own = study.needs.at(mine);
        for (int n = 0; n < study.needs.size(); ++n) {
            const int by = outcome.servedBy(n);
            if (by < 0 || by == local || !isCommonAfter(outcome, by))
                continue;
            const Need &need = study.needs.at(n);
            const double near = closeness(study, own.function, need.function);
            if (near == 0 && need.unit != own.unit)
                continue;
            auto &[nearest, shared] = scores[by];
            nearest = std::max(nearest, near);
            shared += need.unit == own.unit ? 1 : 0;
        }
    }
    int best = -1;
    for (const auto &[c, score] : scores) {
        if (best < 0 || score > scores[best])
            best = c;
    }
    return best < 0 ? ElementId() : outcome.model.candidates.at(best).element;
}

} // namespace

Interface interfaceOf(const Outcome &outcome, int local)
{
    Interface result;
    const ElementId id = outcome.model.candidates.at(local).element;
    const Snapshot &snapshot = outcome.study.snapshot;
    const auto look = [&](RelationshipId line, ConceptId Relationship::*end) {
        const Relationship *flow = snapshot.relationship(line);
        const int other = outcome.model.candidateOf((flow->*end).element());
        if (flow->kind != RelationshipKind::Flow || other < 0)
            return;
        const int after = standIn(outcome, other);
        if (after < 0 || after == local || !isCommonAfter(outcome, after))
            return;
        result.exists = true;
        ++result.flows;
        const ElementId partner = outcome.model.candidates.at(after).element;
        if (!result.common || outcome.study.ranking(partner, result.common))
            result.common = partner;
    };
    for (const RelationshipId line : snapshot.outgoing(id))
        look(line, &Relationship::target);
    for (const RelationshipId line : snapshot.incoming(id))
        look(line, &Relationship::source);
    if (!result.exists)
        result.common = missingPartner(outcome, local);
    return result;
}

} // namespace consolidation
