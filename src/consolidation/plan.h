// SPDX-License-Identifier: GPL-3.0-or-later
// Longer than 300 lines: a plan is one value, and what it is made of is read together.
#pragma once

#include "consolidation/robustness/robustness.h"
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
    /// What sort of sentence it is, in the order in which they are told.
    enum class Kind : char {
        Decision, ///< what a person decided
        Fact, ///< what the inventory says, and which rule makes it count
        Forbidden, ///< what may not be, and the rule that forbids it
        Number, ///< the business case in figures, from which it can be computed again
        Alternative, ///< the next best plan, and what it costs more
        Flip, ///< what would turn the verdict, or that nothing about costs can
        Gap ///< something to be mended for the target to be complete (owner, flow)
    };
    QString rule; ///< "P1" … "P16", "decision", "capacity", "requires", "excludes"
    QString text;
    QList<Figure> figures;
    landscape::SourceRef evidence; ///< null source: computed, or typed in
    Kind kind = Kind::Fact;
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

/// An option that may not serve a need, and the rule that forbids it.
struct Killed
{
    ElementId option; ///< application or product
    QString rule; ///< "P4", "P5", "P8", "P11", "decision", "capacity", "requires"
    QString text;
    landscape::SourceRef evidence = {}; ///< of the fact that forbids it; null source: computed, or typed in
    friend bool operator==(const Killed &, const Killed &) = default;
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
    /// Whether the margin is proved. False in large landscapes (above 4 000 options) and where a search met its limit:
    /// then it is an estimate on the far side, and `leastMargin` is what is proved.
    bool isMarginExact = true;
    double leastMargin = 0; ///< the verdict turns only where costs change by more than this; 0 = nothing proved
    bool robust = true; ///< does not hang on an estimated, ranged or missing fact
    /// Index of the reason that alone makes it Investigate: its own costs are not known well enough, by the quick test.
    /// -1: none such. adoptRobustness() settles it.
    int guess = -1;
    QList<Reason> reasons; ///< at least one, and at least one figure among them
    std::optional<Alternative> alternative;
    ElementId missingFlowTo; ///< of a kept local one without a flow to a common one (P3): the common one it should have
    bool segregated = false; ///< operated as two copies on two protection levels, or kept apart for protection
    bool decided = false; ///< by a person; the reasons name who and when
    /// Words for programs: "owner-missing", "owner-shared", "estimated", "class-unknown", "assurance-unknown",
    /// "interface-missing", "upgraded", "raised", "unused", "function-unknown", "tie", "ranged",
    /// "moves-on-trust" (to what nobody has stated to be as safe).
    QStringList flags;
    /// Of the needs it serves today: who else would do the function but may not serve them, and why not.
    QList<Killed> forbidden;
    int cluster = -1; ///< index into Plan::clusters; -1: outside the calculation

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

/// How the yearly cost of the target is shared among the units (P7). Today's cost is always shared by use.
enum class AllocationRule : char {
    Use, ///< running cost by the users of each system, licences to whose they are
    Headcount, ///< running cost of each system by the headcount of the units that use it
    Price ///< by what serving each unit's needs is worth in the plan (the prices that prove it): who is dear to serve,
          ///< or would be alone, pays more; no cluster pays for another
};
[[nodiscard]] QString allocationName(AllocationRule rule); ///< "use", "headcount", "price"
[[nodiscard]] std::optional<AllocationRule> allocationFromName(QStringView name);

/// What one unit bears a year (P7), in whole hundredths.
struct UnitCost
{
    ElementId unit; ///< null: what no unit uses
    double asIs = 0;
    double target = 0; ///< before the transfer
    double transfer = 0; ///< under "no unit pays more": what it gives to (positive) or gets from (negative) the others
    [[nodiscard]] double pays() const { return target + transfer; }
    friend bool operator==(const UnitCost &, const UnitCost &) = default;
};

/// How the costs were shared, and what it takes that no unit pays more than today.
struct Allocation
{
    AllocationRule rule = AllocationRule::Use;
    QList<ElementId> payMore; ///< units that pay more a year than today, before transfers
    double more = 0; ///< how much more all of them together, per year
    bool isKept = false; ///< "no unit pays more" was asked for, and holds with the transfers in UnitCost
    double transfers = 0; ///< per year, moved from those who save to those who would pay more
    /// Asked for, and without any transfers: what a plan costs more over the horizon in which the needs of those units
    /// stay with the systems they have (as exceptions from P1), repeated until nobody pays more, and as few units as the
    /// trial of leaving out each one finds. An upper bound of the price of the rule; exact where isPriceExact. Nothing
    /// where not asked for, or where the present may not stay as it is.
    std::optional<double> priceWithoutTransfers;
    bool isPriceExact = false; ///< the rule costs nothing, and the plan is proved the cheapest
    QList<ElementId> unchanged; ///< the units that stay in that plan
    friend bool operator==(const Allocation &, const Allocation &) = default;
};

/// Needs of one function and protection class that nothing may serve.
struct Unserved
{
    ElementId function;
    landscape::Protection protection;
    QList<ElementId> units;
    QList<Killed> why; ///< empty: nothing in the landscape supports the function
    landscape::SourceRef evidence = {}; ///< where the need was said
    QString remedy = {}; ///< what the reader can do
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
    /// By which copy of `after`: one that is segregable may run in several at once, each at its own running cost.
    bool local = false; ///< the one for its own needs alone; else the common one
    bool raised = false; ///< the one with raised protection
    friend bool operator==(const Assignment &, const Assignment &) = default;
};

/// One of the facts that cannot hold together.
struct ConflictFact
{
    QString text; ///< "The board decided: Cheap – make common."
    landscape::SourceRef source; ///< null source: typed in, or a setting of the calculation
    ElementId element; ///< what it is about; may be null
    landscape::DecisionId decision; ///< where it is a decision
    friend bool operator==(const ConflictFact &, const ConflictFact &) = default;
};

/// Facts that cannot hold together: an irreducible set, that is, without any one of them the others can.
struct Conflict
{
    QString rule; ///< a rule of the policy, "decision", "budget", "capacity", "requires", "excludes", "input"
    QString text; ///< the whole in sentences
    QList<landscape::DecisionId> decisions;
    QList<ElementId> elements;
    QList<ConflictFact> facts = {};
    QString remedy = {}; ///< what the reader can do
    friend bool operator==(const Conflict &, const Conflict &) = default;
};

/// A part of the landscape that no other part touches: its own business case, so that a bad part cannot hide in a good
/// total. The amounts of all clusters and of what lies outside the calculation add up to Costs.
struct Cluster
{
    QList<ElementId> applications; ///< in ranking order
    QList<ElementId> products; ///< on the market, bought or not
    QList<ElementId> functions;
    QList<ElementId> units;
    int options = 0; ///< legal ways of running something
    int kept = 0; ///< applications and products that run in the target
    double asIs = 0; ///< per year
    double target = 0; ///< per year
    double oneTime = 0;
    double cost = 0; ///< of the plan over the horizon
    double bound = 0; ///< no plan for this cluster costs less
    double gapPercent = 0;
    std::optional<double> paybackYears; ///< as in Costs
    /// Leaving everything as it is over the horizon, made legal: in support (P8) and protected as asked (P4). Nothing
    /// where that cannot be had: somebody is not served at all, or nobody knows the price of an upgrade.
    std::optional<double> presentMadeLegal;
    bool isBetter = true; ///< the plan costs less than the present made legal (P5), or there is no such present
    bool isHeld = false; ///< left as it is for that reason (Settings::adoptOnlyBetter)
    QString text; ///< the business case in a sentence
    friend bool operator==(const Cluster &, const Cluster &) = default;
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
    Allocation allocation;
    QList<Cluster> clusters; ///< by name of their first application
    Robustness robustness; ///< computed with Settings::robustness
    QList<Unserved> unserved;
    QList<Assignment> assignments;
    QList<Conflict> conflicts; ///< only with status Infeasible
    /// Doubtful input that does not stop the calculation (a negative cost, units that hold one another): each with its
    /// source and what to do. They are also in the notes, in short.
    QList<Conflict> doubts;
    std::optional<double> oneTimeBudget; ///< as asked for
    double budgetPrice = 0; ///< what one more unit of budget would save over the horizon, by the bound
    double extraServices = 0; ///< part of the objective: the policy's price on further common services (P1)
    std::optional<double> energyAsIs; ///< kWh a year, as far as known (P15)
    std::optional<double> energyTarget;
    QStringList notes; ///< what the reader must know of the whole: structural, estimated, left out, equally good plans

    /// The record of `application`, or nullptr. O(verdicts).
    [[nodiscard]] const VerdictRecord *verdictOf(ElementId application) const;
    friend bool operator==(const Plan &, const Plan &) = default;
};

/// Gives the plan its robustness, and makes both say the same: what one missing fact by itself turns becomes
/// Investigate (VerdictRecord::inPlan still says what is reckoned with); what the quick test of the margins took for that,
/// and the full one does not, becomes its verdict again; `robust` is the full test's; and what is to be investigated for
/// something other than a number says so in its test too. What people decided stands. O(verdicts · log).
void adoptRobustness(Plan &plan, Robustness robustness);

} // namespace consolidation
