// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/solver.h"

#include "consolidation/optimiser/coupled/coupledsolver.h"
#include "consolidation/optimiser/description.h"
#include "consolidation/optimiser/prover/cbcprover.h"
#include "consolidation/optimiser/search/localsearch.h"
#include "consolidation/optimiser/search/search.h"

#include "base/logging.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace consolidation::optimiser {

namespace {

constexpr double proofTolerance = 1e-9;
constexpr int hugeArcs = 100'000; // a first plan is not polished there: better ones follow

/// One connected component and how far it has come.
struct Part
{
    const Instance *instance;
    Choice plan;
    double bound;
    Prices prices;
    double tolerance = 0; ///< how near the bound must come to be a proof; plans this little better are not looked for

    [[nodiscard]] double scale() const
    {
        double largest = std::abs(plan.cost);
        for (const double fixed : instance->fixed)
            largest = std::max(largest, std::abs(fixed));
        return largest;
    }
    [[nodiscard]] double gap() const { return std::max(0.0, plan.cost - bound); }
    [[nodiscard]] bool isProved() const { return gap() <= 2 * tolerance; }
};

class Run
{
public:
    Run(const Problem &problem, const Settings &settings, const Solution *earlier, const base::CancelToken &cancel,
        const base::Progress &progress)
        : m_problem(problem)
        , m_settings(settings)
        , m_isWarm(earlier && !earlier->prices.empty())
        , m_budget(settings.workLimit, settings.seconds, cancel, progress)
        , m_translation(translate(problem))
        , m_cut(decompose(m_translation.whole, m_translation.fixing))
    { }

    Solution solve(const Solution *earlier)
    {
        if (!m_cut.feasible)
            return contradiction(m_problem);
        if (m_isWarm)
            recall(*earlier);
        for (const Instance &piece : m_cut.pieces)
            begin(piece);
        m_step = granularity(m_problem);
        refine();
        return report();
    }

private:
    void recall(const Solution &earlier)
    {
        m_earlierPlan = choiceFrom(m_problem, m_translation, earlier);
        m_earlierPrices = cheapestPrices(m_translation.whole);
        const std::size_t clients = std::min<std::size_t>(m_problem.clientCount(), earlier.prices.size());
        std::copy_n(earlier.prices.begin(), clients, m_earlierPrices.client.begin());
    }

    void begin(const Instance &piece)
    {
        Prices prices = m_isWarm ? restrict(m_earlierPrices, piece) : cheapestPrices(piece);
        Relaxation relaxation(piece);
        const double bound = relaxation.ascend(prices, m_budget);
        Choice plan = planFrom(piece, relaxation, m_budget, piece.arcCount() > hugeArcs);
        if (m_isWarm) {
            Plan known(piece);
            known.adopt(restrict(m_translation.whole, m_earlierPlan, piece));
            LocalSearch(piece, known, m_budget).run();
            if (known.cost() < plan.cost)
                plan = known.choice();
        }
        m_parts.push_back({&piece, std::move(plan), bound, std::move(prices)});
        m_parts.back().tolerance = proofTolerance * m_parts.back().scale();
    }

    double openGap() const
    {
        return std::accumulate(m_parts.begin(), m_parts.end(), 0.0,
                               [](double sum, const Part &part) { return sum + part.gap(); });
    }
    double allowedGap() const
    {
        const double least = std::accumulate(m_parts.begin(), m_parts.end(), m_cut.constant,
                                             [](double sum, const Part &part) { return sum + part.bound; });
        return std::abs(least) * m_settings.gapPercent / 100;
    }

    /// Small components first: they are cheap to prove; each gets its share of the work that is left.
    void refine()
    {
        std::vector<std::size_t> order(m_parts.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
            return m_parts[a].instance->arcCount() < m_parts[b].instance->arcCount();
        });
        double waiting = 0;
        for (const Part &part : m_parts)
            waiting += part.isProved() ? 0 : part.instance->arcCount() + 1;
        const double all = waiting;
        for (const std::size_t p : order) {
            Part &part = m_parts[p];
            if (part.isProved())
                continue;
            if (m_budget.isExhausted() || (m_settings.gapPercent > 0 && openGap() <= allowedGap()))
                return;
            const double size = part.instance->arcCount() + 1;
            Budget::Share share(m_budget, std::int64_t(double(m_budget.left()) * (size / waiting)));
            const double allowed = allowedGap() * (size / all);
            waiting -= size;
            refine(part, allowed);
        }
    }

    void refine(Part &part, double allowedGap)
    {
        Search::Settings settings;
        settings.slack = std::max(part.tolerance, allowedGap);
        settings.slackOfBound = part.bound > 0 ? allowedGap / part.bound : 0;
        settings.step = m_step;
        settings.nodeLimit = m_settings.nodeLimit;
        settings.isWarm = m_isWarm;
        Search::Outcome outcome
            = Search(settings, m_budget)
                  .solve(*part.instance, part.prices, part.plan, std::numeric_limits<double>::infinity());
        part.bound = std::max(part.bound, outcome.bound);
        if (!outcome.prices.client.empty())
            part.prices = std::move(outcome.prices);
        if (outcome.plan && outcome.plan->cost <= part.plan.cost)
            part.plan = std::move(*outcome.plan);
    }

