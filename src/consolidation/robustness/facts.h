// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/problem/parts.h"
#include "consolidation/robustness/robustness.h"
#include "consolidation/robustness/uncertain.h"

#include <set>

namespace consolidation {

/// Numbers of a study and the costs of its problem that hang on each.
struct FactBook
{
    QList<UncertainFact> facts;
    std::vector<robustness::Factor> factors; ///< as facts; owner = index into Model::candidates, -1 for users
};

/// Every cost of an application or product that can serve something and whose true value is a range, and every
/// estimated number of users (half to double). In ranking order, then by kind. O(arcs · needs of a client). Not whole
/// where cancelled.
[[nodiscard]] FactBook uncertainFacts(const Study &study, const Model &model, const base::CancelToken &cancel = {});

/// Every cost of that kind that the problem hangs on, known or not, with a range of nothing: to be moved by hand.
[[nodiscard]] FactBook factsOfKind(const Study &study, const Model &model, CostKind kind);

[[nodiscard]] UncertainFact::Kind factKind(CostKind kind);

/// A cost that nobody recorded, for any system.
struct LeftOut
{
    CostKind kind = CostKind::Run;
    std::set<int> candidates; ///< of the independent parts where the plan would pay it
};

/// What the problem would hang on if it were recorded, by kind. Only those of use: with candidates. O(arcs · needs of a
/// client) where there are any.
[[nodiscard]] std::vector<LeftOut> leftOutCosts(const Study &study, const Model &model, const Parts &parts,
                                                const base::CancelToken &cancel = {});

} // namespace consolidation
