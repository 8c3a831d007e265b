// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/problem/study.h"

namespace consolidation {

/// The `rule` of a Conflict that is about the input itself.
inline constexpr QStringView inputRule = u"input";

struct InputFaults
{
    QList<Conflict> blocking; ///< nothing can be calculated: amounts in another currency than the landscape's
    /// Negative costs (calculated with as they stand) and numbers of people (left out), units or functions that hold one
    /// another, names of systems in "requires" and "excludes" that are nobody's, decisions that
    /// contradict one another and neither is the later one (the one that stands last counts).
    QList<Conflict> doubts;
};

/// Looks through what the calculation reads. Each fault names its fact, its source and what to do; in the order of ids.
/// "kr" and "SEK" are the same. O(elements + moves + uses).
[[nodiscard]] InputFaults findInputFaults(const Study &study);

} // namespace consolidation
