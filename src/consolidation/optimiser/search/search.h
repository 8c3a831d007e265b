// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/bound/subgradient.h"
#include "consolidation/optimiser/budget.h"
#include "consolidation/optimiser/decomposition.h"
#include "consolidation/optimiser/search/blocks.h"

#include <cstdint>
#include <initializer_list>
#include <optional>

namespace consolidation::optimiser {

/// Branch and bound that takes itself apart: bound, fix by reduced cost, split into pieces, and only then branch on an
/// option. Anytime: when the budget ends it gives the best plan and a valid bound.
class Search
{
public:
    struct Settings
    {
        double slack = 0; ///< a plan this little better is not looked for
        double slackOfBound = 0; ///< the same as a share of the bound, as soon as that is better known
        double step = 0; ///< all costs are multiples of it, 0 if not: see Granularity
        int rootIterations = 600;
        int nodeIterations = 60;
        std::int64_t nodeLimit = 1'000'000;
        bool isWarm = false; ///< the given prices are near the best
        bool isLargeScale = true; ///< sifting, windows and blocks where the instance is large
    };
    struct Outcome
    {
        double bound; ///< no plan costs less (for a plan below the cutoff to be found)
        std::optional<Choice> plan; ///< the best found, not always below the cutoff
        Prices prices; ///< of the root
    };

    Search(const Settings &settings, Budget &budget);

    /// The best plan that costs less than `cutoff`, from `warm` prices and, if given, a known plan.
    Outcome solve(const Instance &instance, Prices warm, std::optional<Choice> known, double cutoff);

private:
    Outcome solveCovering(const Instance &instance, Choice known, double cutoff);
    Outcome visit(const Instance &instance, Prices warm, std::optional<Choice> known, double cutoff, int depth,
                  Dealing together = {});
    Outcome solvePieces(const Instance &whole, const Decomposition &cut, const Prices &prices, const Dealing &together,
                        const std::optional<Choice> &known, double cutoff, int depth);
    Outcome branch(const Instance &instance, const Subgradient &subgradient, const Prices &prices,
                   const Dealing &together, const Fixing &fixing, double bound, std::optional<Choice> best,
                   double cutoff, int depth);
    [[nodiscard]] Subgradient::Steps stepsAt(int depth) const;
    void priceOut(const Instance &instance, Relaxation &relaxation, Subgradient &subgradient,
                  std::optional<Choice> &best, double &cutoff, int depth);
    void priceOutSifted(const Instance &instance, Relaxation &relaxation, Prices &best, std::optional<Choice> &plan,
                        double &cutoff);
    double boundByBlocks(const Instance &instance, Relaxation &relaxation, const Subgradient &subgradient,
                         Prices &prices, Dealing &together, std::optional<Choice> &best, double &cutoff,
                         Fixing &fixing);
    void tighten(Subgradient &subgradient, int arcs, double cutoff, int depth);
    void improveInCore(const Instance &instance, Relaxation &relaxation, const Subgradient &subgradient,
                       const Choice &byBlocks, double bound, std::optional<Choice> &best);
    Decomposition coreOf(const Instance &instance, Relaxation &relaxation, const Subgradient &subgradient,
                         std::initializer_list<const Choice *> plans);
    Fixing fixByReducedCost(const Instance &instance, Relaxation &relaxation, const Prices &prices, double bound,
                            double cutoff) const;
    [[nodiscard]] double lifted(double bound) const;
    [[nodiscard]] double enoughFor(double cutoff) const;
    [[nodiscard]] bool isProved(double bound, double cutoff) const;

    Settings m_settings;
    Budget &m_budget;
    std::int64_t m_nodes = 0;
    int m_arcsAtFirst = 0; ///< when blocks were first made
    double m_blockClients = 0; ///< of a block then
    bool m_isSifted = false; ///< the prices come from parts, see Sifted
    double m_slack;
};

/// A plan grown from what the relaxation opens, improved by local search; a rough one only by closing, which takes a
/// tenth of the time and is a few percent dearer.
[[nodiscard]] Choice planFrom(const Instance &instance, const Relaxation &relaxation, Budget &budget,
                              bool isRough = false);

} // namespace consolidation::optimiser
