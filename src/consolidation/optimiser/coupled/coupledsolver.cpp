// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/coupled/coupledsolver.h"

#include "consolidation/optimiser/bound/relaxation.h"
#include "consolidation/optimiser/coupled/coupledsearch.h"
#include "consolidation/optimiser/coupled/recombination.h"
#include "consolidation/optimiser/coupled/subproblem.h"
#include "consolidation/optimiser/coupled/twoprices.h"
#include "consolidation/optimiser/description.h"

#include "base/logging.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <numeric>

namespace consolidation::optimiser {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double proofTolerance = 1e-9;
constexpr int mostPrices = 24; // one-off prices tried
constexpr double mostPrice = 1e5;
constexpr double pricedGap = 0.005; // percent: near enough for problems that only show a price
constexpr double enoughPrecision = 1e-5; // of the bound, for another price to be worth trying

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
        Problem single = withoutCapacities(m_problem);
        single.setUnservedCosts(m_problem.unservedCosts());
        single.setOneOffLimit(Problem::unlimited);
        Solution free = solveOther(single, m_earlier, 0.5, m_settings.gapPercent);
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

    Solution solveOther(const Problem &other, const Solution *earlier, double share, double gapPercent)
    {
        Settings settings = remaining(share);
        settings.gapPercent = std::max(settings.gapPercent, gapPercent);
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
            const Solution solution = search(part.problem, Start {restricted(part, free)}, share);
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

    static bool isNear(double a, double b) { return std::abs(a - b) <= 1e-6 * std::abs(a); }

    /// Prices for the limit and for clients left unserved, by Kelley's cutting planes: every plan is a plane, each
    /// problem with these prices, which no limit couples, gives the next. The plans met are recombined.
    Solution solveLimited(Solution over)
    {
        const double limit = m_problem.oneOffLimit();
        Start start {over, 0, 0, 0, over.bound};
        restate(over);
        Solution best = contradiction(m_problem);
        start.fewest = fewestUnserved(best);
        const double penalty = commonPenalty();
        TwoPrices planes(mostPrice, start.fewest > 0 ? 0 : penalty, penalty);
        const auto add = [&](const Solution &plan) {
            const double unserved = double(plan.unservedClients.size());
            planes.add({plan.objective - penalty * (unserved - start.fewest), plan.oneOff - limit,
                        unserved - start.fewest});
        };
        add(over);
        if (best.status != Status::Contradictory)
            add(best);
        std::vector<Solution> met;
        TwoPrices::Point last {-1, -1, 0};
        double gap = pricedGap;
        for (int n = 0; n < mostPrices && !m_budget.isExhausted(); ++n) {
            const TwoPrices::Point prices = planes.highest();
            if (prices.value - start.bound <= enoughPrecision * std::abs(start.bound - penalty * start.fewest)
                || (best.status != Status::Contradictory && best.objective - start.bound <= tolerance(best)))
                break;
            if (isNear(prices.x, last.x) && isNear(prices.y, last.y)) {
                if (gap == 0)
                    break;
                gap = 0; // the planes here are as good as they get: now the bound
            }
            last = prices;
            Problem other = priced(m_problem, prices.x);
            std::vector<double> unserved = m_problem.unservedCosts();
            for (double &cost : unserved)
                cost += prices.y - penalty;
            other.setUnservedCosts(std::move(unserved));
            Solution now = solveOther(other, met.empty() ? &over : &met.back(), 0.1, gap);
            const double value = now.bound - prices.x * limit + (penalty - prices.y) * start.fewest;
            now.openLinks = linksOf(m_problem, now);
            restate(now);
            if (value > start.bound) {
                start.bound = value;
                start.oneOffPrice = prices.x;
                start.discount = penalty - prices.y;
                start.plan.prices = now.prices;
            }
            add(now);
            if (now.oneOff <= limit && now.objective < best.objective)
                best = now;
            met.push_back(std::move(now));
        }
        if (best.status == Status::Contradictory)
            return search(m_problem, start, 1);
        for (bool isBetter = true; isBetter && !m_budget.isExhausted();) {
            isBetter = false;
            for (const Solution &other : met)
                isBetter = recombine(m_problem, best, other, m_budget) || isBetter;
        }
        refill(best);
        best.prices = start.plan.prices;
        best.bound = start.bound;
        best.oneOffPrice = start.oneOffPrice;
        if (best.objective - start.bound <= tolerance(best))
            return best;
        start.plan = std::move(best);
        return search(m_problem, start, 1);
    }

    /// What every client left unserved costs at least, more than serving it.
    [[nodiscard]] double commonPenalty() const
    {
        const std::vector<double> unserved = m_problem.unservedCosts();
        double penalty = infinity;
        std::vector<double> cheapest(unserved.size(), infinity);
        for (const Problem::Arc &arc : m_problem.arcs())
            cheapest[arc.client] = std::min(cheapest[arc.client], arc.cost);
        for (std::size_t k = 0; k < unserved.size(); ++k)
            penalty = std::min(penalty, unserved[k] - cheapest[k]);
        return std::isfinite(penalty) ? std::max(0.0, penalty) : 0;
    }

    double tolerance(const Solution &solution) const
    {
        const double share = std::max(m_settings.gapPercent / 100, 2 * proofTolerance);
        return share * std::max(1.0, std::abs(solution.objective));
    }

    /// The plan that spends least on one-offs: it serves nobody, but shows whether the limit can be kept at all.
    Solution leastSpending() const
    {
        const Subproblem least = spending(m_problem, 0);
        Settings settings;
        settings.workLimit = 50'000'000;
        const Solution spent = optimiser::solve(least.problem, settings, m_cancel);
        if (spent.status == Status::Contradictory)
            return spent;
        Solution solution = nobodyServed();
        solution.openOptions = spent.openOptions;
        solution.openLinks = linksOf(m_problem, solution);
        refill(solution);
        restate(solution);
        return solution.oneOff > m_problem.oneOffLimit() * (1 + 1e-9) + 1e-9 ? contradiction(m_problem) : solution;
    }

    // ---- the search itself

    /// What is known before a search.
    struct Start
    {
        Solution plan;
        double oneOffPrice = 0;
        double discount = 0; ///< of what unserved clients cost: see CoupledPrices::unserved
        int fewest = 0; ///< unserved clients
        double bound = -infinity;
    };

    Solution search(const Problem &problem, const Start &known, double share)
    {
        const Solution &start = known.plan;
        const Translation translation = translate(problem);
        const Instance &whole = translation.whole;
        Budget::Share part(m_budget, std::int64_t(double(m_budget.left()) * share));
        CoupledPrices prices {cheapestPrices(whole).client, std::vector<double>(whole.dependencies.size(), 0),
                              known.oneOffPrice, known.discount};
        std::copy(start.prices.begin(), start.prices.end(), prices.client.begin());
        CoupledSearch::Settings settings;
        double scale = std::abs(start.objective - start.unserved);
        for (const double fixed : whole.fixed)
            scale = std::max(scale, std::abs(fixed));
        scale = std::isfinite(scale) ? scale : 1;
        settings.slack = std::max(proofTolerance, m_settings.gapPercent / 100) * scale;
        settings.step = granularity(problem);
        settings.nodeLimit = m_settings.nodeLimit;
        Region region(whole);
        region.fixing = translation.fixing;
        region.fewestUnserved = known.fewest;
        for (int k = 0; known.fewest > 0 && k < whole.clientCount(); ++k)
            region.isCounted[k] = whole.clientOrigin[k] >= 0;
        CoupledSearch::Outcome outcome
            = CoupledSearch(whole, settings, m_budget)
                  .solve(region, prices, choiceFrom(problem, translation, start));
        if (!outcome.plan) {
            Solution least = outcome.bound < infinity ? leastSpending() : contradiction(problem);
            if (least.status != Status::Contradictory) {
                least.prices = start.prices;
                least.bound = std::min(least.objective, std::max(known.bound, outcome.bound + translation.constant));
            }
            return least;
        }
        Plan plan(whole);
        plan.take(*outcome.plan);
        Solution solution;
        describe(problem, translation, plan, outcome.prices.client.empty() ? prices.client : outcome.prices.client,
                 solution);
        solution.oneOffPrice = outcome.prices.oneOff;
        solution.bound = std::max(known.bound, outcome.bound + translation.constant);
        if (solution.objective - solution.bound <= 2 * settings.slack && m_settings.gapPercent == 0)
            solution.bound = std::max(solution.bound, solution.objective - 2 * settings.slack);
        solution.bound = std::min(solution.bound, solution.objective);
        return solution;
    }

    /// So few clients any plan within the limit leaves unserved; `least` becomes a plan that comes near. The line of a
    /// plan beyond the limit meets that of one within, as for the price of one-offs; but what is weighed against
    /// one-offs is clients, each worth the same. Known, they need not weigh in the bound with their full cost, which
    /// drowns all else.
    int fewestUnserved(Solution &least)
    {
        const double limit = m_problem.oneOffLimit();
        double overSpent = 0;
        double overCount = 0;
        double underSpent = 0;
        double underCount = m_problem.clientCount();
        bool isFirst = true;
        double bound = 0;
        Solution last;
        double price = unlimitedPrice();
        for (int n = 0; n < mostPrices && !m_budget.isExhausted(); ++n) {
            const Subproblem weighed = spending(m_problem, price);
            const Solution now = solveOther(weighed.problem, isFirst ? nullptr : &last, 0.1, pricedGap);
            if (now.status == Status::Contradictory)
                return 0;
            const double count = double(now.unservedClients.size());
            const double spent = now.objective - price * count;
            bound = std::max(bound, (now.bound - limit) / price);
            last = now;
            if (spent <= limit) {
                underSpent = spent;
                underCount = count;
                Solution plan = nobodyServed();
                replace(plan, weighed, now);
                plan.openLinks = linksOf(m_problem, plan);
                refill(plan);
                restate(plan);
                if (plan.oneOff <= limit && (least.status == Status::Contradictory || plan.objective < least.objective))
                    least = std::move(plan);
                if (isFirst)
                    break;
            } else {
                overSpent = spent;
                overCount = count;
            }
            if (isFirst)
                underSpent = 0;
            isFirst = false;
            const double next = (overSpent - underSpent) / (underCount - overCount);
            if (underCount - std::ceil(bound - 1e-6) < 0.5 || !(underCount > overCount) || !(overSpent > underSpent)
                || std::abs(next - price) <= 1e-9 * price)
                break;
            price = next;
        }
        return int(std::ceil(bound - 1e-6));
    }

    Solution nobodyServed() const
    {
        Solution nobody;
        nobody.assignment.assign(std::size_t(m_problem.clientCount()), -1);
        nobody.assignedArc = nobody.assignment;
        nobody.prices.assign(nobody.assignment.size(), 0.0);
        return nobody;
    }

    /// So much for a client that no saving of one-offs is worth leaving it.
    [[nodiscard]] double unlimitedPrice() const
    {
        double sum = 1;
        for (const Problem::Option &option : m_problem.options())
            sum += option.oneOff;
        for (const Problem::Group &group : m_problem.groups())
            sum += group.oneOff;
        for (const Problem::Link &link : m_problem.links())
            sum += link.oneOff;
        std::vector<double> dearest(std::size_t(m_problem.clientCount()), 0.0);
        for (const Problem::Arc &arc : m_problem.arcs())
            dearest[arc.client] = std::max(dearest[arc.client], arc.oneOff);
        return std::accumulate(dearest.begin(), dearest.end(), sum);
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
