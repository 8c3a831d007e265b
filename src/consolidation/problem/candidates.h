// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/problem/model.h"
#include "consolidation/problem/relaxation.h"

namespace consolidation {

/// Every application, then every product on the market (P9). An application stays outside the calculation where its
/// function is unknown, or where it is out of operation and unused.
[[nodiscard]] QList<Candidate> collectCandidates(const Study &study, const Relaxation &relaxed = {});

/// For each function the indexes of the candidates that support it, by supports, uses or moves, in ranking order.
[[nodiscard]] std::map<ElementId, QList<int>> candidatesByFunction(const Study &study,
                                                                   const QList<Candidate> &candidates);

} // namespace consolidation
