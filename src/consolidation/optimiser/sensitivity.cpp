// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/sensitivity.h"

#include "consolidation/optimiser/coupled/coupledmargins.h"
#include "consolidation/optimiser/description.h"
#include "consolidation/optimiser/search/search.h"
#include "consolidation/optimiser/search/window.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <numeric>

namespace consolidation::optimiser {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double proofTolerance = 1e-9;
constexpr std::int64_t quickWork = 2'000'000; // where an estimate needs more than the surroundings
constexpr int estimateSize = 60; // clients of the surroundings

class Margins
{
public:
    Margins(const Problem &problem, const Solution &solution, const Settings &share, const base::CancelToken &cancel)
        : m_problem(problem)
        , m_solution(solution)
        , m_settings(share)
        , m_cancel(cancel)
        , m_translation(translate(problem))
        , m_cut(decompose(m_translation.whole, m_translation.fixing, Cut::Split))
        , m_step(granularity(problem))
        , m_place(problem.optionCount(), {-1, -1})
    {
        for (std::size_t p = 0; p < m_cut.pieces.size(); ++p) {
            const Instance &piece = m_cut.pieces[p];
            for (int i = 0; i < piece.optionCount(); ++i) {
                if (piece.optionOrigin[i] >= 0 && m_translation.whole.optionOrigin[piece.optionOrigin[i]] >= 0)
                    m_place[m_translation.whole.optionOrigin[piece.optionOrigin[i]]] = {int(p), i};
            }
        }
        m_states.resize(m_cut.pieces.size());
        m_present = choiceFrom(problem, m_translation, solution);
        m_prices = {m_translation.whole.fallback, std::vector<double>(m_translation.whole.dependencies.size(), 0)};
        std::copy(solution.prices.begin(), solution.prices.end(), m_prices.client.begin());
    }

    Margin weigh(int option)
    {
        Margin margin;
        margin.option = option;
        margin.fixed = m_problem.options()[option].fixed;
        margin.isOpen = m_present.open[m_translation.optionOf[option]];
        const auto [p, local] = m_place[option];
        if (p < 0)
            return margin;
        margin.kind = Margin::Kind::Weighed;
        const Instance &piece = m_cut.pieces[p];
        const Choice &now = stateOf(p).now;
        Fixing fixing(piece);
        fixing.option[local] = margin.isOpen ? Fix::Closed : Fix::Open;
        const std::optional<Choice> other = reverse(piece, fixing, now, margin);
        if (!other || served(piece, *other) < served(piece, now)) {
            forbid(margin);
            return margin;
        }
        setLoss(margin, other->cost - now.cost);
        margin.isExact = margin.isExact && m_solution.status == Status::Optimal;
        margin.leastLoss = margin.isExact ? std::max(0.0, other->cost - now.cost) : leastLoss(p, local, margin.isOpen);
        compare(piece, now, *other, margin);
        return margin;
    }

    /// The same within the surroundings of the option only.
    Margin estimate(int option)
    {
        Margin margin;
        margin.option = option;
        margin.fixed = m_problem.options()[option].fixed;
        margin.isOpen = m_present.open[m_translation.optionOf[option]];
        const auto [p, local] = m_place[option];
        if (p < 0)
            return margin;
        State &state = stateOf(p);
        if (!state.surroundings) {
            state.surroundings = std::make_unique<Surroundings>(m_cut.pieces[p], state.now, state.prices, estimateSize);
            m_estimateBudgets.emplace_back(0, 0.0, m_cancel);
        }
        const auto other = state.surroundings->reverse(local, m_estimateBudgets.back());
        if (!other)
            return weigh(option); // a chain of rules reaches beyond the surroundings
        margin.kind = Margin::Kind::Weighed;
        if (other->served < 0) {
            forbid(margin);
            margin.isExact = false;
            return margin;
        }
        setLoss(margin, other->loss);
        margin.leastLoss = std::min(std::max(0.0, other->loss), leastLoss(p, local, margin.isOpen));
        margin.isExact = m_solution.status == Status::Optimal
            && other->loss - margin.leastLoss <= proofTolerance * (1 + std::abs(state.now.cost));
        const Instance &piece = m_cut.pieces[p];
        for (const bool opens : {true, false}) {
            for (const int i : opens ? other->opens : other->closes) {
                const int inWhole
                    = piece.optionOrigin[i] < 0 ? -1 : m_translation.whole.optionOrigin[piece.optionOrigin[i]];
                if (inWhole >= 0)
                    (opens ? margin.opens : margin.closes).push_back(inWhole);
            }
        }
        std::sort(margin.opens.begin(), margin.opens.end());
        std::sort(margin.closes.begin(), margin.closes.end());
        return margin;
    }

private:
    /// What is known of a piece, made when first asked for.
    struct State
    {
        Choice now;
        Prices prices;
        std::unique_ptr<Relaxation> relaxation;
        double bound = 0;
        std::unique_ptr<Surroundings> surroundings;
    };