    Solution report()
    {
        Solution solution;
        solution.bound = m_cut.constant + m_translation.constant;
        bool proved = true;
        std::vector<Choice> plans;
        for (Part &part : m_parts) {
            proved = proved && part.isProved();
            part.bound = part.isProved() ? part.plan.cost : part.bound;
            solution.bound += part.bound;
            plans.push_back(part.plan);
        }
        Plan plan(m_translation.whole);
        plan.adopt(m_cut.join(m_translation.whole, plans));
        std::vector<char> keep(m_translation.whole.optionCount());
        for (std::size_t i = 0; i < keep.size(); ++i)
            keep[i] = m_translation.fixing.option[i] == Fix::Open;
        plan.tidy(keep);
        plan.settle();
        describe(m_problem, m_translation, plan, pricesOf(plan), solution);
        solution.status = m_budget.isCancelled() && !proved ? Status::Cancelled
            : proved                                        ? Status::Optimal
                                                            : Status::Gap;
        addClusters(solution);
        check(solution, proved);
        solution.iterations = m_budget.iterations;
        solution.nodes = m_budget.nodes;
        solution.work = m_budget.work();
        return solution;
    }

    std::vector<double> pricesOf(const Plan &plan) const
    {
        std::vector<double> prices;
        for (int k = 0; k < m_translation.whole.clientCount(); ++k)
            prices.push_back(plan.costOf(k));
        for (const Part &part : m_parts) {
            for (int k = 0; k < part.instance->clientCount(); ++k)
                prices[part.instance->clientOrigin[k]] = part.prices.client[k];
        }
        return prices;
    }

    void addClusters(Solution &solution) const
    {
        for (const Part &part : m_parts) {
            Cluster cluster {part.plan.cost, part.bound, {}, {}};
            for (const int i : part.instance->optionOrigin) {
                if (i >= 0 && m_translation.whole.optionOrigin[i] >= 0)
                    cluster.options.push_back(m_translation.whole.optionOrigin[i]);
            }
            for (const int k : part.instance->clientOrigin) {
                if (k < m_problem.clientCount())
                    cluster.clients.push_back(k);
            }
            std::sort(cluster.options.begin(), cluster.options.end());
            solution.clusters.push_back(std::move(cluster));
        }
        std::stable_sort(solution.clusters.begin(), solution.clusters.end(),
                         [](const Cluster &a, const Cluster &b) { return a.clients.size() > b.clients.size(); });
    }

    /// A bound above the plan, or a plan that does not add up, shows a bug or bad data at once.
    void check(Solution &solution, bool proved) const
    {
        double sizes = std::abs(solution.objective);
        for (const Part &part : m_parts)
            sizes = std::max(sizes, part.scale());
        const Audit audited = audit(m_problem, solution);
        LANDSKAP_PROMISE(audited.violations == 0, solution.status = Status::Gap);
        LANDSKAP_PROMISE(std::abs(audited.objective - solution.objective) <= 1e-9 * sizes,
                         solution.objective = audited.objective);
        LANDSKAP_PROMISE(solution.bound <= solution.objective + 1e-9 * sizes, solution.status = Status::Gap);
        solution.bound = proved ? solution.objective : std::min(solution.bound, solution.objective);
    }

    const Problem &m_problem;
    const Settings &m_settings;
    bool m_isWarm;
    Choice m_earlierPlan;
    Prices m_earlierPrices;
    Budget m_budget;
    Translation m_translation;
    Decomposition m_cut;
    std::vector<Part> m_parts;
    double m_step = 0;
};

} // namespace

double Solution::gap() const
{
    const double served = std::abs(objective - unserved);
    const double missing = std::max(0.0, objective - bound);
    return missing == 0 ? 0 : missing / std::max(served, std::numeric_limits<double>::min());
}

namespace {

Solution solveFrom(const Problem &problem, const Settings &settings, const Solution *earlier,
                   const base::CancelToken &cancel, const base::Progress &progress)
{
    Solution solution = problem.isCoupled() ? solveCoupled(problem, settings, earlier, cancel, progress)
                                            : Run(problem, settings, earlier, cancel, progress).solve(earlier);
    if (settings.proverSeconds > 0)
        proveComponents(problem, solution, settings.proverSeconds, cancel);
    if (progress)
        progress(1);
    return solution;
}

} // namespace

Solution solve(const Problem &problem, const Settings &settings, const base::CancelToken &cancel,
               const base::Progress &progress)
{
    return solveFrom(problem, settings, nullptr, cancel, progress);
}

Solution solve(const Problem &problem, const Settings &settings, const Solution &earlier,
               const base::CancelToken &cancel, const base::Progress &progress)
{
    return solveFrom(problem, settings, &earlier, cancel, progress);
}

} // namespace consolidation::optimiser
