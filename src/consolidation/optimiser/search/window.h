// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/bound/relaxation.h"
#include "consolidation/optimiser/decomposition.h"

#include <memory>
#include <optional>

namespace consolidation::optimiser {

/// POPMUSIC (Taillard and Voss 2002): takes a connected window of clients, solves it nearly exactly with the rest of
/// the plan fixed (what is used outside is free to use inside), and repeats until no window improves, or the budget or
/// some sweeps over the clients end. `size` is the clients of a window; `prices` of a good bound start each window.
/// Ends as soon as the plan costs no more than `enough`. Never gives a worse plan.
[[nodiscard]] Choice improveByWindows(const Instance &instance, const Choice &plan, const Prices &prices, int size,
                                      double enough, Budget &budget);

/// The best plan found under the fixing, its pieces solved nearly exactly within so many nodes each, starting from the
/// better of one or two known plans; nothing if the fixing contradicts itself.
[[nodiscard]] std::optional<Choice> solveUnder(const Instance &instance, const Fixing &fixing, const Choice &present,
                                               const Choice *other, const Prices &prices, int nodes, Budget &budget);

/// Decides the surroundings of one option anew with that option open or closed, the rest of the plan as it stands.
class Surroundings
{
public:
    struct Reversal
    {
        double loss; ///< what the best plan found costs more; an upper bound of the truth
        int served; ///< how many more clients it serves
        std::vector<int> opens;
        std::vector<int> closes;
    };

    Surroundings(const Instance &instance, const Choice &plan, const Prices &prices, int size);
    ~Surroundings();
    Surroundings(const Surroundings &) = delete;
    Surroundings &operator=(const Surroundings &) = delete;

    /// Nothing if the rules forbid it within these surroundings.
    [[nodiscard]] std::optional<Reversal> reverse(int option, Budget &budget);

private:
    class State;
    std::unique_ptr<State> m_state;
};

} // namespace consolidation::optimiser
