// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/instance.h"

#include <vector>

namespace consolidation::optimiser {

/// Who may serve whom, without what decides nothing: options that another one replaces at no higher cost, and clients
/// that are served wherever another one is (Beasley, "An algorithm for set covering problem", European Journal of
/// Operational Research 31, 1987). Numbers are those of the instance.
struct Coverage
{
    /// About O(arcs) where clients have few options.
    explicit Coverage(const Instance &instance);

    std::vector<std::vector<int>> clientsOf; ///< by option, rising; empty for options left out
    std::vector<std::vector<int>> optionsOf; ///< by client, rising; empty for clients left out
    std::vector<int> replacement; ///< by option: itself, or an option kept that serves all its clients

    /// The options alone: as if it made no difference where clients are served, and without exclusions. A bound of it,
    /// with what each client costs at least, is one of the instance.
    [[nodiscard]] Instance bare(const Instance &instance) const;

private:
    void dropOptions(const std::vector<double> &costs);
    void dropClients();
};

} // namespace consolidation::optimiser
