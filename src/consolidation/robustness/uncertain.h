// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/solver.h"

/// Optimisation problems some of whose costs are not known for certain: pure mathematics, knows no landscape.
namespace consolidation::robustness {

/// A cost of a problem that hangs on an uncertain number: it rises by `weight` (>= 0) for each unit of it.
struct Bearing
{
    enum class On : char { Option, Arc, Group };
    On on = On::Option;
    int index = -1;
    double weight = 0;
};

/// An uncertain number, seen from what the problem reckons with.
struct Factor
{
    double down = 0; ///< how much lower it may be, >= 0
    double up = 0; ///< how much higher, >= 0
    bool isCost = true; ///< false: a quantity; it counts where one fact is looked at, not in the regret of the whole
    int owner = -1; ///< what it is a cost of: the caller's own number
    std::vector<Bearing> bearings;
};

/// What is added to the costs of a problem.
struct Shift
{
    explicit Shift(const optimiser::Problem &problem);
    void add(const Factor &factor, double deviation);
    void add(const Bearing &bearing, double amount);

    std::vector<double> option, arc, group, link, variety;
};

/// The problem with shifted costs. O(size).
[[nodiscard]] optimiser::Problem shifted(const optimiser::Problem &problem, const Shift &shift);

/// A plan's own part of a number: what the plan costs more for each unit that each factor rises.
[[nodiscard]] std::vector<double> weightsOf(const optimiser::Problem &problem, const std::vector<Factor> &factors,
                                            const optimiser::Solution &plan);

/// An upper bound of that over all plans, factor by factor.
[[nodiscard]] std::vector<double> greatestWeights(const optimiser::Problem &problem,
                                                  const std::vector<Factor> &factors);

/// Independent part of a problem, with the plan for it and the factors that bear on it. Indexes into what it was cut
/// from.
struct Part
{
    optimiser::Problem problem;
    optimiser::Solution plan; ///< objective counted anew; `bound` has no meaning
    std::vector<int> options;
    std::vector<Factor> factors;
    std::vector<int> factorOrigin;

    /// What the plan costs, without what unserved clients are said to cost.
    [[nodiscard]] double cost() const { return plan.objective - plan.unserved; }
};

/// Only parts that a factor bears on, by their lowest option. O(size). A one-off limit makes all one part. Without
/// meaning where cancelled.
[[nodiscard]] std::vector<Part> splitIntoParts(const optimiser::Problem &problem, const optimiser::Solution &plan,
                                               const std::vector<Factor> &factors,
                                               const base::CancelToken &cancel = {});

/// Work that may still be spent on solving; what is solved when nothing is left is not solved at all.
class Purse
{
public:
    Purse(std::int64_t work, const base::CancelToken &cancel)
        : m_left(work)
        , m_cancel(cancel)
    { }

    /// The best plan, from the warm start; nothing where work or patience is at an end.
    [[nodiscard]] std::optional<optimiser::Solution> solve(const optimiser::Problem &problem,
                                                           const optimiser::Solution &warm);
    [[nodiscard]] bool isEmpty() const { return m_left <= 0 || m_cancel.isCancelled(); }
    [[nodiscard]] bool isCancelled() const { return m_cancel.isCancelled(); }
    [[nodiscard]] const base::CancelToken &cancel() const { return m_cancel; }

private:
    std::int64_t m_left;
    base::CancelToken m_cancel;
};

/// Whether a plan was found, and of how much of an optimum: the served cost and a lower bound on it.
[[nodiscard]] inline double served(const optimiser::Solution &solution)
{
    return solution.objective - solution.unserved;
}
[[nodiscard]] inline double servedBound(const optimiser::Solution &solution)
{
    return solution.bound - solution.unserved;
}

/// The maximum regret of a part's plan.
struct Regret
{
    bool isSolved = false;
    double upper = 0;
    double lower = 0;
    optimiser::Problem worst; ///< costs of the plan high, all others low
    double costWorst = 0; ///< the plan there
    optimiser::Solution rivalAtWorst;
    std::vector<double> worstCase; ///< one consistent case, by factor: where `lower` is reached
    optimiser::Solution rival; ///< the best plan in that case
};

/// Interval min-max regret (Kouvelis and Yu 1997): one solve. Where the plan bears on a factor in part only, its rows
/// that the plan uses are high and the others low at once, which no truth can be: an upper bound; up to `rounds`
/// further solves look for consistent cases for the lower one.
[[nodiscard]] Regret maximumRegret(const Part &part, Purse &purse, int rounds = 3);

/// How sure one may be of differences of costs of this size.
[[nodiscard]] double toleranceAt(double cost);

} // namespace consolidation::robustness