    State &stateOf(int p)
    {
        State &state = m_states[p];
        if (!state.relaxation) {
            const Instance &piece = m_cut.pieces[p];
            Plan present(piece);
            present.adopt(restrict(m_translation.whole, m_present, piece));
            state.now = present.choice();
            state.prices = restrict(m_prices, piece);
            state.relaxation = std::make_unique<Relaxation>(piece);
            state.bound = state.relaxation->evaluate(state.prices);
        }
        return state;
    }

    /// By the prices of the solution: the bound with the decision reversed, less the cost.
    double leastLoss(int p, int local, bool isOpen)
    {
        const State &state = stateOf(p);
        const double rise = isOpen ? state.relaxation->closingRise(local) : state.relaxation->openingRise(local);
        return std::max(0.0, state.bound + rise - state.now.cost);
    }

    void setLoss(Margin &margin, double loss) const
    {
        margin.breakEven = margin.fixed + (margin.isOpen ? loss : -loss);
        margin.alternative = m_solution.objective + loss;
    }

    static void forbid(Margin &margin)
    {
        margin.kind = margin.isOpen ? Margin::Kind::Indispensable : Margin::Kind::Impossible;
        margin.breakEven = margin.isOpen ? infinity : -infinity;
        margin.alternative = infinity;
        margin.leastLoss = infinity;
        margin.isExact = true;
    }

    /// Clients of the piece that are served, there or by the option their fallback stands for.
    int served(const Instance &piece, const Choice &plan) const
    {
        int count = 0;
        for (int k = 0; k < piece.clientCount() && piece.clientOrigin[k] < m_problem.clientCount(); ++k)
            count += plan.slot[k] >= 0 || m_cut.decided.slot[piece.clientOrigin[k]] >= 0;
        return count;
    }

    /// The best plan of the piece under the fixing, in terms of the piece; nothing if the rules allow none.
    std::optional<Choice> reverse(const Instance &piece, const Fixing &fixing, const Choice &now, Margin &margin)
    {
        const Decomposition cut = decompose(piece, fixing);
        if (!cut.feasible)
            return std::nullopt;
        Budget budget(m_settings.workLimit, m_settings.seconds, m_cancel);
        const Prices prices = restrict(m_prices, piece);
        std::vector<Choice> parts;
        double bound = cut.constant;
        double allowed = proofTolerance * (1 + std::abs(now.cost));
        for (const Instance &part : cut.pieces) {
            Plan plan(part);
            plan.adopt(restrict(piece, now, part));
            const Choice known = plan.choice();
            Search::Settings settings;
            settings.slack = proofTolerance * std::max(1.0, std::abs(known.cost));
            settings.step = m_step;
            settings.nodeLimit = m_settings.nodeLimit;
            settings.isWarm = true;
            allowed += 2 * settings.slack;
            Search::Outcome outcome = Search(settings, budget).solve(part, restrict(prices, part), known, infinity);
            parts.push_back(outcome.plan ? std::move(*outcome.plan) : known);
            bound += outcome.bound;
        }
        Plan plan(piece);
        plan.adopt(cut.join(piece, parts));
        std::vector<char> keep(piece.optionCount());
        for (std::size_t i = 0; i < keep.size(); ++i)
            keep[i] = fixing.option[i] == Fix::Open;
        plan.tidy(keep);
        const Choice best = plan.choice();
        margin.isExact = best.cost - bound <= allowed;
        return best;
    }

