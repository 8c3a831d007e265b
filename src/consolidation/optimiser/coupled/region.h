// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/decomposition.h"

namespace consolidation::optimiser {

/// A part of the search: what is decided about options and arcs, and which clients may not stay unserved.
struct Region
{
    explicit Region(const Instance &instance)
        : fixing(instance)
        , mustServe(instance.clientCount(), 0)
        , isCounted(instance.clientCount(), 0)
    { }

    Fixing fixing;
    std::vector<char> mustServe;
    /// At least so many of the counted clients stay unserved in any plan: a cut where the limit is too small for all.
    int fewestUnserved = 0;
    std::vector<char> isCounted;

    [[nodiscard]] bool allows(const Slot &slot) const
    {
        return !fixing.dropped[slot.arc] && fixing.option[slot.option] != Fix::Closed
            && fixing.link[slot.link] != Fix::Closed;
    }
};

} // namespace consolidation::optimiser
