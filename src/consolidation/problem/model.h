// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/problem.h"
#include "consolidation/problem/study.h"

namespace consolidation {

/// What must be served by one option: needs of one function and protection class, or a single need.
struct Client
{
    ElementId function;
    landscape::Protection protection;
    QList<int> needs; ///< indexes into Study::needs
    bool own = false; ///< a single need that may stay local: unique (P2) or decided
    int row = -1; ///< client of the optimisation problem; -1: nothing may serve it
    QList<Killed> killed;
    double demand = 0; ///< users, as they count against a capacity
    bool held = false; ///< stays with what serves it today (Study::heldNeeds)
    bool mandatory = false; ///< its function is common for all (P11)
};

/// An application, or a product that can be bought, with the ways it may be run.
struct Candidate
{
    ElementId element;
    bool isProduct = false;
    bool isCommon = false; ///< today
    bool isUsed = false; ///< today, for a known function
    bool isInOperation = true;
    bool hasFunction = true;
    bool isCandidate = true; ///< false: it stays outside the calculation (function unknown, or out of operation)
    bool isPinned = false; ///< kept by decision (or by P11), whatever it costs
    std::optional<double> capacity; ///< users
    bool servesUnserved = false; ///< a need it serves today may be served by nothing: it cannot be retired
    bool assuranceAssumed = false; ///< a component of `assurance` was not stated
    landscape::Protection stated; ///< what somebody said that it protects
    /// What the plan takes it to protect: where nothing is stated, an application what it is trusted with today, a
    /// product what is asked for at most.
    landscape::Protection assurance;
    Amount retire;
    const landscape::Decision *decision = nullptr;
    QList<int> options; ///< indexes into Model::options

    /// It runs in the target whatever the calculation says: out of the calculation, or for a need that nothing may
    /// serve, or kept by decision though nobody needs it.
    [[nodiscard]] bool staysOutside() const
    {
        if (isProduct || isDecidedAway())
            return false;
        return isCandidate ? servesUnserved || isPinned : isInOperation;
    }
    /// Somebody decided that it goes.
    [[nodiscard]] bool isDecidedAway() const
    {
        return decision
            && (decision->verdict == landscape::Verdict::Retire || decision->verdict == landscape::Verdict::Replace);
    }
};

/// A way of running a candidate: common or local, as it is or with raised protection (analysis.md §2.1).
struct Option
{
    int candidate = -1;
    Mode mode = Mode::Common;
    bool raised = false;
    RunningCost cost;
    double fixed = 0; ///< F over the horizon
    int row = -1; ///< option of the optimisation problem
};

/// The optimisation problem of a study, and what its rows mean.
struct Model
{
    optimiser::Problem problem;
    QList<Candidate> candidates; ///< applications in ranking order, then products on the market
    QList<Option> options;
    QList<Client> clients;
    std::vector<int> optionOfRow; ///< option of the problem -> Model::options; -1: a helper of a coupling
    double constant = 0; ///< cost of every plan, outside the problem (what must be retired anyway)
    double constantOneOff = 0; ///< the one-time part of it
    QList<Conflict> conflicts; ///< not empty: no plan satisfies the decisions

    [[nodiscard]] int candidateOf(ElementId id) const; ///< -1 where it is none; O(1)
    std::vector<int> candidateByElement;
};

} // namespace consolidation