    void compare(const Instance &piece, const Choice &now, const Choice &other, Margin &margin) const
    {
        for (int i = 0; i < piece.optionCount(); ++i) {
            if (piece.optionOrigin[i] < 0 || now.open[i] == other.open[i])
                continue;
            const int option = m_translation.whole.optionOrigin[piece.optionOrigin[i]];
            if (option < 0)
                continue;
            (other.open[i] ? margin.opens : margin.closes).push_back(option);
        }
        std::sort(margin.opens.begin(), margin.opens.end());
        std::sort(margin.closes.begin(), margin.closes.end());
    }

    struct Place
    {
        int piece;
        int option;
    };

    const Problem &m_problem;
    const Solution &m_solution;
    const Settings &m_settings;
    const base::CancelToken &m_cancel;
    Translation m_translation;
    Decomposition m_cut;
    double m_step;
    std::vector<Place> m_place;
    std::vector<State> m_states;
    std::vector<Budget> m_estimateBudgets;
    Choice m_present;
    Prices m_prices;
};

} // namespace

namespace {

std::vector<int> allIfEmpty(const Problem &problem, std::vector<int> options)
{
    if (options.empty()) {
        options.resize(problem.optionCount());
        std::iota(options.begin(), options.end(), 0);
    }
    return options;
}

template <typename Weigh>
std::vector<Margin> forEach(const std::vector<int> &options, const base::CancelToken &cancel,
                            const base::Progress &progress, Weigh weigh)
{
    std::vector<Margin> result;
    for (const int option : options) {
        if (cancel.isCancelled())
            break;
        result.push_back(weigh(option));
        if (progress)
            progress(double(result.size()) / double(options.size()));
    }
    return result;
}

} // namespace

std::vector<Margin> margins(const Problem &problem, const Solution &solution, const Settings &settings,
                            const std::vector<int> &options, const base::CancelToken &cancel,
                            const base::Progress &progress)
{
    if (solution.status == Status::Contradictory)
        return {};
    const std::vector<int> wanted = allIfEmpty(problem, options);
    Settings share = settings;
    const auto count = std::int64_t(std::max<std::size_t>(1, wanted.size()));
    share.seconds = settings.seconds / double(count);
    share.workLimit = settings.workLimit > 0 ? std::max<std::int64_t>(1, settings.workLimit / count) : 0;
    if (problem.isCoupled()) {
        return forEach(wanted, cancel, progress,
                       [&](int option) { return coupledMargin(problem, solution, share, option, cancel); });
    }
    Margins margins(problem, solution, share, cancel);
    return forEach(wanted, cancel, progress, [&](int option) { return margins.weigh(option); });
}

std::vector<Margin> quickMargins(const Problem &problem, const Solution &solution, const std::vector<int> &options,
                                 const base::CancelToken &cancel, const base::Progress &progress)
{
    if (solution.status == Status::Contradictory)
        return {};
    const std::vector<int> wanted = allIfEmpty(problem, options);
    Settings share;
    share.workLimit = quickWork;
    share.nodeLimit = 50;
    if (problem.isCoupled()) {
        return forEach(wanted, cancel, progress,
                       [&](int option) { return coupledMargin(problem, solution, share, option, cancel); });
    }
    Margins margins(problem, solution, share, cancel);
    return forEach(wanted, cancel, progress, [&](int option) { return margins.estimate(option); });
}

} // namespace consolidation::optimiser
