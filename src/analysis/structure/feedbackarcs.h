// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace analysis {

/// An arc with what it costs to give it up: a finite number, 0 or more.
struct WeightedArc
{
    int from = 0;
    int to = 0;
    double weight = 1;
    friend bool operator==(const WeightedArc &, const WeightedArc &) = default;
};

/// Arcs without which the others form no cycle, as ascending indexes into `arcs`; none of them can be kept without
/// making a cycle with those that are. Arcs outside cycles are never among them; loops always are.
///
/// The cheapest such set in groups of up to 14 nodes that reach each other (dynamic programming over the order, of
/// Lawler 1964); above that the order of Eades, Lin and Smyth (1993), which for equal weights and no two
/// arcs there and back gives up at most m/2 - n/6 of them, mended until none can be kept. Ties fall to the lower node and the lower index, so the same input
/// gives the same answer. O(k²·2^k) for small groups of k, else O(a log n + a·(n + a)) with the a arcs given up.
[[nodiscard]] std::vector<int> feedbackArcs(int nodes, std::span<const WeightedArc> arcs);

} // namespace analysis
