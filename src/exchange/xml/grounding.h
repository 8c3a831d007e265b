// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

namespace exchange {

/// A line (relationship or drawn connection) whose two ends may be other lines: an end is the index of that line,
/// or one of these.
struct LineEnds
{
    static constexpr int firm = -1; ///< ends in something that is no line
    static constexpr int missing = -2; ///< ends in nothing
    std::array<int, 2> ends = {firm, firm};
};

/// The indexes of the lines that stand on firm ground, each after the lines it ends in. A line that ends in nothing,
/// in itself, in a circle, or in such a line, is not among them. O(lines).
[[nodiscard]] std::vector<int> groundedOrder(const std::vector<LineEnds> &lines);

} // namespace exchange
