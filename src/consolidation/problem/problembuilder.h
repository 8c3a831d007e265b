// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "consolidation/problem/model.h"
#include "consolidation/problem/relaxation.h"

namespace consolidation {

/// Turns a study into an optimisation problem (analysis.md §2.1–2.3).
///
/// *Clients.* Strictness OneCommon (P1, the default): all needs of one function and protection class are one client,
/// so a function gets one common service for each class; each unique need (P2: accepted, or of a function that no other
/// unit needs) and each need of an application that somebody decided to keep local is a client of its own. Strictness Free, or P1 or P2 switched off: one client
/// for each need (unit × function); with P1 or P2 off every need may also stay local. Free is a relaxation of
/// OneCommon: every plan of the latter can be written in the former at the same cost.
///
/// *Onboarding* (rows of moves without function) is paid once for a unit and an option, however many functions follow:
/// a link of the problem, or part of the arc where no other client shares it.
///
/// *Options.* Each application: common as it is; common with raised protection where one_time_uplift is known; local
/// (as it is, raised) for its own clients only. Each product on the market: common, the same two ways. Options of an
/// application exclude one another unless it is segregable.
///
/// *Legality.* An arc exists only where the application or product supports the function (supports, uses or moves say
/// so) with a fit of at least the policy's threshold (P5 "min_fit", 0.5), is in support at the target date or has a
/// known upgrade cost (P8), protects what the need asks for or has a known uplift cost (P4), and is common where the
/// function is mandatory for all (P11). Every forbidden pair is recorded with its rule. An unknown protection level of
/// an application is taken to be as high as what it handles today, of a product as what is asked for at most; the plan
/// says so, and Study::onlyStatedProtection shows what hangs on it.
///
/// *Unique without a record.* A local system that serves one unit alone may stay local for a need that no other unit has.
/// Where it could not serve anybody else either, there is no common way to run it.
///
/// *Decisions* are pins. *Capacity* (capacity_users) limits the users each way of running something serves; who alone
/// has more users than that is forbidden at once. *Budget* (Settings::oneTimeBudget) limits the one-off parts of
/// everything. *Couplings* (couplings.h): requires, excludes. *Price of further common services*: P1
/// "extra_common_penalty" for each option beyond the first that the shared needs of a function use (0 as shipped).
/// None of these four but capacity and couplings in a structural plan.
///
/// `relaxed`: facts to build without. Which rows there are, and their numbers, hangs on no amount that
/// CostBook::assume() can set: a solution of one is a warm start for the other.
/// O(sum over functions of needs × applications for the function).
[[nodiscard]] Model buildModel(const Study &study, const Relaxation &relaxed = {},
                               const base::CancelToken &cancel = {});

} // namespace consolidation
