// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/solver.h"

#include <QByteArray>
#include <optional>

namespace consolidation::optimiser {

/// The problem as a mixed-integer program in the LP format that other solvers read, in its strong form (x <= y for each
/// arc, x <= z for each link). Variables: y<option>, z<link>, x<arc>, u<client> (unserved), d<group> (closed down),
/// s<variety>_<option>, w<variety> (options beyond the first). O(size).
[[nodiscard]] QByteArray milpText(const Problem &problem);

/// A plan from the values another solver gave to y and x (by name; what is missing is 0). Never trusted: what is not
/// integral is rounded, what breaks a rule shows in its audit(), and its costs are counted anew. Without a bound.
[[nodiscard]] Solution planFromValues(const Problem &problem, const std::vector<std::pair<QByteArray, double>> &values);

/// What CBC writes with `-solution FILE`.
struct CbcResult
{
    bool isOptimal = false; ///< proved, by its own word
    double objective = 0;
    std::vector<std::pair<QByteArray, double>> values;
};
[[nodiscard]] std::optional<CbcResult> readCbcSolution(const QByteArray &text);

} // namespace consolidation::optimiser
