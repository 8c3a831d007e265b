// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace analysis {

/// An edge without direction. Weights are positive; equal edges add up; a loop counts twice in its node's degree.
struct Edge
{
    int a = 0;
    int b = 0;
    double weight = 1;
    friend bool operator==(const Edge &, const Edge &) = default;
};

/// A division of nodes into communities that have more to do with each other than chance would have it.
struct Communities
{
    std::vector<int> of; ///< the community of each node; numbered by size (larger first), then by lowest node
    int count = 0;
    double modularity = 0; ///< Q with the resolution that was asked for
};

/// The Leiden algorithm (Traag, Waltman and van Eck, "From Louvain to Leiden", Scientific Reports 9, 2019) with
/// modularity and fixed order of visits instead of chance: the same input gives the same answer. Every community is
/// connected. A higher `resolution` gives more and smaller ones. O(m) for each of a few passes.
[[nodiscard]] Communities communities(int nodes, const std::vector<Edge> &edges, double resolution = 1);

/// Q = Σ_c (w_c / W - resolution · (d_c / 2W)²) with the weight inside a community, its degree and the whole weight;
/// 0 for a graph without edges. Communities are
/// numbered below `nodes`. O(n + m).
[[nodiscard]] double modularity(int nodes, const std::vector<Edge> &edges, const std::vector<int> &communityOf,
                                double resolution = 1);

} // namespace analysis
