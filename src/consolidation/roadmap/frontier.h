// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/roadmap/closure.h"

#include <cstdint>

namespace consolidation::roadmap {

/// So much money brings so much.
struct Gain
{
    double cost = 0;
    double worth = 0;
};

/// What sets of tasks that hold with each task all before it bring at most, for any amount of money: rising in both,
/// beginning at no cost. For every such set of whole tasks there is an entry that costs no more and brings no less.
///
/// Exact where `work` (tasks looked at) and the number of entries allow: independent parts are added up, and in a part
/// the task most others wait for is taken or left. Where work is at an end a part is bounded by its Sidney blocks, cut
/// into pieces; where entries crowd, those within `precision` of cost become one (the lowest cost, the highest worth).
/// `costs` >= 0. Sets that cost more than `mostCost` are left out.
[[nodiscard]] std::vector<Gain> gainFrontier(const std::vector<double> &worths, const std::vector<double> &costs,
                                             const Before &before, double mostCost, double precision,
                                             std::int64_t work);

/// The most that `money` brings.
[[nodiscard]] double mostFor(const std::vector<Gain> &frontier, double money);

} // namespace consolidation::roadmap
