// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/bound/relaxation.h"
#include "consolidation/optimiser/budget.h"
#include "consolidation/optimiser/decomposition.h"

#include <vector>

namespace consolidation::optimiser {

/// Which block each client and option belongs to; -1 for none. Empty: not dealt out yet.
struct Dealing
{
    std::vector<int> client;
    std::vector<int> option;
};

/// The part of a dealing that speaks of a piece cut from its instance.
[[nodiscard]] Dealing restrict(const Dealing &dealing, const Instance &piece);

/// A bound above that of the linear relaxation. The groups of options are dealt out to blocks. The Lagrangian asks of
/// each group alone what it would serve at given prices; here each block is asked as a whole, with every client served
/// at most once in it: a small problem of its own, solved as such, where leaving a client costs its price. What makes
/// the relaxation weak is mostly local (a few options, each opened by half), so that blocks along the lines of an
/// instance close most of its gap, and what is left is between few clients on the borders. Valid for any prices and any
/// blocks (Lagrangian decomposition, Guignard and Kim 1987).
class Blocks
{
public:
    /// `frequency` tells by option how often the relaxation opens it: what it is unsure of is kept together. `size` is
    /// the most clients a block has to itself. The prices may know no cycles. What was `together` in one block before
    /// stays so, which keeps the bound that was found for it.
    Blocks(const Instance &instance, const Prices &prices, const std::vector<double> &frequency, int size,
           const Dealing &together = {});

    /// Solves the blocks, then moves the prices of clients that several blocks serve, or none, and so on, up to `steps`
    /// times; less if the bound reaches `enough` or gains little. Only plans that cost less than `target` matter;
    /// afterwards fixing() knows more of them.
    void raise(int steps, double target, double enough, Budget &budget);

    [[nodiscard]] double bound() const { return m_best; }
    /// What the blocks do, each by itself: clients that none of them serves have no slot.
    [[nodiscard]] const Choice &plan() const { return m_plan; }
    /// The prices that gave it.
    [[nodiscard]] const Prices &prices() const { return m_bestPrices; }
    /// What every plan below the targets named so far has in common.
    [[nodiscard]] const Fixing &fixing() const { return m_fixing; }
    [[nodiscard]] Dealing dealing() const;

private:
    struct Block
    {
        Instance part;
        Prices prices;
        double bound;
    };

    void cut();
    void addFixed(std::vector<Draft> &drafts, std::vector<int> &localLink);
    void raisePrices();
    void solve(double slack, Budget &budget);
    void record(const Instance &part, const Choice &plan);
    bool move(double target);
    void fix(const Block &block, double room);
    [[nodiscard]] int blockOfOption(int option) const { return m_blockOf[m_in.optionGroup[option]]; }

    const Instance &m_in;
    Prices m_prices;
    std::vector<int> m_blockOf; ///< by group; -1 where nobody can be served
    std::vector<int> m_homeOf; ///< by client, any number that a block's clients share
    int m_blockCount = 0;
    std::vector<Block> m_blocks;
    std::vector<double> m_leaving; ///< by client: what leaving it costs a block
    std::vector<int> m_sharing; ///< by client: blocks that might serve it
    std::vector<int> m_serving; ///< by client: blocks that do
    std::vector<double> m_paying; ///< by client, in the block being fixed
    int m_size; ///< the most clients a block has to itself
    double m_total = 0;
    double m_best;
    double m_step;
    Prices m_bestPrices;
    Fixing m_fixing;
    Choice m_plan;
    bool m_isSolved = false;
};

} // namespace consolidation::optimiser
