// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/finding.h"
#include "analysis/policy/policy.h"
#include "landscape/snapshot.h"

#include <QMap>

namespace analysis {

/// Everything the analysis finds, in a stable order: by rule in the policy's order, then duplicates (switched by P1);
/// within a rule by the names of the elements. The same facts give the same list, whatever ids they have.
[[nodiscard]] Findings check(const landscape::Snapshot &snapshot, const Policy &policy, const Context &context);

/// How many findings each rule has; rules that are on and found nothing are there with 0.
[[nodiscard]] QMap<QString, int> countsByRule(const Findings &findings, const Policy &policy);

} // namespace analysis
