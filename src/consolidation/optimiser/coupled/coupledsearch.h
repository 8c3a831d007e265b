// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/budget.h"
#include "consolidation/optimiser/coupled/coupledrelaxation.h"
#include "consolidation/optimiser/plan.h"

#include <limits>
#include <optional>

namespace consolidation::optimiser {

/// Branch and bound where capacities or a one-off limit couple clients: bound by subgradient, fix by reduced cost,
/// branch on options and, once these are decided, on who serves a client. Anytime.
class CoupledSearch
{
public:
    struct Settings
    {
        double slack = 0; ///< a plan this little better is not looked for
        double step = 0; ///< all costs are multiples of it: see Granularity
        int rootIterations = 500;
        int nodeIterations = 50;
        std::int64_t nodeLimit = 1'000'000;
        double cutoff = std::numeric_limits<double>::infinity(); ///< only plans below it are looked for
    };
    struct Outcome
    {
        double bound = 0; ///< no plan costs less
        std::optional<Choice> plan; ///< the best found that keeps all rules
        CoupledPrices prices; ///< of the root
    };

    CoupledSearch(const Instance &instance, const Settings &settings, Budget &budget);

    /// From start prices and, if given, the open options and slots of a plan near the best.
    Outcome solve(const Region &region, CoupledPrices start, const std::optional<Choice> &known);

private:
    double visit(Region region, CoupledPrices prices, int depth);
    double climb(const Region &region, CoupledPrices &prices, int depth);
    double direct(const Region &region, const CoupledPrices &prices);
    void move(const Region &region, CoupledPrices &prices, double step) const;
    bool fixByReducedCost(Region &region, const CoupledPrices &prices, double bound);
    bool settle(Region &region) const;
    double dive(const Region &region, const CoupledPrices &prices, double bound, int depth);
    [[nodiscard]] CoupledPrices within(const Instance &piece, const CoupledPrices &prices) const;
    [[nodiscard]] double most(const Region &region, const CoupledPrices &prices, int client) const;
    [[nodiscard]] int mostUnserved(const Region &region) const;
    [[nodiscard]] int looseArcs(const Region &region) const;
    [[nodiscard]] double leastOneOff(const Region &region) const;
    double branch(const Region &region, const CoupledPrices &prices, double bound, int depth);
    [[nodiscard]] int looseOption(const Region &region) const;
    [[nodiscard]] int looseClient(const Region &region) const;
    [[nodiscard]] int waysOf(const Region &region, int client) const;
    double judge(const Region &region);
    void tryPlan(const Region &region);
    bool offer(const Plan &plan);
    [[nodiscard]] double overrunPrice() const;
    [[nodiscard]] double cutoff() const;
    [[nodiscard]] bool isProved(double bound) const;

    const Instance &m_in;
    Settings m_settings;
    Budget &m_budget;
    CoupledRelaxation m_relaxation;
    std::vector<double> m_floor;
    CoupledPrices m_direction;
    std::vector<double> m_frequency; ///< by option, fading: how often the relaxed plan opens it
    double m_reach = 0; ///< how far above the bound a plan is looked for at most, in steps of the prices
    double m_oneOffScale = 1; ///< brings the price of one-offs to the scale of the clients' prices
    std::optional<Choice> m_best;
    CoupledPrices m_rootPrices;
    std::vector<Fix> m_locks; ///< by option: pins and what follows from them
    std::int64_t m_nodes = 0;
};

/// A plan for these open options (and slots where they fit), improved by local search, exchanges between full options
/// included. May overrun the one-off limit where nothing else was found: see Plan::overrun().
void improveCoupled(const Instance &instance, Plan &plan, Budget &budget);

} // namespace consolidation::optimiser
