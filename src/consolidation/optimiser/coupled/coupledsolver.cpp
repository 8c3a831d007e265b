// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/coupled/coupledsolver.h"

#include "consolidation/optimiser/bound/relaxation.h"
#include "consolidation/optimiser/coupled/coupledsearch.h"
#include "consolidation/optimiser/coupled/subproblem.h"
#include "consolidation/optimiser/description.h"

#include "base/logging.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>

namespace consolidation::optimiser {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double proofTolerance = 1e-9;
constexpr int mostPrices = 24; // one-off prices tried
constexpr double firstPrice = 0.25;
constexpr double priceGrowth = 4;
constexpr double mostPrice = 1e5;
constexpr double enoughPrecision = 1e-7; // of the bound, for another price to be worth trying

class CoupledRun
{
public:
    CoupledRun(const Problem &problem, const Settings &settings, const Solution *earlier,
               const base::CancelToken &cancel, const base::Progress &progress)
        : m_problem(problem)
        , m_settings(settings)
        , m_earlier(earlier)
        , m_cancel(cancel)
        , m_budget(settings.workLimit, settings.seconds, cancel, progress)
    { }

    Solution solve()
    {
        Solution free = solvePriced(0, m_earlier, 0.5);
        if (free.status == Status::Contradictory)
            return free;
        if (audit(m_problem, free).violations == 0)
            return finish(stated(std::move(free)));
        if (m_problem.oneOffLimit() == Problem::unlimited)
            return finish(solveByComponents(std::move(free)));
        return finish(solveLimited(std::move(free)));
    }

private:
    /// What the run has left, or a share of it.
    Settings remaining(double share) const
    {
        Settings settings = m_settings;
        settings.proverSeconds = 0;
        if (settings.workLimit > 0)
            settings.workLimit = std::max<std::int64_t>(1, std::int64_t(double(m_budget.left()) * share));
        if (settings.seconds > 0) {
            const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - m_start;
            settings.seconds = std::max(1e-3, settings.seconds - spent.count());
        }
        return settings;
    }

    Solution solvePriced(double price, const Solution *earlier, double share)
    {
        const Problem other = priced(m_problem, price);
        const Settings settings = remaining(share);
        Solution solution = earlier ? optimiser::solve(other, settings, *earlier, m_cancel)
                                    : optimiser::solve(other, settings, m_cancel);
        m_budget.spend(solution.work);
        m_budget.iterations += solution.iterations;
        m_budget.nodes += solution.nodes;
        return solution;
    }

    /// The plan as it stands in the problem itself, whatever price it was made for.
    void restate(Solution &solution) const
    {
        const Audit audited = audit(m_problem, solution);
        solution.objective = audited.objective;
        solution.oneOff = audited.oneOff;
        solution.variety = audited.variety;
    }

    Solution stated(Solution solution) const
    {
        restate(solution);
        return solution;
    }

    // ---- capacities only

    Solution solveByComponents(Solution free)
    {
        const Components components = componentsOf(m_problem);
        std::vector<double> load(m_problem.optionCount(), 0);
        for (int k = 0; k < m_problem.clientCount(); ++k) {
            if (free.assignment[k] >= 0)
                load[free.assignment[k]] += m_problem.demands()[k];
        }
        std::vector<char> isFull(components.count, 0);
        for (int i = 0; i < m_problem.optionCount(); ++i) {
            if (load[i] > m_problem.options()[i].capacity * (1 + 1e-9) + 1e-9)
                isFull[components.ofOption[i]] = 1;
        }
        double missing = 0; // what is not proved of the components that are as they were
        std::vector<Cluster> clusters;
        for (Cluster &cluster : free.clusters) {
            if (!cluster.clients.empty() && isFull[components.ofClient[cluster.clients.front()]])
                continue;
            missing += std::max(0.0, cluster.objective - cluster.bound);
            clusters.push_back(std::move(cluster));
        }
        double arcsLeft = 0;
        for (const Problem::Arc &arc : m_problem.arcs())
            arcsLeft += isFull[components.ofOption[arc.option]];
        for (int c = 0; c < components.count; ++c) {
            if (!isFull[c])
                continue;
            std::vector<char> wanted(components.count, 0);
            wanted[c] = 1;
            const Subproblem part = extract(m_problem, components, wanted);
            const double share = double(part.arcs.size()) / std::max(1.0, arcsLeft);
            arcsLeft -= double(part.arcs.size());
            const Solution solution = search(part.problem, restricted(part, free), 0, share);
            if (solution.status == Status::Contradictory)
                return contradiction(m_problem);
            missing += std::max(0.0, solution.objective - solution.bound);
            clusters.push_back({solution.objective, solution.bound, part.options, part.clients});
            replace(free, part, solution);
        }
        std::stable_sort(clusters.begin(), clusters.end(),
                         [](const Cluster &a, const Cluster &b) { return a.clients.size() > b.clients.size(); });
        free.clusters = std::move(clusters);
        refill(free);
        restate(free);
        free.bound = free.objective - missing;
        return free;
    }

