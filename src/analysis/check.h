// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/finding.h"
#include "analysis/duplicates/group.h"
#include "analysis/duplicates/options.h"
#include "analysis/information/doubleregistration.h"
#include "analysis/policy/policy.h"
#include "analysis/portfolio/usage.h"
#include "base/cancel.h"

#include <QMap>

namespace analysis {

class PairSearch;

/// Everything the analysis finds, in a stable order: by rule in the policy's order, then duplicates (switched by P1);
/// within a rule by the names of the elements. The same facts give the same list, whatever ids they have.
[[nodiscard]] Findings check(const landscape::Snapshot &snapshot, const Policy &policy, const Context &context);

/// What takes longest to find, and is shown for itself, too.
struct Doubles
{
    QList<DuplicateGroup> groups;
    QList<DoubleRegistration> registrations;
};
/// By the policy's thresholds, whatever rules are off.
[[nodiscard]] Doubles findDoubles(const Usage &usage, const Policy &policy, const base::CancelToken &cancel = {});
/// The same from a search that is there already: one with duplicateOptions(policy).
[[nodiscard]] Doubles findDoubles(const Usage &usage, const Policy &policy, const PairSearch &search,
                                  const base::CancelToken &cancel = {});
[[nodiscard]] DuplicateOptions duplicateOptions(const Policy &policy);

/// check() where the doubles are found already, as findDoubles() does. Cancelled, it returns soon and its result is of no
/// use.
[[nodiscard]] Findings check(const Usage &usage, const Policy &policy, const Context &context, const Doubles &doubles,
                             const base::CancelToken &cancel = {});

/// How many findings each rule has; rules that are on and found nothing are there with 0.
[[nodiscard]] QMap<QString, int> countsByRule(const Findings &findings, const Policy &policy);

} // namespace analysis
