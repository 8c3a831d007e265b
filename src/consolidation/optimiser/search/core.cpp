// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/search/core.h"

#include "consolidation/optimiser/plan.h"
#include "consolidation/optimiser/search/kicks.h"
#include "consolidation/optimiser/search/localsearch.h"
#include "consolidation/optimiser/search/window.h"

#include <limits>
#include <utility>

namespace consolidation::optimiser {

namespace {

constexpr int nodesForDifference = 50;

std::vector<char> usedLinks(const Instance &in, const Choice &plan)
{
    std::vector<char> used(in.linkCount(), 0);
    for (const int slot : plan.slot) {
        if (slot >= 0)
            used[in.slots[slot].link] = 1;
    }
    return used;
}

/// What two plans agree on stands; onboarding, too, where the option does.
Fixing agreement(const Instance &in, const Choice &one, const Choice &other)
{
    const std::vector<char> linksOfOne = usedLinks(in, one);
    const std::vector<char> linksOfOther = usedLinks(in, other);
    Fixing fixing(in);
    for (int i = 0; i < in.optionCount(); ++i) {
        if (one.open[i] != other.open[i])
            continue;
        fixing.option[i] = one.open[i] ? Fix::Open : Fix::Closed;
        for (int l = in.optionLinks[i]; one.open[i] && l < in.optionLinks[i + 1]; ++l) {
            if (in.onboarding[l] > 0 && linksOfOne[l] == linksOfOther[l])
                fixing.link[l] = linksOfOne[l] ? Fix::Open : Fix::Closed;
        }
    }
    return fixing;
}

/// The best plan found that has what both agree on.
Choice mix(const Instance &in, const Choice &one, const Choice &other, const Prices &prices, Budget &budget)
{
    const Choice &better = one.cost <= other.cost ? one : other;
    const Choice &worse = one.cost <= other.cost ? other : one;
    budget.spend(4 * std::int64_t(in.arcCount()));
    const std::optional<Choice> mixed
        = solveUnder(in, agreement(in, one, other), better, &worse, prices, nodesForDifference, budget);
    if (!mixed)
        return better;
    Plan plan(in);
    plan.adopt(*mixed);
    LocalSearch(in, plan, budget).run();
    return plan.cost() < better.cost ? plan.choice() : better;
}

} // namespace

Core::Core(const Instance &whole, Decomposition cut, const Prices &prices)
    : m_whole(whole)
    , m_cut(std::move(cut))
    , m_cost(std::numeric_limits<double>::infinity())
{
    for (const Instance &piece : m_cut.pieces)
        m_prices.push_back(restrict(prices, piece));
}

void Core::add(const Choice &plan, double enough, Budget &budget)
{
    const bool isFirst = m_best.empty();
    std::vector<Choice> parts;
    double total = m_cut.constant;
    for (const Instance &piece : m_cut.pieces) {
        Plan part(piece);
        part.adopt(restrict(m_whole, plan, piece));
        parts.push_back(part.choice());
        total += parts.back().cost;
    }
    for (std::size_t p = 0; p < parts.size(); ++p) {
        const double rest = total - parts[p].cost;
        parts[p] = improveByKicks(m_cut.pieces[p], parts[p], m_prices[p], enough - rest, budget);
        total = rest + parts[p].cost;
    }
    if (isFirst) {
        m_best = std::move(parts);
        m_cost = total;
        return;
    }
    for (std::size_t p = 0; p < parts.size() && m_cost > enough && !budget.isExhausted(); ++p) {
        const double rest = m_cost - m_best[p].cost;
        m_best[p] = mix(m_cut.pieces[p], m_best[p], parts[p], m_prices[p], budget);
        m_cost = rest + m_best[p].cost;
    }
}

void Core::improveByWindows(int size, double enough, Budget &budget)
{
    for (std::size_t p = 0; p < m_best.size() && m_cost > enough; ++p) {
        const Instance &piece = m_cut.pieces[p];
        const double rest = m_cost - m_best[p].cost;
        if (piece.clientCount() > 1)
            m_best[p] = optimiser::improveByWindows(piece, m_best[p], m_prices[p], size, enough - rest, budget);
        m_cost = rest + m_best[p].cost;
    }
}

Choice Core::plan() const
{
    Plan plan(m_whole);
    plan.adopt(m_cut.join(m_whole, m_best));
    return plan.choice();
}

} // namespace consolidation::optimiser