    void refill(Solution &solution) const
    {
        const std::vector<double> unserved = m_problem.unservedCosts();
        solution.unservedClients.clear();
        solution.unserved = 0;
        for (int k = 0; k < m_problem.clientCount(); ++k) {
            if (solution.assignment[k] < 0) {
                solution.unservedClients.push_back(k);
                solution.unserved += unserved[k];
            }
        }
    }

    // ---- a limit on one-offs

    Solution solveLimited(Solution over)
    {
        const double limit = m_problem.oneOffLimit();
        Solution best = contradiction(m_problem);
        double bound = over.bound;
        double bestPrice = 0;
        restate(over);
        if (m_problem.hasCapacity() || over.oneOff <= limit)
            return search(m_problem, over, 0, 1, bound);
        double price = firstPrice;
        for (int n = 0; n < mostPrices && !m_budget.isExhausted(); ++n) {
            Solution now = solvePriced(price, &over, 0.25);
            const double value = now.bound - price * limit;
            if (value > bound) {
                bound = value;
                bestPrice = price;
            }
            restate(now);
            const bool isUnder = now.oneOff <= limit + proofTolerance * (1 + std::abs(limit));
            if (isUnder && now.objective < best.objective)
                best = now;
            if (!isUnder)
                over = now;
            if (best.status == Status::Contradictory) {
                price *= priceGrowth;
                if (price > mostPrice)
                    break;
                continue;
            }
            const double next = (best.objective - over.objective) / std::max(1e-300, over.oneOff - best.oneOff);
            const double crossing = over.objective + next * (over.oneOff - limit);
            if (best.objective - bound <= tolerance(best) || crossing - bound <= enoughPrecision * std::abs(bound)
                || !(next > 0))
                break;
            price = next;
        }
        if (best.status != Status::Contradictory && best.objective - bound <= tolerance(best)) {
            best.bound = bound;
            best.oneOffPrice = bestPrice;
            return best;
        }
        return search(m_problem, best.status == Status::Contradictory ? over : best, bestPrice, 1, bound);
    }

    double tolerance(const Solution &solution) const
    {
        const double share = std::max(m_settings.gapPercent / 100, 2 * proofTolerance);
        return share * std::max(1.0, std::abs(solution.objective));
    }

    /// The plan that spends least on one-offs: it serves nobody, but shows whether the limit can be kept at all.
    Solution leastSpending() const
    {
        Problem least = m_problem;
        least.setOneOffLimit(Problem::unlimited);
        least.setUnservedCosts(std::vector<double>(std::size_t(m_problem.clientCount()), 0.0));
        for (int i = 0; i < m_problem.optionCount(); ++i) {
            least.setFixed(i, m_problem.options()[i].oneOff);
            least.setCapacity(i, Problem::unlimited);
        }
        for (std::size_t g = 0; g < m_problem.groups().size(); ++g)
            least.setDecommission(int(g), m_problem.groups()[g].oneOff);
        for (std::size_t l = 0; l < m_problem.links().size(); ++l)
            least.setOnboarding(int(l), m_problem.links()[l].oneOff);
        for (std::size_t a = 0; a < m_problem.arcs().size(); ++a)
            least.setArcCost(int(a), m_problem.arcs()[a].oneOff);
        Settings settings;
        settings.workLimit = 50'000'000;
        Solution solution = optimiser::solve(least, settings, m_cancel);
        if (solution.status == Status::Contradictory)
            return solution;
        std::fill(solution.assignment.begin(), solution.assignment.end(), -1);
        std::fill(solution.assignedArc.begin(), solution.assignedArc.end(), -1);
        std::erase_if(solution.openLinks, [this](int l) { return m_problem.links()[l].onboarding >= 0; });
        for (std::size_t l = 0; l < m_problem.links().size(); ++l) {
            const Problem::Link &link = m_problem.links()[l];
            const auto &open = solution.openOptions;
            if (link.onboarding < 0 && std::binary_search(open.begin(), open.end(), link.option))
                solution.openLinks.push_back(int(l));
        }
        std::sort(solution.openLinks.begin(), solution.openLinks.end());
        solution.openLinks.erase(std::unique(solution.openLinks.begin(), solution.openLinks.end()),
                                 solution.openLinks.end());
        refill(solution);
        restate(solution);
        return solution.oneOff > m_problem.oneOffLimit() * (1 + 1e-9) + 1e-9 ? contradiction(m_problem) : solution;
    }

