// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/portfolio.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// What the consolidation analysis says: values derived from a snapshot, never stored as facts.
///
/// Money is in the landscape's currency: "per year" as in the cost columns, "one-time" once, "over the horizon" as net
/// present value (yearly amounts times `Plan::annuity`). All lists are in a stable order (by name, then uid).
namespace consolidation {

using landscape::ElementId;

/// A number behind a reason, so that an engineer can compute it again.
struct Figure
{
    enum class Unit : char { Money, MoneyPerYear, Users, Level, Share, Years, Count, Weight };
    QString label; ///< for people, translated
    double value = 0;
    Unit unit = Unit::Money;
    friend bool operator==(const Figure &, const Figure &) = default;
};

/// One sentence that explains, with the rule of the policy behind it and the place where its fact was said.
struct Reason
{
    QString rule; ///< "P1" … "P16"
    QString text;
    QList<Figure> figures;
    landscape::SourceRef evidence; ///< null source: computed, or typed in
    friend bool operator==(const Reason &, const Reason &) = default;
};

/// Who takes over needs of one function: an application, or a product that is bought.
struct Successor
{
    ElementId function;
    ElementId to;
    QList<ElementId> units;
    friend bool operator==(const Successor &, const Successor &) = default;
};

/// The dearer way next to the chosen one.
struct Alternative
{
    QString text; ///< "keep A1 as the common system"
    double extra = 0; ///< what the whole plan would cost more over the horizon
    friend bool operator==(const Alternative &, const Alternative &) = default;
};

/// What becomes of one application, and why. There is one for each application of the snapshot.
struct VerdictRecord
{
    ElementId application;
    landscape::Verdict verdict = landscape::Verdict::Investigate;
    /// What the figures of the plan and the target landscape reckon with: the verdict, or until an Investigate is
    /// settled the best guess.
    landscape::Verdict inPlan = landscape::Verdict::KeepLocal;
    QList<Successor> successors; ///< of retire and replace, function by function; the first one serves most users
    /// Yearly cost of the application and of what it serves today, minus the same after the plan. These add up over
    /// all verdicts and purchases to Costs::asIs − Costs::target. Nothing where costs are unknown.
    std::optional<double> saving;
    std::optional<double> npv; ///< the saving over the horizon minus the one-time costs it takes
    std::optional<double> oneTime; ///< those one-time costs
    /// By how much the fixed cost over the horizon may rise before the verdict turns (kept: positive), or must fall
    /// before the application would be kept (retired: negative): F* − F of analysis.md §2.6. Nothing where not
    /// computed, or where no other choice is legal.
    std::optional<double> margin;
    bool robust = true; ///< does not hang on an estimated or missing fact
    QList<Reason> reasons; ///< at least one, and at least one figure among them
    std::optional<Alternative> alternative;
    ElementId missingFlowTo; ///< of a kept local one without a flow to a common one (P3): the common one it should have
    bool segregated = false; ///< operated as two copies on two protection levels, or kept apart for protection
    bool decided = false; ///< by a person; the reasons name who and when
    /// Words for programs: "owner-missing", "owner-shared", "estimated", "class-unknown", "assurance-unknown",
    /// "interface-missing", "upgraded", "raised", "unused", "function-unknown", "tie".
    QStringList flags;

    [[nodiscard]] ElementId successor() const { return successors.isEmpty() ? ElementId() : successors.first().to; }
    friend bool operator==(const VerdictRecord &, const VerdictRecord &) = default;
};

/// A market product as a candidate (P9).
struct Purchase
{
    ElementId product;
    bool bought = false;
    std::optional<double> saving; ///< negative yearly running cost where bought, see VerdictRecord::saving
    std::optional<double> oneTime;
    std::optional<double> margin; ///< as in VerdictRecord
    QList<Reason> reasons;
    friend bool operator==(const Purchase &, const Purchase &) = default;
};

/// The business case of the whole. Yearly amounts are whole hundredths and equal the sums over UnitCost.
struct Costs
{
    double asIs = 0; ///< per year
    double target = 0; ///< per year
    double oneTime = 0; ///< to get there, retiring included
    double npv = 0; ///< annuity · (asIs − target) − oneTime
    double upgradesIfStaying = 0; ///< what keeping everything as it is would take once, to be in support (P8)
    std::optional<double> paybackYears; ///< oneTime / (asIs − target); nothing where it never pays back
    friend bool operator==(const Costs &, const Costs &) = default;
};

/// What one unit bears a year (P7), in whole hundredths.
struct UnitCost
{
    ElementId unit; ///< null: what no unit uses
    double asIs = 0;
    double target = 0;
    friend bool operator==(const UnitCost &, const UnitCost &) = default;
};

/// An option that may not serve a need, and the rule that forbids it.
struct Killed
{
    ElementId option; ///< application or product
    QString rule;
    QString text;
    friend bool operator==(const Killed &, const Killed &) = default;
};

/// Needs of one function and protection class that nothing may serve.
struct Unserved
{
    ElementId function;
    landscape::Protection protection;
    QList<ElementId> units;
    QList<Killed> why; ///< empty: nothing in the landscape supports the function
    friend bool operator==(const Unserved &, const Unserved &) = default;
};

/// Who serves one need (unit × function) today and in the target.
struct Assignment
{
    ElementId unit;
    ElementId function;
    QList<ElementId> before; ///< empty: nobody
    ElementId after; ///< application or product; null: nobody
    double users = 0; ///< as counted by the analysis
    landscape::Protection protection;
    bool unique = false; ///< an accepted unique need (P2)
    friend bool operator==(const Assignment &, const Assignment &) = default;
};

/// Facts that cannot hold together; the smallest set found.
struct Conflict
{
    QString rule;
    QString text;
    QList<landscape::DecisionId> decisions;
    QList<ElementId> elements;
    friend bool operator==(const Conflict &, const Conflict &) = default;
};

enum class PlanStatus : char { Optimal, Gap, Infeasible };
[[nodiscard]] QString statusName(PlanStatus status); ///< "optimal", "gap", "infeasible"

/// The answer of consolidate(). With status Infeasible only `conflicts`, `notes` and `unserved` are filled.
struct Plan
{
    PlanStatus status = PlanStatus::Optimal;
    double objective
        = 0; ///< cost over the horizon of everything the plan runs, moves and retires; unserved needs excluded
    double bound = 0; ///< no plan that serves as many needs costs less
    double gapPercent = 0;
    /// How long the search takes at 1e8 steps a second (steps: arcs looked at): the same on every machine, unlike a
    /// clock, so that the same model gives the same answer to the last byte.
    double referenceSeconds = 0;
    bool structural = false; ///< no costs known: `objective` counts applications kept, see consolidate.h
    double annuity = 1; ///< g: what 1 a year over the horizon is worth today
    int horizonYears = 5;
    double ratePercent = 0;
    QString scenario;

    QList<VerdictRecord> verdicts;
    QList<Purchase> purchases;
    std::optional<Costs> costs; ///< nothing where structural
    QList<UnitCost> units;
    QList<Unserved> unserved;
    QList<Assignment> assignments;
    QList<Conflict> conflicts;
    QStringList notes; ///< what the reader must know of the whole: structural, estimated, left out, equally good plans

    /// The record of `application`, or nullptr. O(verdicts).
    [[nodiscard]] const VerdictRecord *verdictOf(ElementId application) const;
    friend bool operator==(const Plan &, const Plan &) = default;
};

} // namespace consolidation
