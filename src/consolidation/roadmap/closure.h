// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"

#include <vector>

namespace consolidation::roadmap {

using Before = std::vector<std::vector<int>>; ///< of each task: tasks that must be done earlier

/// The set of tasks of greatest weight that holds with each task all that must be done before it; empty where none
/// weighs more than nothing. A minimum cut (Picard 1976) by Dinic's algorithm, O(n²m) at worst, near O(n + m) here.
/// Cancelled, here and below: what comes back is of no use.
[[nodiscard]] std::vector<char> heaviestClosure(const std::vector<double> &weights, const Before &before,
                                                const base::CancelToken &cancel = {});

/// Tasks that belong together, with what they bring and take.
struct Block
{
    std::vector<int> tasks; ///< ascending
    double worth = 0;
    double effort = 0;
};

/// Sidney's decomposition (1975): the blocks in which tasks are done where one machine works without pause; by falling
/// ratio of worth to effort, each the set of highest ratio that may begin then. Efforts >= 0, a block's > 0. Some order
/// within these blocks is the best one; and for any limit on effort no set of tasks that may be done within it brings
/// more than the blocks up to there, the last one in part. Found by halving at the average ratio: O(blocks · cut).
[[nodiscard]] std::vector<Block> sidneyBlocks(const std::vector<double> &worths, const std::vector<double> &efforts,
                                              const Before &before, const base::CancelToken &cancel = {});

} // namespace consolidation::roadmap
