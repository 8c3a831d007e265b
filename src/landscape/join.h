// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "landscape/landscape.h"

namespace landscape {

/// How many rows of one kind a join added, changed or found to be the same already.
struct JoinCounts
{
    int added = 0;
    int updated = 0;
    int same = 0;
    friend bool operator==(const JoinCounts &, const JoinCounts &) = default;
};

struct JoinResult
{
    Landscape landscape;
    JoinCounts elements;
    JoinCounts relationships;
    JoinCounts uses;
    JoinCounts views;
    base::Problems problems; ///< values that differed and were kept as they were
};

/// Brings `batch` into a copy of `into`. An element is the same when its uid is the same and its kind too, else when
/// kind, folded name and unit are the same and it is the only one; everything else is new. Values that `into` does not
/// know are filled in; where both know and differ, the value of `into` stays and a problem "join.differs" says so:
/// nothing is overwritten silently. Relationships are the same by uid, else by kind, ends and name; uses by their
/// triple; views by uid. O(rows of both).
[[nodiscard]] JoinResult join(const Landscape &into, const Landscape &batch);

} // namespace landscape
