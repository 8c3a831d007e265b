// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/portfolio/facts.h"
#include "consolidation/problem/model.h"

#include <utility>
#include <vector>

namespace consolidation {

/// The `rule` of a Killed that a person's decision forbids, not a rule of the policy.
inline constexpr QStringView decisionRule = u"decision";
/// The same of a need that stays with what it has (Study::heldNeeds).
inline constexpr QStringView heldRule = u"held";

/// In which ways a candidate may serve a client, and if in none: why.
struct Judgement
{
    std::vector<std::pair<Mode, bool>> ways; ///< mode, with raised protection
    bool needsRaise = false; ///< as it is, it does not protect enough
    std::optional<Killed> killed;
};

/// Judges by the policy first, then by decisions: only what would be legal is ever killed by a decision.
/// `productOnly`: it was decided that the client moves to a market product. `onlyStated`: see
/// Study::onlyStatedProtection.
[[nodiscard]] Judgement judge(const Study &study, const Candidate &candidate, const Client &client, bool productOnly,
                              bool onlyStated = false);

/// The components in which nobody has stated that `candidate` protects what the client asks for; empty where it serves all
/// of the client's needs today.
[[nodiscard]] QList<analysis::Shortfall> trustedFor(const Study &study, const Candidate &candidate,
                                                    const Client &client);

/// Whether an application that serves the client today was decided to be replaced by a product.
[[nodiscard]] bool isReplacementDecided(const Study &study, const Model &model, const Client &client);

/// Whether the candidate serves one of the client's needs today.
[[nodiscard]] bool servesToday(const Study &study, const Candidate &candidate, const Client &client);

/// "The board decided: Cheap – make common."
[[nodiscard]] QString decisionText(const Study &study, const landscape::Decision &decision);

/// What the reader can do where nobody may serve the client, a sentence.
[[nodiscard]] QString remedyFor(const Client &client);

/// Fills Model::conflicts: decisions to keep what no rule lets serve, and decisions that together leave a need that is
/// served today without anything that may serve it.
void findConflicts(const Study &study, Model &model);

} // namespace consolidation
