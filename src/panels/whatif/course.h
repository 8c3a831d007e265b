// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/robustness/sweep.h"

#include <QPolygonF>

namespace panels {

/// One thing that the plan reckons with, moved from one value to another while everything else stays.
struct Assumption
{
    enum class Kind : char {
        Run,           ///< running costs
        Licence,
        MakeCommon,    ///< one-time
        Retire,        ///< one-time
        Uplift,        ///< price of more protection
        Purchase,
        Users,         ///< volume
        Rate,          ///< discount rate, percent
        Horizon,       ///< years
        Budget,        ///< one-time costs of the whole plan may not exceed it
        LeastFit       ///< how well a system must fit a function to be allowed to serve it (P5)
    };
    Kind kind = Kind::Run;
    /// The system whose cost it is, or the function whose users; null: all, and values are factors of today.
    landscape::ElementId element;
    double from = 0;
    double to = 0;
    friend bool operator==(const Assumption &, const Assumption &) = default;
};

[[nodiscard]] QList<Assumption::Kind> assumptionKinds();
[[nodiscard]] QString assumptionLabel(Assumption::Kind kind);
/// Whether it may be that of one system or function.
[[nodiscard]] bool isOfElements(Assumption::Kind kind);
/// "× 1.25", "3 %", "5 years", "1.2 MSEK".
[[nodiscard]] QString assumptionText(const Assumption &assumption, double value, const QString &currency);

/// What changes where a plan takes over from another.
struct TurnedSystem
{
    landscape::ElementId system; ///< application or product
    QString text;                ///< "is kept from here on", "takes over Booking"
    bool comes = false;
    bool goes = false;
};

struct Turn
{
    double value = 0;
    double cost = 0;
    QList<TurnedSystem> systems;
    QString text; ///< the sentence for people
};

/// The cost of the best plan along an assumption.
struct Course
{
    Assumption assumption;
    double today = 0;              ///< what the plan reckons with now
    QList<QPolygonF> pieces;       ///< one for each plan: (value, cost over the horizon); a gap is a range without a plan
    QList<Turn> turns;             ///< by value; turns[i] may lie at a gap
    bool isExact = true;           ///< every turn in the range is here, at its exact place
    QStringList notes;
    landscape::SnapshotPtr facts;

    /// The turn nearest to today's value; -1 where nothing turns.
    [[nodiscard]] int nearestTurn() const;
    /// The cost where the value is; nothing outside or in a gap.
    [[nodiscard]] std::optional<double> costAt(double value) const;
};

/// A sensible range about today's value.
[[nodiscard]] std::pair<double, double> usualRange(Assumption::Kind kind, landscape::ElementId element,
                                                   const landscape::Snapshot &facts,
                                                   const consolidation::Settings &settings,
                                                   const consolidation::Plan *plan);

/// Works it out, on any thread. Costs, users, rate and horizon: consolidation::sweep(), exact. Least fit: a solve at each
/// fit that somebody gave. Budget: solves at even steps, and the turns between them halved in on.
/// Errors: those of sweep() and consolidate().
[[nodiscard]] base::Result<Course> courseOf(const landscape::SnapshotPtr &facts,
                                            const consolidation::Settings &settings, const Assumption &assumption,
                                            const base::CancelToken &cancel = {}, const base::Progress &progress = {});

} // namespace panels
