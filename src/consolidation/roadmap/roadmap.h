// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/consolidate.h"

namespace consolidation {

/// What the way to the target may take. Money in the landscape's currency.
struct RoadmapSettings
{
    std::optional<double> budgetPerYear; ///< one-time costs of a calendar-free year from `start`; nothing = no limit
    std::optional<int> packagesPerWave; ///< how many work packages the organisation can carry at a time
    int waveMonths = 6; ///< 1–60
    QDate start; ///< of the first wave; the first of the month after Settings::today where invalid
    /// A cyclic group of packages: together in one wave (true), or apart with the cheapest temporary interfaces.
    /// Apart is also chosen by itself where the group is larger than `packagesPerWave`.
    bool keepGroupsTogether = true;
    /// Yearly cost of a flow between two systems while only one end has moved, where nothing says more; 0 = unknown,
    /// then interfaces are listed without cost.
    double bridgeCostPerFlow = 0;
    /// What leading one flow over to another system, or building a missing one, costs once. Nothing = what the policy
    /// says (P3 "cost_per_flow"); where that says nothing either, such packages are listed as unpriced.
    std::optional<double> costPerFlow;
    /// What a year out of vendor support is reckoned to risk, as a share of the running cost: it counts beside the
    /// saving when it is decided what comes first (never in the money shown), where support ends before the target date.
    double riskShare = 0.25;
};

/// Why a package is not done by its deadline, and what would help.
struct Lateness
{
    enum class Why : char {
        Start, ///< the deadline is before the first wave begins
        Order, ///< what has to be done before takes longer, whatever the money
        Budget, ///< the money of the years before was spent on others
        Capacity, ///< the waves before were full
        Waits ///< for `waitsFor`, which was itself held up; or it was put off until `waitsFor`, which comes after it
    };
    Why why = Why::Order;
    int days = 0; ///< how late
    int waitsFor = -1; ///< index of the package that holds it up, -1 = none but itself
    bool isForMoney = false; ///< Waits: what held that one up was the budget; else the capacity
    QDate possible; ///< when precedence alone would have it done
    QDate whenFirst; ///< when it would be done under the same limits, if it and what it waits for came first
    /// Where that is too late, too: the least budget a year, or packages in a wave, that it takes at least.
    std::optional<double> budgetNeeded;
    std::optional<int> capacityNeeded;
    QString remedy; ///< what would make it punctual, a sentence
    friend bool operator==(const Lateness &, const Lateness &) = default;
};
[[nodiscard]] QString latenessName(Lateness::Why why); ///< "start", "order", "budget", "capacity", "waits", for programs

/// One thing to do. It runs in one wave, or where a year's budget does not pay it, in several without a break.
struct WorkPackage
{
    enum class Kind : char {
        Upgrade, ///< bring `application` (or the node it is) into support, before its end of support
        RaiseProtection, ///< operate `application` at a higher protection level
        MakeCommon, ///< establish `application` as the common system
        Buy, ///< buy the product `application` and set it up
        Move, ///< the unit `unit` moves `functions` from `from` to `application`
        Rehome, ///< lead the flows `flows` of `from` to `application`
        Connect, ///< build the missing flow between `from`, which stays local, and the common `application` (P3)
        Retire ///< take `application` out of service
    };
    Kind kind = Kind::Move;
    landscape::ElementId application;
    landscape::ElementId from; ///< who served before; null: nobody did
    landscape::ElementId unit; ///< null: the whole organisation, or of no meaning
    QList<landscape::ElementId> functions;
    QList<landscape::RelationshipId> flows;
    QString name; ///< translated: "Move Sales from Old to New: invoices, orders"
    double cost = 0; ///< one-time
    bool isCostEstimated = false;
    bool isUnpriced = false; ///< nobody said what it costs, and there is nothing to go by: counted as 0
    QString assumption; ///< how a cost was come by that no figure gives, a sentence; empty: as in the plan
    double saving = 0; ///< per year from the end of its (last) wave on; negative where it adds a cost
    double users = 0; ///< who are moved
    QDate deadline; ///< to be done by then, for itself or what waits for it; invalid = none
    int deadlineFrom = -1; ///< the package whose end of support makes the deadline; itself, or one that waits for it
    QList<int> after; ///< indexes of packages that must be done in an earlier wave, ascending
    QList<int> alongside; ///< and of those that must be done in an earlier or the same wave
    int group = -1; ///< of packages that wait for one another, -1 = none
    int wave = -1; ///< index into Roadmap::waves: the one in which it is done, the last it runs in
    int firstWave = -1; ///< the first it runs in
    QList<double> costByWave; ///< what falls into each wave from `firstWave` to `wave`; adds up to `cost`
    int earliestWave = 0; ///< by precedence, where each takes the waves that its cost takes at least
    int latestWave = -1; ///< to meet every deadline; -1 = no deadline, or past before the first wave ends
    /// Days between the end of its wave and the deadline; negative = late. Only where there is a deadline.
    std::optional<int> slackDays;
    /// Not done by its deadline: for what, by how long, why, and what would make it punctual, in sentences; else empty.
    QString late;
    std::optional<Lateness> lateness; ///< the same for programs
    friend bool operator==(const WorkPackage &, const WorkPackage &) = default;
};
[[nodiscard]] QString packageKindName(WorkPackage::Kind kind); ///< "make-common", for programs
[[nodiscard]] QString packageKindLabel(WorkPackage::Kind kind); ///< translated

struct Wave
{
    QString name; ///< "Wave 1"
    QDate start;
    QDate end; ///< its last day
    QList<int> packages; ///< indexes into Roadmap::packages: done in it, in the order to begin them
    QList<int> running; ///< and those that run in it and are done in a later one
    double cost = 0; ///< one-time, of what runs in the wave: its part of packages that take several
    double saving = 0; ///< per year from its end on, of its packages alone
    double savingSoFar = 0; ///< per year from its end on, of this and all earlier waves
    double cash = 0; ///< at its end since `start`: savings so far − one-time costs − bridges (undiscounted)
    double bridges = 0; ///< running cost of temporary interfaces during the wave
    friend bool operator==(const Wave &, const Wave &) = default;
};

/// A flow that needs a bridge for a while, because its two ends move in different waves; or a precedence of a cyclic
/// group that is broken.
struct TemporaryInterface
{
    int first = -1; ///< package that is done before
    int second = -1; ///< package that should have been done with it or before it
    landscape::RelationshipId flow; ///< null: not of a flow
    int fromWave = -1; ///< lives from the end of this wave
    int toWave = -1; ///< to the end of this one
    double cost = 0; ///< over its life
    QString text;
    friend bool operator==(const TemporaryInterface &, const TemporaryInterface &) = default;
};

/// The way from today to the target.
struct Roadmap
{
    QList<WorkPackage> packages;
    QList<Wave> waves;
    QList<TemporaryInterface> interfaces;
    QList<int> late; ///< packages done after the support of their own system ends, the latest first
    QList<int> unpriced; ///< packages that nobody knows the cost of; they are counted as 0
    double cost = 0;
    double beyondPlan = 0; ///< part of `cost` that the plan does not reckon with: nodes to upgrade, flows to lead over
    double saving = 0; ///< per year when all is done
    /// Savings missed while waiting: sum over packages of saving · years from start to the end of its wave.
    double delayCost = 0;
    /// No schedule of at most as many waves under the same capacity and budget has a delay cost below this (see
    /// roadmap/bound.h). A longer one may, by putting off for ever what makes the year dearer.
    double delayBound = 0;
    QDate paysBackOn; ///< when the cash is first not negative for good; invalid where never within 30 years
    QStringList notes; ///< for people: the whole in sentences, what could be better at most, what was assumed
    friend bool operator==(const Roadmap &, const Roadmap &) = default;
};

/// Puts what `plan` (of `snapshot` with `settings`) asks for into waves. Pure and deterministic; O(n log n) in work
/// packages, but for cyclic groups (O(n·m) in the group).
///
/// *Order* (analysis.md §1.7): upgrade (also of nodes under it) and raise protection → make common or buy → move → retire,
/// each in a later wave than the one before; flows of what goes are led to its successor after that is there and before
/// it is retired. In the same wave or later: what requires a platform, after it; who moves to a system with a
/// limited number of users, after those who leave it; and systems to be established that feed each other in a circle.
/// Packages that wait for one another like this are a group. *Waves*: list scheduling among the packages that may begin, by the highest ratio of (yearly saving of the
/// package and of what only it holds back) to cost (Smith's rule), packages with a deadline first where waiting would
/// miss it, under the budget of each year and the capacity of each wave; then a search for a better order (schedule.h).
/// A package that costs more than a year's whole budget runs over several waves without a break: it takes what is left
/// of the money of the years it runs in, a year's share evenly over its waves there, and a place among the packages of
/// each of these waves. *Deadlines* are ends of vendor support, carried backwards.
///
/// *Costs that the plan does not know* are the one_time_upgrade of a node, else the median of those that are known (of
/// nodes, else of applications), and RoadmapSettings::costPerFlow; each with its assumption. Where there is nothing to
/// go by the package is `unpriced`.
///
/// Errors: "consolidation.settings" (wave length, capacity, budget or date out of range), "consolidation.infeasible"
/// (the plan has no verdicts), "consolidation.cancelled".
[[nodiscard]] base::Result<Roadmap> planRoadmap(const landscape::Snapshot &snapshot, const Settings &settings,
                                                const Plan &plan, const RoadmapSettings &wishes = {},
                                                const base::CancelToken &cancel = {});

} // namespace consolidation
