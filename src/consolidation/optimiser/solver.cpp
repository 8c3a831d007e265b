// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/solver.h"

#include "consolidation/optimiser/plan.h"
#include "consolidation/optimiser/search.h"
#include "consolidation/optimiser/translation.h"

#include "base/logging.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace consolidation::optimiser {

namespace {

constexpr double proofTolerance = 1e-9;

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
    Run(const Problem &problem, const Settings &settings, const base::CancelToken &cancel,
        const base::Progress &progress)
        : m_problem(problem)
        , m_settings(settings)
        , m_budget(settings.workLimit, settings.seconds, cancel, progress)
        , m_translation(translate(problem))
        , m_cut(decompose(m_translation.whole, m_translation.fixing))
    { }

    Solution solve()
    {
        if (!m_cut.feasible)
            return contradiction();
        for (const Instance &piece : m_cut.pieces)
            begin(piece);
        m_step = granularity(m_problem);
        refine();
        return report();
    }

private:
    Solution contradiction() const
    {
        Solution solution;
        solution.status = Status::Contradictory;
        solution.objective = solution.bound = std::numeric_limits<double>::infinity();
        solution.assignment.assign(m_problem.clientCount(), -1);
        solution.assignedArc = solution.assignment;
        return solution;
    }

    void begin(const Instance &piece)
    {
        Prices prices = cheapestPrices(piece);
        Relaxation relaxation(piece);
        const double bound = relaxation.ascend(prices, m_budget);
        Choice plan = planFrom(piece, relaxation, m_budget);
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
        const double cost = std::accumulate(m_parts.begin(), m_parts.end(), m_cut.constant,
                                            [](double sum, const Part &part) { return sum + part.plan.cost; });
        return std::abs(cost) * m_settings.gapPercent / 100;
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
        for (const std::size_t p : order) {
            Part &part = m_parts[p];
            if (part.isProved())
                continue;
            if (m_budget.isExhausted() || (m_settings.gapPercent > 0 && openGap() <= allowedGap()))
                return;
            const double size = part.instance->arcCount() + 1;
            Budget::Share share(m_budget, std::int64_t(double(m_budget.left()) * (size / waiting)));
            waiting -= size;
            refine(part);
        }
    }

    void refine(Part &part)
    {
        Search::Settings settings;
        settings.slack = std::max(part.tolerance, std::abs(part.plan.cost) * m_settings.gapPercent / 100);
        settings.step = m_step;
        settings.nodeLimit = m_settings.nodeLimit;
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
        describe(plan, solution);
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

    void describe(const Plan &plan, Solution &solution) const
    {
        const Instance &whole = m_translation.whole;
        for (int i = 0; i < m_problem.optionCount(); ++i) {
            if (plan.isOpen(m_translation.optionOf[i]))
                solution.openOptions.push_back(i);
        }
        std::vector<char> linkUsed(m_problem.links().size(), 0);
        for (std::size_t l = 0; l < linkUsed.size(); ++l) {
            const Problem::Link &link = m_problem.links()[l];
            linkUsed[l] = link.onboarding < 0 && plan.isOpen(m_translation.optionOf[link.option]);
        }
        for (int k = 0; k < m_problem.clientCount(); ++k) {
            const int slot = plan.slotOf(k);
            const int arc = slot < 0 ? -1 : whole.arcOrigin[whole.slots[slot].arc];
            solution.assignedArc.push_back(arc);
            solution.assignment.push_back(arc < 0 ? -1 : m_problem.arcs()[arc].option);
            solution.prices.push_back(plan.costOf(k));
            if (arc < 0)
                solution.unservedClients.push_back(k);
            else if (m_problem.arcs()[arc].link >= 0)
                linkUsed[m_problem.arcs()[arc].link] = 1;
        }
        for (std::size_t l = 0; l < linkUsed.size(); ++l) {
            if (linkUsed[l])
                solution.openLinks.push_back(int(l));
        }
        for (const Part &part : m_parts) {
            for (int k = 0; k < part.instance->clientCount(); ++k)
                solution.prices[part.instance->clientOrigin[k]] = part.prices.client[k];
        }
        solution.objective = plan.cost() + m_translation.constant;
        for (const int k : solution.unservedClients)
            solution.unserved += whole.fallback[k];
    }

    void addClusters(Solution &solution) const
    {
        for (const Part &part : m_parts) {
            Cluster cluster {part.plan.cost, part.bound, {}, {}};
            for (const int i : part.instance->optionOrigin) {
                if (i >= 0)
                    cluster.options.push_back(m_translation.whole.optionOrigin[i]);
            }
            cluster.clients = part.instance->clientOrigin;
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

Solution solve(const Problem &problem, const Settings &settings, const base::CancelToken &cancel,
               const base::Progress &progress)
{
    Solution solution = Run(problem, settings, cancel, progress).solve();
    if (progress)
        progress(1);
    return solution;
}

Audit audit(const Problem &problem, const Solution &solution)
{
    Audit result;
    std::vector<char> open(problem.options().size(), 0);
    std::vector<char> linkOpen(problem.links().size(), 0);
    std::vector<int> openInGroup(problem.groups().size(), 0);
    for (const int i : solution.openOptions) {
        open[i] = 1;
        result.objective += problem.options()[i].fixed;
        if (problem.options()[i].group >= 0)
            ++openInGroup[problem.options()[i].group];
    }
    for (const int l : solution.openLinks) {
        linkOpen[l] = 1;
        result.objective += problem.links()[l].onboarding;
        result.violations += !open[problem.links()[l].option];
    }
    for (std::size_t g = 0; g < openInGroup.size(); ++g) {
        result.objective += openInGroup[g] == 0 ? problem.groups()[g].decommission : 0;
        result.violations += problem.groups()[g].exclusive && openInGroup[g] > 1;
    }
    for (std::size_t i = 0; i < open.size(); ++i) {
        const Pin pin = problem.options()[i].pin;
        result.violations += (pin == Pin::Open && !open[i]) || (pin == Pin::Closed && open[i]);
    }
    for (const Problem::Dependency &dependency : problem.dependencies())
        result.violations += open[dependency.option] && !open[dependency.needs];
    const std::vector<double> unservedCosts = problem.unservedCosts();
    for (int k = 0; k < problem.clientCount(); ++k) {
        const int a = solution.assignedArc[k];
        if (a < 0) {
            result.unserved += unservedCosts[k];
            continue;
        }
        const Problem::Arc &arc = problem.arcs()[a];
        result.objective += arc.cost;
        result.violations += arc.client != k || !open[arc.option] || solution.assignment[k] != arc.option
            || (arc.link >= 0 && !linkOpen[arc.link])
            || (problem.mandates()[k] >= 0 && problem.mandates()[k] != arc.option);
    }
    result.objective += result.unserved;
    return result;
}

} // namespace consolidation::optimiser
