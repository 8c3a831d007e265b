// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/solver.h"

namespace consolidation::optimiser {

/// Part of a problem as a problem of its own, with the way back.
struct Subproblem
{
    Problem problem;
    std::vector<int> options; ///< of the part -> of the whole; likewise the others
    std::vector<int> groups;
    std::vector<int> links;
    std::vector<int> clients;
    std::vector<int> arcs;
};

/// The connected components: what shares a client, a group, a dependency or a variety. For each option its component,
/// then for each client (-1 without an arc, where it is nobody's).
struct Components
{
    int count = 0;
    std::vector<int> ofOption;
    std::vector<int> ofClient;
};
[[nodiscard]] Components componentsOf(const Problem &problem);

/// What lies in the components marked in `wanted`, in the order of the whole. Costs of unserved clients are those of
/// the whole. The one-off limit is not taken over.
[[nodiscard]] Subproblem extract(const Problem &problem, const Components &components, const std::vector<char> &wanted);

/// The solution's open options, assignments and prices within the part; and the part's solution put in their place
/// (costs and bounds of the whole are the caller's to renew).
[[nodiscard]] Solution restricted(const Subproblem &part, const Solution &whole);
void replace(Solution &whole, const Subproblem &part, const Solution &solution);

/// The problem of spending least on one-offs, if each client left unserved counts as `price`: no limit, no varieties.
[[nodiscard]] Subproblem spending(const Problem &problem, double price);

/// The same problem with a price on one-offs (added to each cost), without the limit.
[[nodiscard]] Problem priced(const Problem &problem, double oneOffPrice);
[[nodiscard]] Problem withoutCapacities(Problem problem);

} // namespace consolidation::optimiser
