// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/ids.h"

#include <QList>
#include <QString>
#include <QStringList>

/// How far a plan can be trusted where facts are missing (analysis.md §2.7): values only, part of a Plan. The calls are
/// in assess.h (this result) and sweep.h (one parameter moved from end to end).
///
/// Money is over the horizon unless a member says otherwise. All lists are in a stable order.
namespace consolidation {

/// How a decision on one application or product stands up to what is not known.
enum class Standing : char {
    Robust, ///< right whatever the facts are within their ranges (where proved), or in every case tried
    Fragile, ///< there is a case, several facts away from what was reckoned with, where another choice is better
    Investigate ///< one missing fact by itself, within its range, turns it; or something other than a number is missing
};
[[nodiscard]] QString standingName(Standing standing); ///< "robust", "fragile", "investigate"
[[nodiscard]] QString standingLabel(Standing standing); ///< translated

/// A number that is not known for certain.
struct UncertainFact
{
    enum class Kind : char {
        Run, ///< per year
        Licence, ///< per user and year
        MakeCommon, ///< once
        Retire, ///< once
        UpliftPerUser, ///< per user and year
        Purchase, ///< once
        Upgrade, ///< once
        Uplift, ///< once
        Users, ///< how many use `function` in the unit `element`
        Protection ///< the protection class that `function` needs; no numbers, strictest against laxest
    };
    Kind kind = Kind::Run;
    landscape::ElementId element; ///< application or product; for Users the unit (null = everybody)
    landscape::ElementId function; ///< for Users and Protection
    double low = 0;
    double planned = 0; ///< what the plan reckons with
    double high = 0;
    friend bool operator==(const UncertainFact &, const UncertainFact &) = default;
};

/// A fact worth collecting: what knowing it can save.
struct FactWorth
{
    UncertainFact fact;
    /// The most that knowing it can save: over its range, the highest (cost of this plan − cost of the best plan).
    /// Exact where isExact, else no more than this.
    double worth = 0;
    bool isExact = true;
    /// False: a whole column that nobody filled in (`fact` names its kind and no element). What knowing it can save
    /// cannot be reckoned, `worth` means nothing, and `turns` are the decisions that hang on it.
    bool isBounded = true;
    double worstAt = 0; ///< the value of the fact where that is
    /// Nearest value to the planned one from which another plan is cheaper, where it was found.
    bool hasTurningPoint = false;
    double turnsAt = 0;
    QList<landscape::ElementId> turns; ///< applications and products with another decision there, in ranking order
    QString text; ///< the sentence for people: which fact, its range, what hangs on it, what it can save
    friend bool operator==(const FactWorth &, const FactWorth &) = default;
};

/// The flip test of one decision.
struct DecisionTest
{
    landscape::ElementId application; ///< or product
    Standing standing = Standing::Robust;
    bool isProved = true; ///< robust: for every case; false: only for the cases tried within the work allowed
    /// Fragile or Investigate: the most that holding on to this decision was found to cost more than the best plan.
    double regret = 0;
    QList<int> facts; ///< Investigate: indexes into Robustness::facts of those that turn it by themselves
    bool isTie = false; ///< reversing it costs exactly as much, with the costs as planned: it is no better than the other
    QStringList leftOut; ///< costs that nobody recorded, and that could turn it: then it is not Robust
    QString text; ///< the sentence for people
    friend bool operator==(const DecisionTest &, const DecisionTest &) = default;
};

/// The whole result. `isComputed` is false where there was nothing to compute with: a structural or infeasible plan.
struct Robustness
{
    bool isComputed = false;
    int uncertainCosts = 0; ///< how many cost facts are estimated or given as a range
    /// Maximum regret of the plan: how much more than the best plan it costs in the worst case for it (interval min-max
    /// regret; Kouvelis and Yu 1997). The truth lies between the two; equal where isExact. 0: the plan is the best
    /// whatever the truth.
    double regret = 0; ///< upper end, of the costs that are recorded: no limit of the whole where leftOut has any
    double regretAtLeast = 0; ///< of a case found
    bool isExact = true;
    double costWorst = 0; ///< what the plan costs over the horizon where its own uncertain costs are all at their high
    double costBest = 0; ///< and all at their low
    QList<DecisionTest> decisions; ///< every application and every product that could be decided otherwise, in ranking
    QList<FactWorth> facts; ///< only those worth something, the most valuable first; then those not bounded
    QStringList leftOut; ///< costs that nobody recorded for any system, and on which decisions hang: "running cost"
    QStringList notes; ///< for people: the regret in a sentence, and what was left out
    friend bool operator==(const Robustness &, const Robustness &) = default;

    /// Whether `regret` is a limit of what the plan can lose; else that cannot be reckoned.
    [[nodiscard]] bool isBounded() const { return leftOut.isEmpty(); }
    [[nodiscard]] const DecisionTest *testOf(landscape::ElementId application) const; ///< O(decisions)
};

} // namespace consolidation
