// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/portfolio/usage.h"
#include "base/cancel.h"
#include "consolidation/problem/ranking.h"

namespace consolidation {

/// What one unit needs one function for: all its uses of the function together.
struct Need
{
    landscape::ElementId unit; ///< null = the whole organisation
    landscape::ElementId function;
    QList<int> uses; ///< indexes into Usage::uses()
    QList<landscape::ElementId> today; ///< who serves it, in ranking order
    QList<double> todaySeats; ///< how many licences of each of these
    landscape::Protection protection; ///< every component known, or assumed
    bool protectionAssumed = false; ///< a component was unknown and taken from the function's family
    bool unclassified = false; ///< nobody said anything of its protection, nor of its like: reckoned as 0
    double users = 1; ///< summed over the uses
    /// Users for licences: a person who uses one application for two functions has one licence, so each function
    /// counts half. Summed over the needs of an application they give its licences.
    double seats = 1;
    bool usersEstimated = false;
    bool accepted = false; ///< an accepted unique need (P2)
    bool sole = false; ///< no other unit has it (analysis/portfolio/soleneeds.h): unique without a record (P2)
    QString acceptedReason;
    QString acceptedBy;
    QDate acceptedOn;
    landscape::SourceRef source;
};

/// What an unknown protection level is taken for: the strictest or the laxest known one of the function's family.
enum class AssumedClass : char { Strictest, Laxest };

/// All needs with a known function, by function, then unit; none where cancelled. O(uses).
///
/// Protection is the componentwise maximum over the uses (Usage::needOf). An unknown component is assumed to be the
/// strictest known one of the same function, else of the functions beside it under the same parent, else 0
/// (protection before consolidation, P4); with `assumed` Laxest the laxest known one, to see what hangs on it. Unknown
/// users: the application's users shared by its units, else the unit's headcount, else the median of all known, else 1.
[[nodiscard]] QList<Need> collectNeeds(const analysis::Usage &usage, const Ranking &ranking,
                                       AssumedClass assumed = AssumedClass::Strictest,
                                       const base::CancelToken &cancel = {});

} // namespace consolidation
