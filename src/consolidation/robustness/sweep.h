// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/consolidate.h"

namespace consolidation {

/// What a sweep moves. Everything else stays as it is; estimated costs stay at what the plan reckons with.
struct SweepParameter
{
    enum class Kind : char {
        Run, ///< running cost per year
        Licence, ///< per user and year
        MakeCommon, ///< once
        Retire, ///< once
        UpliftPerUser, ///< per user and year: the price of more protection
        Purchase, ///< once
        Users, ///< times the number of users of everything, or of one function
        Rate, ///< discount rate in percent a year (more than -50)
        Horizon ///< whole years, 1–100
    };
    Kind kind = Kind::UpliftPerUser;
    /// The application or product whose cost it is (the value is the amount), or for Users the function; null: the
    /// value is a factor on all of them (1 = as today).
    landscape::ElementId element;
    friend bool operator==(const SweepParameter &, const SweepParameter &) = default;
};

/// What changes at a point of a sweep.
struct SweepChange
{
    landscape::ElementId application; ///< or product (Replace = bought, Retire = not bought)
    bool isKeptBefore = false;
    bool isKeptAfter = false;
    QList<landscape::ElementId> functionsGained; ///< served after the point and not before
    QList<landscape::ElementId> functionsLost;
    friend bool operator==(const SweepChange &, const SweepChange &) = default;
};

/// A plan that is best from one value to another.
struct SweepPlan
{
    double from = 0;
    double to = 0;
    double costFrom = 0; ///< over the horizon, at `from`
    double costTo = 0; ///< at `to`
    QList<landscape::ElementId> kept; ///< applications that run in the target and products bought, in ranking order
    friend bool operator==(const SweepPlan &, const SweepPlan &) = default;
};

struct SweepPoint
{
    double value = 0; ///< both plans cost the same here
    double cost = 0;
    QList<SweepChange> changes; ///< in ranking order
    QString text; ///< the sentence for people
    friend bool operator==(const SweepPoint &, const SweepPoint &) = default;
};

/// `plans` lie side by side from `from` to `to`; `points[i]` lies between plans[i] and plans[i + 1].
struct Sweep
{
    SweepParameter parameter;
    double today = 0; ///< the value the plan reckons with
    QList<SweepPlan> plans;
    QList<SweepPoint> points;
    bool isExact = true; ///< every plan was proved to be the best where it is said to be
    friend bool operator==(const Sweep &, const Sweep &) = default;
};

/// The best plans along one parameter, and the exact values where one takes over from another: the cost of the best
/// plan is concave and piecewise linear in any cost (and in the annuity, for rate and horizon), so intersecting the
/// plans at two ends and solving there finds every breakpoint; about two solves for each (analysis.md §2.6).
///
/// Errors: "consolidation.cancelled"; "consolidation.settings" where `from` is not below `to`, out of range, or the
/// parameter is of no such application; "consolidation.infeasible" where there is no plan at all or no costs are known.
[[nodiscard]] base::Result<Sweep> sweep(const landscape::Snapshot &snapshot, const Settings &settings,
                                        const SweepParameter &parameter, double from, double to,
                                        const base::CancelToken &cancel = {});

} // namespace consolidation