    // ---- the search itself

    Solution search(const Problem &problem, const Solution &start, double oneOffPrice, double share,
                    double knownBound = -infinity)
    {
        const Translation translation = translate(problem);
        const Instance &whole = translation.whole;
        Budget::Share part(m_budget, std::int64_t(double(m_budget.left()) * share));
        CoupledPrices prices {cheapestPrices(whole).client, std::vector<double>(whole.dependencies.size(), 0),
                              oneOffPrice};
        std::copy(start.prices.begin(), start.prices.end(), prices.client.begin());
        CoupledSearch::Settings settings;
        double scale = std::abs(start.objective - start.unserved);
        for (const double fixed : whole.fixed)
            scale = std::max(scale, std::abs(fixed));
        scale = std::isfinite(scale) ? scale : 1;
        settings.slack = std::max(proofTolerance, m_settings.gapPercent / 100) * scale;
        settings.step = granularity(problem);
        settings.nodeLimit = m_settings.nodeLimit;
        CoupledSearch::Outcome outcome
            = CoupledSearch(whole, settings, m_budget)
                  .solve(translation.fixing, prices, choiceFrom(problem, translation, start));
        if (!outcome.plan) {
            Solution least = outcome.bound < infinity ? leastSpending() : contradiction(problem);
            if (least.status != Status::Contradictory) {
                least.prices = start.prices;
                least.bound = std::min(least.objective, std::max(knownBound, outcome.bound + translation.constant));
            }
            return least;
        }
        Plan plan(whole);
        plan.take(*outcome.plan);
        Solution solution;
        describe(problem, translation, plan, outcome.prices.client.empty() ? prices.client : outcome.prices.client,
                 solution);
        solution.oneOffPrice = outcome.prices.oneOff;
        solution.bound = std::max(knownBound, outcome.bound + translation.constant);
        if (solution.objective - solution.bound <= 2 * settings.slack && m_settings.gapPercent == 0)
            solution.bound = std::max(solution.bound, solution.objective - 2 * settings.slack);
        solution.bound = std::min(solution.bound, solution.objective);
        return solution;
    }

    Solution finish(Solution solution)
    {
        if (solution.status == Status::Contradictory)
            return solution;
        const double gap = solution.objective - solution.bound;
        const bool proved = gap <= 4 * proofTolerance * std::max(1.0, std::abs(solution.objective));
        LANDSKAP_PROMISE(audit(m_problem, solution).violations == 0, (void)0);
        LANDSKAP_PROMISE(solution.bound <= solution.objective + 1e-9 * (1 + std::abs(solution.objective)), (void)0);
        solution.bound = proved ? solution.objective : std::min(solution.bound, solution.objective);
        solution.status = proved ? Status::Optimal : m_cancel.isCancelled() ? Status::Cancelled : Status::Gap;
        solution.work = m_budget.work();
        solution.iterations = m_budget.iterations;
        solution.nodes = m_budget.nodes;
        return solution;
    }

    const Problem &m_problem;
    const Settings &m_settings;
    const Solution *m_earlier;
    const base::CancelToken &m_cancel;
    Budget m_budget;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

} // namespace

Solution solveCoupled(const Problem &problem, const Settings &settings, const Solution *earlier,
                      const base::CancelToken &cancel, const base::Progress &progress)
{
    return CoupledRun(problem, settings, earlier, cancel, progress).solve();
}

} // namespace consolidation::optimiser
