// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/problem.h"

#include "base/cancel.h"

#include <cstdint>
#include <vector>

namespace consolidation::optimiser {

struct Settings
{
    /// A plan this near the bound is good enough, in percent of its cost; 0 = search until proved optimal.
    double gapPercent = 0;
    /// Stops after this much work, counted in arcs looked at (about 1e8 a second); the same plan on every machine.
    /// 0 = no limit.
    std::int64_t workLimit = 800'000'000;
    /// Branch-and-bound nodes for each connected component.
    std::int64_t nodeLimit = 1'000'000;
    /// Wall clock; 0 = none. With a limit the result may depend on the machine.
    double seconds = 0;
    /// What could not be proved is handed to CBC for so long, where it is installed and no one-off limit couples
    /// everything: see prover/cbcprover.h. 0 = never. Needs an operating system that can run a child process.
    double proverSeconds = 0;
};

enum class Status {
    Optimal, ///< proved: no plan costs less (to one part in 1e9; in 1e6 where CBC proved a part)
    Gap, ///< good enough, or a limit ended the search: see Solution::gap()
    Cancelled, ///< the plan is valid and so is its bound
    Contradictory ///< pins, rules and the one-off limit cannot all be kept; there is no plan
};

/// An independent part of the problem: nothing it decides touches another cluster.
struct Cluster
{
    double objective = 0;
    double bound = 0;
    std::vector<int> options;
    std::vector<int> clients;
};

struct Solution
{
    Status status = Status::Gap;
    double objective = 0; ///< including the cost of unserved clients
    double unserved = 0; ///< how much of it that is
    double variety = 0; ///< how much of it is the price of further options (Problem::addVariety)
    double oneOff = 0; ///< the one-off parts of all that is used
    double oneOffPrice = 0; ///< what one more unit of the one-off limit would save, by the bound; 0 if it does not bind
    double bound = 0; ///< no plan has an objective below this
    std::vector<int> openOptions;
    std::vector<int> openLinks;
    std::vector<int> assignment; ///< option for each client, -1 unserved
    std::vector<int> assignedArc; ///< arc for each client, -1 unserved
    std::vector<int> unservedClients; ///< needs nobody may serve under the rules
    /// What each client is ready to pay: its multiplier in the bound. As a price list see fairprices.h.
    std::vector<double> prices;
    /// Only what is not decided at once by pins and rules; the largest first.
    std::vector<Cluster> clusters;
    std::int64_t iterations = 0; ///< steps of the bound
    std::int64_t nodes = 0;
    std::int64_t work = 0;

    /// (objective - bound) / cost of what is served; 0 when proved.
    [[nodiscard]] double gap() const;
};

/// Finds the cheapest plan, or the best within the limits, with a bound. Same problem and settings, same result (but
/// for `seconds`). Answers a cancelled token or the end of `seconds` within 50 ms with a valid plan and bound.
[[nodiscard]] Solution solve(const Problem &problem, const Settings &settings = {},
                             const base::CancelToken &cancel = {}, const base::Progress &progress = {});

/// The same, from what is known of a problem that differs little (one decision, some costs): its plan and its prices
/// are tried first. Options and clients must have kept their numbers; what is new is at the end of its series. The
/// earlier solution need not be feasible here and may be Contradictory. The optimum found is as good, only sooner.
[[nodiscard]] Solution solve(const Problem &problem, const Settings &settings, const Solution &earlier,
                             const base::CancelToken &cancel = {}, const base::Progress &progress = {});

/// A plan held against the problem, independently of the solver.
struct Audit
{
    double objective = 0;
    double unserved = 0;
    double variety = 0;
    double oneOff = 0;
    /// Rules broken: use of closed options or links, pins, mandates, exclusions, dependencies, capacities, the limit.
    int violations = 0;
};
[[nodiscard]] Audit audit(const Problem &problem, const Solution &solution);

} // namespace consolidation::optimiser
