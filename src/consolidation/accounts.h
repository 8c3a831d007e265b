// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/solver.h"
#include "consolidation/problem/model.h"

namespace consolidation {

/// What one need costs in the target, its share of joining included.
struct NeedAccount
{
    int option = -1; ///< index into Model::options; -1: nobody may serve it
    double yearly = 0;
    double oneTime = 0;
    double joiningYearly = 0; ///< part of yearly
    double joiningOneTime = 0; ///< part of oneTime
};

/// What one application or product costs, per year and once.
struct CandidateAccount
{
    bool isKept = false; ///< runs in the target
    bool isRetired = false; ///< ran, and is taken out of service
    double asIsRun = 0; ///< per year
    double asIsServing = 0; ///< per year: licences of today's needs
    std::map<ElementId, double> asIsServingByUnit; ///< the same, by unit
    double targetRun = 0; ///< per year
    double outsideServing = 0; ///< per year: what it goes on serving outside the calculation (part of both sides)
    double fixedOneTime = 0;
    double retireOneTime = 0;
    double saving = 0; ///< see VerdictRecord::saving
    double oneTime = 0; ///< see VerdictRecord::oneTime
    QList<int> openOptions;
};

/// A solution put back into the landscape's terms and counted again from the study alone, independently of the
/// numbers in the optimisation problem.
struct Accounts
{
    std::vector<NeedAccount> needs; ///< as Study::needs
    std::vector<CandidateAccount> candidates; ///< as Model::candidates
    double asIs = 0; ///< per year
    double target = 0; ///< per year
    double oneTime = 0;
    double upgradesIfStaying = 0;
    /// Over the horizon, of everything in the calculation: equals the solver's objective without what is unserved.
    double objective = 0;
};

/// `solution` must be one of `model.problem`. O(needs + candidates).
[[nodiscard]] Accounts settle(const Study &study, const Model &model, const optimiser::Solution &solution);

} // namespace consolidation
