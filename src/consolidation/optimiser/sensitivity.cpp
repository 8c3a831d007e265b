// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/sensitivity.h"

#include "consolidation/optimiser/plan.h"
#include "consolidation/optimiser/search.h"
#include "consolidation/optimiser/translation.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace consolidation::optimiser {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double proofTolerance = 1e-9;

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
                if (piece.optionOrigin[i] >= 0)
                    m_place[m_translation.whole.optionOrigin[piece.optionOrigin[i]]] = {int(p), i};
            }
        }
        m_present = presentPlan();
        m_prices = {solution.prices, std::vector<double>(m_translation.whole.dependencies.size(), 0)};
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
        Plan present(piece);
        present.adopt(restrict(m_translation.whole, m_present, piece));
        const Choice now = present.choice();
        Fixing fixing(piece);
        fixing.option[local] = margin.isOpen ? Fix::Closed : Fix::Open;
        const std::optional<Choice> other = reverse(piece, fixing, now, margin);
        if (!other || served(piece, *other) < served(piece, now)) {
            margin.kind = margin.isOpen ? Margin::Kind::Indispensable : Margin::Kind::Impossible;
            margin.breakEven = margin.isOpen ? infinity : -infinity;
            margin.alternative = infinity;
            margin.isExact = true;
            return margin;
        }
        const double loss = other->cost - now.cost;
        margin.breakEven = margin.fixed + (margin.isOpen ? loss : -loss);
        margin.alternative = m_solution.objective + loss;
        margin.isExact = margin.isExact && m_solution.status == Status::Optimal;
        compare(piece, now, *other, margin);
        return margin;
    }

private:
    Choice presentPlan() const
    {
        const Instance &whole = m_translation.whole;
        Choice plan;
        plan.open.assign(whole.optionCount(), 0);
        plan.slot.assign(whole.clientCount(), -1);
        for (const int i : m_solution.openOptions)
            plan.open[m_translation.optionOf[i]] = 1;
        std::vector<int> placeOf(m_problem.arcs().size(), -1);
        for (int a = 0; a < whole.arcCount(); ++a)
            placeOf[whole.arcOrigin[a]] = a;
        for (int k = 0; k < whole.clientCount(); ++k) {
            if (m_solution.assignedArc[k] >= 0)
                plan.slot[k] = whole.arcSlot[placeOf[m_solution.assignedArc[k]]];
        }
        return plan;
    }

    /// Clients of the piece that are served, there or by the option their fallback stands for.
    int served(const Instance &piece, const Choice &plan) const
    {
        int count = 0;
        for (int k = 0; k < piece.clientCount(); ++k)
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
    Choice m_present;
    Prices m_prices;
};

} // namespace

std::vector<Margin> margins(const Problem &problem, const Solution &solution, const Settings &settings,
                            const std::vector<int> &options, const base::CancelToken &cancel,
                            const base::Progress &progress)
{
    std::vector<Margin> result;
    if (solution.status == Status::Contradictory)
        return result;
    std::vector<int> wanted = options;
    if (wanted.empty()) {
        wanted.resize(problem.optionCount());
        std::iota(wanted.begin(), wanted.end(), 0);
    }
    Settings share = settings;
    const auto count = std::int64_t(std::max<std::size_t>(1, wanted.size()));
    share.seconds = settings.seconds / double(count);
    share.workLimit = settings.workLimit > 0 ? std::max<std::int64_t>(1, settings.workLimit / count) : 0;
    Margins margins(problem, solution, share, cancel);
    for (const int option : wanted) {
        if (cancel.isCancelled())
            break;
        result.push_back(margins.weigh(option));
        if (progress)
            progress(double(result.size()) / double(wanted.size()));
    }
    return result;
}

} // namespace consolidation::optimiser
